import {expect, it} from 'vitest'
import {aloneWord} from '../shared/words.ts'
import {commonWords} from './common-grams.ts'

it('are those pairs of which each fills a file of an index, by what one issue of eight has', () => {
  const issue = [
    ...Array.from({length: 300}, () => '信用'),
    '指标',
    ...Array.from({length: 400}, () => '|'),
    ...Array.from({length: 400}, () => aloneWord('信')),
  ].join(' ')
  const {words, hundreds} = commonWords([issue, issue, issue], 20)
  expect([words, hundreds]).toEqual([['信用'], [60]])
  expect(commonWords([issue, issue], 7).words).toEqual([])
  expect(commonWords([], 0).words).toEqual([])
})
