import type {CommonWords} from '../shared/catalogue.ts'
import {isPair} from '../shared/words.ts'
import {placesPerFile} from './pagefind-index.ts'

/** Of so many issues one is looked into: a common word is in nearly all. */
export const apart = 8

/**
 * Pairs of which each fills more than a file of an index, which would make it dear to ask for; in the order of the alphabet, so that they pack well.
 *
 * @param looked - the words of every eighth issue of a range, with blanks between
 * @param issues - how many issues there are
 */
export function commonWords(looked: readonly string[], issues: number): CommonWords {
  const counts = new Map<string, number>()
  for (const issue of looked)
    for (const word of issue.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  const common = [...counts]
    .map(([word, count]): [string, number] => [word, (count * issues) / looked.length])
    .filter(([word, places]) => places > placesPerFile && isPair(word))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {words: common.map(([word]) => word), hundreds: common.map(([, places]) => Math.round(places / 100))}
}
