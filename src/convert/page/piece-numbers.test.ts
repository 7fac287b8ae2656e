import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {takeEndMarks} from './end-marks.ts'
import {takeNumbersBeside, takePieceNumbers} from './piece-numbers.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const piece = (number: string, title: string) => `${number}\n${title}\n\n${prose}\n\n`

/** The numbers, and the lines that they count. */
function counted(text: string) {
  const {lines, numbers} = takePieceNumbers(readLines(text))
  return [numbers.map(({value}) => value), lines.filter(line => line.counted).map(({value}) => value)]
}

test('numbers over titles count the pieces', () => {
  expect(
    counted(piece('01', '栈桥大修完工') + piece('02', '港区消防演练') + piece('03', '航标船返港')),
  ).toEqual([
    ['01', '02', '03'],
    ['栈桥大修完工', '港区消防演练', '航标船返港'],
  ])
})

test('so do 第一篇, 第二篇', () => {
  expect(
    counted(piece('第一篇', '栈桥大修完工') + piece('第二篇', '港区消防演练') + piece('第三篇', '航标船')),
  ).toEqual([
    ['第一篇', '第二篇', '第三篇'],
    ['栈桥大修完工', '港区消防演练', '航标船'],
  ])
})

test('two are enough for the parts of a piece that say PART', () => {
  const {lines} = takePieceNumbers(
    readLines(`本期导览\n01 栈桥\n\n栈桥\n\n${piece('PART 01', '海底的人')}${piece('PART 02', '渔民')}`),
  )
  expect(lines.filter(line => line.part === 'name').map(({value}) => value)).toEqual(['海底的人', '渔民'])
})

test('PART 1 need not be padded, nor stand close', () => {
  const apart = (number: string, title: string) => `${number}\n\n${title}\n\n${prose}\n\n`
  const [numbers] = counted(`\n${apart('PART 01', '协会动态')}${apart('PART 02', '行业数据')}`)
  expect(numbers).toEqual(['PART 01', 'PART 02'])
  const pair = piece('PART 1', '从派单到认梯') + piece('PART 2', '数字会说话')
  expect(counted(pair)[1]).toEqual(['从派单到认梯', '数字会说话'])
})

test.each([
  ['page numbers, which are not padded', piece('1', '栈桥') + piece('2', '港区') + piece('3', '航标')],
  ['numbers with a gap', piece('01', '栈桥') + piece('02', '港区') + piece('05', '航标')],
  ['two of them', piece('01', '栈桥') + piece('02', '港区')],
  ['folios at the foot of a page', `${prose}\n01\n\n${prose}\n02\n\n${prose}\n03\n\n${prose}`],
])('%s do not', (_what, text) => {
  expect(counted(text)).toEqual([[], []])
})

describe('numbers of the parts of a piece', () => {
  /** What each line is told of being a part. */
  function parts(text: string) {
    return takePieceNumbers(readLines(text)).lines.flatMap(({value, part}) =>
      part && part !== 'text' ? [[part, value]] : [],
    )
  }
  const three = piece('01', '一封来信') + piece('02', '先数清楚，再动手') + piece('03', '钱从哪里来')
  const told = [
    ['number', '01'],
    ['name', '一封来信'],
    ['number', '02'],
    ['name', '先数清楚，再动手'],
    ['number', '03'],
    ['name', '钱从哪里来'],
  ]

  test('where a 目录 lists other titles', () => {
    expect(parts(`本期看点\n栈桥大修完工\n港区消防演练\n\n栈桥大修完工\n${prose}\n\n${three}`)).toEqual(told)
  })

  test('where they begin anew', () => {
    expect(parts(`栈桥大修完工\n\n${three}港区消防演练\n\n${piece('01', '集合')}`)).toEqual([
      ...told,
      ['number', '01'],
      ['name', '集合'],
    ])
  })

  test('a 目录 that lists what they count is one of pieces', () => {
    expect(parts(`本期看点\n01 一封来信\n02 先数清楚，再动手\n03 钱从哪里来\n\n${three}`)).toEqual([])
  })

  test('prose below a number has no name', () => {
    expect(parts(`本期看点\n栈桥大修完工\n\n${`01\n${prose}\n\n02\n${prose}\n\n03\n${prose}`}`)).toEqual([])
  })
})

