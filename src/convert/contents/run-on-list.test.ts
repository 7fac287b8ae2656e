import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {textIn} from '../tree.ts'
import {type PrintedContents, readContents} from './contents.ts'

const prose = '　　会议听取了年度工作报告，并就培训基地的选址交换了意见，决定由秘书处拿出方案。'
const body = ['泵房的由来', '一湖清水（下）', '本会上半年会费收支', '三号楼的灯', '猜一猜']
  .map(title => `${title}\n${prose}\n${prose}`)
  .join('\n\n')

const read = (text: string) => readContents(readLines(text))
const told = (contents: PrintedContents | undefined) =>
  contents?.entries.map(({section, title, page}) => [section, title.value, page])

describe('entries that run on from line to line', () => {
  test.each([
    [
      'behind the heading',
      '本期要目：泵房的由来（１）　一湖清水・下（２）　上半年\n会费（３）　三号楼的灯（５）　猜一猜（８）',
    ],
    [
      'below the heading',
      '本期要目\n泵房的由来（1） 一湖清水・下（2） 上半年\n会费（3） 三号楼的灯（5） 猜一猜（8）',
    ],
    [
      'pages in square brackets, commas between',
      '要目：泵房的由来[1]，一湖清水・下[2]，上半年会费[3]，\n三号楼的灯[5]，猜一猜[8]',
    ],
  ])('each with its page, %s', (_how, list) => {
    expect(told(read(`望洲通讯\n${list}\n\n${body}`))).toEqual([
      [null, '泵房的由来', 1],
      [null, '一湖清水・下', 2],
      [null, '上半年会费', 3],
      [null, '三号楼的灯', 5],
      [null, '猜一猜', 8],
    ])
  })

  test.each(['/', '｜', '；', '·', '　', '、'])('behind their sections, parted by %s', sign => {
    const list = `第一部分 楼里楼外：泵房的由来 ${sign} 一湖清水（下）\n第二部分 家底：会费收支 ${sign} 三号楼的灯 ${sign} 猜一猜`
    const marked = body.replace('泵房', '第一部分 楼里楼外\n\n泵房').replace('本会', '第二部分 家底\n\n本会')
    const contents = read(`望洲通讯\n\n目录\n${list}\n\n${marked}`)
    expect(contents?.sections.map(({name}) => name)).toEqual(['楼里楼外', '家底'])
    expect(told(contents)).toEqual([
      ['楼里楼外', '泵房的由来', null],
      ['楼里楼外', '一湖清水（下）', null],
      ['家底', '会费收支', null],
      ['家底', '三号楼的灯', null],
      ['家底', '猜一猜', null],
    ])
  })

  test('every character of the list is kept or dropped once', () => {
    const list =
      '本期要目：泵房的由来（１）　一湖清水・下（２）　上半年\n会费（３）　三号楼的灯（５）　猜一猜（８）'
    const {kept = [], drops = []} = read(`望洲通讯\n${list}\n\n${body}`) ?? {}
    const letters = (text: string) => [...text.replace(/\s/gu, '')].sort().join('')
    expect(letters([...kept, ...drops.map(({span}) => span)].map(textIn).join(''))).toBe(letters(list))
  })
})

test.each([
  ['sums', '本期要目：泵房的由来（１）捐款人王某（５００）　李某（２００）　张某（１００）'],
  ['what the body prints nowhere', '本期要目：电梯（１）　车棚（２）　围墙（３）　路灯（４）'],
])('%s: none', (_what, list) => {
  expect(read(`望洲通讯\n${list}\n\n${body}`)).toBeUndefined()
})

describe('at the head of a paper', () => {
  test('going on over two lines, parted by semicolons, some worded otherwise', () => {
    const list = '本期要目：泵房从哪里来；一湖清水（下）；会费收支；\n三号楼的灯；猜一猜。'
    expect(told(read(`望洲通讯\n${list}\n\n${body}`))).toEqual(
      ['泵房从哪里来', '一湖清水（下）', '会费收支', '三号楼的灯', '猜一猜'].map(title => [
        null,
        title,
        null,
      ]),
    )
  })

  test('behind the page on which they stand', () => {
    const list = '▲今日导读　二版：泵房的由来·湖水怎样变清　三版：会费收支·三号楼的灯　四版：猜一猜'
    const {kept = [], drops = [], ...contents} = read(`望洲通讯\n${list}\n\n${body}`) ?? {}
    expect(told(contents as PrintedContents)).toEqual([
      [null, '泵房的由来', 2],
      [null, '湖水怎样变清', 2],
      [null, '会费收支', 3],
      [null, '三号楼的灯', 3],
      [null, '猜一猜', 4],
    ])
    const letters = (text: string) => [...text.replace(/\s/gu, '')].sort().join('')
    expect(letters([...kept, ...drops.map(({span}) => span)].map(textIn).join(''))).toBe(letters(list))
  })

  test('under words of its own, and all worded otherwise, where each has its page', () => {
    const list = '今日提示：○水还能喝多久（二版）　○一个电工的生意经（三版）　○灯下学问多（四版）'
    expect(told(read(`望洲通讯\n${list}\n\n${body}`))).toEqual([
      [null, '水还能喝多久', 2],
      [null, '一个电工的生意经', 3],
      [null, '灯下学问多', 4],
    ])
  })

  test('behind words that are no heading it lists but some', () => {
    const list = '【今日四版】二版：泵房的由来　三版：三号楼的灯　四版：猜一猜'
    expect(read(`望洲通讯\n${list}\n\n${body}`)).toMatchObject({
      partial: true,
      entries: [{page: 2}, {page: 3}, {page: 4}],
    })
  })

  test('a sentence that counts its parts is none', () => {
    const text = '会议要求：抓好安全（1）　抓好卫生（2）　抓好值班（3）'
    expect(read(`望洲通讯\n${text}\n\n${body}`)).toBeUndefined()
  })
})

test.each([
  [
    'the heading may stand between 〔 and 〕',
    '〔本期内容〕　泵房的由来；一湖清水（下）；上半年会费收支；三号楼的灯；\n猜一猜。',
  ],
  [
    'asterisks may part what stands one behind the other',
    '本期内容：泵房的由来＊一湖清水（下）＊上半年会费收支＊三号楼的灯＊\n猜一猜',
  ],
])('%s', (_, list) => {
  expect(told(read(`${list}\n\n${body}`))?.map(([, title]) => title)).toEqual([
    '泵房的由来',
    '一湖清水（下）',
    '上半年会费收支',
    '三号楼的灯',
    '猜一猜',
  ])
})
