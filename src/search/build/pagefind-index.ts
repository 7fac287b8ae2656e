import {close, createIndex} from 'pagefind'
import {SearchIndexError} from './search-index-error.ts'

/** Places in one of the files that a query loads, of some 7 KB: by Pagefind's own measure, for words, of which a query has fewer, they have 40. */
export const placesPerFile = 2400

/** A file of Pagefind's, by its path from the folder of the index. */
export interface PagefindFile {
  readonly path: string
  readonly content: Uint8Array
}

/**
 * The files of Pagefind's index over one record, or none, in the order of their paths, its client and its wasm among them. They are not
 * written by Pagefind itself, which ends before all that it wrote is on the disk.
 *
 * @throws {SearchIndexError} when Pagefind refuses
 */
export async function pagefindIndex(content?: string): Promise<PagefindFile[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(placesPerFile)
  try {
    const {index, errors} = await createIndex({})
    refuse(errors, '索引无法建立')
    if (!index) throw new SearchIndexError('索引无法建立')
    if (content !== undefined) {
      // No language: Pagefind would cut Chinese into words of its own.
      const added = await index.addCustomRecord({url: '/', content, language: 'unknown'})
      refuse(added.errors, '索引无法写入')
    }
    const {files, errors: late} = await index.getFiles()
    refuse(late, '索引无法写出')
    return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  } finally {
    await close()
  }
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new SearchIndexError(`${what}：${errors.join('；')}`)
}
