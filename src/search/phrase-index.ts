import {type BlockPassage, blockAt, type PackedBlock, placesIn, unpackBlock} from './blocks.ts'
import type {CatalogueArticle, CataloguePart} from './catalogue.ts'
import {type FileKind, filePath, tablePath} from './file-name.ts'
import {
  type Held,
  type Holders,
  heldAt,
  holdersFrom,
  inAll,
  type Place,
  placesFrom,
  shifted,
} from './holders.ts'
import {filesPerTable, filesWithin, type KeyTable} from './key-table.ts'
import type {CountFile, PlaceFile} from './phrase-files.ts'
import {keyLength} from './suffix-key.ts'
import {atomsOf, keyOf} from './tokenizer.ts'
import {unify, type Variants} from './variants.ts'

/** Reads files of the index; each at most once. */
export interface IndexReader {
  table(path: string): Promise<KeyTable>
  places(path: string): Promise<PlaceFile>
  counts(path: string): Promise<CountFile>
  block(article: CatalogueArticle, number: number): Promise<PackedBlock>
}

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
    const [file, last] = await this.#filesOf(part, 'places', low)
    if (last > file) return {holders: await this.#counted(part, first, atoms)}
    if (file < 0) return {places: []}
    const places = await this.#reader.places(filePath(part.name, 'places', file))
    return {places: placesFrom(places, low, first)}
  }

  /** The articles of a phrase whose places are many. */
  async #counted(part: CataloguePart, first: number, atoms: readonly string[]): Promise<Holders> {
    const low = keyOf(atoms)
    const [file, last] = await this.#filesOf(part, 'counts', low)
    // The first phrase that begins with the key has the same places; it may begin the next file.
    for (const number of last > file ? [file, file + 1] : [file]) {
      const {phrases, counts} = await this.#reader.counts(filePath(part.name, 'counts', number))
      const at = phrases.findIndex(phrase => keyOf(atomsOf(phrase)).startsWith(low))
      if (at >= 0) return holdersFrom(counts[at] ?? '', first, atoms.length, this.#articles)
    }
    return new Map()
  }

  /** Numbers of the first file that may hold keys that begin with `low` and, at least where it is the same, of the last; -1 where none is. */
  async #filesOf(part: CataloguePart, kind: FileKind, low: string): Promise<[file: number, last: number]> {
    const high = `${low}\uffff`
    const root = part[kind]
    if (root.length === 0) return [-1, -1]
    const [top, bottom] = filesWithin(root, low, high)
    const table = await this.#reader.table(tablePath(part.name, kind, top))
    const [first, last] = filesWithin(table, low, high)
    const before = top * filesPerTable
    return [before + first, before + (bottom > top ? filesPerTable : last)]
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
