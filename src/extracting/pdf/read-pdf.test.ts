import {readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {imbalance} from '../ledger.ts'
import {Refusal} from '../refusal.ts'
import {sourceText} from '../source-text.ts'
import {type ExamplePage, type ExampleText, exampleParagraph, examplePdf} from './example-pdf.ts'
import {readPages} from './open-pdf.ts'
import {readPdf} from './read-pdf.ts'

const map = async (name: string) => new Uint8Array(await readFile(new URL(`cmaps/${name}`, import.meta.url)))

/** What some pages are read into; the ledger must balance. */
async function read(pages: readonly ExamplePage[]) {
  const extraction = await readPdf(readPages(examplePdf(pages), map))
  const {text} = sourceText(extraction.pieces)
  expect(imbalance(extraction, text)).toBeUndefined()
  return {...extraction, text}
}

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readPdf(readPages(bytes, map))
  } catch (error) {
    if (error instanceof Refusal) return `${error.ruleId}: ${error.message}`
    throw error
  }
  return 'read'
}

const prose =
  '会议听取了秘书处关于上一年度工作情况的汇报审议通过了年度财务决算新会员入会申请和会员单位信息报送办法与会理事普遍认为过去一年协会在标准研制供需对接和人才培训三个方面取得了看得见的进展但在跨区协作数据互通等方面仍有不少短板需要用项目化的办法逐项推进'
/** A paragraph of so many characters, ended by its stop; `from` tells one from another. */
const sentence = (from: number, length: number) => `${prose.repeat(3).slice(from, from + length - 1)}。`
/** Enough running text to show what is usual on a page: paragraphs of a column of thirty characters, from a height on. */
const column = (y: number, x = 60, cells = 30) =>
  [0, 7, 19].flatMap((from, index) =>
    exampleParagraph(sentence(from, 100), x, y + index * Math.ceil(102 / cells) * 16, cells),
  )
const columnText = [0, 7, 19].map(from => `\u3000\u3000${sentence(from, 100)}`)

