import {describe, expect, test} from 'vitest'
import {width} from '../text/characters.ts'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {signsOfTitle} from './signs-of-title.ts'
import {evidentTitles} from './title-evidence.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const names = ['培训基地选址确定', '消防演练顺利结束', '新会员见面会举行', '会费收缴情况公布']

/** Titles that speak for themselves, where those of four pieces are known; `unlisted` stands before the last of them. */
function found(
  unlisted: string,
  piece: (title: string) => string,
  {wrap = null, told = true}: {wrap?: number | null; told?: boolean} = {},
): string[] {
  const text = [...names.slice(0, 3).map(piece), unlisted, ...names.slice(3).map(piece)].join('')
  const body = readBodyLines(readLines(text), undefined, {measure: null, wrap})
  const known = names.map(name => ({index: body.findIndex(({line}) => line.value.trim() === name), count: 1}))
  return evidentTitles(body, known, {wrap, told}).map(({index, count}) =>
    body
      .slice(index, index + count)
      .map(({line}) => line.value.trim())
      .join(''),
  )
}

describe('where titles have a blank line above and a name below', () => {
  const piece = (title: string) => `\n${title}\n陶砚白\n${`　　${prose}\n`.repeat(5)}`

  test.each([
    ['a poem', '拐杖\n文/祁望舒\n　　它原来是一棵树\n　　在山上站了三十年\n　　没有走过一步路\n'],
    ['an essay', `月台上的灯\n祁望舒\n　　${prose}\n`],
    ['a list that calls itself one', '一季度光荣榜\n　　甲车队：陶砚白、祁望舒\n　　乙车队：柏问渠\n'],
    ['a notice', `寻亲启事\n　　${prose}\n`],
  ])('%s that no 目录 lists begins an article', (_what, text) => {
    expect(found(`\n${text}`, piece)).toEqual([text.split('\n', 1)[0]])
  })

  test('nothing begins right below who wrote a piece', () => {
    const credited = (title: string) => `\n${title}\n作者：陶砚白（港务协会）\n${`　　${prose}\n`.repeat(5)}`
    const parts = `\n月台上的灯\n作者：祁望舒\n\n案情\n　　${prose}\n\n争点\n　　${prose}\n`
    expect(found(parts, credited)).not.toContain('案情')
  })

  test('though the typist forgot the blank line', () => {
    expect(found(`月台上的灯\n祁望舒\n　　${prose}\n`, piece)).toEqual(['月台上的灯'])
  })

  test('and behind a signature, though no name stands below', () => {
    const letter = `　　　　宗侄　钟森荣\n　　　　一九九八年九月十二日\n`
    expect(found(`${letter}寻亲启事\n　　${prose}\n`, piece)).toEqual(['寻亲启事'])
    expect(found(`${letter}抄送：各分会\n寻亲启事\n　　${prose}\n`, piece)).toEqual(['寻亲启事'])
  })

  test.each([
    ['a heading', `具体安排\n　　${prose}\n`],
    ['a caption', `\n会员在月台合影\n　　${prose}\n`],
    ['the caption of a table', '\n表1　各车队里程\n车队\t里程\n甲\t40\n'],
    ['a question', `\n他为什么不走？\n　　${prose}\n`],
    ['what the text above announces', `　　附件：登记表样式\n\n登记表样式\n祁望舒\n　　${prose}\n`],
    ['what a notice issues', `　　现将《泵房值守办法》印发给你们。\n\n泵房值守办法\n　　${prose}\n`],
    ['what heads a part of several pieces', `\n案情\n　　${prose}\n\n案情\n　　${prose}\n`],
    ['a name over another', '\n祁望舒\n柏问渠\n　　它原来是一棵树\n'],
  ])('%s begins none', (_what, text) => {
    expect(found(text, piece)).toEqual([])
  })

  const poems = ['重阳', '秋兴']
    .map(name => `\n${name}\n祁望舒\n　　雪山过后又登山，八一衰翁不用搀。\n`)
    .join('')

  test.each([
    ['says that it holds several', '诗词两首', ''],
    ['stands right over the first of them', '新会员见面会举行', ''],
  ])('pieces with names of their own belong to a title that %s', (_what, title) => {
    const whole = (name: string) => (name === '新会员见面会举行' ? `\n${title}\n${poems}` : piece(name))
    expect(found('', whole)).toEqual(title === '诗词两首' ? [title] : [])
  })
})

