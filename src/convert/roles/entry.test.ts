import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {beginningOf, decisionText, entryText, formOf, formsOf} from './entry.ts'

describe('what tells lines like this one', () => {
  const form = (text: string) => readLines(text).map(formOf)[0]

  it.each([
    ['● 渔港改造', {begins: '●'}],
    ['一、渔港改造', {numbering: '一、'}],
    ['（1）渔港改造', {numbering: '（1）'}],
    ['【会员之家】', {begins: '【', ends: '】'}],
    ['《渔港》改造', {begins: '《'}],
    ['——记育苗场', {begins: '—'}],
    ['第 3 期 共8版', {wording: '第 # 期 共#版'}],
    ['会员１２家', {wording: '会员#家'}],
    ['“渔港”改造', {wording: '“渔港”改造'}],
    ['渔'.repeat(20), {wording: '渔'.repeat(20)}],
  ])('%s', (text, told) => {
    expect(form(text)).toEqual(told)
  })

  it('is nothing of a sentence or a long line', () => {
    for (const text of ['船到港了。', '船到港，', '船到港了！', '渔'.repeat(21)])
      expect(form(text)).toBeUndefined()
  })

  it('is that of the first where several things stand on a line', () => {
    const [first, second] = readLines('● 渔港改造\n一、理事会换届')
    if (!first || !second) throw new Error('no lines')
    expect([...formsOf([first, {...second, number: 1}])]).toEqual([[1, {begins: '●'}]])
  })
})

describe('an entry that an editor can paste', () => {
  it('is on one line', () => {
    expect(entryText({line: 3, text: '渔港', is: 'title'})).toBe('- {line: 3, text: 渔港, is: title}')
  })

  it('quotes how the line begins', () => {
    expect(beginningOf('　渔港　改造顺利开工大吉大利')).toBe('渔港 改造顺利开工大吉大')
    expect(decisionText(3, '渔港改造', {is: 'title'})).toBe('- {line: 3, text: 渔港改造, is: title}')
    expect(decisionText(3, '渔港改造', {is: 'title'}, 5)).toBe('- {lines: [3, 5], text: 渔港改造, is: title}')
  })
})
