import {close, createIndex, type PagefindIndex} from 'pagefind'
import {SearchIndexError} from './search-index-error.ts'

/** One record for Pagefind, which takes two with the same address for one. */
export interface IndexedRecord {
  readonly url: string
  readonly content: string
}

/** Places in one of the files that a query loads, of some 9 KB: by Pagefind's own measure, for words, of which a query has fewer, they have 40. */
export const placesPerFile = 3600

/** The sort key under which records come in the order in which they were given. */
export const givenOrder = 'n'

/** A file of Pagefind's, by its path from the folder of the index. */
export interface PagefindFile {
  readonly path: string
  readonly content: Uint8Array
}

/**
 * The files of Pagefind's index over some records, in the order of their paths, its client and its wasm among them. They are not written
 * by Pagefind itself, which ends before all that it wrote is on the disk.
 *
 * @throws {SearchIndexError} when Pagefind refuses
 */
export async function pagefindIndex(records: Iterable<IndexedRecord>): Promise<PagefindFile[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(placesPerFile)
  try {
    const {index, errors} = await createIndex({})
    refuse(errors, '索引无法建立')
    if (!index) throw new SearchIndexError('索引无法建立')
    await addAll(index, records)
    const {files, errors: late} = await index.getFiles()
    refuse(late, '索引无法写出')
    return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  } finally {
    await close()
  }
}

async function addAll(index: PagefindIndex, records: Iterable<IndexedRecord>): Promise<void> {
  let number = 0
  for (const {url, content} of records) {
    // No language: Pagefind would cut Chinese into words of its own.
    const added = await index.addCustomRecord({
      url,
      content,
      language: 'unknown',
      sort: {[givenOrder]: String(number)},
    })
    refuse(added.errors, url)
    number += 1
  }
}

function refuse(errors: readonly string[], where: string): void {
  if (errors.length > 0) throw new SearchIndexError(`${where}：${errors.join('；')}`)
}
