import {blockAt} from './blocks.ts'
import type {PlaceFile} from './phrase-files.ts'
import type {CatalogueArticle} from './shared/catalogue.ts'
import {atomsOf, keyOf} from './shared/tokenizer.ts'

/** How one article holds a phrase. */
export interface Held {
  /** Number of places. */
  readonly count: number
  /** 2: the title is nothing else; 1: title or document number hold it; 0: only the text does. */
  readonly head: 0 | 1 | 2
  /** Number of places under the number of each block that has any; of a phrase in very many articles all under the best block. */
  readonly blocks: ReadonlyMap<number, number>
}

/** A place where a phrase may begin; `sure` says that it does. */
export interface Place {
  readonly article: number
  readonly place: number
  readonly sure: boolean
}

/** Articles by number. */
export type Holders = ReadonlyMap<number, Held>

/** Places of a stretch that begins `start` atoms into the phrase, as places of the phrase. */
export function shifted(places: readonly Place[], start: number): Place[] {
  return places.map(({article, place, sure}) => ({article, place: place - start, sure}))
}

/** The places that are in both lists; sure where they are in both. */
export function inBoth(places: readonly Place[], others: readonly Place[]): Place[] {
  const keyed = new Map(others.map(place => [`${place.article} ${place.place}`, place]))
  return places.flatMap(place => {
    const other = keyed.get(`${place.article} ${place.place}`)
    return other ? [{...place, sure: place.sure && other.sure}] : []
  })
}

/** The places of a file whose keys begin with `low`, and those that might, since their keys end before it does. */
export function placesFrom(file: PlaceFile, low: string, first: number): Place[] {
  const found: Place[] = []
  let begins = false
  let may = false
  for (const {key, ended, repeated, article, place} of linesOf(file, first)) {
    if (!repeated) {
      const whole = keyOf(key)
      begins = whole.startsWith(low)
      may = begins || (!ended && low.startsWith(whole))
    }
    if (may) found.push({article, place, sure: begins})
  }
  return found
}

/** How many of a phrase's first atoms a key of a file begins with, at most; `open` is a place whose key ends there while its text goes on. */
export function nearestIn(
  file: PlaceFile,
  atoms: readonly string[],
  first: number,
): {length: number; open: Place | null} {
  let nearest: {length: number; open: Place | null} = {length: 0, open: null}
  for (const {key, ended, repeated, article, place} of linesOf(file, first)) {
    if (repeated) continue
    let length = 0
    while (length < key.length && length < atoms.length && key[length] === atoms[length]) length++
    const open = length === key.length && length < atoms.length && !ended
    if (length > nearest.length || (length === nearest.length && open && !nearest.open))
      nearest = {length, open: open ? {article, place, sure: false} : null}
  }
  return nearest
}

/** The lines of a place file, each with its whole key. */
function* linesOf({keys, articles, places}: PlaceFile, first: number) {
  let key: string[] = []
  let ended = false
  for (const [at, line] of keys.split('\n').entries()) {
    const repeated = line === ''
    if (!repeated) {
      ended = line.endsWith('\t')
      key = [...key.slice(0, line.charCodeAt(0) - 48), ...atomsOf(line.slice(1, ended ? -1 : undefined))]
    }
    yield {key, ended, repeated, article: first + (articles[at] ?? 0), place: places[at] ?? 0}
  }
}

/** Reads one line of a count file for a phrase of `length` atoms; see {@link CountFile}. */
export function holdersFrom(
  line: string,
  first: number,
  length: number,
  articles: readonly CatalogueArticle[],
): Holders {
  const holders = new Map<number, Held>()
  const inShort = line.startsWith('=')
  let article = first - 1
  for (const entry of line.slice(inShort ? 1 : 0).split(' ')) {
    const mark = entry.search(/[.*]/)
    article += mark === 0 ? 1 : Number.parseInt(entry.slice(0, mark), 36)
    const digits = Array.from(entry.slice(mark + 1), digit => digit.charCodeAt(0) - 48)
    const [total = 0, best = 0] = digits
    const counts: [block: number, count: number][] = inShort ? [[best, total]] : [...digits.entries()]
    const blocks = new Map(counts.filter(([, count]) => count > 0))
    const count = [...blocks.values()].reduce((sum, here) => sum + here, 0)
    const whole = articles[article]?.titleLength === length
    holders.set(article, {count, head: entry[mark] === '.' ? 0 : whole ? 2 : 1, blocks})
  }
  return holders
}

/** How articles hold a phrase of `length` atoms that stands at these places. */
export function heldAt(
  places: readonly Place[],
  length: number,
  articles: readonly CatalogueArticle[],
): Holders {
  const holders = new Map<number, Held>()
  for (const [article, here] of Map.groupBy(places, ({article}) => article)) {
    const {titleLength = 0, headLength = 0} = articles[article] ?? {}
    const blocks = new Map<number, number>()
    for (const {place} of here) blocks.set(blockAt(place), (blocks.get(blockAt(place)) ?? 0) + 1)
    const inHead = here.some(({place}) => place < headLength)
    const whole = length === titleLength && here.some(({place}) => place === 0)
    holders.set(article, {count: here.length, head: whole ? 2 : inHead ? 1 : 0, blocks})
  }
  return holders
}
