import {codeText, isPairAt, type NumberedAtoms} from './numbered-atoms.ts'

/** Places that a gram has in six million characters without being common: two thirds of a file of an index, which it shares with its neighbours. */
const mostPlaces = 1600

/** Of so many issues one is looked into: what is common is in nearly all. */
export const apart = 8

/**
 * Grams that would make a file of an index dear to ask for; in the order of the alphabet, so that they
 * pack well.
 *
 * @param looked - the atoms of every eighth issue of a range
 * @param issues - how many issues there are
 */
export function commonGrams(looked: readonly NumberedAtoms[], issues: number): string[] {
  const enough = (mostPlaces * looked.length) / issues
  const common: string[] = []
  const pairs = commonPairs(looked, enough)
  let begun = looked.map(atoms => pairsIn(atoms, pairs))
  for (let length = 1; begun.some(({places}) => places.length > 0); length++) {
    const counts = new Map<string, number>()
    for (const {grams} of begun) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
    for (const [gram, count] of counts) if (count > enough) common.push(gram)
    begun = begun.map(issue => longer(issue, length, counts, enough))
  }
  return common.sort()
}

/** What stands together often enough, by the numbers of the first atom and the second. */
type Pairs = ReadonlyMap<number, ReadonlyMap<number, number>>

function commonPairs(looked: readonly NumberedAtoms[], enough: number): Pairs {
  const counts = new Map<number, Map<number, number>>()
  for (const atoms of looked)
    for (let at = 0; at < atoms.length; at++) {
      if (!isPairAt(atoms, at)) continue
      const [first = 0, second = 0] = [atoms[at], atoms[at + 1]]
      const seconds = counts.get(first)
      if (seconds) seconds.set(second, (seconds.get(second) ?? 0) + 1)
      else counts.set(first, new Map([[second, 1]]))
    }
  for (const seconds of counts.values())
    for (const [second, count] of seconds) if (count <= enough) seconds.delete(second)
  return counts
}

/** Grams of one length in an issue: where each begins, as a number from 0, and what it is. */
interface Begun {
  readonly atoms: NumberedAtoms
  readonly places: readonly number[]
  readonly grams: readonly string[]
}

function pairsIn(atoms: NumberedAtoms, pairs: Pairs): Begun {
  const places = Array.from(atoms.keys()).filter(
    at => isPairAt(atoms, at) && pairs.get(atoms[at] ?? 0)?.has(atoms[at + 1] ?? 0),
  )
  return {atoms, places, grams: places.map(at => codeText(atoms[at]) + codeText(atoms[at + 1]))}
}

/** The same longer by one atom, of those that are common and go on. */
function longer(
  {atoms, places, grams}: Begun,
  length: number,
  counts: ReadonlyMap<string, number>,
  enough: number,
): Begun {
  const kept: {places: number[]; grams: string[]} = {places: [], grams: []}
  for (const [number, at] of places.entries()) {
    const gram = grams[number] ?? ''
    if ((counts.get(gram) ?? 0) <= enough || !isPairAt(atoms, at + length)) continue
    kept.places.push(at)
    kept.grams.push(gram + codeText(atoms[at + length + 1]))
  }
  return {atoms, ...kept}
}