describe('paragraphs', () => {
  test('are told by their first lines', async () => {
    const {text, pieces} = await read([{texts: column(100)}])
    expect(text).toBe(`${columnText.join('\n\n')}\n`)
    expect(pieces[0]?.origin).toEqual({page: 1, box: [60, 90, 360, 150]})
  })

  test.each([
    [' ', '部署了 2014 年度的'],
    ['', '部署了2014年度的'],
  ])(
    'have a blank beside a figure at the end of a line where print has one elsewhere: %j',
    async (blank, told) => {
      const cut = `${'会议听取了秘书处的工作汇报审议通过了财务决算提出了'.slice(0, 24)}，部署了`
      const rest = `2014${blank}年度的工作。${[1, 2, 3].map(month => `会期为${blank}${month}${blank}月${blank}5${blank}日。`).join('')}`
      const texts = [cut, rest].map((text, at) => ({text, x: at === 0 ? 80 : 60, y: 400 + at * 16}))
      expect(cut).toHaveLength(28)
      const {text} = await read([{texts: [...column(100), ...texts]}])
      expect(text).toContain(told)
    },
  )

  test('have a blank at the end of a line where those around it have some, and none where they have none', async () => {
    const cut = `${'会议听取了秘书处的工作汇报审议通过了财务决算提出了'.slice(0, 24)}，部署了`
    const days = (blank: string) =>
      [1, 2, 3].map(day => `会期为${blank}${day}${blank}月${blank}5${blank}日。`).join('')
    const article = (rest: string, y: number) => [
      ...[cut, rest].map((text, at) => ({text, x: at === 0 ? 80 : 60, y: y + at * 16})),
      ...column(y + 48),
    ]
    const {text} = await read([
      {texts: [...column(60), ...article(`2014 年度的工作。${days(' ')}`, 400)]},
      {texts: [...article(`2014年度的工作。${days('')}`, 60), ...article(`CD年度的工作。${days('')}`, 400)]},
      {texts: [...column(60), ...article(`CD 年度的工作。${days(' ')}`, 400)]},
    ])
    const told = ['部署了 2014 年', '部署了2014年', '部署了CD年', '部署了 CD 年']
    expect(text.match(/部署了 ?(?:2014|CD) ?年/g)).toEqual(told)
  })

  test('go on over the end of a page, and of a column', async () => {
    const [before, behind] = [sentence(3, 58).slice(0, 58), sentence(40, 50)]
    const cut = `${prose.slice(3, 61)}`
    const page = (texts: ExampleText[]) => ({texts})
    const {text} = await read([
      page([...column(100), ...exampleParagraph(cut, 60, 300, 30)]),
      page([...exampleParagraph(behind, 60, 100, 30).map(line => ({...line, x: 60})), ...column(200)]),
    ])
    expect(before).toHaveLength(58)
    expect(text).toContain(`${cut}${behind.slice(0, 28)}`)
  })

  test.each([
    ['a number that stands unbroken', `${prose.slice(0, 17)}网上业务（`, 'DB31/T545-2011'],
    ['the rest of a number behind its hyphen', `${prose.slice(0, 21)}电话0000-`, '5550136'],
  ])('go on behind a line that %s left short', async (_what, first, word) => {
    const {text} = await read([
      {
        texts: [
          ...column(100),
          {text: first, x: 80, y: 292},
          {text: `${word}${prose.slice(30, 40)}。`, x: 60, y: 308},
        ],
      },
    ])
    expect(text).toContain(`${first}${word}${prose.slice(30, 40)}。\n`)
  })

  test('end with a line that the next would have had room in, or that is closed', async () => {
    for (const [first, next] of [
      [prose.slice(0, 20), 'AB'],
      [`${prose.slice(0, 21)}。`, 'DB31/T545-2011'],
      [prose.slice(0, 8), 'http://www.example.org/notices/2015/03'],
    ] as const) {
      const {text} = await read([
        {texts: [...column(100), {text: first, x: 80, y: 292}, {text: next, x: 60, y: 308}]},
      ])
      expect(text).toContain(`${first}\n\n${next}\n`)
    }
  })

  test('without indents are told by a little more blank between', async () => {
    const flush = (from: number, y: number): ExampleText[] =>
      [0, 30, 60].map((at, index) => ({
        text: index < 2 ? sentence(from, 75).slice(at, at + 30) : sentence(from, 75).slice(60),
        x: 60,
        y: y + index * 16,
      }))
    const full = (from: number, y: number): ExampleText[] =>
      [0, 30].map((at, index) => ({text: sentence(from, 60).slice(at, at + 30), x: 60, y: y + index * 16}))
    // larger signs within a paragraph set its next line as far down
    const uneven = [0, 30].map((at, index) => ({
      text: sentence(13, 60).slice(at, at + 30),
      x: 60,
      y: 440 + index * 19.5,
    }))
    const places = [0, 3, 7, 11, 19]
    const {text} = await read([
      {
        texts: [
          ...places.flatMap((from, index) => flush(from, 100 + index * 53)),
          ...full(23, 365),
          ...full(29, 402),
          ...uneven,
        ],
      },
    ])
    expect(text.trimEnd().split('\n\n')).toEqual([
      ...places.map(from => sentence(from, 75)),
      sentence(23, 60),
      sentence(29, 60),
      sentence(13, 60),
    ])
  })

  test('end where a heading stands a little apart, though their last line be full', async () => {
    const lines = [
      {text: prose.slice(0, 28), x: 80, y: 292},
      {text: `${prose.slice(28, 57)}。`, x: 60, y: 308},
      {text: '（二）人员结构', x: 60, y: 327},
    ]
    const {text} = await read([{texts: [...column(100), ...lines, ...column(346)]}])
    expect(text).toContain('。\n\n（二）人员结构\n\n')
  })

  test('end where a list begins flush with the column', async () => {
    const list = [
      {text: `${prose.slice(0, 27)}：`, x: 80, y: 292},
      {text: prose.slice(30, 60), x: 60, y: 308},
      {text: `${prose.slice(60, 89)}：`, x: 60, y: 324},
      {text: `1.${prose.slice(0, 29)}`, x: 60, y: 340},
      {text: `${prose.slice(29, 34)}；`, x: 73, y: 356},
    ]
    const {text} = await read([{texts: [...column(100), ...list]}])
    expect(text).toContain(`：\n\n1.${prose.slice(0, 34)}；\n`)
  })

  test('of an item whose number hangs out', async () => {
    const item = [
      {text: `1. ${prose.slice(0, 27)}`, x: 70, y: 400},
      {text: `${prose.slice(27, 40)}。`, x: 90, y: 416},
      {text: `2. ${prose.slice(50, 70)}。`, x: 70, y: 432},
    ]
    const {text} = await read([{texts: [...column(100), ...item]}])
    expect(text).toContain(`1. ${prose.slice(0, 40)}。\n\n2. `)
  })

  test('a heading, centred or larger, and what stands at the right margin are their own', async () => {
    const {text} = await read([
      {
        texts: [
          {text: '协会召开理事会', x: 154, y: 80, size: 16, isBold: true},
          ...column(110),
          {text: '（来源：协会秘书处）', x: 260, y: 320},
          {text: '部署重点工作', x: 162, y: 360, size: 16, isBold: true},
          {text: '推进标准研制', x: 162, y: 384, size: 16, isBold: true},
          ...column(420),
        ],
      },
    ])
    expect(text).toBe(
      `协会召开理事会\n\n${columnText.join('\n\n')}\n\n（来源：协会秘书处）\n\n部署重点工作\n推进标准研制\n\n${columnText.join('\n\n')}\n`,
    )
  })
})

describe('columns', () => {
  const left = (y: number) => column(y, 60, 20)
  const right = (y: number) => column(y, 290, 20)

  test('are read one after another, and what runs across them in its place', async () => {
    const title = {text: '第一篇文章的题目', x: 205, y: 80, size: 16, isBold: true}
    const second = {text: '第二篇文章的题目', x: 205, y: 430, size: 16, isBold: true}
    const {text} = await read([
      {texts: [title, ...left(110), ...right(110), second, ...left(460), ...right(460)]},
    ])
    const paragraphs = columnText.join('\n\n')
    expect(text).toBe(
      `第一篇文章的题目\n\n${paragraphs}\n\n${paragraphs}\n\n第二篇文章的题目\n\n${paragraphs}\n\n${paragraphs}\n`,
    )
  })

  test.each([3, 4])('may be %i, as in a newspaper', async count => {
    const cells = count === 3 ? 14 : 10
    const texts = Array.from({length: count}, (_, index) => column(110, 40 + index * (cells + 2) * 10, cells))
    const {text} = await read([{texts: texts.flat()}, {texts: texts.flat()}])
    expect(text).toBe(
      `${Array<string>(count * 2)
        .fill(columnText.join('\n\n'))
        .join('\n\n')}\n`,
    )
  })

  test('may end at different heights: running text goes on below the end of the other', async () => {
    const heading = {text: '主论坛', x: 60, y: 450}
    const more = [0, 20].map((at, index) => ({text: prose.slice(at, at + 20), x: 60, y: 466 + index * 16}))
    const {text} = await read([{texts: [...left(110), heading, ...more, ...right(110)]}])
    expect(text).toMatch(/。\n\n主论坛\n\n会议听取了[^\n]*\n\n\u3000/u)
  })

  test('end where something stands below them', async () => {
    const colophon = {text: '编辑：祁望舒', x: 60, y: 440}
    const {text} = await read([{texts: [...left(110), ...right(110), colophon]}])
    expect(text.endsWith('。\n\n编辑：祁望舒\n')).toBe(true)
  })
})

