import fc from 'fast-check'
import {expect, it} from 'vitest'
import {keyLength} from './suffix-key.ts'
import {orderSuffixes, sharedLengths} from './suffixes.ts'

const atom = fc.integer({min: 0, max: 3})
const text = fc.array(atom, {maxLength: 400}).map(atoms => Int32Array.from([...atoms, 0]))

/** What stands at a place, up to the end or the length of a key. */
function keyAt(atoms: Int32Array, start: number): string {
  const end = atoms.indexOf(0, start)
  return atoms.subarray(start, Math.min(end, start + keyLength)).join('')
}

it('orders every place by what stands there, then by place', () => {
  fc.assert(
    fc.property(text, atoms => {
      const places = [...atoms.keys()].filter(at => atoms[at] !== 0)
      const keys = new Map(places.map(at => [at, keyAt(atoms, at)]))
      const compare = (a: number, b: number) => {
        const [one = '', other = ''] = [keys.get(a), keys.get(b)]
        return one < other ? -1 : one > other ? 1 : a - b
      }
      expect([...orderSuffixes(atoms)]).toEqual(places.sort(compare))
    }),
  )
})

it('says how many atoms each shares with the one before', () => {
  const atoms = Int32Array.from([1, 2, 3, 0, 1, 2, 0, 1, 2, 2, 0])
  expect([...orderSuffixes(atoms)]).toEqual([4, 7, 0, 5, 9, 8, 1, 2])
  expect([...sharedLengths(atoms, orderSuffixes(atoms))]).toEqual([0, 2, 2, 0, 1, 1, 1, 0])
})
