import {expect, it} from 'vitest'
import {gramOf} from '../shared/common-grams.ts'
import {aloneWord} from '../shared/words.ts'
import {commonGrams} from './common-grams.ts'

const gram = (text: string) => gramOf([...text])

it('are what fills a file of an index, by what one issue of eight has', () => {
  const issue = [
    ...Array.from({length: 200}, () => `${gram('信用')} ${gram('用体')} |`),
    ...Array.from({length: 100}, () => `${gram('信用')} ${gram('用户')} |`),
    ...Array.from({length: 400}, () => aloneWord('信')),
  ].join(' ')
  expect(commonGrams([issue, issue, issue], 6)).toEqual([gram('信用')])
  expect(commonGrams([issue, issue, issue], 10)).toEqual(['信用', '信用体', '用体'].map(gram).sort())
  expect(commonGrams([issue, issue], 3)).toEqual([])
  expect(commonGrams([], 0)).toEqual([])
})