describe('columns that a page does not show of itself', () => {
  const full = {texts: [...column(110, 60, 20), ...column(110, 290, 20)]}

  test('photos fill one: its captions, and the text beside them, are read as on other pages', async () => {
    const photos = {
      texts: [
        {text: '签约现场', x: 140, y: 260, size: 9},
        {text: '颁奖现场', x: 140, y: 500, size: 9},
        ...column(110, 290, 20),
      ],
      pictures: [
        [80, 110, 240, 246],
        [80, 350, 240, 486],
      ] as const,
    }
    const {pieces} = await read([full, photos])
    expect(pieces.slice(6).map(({kind, lines}) => [kind, lines[0]?.slice(0, 4)])).toEqual([
      ['caption', '签约现场'],
      ['caption', '颁奖现场'],
      ...columnText.map(text => ['paragraph', text.slice(0, 4)]),
    ])
  })

  test('the second one is empty: lines are as long as its column', async () => {
    const {text} = await read([full, {texts: column(110, 60, 20)}])
    expect(text).toBe(`${Array(3).fill(columnText.join('\n\n')).join('\n\n')}\n`)
  })

  test('the second one is empty, and no line is justified', async () => {
    const ragged = column(110, 60, 20).map(line => ({...line, text: line.text.replace(/[^。]$/u, '')}))
    const {text} = await read([full, full, full, {texts: ragged}])
    expect(text.split('\n\n')).toHaveLength(21)
  })

  test('the text ends with a line in the second one, set in', async () => {
    const {text} = await read([
      full,
      {texts: [...column(110, 60, 20), {text: '责任编辑：柏问渠', x: 310, y: 110}]},
    ])
    expect(text.endsWith('。\n\n　　责任编辑：柏问渠\n')).toBe(true)
  })

  test('a title stands beside running text, nearer than its own size', async () => {
    const title = {text: '协会召开理事会二次会议', x: 275, y: 158, size: 18, isBold: true}
    const beside = [...column(110, 60, 20), ...column(180, 290, 20), title]
    const {text} = await read([full, {texts: beside}])
    expect(text).toContain('。\n\n协会召开理事会二次会议\n\n')
  })

  test('marks that hang over the margin do not move it', async () => {
    const hung = column(110, 60, 20).map((line, index) =>
      index % 3 === 1 ? {...line, text: `${line.text}，`} : line,
    )
    const {text} = await read([full, {texts: hung}])
    expect(text.split('\n\n')).toHaveLength(9)
  })

  test('a caption goes over to the next column with nothing else changed', async () => {
    const caption = {text: '圆桌对话', x: 370, y: 110, size: 9}
    const {pieces} = await read([
      {texts: [...column(110, 60, 20), caption, ...column(130, 290, 20)], pictures: [[80, 560, 240, 700]]},
    ])
    expect(pieces.map(({kind}) => kind)).toEqual([
      ...Array(3).fill('paragraph'),
      'caption',
      ...Array(3).fill('paragraph'),
    ])
  })
})

describe('what each page repeats', () => {
  const page = (number: number) => ({
    texts: [
      {text: '物联视界', x: 60, y: 40, size: 9},
      {text: '2015年3月第3期', x: 300, y: 40, size: 9},
      ...column(100),
      {text: `- ${number} -`, x: 200, y: 810},
    ],
  })

  test('goes with its reason', async () => {
    const {text, drops} = await read([1, 2, 3].map(page))
    expect(text).toBe(`${[1, 2, 3].map(() => columnText.join('\n\n')).join('\n\n')}\n`)
    expect(drops.map(({text, reason}) => `${reason}：${text}`)).toContain('页码与书眉：- 2 -')
    expect(drops).toHaveLength(9)
  })

  test('tells the number that is printed on each page, whatever other numbers stand there', async () => {
    const headed = (number: number) => ({
      texts: [{text: `2015年3月号 物联视界 第${number}页`, x: 60, y: 40, size: 9}, ...column(100)],
    })
    expect([...(await read([1, 2, 3].map(number => page(number + 6)))).folios]).toEqual([
      [1, 7],
      [2, 8],
      [3, 9],
    ])
    expect([...(await read([headed(7), headed(8), headed(9)])).folios]).toEqual([
      [1, 7],
      [2, 8],
      [3, 9],
    ])
  })

  test('has its number on the outer side of left and right pages, near the name', async () => {
    const headed = (number: number) => ({
      texts: [
        {text: number % 2 === 0 ? `${number} 物联视界` : `物联视界 ${number}`, x: 60, y: 40, size: 9},
        ...column(100),
      ],
    })
    const {drops, folios} = await read([2, 3, 4].map(headed))
    expect(drops.map(({text}) => text)).toEqual(['2 物联视界', '物联视界 3', '4 物联视界'])
    expect([...folios.values()]).toEqual([2, 3, 4])
  })

  test('words across the text (内部资料) break none of it', async () => {
    const marked = (number: number): ExamplePage => ({
      texts: [...page(number).texts, {text: '内部资料', x: 130, y: 180, size: 40}],
    })
    const {text, drops} = await read([1, 2, 3].map(marked))
    expect(text).toBe(`${[1, 2, 3].map(() => columnText.join('\n\n')).join('\n\n')}\n`)
    expect(drops.filter(({text}) => text === '内部资料')).toHaveLength(3)
  })

  test('the masthead, which stands elsewhere, stays', async () => {
    const cover = {texts: [{text: '物联视界', x: 130, y: 200, size: 40}, ...column(400)]}
    expect((await read([cover, ...[2, 3].map(page)])).text.startsWith('物联视界\n')).toBe(true)
  })

  test('a number that does not rise is none', async () => {
    const same = {texts: [...column(100), {text: '2014', x: 200, y: 810}]}
    expect((await read([same, same, same])).drops).toEqual([])
  })
})