describe('numbers before titles on their lines', () => {
  const titles = ['栈桥大修完工', '港区消防演练', '航标船返港', '泊位调整通告', '新引航员名单', '潮位表']
  const pieces = (between: string, numbers = titles.map((_, at) => `0${at + 1}`)) =>
    titles.map((title, at) => `${numbers[at]}${between}${title}\n${prose}\n`)
  const taken = (text: string) => {
    const {lines, numbers} = takeNumbersBeside(readLines(text))
    return [numbers.map(({value}) => value), lines.flatMap(({value, counted}) => (counted ? [value] : []))]
  }
  const list = `本期看点\n${titles.slice(0, 3).join('\n')}\n\n`

  test.each([['｜'], [' | '], ['／']])('count the pieces: 01%s题名', between => {
    const [numbers, counted] = taken(list + pieces(between).join('\n'))
    expect(numbers).toHaveLength(6)
    expect(counted?.map(value => value.trim())).toEqual(titles)
  })

  test('though a label within its piece stands right below one', () => {
    const text = list + pieces('｜').join('\n').replace('航标船返港\n', '航标船返港\n【案情】\n')
    expect(taken(text)[0]).toHaveLength(6)
  })

  test('the mark of a section above some says so where no 目录 does', () => {
    const [one = '', two = '', three = '', ...rest] = pieces('｜')
    const text = `▍港区动态\n\n${one}\n${two}\n▍通告\n\n${three}\n${rest.join('\n')}`
    expect(taken(text)[0]).toHaveLength(6)
  })

  test.each([
    ['parts of one piece, which nothing lists', pieces('｜').join('\n')],
    ['numbers with a gap', list + pieces('｜', ['01', '02', '04', '05', '06', '07']).join('\n')],
    ['numbers that begin anew', list + pieces('｜', ['01', '02', '03', '01', '02', '03']).join('\n')],
    [
      'entries of a 目录, a section above each',
      `${titles.map((title, at) => `【栏目】\n0${at + 1}｜${title}`).join('\n')}\n\n${titles[0]}\n${prose}`,
    ],
    ['five of them', list + pieces('｜').slice(0, 5).join('\n')],
    ['items that end in stops', list + titles.map((title, at) => `0${at + 1}｜${title}。\n`).join('\n')],
  ])('%s do not', (_what, text) => {
    expect(taken(text)).toEqual([[], []])
  })
})

test('so do Part.01 and Part.02 apart from the names that they count', () => {
  const part = (number: string, name: string) => `\n${number}\n${name}\n\n${prose}\n`
  expect(counted(part('Part.01', '联盟要闻') + part('Part.02', '一线故事'))).toEqual([
    ['Part.01', 'Part.02'],
    ['联盟要闻', '一线故事'],
  ])
})

test('PART 1 names a section where 01 counts the pieces below it', () => {
  const piece = (number: string, name: string) => `${number}\n\n${name}\n\n${prose}\n\n`
  const list = '本期导读\n01｜栈桥大修\n02｜一线故事\n03｜航标返港\n\n'
  const text = `${list}PART 1\n\n联盟要闻\n\n${piece('01', '栈桥大修')}${piece('02', '一线故事')}PART 2\n\n天南地北\n\n${piece('03', '航标返港')}`
  const {lines, numbers} = takePieceNumbers(readLines(text))
  expect(numbers.map(({value}) => value)).toEqual(['01', '02', '03', 'PART 1', 'PART 2'])
  expect(lines.flatMap(({value, part}) => (part === 'section' ? [value] : []))).toEqual([
    '联盟要闻',
    '天南地北',
  ])
  expect(lines.flatMap(({value, counted}) => (counted ? [value] : []))).toEqual([
    '栈桥大修',
    '一线故事',
    '航标返港',
  ])
})

test('01 below the mark that ends a piece counts the next; where many more pieces have such marks, it counts the parts of one', () => {
  const piece = (number: string, name: string) => `${number}\n${name}\n\n${prose}\n\n`
  const three = [piece('01', '栈桥大修'), piece('02', '一线故事'), piece('03', '航标返港')]
  const taken = (text: string) => takePieceNumbers(takeEndMarks(readLines(text)).lines).numbers
  expect(taken(three.join('—— END ——\n\n'))).toHaveLength(3)
  const other = (title: string) => `${title}\n\n${prose}\n\n—— END ——\n\n`
  const others = ['会员大会', '消防演练', '潮位表', '航标', '泊位', '灯塔', '渔港'].map(other)
  expect(taken(`${others.join('')}一封来信\n\n${three.join('')}—— END ——\n\n${other('船厂')}`)).toEqual([])
})

test('as many entries as parts: the list words its titles as it likes', () => {
  const list = (count: number) =>
    [
      '目录',
      ...['渡口', '缆绳', '招募', '锣声'].slice(0, count).map((word, at) => `0${at + 1} ${word}的故事`),
    ].join('\n')
  const pieces = ['老船工', '三个秘密', '春天来了', '夜里的事']
    .map((title, at) => piece(`PART 0${at + 1}`, title))
    .join('')
  const numbers = (text: string) => takePieceNumbers(readLines(text)).numbers.map(({value}) => value)
  expect(numbers(`${list(4)}\n\n${pieces}`)).toEqual(['PART 01', 'PART 02', 'PART 03', 'PART 04'])
  expect(numbers(`${list(3)}\n\n${pieces}`)).toEqual([])
})