describe('where titles alone have a blank line above', () => {
  const piece = (title: string) => `\n${title}\n${`　　${prose}\n`.repeat(4)}`

  test('the only other line that has one begins an article, though nothing else says so', () => {
    expect(found(piece('月台上的灯'), piece)).toEqual(['月台上的灯'])
    expect(found('\n月台谚语\n　　早起三趟，胜似贪黑一趟。\n　　雨前查灯，雪前查砂。\n', piece)).toEqual([
      '月台谚语',
    ])
  })

  const table = '项目\t本月\n门诊\t6841\n急诊\t710\n'

  test('over a table one that says so, whatever else a line over a table may be', () => {
    expect(found(`\n四月份工作量统计\n\n${table}`, piece)).toEqual(['四月份工作量统计'])
    expect(found(`\n四月份工作量\n\n${table}`, piece)).toEqual([])
  })

  test('of two the one that nothing else tells, once the other is known to begin another', () => {
    expect(found(`${piece('一位患者的来信')}\n夜班日记\n祁望舒\n　　${prose}\n`, piece)).toEqual([
      '夜班日记',
      '一位患者的来信',
    ])
  })

  test('below a roll, each line of which has a name and what it names', () => {
    const roll = '\n六段：柏岩　赖小蝶\n五段：桑榆　古月\n'
    expect(found(`${roll}${piece('月台上的灯')}`, piece)).toEqual(['月台上的灯'])
  })

  test('below news that has no titles, though the title says how many there are of it', () => {
    const whole = (name: string) =>
      name === '新会员见面会举行'
        ? `\n动态二则\n　　▲83级某某考取大学，为本队第一人。\n　　▲84级某某来信，要求改名。\n${piece('讣告')}`
        : piece(name)
    expect(found('', whole)).toContain('讣告')
  })

  test('though it begins as the name of a person does', () => {
    expect(found('\n石　谚\n　　早起三趟，胜似贪黑一趟。\n　　雨前查灯，雪前查砂。\n', piece)).toEqual([
      '石　谚',
    ])
    expect(found('\n石　岩\n柏问渠\n', piece)).toEqual([])
  })

  test('behind the last of the 目录 several begin one each, if nothing else is set so', () => {
    const long = (title: string) => `\n${title}\n${`　　${prose}\n`.repeat(30)}`
    const last = piece('谁来清扫') + piece('谁来查灯')
    const text = [...names.map(long), last].join('')
    const body = readBodyLines(readLines(text), undefined, {measure: null, wrap: null})
    const known = names.map(name => ({index: body.findIndex(({line}) => line.value === name), count: 1}))
    const more = evidentTitles(body, known, {wrap: null, told: true})
    expect(more.map(({index}) => body[index]?.line.value)).toEqual(['谁来清扫', '谁来查灯'])
  })

  test('nor is it a part of what holds several pieces that are set otherwise', () => {
    const poems = `\n新会员见面会举行\n重阳\n祁望舒\n　　雪山过后又登山，八一衰翁不用搀。\n秋兴\n陶砚白\n　　雪山过后又登山，八一衰翁不用搀。\n`
    const whole = (name: string) => (name === '新会员见面会举行' ? poems + piece('月台上的灯') : piece(name))
    expect(found('', whole)).toContain('月台上的灯')
  })

  test('of several behind one title none does: an article has several headings, or none', () => {
    expect(found(piece('谁来清扫') + piece('谁来查灯'), piece)).toEqual([])
  })
})

describe('where titles alone stand in the middle of the line', () => {
  const wrap = 24
  const centred = (text: string) => '　'.repeat(Math.round((wrap - width(text)) / 2)) + text
  const text = '　　会议听取了年度工作报告，并就培训基地的选\n址交换了意见。'
  const piece = (title: string) => `${centred(title)}\n\n${text}\n\n`

  test('a notice there begins an article too', () => {
    expect(found(piece('冬季招聘启事'), piece, {wrap})).toEqual(['冬季招聘启事'])
  })

  test.each([
    ['a signature at the right margin', `${'　'.repeat(15)}培训部办公室\n\n${text}\n\n`],
    ['a heading at the left margin', `具体安排\n\n${text}\n\n`],
    ['the name of an author', `${centred('祁望舒')}\n\n${text}\n\n`],
    ['a day', `${centred('2015年3月1日')}\n\n${text}\n\n`],
    ['a poem of several', `${centred('其一　春茶')}\n\n${text}\n\n`],
    ['a line behind a sentence that is cut', `　　代表们现场观看了这里的\n${piece('冬季招聘会开场')}`],
    [
      'a stanza',
      '　　　　　三十一年钟声没变\n　　　　　变的是听钟的人\n\n　　　　　那一年课本埋在墙角\n　　　　　以为很快就会取回\n\n',
    ],
  ])('%s begins none', (_what, between) => {
    expect(found(between, piece, {wrap})).toEqual([])
  })
})

