import {indexBase, readPacked} from './archive-files.ts'
import {type BlockPassage, blockAt, type PackedBlock, passageAt, unpackBlock} from './blocks.ts'
import {type CatalogueArticle, type PackedCatalogue, unpackCatalogue} from './catalogue.ts'
import type {Hit, Index} from './find.ts'
import {openIndex} from './pagefind-index.ts'
import {occurrences} from './tokenizer.ts'

/** The archive as a search needs it. */
export interface Archive {
  readonly articles: ReadonlyMap<string, CatalogueArticle>
  readonly index: Index
}

let archive: Promise<Archive> | undefined

/** The catalogue at once, Pagefind with the first phrase. */
export function openArchive(): Promise<Archive> {
  archive ??= loadArchive().catch((reason: unknown) => {
    archive = undefined
    throw reason
  })
  return archive
}

async function loadArchive(): Promise<Archive> {
  const packed = await readPacked('catalogue.pack', isCatalogue, true)
  const articles = new Map(unpackCatalogue(packed).map(article => [article.id, article]))
  let index: Index | undefined
  const open = () => {
    index ??= openIndex(indexBase)
    return index
  }
  return {articles, index: {phrase: tokens => open().phrase(tokens), ranked: tokens => open().ranked(tokens)}}
}

const blocks = new Map<string, Promise<PackedBlock>>()

async function blockOf({article}: Hit, number: number): Promise<BlockPassage[]> {
  const path = `passages/${article.id}-${number}.pack`
  const block = blocks.get(path) ?? readPacked(path, isBlock)
  blocks.set(path, block)
  block.catch(() => blocks.delete(path))
  return unpackBlock(await block)
}

/** The passage with a hit: nearly always at the position given, else the first one that holds any of the phrases. */
export async function passageOf(hit: Hit, phrases: readonly string[]): Promise<BlockPassage | null> {
  if (hit.position === null) return null
  const holds = ({text}: BlockPassage) => phrases.some(phrase => occurrences(text, phrase).length > 0)
  const likely = passageAt(await blockOf(hit, blockAt(hit.position)), hit.position)
  if (likely && holds(likely)) return likely
  for (let number = 0; number <= blockAt(hit.article.length - 1); number++) {
    const passage = (await blockOf(hit, number)).find(holds)
    if (passage) return passage
  }
  return null
}

function isCatalogue(value: unknown): value is PackedCatalogue {
  return typeof value === 'object' && value !== null && 'articles' in value && Array.isArray(value.articles)
}

function isBlock(value: unknown): value is PackedBlock {
  return Array.isArray(value)
}
