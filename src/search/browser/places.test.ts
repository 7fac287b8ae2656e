import {expect, it} from 'vitest'
import {pairWord} from '../shared/words.ts'
import {wordsOfPhrase} from './places.ts'

const pair = (text: string) => pairWord(text[0] ?? '', text[1] ?? '')
const atoms = [...'甲乙丙丁戊己']
const costing = (dear: Record<string, number>) => (word: string) =>
  Object.entries(dear).find(([text]) => pair(text) === word)?.[1] ?? 1

it('covers a phrase with every other pair, its ends first', () => {
  expect(wordsOfPhrase(atoms, costing({}))).toEqual(['甲乙', '戊己', '丙丁'].map(pair))
})

it('spares a pair that is dear where its neighbours are cheap', () => {
  expect(wordsOfPhrase(atoms, costing({丙丁: 10})).toSorted()).toEqual(
    ['甲乙', '乙丙', '丁戊', '戊己'].map(pair).toSorted(),
  )
})

it('asks for a dear pair without which no neighbours hold together', () => {
  expect(wordsOfPhrase(atoms, costing({甲乙: 10, 乙丙: 20, 丙丁: 10, 丁戊: 20}))).toEqual(
    ['甲乙', '戊己', '丙丁'].map(pair),
  )
})
