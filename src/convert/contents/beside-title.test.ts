import {describe, expect, it} from 'vitest'
import {endBefore, leadOf, opensAt, partingOf, tailOf, wordsBefore, wordsBetween} from './beside-title.ts'

describe('what parts two things on a row', () => {
  it.each([
    ['……', '…'],
    [' . . . ', '…'],
    ['…', '…'],
    ['··', '…'],
    ['·', '·'],
    [' / ', '/'],
    ['／', '/'],
    ['｜', '|'],
    ['（', '('],
    ['——', '—'],
    ['”（', '('],
    ['》　　', 'wide'],
    ['\t', 'wide'],
    ['  ', 'wide'],
    ['　', 'wide'],
    [' ', 'narrow'],
    ['', ''],
    ['”', ''],
    [' 文/', 'narrow'],
    ['　作者：', 'wide'],
    ['/文：', '/'],
  ])('%j is %j', (printed, parting) => {
    expect(partingOf(printed)).toBe(parting)
  })
})

describe('words of a row', () => {
  it.each([
    ['……陶砚白……', '陶砚白'],
    [' 文/陶砚白 ', '陶砚白'],
    ['作者：陶砚白', '陶砚白'],
    ['（陶砚白）', '陶砚白'],
    ['陶砚白（炼铁厂）', '陶砚白（炼铁厂）'],
    ['  Mia ', 'Mia'],
  ])('between signs: %j', (value, text) => {
    expect(wordsBetween(value, 0, value.length)).toMatchObject({text, from: value.indexOf(text)})
  })

  it('are none where only digits or signs stand', () => {
    for (const value of ['……', ' 12 ', '']) expect(wordsBetween(value, 0, value.length)).toBeUndefined()
  })

  it('lead to the title, behind its number', () => {
    const value = '1. 会务动态　渔港改造'
    expect(leadOf(value, value.indexOf('渔'), 3)).toEqual({from: 3, to: 7, text: '会务动态', parting: 'wide'})
    expect(leadOf(value, 3, 3)).toBeUndefined()
    expect(leadOf(value, 3, 0)).toBeUndefined()
  })

  it('stand behind it, before the page', () => {
    const value = '渔港改造 / 陶砚白……12'
    expect(tailOf(value, 4, value.indexOf('…'))).toEqual({from: 7, to: 10, text: '陶砚白', parting: '/'})
    expect(tailOf('渔港改造……12', 4, 6)).toBeUndefined()
  })

  it('before it are several, a spread name one of them', () => {
    const value = '1 诗页　陶　白：渔港改造'
    expect(wordsBefore(value, 1, value.indexOf('渔'))).toEqual([
      {from: 2, to: 4, text: '诗页', parting: 'wide'},
      {from: 5, to: 8, text: '陶　白', parting: ':'},
    ])
  })
})

it('opening marks belong to the title', () => {
  expect(opensAt('1 “《渔港》', 4)).toBe(2)
  expect(opensAt('“渔港', 1)).toBe(0)
  expect(opensAt('（渔港', 1)).toBe(1)
})

it('what stands before an offset ends without marks of a kind', () => {
  expect(endBefore('渔港……12', 4, /…/u)).toBe(2)
  expect(endBefore('渔港……12', 5, /…/u)).toBe(5)
  expect(endBefore('……', 2, /…/u)).toBe(0)
})