describe('notes', () => {
  const cited = (texts: ExampleText[]) => [
    ...column(100),
    {text: '收入增长，', x: 80, y: 292},
    {text: '3', x: 130, y: 287, size: 6},
    {text: '增速最快。', x: 133, y: 292},
    ...texts,
  ]
  const note = [
    {text: '3', x: 60, y: 746, size: 5},
    {text: '据协会统计，', x: 64, y: 750, size: 8},
    {text: '见年报。', x: 60, y: 762, size: 8},
  ]

  test('stand behind the paragraph that cites them, their raised signs taken out', async () => {
    const next = exampleParagraph(sentence(31, 50), 60, 308, 30)
    const {text, drops} = await read([{texts: cited([...next, ...note])}])
    expect(text).toContain(
      `收入增长，增速最快。\n\n³\u3000据协会统计，见年报。\n\n\u3000\u3000${sentence(31, 50)}\n`,
    )
    expect(drops.filter(({reason}) => reason === '注号')).toHaveLength(2)
  })

  test('that nothing cites stand behind the last paragraph of the page', async () => {
    const {text} = await read([{texts: [...column(100), ...note]}])
    expect(text.endsWith('。\n\n³\u3000据协会统计，见年报。\n')).toBe(true)
  })

  test('a raised number without a note stays where it is, raised: 10² is not 102', async () => {
    const {text, drops} = await read([{texts: cited([])}])
    expect(text).toContain('收入增长，³增速最快。')
    expect(drops.map(({text, reason}) => `${reason}：${text}`)).toContain('改写成上下标的字：3')
  })
})

describe('captions', () => {
  const picture: NonNullable<ExamplePage['pictures']> = [[110, 320, 310, 420]]
  const caption = [
    {text: '材料有限公司代表演讲', x: 165, y: 436, size: 9},
    {text: '铝型材的应用', x: 183, y: 450, size: 9},
  ]

  test('stand below their picture, in lines as printed; the paragraph that it cuts goes on', async () => {
    const [before, behind] = [prose.slice(3, 61), sentence(70, 20)]
    const cut = exampleParagraph(before, 60, 292, 30)
    const {text} = await read([
      {
        texts: [...column(100), ...cut, ...caption, {text: behind, x: 60, y: 480}, ...column(500)],
        pictures: picture,
      },
    ])
    expect(text).toContain(`${before}${behind}\n\n\n\n材料有限公司代表演讲\n铝型材的应用\n\n`)
  })

  test('may have gone over to the next page', async () => {
    const {pieces} = await read([
      {texts: column(100), pictures: picture},
      {texts: [{text: '圆桌对话', x: 190, y: 90, size: 9}, ...column(120)]},
    ])
    expect(pieces.filter(({kind}) => kind === 'caption').map(({lines}) => lines)).toEqual([['圆桌对话']])
  })

  test('running text below a picture is none, though its one line be set in and short of the margin', async () => {
    const short = [{text: `${prose.slice(0, 25)}。`, x: 80, y: 436}]
    for (const texts of [column(436), [...short, ...column(460)]]) {
      const {pieces} = await read([{texts: [...column(100), ...texts], pictures: picture}])
      expect(pieces.filter(({kind}) => kind === 'caption')).toEqual([])
    }
  })

  test('name the file of their picture, and say where it could not be taken out', async () => {
    const [one, two] = [
      [110, 320, 310, 420],
      [110, 460, 310, 560],
    ] as const
    const page = {
      texts: [
        ...column(100),
        {text: '签约现场', x: 192, y: 434, size: 9},
        {text: '颁奖现场', x: 192, y: 574, size: 9},
      ],
      pictures: [one, two],
    }
    const pages = readPages(examplePdf([page]), map)
    const file = {extension: 'jpg', bytes: Uint8Array.of(1)} as const
    const {pieces, pictures, remarks} = await readPdf(pages, async places =>
      places.map(({box}) => (Math.abs(box.top - 460) < 1 ? file : undefined)),
    )
    expect(pieces.flatMap(({picture, lines}) => (picture ? [[picture, ...lines]] : []))).toEqual([
      ['picture-01.jpg', '颁奖现场'],
    ])
    expect(pictures).toEqual([
      {name: 'picture-01.jpg', bytes: file.bytes, origin: {page: 1, box: [110, 460, 310, 560]}},
    ])
    expect(remarks.map(({ruleId}) => ruleId)).toEqual(['picture-format'])
  })
})

describe('a picture without a caption', () => {
  const file = (mark: number) => ({extension: 'jpg', bytes: Uint8Array.of(mark)}) as const
  const takenFrom = async (pages: readonly ExamplePage[], markOf: (top: number) => number) => {
    const {pictures} = await readPdf(readPages(examplePdf(pages), map), async places =>
      places.map(({box}) => file(markOf(box.top))),
    )
    return pictures.map(({name, bytes: [mark], origin}) => [name, mark, 'page' in origin && origin.page])
  }

  test('is a file, too; all are numbered as they are printed', async () => {
    const page: ExamplePage = {
      texts: [...column(100), {text: '签约现场', x: 192, y: 434, size: 9}],
      pictures: [
        [110, 460, 310, 560],
        [110, 320, 310, 420],
      ],
    }
    expect(await takenFrom([page], top => top)).toEqual([
      ['picture-01.jpg', 64, 1],
      ['picture-02.jpg', 204, 1],
    ])
  })

  test('that comes again elsewhere is one file; what each page has in the same place is none', async () => {
    const pages = [320, 340, 360].map(
      (top): ExamplePage => ({
        texts: column(100),
        pictures: [
          [40, 40, 80, 70],
          [110, top, 310, 420],
        ],
      }),
    )
    expect(await takenFrom(pages, () => 7)).toEqual([['picture-01.jpg', 7, 1]])
  })

  test('stays out alone: with captions, the same place on each page is that of photos', async () => {
    const pages = ['签约现场', '颁奖现场', '参观现场'].map(
      (text): ExamplePage => ({
        texts: [...column(100), {text, x: 192, y: 434, size: 9}],
        pictures: [[110, 320, 310, 420]],
      }),
    )
    expect(await takenFrom(pages, () => 7)).toHaveLength(3)
  })
})

