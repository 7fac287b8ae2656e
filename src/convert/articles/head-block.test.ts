import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {
  headsBelow,
  indentOf,
  isEnded,
  isInMiddle,
  isNaming,
  isOver,
  isProse,
  isRow,
  namesOrDates,
  readHead,
  standsInRows,
} from './head-block.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const unstopped = '会议听取了年度工作报告并就培训基地的选址交换意见'

const body = (text: string, wrap: number | null = null) =>
  readBodyLines(readLines(text), undefined, {measure: null, wrap})

/** Lines from which on the title stands, how many it has, where the head ends and whether somebody signs it. */
function head(text: string, wrap: number | null = null, marked = false, from = 0) {
  const lines = body(text, wrap)
  const found = readHead(lines, from, lines.length, wrap, marked)
  return (
    found && [
      found.place.from ?? found.place.index,
      found.place.index,
      found.place.count,
      found.end,
      found.signed,
    ]
  )
}

describe('the middle of a line', () => {
  it('begins behind three cells of blanks, or where the original shows it', () => {
    const inMiddle = (text: string) => readLines(text).every(isInMiddle)
    expect(inMiddle('　　　渔港改造')).toBe(true)
    expect(inMiddle('      渔港改造')).toBe(true)
    expect(inMiddle('　　渔港改造')).toBe(false)
    const [line] = readLines('渔港改造', undefined, new Map([[1, {centred: true as const}]]))
    expect(line && isInMiddle(line)).toBe(true)
  })

  it('is told in cells', () => {
    expect(indentOf('　 渔港')).toBe(1.5)
    expect(indentOf('渔港')).toBe(0)
  })
})

describe('what could be read as a title', () => {
  it.each([
    '渔港改造顺利开工',
    '年会',
    '渔'.repeat(36),
    '渔港改造，顺利开工',
    '主持人：陶砚白',
    '渔港改造！',
  ])('%s', text => {
    expect(isNaming(text, null)).toBe(true)
  })

  it.each([
    ['one character', '港'],
    ['more than 36 cells', '渔'.repeat(37)],
    ['a sentence', '渔港改造开工。'],
    ['a sentence within', '渔港开工。换届'],
    ['a clause', '渔港改造，'],
    ['an address', '各会员单位：'],
    ['the first of a row', '渔港改造、'],
    ['a tab', '渔港\t改造'],
    ['two fields', '红方：陶砚白　黑方：沈鲤'],
    ['the unit of a table', '单位：元／公斤'],
    ['a sum', '上季结余：41,236.50元'],
    ['a remark', '（截至4月30日）'],
    ['a photo', '学员在听讲　陶砚白摄'],
    ['a dispatch', '本报讯 昨日'],
    ['a day', '2014年6月14日'],
  ])('%s is none: %s', (_what, text) => {
    expect(isNaming(text, null)).toBe(false)
  })

  it('has less than the measure where that is known', () => {
    expect(isNaming('渔'.repeat(19), 20)).toBe(true)
    expect(isNaming('渔'.repeat(20), 20)).toBe(false)
    expect(isNaming('渔'.repeat(40), 44)).toBe(true)
  })
})

describe('prose', () => {
  it('is long, or ends as a sentence does', () => {
    expect(isProse('　　船到港了。', null)).toBe(true)
    expect(isProse('各会员单位：', null)).toBe(true)
    expect(isProse('渔'.repeat(20), null)).toBe(true)
    expect(isProse(`　　${'渔'.repeat(19)}`, null)).toBe(false)
    expect(isProse('渔'.repeat(15), 20)).toBe(true)
    expect(isProse('渔'.repeat(14), 20)).toBe(false)
  })

  const ended = (text: string, wrap: number | null = null) =>
    body(text, wrap)
      .map(line => isEnded(line, wrap))
      .at(-1)

  it.each([
    ['a full stop', prose],
    ['a photo', `${unstopped}　陶砚白摄`],
    ['a day', '2014年6月14日'],
    ['the middle of the line', `　　　${unstopped}`],
    ['a row', '第一名　　栈桥队　　９．６分　　会议听取报告会议听取报告'],
    ['a short line', '渔港改造'],
  ])('has ended with %s', (_what, text) => {
    expect(ended(text)).toBe(true)
  })

  it('has not ended with a line that was cut', () => {
    expect(ended(unstopped)).toBe(false)
    expect(ended('渔'.repeat(19))).toBe(true)
    expect(ended('渔'.repeat(20))).toBe(false)
    expect(ended('渔'.repeat(12), 24)).toBe(false)
    expect(ended('渔'.repeat(11), 24)).toBe(true)
  })

  it('is over before a blank line too, though its stop was forgotten', () => {
    const over = (text: string, wrap: number | null = null) => {
      const [above, line] = body(text, wrap)
      return above && line && isOver(above, line, wrap)
    }
    expect(over(`${unstopped}\n\n渔港改造`)).toBe(true)
    expect(over(`${unstopped}\n渔港改造`)).toBe(false)
    expect(over(`${unstopped}，\n\n渔港改造`)).toBe(false)
    expect(over(`${unstopped}\n\n渔港改造`, 24)).toBe(false)
    expect(over(`${prose}\n渔港改造`)).toBe(true)
  })
})

