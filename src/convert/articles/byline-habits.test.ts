import {describe, expect, test} from 'vitest'
import {convert} from '../convert.ts'

const prose = '江水退下去的那一年，船坞里住进了一窝燕子，守坞人的女儿每天替它们数着日子。'
const verses = '缆绳系着一船星光\n潮水替它解开\n又替它系上'

/** Pieces of a newsletter with a list of them: a title, lines right below it, the text, lines below that. */
interface Piece {
  readonly title: string
  readonly below?: string
  readonly text?: string
  readonly end?: string
}

function printed(pieces: readonly Piece[]): string {
  const listed = pieces.map(({title}, at) => `${title}……${at + 1}`).join('\n')
  const bodies = pieces.map(
    ({title, below, text = prose, end}) =>
      `${[title, below].filter(Boolean).join('\n')}\n\n${text}${end ? `\n\n${end}` : ''}`,
  )
  return `港务通讯\n2015年第3期\n\n目录\n${listed}\n\n\n${bodies.join('\n\n\n')}\n`
}

/** Title and authors of each article, and its text. */
function read(pieces: readonly Piece[]) {
  return [...convert(printed(pieces), {id: '1'}).files]
    .filter(([name]) => name.endsWith('.mdx'))
    .map(([, mdx]) => ({
      title: /^title: (.*)$/mu.exec(mdx)?.[1],
      authors: /^authors:\n((?: +- .*\n)+)/mu
        .exec(mdx)?.[1]
        ?.replace(/ *- (.*)\n/gu, '$1 ')
        .trim(),
      text: mdx.split(/^---$/mu).at(-1)?.trim(),
    }))
}
const authorsOf = (pieces: readonly Piece[]) => read(pieces).map(({authors}) => authors)

const titles = ['船坞里的燕子', '夜泊青石渡', '缆绳的系法']
const [one = '', two = '', three = ''] = titles

