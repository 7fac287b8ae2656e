import {type BlockPassage, blockAt, type PackedBlock, placesIn, standingAt, unpackBlock} from './blocks.ts'
import {type FileKind, filePath, tablePath} from './file-name.ts'
import {
  type Holders,
  heldAt,
  holdersFrom,
  inBoth,
  nearestIn,
  type Place,
  placesFrom,
  shifted,
} from './holders.ts'
import {filesPerTable, filesWithin, type KeyTable} from './key-table.ts'
import type {CountFile, PlaceFile} from './phrase-files.ts'
import type {CatalogueArticle, CataloguePart} from './shared/catalogue.ts'
import {atomsOf, keyOf} from './shared/tokenizer.ts'
import {unify, type Variants} from './shared/variants.ts'
import {keyLength} from './suffix-key.ts'

/** Reads files of the index; each at most once. */
export interface IndexReader {
  table(path: string): Promise<KeyTable>
  places(path: string): Promise<PlaceFile>
  counts(path: string): Promise<CountFile>
  block(article: CatalogueArticle, number: number): Promise<PackedBlock>
}

/** What all parts of an archive have in common. */
export interface WholeArchive {
  readonly articles: readonly CatalogueArticle[]
  readonly variants: Variants
  readonly reader: IndexReader
}

/** To look into the text of so many blocks costs less than the next stretch of a long phrase. */
const fewBlocks = 4

/** A stretch of a long phrase whose places go over more files than this is known by its articles only. */
const filesOfStretch = 3

/** One part of the index. Article numbers are those of the catalogue; `first` is the number of the part's first. */
export class PartIndex {
  readonly #part: CataloguePart
  readonly #first: number
  readonly #archive: WholeArchive

  constructor(part: CataloguePart, first: number, archive: WholeArchive) {
    this.#part = part
    this.#first = first
    this.#archive = archive
  }

  /** The articles that hold a phrase. */
  async holders(atoms: readonly string[]): Promise<Holders> {
    const places = atoms.length > keyLength ? await this.#longPhrase(atoms) : await this.#run(atoms, 1)
    if (!Array.isArray(places)) return places
    const checked = await Promise.all(
      places.map(async place =>
        place.sure || (await this.#matchAt(place, atoms)) === atoms.length ? place : null,
      ),
    )
    return heldAt(
      checked.filter(place => place !== null),
      atoms.length,
      this.#archive.articles,
    )
  }

  /** How many atoms of a phrase, from its first on, stand together somewhere; at the edge of a file it may tell fewer. */
  async beginning(atoms: readonly string[]): Promise<number> {
    const key = atoms.slice(0, keyLength)
    const [file, last] = await this.#filesOf('places', keyOf(key))
    if (file < 0) return 0
    if (last > file) return key.length
    const {length, open} = nearestIn(await this.#places(file), atoms, this.#first)
    return open ? Math.max(length, await this.#matchAt(open, atoms)) : length
  }

  /**
   * The places of a phrase longer than a key: those of its first stretch that the next confirms, and so on until they are few enough to
   * be looked at.
   */
  async #longPhrase(atoms: readonly string[]): Promise<Place[]> {
    const starts = stretchStarts(atoms.length)
    const common: Holders[] = []
    let places: Place[] | null = null
    let read = 0
    while (read < starts.length && !(places && blocksOf(places) <= fewBlocks)) {
      const start = starts[read++] ?? 0
      const run = await this.#run(atoms.slice(start, start + keyLength), filesOfStretch)
      if (!Array.isArray(run)) common.push(run)
      else places = places ? inBoth(places, shifted(run, start)) : shifted(run, start)
    }
    if (!places) return this.#searched(common, atoms)
    const whole = read === starts.length && common.length === 0
    return places
      .filter(({article}) => common.every(holders => holders.has(article)))
      .map(place => ({...place, sure: place.sure && whole}))
  }

  /** The places of a phrase of at most `keyLength` atoms, or where they go over more than `most` files the articles. */
  async #run(atoms: readonly string[], most: number): Promise<Place[] | Holders> {
    const low = keyOf(atoms)
    const [file, last] = await this.#filesOf('places', low)
    if (file < 0) return []
    if (last - file >= most) return this.#counted(atoms)
    const numbers = Array.from({length: last - file + 1}, (_, index) => file + index)
    const files = await Promise.all(numbers.map(number => this.#places(number)))
    return files.flatMap(places => placesFrom(places, low, this.#first))
  }

  /** The articles of a phrase whose places are many. */
  async #counted(atoms: readonly string[]): Promise<Holders> {
    const low = keyOf(atoms)
    const [file, last] = await this.#filesOf('counts', low)
    // The first phrase that begins with the key has the same places; it may begin the next file.
    for (const number of last > file ? [file, file + 1] : [file]) {
      const {phrases, counts} = await this.#archive.reader.counts(filePath(this.#part.name, 'counts', number))
      const at = phrases.findIndex(phrase => keyOf(atomsOf(phrase)).startsWith(low))
      if (at >= 0) return holdersFrom(counts[at] ?? '', this.#first, atoms.length, this.#archive.articles)
    }
    return new Map()
  }

  #places(file: number): Promise<PlaceFile> {
    return this.#archive.reader.places(filePath(this.#part.name, 'places', file))
  }

  /** Numbers of the first file that may hold keys that begin with `low` and of the last, infinite where that is in another table; -1 where none is. */
  async #filesOf(kind: FileKind, low: string): Promise<[file: number, last: number]> {
    const high = `${low}\uffff`
    const root = this.#part[kind]
    if (root.length === 0) return [-1, -1]
    const [top, bottom] = filesWithin(root, low, high)
    const table = await this.#archive.reader.table(tablePath(this.#part.name, kind, top))
    const [first, last] = filesWithin(table, low, high)
    const before = top * filesPerTable
    return [before + first, bottom > top ? Number.POSITIVE_INFINITY : before + last]
  }

  async #passages(article: number, block: number): Promise<BlockPassage[]> {
    const {articles, variants, reader} = this.#archive
    const facts = articles[article]
    if (!facts) return []
    const passages = unpackBlock(await reader.block(facts, block))
    return passages.map(passage => ({...passage, text: unify(passage.text, variants)}))
  }

  /** How many atoms of a phrase stand at a place, by the text itself. */
  async #matchAt({article, place}: Place, atoms: readonly string[]): Promise<number> {
    return standingAt(await this.#passages(article, blockAt(place)), place, atoms)
  }

  /** A long phrase every stretch of which is common: by the text of all articles that hold all stretches. */
  async #searched(stretches: readonly Holders[], atoms: readonly string[]): Promise<Place[]> {
    const [begins, ...others] = stretches
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

/**
 * Where to cut a phrase into stretches of `keyLength` atoms that cover it. The first two are its ends: what two sentences share, a third
 * seldom does. The last may overlap.
 */
function stretchStarts(length: number): number[] {
  const starts = [0, length - keyLength]
  for (let start = keyLength; start < length - keyLength; start += keyLength) starts.push(start)
  return starts
}

/** In how many blocks places are. */
function blocksOf(places: readonly Place[]): number {
  return new Set(places.map(({article, place}) => `${article} ${blockAt(place)}`)).size
}
