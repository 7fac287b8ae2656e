import {describe, expect, it} from 'vitest'
import {pageOf, readNumberBefore, readPageBehind} from './list-numbers.ts'

/** The page, what is printed of it, and its digits. */
function behind(value: string) {
  const found = readPageBehind(value)
  return (
    found && [
      found.number,
      value.slice(found.from, found.to),
      value.slice(found.digits.from, found.digits.to),
    ]
  )
}

function ahead(value: string) {
  const found = readNumberBefore(value)
  return (
    found && [
      found.number,
      found.system,
      value.slice(found.from, found.to),
      value.slice(found.digits.from, found.digits.to),
    ]
  )
}

describe('a page behind a title', () => {
  it.each([
    ['渔港改造……12', [12, '12', '12']],
    ['渔港改造…… 12 ', [12, ' 12', '12']],
    ['渔港改造（12）', [12, '12）', '12']],
    ['渔港改造 P12', [12, 'P12', '12']],
    ['渔港改造 p.12', [12, 'p.12', '12']],
    ['渔港改造 第12页', [12, '第12页', '12']],
    ['渔港改造（第 3 版）', [3, '第 3 版）', '3']],
    ['渔港改造 12-15', [12, '12-15', '12']],
    ['渔港改造 12～15页', [12, '12～15页', '12']],
    ['渔港改造……12——', [12, '12——', '12']],
    ['渔港改造（五）', [5, '五）', '五']],
    ['渔港改造【 十二 】', [12, ' 十二 】', '十二']],
    ['渔港改造……封三', [null, '封三', '封三']],
    ['渔港改造 彩页', [null, '彩页', '彩页']],
    ['渔港改造……iv', [null, 'iv', 'iv']],
    ['渔港改造……Ⅳ', [null, 'Ⅳ', 'Ⅳ']],
    ['渔港改造（9.1）', [null, '（9.1）', '（9.1）']],
    ['渔港改造（3月28日）', [null, '（3月28日）', '（3月28日）']],
    ['渔港改造（详见第1版）', [1, '第1版）', '1']],
    ['渔港改造（见 3 页）', [3, ' 3 页）', '3']],
    ['渔港改造……0', [null, '0', '0']],
    ['１２月大事……１２', [12, '１２', '１２']],
  ])('%s', (value, page) => {
    expect(behind(value)).toEqual(page)
  })

  it.each([
    ['a year behind words', '渔港改造2016'],
    ['five digits', '渔港改造 20161'],
    ['a number in Chinese without brackets', '渔港改造 五'],
    ['a bracket that is left open', '渔港改造（五'],
    ['a number within', '渔港改造12号公告'],
    ['no month', '渔港改造（13.1日）'],
    ['nothing', '渔港改造'],
  ])('%s is none: %s', (_what, value) => {
    expect(readPageBehind(value)).toBeUndefined()
  })
})

describe('a number before a title', () => {
  it.each([
    ['1. 渔港改造', [1, 'arabic', '1. ', '1']],
    ['（1）渔港改造', [1, 'arabic', '（1）', '1']],
    ['[12] 渔港改造', [12, 'arabic', '[12] ', '12']],
    ['P3 渔港改造', [3, 'arabic', 'P3 ', '3']],
    ['p.3　渔港改造', [3, 'arabic', 'p.3　', '3']],
    ['第3页 渔港改造', [3, 'arabic', '第3页 ', '3']],
    ['No.3 渔港改造', [3, 'arabic', 'No.3 ', '3']],
    ['一、渔港改造', [1, 'han', '一、', '一']],
    ['（十一） 渔港改造', [11, 'han', '（十一） ', '十一']],
    ['②渔港改造', [2, 'circled', '②', '②']],
    ['⑳ 渔港改造', [20, 'circled', '⑳ ', '⑳']],
    ['1 “渔港”改造', [1, 'arabic', '1 ', '1']],
    ['１２　渔港改造', [12, 'arabic', '１２　', '１２']],
    ['◆ 3 版 渔港改造', [3, 'arabic', '◆ 3 版 ', '3']],
    ['0 渔港改造', [0, 'arabic', '0 ', '0']],
  ])('%s', (value, number) => {
    expect(ahead(value)).toEqual(number)
  })

  it.each(['渔港改造', '12月大事', '2016年大事', '一带一路', '20161 渔港改造', '渔港 1. 改造'])(
    '%s has none',
    value => {
      expect(ahead(value)).toBeUndefined()
    },
  )

  it('of two, the second counts within the section', () => {
    expect(readNumberBefore('2-1　渔港改造')).toMatchObject({
      number: 2,
      within: 1,
      to: 4,
      digits: {from: 0, to: 1},
    })
    expect(readNumberBefore('（12—15）渔港改造')).toMatchObject({number: 12, within: 15, to: 7})
    expect(readNumberBefore('2. 渔港改造')).not.toHaveProperty('within')
  })
})

it('no page is page 0', () => {
  expect(pageOf(12)).toBe(12)
  for (const none of [0, null, undefined]) expect(pageOf(none)).toBeNull()
})

it('a paper points to a page behind wide blanks too', () => {
  expect(readPageBehind('锅炉工怎样当上了总工程师                见第2页')).toMatchObject({
    number: 2,
    from: 29,
  })
  expect(readPageBehind('初见第2页')?.from).not.toBe(0)
})
