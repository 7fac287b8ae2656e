import {expect, it} from 'vitest'
import {gramOf} from '../shared/common-grams.ts'
import {layOut, searchedPassage} from '../shared/content.ts'
import {commonGrams} from './common-grams.ts'
import {numberOf} from './numbered-atoms.ts'

const gram = (text: string) => gramOf([...text])

it('are what fills a file of an index, by what one issue of eight has', () => {
  const texts = [
    ...Array.from({length: 200}, () => '信用体'),
    ...Array.from({length: 100}, () => '信用户'),
    ...Array.from({length: 400}, () => '信'),
  ]
  const passages = texts.map(text => searchedPassage({text, anchor: null}, new Map()))
  const issue = Uint32Array.from(layOut(passages, 0).atoms, numberOf)
  expect(commonGrams([issue, issue, issue], 6)).toEqual([gram('信用')])
  expect(commonGrams([issue, issue, issue], 10)).toEqual(['信用', '信用体', '用体'].map(gram).sort())
  expect(commonGrams([issue, issue], 3)).toEqual([])
  expect(commonGrams([], 0)).toEqual([])
})
