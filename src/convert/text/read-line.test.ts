import {describe, expect, it} from 'vitest'
import {asPrinted, printedSpan, printedSpans, readSpan, rewrite} from './read-line.ts'

// 目 lost and set anew, two characters left out, a ligature taken apart
const printed = '⽬录ab：ﬁn'
const line = rewrite(asPrinted(printed), [
  {start: 0, end: 1, now: '目'},
  {start: 2, end: 4, now: ''},
  {start: 5, end: 6, now: 'fi'},
])

describe('a line with stretches read otherwise', () => {
  it('has what is read, and keeps what was printed', () => {
    expect(line).toMatchObject({printed, value: '目录：fin'})
    expect(line.places).toEqual({from: [0, 1, 4, 5, 5, 6], to: [1, 2, 5, 6, 6, 7]})
  })

  it('is the same where nothing is', () => {
    const plain = asPrinted('目录')
    expect(rewrite(plain, [])).toBe(plain)
  })

  it('may be read otherwise once more', () => {
    const again = rewrite(line, [{start: 3, end: 6, now: '鳍'}])
    expect(again.value).toBe('目录：鳍')
    expect(again.places).toEqual({from: [0, 1, 4, 5], to: [1, 2, 5, 7]})
    expect(rewrite(line, [{start: 1, end: 2, now: ''}]).places?.from).toEqual([0, 4, 5, 5, 6])
  })
})

describe('where a stretch of it was printed', () => {
  it.each([
    [0, 2, 0, 2],
    [2, 3, 4, 5],
    [3, 4, 5, 6],
    [4, 6, 5, 7],
    [1, 3, 1, 5],
    [2, 2, 4, 4],
    [6, 6, 7, 7],
  ])('%i to %i: %i to %i', (start, end, from, to) => {
    expect(printedSpan(line, start, end)).toEqual({start: from, end: to})
  })

  it('is the same in a line that is read as it stands', () => {
    expect(printedSpan(asPrinted(printed), 2, 4)).toEqual({start: 2, end: 4})
    expect(printedSpans(asPrinted(printed), 2, 4)).toEqual([{start: 2, end: 4}])
  })

  it('begins the line where all of it was left out', () => {
    const nothing = rewrite(asPrinted('ab'), [{start: 0, end: 2, now: ''}])
    expect(printedSpan(nothing, 0, 0)).toEqual({start: 0, end: 0})
  })

  it('is several stretches where something between was left out', () => {
    expect(printedSpans(line, 0, 3)).toEqual([
      {start: 0, end: 2},
      {start: 4, end: 5},
    ])
    expect(printedSpans(line, 3, 6)).toEqual([{start: 5, end: 7}])
    expect(printedSpans(line, 1, 1)).toEqual([])
  })
})

describe('what was read from a stretch of print', () => {
  it.each([
    [0, 2, [[0, 2]]],
    [0, 5, [[0, 3]]],
    [4, 7, [[2, 6]]],
    [5, 6, [[3, 5]]],
    [2, 4, []],
  ])('%i to %i', (start, end, spans) => {
    expect(readSpan(line, [start, end])).toEqual(spans)
  })

  it('ends with the line', () => {
    expect(readSpan(asPrinted('目录'), [1, 9])).toEqual([[1, 2]])
  })
})
