import {countFiles} from './count-files.ts'
import {atomsAt, type NumberedText, type SortedText, sortedText} from './sorted-text.ts'
import {keyLength} from './suffix-key.ts'

/**
 * How the index lies in files, so that a phrase of any length costs one small file and a table that leads to it, however large the archive.
 *
 * Every place of the text stands in order of what is printed there, as in a suffix array, cut into place files. A phrase is the
 * beginning of a run of them. Where the run goes over more than one file, a count file says at once which articles hold the phrase.
 */

/** One place file: three columns. */
export interface PlaceFile {
  /**
   * A line a place: what it shares with the line before, in atoms from '0', then the atoms that tell it from its neighbours, then a tab
   * where the passage ends with them. An empty line repeats the one before.
   */
  readonly keys: string
  /** Article numbers, from 0 in the part of the archive. */
  readonly articles: readonly number[]
  /** Places in the article, in atoms from 0. */
  readonly places: readonly number[]
}

/**
 * One count file: phrases in order, and for each the articles that hold it: distance to the article before (base 36, empty for 1), `*`
 * where title or document number hold it, else `.`, then for each block of the article a character: '0' and as many more as it holds.
 * A line that begins with `=` lists very many: two characters an article, how many places it has and the number of its best block.
 */
export interface CountFile {
  readonly phrases: readonly string[]
  readonly counts: readonly string[]
}

/** A file, and the beginning that its first key and none before it has. */
export interface KeyedFile<T> {
  readonly from: string
  readonly file: T
}

/** What ends a passage, and what follows a key that is cut at `keyLength`, in the beginnings of files: below every atom. */
const ends = {passage: '\u0001', key: '\u0002'}

export interface PhraseFiles {
  readonly places: Iterable<KeyedFile<PlaceFile>>
  readonly counts: Iterable<KeyedFile<CountFile>>
}

/** Lays out the index of one part of the archive; `perFile` is the number of places in one file. */
export function phraseFiles(part: NumberedText, perFile: number): PhraseFiles {
  const sorted = sortedText(part, perFile)
  return {places: placeFiles(sorted), counts: countFiles(sorted)}
}

function* placeFiles(sorted: SortedText): Generator<KeyedFile<PlaceFile>> {
  const {part, order, shared, map, perFile} = sorted
  for (let low = 0; low < order.length; low += perFile) {
    const high = Math.min(order.length, low + perFile)
    const keys: string[] = []
    const articles: number[] = []
    const places: number[] = []
    let before = {length: -1, ended: false}
    for (let at = low; at < high; at++) {
      const start = order[at] ?? 0
      const common = at === low ? 0 : (shared[at] ?? 0)
      const needed = Math.min(keyLength, Math.max(shared[at] ?? 0, shared[at + 1] ?? 0) + 1)
      let added = ''
      let length = 0
      for (; length < needed; length++) {
        const atom = part.text[start + length] ?? 0
        if (atom === 0) break
        if (length >= common) added += part.vocabulary[atom]
      }
      const ended = length < needed
      const same = length === before.length && ended === before.ended && common >= length
      keys.push(same ? '' : `${String.fromCharCode(48 + common)}${added}${ended ? '\t' : ''}`)
      before = {length, ended}
      articles.push(map.articles[start] ?? 0)
      places.push(map.places[start] ?? 0)
    }
    yield {from: beginning(sorted, low), file: {keys: keys.join('\n'), articles, places}}
  }
}

/** The shortest beginning of a place's key that the place before it does not have; '' for the first of all. */
function beginning({part, order, shared}: SortedText, at: number): string {
  if (at === 0) return ''
  const common = shared[at] ?? 0
  const {atoms, ended} = atomsAt(part, order[at] ?? 0, common + 1)
  if (common >= keyLength) return atoms.slice(0, keyLength).join('') + ends.key
  return atoms.join('') + (ended ? ends.passage : '')
}
