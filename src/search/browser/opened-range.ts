import {PagefindInstance} from 'pagefind-client'
import type {CatalogueRange} from '../shared/catalogue.ts'
import {failedReads} from './index-files.ts'
import type {Texts} from './opened-texts.ts'
import {type Places, type Range, usualBytes} from './places.ts'
import {placesInParts} from './places-in-parts.ts'
import {Remembered} from './remembered.ts'

/** A hundred places in a file of Pagefind's, packed. */
const bytesOfHundred = 240

/**
 * Opens the index of a range. One must be open before the next is asked for: they share a wasm.
 *
 * @param lengths - words of the parts of its articles
 * @param texts - of the archive, in which its own begin with the part `first`
 * @throws {Error} where a file of it cannot be read
 */
export async function openRange(
  {index, parts, common}: CatalogueRange,
  lengths: readonly number[],
  texts: Texts,
  first: number,
): Promise<Range> {
  const pagefind = new PagefindInstance({basePath: `/${index}/`})
  await pagefind.init('unknown', {load_wasm: true})
  const known = new Remembered(async (word: string): Promise<Places> => {
    const before = failedReads()
    const {results} = await pagefind.search(word)
    // Pagefind answers without what it could not read.
    if (failedReads() > before) throw new Error(`${index}: a file could not be read`)
    return placesInParts(results[0]?.words ?? [], lengths)
  })
  const hundreds = new Map(common.words.map((word, number) => [word, common.hundreds[number] ?? 0]))
  return {
    parts,
    places: word => known.get(word),
    cost: word =>
      known.has(word) ? 0 : Math.max(usualBytes.index, (hundreds.get(word) ?? 0) * bytesOfHundred),
    part: number => texts.part(first + number),
    isRead: number => texts.isRead(first + number),
  }
}
