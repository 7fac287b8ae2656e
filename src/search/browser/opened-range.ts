import {createInstance, type PagefindResult} from 'pagefind-client'
import type {CatalogueRange} from '../shared/catalogue.ts'
import {articleWord} from '../shared/words.ts'
import {failedReads} from './index-files.ts'
import type {Range} from './places.ts'

/**
 * Opens an index of Pagefind's. One must be open before the next is asked for: they share a wasm.
 *
 * @throws {Error} where a file of it cannot be read
 */
export async function openRange({name, records, begin}: CatalogueRange): Promise<Range> {
  const instance = createInstance({basePath: `/${name}/`, noWorker: true})
  const search = async (word: string, options = {}) => {
    const before = failedReads()
    const {results} = await instance.search(word, options)
    // Pagefind answers without what it could not read.
    if (failedReads() > before) throw new Error(`${name}: a file could not be read`)
    return results
  }
  // All records in the order of the catalogue.
  const ordered: readonly PagefindResult[] = await search(`"${articleWord}"`, {sort: {n: 'asc'}})
  if (ordered.length !== records) throw new Error(`${name}: ${ordered.length} of ${records} records`)
  const numbers = new Map(ordered.map(({id}, number) => [id, number]))
  const known = new Map<string, Promise<ReadonlyMap<number, readonly number[]>>>()

  const ask = async (word: string) => {
    const results = await search(word)
    return new Map(
      results.flatMap(({id, words}) => {
        const number = numbers.get(id)
        return number === undefined ? [] : [[number, words] as const]
      }),
    )
  }
  return {
    records,
    begin,
    places(word) {
      const before = known.get(word)
      if (before) return before
      const asked = ask(word)
      known.set(word, asked)
      asked.catch(() => known.delete(word))
      return asked
    },
    isKnown: word => known.has(word),
    async words(record) {
      const before = failedReads()
      const fragment = await ordered[record]?.data()
      if (!fragment || failedReads() > before) throw new Error(`${name}: no record ${record}`)
      return fragment.content.split(' ')
    },
  }
}