describe('a row', () => {
  it.each([
    '第一名　　栈桥队　　９．６分',
    '第一名  栈桥队  9.6分',
    '第一名\t栈桥队\t9.6分',
    '县　名　　蜂　群　　产　蜜',
    '～　第一名　栈桥队　９．６分　～',
  ])('%s', value => {
    expect(isRow(value)).toBe(true)
  })

  it.each([
    ['two parts', '第一名　　栈桥队'],
    ['a spread word', '渔　港　改　造'],
    ['a headline of three phrases', '油价在涨吗　里程在跑吗　账该怎么算'],
    ['a title with its author', '母亲的 竹篮　　唐小满'],
    ['a title between signs', '～　协会召开年会　～'],
    ['narrow blanks', '第一名 栈桥队 9.6分'],
  ])('%s is none: %s', (_what, value) => {
    expect(isRow(value)).toBe(false)
  })

  it('of two parts is one of three below one another', () => {
    const rows = '八日　　新月\n十日　　上弦\n二十日　　满月'
    expect([0, 1, 2].map(at => standsInRows(body(rows), at))).toEqual([true, true, true])
    expect(standsInRows(body('八日　　新月\n十日　　上弦'), 0)).toBe(false)
    expect(standsInRows(body('八日　　新月\n\n十日　　上弦\n\n二十日　　满月'), 1)).toBe(false)
    expect(standsInRows(body(`八日　　新月\n十日　　上弦\n${prose}\n二十日　　满月`), 3)).toBe(false)
    expect(standsInRows(body('渔　港\n换　届\n来　信'), 1)).toBe(false)
    expect(standsInRows(body('母亲的竹篮　　唐小满\n父亲的算盘　　陶砚白\n夜泊　　沈鲤'), 1)).toBe(false)
  })
})

