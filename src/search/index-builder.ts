import {join} from 'node:path'
import {allVariants} from './all-variants.ts'
import {blocksOf} from './blocks.ts'
import {BuildCache, digestOf, type Made} from './build-cache.ts'
import {bundleScripts} from './bundle-scripts.ts'
import {type BuiltArticle, type CataloguePart, packCatalogue} from './catalogue.ts'
import {blockPath} from './file-name.ts'
import {type IndexFile, pack} from './index-file.ts'
import {OutputFolder} from './output-folder.ts'
import {indexShard} from './pagefind-shard.ts'
import {filesOfPart, type TextOfShard} from './part.ts'
import type {SearchRecord} from './record.ts'
import {SearchIndexError} from './search-index-error.ts'
import {settledShards, shardsOf} from './shards.ts'
import {atomsOf} from './tokenizer.ts'
import {cutVariants, packVariants, unify} from './variants.ts'

/** What was written: files, and the bytes that they hold. */
export interface BuiltSearchIndex {
  readonly articles: number
  readonly files: number
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
  const shards = shardsOf(records)
  const texts: TextOfShard[] = []
  const passages: Made[] = []
  for (const shard of shards) {
    const key = digestOf(shard.map(record => JSON.stringify([record.url, record.heads, record.passages])))
    const {facts, files} = await cache.take(['text', key], () => madeText(shard))
    texts.push({
      key,
      heads: shard.map(headLength),
      vocabulary: facts as string[],
      articles: files.map(numbersIn),
    })
    passages.push(await cache.take(['passages', key], () => madePassages(shard)))
  }
  const settled = settledShards(shards.map(shard => shard.length))
  const parts: Made[] = []
  for (const [part, perFile] of [
    [texts.slice(0, settled), placesPerFile.settled],
    [texts.slice(settled), settled > 0 ? placesPerFile.recent : placesPerFile.settled],
  ] as const)
    if (part.length > 0)
      parts.push(
        await cache.take(['part', String(perFile), ...part.map(({key}) => key)], name =>
          filesOfPart(name, part, perFile),
        ),
      )
  cache.prune()

  const characters = new Set(texts.flatMap(({vocabulary}) => vocabulary))
  const catalogue = packCatalogue(
    shards.flat().map(builtArticle),
    parts.map(({facts}) => facts as CataloguePart),
  )
  const files = [
    ...[...passages, ...parts].flatMap(made => made.files),
    {path: 'catalogue.js', content: pack(catalogue)},
    {path: 'variants.js', content: pack(packVariants(cutVariants(variants, characters)))},
  ]
  const scripts = await bundleScripts()
  const output = new OutputFolder(outDir, join(cacheDir, 'written.json'))
  for (const file of scripts) output.put(file)
  for (const file of files) output.put(handedOver(file))
  output.finish()
  const bytes = [...scripts, ...files].reduce((sum, {content}) => sum + content.length, 0)
  return {articles: records.length, files: scripts.length + files.length, bytes}
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

/** A shard's text as Pagefind's index has it. */
async function madeText(shard: readonly SearchRecord[]): Promise<Made> {
  const {vocabulary, articles} = await indexShard(
    shard.map(({passages}) => passages.map(({text}) => passageAtoms(text)).filter(atoms => atoms.length > 0)),
  )
  const files = articles.map((numbers, index) => ({
    path: String(index),
    content: new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  }))
  return {facts: vocabulary, files}
}

function numbersIn({content}: IndexFile): Uint16Array {
  // A copy, since a view of two bytes must begin at an even place.
  return new Uint16Array(Uint8Array.from(content).buffer)
}

function madePassages(shard: readonly SearchRecord[]): Made {
  const files = shard.flatMap(({url, title, passages}) =>
    blocksOf(title, passages).map((block, number) => ({path: blockPath(url, number), content: pack(block)})),
  )
  return {facts: null, files}
}

/** A packed file as the script that a page loads. */
function handedOver({path, content}: IndexFile): IndexFile {
  const call = `huikanFile(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}")\n`
  return {path, content: Buffer.from(call)}
}
