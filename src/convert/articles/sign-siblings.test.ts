import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {siblingsByMark, siblingsBySign, titlesBySign} from './sign-siblings.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

/** Titles with the sign of the one right below the section's mark. */
function siblings(text: string) {
  const body = readBodyLines(readLines(text), undefined, {measure: null, wrap: null})
  return siblingsBySign(body, [{index: 1, count: 1}]).map(({index}) => body[index]?.line.value)
}

test('a line with the sign of its section’s first title, over a text, is the next', () => {
  expect(siblings(`【公告】\n\n◆ 暖衣行动招募\n\n${prose}\n\n◆ 积分兑换说明\n\n${prose}`)).toEqual([
    '◆ 积分兑换说明',
  ])
})

test.each([
  ['items of a list', `【公告】\n\n◆ 报名表一份\n\n◆ 照片两张\n\n◆ 证书复印件\n\n${prose}`],
  ['sentences', `【公告】\n\n◆ 暖衣行动招募\n\n${prose}\n\n◆ 积分可以兑换。\n\n${prose}`],
  ['another sign', `【公告】\n\n◆ 暖衣行动招募\n\n${prose}\n\n● 积分兑换说明\n\n${prose}`],
  [
    'those of the next section',
    `【公告】\n\n◆ 暖衣行动招募\n\n${prose}\n\n【来稿】\n\n◆ 积分兑换说明\n\n${prose}`,
  ],
])('%s are none', (_what, text) => {
  expect(siblings(text)).toEqual([])
})

describe('the sign of the issue’s titles', () => {
  /** Lines that have it, where the titles known are those at the indexes. */
  const signed = (text: string, known: readonly number[]) => {
    const body = readBodyLines(readLines(`【人物】\n\n${text}`), undefined, {measure: null, wrap: null})
    return titlesBySign(
      body,
      known.map(index => ({index: index + 1, count: 1})),
    ).map(({index}) => body[index]?.line.value)
  }
  const article = (title: string) => `${title}\n\n${prose}\n\n`
  const three = ['▶ 暖衣行动', '▶ 巡江队员', '▶ 缆绳的盘法'].map(article).join('')

  test.each(['甲组\t乙组', prose])('tells one over %s', below => {
    expect(signed(`${three}▶ 四月排班\n\n${below}`, [0, 2, 4])).toEqual(['▶ 四月排班'])
  })

  test('may be the brackets of a book', () => {
    const books = ['《暖衣行动》', '《巡江队员》', '《缆绳的盘法》'].map(article).join('')
    expect(signed(`${books}《更正》\n\n${prose}`, [0, 2, 4])).toEqual(['《更正》'])
  })

  test.each([
    ['two titles do not show it', `${three}▶ 四月排班\n\n${prose}`, [0, 2]],
    ['another sign is none', `${three}● 四月排班\n\n${prose}`, [0, 2, 4]],
    ['a list has it too', `${three}▶ 四月排班\n\n▶ 五月排班\n\n${prose}`, [0, 2, 4]],
    ['a sentence has it too', `${three}▶ 四月要排班。\n\n${prose}`, [0, 2, 4]],
    [
      'most titles are without',
      `${article('甲')}${article('乙')}${article('丙')}${article('丁')}${three}▶ 四月\n\n${prose}`,
      [0, 2, 4, 6, 8, 10, 12],
    ],
  ])('%s', (_what, text, known) => {
    expect(signed(text, known)).toEqual([])
  })
})

describe('signs on both sides of titles', () => {
  const text = (third: string) =>
    ['＊短　波＊', '＊信　箱＊', third, '编后'].map(title => `${title}\n\n${prose}`).join('\n\n')
  /** Lines between the same signs, where so many of the first titles are known. */
  const marked = (printed: string, known: number) => {
    const body = readBodyLines(readLines(printed), undefined, {measure: null, wrap: null})
    const titles = [0, 2].slice(0, known).map(index => ({index, count: 1}))
    return siblingsByMark(body, titles).map(({index}) => body[index]?.line.value)
  }

  test('two known titles show a third', () => {
    expect(marked(text('＊猜　猜　看＊'), 2)).toEqual(['＊猜　猜　看＊'])
  })

  test('where most of five names are known titles, the others are too, whatever stands below', () => {
    const issue = (table: string) =>
      ['～短　波～', '～信　箱～', '～棋　艺～', '～值机日志～', '～猜　谜～']
        .map((title, at) => `${title}\n${at === 3 ? table : prose}`)
        .join('\n\n')
    const found = (printed: string) => {
      const body = readBodyLines(readLines(printed), undefined, {measure: null, wrap: null})
      const titles = [0, 2, 4].map(index => ({index, count: 1}))
      return siblingsByMark(body, titles).map(({index}) => body[index]?.line.value)
    }
    expect(found(issue('日期　　时间　　呼号'))).toEqual(['～值机日志～', '～猜　谜～'])
    // one that is not apart heads a part
    expect(found(issue('日期　　时间　　呼号\n～备　注～'))).toEqual(['～猜　谜～'])
  })

  test.each([
    ['one known title shows nothing', text('＊猜　猜　看＊'), 1],
    ['nor is a name that comes again a title', text('＊信　箱＊'), 2],
    ['nor one between other signs', text('～猜　猜　看～'), 2],
    ['nor a part that is counted', text('**一、先看题目**').replaceAll('＊', '**'), 2],
    ['nor one over a row', text('＊猜　猜　看＊').replace(/看＊\n\n.*\n/u, '看＊\n\n甲　乙\n'), 2],
  ] as const)('%s', (_what, printed, known) => {
    expect(marked(printed, known)).toEqual([])
  })
})
