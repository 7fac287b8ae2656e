import {expect, it} from 'vitest'
import {askedAt, gramOf} from '../shared/common-grams.ts'
import {askedOf, type Range} from './places.ts'

const atoms = [...'甲乙丙丁戊己']
const gram = (text: string) => gramOf([...text])

/** What of a phrase is asked for, where some pairs are known and some are common. */
function asked(known: readonly string[], common: readonly string[] = []) {
  const range: Range = {
    parts: 1,
    asked: (atoms, offset) => askedAt(atoms, offset, new Set(common.map(gram))),
    counts: () => null,
    isKnown: ({forms}) => known.map(gram).includes(forms[0] ?? ''),
    places: async () => new Map(),
    part: async () => ({title: '', heads: 0, passages: []}),
    isRead: () => false,
  }
  return askedOf(range, atoms).map(({offset, length}) => atoms.slice(offset, offset + length).join(''))
}

it('covers a phrase with every other pair, its ends first', () => {
  expect(asked([])).toEqual(['甲乙', '戊己', '丙丁'])
})

it('covers it with pairs that are known, where it needs no other more', () => {
  expect(asked(['乙丙', '丁戊']).toSorted()).toEqual(['甲乙', '乙丙', '丁戊', '戊己'].toSorted())
  expect(asked(['丁戊'])).toEqual(['甲乙', '戊己', '丙丁'])
})

it('asks for a common gram with the atom before it, or the one after it', () => {
  expect(asked([], ['戊己'])).toEqual(['甲乙', '丁戊己', '乙丙'])
  expect(asked([], ['甲乙', '乙丙', '甲乙丙', '丙丁'])).toEqual(['甲乙丙丁', '戊己'])
  expect(asked([], ['甲乙', '乙丙', '丙丁', '丁戊', '戊己'])).toEqual(['甲乙丙', '丁戊己'])
})
