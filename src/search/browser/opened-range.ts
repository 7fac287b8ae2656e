import {PagefindInstance} from 'pagefind-client'
import type {CatalogueRange} from '../shared/catalogue.ts'
import {askedAt, gramOf} from '../shared/common-grams.ts'
import {type CountsFile, countsFile, fileOfGram, unpackCounts} from '../shared/counts.ts'
import {placesInParts} from '../shared/places-in-parts.ts'
import {failedReads, readPacked} from './index-files.ts'
import type {Texts} from './opened-texts.ts'
import {type Range, usualBytes} from './places.ts'
import {Remembered} from './remembered.ts'

/**
 * Opens the index of a range. One must be open before the next is asked for: they share a wasm.
 *
 * @param lengths - places of the parts of its articles
 * @param texts - of the archive, in which its own begin with the part `first`
 * @throws {Error} where a file of it cannot be read
 */
export async function openRange(
  {index, parts, common, counts: files}: CatalogueRange,
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
  const counts = new Remembered((file: string) => readPacked<CountsFile>(file))
  const grams = new Set(common)
  return {
    parts,
    asked: (atoms, offset) => askedAt(atoms, offset, grams),
    async places({forms}) {
      const words = await Promise.all(forms.map(form => known.get(form)))
      // What begins with a form may be another.
      return placesInParts(
        [...new Set(words.flat())].sort((a, b) => a - b),
        lengths,
      )
    },
    isKnown: ({forms}) => forms.every(form => known.has(form)),
    counts(atoms) {
      const gram = gramOf(atoms)
      if (atoms.length !== 1 && !grams.has(gram)) return null
      const file = countsFile(index, fileOfGram(gram, files))
      return {
        cost: counts.has(file) ? 0 : usualBytes.counts,
        read: async () => unpackCounts((await counts.get(file))[gram] ?? ''),
      }
    },
    part: number => texts.part(first + number),
    isRead: number => texts.isRead(first + number),
  }
}
