import {describe, expect, it} from 'vitest'
import {readNumeral, writeNumeral} from './chinese-numerals.ts'

describe('readNumeral', () => {
  it.each([
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['二百三十四', 234],
    ['两百', 200],
    ['一千零一', 1001],
    ['一〇五', 105],
    ['二〇一四', 2014],
    ['零', 0],
    ['〇', 0],
    ['12', 12],
    ['１２', 12],
  ])('reads %s as %i', (text, number) => {
    expect(readNumeral(text)).toBe(number)
  })

  it.each(['', '条', '百十', '十百', '二三十', '第五', '1a'])('refuses %j', text => {
    expect(readNumeral(text)).toBeNull()
  })

  it('reads every number that writeNumeral writes', () => {
    for (let number = 0; number < 10_000; number++) expect(readNumeral(writeNumeral(number))).toBe(number)
  })
})

describe('writeNumeral', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [99, '九十九'],
    [105, '一百零五'],
    [110, '一百一十'],
    [140, '一百四十'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
  ])('writes %i as %s', (number, text) => {
    expect(writeNumeral(number)).toBe(text)
  })
})