describe('tables', () => {
  const grid = (columns: readonly number[], rows: readonly number[]) => [
    ...columns.map(x => [x, rows[0] ?? 0, x, rows.at(-1) ?? 0] as const),
    ...rows.map(y => [columns[0] ?? 0, y, columns.at(-1) ?? 0, y] as const),
  ]
  const cells = (rows: readonly (readonly string[])[], columns: readonly number[], y: number) =>
    rows.flatMap((row, index) =>
      row.map((text, column) => ({text, x: (columns[column] ?? 0) + 4, y: y + index * 20})),
    )
  const figures = [
    ['类别', '家数', '收入'],
    ['集成', '47', '23.96'],
    ['制造', '31', '11.42'],
    ['合计', '78', '35.38'],
  ]
  const written = figures.map(row => row.join('\t')).join('\n')

  test('with rules are rows of cells, where they stand in the text', async () => {
    const columns = [60, 140, 220, 300]
    const {text} = await read([
      {
        texts: [...column(100), ...cells(figures, columns, 314), ...column(420)],
        rules: grid(columns, [300, 320, 340, 360, 380]),
      },
    ])
    expect(text).toBe(`${columnText.join('\n\n')}\n\n${written}\n\n${columnText.join('\n\n')}\n`)
  })

  test('with merged cells keep their columns; lines of a cell run on', async () => {
    const texts = [
      {text: '类别', x: 64, y: 324},
      {text: '二〇一四年', x: 144, y: 314},
      {text: '家数', x: 144, y: 334},
      {text: '收入', x: 224, y: 334},
      {text: '系统集成', x: 64, y: 354},
      {text: '类企业', x: 64, y: 366},
      {text: '47', x: 144, y: 354},
      {text: '23', x: 224, y: 354},
    ]
    const rules = [
      [60, 300, 300, 300],
      [140, 320, 300, 320],
      [60, 340, 300, 340],
      [60, 370, 300, 370],
      [60, 300, 60, 370],
      [140, 300, 140, 370],
      [220, 320, 220, 370],
      [300, 300, 300, 370],
    ] as const
    const {text} = await read([{texts: [...column(100), ...texts], rules}])
    expect(text).toContain('类别\t二〇一四年\t\n\t家数\t收入\n系统集成类企业\t47\t23\n')
  })

  test.each([
    [' ', '全市 65 岁以上人数 × 100%'],
    ['', '全市65岁以上人数×100%'],
  ])(
    'have a blank at the end of a line of a cell where other cells have one between such characters: %j',
    async (blank, told) => {
      const columns = [60, 140, 300]
      const rows = [
        ['指标', `锻炼${blank}1${blank}次的人数${blank}×${blank}100%`],
        ['体检率', '全市'],
      ]
      const broken = [`65${blank}岁以上人数${blank}×`, '100%'].map((text, at) => ({
        text,
        x: 144,
        y: 346 + at * 12,
      }))
      const {text} = await read([
        {
          texts: [...column(100), ...cells(rows, columns, 314), ...broken, ...column(420)],
          rules: grid(columns, [300, 320, 365]),
        },
      ])
      expect(text).toContain(`体检率\t${told}\n`)
    },
  )

  test('have the blank that other cells of their own table have, though most tables have none', async () => {
    const columns = [60, 140, 300]
    const rules = grid(columns, [300, 320, 365])
    const page = (first: string) => ({
      texts: cells(
        [
          ['指标', first],
          ['体检率', '人口总数×'],
        ],
        columns,
        314,
      ).concat({text: '100%', x: 144, y: 346}),
      rules,
    })
    const {text} = await read([page('人数×100%、×50%'), page('人数 × 100%'), page('人数×100%')])
    expect(text.match(/人口总数.*/gu)).toEqual(['人口总数×100%', '人口总数× 100%', '人口总数×100%'])
  })

  test('a row that the end of the page breaks is one', async () => {
    const columns = [60, 140, 220, 300]
    const part = (rows: readonly string[][]) => ({
      texts: cells(rows, columns, 114),
      rules: grid(columns, [100, ...rows.map((_, index) => 120 + index * 20)]),
    })
    const {text} = await read([
      part([
        ['序号', '指标', '部门'],
        ['1', '经常参加锻炼', '体育局'],
      ]),
      part([
        ['', '的人数比例', ''],
        ['2', '健康步道', '绿化局'],
      ]),
    ])
    expect(text).toBe('序号\t指标\t部门\n1\t经常参加锻炼的人数比例\t体育局\n2\t健康步道\t绿化局\n')
  })

  test('what the end of the page left of its last row may stand alone on the next', async () => {
    const columns = [60, 140, 220, 300]
    const {text} = await read([
      {
        texts: cells(
          [
            ['序号', '指标', '部门'],
            ['32', '老年人体检', '卫计委'],
          ],
          columns,
          114,
        ),
        rules: grid(columns, [100, 120, 140]),
      },
      {
        texts: [...cells([['', '率(%)', '']], columns, 114), ...column(160)],
        rules: grid(columns, [100, 120]),
      },
    ])
    expect(text.startsWith('序号\t指标\t部门\n32\t老年人体检率(%)\t卫计委\n\n\u3000')).toBe(true)
  })

  test('a frame of one row, with no table of its columns before, is none', async () => {
    const {pieces} = await read([
      {
        texts: [...cells([['编辑', '校对', '排版']], [60, 140, 220], 114), ...column(160)],
        rules: grid([60, 140, 220, 300], [100, 120]),
      },
    ])
    expect(pieces.filter(({kind}) => kind === 'row')).toEqual([])
  })

  describe('a head in a frame of its own', () => {
    const head = ['序号', '指标名称', '目标', '部门']
    const places = [60, 110, 200, 290, 380]
    const framed = (row: readonly string[], columns = places) => ({
      texts: cells([row], columns, 114),
      rules: grid(columns, [100, 120]),
    })
    const page = ({texts, rules}: ReturnType<typeof framed>) => ({texts: [...texts, ...column(300)], rules})

    test('is a row, whatever the columns of the table are below the name of a group', async () => {
      const below = [60, 100, 250, 310, 380]
      const rows = [
        ['1', '健康步道', '684', '绿化局'],
        ['2', '指导员', '1.94', '体育局'],
      ]
      const {texts, rules} = framed(head)
      const group = [{text: '一 科学健身行动', x: 80, y: 140}]
      const table = {texts: cells(rows, below, 164), rules: grid(below, [150, 170, 190])}
      const {text} = await read([
        page({texts: [...texts, ...group, ...table.texts], rules: [...rules, ...table.rules]}),
      ])
      expect(text).toContain(
        '序号\t指标名称\t目标\t部门\n\n　　一 科学健身行动\n\n1\t健康步道\t684\t绿化局\n2\t指导员\t1.94\t体育局\n',
      )
    })

    test('of three cells is one only with a table of three columns', async () => {
      const three = [60, 160, 260, 360]
      const {texts, rules} = framed(['序号', '指标', '部门'], three)
      const below = [60, 110, 250, 360]
      const rows = [
        ['1', '健康步道', '绿化局'],
        ['2', '指导员', '体育局'],
      ]
      const table = {texts: cells(rows, below, 164), rules: grid(below, [150, 170, 190])}
      const group = [{text: '一 科学健身行动', x: 80, y: 140}]
      const {text} = await read([
        page({texts: [...texts, ...group, ...table.texts], rules: [...rules, ...table.rules]}),
      ])
      expect(text).toContain('序号\t指标\t部门\n')
    })

    test.each([
      ['an empty cell', ['序号', '', '目标', '部门']],
      ['a sentence', ['序号', '指标，名称', '目标', '部门']],
      ['much in a cell', ['序号', '指', '目标', '泵'.repeat(13)]],
    ])('is none with %s', async (_, row) => {
      const {pieces} = await read([page(framed(row, [60, 110, 150, 200, 380]))])
      expect(pieces.filter(({kind}) => kind === 'row')).toEqual([])
    })
  })

  test('below a cell that is merged over the end of the page a row is none of those', async () => {
    const columns = [60, 140, 220, 300]
    const part = (rows: readonly string[][]) => ({
      texts: cells(rows, columns, 114),
      rules: grid(columns, [100, ...rows.map((_, index) => 120 + index * 20)]),
    })
    const {text} = await read([
      part([
        ['区', '街道', '家数'],
        ['城南', '银杏', '12'],
      ]),
      part([
        ['', '码头', '31'],
        ['城北', '灯塔', '7'],
      ]),
    ])
    expect(text).toContain('城南\t银杏\t12\n\t码头\t31\n')
  })

  describe('with rules above, below the head and at the end (三线表)', () => {
    const lines = (...places: number[]) => places.map(y => [60, y, 300, y] as const)

    test('are parted by the blanks between columns, near as they are', async () => {
      const texts = cells(figures, [60, 96, 122], 314)
      const {text} = await read([
        {texts: [...column(100), ...texts, ...column(420)], rules: lines(300, 320, 380)},
      ])
      expect(text).toBe(`${columnText.join('\n\n')}\n\n${written}\n\n${columnText.join('\n\n')}\n`)
    })

    test('may have more lines in a cell, nearer to one another than rows are', async () => {
      const texts = [
        {text: '类别', x: 64, y: 312},
        {text: '企业数', x: 144, y: 312},
        {text: '（家）', x: 144, y: 324},
        {text: '系统', x: 64, y: 346},
        {text: '集成', x: 64, y: 358},
        {text: '47', x: 144, y: 346},
        {text: '终端', x: 64, y: 378},
        {text: '制造', x: 64, y: 390},
        {text: '31', x: 144, y: 378},
      ]
      const {text} = await read([{texts: [...column(100), ...texts], rules: lines(300, 330, 396)}])
      expect(text.endsWith('\n\n类别\t企业数（家）\n系统集成\t47\n终端制造\t31\n')).toBe(true)
    })

    test('or a rule below each row', async () => {
      const texts = cells(figures, [60, 140, 220], 314)
      const {text} = await read([{texts: [...column(100), ...texts], rules: lines(300, 320, 340, 360, 380)}])
      expect(text.endsWith(`\n\n${written}\n`)).toBe(true)
    })

    test('rules above and below running text make none', async () => {
      const {pieces} = await read([
        {
          texts: [...column(100), {text: '协会动态', x: 160, y: 315}, ...column(340)],
          rules: lines(300, 320, 560),
        },
      ])
      expect(pieces.filter(({kind}) => kind === 'row')).toEqual([])
    })
  })

  test('without rules are told by what stands in columns', async () => {
    const {text} = await read([
      {texts: [...column(100), ...cells(figures, [60, 140, 220], 310), ...column(420)]},
    ])
    expect(text).toContain(`\n\n${written}\n\n`)
  })

  test.each([
    [
      'names in rows',
      [
        ['马蔺', '王瓜', '苏铁'],
        ['陶砚白', '柏问渠', '祁望舒'],
        ['江晚舟', '石坚', '裴仲衡'],
      ],
      '马蔺\u3000',
    ],
    [
      'a 目录 of two columns',
      [
        ['卷首语', '1', '年会', '5'],
        ['要闻', '2', '培训', '7'],
        ['政策', '3', '编后', '9'],
      ],
      '卷首语\u3000',
    ],
  ])('%s are none', async (_what, rows, begin) => {
    const {pieces, text} = await read([{texts: [...column(100), ...cells(rows, [60, 140, 220, 300], 310)]}])
    expect(pieces.filter(({kind}) => kind === 'row')).toEqual([])
    expect(text).toContain(begin)
  })

  test('a frame around text is none', async () => {
    const {text} = await read([{texts: column(100), rules: grid([50, 370], [80, 300])}])
    expect(text).toBe(`${columnText.join('\n\n')}\n`)
  })
})

