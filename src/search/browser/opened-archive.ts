import {
  type CatalogueArticle,
  type CatalogueIssue,
  type PackedCatalogue,
  type PackedTitles,
  unpackCatalogue,
} from '../shared/catalogue.ts'
import type {Variants} from '../shared/variants.ts'
import {readPacked} from './index-files.ts'
import {openRange} from './opened-range.ts'
import {openVariants} from './opened-variants.ts'
import {PhraseIndex} from './phrase-index.ts'

/** The archive as a search needs it. */
export interface Archive {
  readonly articles: readonly CatalogueArticle[]
  readonly issues: readonly CatalogueIssue[]
  readonly index: PhraseIndex
  /** Characters that print and readers use for one another; read when first asked for. */
  readonly variants: () => Promise<Variants>
  /** All titles, in the order of the articles; null in a large archive. */
  readonly titles: () => Promise<readonly string[] | null>
}

let archive: Promise<Archive> | undefined

/** Catalogue, variants and Pagefind; the indexes are read as they are asked. */
export function openArchive(): Promise<Archive> {
  archive ??= loadArchive().catch((reason: unknown) => {
    closeArchive()
    throw reason
  })
  return archive
}

/** Forgets the archive, of which a file could not be read: the next search opens it anew. */
export function closeArchive(): void {
  archive = undefined
}

async function loadArchive(): Promise<Archive> {
  const catalogue = await readPacked<PackedCatalogue>('catalogue')
  const articles = unpackCatalogue(catalogue)
  let part = 0
  const opened = catalogue.ranges.map(range => {
    const count = range.texts.reduce((sum, parts) => sum + parts, 0)
    const lengths = catalogue.lengths.slice(part, part + count)
    part += count
    return () => openRange(range, lengths)
  })
  const [first, ...others] = opened
  const ranges = first ? [await first(), ...(await Promise.all(others.map(open => open())))] : []
  const variants = once(openVariants)
  const titles = once(async () => (catalogue.titled ? readPacked<PackedTitles>('titles') : null))
  const index = new PhraseIndex(ranges, articles, variants)
  return {articles, issues: catalogue.issues, index, variants, titles}
}

/** Reads a file when it is first asked for. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let file: Promise<T> | undefined
  return () => {
    file ??= read()
    return file
  }
}
