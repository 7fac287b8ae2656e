import fc from 'fast-check'
import {expect, it} from 'vitest'
import {resemblance, sketchOf} from './sketch.ts'

const sentence = (number: number) =>
  `第${number}项工作由第${number * 7}组在${number * 13}日之前完成并报告第${number + 3}处。`
const text = (from: number, to: number) =>
  Array.from({length: to - from}, (_, index) => sentence(from + index)).join('')

it('tells how much two texts share', () => {
  const whole = sketchOf(text(0, 200))
  expect(resemblance(whole, whole)).toBe(1)
  expect(resemblance(whole, sketchOf(text(0, 200).replaceAll('，', ',').replaceAll('。', ' ')))).toBe(1)
  expect(resemblance(whole, sketchOf(text(100, 300)))).toBeGreaterThan(0.15)
  expect(resemblance(whole, sketchOf(text(100, 300)))).toBeLessThan(0.6)
  expect(resemblance(whole, sketchOf(text(1000, 1200)))).toBeLessThan(0.3)
  expect(resemblance([], [])).toBe(0)
})

it('tells whether they share enough, without all of it where they do not', () => {
  const sketch = fc
    .uniqueArray(fc.integer({min: 0, max: 150}), {maxLength: 64, minLength: 0})
    .map(list => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(sketch, sketch, fc.constantFrom(0, 0.2, 0.5, 1), (one, other, enough) => {
      const whole = resemblance(one, other)
      const told = resemblance(one, other, enough)
      expect(told >= enough).toBe(whole >= enough)
      if (whole >= enough) expect(told).toBe(whole)
    }),
    {numRuns: 2000},
  )
})