describe('the head of a piece', () => {
  it('is a title over its text', () => {
    expect(head(`渔港改造顺利开工\n\n${prose}`)).toEqual([0, 0, 1, 1, false])
    expect(head(prose)).toBeUndefined()
  })

  it('has three lines of a title at most, set together', () => {
    expect(head(`渔港改造\n顺利开工\n\n${prose}`)).toEqual([0, 0, 2, 2, false])
    expect(head(`渔港改造\n顺利开工\n迎春来\n\n${prose}`)).toEqual([0, 0, 3, 3, false])
    expect(head(`渔港改造\n顺利开工\n迎春来\n又一年\n\n${prose}`)).toBeUndefined()
    expect(head(`渔港改造\n\n顺利开工\n\n${prose}`)).toEqual([0, 0, 1, 1, false])
  })

  it('has a subtitle behind a dash, apart too', () => {
    expect(head(`渔港改造\n\n——记育苗场的年轻人\n\n${prose}`)).toEqual([0, 0, 2, 2, false])
  })

  it('has who wrote it, when, and where he works below the title', () => {
    expect(head(`渔港改造\n\n陶砚白\n\n${prose}`)).toEqual([0, 0, 1, 2, true])
    expect(head(`渔港改造\n\n陶砚白\n（炼铁厂）\n${prose}`)).toEqual([0, 0, 1, 3, true])
    expect(head(`渔港改造\n\n来源：《潮汐报》\n${prose}`)).toEqual([0, 0, 1, 2, true])
    expect(head(`渔港改造\n望协〔2016〕12号\n\n${prose}`)).toEqual([0, 0, 1, 2, true])
    expect(head(`渔港改造\n\n协会考察组\n卫　东\n${prose}`)).toEqual([0, 0, 1, 3, true])
  })

  it('has a label or a word of its kind above the title', () => {
    expect(head(`【读者来信】\n渔港该修了\n\n${prose}`)).toEqual([0, 1, 1, 2, false])
    expect(head(`·书法答疑·\n怎样执笔\n\n${prose}`)).toEqual([0, 1, 1, 2, false])
    expect(head(`短评\n渔港该修了\n\n${prose}`)).toEqual([0, 1, 1, 2, false])
    expect(head(`“把学到的东西还给土地”\n一个农艺师的春天\n——记陶砚白\n\n${prose}`)).toEqual([
      0,
      1,
      2,
      3,
      false,
    ])
    expect(head(`渔港巡礼\n渔港该修了\n\n${prose}`)).toEqual([0, 0, 2, 2, false])
    expect(head(`【读者来信】\n渔港该修了\n\n${prose}`, null, true)?.[1]).toBe(0)
  })

  it('has a remark right below a title in the middle', () => {
    expect(head(`　　　　书法答疑\n　　（本期由陶某解答）\n${prose}`)?.[3]).toBe(1)
    expect(head(`　　　　书法答疑\n　　　（8月至10月）\n${prose}`)?.[3]).toBe(2)
  })

  it('wraps behind a comma, and ends before one', () => {
    expect(head(`渔港改造顺利，\n理事会按时换届\n\n${prose}`)).toEqual([0, 0, 2, 2, false])
    expect(head(`渔港改造顺利，\n\n${prose}`)).toBeUndefined()
  })

  it('is none below a text that has not ended', () => {
    expect(head(`${unstopped}\n渔港改造\n\n${prose}`, null, false, 1)).toBeUndefined()
    expect(head(`${prose}\n渔港改造\n\n${prose}`, null, false, 1)).toEqual([1, 1, 1, 2, false])
  })

  it('is none of rows, items, source lines and signatures', () => {
    for (const text of [
      '第一名　　栈桥队　　９．６分',
      '一、渔港改造',
      '来源：《潮汐报》',
      '八日　　新月\n十日　　上弦\n廿日　　满月',
    ])
      expect(head(`${text}\n\n${prose}`)).toBeUndefined()
    expect(head('陶砚白\n\n2014年6月14日')).toBeUndefined()
  })

  it('has its number where such numbers tell titles', () => {
    expect(head(`一、渔港改造\n\n${prose}`, null, true)).toEqual([0, 0, 1, 1, false])
    expect(head(`【渔港改造】\n\n${prose}`, null, true)).toEqual([0, 0, 1, 1, false])
  })

  it('ends above what heads the first of several texts', () => {
    expect(head(`　　　　笑话三则\n　　造句\n　　${prose}`)).toEqual([0, 0, 1, 1, false])
  })

  it('ends above fields, one below the other', () => {
    expect(head(`光荣榜上的人\n先进护理组：二区二组\n先进工作者：陶砚白`)?.slice(1, 3)).toEqual([0, 1])
  })
})

it('what is set in as paragraphs are heads what stands below a title in the middle', () => {
  const [title, line, flush] = readLines('　　　　笑话三则\n　　造句\n造句')
  expect(title && line && headsBelow(title, line)).toBe(true)
  expect(title && flush && headsBelow(title, flush)).toBe(false)
  expect(line && headsBelow(line, line)).toBe(false)
  expect(line && headsBelow(undefined, line)).toBe(false)
})

describe('who wrote it, or when', () => {
  const says = (text: string) => namesOrDates(body(`渔港改造\n${text}`), 1)

  it.each([
    '陶砚白',
    '2014年6月14日',
    '（2014年6月14日）',
    '来源：《潮汐报》',
    '柳荫街道办事处\n2014年6月14日',
    '　　柳荫街道办事处',
  ])('%j', text => {
    expect(says(text)).toBe(true)
  })

  it.each(['渔港改造二期', '柳荫街道办事处', '柳荫街道办事处很忙\n2014年6月14日'])('not in %j', text => {
    expect(says(text)).toBe(false)
  })

  it('goes by what the editor says of the line', () => {
    const stated = (is: 'byline' | 'date' | 'title') => {
      const lines = readLines('渔港改造\n听雨轩', new Map([[2, {is, by: 'structure.yaml' as const}]]))
      return namesOrDates(readBodyLines(lines, undefined, {measure: null, wrap: null}), 1)
    }
    expect([stated('byline'), stated('date'), stated('title')]).toEqual([true, true, false])
  })
})