describe('a name in brackets right below a title', () => {
  test('over prose is the author’s', () => {
    expect(read([{title: one, below: '（祁望舒）'}])).toEqual([{title: one, authors: '祁望舒', text: prose}])
  })

  test('over verses too, where other pieces have the same', () => {
    const poem = {title: three, below: '（沈　鲤）', text: verses}
    const others = [
      {title: one, below: '（祁望舒）'},
      {title: two, below: '（陶砚白）'},
    ]
    expect(authorsOf([...others, poem])).toEqual(['祁望舒', '陶砚白', '沈鲤'])
    // a tune begins as a name does
    expect(authorsOf([{title: one}, {title: two}, {...poem, below: '（满江红）'}])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

test('a name right below a title and over a day, where other pieces have their authors there', () => {
  const diary = {title: three, below: '沈　鲤', text: `3月4日　晴\n\n${prose}`}
  const others = ['祁望舒', '陶砚白'].map((below, at) => ({title: titles[at] ?? '', below}))
  const fourth = {title: '船工号子', below: '柏问渠'}
  expect(authorsOf([...others, fourth, diary])).toEqual(['祁望舒', '陶砚白', '柏问渠', '沈鲤'])
})

test('an office and a name below it, right below a title', () => {
  expect(read([{title: one, below: '港务局调研组\n沈　鲤'}, {title: two}])).toEqual([
    {title: one, authors: '沈鲤', text: prose},
    {title: two, authors: undefined, text: prose},
  ])
})

test('a name and an office below it, right below titles', () => {
  const names = ['祁望舒', '沈　鲤', '陶砚白']
  expect(read(titles.map((title, at) => ({title, below: `${names[at]}\n港务局调研组`})))).toEqual(
    titles.map((title, at) => ({title, authors: names[at]?.replace('　', ''), text: prose})),
  )
})

test('an office right below a listed title and over the unit of a table', () => {
  const table = '单位：元\n\n品种　　本月　　上月\n鲢鱼　　12　　11\n鲫鱼　　9　　8'
  const text = read([{title: one, below: `市价格监测中心\n${table}`}, {title: two}])[0]?.text
  expect(text).not.toContain('监测中心')
  expect(text).toContain('单位：元')
})

test('a line that ends as the name of a school does may be half of the title', () => {
  const title = '“以案释法”进校园'
  expect(read([{title, below: '12名律师走进5所中学\n沈鲤'}])[0]?.title).toBe(
    '“以案释法”进校园12名律师走进5所中学',
  )
})

describe('an office in brackets below the text, far to the right', () => {
  const sourceOf = (end: string) =>
    /^source: (.*)$/mu.exec(convert(printed([{title: one, end}]), {id: '1'}).files.get('01.mdx') ?? '')?.[1]

  test('sent the piece, whatever its name ends in', () => {
    expect(sourceOf(`${'　'.repeat(20)}（石门竹海景区）`)).toBe('石门竹海景区')
  })

  test.each([
    `${'　'.repeat(20)}（长时间热烈鼓掌）`,
    `${'　'.repeat(20)}（未完待续）`,
    `${'　'.repeat(20)}（资料组辑录）`,
    '（石门竹海景区）',
  ])('%s says nothing of that', end => expect(sourceOf(end)).toBeUndefined())
})

describe('who signs below the text, far to the right', () => {
  const right = '　'.repeat(24)
  const names = ['祁望舒', '沈　鲤', '陶砚白']
  const all = (form: (name: string) => string) =>
    titles.map((title, at) => ({title, end: form(names[at] ?? '')}))

  test.each([
    ['only a name', (name: string) => right + name],
    ['and where he works', (name: string) => `${right}港务局　${name}`],
    ['below where he works', (name: string) => `${right}港务局调研组\n${right}${name}`],
    ['behind a stroke, with where he works', (name: string) => `${right}——港务局　${name}`],
    ['the same the other way about', (name: string) => `${right}——${name}（港务局）`],
    ['behind a sign', (name: string) => `${right}□ ${name}`],
    ['behind a slash', (name: string) => `${right}/${name}`],
    ['in brackets, as a reporter', (name: string) => `${right}（本刊记者${name}）`],
  ])('%s', (_what, form) => {
    expect(read(all(form))).toEqual(
      titles.map((title, at) => ({title, authors: names[at]?.replace('　', ''), text: prose})),
    )
  })

  test('a name that only one piece has there may be anybody’s', () => {
    expect(authorsOf([{title: one, end: `${right}祁望舒`}, {title: two}])).toEqual([undefined, undefined])
  })
})

test('a sign before a name right below a text names no section', () => {
  const text = `港务通讯\n2015年第3期\n\n${titles.map(title => `${title}\n\n${prose}\n　　　　　　　　　　□ 祁望舒`).join('\n\n')}\n`
  expect(convert(text, {id: '1'}).files.get('issue.yaml')).toMatch(/^sections: \[\]$/mu)
})

describe('a name behind a stroke, right-set below the text', () => {
  const end = (name: string) => `${'　'.repeat(30)}——${name}`

  test('is the author’s', () => {
    expect(read([{title: one, end: end('沈　鲤')}])).toEqual([{title: one, authors: '沈鲤', text: prose}])
  })

  test('below a quotation only where other pieces have the same', () => {
    const quotes = {title: three, text: '“潮水从不等人。”', end: end('沈鲤')}
    expect(authorsOf([quotes])).toEqual([undefined])
    const others = [
      {title: one, end: end('祁望舒')},
      {title: two, end: end('陶砚白')},
    ]
    expect(authorsOf([...others, quotes])).toEqual(['祁望舒', '陶砚白', '沈鲤'])
  })

  test('is whose words those are, where the author stands below the title', () => {
    expect(authorsOf([{title: one, below: '祁望舒', end: end('沈鲤')}])).toEqual(['祁望舒'])
  })

  test('names none of them where several stand in one piece', () => {
    const text = `${prose}\n\n${end('陶砚白')}\n\n${prose}`
    expect(authorsOf([{title: one, text, end: end('沈鲤')}])).toEqual([undefined])
  })
})

test('（听雨） below the last line, where other pieces have their authors so', () => {
  const others = ['（祁望舒）', '（陶砚白）'].map((end, at) => ({title: titles[at] ?? '', end}))
  expect(authorsOf([...others, {title: three, end: '（听雨）'}])).toEqual(['祁望舒', '陶砚白', '听雨'])
  expect(authorsOf([...others, {title: three, end: '（待续）'}])[2]).toBeUndefined()
})