test('entries of a 目录 end with their page', async () => {
  const entries = [
    {text: '协会召开理事会部署年度重点工作.......................1', x: 60, y: 400},
    {text: '传感器价格走低谁来为最后一米买单', x: 60, y: 416},
    {text: '12', x: 350, y: 416},
  ]
  const {text} = await read([{texts: [...column(100), ...entries]}])
  expect(text).toContain(
    '协会召开理事会部署年度重点工作.......................1\n\n传感器价格走低谁来为最后一米买单\t12\n',
  )
})

test('wide blanks stay wide, blanks of justified lines go, letters are kept apart', async () => {
  const spread = [...'培训分为两个部分'].map((text, index) => ({text, x: 80 + index * 14, y: 300}))
  const names = [
    {text: '祁望舒', x: 80, y: 330},
    {text: '陶砚白', x: 150, y: 330},
  ]
  const latin = [
    {text: 'Wangzhou', x: 80, y: 360},
    {text: 'IoT', x: 124, y: 360},
  ]
  const {text} = await read([{texts: [...column(100), ...spread, ...names, ...latin]}])
  expect(text).toContain(
    '培训分为两个部分\n\n\u3000\u3000祁望舒\u3000\u3000\u3000\u3000陶砚白\n\n\u3000\u3000Wangzhou IoT\n',
  )
})

