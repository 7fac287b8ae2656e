import {expect, test} from 'vitest'
import {judged, notDrawn, sentenceOf} from './judgement.ts'
import {drawn, interval} from './sample.ts'

const items = Array.from({length: 20}, (_, at) => at)

test('a sample is as large as was asked, in order, and the same for one seed', () => {
  const sample = drawn(items, {size: 5, seed: 1})
  expect(new Set(sample).size).toBe(5)
  expect(sample.toSorted((a, b) => a - b)).toEqual(sample)
  expect(drawn(items, {size: 5, seed: 1})).toEqual(sample)
  expect(drawn(items, {size: 5, seed: 2})).not.toEqual(sample)
  expect(drawn(items, {size: 30, seed: 1})).toEqual(items)
})

test('each is as likely to be drawn as any other', () => {
  const counts = items.map(() => 0)
  for (let seed = 1; seed <= 4000; seed++)
    for (const item of drawn(items, {size: 5, seed})) counts[item] = (counts[item] ?? 0) + 1
  // 1000 each, with a deviation of 27
  expect(Math.min(...counts)).toBeGreaterThan(890)
  expect(Math.max(...counts)).toBeLessThan(1110)
})

test('the interval is Wilson’s, within 0 and 1', () => {
  const rounded = (hits: number, size: number) => interval(hits, size).map(share => share.toFixed(3))
  expect(rounded(80, 100)).toEqual(['0.711', '0.867'])
  expect(rounded(10, 10)).toEqual(['0.722', '1.000'])
  expect(rounded(0, 10)).toEqual(['0.000', '0.278'])
  expect(interval(0, 0)).toEqual([0, 1])
})

test('what a timeout ends is killed, what no test reaches has survived, and what was not drawn is neither', () => {
  const mutants = [
    ...['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError'].map(status => ({status})),
    {status: 'Ignored', statusReason: notDrawn},
    {status: 'Ignored', statusReason: notDrawn},
    {status: 'Ignored', statusReason: 'Static mutant (and "ignoreStatic" was enabled)'},
  ]
  const judgement = judged({files: {'src/a.ts': {mutants}}})
  expect(judgement).toEqual({killed: 2, survived: 2, fixed: 1, left: 2})
  expect(sentenceOf(judgement)).toBe(
    '共 7 处，抽出 5 处，其中 1 处一读入就算好，没有试。试了 4 处：发现 2 处，没有发现 2 处。发现的占 50%；全部试过的话，有 95% 的把握在 15% 与 85% 之间。',
  )
})
