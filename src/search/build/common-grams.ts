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
  /** What begins at each word and is so many words long; '' where what is shorter by one is rare already. */
  let grams = lists.map(words => words.map(word => (isPair(word) ? word : '')))
  for (let length = 1; ; length++) {
    const counts = new Map<string, number>()
    for (const gram of grams.flat()) counts.set(gram, (counts.get(gram) ?? 0) + 1)
    const before = common.size
    for (const [gram, count] of counts) if (gram !== '' && count > enough) common.add(gram)
    if (common.size === before) return [...common].sort()
    grams = grams.map((here, issue) =>
      here.map((gram, at) => {
        const next = lists[issue]?.[at + length] ?? ''
        return common.has(gram) && isPair(next) ? gram + lastCode(next) : ''
      }),
    )
  }
}