test('a large line that overlaps others takes nothing from them; alike places of other sizes are no second painting', async () => {
  const {text} = await read([
    {
      texts: [
        {text: '会员资料', x: 150, y: 70, size: 14},
        {text: '物联视界', x: 130, y: 84, size: 40},
        {text: '会刊', x: 60, y: 60, size: 10},
        {text: '会', x: 120, y: 120, size: 20},
        ...column(160),
      ],
    },
  ])
  for (const words of ['会员资料', '物联视界', '会刊', '会'])
    expect(text.split('\n').map(line => line.trim())).toContain(words)
})

test('a credit is no part of the paragraph above, and may take a second line', async () => {
  const {text} = await read([
    {
      texts: [
        ...column(100),
        {text: `（来源：岚港北堤展馆 编选：${'岚港市会展行业协'.repeat(2)}`, x: 60, y: 292},
        {text: '会资料室）', x: 310, y: 308},
      ],
    },
  ])
  expect(text.endsWith(`。\n\n（来源：岚港北堤展馆 编选：${'岚港市会展行业协'.repeat(2)}会资料室）\n`)).toBe(
    true,
  )
})

describe('a page that is read otherwise than it lies', () => {
  /** A paragraph in columns from right to left, each character by itself, the first column set in by two. */
  const vertical = (text: string, right: number, cells: number): ExampleText[] =>
    [...`\u3000\u3000${text}`].flatMap((character, index) =>
      character === '\u3000'
        ? []
        : [{text: character, x: right - Math.floor(index / cells) * 16, y: 100 + (index % cells) * 10}],
    )

  test('in vertical text columns are lines, marks as in horizontal text; the page number below is none of it', async () => {
    const first = `${sentence(0, 70).slice(0, 20)}︐${sentence(0, 70).slice(21, 69)}︒`
    const second = sentence(7, 64)
    const {text, pieces, drops} = await read(
      [7, 8].map(number => ({
        texts: [
          ...vertical(first, 500, 30),
          ...vertical(second, 440, 30),
          {text: `- ${number} -`, x: 290, y: 820},
        ],
      })),
    )
    const paragraphs = [first.replace('︐', '，').replace('︒', '。'), second].map(
      each => `\u3000\u3000${each}`,
    )
    expect(text).toBe(`${[...paragraphs, ...paragraphs].join('\n\n')}\n`)
    expect(drops.map(({text, reason}) => `${reason} ${text}`)).toEqual([
      '页码与书眉 - 7 -',
      '页码与书眉 - 8 -',
    ])
    // the place is that on the page as it lies
    expect(pieces[0]?.origin).toMatchObject({
      page: 1,
      box: [expect.closeTo(468, -1), 91.2, expect.closeTo(510, -1), 391.2],
    })
  })

  test.each([
    ['to the right', -90, (x: number, y: number) => ({x: 595 - y, y: x})],
    ['to the left', 90, (x: number, y: number) => ({x: y, y: 842 - x})],
    ['upside down', 180, (x: number, y: number) => ({x: 595 - x, y: 842 - y})],
  ])('turned %s it is turned back', async (_what, turned, place) => {
    const texts = column(100).map(line => ({...line, ...place(line.x, line.y), turned}))
    const {text, drops} = await read([
      {texts: [...texts, {text: '内部资料', x: 200, y: 500, size: 60, turned: 45}]},
    ])
    expect(text).toBe(`${columnText.join('\n\n')}\n`)
    expect(drops.map(({reason}) => reason)).toEqual(['转了方向的文字'])
  })

  test('a page number of one digit is none of vertical text, either', async () => {
    const {drops} = await read(
      [7, 8].map(number => ({
        texts: [...vertical(sentence(7, 64), 500, 30), {text: `${number}`, x: 290, y: 820}],
      })),
    )
    expect(drops.map(({text}) => text)).toEqual(['7', '8'])
  })

  test('turned it has the running head and the page number of the others', async () => {
    const page = (number: number, texts: readonly ExampleText[]): ExamplePage => ({
      texts: [
        {text: '物联视界', x: 60, y: 40, size: 9},
        ...texts,
        {text: `${number}`, x: 290, y: 810, size: 9},
      ],
    })
    const turned = column(100).map(line => ({...line, x: 595 - line.y, y: line.x + 40, turned: -90}))
    const {drops, text} = await read([
      page(1, column(100)),
      page(2, turned),
      ...[3, 4].map(number => page(number, column(100))),
    ])
    expect(drops.map(({text}) => text)).toEqual([1, 2, 3, 4].flatMap(number => ['物联视界', `${number}`]))
    expect(text).not.toContain('物联视界')
  })

  test('turned against upright text words are a drop', async () => {
    const {text, drops} = await read([
      {texts: [...column(100), {text: '物联视界', x: 40, y: 300, turned: 90}]},
    ])
    expect(text).toBe(`${columnText.join('\n\n')}\n`)
    expect(drops).toMatchObject([{text: '物联视界', reason: '转了方向的文字'}])
  })
})

