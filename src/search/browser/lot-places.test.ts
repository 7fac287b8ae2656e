import {expect, it} from 'vitest'
import {placesInParts} from './lot-places.ts'

// A lot of one part, and one of three, of which one has no word.
const lengths = [4, 3, 0, 2]

it('are told by the lengths of the parts before, behind the word that every record begins with', () => {
  expect([...placesInParts([1, 4], lengths, 0)]).toEqual([[0, [0, 3]]])
  expect([...placesInParts([1, 3, 4, 5], lengths, 1)]).toEqual([
    [1, [0, 2]],
    [3, [0, 1]],
  ])
})
