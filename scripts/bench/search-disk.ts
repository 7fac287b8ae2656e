import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import type {PackedBlock} from '../../src/search/blocks.ts'
import type {Archive} from '../../src/search/browser/opened-archive.ts'
import {blockPath} from '../../src/search/file-name.ts'
import {PhraseIndex} from '../../src/search/phrase-index.ts'
import {type PackedCatalogue, unpackCatalogue} from '../../src/search/shared/catalogue.ts'
import {type PackedVariants, unpackVariants} from '../../src/search/shared/variants.ts'

/** A built search, asked as the browser asks it but without one, which is quick enough to look for the worst of thousands of queries. */
export class DiskArchive implements Archive {
  readonly articles: Archive['articles']
  readonly index: Archive['index']
  readonly variants: Archive['variants']
  readonly #folder: string
  readonly #read = new Set<string>()
  #bytes = 0

  /** `folder` is the one of the search: `dist/search`. */
  constructor(folder: string) {
    this.#folder = folder
    const catalogue = this.#open<PackedCatalogue>('catalogue.js')
    this.articles = unpackCatalogue(catalogue)
    this.variants = unpackVariants(this.#open<PackedVariants>('variants.js'))
    this.index = new PhraseIndex(catalogue.parts, {
      articles: this.articles,
      variants: this.variants,
      reader: {
        table: async path => this.#open(path),
        places: async path => this.#open(path),
        counts: async path => this.#open(path),
        block: async ({url}, number) => this.#open<PackedBlock>(blockPath(url, number)),
      },
    })
  }

  /** Bytes of the files read since this was last asked, each counted once; what was read is forgotten. */
  takeBytes(): number {
    const bytes = this.#bytes
    this.#bytes = 0
    this.#read.clear()
    return bytes
  }

  #open<T>(path: string): T {
    const file = join(this.#folder, path)
    if (!this.#read.has(path)) this.#bytes += statSync(file).size
    this.#read.add(path)
    const packed = /,"([^"]+)"\)/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
    return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')) as T
  }
}
