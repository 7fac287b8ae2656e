import {blockAt} from './blocks.ts'
import {keyLength} from './suffix-key.ts'
import {orderSuffixes, sharedLengths} from './suffixes.ts'

/**
 * How the index lies in files, so that a phrase of any length costs one small file or two, however large the archive.
 *
 * Every place of the text stands in order of what is printed there, as in a suffix array, cut into place files. A phrase is the
 * beginning of a run of them. Where the run goes over more than two files, a count file says at once which articles hold the phrase.
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

/** One part of the archive as numbers; `vocabulary[n]` is atom number n, sorted, and 0 ends a passage. */
export interface NumberedText {
  readonly vocabulary: readonly string[]
  readonly text: Int32Array
  /** Offset into the text at which each article begins. */
  readonly starts: readonly number[]
  /** How many atoms of each article, from its first, are title and document number. */
  readonly heads: readonly number[]
}

/** Places in one file: about 5 KB packed. */
export const placesPerFile = 512
/** A count file is cut when it holds so many articles, over all its phrases: about 4 KB packed. */
const articlesPerFile = 1500

/** What ends a passage, and what follows a key that is cut at `keyLength`, in the beginnings of files: below every atom. */
const ends = {passage: '\u0001', key: '\u0002'}

export interface PhraseFiles {
  readonly places: Iterable<KeyedFile<PlaceFile>>
  readonly counts: Iterable<KeyedFile<CountFile>>
}

/** Lays out the index of one part of the archive; `perFile` is the number of places in one file. */
export function phraseFiles(part: NumberedText, perFile = placesPerFile): PhraseFiles {
  const order = orderSuffixes(part.text)
  const shared = sharedLengths(part.text, order)
  const map = mapOf(part)
  const sorted = {part, order, shared, map, perFile}
  return {places: placeFiles(sorted), counts: countFiles(sorted)}
}

/** For every offset into the text, the article and the place in it. */
interface TextMap {
  readonly articles: Int32Array
  readonly places: Int32Array
}

function mapOf({text, starts}: NumberedText): TextMap {
  const articles = new Int32Array(text.length)
  const places = new Int32Array(text.length)
  let article = -1
  let place = 0
  for (let at = 0; at < text.length; at++) {
    // An article without any text begins where the next one does.
    while (starts[article + 1] === at) {
      article += 1
      place = 0
    }
    articles[at] = article
    places[at] = place
    if (text[at] !== 0) place += 1
  }
  return {articles, places}
}

/** A part's places in order, and what each shares with the one before. */
interface SortedText {
  readonly part: NumberedText
  readonly order: Int32Array
  readonly shared: Uint8Array
  readonly map: TextMap
  readonly perFile: number
}

function* placeFiles(sorted: SortedText) {
  const {part, order, shared, map, perFile} = sorted
  for (let low = 0; low < order.length; low += perFile) {
    const high = Math.min(order.length, low + perFile)
    const keys: string[] = []
    const articles: number[] = []
    const places: number[] = []
    let before = ''
    for (let at = low; at < high; at++) {
      const start = order[at] ?? 0
      const common = at === low ? 0 : (shared[at] ?? 0)
      const needed = Math.min(keyLength, Math.max(shared[at] ?? 0, shared[at + 1] ?? 0) + 1)
      const {atoms, ended} = atomsAt(part, start, needed)
      const key = atoms.join('') + (ended ? '\t' : '')
      const added = String.fromCharCode(48 + common) + atoms.slice(common).join('') + (ended ? '\t' : '')
      keys.push(key === before ? '' : added)
      before = key
      articles.push(map.articles[start] ?? 0)
      places.push(map.places[start] ?? 0)
    }
    yield {from: beginning(sorted, low), file: {keys: keys.join('\n'), articles, places}}
  }
}

/** The atoms that a place begins with, at most `length`, and whether the passage ends before there are more. */
function atomsAt({text, vocabulary}: NumberedText, start: number, length: number) {
  const atoms: string[] = []
  for (let at = start; at < start + length; at++) {
    const atom = text[at] ?? 0
    if (atom === 0) return {atoms, ended: true}
    atoms.push(vocabulary[atom] ?? '')
  }
  return {atoms, ended: false}
}

/** The shortest beginning of a place's key that the place before it does not have; '' for the first of all. */
function beginning({part, order, shared}: SortedText, at: number): string {
  if (at === 0) return ''
  const common = shared[at] ?? 0
  const {atoms, ended} = atomsAt(part, order[at] ?? 0, common + 1)
  if (common >= keyLength) return atoms.slice(0, keyLength).join('') + ends.key
  return atoms.join('') + (ended ? ends.passage : '')
}

/** A phrase whose places are `[low, high)` in order. */
interface Run {
  readonly low: number
  readonly high: number
  readonly length: number
}

function* countFiles({part, order, shared, map, perFile}: SortedText) {
  let phrases: string[] = []
  let counts: string[] = []
  let size = 0
  for (const {low, high, length} of longRuns(shared, perFile)) {
    const phrase = atomsAt(part, order[low] ?? 0, length).atoms.join('')
    const {count, articles} = countOf(order.slice(low, high).sort(), map, part.heads)
    if (size > 0 && size + articles > articlesPerFile) {
      yield {from: phrases[0] ?? '', file: {phrases, counts}}
      phrases = []
      counts = []
      size = 0
    }
    phrases.push(phrase)
    counts.push(count)
    size += articles
  }
  if (phrases.length > 0) yield {from: phrases[0] ?? '', file: {phrases, counts}}
}

/** The runs that go over more than two files, in order of their phrases, each with the longest phrase that all its places share. */
function longRuns(shared: Uint8Array, perFile: number): Run[] {
  const runs: Run[] = []
  const open: {low: number; length: number}[] = []
  for (let at = 1; at <= shared.length; at++) {
    const length = shared[at] ?? 0
    let low = at - 1
    for (let last = open.at(-1); last && last.length > length; last = open.at(-1)) {
      open.pop()
      low = last.low
      if (Math.floor((at - 1) / perFile) - Math.floor(low / perFile) >= 2)
        runs.push({low, high: at, length: last.length})
    }
    if (length > (open.at(-1)?.length ?? 0)) open.push({low, length})
  }
  return runs.sort((a, b) => a.low - b.low || a.length - b.length)
}

/** One line of a count file; `offsets` are those of all places, ascending. */
function countOf(offsets: Int32Array, map: TextMap, heads: readonly number[]) {
  const found: string[] = []
  let article = -1
  let before = -1
  let head = false
  let blocks: number[] = []
  const close = () => {
    if (article < 0) return
    const gap = article - before
    const held = Array.from(blocks, count => String.fromCharCode(48 + (count ?? 0))).join('')
    found.push(`${gap === 1 ? '' : gap.toString(36)}${head ? '*' : '.'}${held}`)
    before = article
  }
  for (const offset of offsets) {
    const here = map.articles[offset] ?? 0
    const place = map.places[offset] ?? 0
    if (here !== article) {
      close()
      article = here
      head = false
      blocks = []
    }
    head ||= place < (heads[article] ?? 0)
    const block = blockAt(place)
    blocks[block] = (blocks[block] ?? 0) + 1
  }
  close()
  return {count: found.join(' '), articles: found.length}
}