test('what is painted twice to look bold is printed once; what is turned against the page is a drop', async () => {
  const title = {text: '协会动态', x: 150, y: 80, size: 16}
  const {text, drops} = await read([
    {
      texts: [
        title,
        {...title, x: 150.3},
        ...column(110),
        {text: '内部资料', x: 200, y: 500, size: 60, turned: 45},
      ],
    },
  ])
  expect(text.startsWith('协会动态\n\n\u3000\u3000会议')).toBe(true)
  expect(drops.map(({text, reason}) => `${reason}：${text}`)).toEqual([
    '重复描印的字：协会动态',
    '转了方向的文字：内部资料',
  ])
})

/** The bold font of an example made one of bare glyph numbers: it does not say what its codes are. */
function withoutEncoding(bytes: Uint8Array): Uint8Array {
  const bold = /(BaseFont\/STHeiti-Bold\/Encoding\/)UniGB-UCS2-H(\/DescendantFonts\[<<[^>]*\/Ordering)\(GB1\)/
  const file = Buffer.from(bytes).toString('latin1').replace(bold, '$1Identity-H  $2(XY1)')
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

test('a sign of a font without encoding stays in its place, as one that nobody can tell', async () => {
  const sign = {text: '\u0041', x: 80, y: 292, isBold: true}
  const pages = examplePdf([{texts: [...column(100), sign, {text: '落实值班制度。', x: 90, y: 292}]}])
  const extraction = await readPdf(readPages(withoutEncoding(pages), map))
  const {text} = sourceText(extraction.pieces)
  expect(imbalance(extraction, text)).toBeUndefined()
  expect(text.endsWith('\uFFFD落实值班制度。\n')).toBe(true)
})

test('省略号 is written with its own sign, whatever the font draws', async () => {
  expect((await read([{texts: [...column(100), {text: '等等⋯⋯', x: 80, y: 292}]}])).text).toContain(
    '等等……\n',
  )
})

describe('refused in a sentence that says what to do', () => {
  test('fonts that do not say what their glyphs are', async () => {
    const bold = column(100).map(line => ({...line, isBold: true}))
    expect(await refusal(withoutEncoding(examplePdf([{texts: bold}])))).toMatch(
      /original-without-encoding: .*第 1 页起.*OCR/,
    )
  })

  test('fonts that tell many of their glyphs wrong; a few are said', async () => {
    const garbled = (count: number) =>
      read([{texts: [...column(100), {text: `${'岚Þ市'.repeat(count)}，Café与Müller`, x: 60, y: 500}]}])
    await expect(garbled(20)).rejects.toThrow('字体说错了自己的字')
    const {remarks} = await garbled(2)
    expect(remarks).toEqual([
      {
        ruleId: 'mistold-characters',
        reason: expect.stringContaining('有 2 个字取成了外文字母（第 1 页“岚Þ市岚Þ”）'),
      },
    ])
    expect((await garbled(0)).remarks).toEqual([])
  })

  test('pages without text', async () => {
    expect(await refusal(examplePdf([{texts: [], pictures: [[0, 0, 500, 800]]}]))).toMatch(
      /original-without-text: .*OCR/,
    )
  })

  test('a password', async () => {
    const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>/P -4>>/ID[<00><00>]`
    expect(await refusal(examplePdf([{texts: column(100)}], encrypt))).toMatch(
      /original-password: .*去掉密码/,
    )
  })

  test('but not a file that something filled up with zeros', async () => {
    const pdf = examplePdf([{texts: column(100)}])
    const filled = new Uint8Array(pdf.length + 5000)
    filled.set(pdf)
    expect((await readPdf(readPages(filled, map))).pieces.length).toBeGreaterThan(0)
  })

  test('a file that is cut short, wherever', async () => {
    const whole = examplePdf([{texts: column(100)}, {texts: column(100)}])
    for (const length of [20, 400, whole.length - 1500, whole.length - 20])
      expect(await refusal(whole.subarray(0, length))).toMatch(/original-damaged/)
  })

  test('a page as wide as a town', async () => {
    expect(await refusal(examplePdf([{texts: column(100), width: 1e9}]))).toMatch(
      /original-too-large: 第 1 页/,
    )
  })

  test('thousands of pages', async () => {
    expect(await refusal(examplePdf(Array.from({length: 2001}, () => ({texts: []}))))).toMatch(
      /original-too-large: .*2001 页/,
    )
  })
})
