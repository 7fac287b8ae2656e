import {describe, expect, it} from 'vitest'
import {
  fillsOwnLine,
  isAddress,
  isPastHeading,
  isRow,
  isSourceLine,
  isTitle,
  leavesOpen,
  midSentence,
} from './join-signs.ts'
import {openParagraph} from './open-paragraph.ts'

describe('what a line is, when it is asked whether it goes on', () => {
  it.each(['（来源：《潮汐报》）', '来源：《潮汐报》', '作者：陶砚白'])(
    '%s names where a text is from',
    text => {
      expect(isSourceLine(text)).toBe(true)
    },
  )

  it.each(['（陶砚白）', '（望洲渔业协会）', '渔港改造', '摘自 《潮汐报》'])('%s does not', text => {
    expect(isSourceLine(text)).toBe(false)
  })

  it('a row has two cells with a blank of two characters between, and no sentence', () => {
    for (const line of ['第一名　　栈桥队', '　　第一名    栈桥队']) expect(isRow(line)).toBe(true)
    for (const line of ['第一名　栈桥队', '第一名   栈桥队', '　　第一名', '第一名　　栈桥队，９分'])
      expect(isRow(line)).toBe(false)
  })

  it('a bracket of the last line may be open', () => {
    const open = (value: string) => leavesOpen(openParagraph({value, spans: []}, 0))
    for (const text of ['会议（上午', '通过《章程', '会议（上午（九时）']) expect(open(text)).toBe(true)
    for (const text of ['会议（上午）', '会议上午）', '会议']) expect(open(text)).toBe(false)
  })

  it('a title is short, and no sentence', () => {
    expect(isTitle('渔'.repeat(20))).toBe(true)
    expect(isTitle('渔'.repeat(21))).toBe(false)
    expect(isTitle('船到港了。')).toBe(false)
  })

  it('a heading is no longer than a line and a half', () => {
    expect(isPastHeading(45, {measure: 30})).toBe(false)
    expect(isPastHeading(45.5, {measure: 30})).toBe(true)
    expect(isPastHeading(100, {measure: null})).toBe(false)
  })

  it.each([
    ['按照', '2014年的规定'],
    ['依据本条第', '（一）项'],
    ['增长了2和', '1.6个百分点'],
    ['上述', '三项'],
    ['自2月至', '4月'],
  ])('%s / %s is the middle of a sentence', (before, next) => {
    expect(midSentence(before, next)).toBe(true)
  })

  it.each([
    ['会议结束', '2014年的规定'],
    ['按照', '规定'],
    ['按照。', '2014年'],
  ])('%s / %s is none', (before, next) => {
    expect(midSentence(before, next)).toBe(false)
  })

  it.each([
    '网址：http://example.org/a',
    '邮箱 a@example.org',
    '请登录www.example.org',
    '电话：0571-8765 4321',
    '传真:（0571）87654321',
  ])('%s ends in an address', text => {
    expect(isAddress(text)).toBe(true)
  })

  it.each(['电话：12345', '请登录网站', 'http://example.org 的网站', '总计：三十万'])('%s does not', text => {
    expect(isAddress(text)).toBe(false)
  })
})

describe('a line as wide as the page', () => {
  const habits = {usualGap: 0, indented: false, lostIndent: false}
  const fills = (cells: number, measure: number | null, wrap: number | null, wholeParagraphs = false) =>
    fillsOwnLine('渔'.repeat(cells), '会议', {...habits, geometry: {measure, wrap}, wholeParagraphs})

  it('is told by the margin, else by the measure, else is any', () => {
    expect([fills(30, 40, 30), fills(29, 40, 30)]).toEqual([true, false])
    expect([fills(29, 30, null), fills(28, 30, null), fills(40, 30, null)]).toEqual([true, false, true])
    expect(fills(5, null, null)).toBe(true)
    expect(fills(30, 30, 30, true)).toBe(false)
  })
})