describe('where titles alone have more blank lines above', () => {
  const piece = (title: string) => `\n\n\n${title}\n${`\n${prose}\n`.repeat(5)}`

  test('a notice behind as many begins an article too', () => {
    expect(found(piece('冬季招聘启事'), piece)).toEqual(['冬季招聘启事'])
  })

  test('how a line is set is enough where no other in its article is set so', () => {
    expect(found(piece('冬季招聘会开场'), piece)).toEqual(['冬季招聘会开场'])
    expect(found(piece('冬季招聘会开场') + piece('来了多少人'), piece)).toEqual([])
  })

  test.each([
    ['a heading behind one', `\n具体安排\n\n${prose}\n`],
    ['a caption, with as many below it', `\n\n\n会场外景\n\n\n\n${prose}\n`],
  ])('%s begins none', (_what, text) => {
    expect(found(text, piece)).toEqual([])
  })
})

describe('where titles have a sign', () => {
  const arrow = (title: string) => `\n▶ ${title}\n\n${prose}\n\n${prose}\n`
  const signed = (text: string, piece = arrow) => {
    const body = readBodyLines(readLines(`【人物】\n${names.map(piece).join('')}${text}`), undefined, {
      measure: null,
      wrap: null,
    })
    const known = names.map(name => ({
      index: body.findIndex(({line}) => line.value.includes(name)),
      count: 1,
    }))
    return evidentTitles(body, known, {wrap: null, told: true}).map(({index}) => body[index]?.line.value)
  }

  test.each(['甲组\t乙组\n丙\t丁', prose])('another line with it over %s begins an article', below => {
    expect(signed(`\n▶ 四月排班\n\n${below}\n`)).toEqual(['▶ 四月排班'])
  })

  test('may be the brackets of a book', () => {
    expect(signed(`\n《更正》\n\n${prose}\n`, title => `\n《${title}》\n\n${prose}\n`)).toEqual(['《更正》'])
  })

  test.each([
    ['another sign', `\n● 四月排班\n${prose}\n`],
    ['a list', `\n▶ 四月排班\n\n▶ 五月排班\n\n${prose}\n`],
  ])('%s begins none', (_what, text) => {
    expect(signed(text)).toEqual([])
  })
})

describe('where a blank line stands between all lines, and no 目录', () => {
  const piece = (title: string) => `\n${title}\n\n${prose}\n\n甲队的经验\n\n${prose}\n\n${prose}\n`
  const over = (question: string) => found(`\n器材小课堂\n\n${question}\n\n${prose}\n`, piece, {told: false})

  test.each(['Q1 用完可以直接卷起来吗？', '1. 油锅起火，应当先做什么？', '问：没有编制能不能评职称？'])(
    'a title over the first of several questions begins an article: %s',
    question => {
      expect(over(question)).toEqual(['器材小课堂'])
    },
  )

  test.each(['Q2 用完可以直接卷起来吗？', '1. 油锅起火，先关掉火源。'])('one over %s begins none', line => {
    expect(over(line)).toEqual([])
  })
})

test('a title over 材料： begins a recipe, and one in the middle over a remark in brackets a piece', () => {
  const piece = (title: string) => `\n${title}\n\n${prose}\n\n甲队的经验\n\n${prose}\n\n${prose}\n`
  expect(found(`\n南瓜鸡肉饼\n\n材料：南瓜200克，鸡蛋1个。\n`, piece, {told: false})).toEqual(['南瓜鸡肉饼'])
  const centred = (title: string) => `\n　　　　　　　　${title}\n　　${prose}\n`
  const riddles = (remark: string) =>
    found(
      `\n　　　　　　　　　数学谜语\n　　　　　　　${remark}\n　　1. 医生提笔。\n　　2. 两牛打架。\n`,
      centred,
    )
  expect(riddles('（各打一数学名词）')).toEqual(['数学谜语'])
})

test('fewer than three titles show no habit', () => {
  const text = names.map(name => `${name}\n陶砚白\n${prose}\n\n`).join('')
  const body = readBodyLines(readLines(text), undefined, {measure: null, wrap: null})
  const known = (count: number) => Array.from({length: count}, (_, at) => ({index: at * 3, count: 1}))
  expect(evidentTitles(body, known(2), {wrap: null, told: true})).toEqual([])
  expect(evidentTitles(body, known(3), {wrap: null, told: true}).map(({index}) => index)).toEqual([9])
})

test('each sign says why, and bears a weight', () => {
  expect(signsOfTitle.every(({because, weight}) => because !== '' && weight !== 0)).toBe(true)
  expect(new Set(signsOfTitle.map(({id}) => id)).size).toBe(signsOfTitle.length)
})

test('a row among rows of two columns begins nothing, though a person stands in the next', () => {
  const roll =
    '灯影人家皮影馆　　　（梅连生）\n听雨楼雨伞博物馆　　（温如故）\n渔网绳结陈列馆　　　（海大成）\n契约文书馆　　　　　（晏无咎）\n'
  const piece = (title: string) => `\n${title}\n陶砚白\n${`　　${prose}\n`.repeat(3)}`
  expect(found(`\n下列单位入会：\n${roll}`, piece, {told: false})).toEqual([])
})
