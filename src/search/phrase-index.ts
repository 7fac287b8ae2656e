import {type BlockPassage, blockAt, type PackedBlock, placesIn, unpackBlock} from './blocks.ts'
import type {CatalogueArticle, CataloguePart} from './catalogue.ts'
import {filesWithin, type KeyTable} from './key-table.ts'
import type {CountFile, PlaceFile} from './phrase-files.ts'
import {keyLength} from './suffix-key.ts'
import {atomsOf, keyOf} from './tokenizer.ts'
import {unify, type Variants} from './variants.ts'

/** How one article holds a phrase. */
export interface Held {
  /** Number of places. */
  readonly count: number
  /** 2: the title is nothing else; 1: title or document number hold it; 0: only the text does. */
  readonly head: 0 | 1 | 2
  /** Number of places under the number of each block that has any. */
  readonly blocks: ReadonlyMap<number, number>
}

/** Reads files of the index; each at most once. */
export interface IndexReader {
  table(name: string): Promise<KeyTable>
  places(name: string): Promise<PlaceFile>
  counts(name: string): Promise<CountFile>
  block(article: CatalogueArticle, number: number): Promise<PackedBlock>
}

/** A place where a phrase may begin; `sure` says that it does. */
interface Place {
  readonly article: number
  readonly place: number
  readonly sure: boolean
}

/** Articles by number. */
type Holders = ReadonlyMap<number, Held>

/** Looks phrases up: exactly the articles that hold them, by their numbers in the catalogue. */
export class PhraseIndex {
  readonly #parts: readonly CataloguePart[]
  readonly #articles: readonly CatalogueArticle[]
  readonly #variants: Variants
  readonly #reader: IndexReader

  constructor(
    parts: readonly CataloguePart[],
    articles: readonly CatalogueArticle[],
    variants: Variants,
    reader: IndexReader,
  ) {
    this.#parts = parts
    this.#articles = articles
    this.#variants = variants
    this.#reader = reader
  }

