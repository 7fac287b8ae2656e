import {PagefindInstance} from 'pagefind-client'
import type {CatalogueRange} from '../shared/catalogue.ts'
import {askedAt} from '../shared/common-grams.ts'
import {failedReads} from './index-files.ts'
import type {Texts} from './opened-texts.ts'
import {type Range, usualBytes} from './places.ts'
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
  const known = new Remembered(async (form: string): Promise<readonly number[]> => {
    const before = failedReads()
    const {results} = await pagefind.search(form)
    // Pagefind answers without what it could not read.
    if (failedReads() > before) throw new Error(`${index}: a file could not be read`)
    return results[0]?.words ?? []
  })
  return {
    parts,
    asked: (atoms, offset) => askedAt(atoms, offset, common),
    async places({forms}) {
      const words = await Promise.all(forms.map(form => known.get(form)))
      // What begins with a form may be another.
      return placesInParts(
        [...new Set(words.flat())].sort((a, b) => a - b),
        lengths,
      )
    },
    cost: ({forms, hundreds}) =>
      forms.every(form => known.has(form)) ? 0 : Math.max(usualBytes.index, hundreds * bytesOfHundred),
    part: number => texts.part(first + number),
    isRead: number => texts.isRead(first + number),
  }
}
