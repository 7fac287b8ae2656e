import {expect, it} from 'vitest'
import {askedAt} from '../shared/common-grams.ts'
import {pairWord} from '../shared/words.ts'
import {askedOf, type Range} from './places.ts'

const pair = (text: string) => pairWord(text[0] ?? '', text[1] ?? '')
const atoms = [...'甲乙丙丁戊己']

/** What of a phrase is asked for, where some pairs cost more than others and some are common. */
function asked(dear: Record<string, number>, common: readonly string[] = []) {
  const costs = new Map(Object.entries(dear).map(([text, cost]) => [pair(text), cost]))
  const range: Range = {
    parts: 1,
    asked: (atoms, offset) =>
      askedAt(atoms, offset, {words: common.map(pair), hundreds: common.map(() => 99)}),
    cost: ({forms}) => costs.get(forms[0] ?? '') ?? 1,
    places: async () => new Map(),
    part: async () => ({title: '', heads: 0, passages: []}),
    isRead: () => false,
  }
  return askedOf(range, atoms).map(({offset, length}) => atoms.slice(offset, offset + length).join(''))
}

it('covers a phrase with every other pair, its ends first', () => {
  expect(asked({})).toEqual(['甲乙', '戊己', '丙丁'])
})

it('spares a pair that is dear where its neighbours are cheap', () => {
  expect(asked({丙丁: 10}).toSorted()).toEqual(['甲乙', '乙丙', '丁戊', '戊己'].toSorted())
})

it('asks for a dear pair without which no neighbours hold together', () => {
  expect(asked({甲乙: 10, 乙丙: 20, 丙丁: 10, 丁戊: 20})).toEqual(['甲乙', '戊己', '丙丁'])
})

it('asks for a common pair with the atom before it', () => {
  expect(asked({}, ['戊己'])).toEqual(['甲乙', '丁戊己', '乙丙'])
})
