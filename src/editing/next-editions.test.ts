import {expect, it} from 'vitest'
import type {Edition} from '../content/record.ts'
import {nextEditions} from './next-editions.ts'

/** `since text` of each. */
const shown = (editions: readonly Edition[]) => editions.map(({since, text}) => `${since} ${text}`)
const after = (...days: [today: string, text: string][]) =>
  shown(days.reduce<Edition[]>((known, [today, text]) => nextEditions(known, text, today), []))

it('keeps the day on which a file came, and the day on which it changed', () => {
  expect(after(['2026-01-01', 'a'], ['2026-01-02', 'a'])).toEqual(['2026-01-01 a'])
  expect(after(['2026-01-01', 'a'], ['2026-01-02', 'b'])).toEqual(['2026-01-01 a', '2026-01-02 b'])
})

it('tells of a day its last text, and nothing where that is the text of the day before', () => {
  expect(after(['2026-01-01', 'a'], ['2026-01-02', 'b'], ['2026-01-02', 'c'])).toEqual([
    '2026-01-01 a',
    '2026-01-02 c',
  ])
  expect(after(['2026-01-01', 'a'], ['2026-01-02', 'b'], ['2026-01-02', 'a'])).toEqual(['2026-01-01 a'])
  expect(shown(nextEditions([{since: null, text: 'a'}], 'b', '2026-01-02'))).toEqual([
    'null a',
    '2026-01-02 b',
  ])
})

it('does not grow: of many changes the first text and the last two stay', () => {
  expect(
    after(
      ['2026-01-01', 'a'],
      ['2026-01-02', 'b'],
      ['2026-01-03', 'c'],
      ['2026-01-04', 'd'],
      ['2026-01-05', 'e'],
    ),
  ).toEqual(['2026-01-01 a', '2026-01-04 d', '2026-01-05 e'])
})
