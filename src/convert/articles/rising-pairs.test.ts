import {expect, test} from 'vitest'
import {risingPairs} from './rising-pairs.ts'

test('those that rise in both and are worth most together', () => {
  expect(
    risingPairs([
      [0, 3, 0],
      [2, 0, 0],
      [0, 0, 2],
    ]),
  ).toEqual([
    [0, 1],
    [2, 2],
  ])
  expect(
    risingPairs([
      [0, 3],
      [2, 0],
      [2, 0],
    ]),
  ).toEqual([[0, 1]])
})

test('of equals those that come first; what is worth nothing is no pair', () => {
  expect(risingPairs([[1, 1]])).toEqual([[0, 0]])
  expect(risingPairs([[1], [1]])).toEqual([[0, 0]])
  expect(risingPairs([[0, 0]])).toEqual([])
  expect(risingPairs([])).toEqual([])
})
