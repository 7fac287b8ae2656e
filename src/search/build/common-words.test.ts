import {expect, it} from 'vitest'
import {commonWords} from './common-words.ts'

it('are those of which each fills two files of an index, by what one issue of eight has', () => {
  const issue = [
    ...Array.from({length: 300}, () => '信用'),
    '指标',
    ...Array.from({length: 400}, () => '|'),
  ].join(' ')
  const {words, hundreds} = commonWords(Array.from({length: 20}, () => issue))
  expect([words, hundreds]).toEqual([['信用'], [60]])
  expect(commonWords(Array.from({length: 15}, () => issue)).words).toEqual([])
  expect(commonWords([]).words).toEqual([])
})
