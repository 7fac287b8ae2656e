import {isPair, lastCode} from '../shared/words.ts'

/** Places that a gram has in six million characters without being common: two thirds of a file of an index, which it shares with its neighbours. */
const mostPlaces = 1600

/** Of so many issues one is looked into: what is common is in nearly all. */
export const apart = 8

/**
 * Grams that would make a file of an index dear to ask for; in the order of the alphabet, so that they
 * pack well.
 *
 * @param looked - the words of every eighth issue of a range, with blanks between
 * @param issues - how many issues there are
 */
export function commonGrams(looked: readonly string[], issues: number): string[] {
  const enough = (mostPlaces * looked.length) / issues
  const lists = looked.map(words => words.split(' '))
  const common = new Set<string>()
  /** Where what is so many words long is common, and what it is; of one word, everywhere. */
  let begun = lists.map((words): Begun => ({words, places: words.keys(), grams: words}))
  for (let length = 1; ; length++) {
    const counts = new Map<string, number>()
    for (const {grams} of begun)
      for (const gram of grams) if (length > 1 || isPair(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1)
    const before = common.size
    for (const [gram, count] of counts) if (count > enough) common.add(gram)
    if (common.size === before) return [...common].sort()
    begun = begun.map(issue => longer(issue, length, common))
  }
}

/** Grams of one length in an issue's words: where each begins, as a number from 0, and what it is. */
interface Begun {
  readonly words: readonly string[]
  readonly places: Iterable<number>
  readonly grams: readonly string[]
}

/** The same longer by one word, of those that are common and go on. */
function longer({words, places, grams}: Begun, length: number, common: ReadonlySet<string>): Begun {
  const kept: {places: number[]; grams: string[]} = {places: [], grams: []}
  let number = 0
  for (const at of places) {
    const gram = grams[number++] ?? ''
    if (!common.has(gram)) continue
    const next = words[at + length] ?? ''
    if (!isPair(next)) continue
    kept.places.push(at)
    kept.grams.push(gram + lastCode(next))
  }
  return {words, ...kept}
}
