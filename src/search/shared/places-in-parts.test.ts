import {expect, it} from 'vitest'
import {placesInParts} from './places-in-parts.ts'

it('are told by the lengths of the parts before, of which some have no word', () => {
  expect([...placesInParts([0, 3, 4, 6, 7, 8], [4, 3, 0, 2])]).toEqual([
    [0, [0, 3]],
    [1, [0, 2]],
    [3, [0, 1]],
  ])
})
