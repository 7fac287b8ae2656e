import {PagefindInstance, type PagefindResult} from 'pagefind-client'
import type {CatalogueRange} from '../shared/catalogue.ts'
import {partsIn} from '../shared/content.ts'
import {articleWord} from '../shared/words.ts'
import {failedReads} from './index-files.ts'
import {placesInParts} from './lot-places.ts'
import type {Places, Range} from './places.ts'
import {Remembered} from './remembered.ts'

/**
 * Opens an index of Pagefind's. One must be open before the next is asked for: they share a wasm.
 *
 * @param lengths - words of the parts of its articles
 * @throws {Error} where a file of it cannot be read
 */
export async function openRange(
  {name, lots, texts}: CatalogueRange,
  lengths: readonly number[],
): Promise<Range> {
  const instance = new PagefindInstance({basePath: `/${name}/`})
  await instance.init('unknown', {load_wasm: true})
  const search = async (word: string, options = {}) => {
    const before = failedReads()
    const {results} = await instance.search(word, options)
    // Pagefind answers without what it could not read.
    if (failedReads() > before) throw new Error(`${name}: a file could not be read`)
    return results
  }
  // All records in the order in which they were given: the lots, then the texts.
  const ordered: readonly PagefindResult[] = await search(`"${articleWord}"`, {sort: {n: 'asc'}})
  const count = lots.length + texts.length
  if (ordered.length !== count) throw new Error(`${name}: ${ordered.length} of ${count} records`)
  const beginnings = beginningsOf(lots)
  // The first part of every lot.
  const firsts = new Map(beginnings.map((first, lot) => [ordered[lot]?.id, first]))
  const [textOf, placeOf] = placesOf(texts)
  const read = new Set<number>()
  const known = new Remembered(async (word: string): Promise<Places> => {
    const found = (await search(word)).flatMap(({id, words}) => {
      const first = firsts.get(id)
      return first === undefined ? [] : [...placesInParts(words, lengths, first)]
    })
    return new Map(found.sort(([a], [b]) => a - b))
  })
  return {
    parts: lengths.length,
    places: word => known.get(word),
    isKnown: word => known.has(word),
    isRead: number => read.has(textOf[number] ?? -1),
    async part(number) {
      const before = failedReads()
      read.add(textOf[number] ?? -1)
      const fragment = await ordered[lots.length + (textOf[number] ?? 0)]?.data()
      const part = fragment && partsIn(fragment.raw_url)[placeOf[number] ?? 0]
      if (!part || failedReads() > before) throw new Error(`${name}: no part ${number}`)
      return part
    },
  }
}

/** The first of each of some groups, whose sizes these are. */
function beginningsOf(sizes: readonly number[]): number[] {
  let next = 0
  return sizes.map(size => {
    next += size
    return next - size
  })
}

/** For every part the number of its text, and its place in that. */
function placesOf(texts: readonly number[]): [text: number[], place: number[]] {
  return [
    texts.flatMap((size, text) => Array<number>(size).fill(text)),
    texts.flatMap(size => Array.from({length: size}, (_, place) => place)),
  ]
}
