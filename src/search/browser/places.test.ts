import {expect, it} from 'vitest'
import {askedAt, gramOf} from '../shared/common-grams.ts'
import {askedOf, type Range} from './places.ts'

const atoms = [...'甲乙丙丁戊己']

/** What of a phrase is asked for, where some pairs cost more than others and some are common. */
function asked(dear: Record<string, number>, common: readonly string[] = []) {
  const costs = new Map(Object.entries(dear).map(([text, cost]) => [gramOf([...text]), cost]))
  const range: Range = {
    parts: 1,
    asked: (atoms, offset) => askedAt(atoms, offset, new Set(common.map(gram => gramOf([...gram])))),
    counts: () => null,
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

it('asks for a common gram with the atom before it, or the one after it', () => {
  expect(asked({}, ['戊己'])).toEqual(['甲乙', '丁戊己', '乙丙'])
  expect(asked({}, ['甲乙', '乙丙', '甲乙丙', '丙丁'])).toEqual(['甲乙丙丁', '戊己'])
  expect(asked({}, ['甲乙', '乙丙', '丙丁', '丁戊', '戊己'])).toEqual(['甲乙丙', '丁戊己'])
})
