import {expect, it} from 'vitest'
import {aloneWord} from '../shared/words.ts'
import {commonGrams} from './common-grams.ts'

it('are what fills a file of an index, by what one issue of eight has', () => {
  const issue = [
    ...Array.from({length: 200}, () => '信用 用体 |'),
    ...Array.from({length: 100}, () => '信用 用户 |'),
    ...Array.from({length: 400}, () => aloneWord('信')),
  ].join(' ')
  expect(commonGrams([issue, issue, issue], 6)).toEqual(['信用'])
  expect(commonGrams([issue, issue, issue], 10)).toEqual(['信用', '信用体', '用体'])
  expect(commonGrams([issue, issue], 3)).toEqual([])
  expect(commonGrams([], 0)).toEqual([])
})
