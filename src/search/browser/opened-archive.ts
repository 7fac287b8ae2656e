import {
  type CatalogueArticle,
  type CatalogueIssue,
  type PackedCatalogue,
  type PackedTitles,
  unpackCatalogue,
} from '../shared/catalogue.ts'
import type {Variants} from '../shared/variants.ts'
import {type Found, find} from './find.ts'
import {readPacked} from './index-files.ts'
import type {Nearest} from './nearest.ts'
import {openNothingFound} from './opened-nothing-found.ts'
import {openRange} from './opened-range.ts'
import {openTexts} from './opened-texts.ts'
import {openVariants} from './opened-variants.ts'
import {PhraseIndex} from './phrase-index.ts'
import {Remembered} from './remembered.ts'

/** The archive as a search needs it. */
export interface Archive {
  readonly articles: readonly CatalogueArticle[]
  readonly issues: readonly CatalogueIssue[]
  readonly index: PhraseIndex
  /** Looks for what a reader typed; the same again costs nothing, though by then more is known, and so other ways to it. */
  readonly find: (typed: string) => Promise<Found>
  /** What is nearest to what a reader typed in vain; the same again costs nothing. */
  readonly nearest: (typed: string) => Promise<Nearest>
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
  const texts = openTexts(catalogue)
  const lengths = articles.flatMap(article => article.lengths)
  let part = 0
  const opened = catalogue.ranges.map(range => {
    const first = part
    part += range.parts
    return () => openRange(range, lengths.slice(first, first + range.parts), texts, first)
  })
  const [first, ...others] = opened
  const ranges = first ? [await first(), ...(await Promise.all(others.map(open => open())))] : []
  const variants = once(openVariants)
  const titles = once(async () => (catalogue.titled ? readPacked<PackedTitles>('titles') : null))
  const index = new PhraseIndex(ranges, articles, variants)
  const found = new Remembered((typed: string) =>
    find(typed, index, articles, async () => (await openNothingFound()).spellings),
  )
  const near = new Remembered(async (typed: string) => {
    const [{query}, {nearest}] = await Promise.all([found.get(typed), openNothingFound()])
    return nearest(query, {articles, index, ranges, variants, titles})
  })
  return {
    articles,
    issues: catalogue.issues,
    index,
    variants,
    titles,
    find: typed => found.get(typed),
    nearest: typed => near.get(typed),
  }
}

/** Reads a file when it is first asked for. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let file: Promise<T> | undefined
  return () => {
    file ??= read()
    return file
  }
}
