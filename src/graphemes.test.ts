import {describe, expect, test} from 'vitest'
import {beginning, boundaryAfter, boundaryBefore, clipped, ending, graphemes} from './graphemes.ts'

const family = '👨‍👩‍👧'
const variant = '葛\u{E0100}'
const text = `甲${family}乙${variant}𠮷e\u0301丙`

test('characters are what a reader counts', () => {
  expect(graphemes(text)).toEqual(['甲', family, '乙', variant, '𠮷', 'e\u0301', '丙'])
})

describe('nothing is cut in two, wherever a text is cut', () => {
  const whole = new Set(graphemes(text).map((_, index, all) => all.slice(0, index).join('').length))
  whole.add(text.length)

  test.each(Array.from({length: text.length + 2}, (_, at) => at))('at %i', at => {
    expect(whole).toContain(boundaryBefore(text, at))
    expect(whole).toContain(boundaryAfter(text, at))
    expect(boundaryBefore(text, at)).toBeLessThanOrEqual(at)
    expect(boundaryAfter(text, at)).toBeGreaterThanOrEqual(Math.min(at, text.length))
    expect(text.startsWith(beginning(text, at))).toBe(true)
    expect(whole).toContain(beginning(text, at).length)
    expect(whole).toContain(text.length - ending(text, at).length)
  })
})

test('a clipped text has its ellipsis within the length', () => {
  expect(clipped('甲乙丙', 3)).toBe('甲乙丙')
  expect(clipped('甲乙丙丁', 3)).toBe('甲乙…')
  expect(clipped(`甲${family}乙丙`, 5)).toBe('甲…')
})

test('a long text is cut in time that does not depend on its length', () => {
  const long = family.repeat(100_000)
  expect(beginning(long, 500_001)).toHaveLength(500_000)
})
