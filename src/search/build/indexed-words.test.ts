import {expect, it} from 'vitest'
import {gramOf} from '../shared/common-grams.ts'
import {layOut} from '../shared/content.ts'
import {unpackCounts} from '../shared/counts.ts'
import {IndexedWords} from './indexed-words.ts'
import {numberOf} from './numbered-atoms.ts'

const gram = (text: string) => gramOf([...text])
const common = ['信用体', '信用', '息系', '用体'].map(gram)

/** Atoms of a part with one head, as they are indexed. */
function part(...texts: string[]) {
  const {atoms, headLength} = layOut(
    texts.map(text => ({text, anchor: null, searched: text})),
    1,
  )
  return {atoms: Uint32Array.from(atoms, numberOf), places: {length: atoms.length, headLength}}
}

/** A part as the index has it. */
function indexed(text: string, grams: readonly string[]) {
  const {atoms, places} = part(text)
  return String(Buffer.from(new IndexedWords(grams).add(atoms, [places])))
    .trim()
    .split(' ')
}

it.each([
  ['建设信用户', ['建设', '设信用', '信用户', '用户']],
  ['建设信用体系', ['建设', '设信用体', '信用体系', '用体系', '体系']],
  ['信用', ['信用']],
  ['信息系', ['信息系', '息系']],
])(
  'words of %s go on past what is common from their first atom on, and to the end of what is from their second',
  (text, words) => {
    const ends = Array(16 - words.length).fill('|')
    expect(indexed(text, common)).toEqual([...words.map(gram), ...ends])
  },
)

it('words are two atoms where nothing is common, however long', () => {
  const long = 'alpha'.repeat(3000)
  const atoms = ['第', '1', '2', '条', long, ',', 'и', '𠮷']
  const words = atoms.slice(1).map((atom, at) => gramOf([atoms[at] ?? '', atom]))
  expect(indexed(`第12条${long}，и 𠮷`, []).slice(0, 8)).toEqual([...words, '|'])
})

it('tells how often every atom and what is common stands in which part, and whether in its head', () => {
  const words = new IndexedWords(common)
  const [first, second, third] = [part('信用', '信用体，信用'), part('体'), part('用', '信')]
  words.add(Uint32Array.from([...first.atoms, ...second.atoms]), [first.places, second.places])
  words.add(third.atoms, [third.places])
  const counts = new Map(
    Array.from(words.counts(), ([gram, packed]) => [
      gram,
      unpackCounts(packed).map(({part, count, isInHead}) => `${part}: ${count}${isInHead ? ' head' : ''}`),
    ]),
  )
  expect(counts).toEqual(
    new Map([
      [gram('信'), ['0: 3 head', '2: 1']],
      [gram('用'), ['0: 3 head', '2: 1 head']],
      [gram('体'), ['0: 1', '1: 1 head']],
      [gram(','), ['0: 1']],
      [gram('信用体'), ['0: 1']],
      [gram('信用'), ['0: 3 head']],
      [gram('用体'), ['0: 1']],
    ]),
  )
})
