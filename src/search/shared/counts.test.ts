import fc from 'fast-check'
import {expect, it} from 'vitest'
import {counted, countsFile, fileOfGram, packCounts, unpackCounts} from './counts.ts'

it('are how often which parts have a gram, and whether in the head', () => {
  const twiceInHead = counted(counted(0, true), false)
  expect(unpackCounts(packCounts([0, twiceInHead, 1, counted(0, false), 40, counted(0, true)]))).toEqual([
    {part: 0, count: 2, isInHead: true},
    {part: 1, count: 1, isInHead: false},
    {part: 40, count: 1, isInHead: true},
  ])
})

it('take a sign a part, and one or more where parts between have nothing', () => {
  expect(packCounts([0, 2, 1, 3, 2, 4])).toBe('234')
  expect(packCounts([0, 2, 2, 2, 16, 2, 31, 2])).toBe('2#2/2##2')
})

it('are of any size and any distance', () => {
  const part = fc.record({away: fc.integer({min: 1, max: 5000}), here: fc.integer({min: 2, max: 7000})})
  fc.assert(
    fc.property(fc.array(part), parts => {
      let last = -1
      const counts = parts.flatMap(({away, here}) => {
        last += away
        return [last, here]
      })
      const unpacked = unpackCounts(packCounts(counts))
      expect(unpacked.flatMap(({part, count, isInHead}) => [part, 2 * count + Number(isInHead)])).toEqual(
        counts,
      )
    }),
  )
})

it('are in a file that the letters of the gram tell', () => {
  const grams = Array.from({length: 1000}, (_, number) => number.toString(36).padStart(2, '0'))
  const files = Map.groupBy(grams, gram => fileOfGram(gram, 10))
  expect([...files.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  for (const inFile of files.values()) expect(inFile.length).toBeLessThan(200)
  expect(countsFile('abc', 7)).toBe('abc/counts/7')
})
