import {join} from 'node:path'
import {blocksOf} from '../blocks.ts'
import {blockPath} from '../file-name.ts'
import {type IndexFile, pack} from '../index-file.ts'
import {indexShard} from '../pagefind-shard.ts'
import {filesOfPart, type TextOfShard} from '../part.ts'
import {settledShards, shardsOf} from '../shards.ts'
import {type BuiltArticle, type CataloguePart, packCatalogue} from '../shared/catalogue.ts'
import {atomsOf} from '../shared/tokenizer.ts'
import {cutVariants, packVariants, unify} from '../shared/variants.ts'
import {allVariants} from './all-variants.ts'
import {BuildCache, digestOf, type Making} from './build-cache.ts'
import {bundleScripts} from './bundle-scripts.ts'
import {OutputFolder} from './output-folder.ts'
import type {SearchRecord} from './record.ts'
import {SearchIndexError} from './search-index-error.ts'

/** What the folder holds: files, and their bytes. */
export interface BuiltSearchIndex {
  readonly articles: number
  readonly files: number
  /** Files that were not there as they are. */
  readonly written: number
  readonly bytes: number
}

const variants = allVariants()

/** Places in one file: about 5 KB packed. Where every phrase costs a file of the recent part too, those are smaller. */
const placesPerFile = {settled: 512, recent: 256}

/**
 * Builds the search over all articles in `outDir`, where nothing else may be: catalogue, index and passages, and the scripts of the
 * pages. The same records give the same bytes; what did not change since the last build comes from
 * `cacheDir`.
 * @throws {SearchIndexError} when two articles share an address or Pagefind's index is not whole.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  cacheDir: string,
): Promise<BuiltSearchIndex> {
  if (new Set(records.map(({url}) => url)).size !== records.length)
    throw new SearchIndexError('两篇文章的地址相同')
  const cache = new BuildCache(join(cacheDir, 'made'))
  const output = new OutputFolder(outDir, join(cacheDir, 'written.json'))
  for (const script of await bundleScripts()) output.put(script)

  const shards = shardsOf(records)
  const texts: TextOfShard[] = []
  for (const shard of shards) {
    const key = digestOf(shard.map(record => JSON.stringify([record.url, record.heads, record.passages])))
    const text = await cache.take(['text', key], () => makeText(shard))
    texts.push({
      key,
      heads: shard.map(headLength),
      vocabulary: text.facts as string[],
      articles: Array.from(text.files, numbersIn),
    })
    const passages = await cache.take(['passages', key], () => makePassages(shard))
    for (const file of passages.files) output.put(handedOver(file))
  }
  const settled = settledShards(shards.map(shard => shard.length))
  const parts: CataloguePart[] = []
  for (const [shardsOfPart, perFile] of [
    [texts.slice(0, settled), placesPerFile.settled],
    [texts.slice(settled), settled > 0 ? placesPerFile.recent : placesPerFile.settled],
  ] as const) {
    if (shardsOfPart.length === 0) continue
    const part = await cache.take(['part', String(perFile), ...shardsOfPart.map(({key}) => key)], name =>
      filesOfPart(name, shardsOfPart, perFile),
    )
    parts.push(part.facts as CataloguePart)
    for (const file of part.files) output.put(handedOver(file))
  }
  cache.prune()

  const characters = new Set(texts.flatMap(({vocabulary}) => vocabulary))
  const catalogue = packCatalogue(shards.flat().map(builtArticle), parts)
  output.put(handedOver({path: 'catalogue.js', content: pack(catalogue)}))
  output.put(
    handedOver({path: 'variants.js', content: pack(packVariants(cutVariants(variants, characters)))}),
  )
  return {articles: records.length, ...output.finish()}
}

function passageAtoms(text: string): string[] {
  return atomsOf(unify(text, variants))
}

function headLength({passages, heads}: SearchRecord): number {
  return passages.slice(0, heads).reduce((sum, {text}) => sum + passageAtoms(text).length, 0)
}

function builtArticle(record: SearchRecord): BuiltArticle {
  const {url, title, issue, issueLabel, section, year, kind, source, date} = record
  const titleLength = passageAtoms(title).length
  const facts = {url, title, issue, issueLabel, section, year, kind, source, date}
  return {...facts, titleLength, headLength: headLength(record)}
}

/** A shard's text as Pagefind's index has it; its vocabulary is the fact. */
async function makeText(shard: readonly SearchRecord[]): Promise<Making> {
  const {vocabulary, articles} = await indexShard(
    shard.map(({passages}) => passages.map(({text}) => passageAtoms(text)).filter(atoms => atoms.length > 0)),
  )
  return (function* () {
    for (const [number, {buffer, byteOffset, byteLength}] of articles.entries())
      yield {path: String(number), content: new Uint8Array(buffer, byteOffset, byteLength)}
    return vocabulary
  })()
}

function numbersIn({content}: IndexFile): Uint16Array {
  // A copy, since a view of two bytes must begin at an even place.
  return new Uint16Array(Uint8Array.from(content).buffer)
}

function* makePassages(shard: readonly SearchRecord[]): Making {
  for (const {url, title, passages} of shard)
    for (const [number, block] of blocksOf(title, passages).entries())
      yield {path: blockPath(url, number), content: pack(block)}
  return null
}

/** A packed file as the script that a page loads. */
function handedOver({path, content}: IndexFile): IndexFile {
  const call = `huikanFile(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}")\n`
  return {path, content: Buffer.from(call)}
}
