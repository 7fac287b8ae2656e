import {type BlockPassage, type PackedBlock, unpackBlock} from '../blocks.ts'
import {blockPath} from '../file-name.ts'
import type {IndexReader} from '../part-index.ts'
import {PhraseIndex} from '../phrase-index.ts'
import {type CatalogueArticle, type PackedCatalogue, unpackCatalogue} from '../shared/catalogue.ts'
import {type PackedVariants, unpackVariants, type Variants} from '../shared/variants.ts'
import {readPacked} from './archive-files.ts'
import {bestPassage} from './excerpt.ts'
import type {Hit, Index} from './find.ts'

/** The archive as a search needs it. */
export interface Archive {
  readonly articles: readonly CatalogueArticle[]
  readonly index: Index
  readonly variants: Variants
}

let archive: Promise<Archive> | undefined

/** Catalogue and variants; the index is read as it is asked. */
export function openArchive(): Promise<Archive> {
  archive ??= loadArchive().catch((reason: unknown) => {
    archive = undefined
    throw reason
  })
  return archive
}

/** Reads each file once. */
const reader: IndexReader = {
  table: path => once(path),
  places: path => once(path),
  counts: path => once(path),
  block: blockOf,
}

async function loadArchive(): Promise<Archive> {
  const [packed, variants] = await Promise.all([
    readPacked<PackedCatalogue>('catalogue.js', true),
    openVariants(),
  ])
  const articles = unpackCatalogue(packed)
  const index = new PhraseIndex(packed.parts, {articles, variants, reader})
  return {articles, index, variants}
}

/** The variants of this archive. */
export async function openVariants(): Promise<Variants> {
  return unpackVariants(await readPacked<PackedVariants>('variants.js', true))
}

const files = new Map<string, Promise<unknown>>()

/** Reads a file once; one that failed may be asked for again. */
function once<T>(path: string, fresh = false): Promise<T> {
  const known = files.get(path)
  if (known) return known as Promise<T>
  const file = readPacked<T>(path, fresh)
  files.set(path, file)
  file.catch(() => files.delete(path))
  return file
}

function blockOf(article: CatalogueArticle, number: number): Promise<PackedBlock> {
  return once(blockPath(article.url, number), true)
}

/** What a line of the result list needs of an article's text: its title, and the passage to show, null where there is none. */
export async function textFor(
  hit: Hit,
  phrases: readonly string[],
): Promise<{readonly title: string; readonly passage: BlockPassage | null}> {
  const {variants} = await openArchive()
  const blocks = hit.blocks.length > 0 ? hit.blocks : [0]
  let title = ''
  let opening: BlockPassage | undefined
  for (const number of blocks) {
    const block = await blockOf(hit.article, number)
    title = block.title
    const body = unpackBlock(block).filter(({text}) => text !== title)
    const passage = bestPassage(body, phrases, variants)
    if (passage) return {title, passage}
    opening ??= body.find(({text}) => text.length > 20) ?? body[0]
  }
  return {title, passage: opening ?? null}
}