  async phrase(phrase: string): Promise<Holders> {
    const atoms = atomsOf(unify(phrase, this.#variants))
    if (atoms.length === 0) return new Map()
    const holders = new Map<number, Held>()
    let first = 0
    const firsts = this.#parts.map(({articles}) => {
      first += articles
      return first - articles
    })
    const found = await Promise.all(this.#parts.map((part, at) => this.#inPart(part, firsts[at] ?? 0, atoms)))
    for (const part of found) for (const [article, held] of part) holders.set(article, held)
    return holders
  }

  /** `first` is the number of the part's first article. */
  async #inPart(part: CataloguePart, first: number, atoms: readonly string[]): Promise<Holders> {
    const starts = windowStarts(atoms.length)
    const windows = await Promise.all(
      starts.map(start => this.#run(part, first, atoms.slice(start, start + keyLength))),
    )
    const [only] = windows
    if (windows.length === 1 && only && 'holders' in only) return only.holders
    const lists = windows.flatMap((window, at) =>
      'places' in window ? [shifted(window.places, starts[at] ?? 0)] : [],
    )
    const places =
      lists.length > 0
        ? inAll(lists, windows.length)
        : await this.#searched(
            windows.flatMap(w => ('holders' in w ? [w.holders] : [])),
            atoms,
          )
    const checked = await Promise.all(
      places.map(async place => (place.sure || (await this.#stands(place, atoms)) ? place : null)),
    )
    return heldAt(
      checked.filter(place => place !== null),
      atoms.length,
      this.#articles,
    )
  }

  /** The places of a phrase of at most `keyLength` atoms, or where they are many the articles. */
  async #run(
    part: CataloguePart,
    first: number,
    atoms: readonly string[],
  ): Promise<{places: Place[]} | {holders: Holders}> {
    const low = keyOf(atoms)
    const names = await this.#names(part.places, low)
    if (names === null) return {holders: await this.#counted(part, first, low)}
    const files = await Promise.all(names.map(name => this.#reader.places(name)))
    return {places: files.flatMap(file => placesFrom(file, low, first))}
  }

  /** Names of the place files that the run of a key goes over, null where they are more than two. */
  async #names(root: KeyTable, low: string): Promise<string[] | null> {
    const high = `${low}\uffff`
    const [top, bottom] = filesWithin(root.from, low, high)
    if (bottom - top >= 2) return null
    const tables = await Promise.all(root.names.slice(top, bottom + 1).map(name => this.#reader.table(name)))
    const [first, last] = filesWithin(
      tables.flatMap(({from}) => from),
      low,
      high,
    )
    return last - first >= 2 ? null : tables.flatMap(({names}) => names).slice(first, last + 1)
  }

  async #counted(part: CataloguePart, first: number, low: string): Promise<Holders> {
    const high = `${low}\uffff`
    const [top, bottom] = filesWithin(part.counts.from, low, high)
    // The first phrase that begins with the key has the same places; it may begin the next table or file.
    const tables = await Promise.all(
      part.counts.names.slice(top, Math.min(bottom, top + 1) + 1).map(name => this.#reader.table(name)),
    )
    const [from, to] = filesWithin(
      tables.flatMap(table => table.from),
      low,
      high,
    )
    const names = tables.flatMap(table => table.names)
    for (const name of names.slice(from, Math.min(to, from + 1) + 1)) {
      const {phrases, counts} = await this.#reader.counts(name)
      const at = phrases.findIndex(phrase => keyOf(atomsOf(phrase)).startsWith(low))
      if (at >= 0) return holdersFrom(counts[at] ?? '', first)
    }
    return new Map()
  }

  async #passages(article: number, block: number): Promise<BlockPassage[]> {
    const facts = this.#articles[article]
    if (!facts) return []
    const passages = unpackBlock(await this.#reader.block(facts, block))
    return passages.map(passage => ({...passage, text: unify(passage.text, this.#variants)}))
  }

  /** Whether a phrase stands at a place, by the text itself. */
  async #stands({article, place}: Place, atoms: readonly string[]): Promise<boolean> {
    return placesIn(await this.#passages(article, blockAt(place)), atoms).includes(place)
  }

  /** A long phrase every stretch of which is common: by the text of all articles that hold all stretches. */
  async #searched(windows: readonly Holders[], atoms: readonly string[]): Promise<Place[]> {
    const [begins, ...others] = windows
    const places: Place[] = []
    for (const [article, {blocks}] of begins ?? []) {
      if (!others.every(holders => holders.has(article))) continue
      for (const block of blocks.keys())
        for (const place of placesIn(await this.#passages(article, block), atoms))
          if (blockAt(place) === block) places.push({article, place, sure: true})
    }
    return places
  }
}

/** Where to cut a phrase into stretches of `keyLength` atoms that cover it; the last may overlap. */
function windowStarts(length: number): number[] {
  const starts = [0]
  for (let start = keyLength; start < length; start += keyLength)
    starts.push(Math.min(start, length - keyLength))
  return starts
}

function shifted(places: readonly Place[], start: number): Place[] {
  return places.map(({article, place, sure}) => ({article, place: place - start, sure}))
}

/** The places that are in all lists; sure where every stretch of the phrase has a list that is. */
function inAll(lists: readonly (readonly Place[])[], stretches: number): Place[] {
  const keyed = lists.map(list => new Map(list.map(place => [`${place.article} ${place.place}`, place])))
  return [...(keyed[0] ?? [])].flatMap(([key, place]) => {
    const same = keyed.flatMap(list => list.get(key) ?? [])
    if (same.length < keyed.length) return []
    return [{...place, sure: keyed.length === stretches && same.every(({sure}) => sure)}]
  })
}

/** The places of a file whose keys begin with `low`, and those that might, since their keys end before it does. */
function placesFrom({keys, articles, places}: PlaceFile, low: string, first: number): Place[] {
  const found: Place[] = []
  let key: string[] = []
  let begins = false
  let may = false
  keys.split('\n').forEach((line, at) => {
    if (line !== '') {
      const ended = line.endsWith('\t')
      key = [...key.slice(0, line.charCodeAt(0) - 48), ...atomsOf(line.slice(1, ended ? -1 : undefined))]
      const whole = keyOf(key)
      begins = whole.startsWith(low)
      may = begins || (!ended && low.startsWith(whole))
    }
    if (may) found.push({article: first + (articles[at] ?? 0), place: places[at] ?? 0, sure: begins})
  })
  return found
}

/** Reads one line of a count file; see {@link CountFile}. */
function holdersFrom(line: string, first: number): Holders {
  const holders = new Map<number, Held>()
  let article = first - 1
  for (const entry of line.split(' ')) {
    const mark = entry.search(/[.*]/)
    article += mark === 0 ? 1 : Number.parseInt(entry.slice(0, mark), 36)
    const blocks = new Map<number, number>()
    let count = 0
    for (let block = 0; mark + 1 + block < entry.length; block++) {
      const here = entry.charCodeAt(mark + 1 + block) - 48
      if (here > 0) blocks.set(block, here)
      count += here
    }
    holders.set(article, {count, head: entry[mark] === '*' ? 1 : 0, blocks})
  }
  return holders
}

function heldAt(places: readonly Place[], length: number, articles: readonly CatalogueArticle[]): Holders {
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
