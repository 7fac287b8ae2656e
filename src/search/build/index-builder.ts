import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {type CatalogueRange, type PackedTitles, packCatalogue} from '../shared/catalogue.ts'
import {handedOver} from '../shared/handed-over.ts'
import {cutVariants, packVariants} from '../shared/variants.ts'
import {allVariants} from './all-variants.ts'
import {bundleScripts} from './bundle-scripts.ts'
import {client, makeProgram, makeRange, type RangeFacts} from './index-files.ts'
import {KeptFolders} from './kept-folders.ts'
import {OutputFolder} from './output-folder.ts'
import {packedFiles} from './packed-files.ts'
import type {ArticleFacts} from './range-records.ts'
import {rangesOf} from './ranges.ts'
import type {SearchRecord} from './record.ts'
import {SearchIndexError} from './search-index-error.ts'

/** What the folder holds: files, and their bytes. */
export interface BuiltSearchIndex {
  readonly articles: number
  readonly ranges: number
  readonly files: number
  /** Files that were not there as they are. */
  readonly written: number
  readonly bytes: number
}

const variants = allVariants()

/**
 * Builds the search over all articles in `outDir`, where nothing else may be: an index of Pagefind's for every range of issues, its wasm, the
 * catalogue, and the scripts of the pages. The same records give the same bytes; ranges that did not change come from `cacheDir`.
 *
 * @param records - in the order in which their issues appeared
 * @param limit - characters of one range; see {@link rangesOf}
 * @throws {SearchIndexError} when two articles share an address or Pagefind refuses.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  cacheDir: string,
  limit?: number,
): Promise<BuiltSearchIndex> {
  if (new Set(records.map(({url}) => url)).size !== records.length)
    throw new SearchIndexError('两篇文章的地址相同')
  const kept = new KeptFolders(cacheDir)
  const output = new OutputFolder(outDir)

  const program = await takeProgram(kept)
  copyFiles(program, output)
  for (const {path, content} of await bundleScripts(join(program, client))) output.put(path, content)

  const ranges: CatalogueRange[] = []
  const facts: ArticleFacts[] = []
  const vocabulary = new Set<string>()
  const ordered = rangesOf(records, limit)
  for (const range of ordered) {
    const made = await takeRange(kept, range)
    copyFiles(made, output)
    const {name, lots, texts, articles, characters}: RangeFacts = JSON.parse(
      readFileSync(join(made, 'facts.json'), 'utf8'),
    )
    ranges.push({name, lots, texts})
    facts.push(...articles)
    for (const character of characters) vocabulary.add(character)
  }
  kept.prune()

  const articles = ordered.flat().map((record, number) => {
    const {titleLength = 0, headLength = 0, lengths = []} = facts[number] ?? {}
    return {...record, issue: record.issue.id, titleLength, headLength, lengths}
  })
  const issues = new Map(ordered.flat().map(({issue}) => [issue.id, issue]))
  const catalogue = packCatalogue(articles, [...issues.values()], ranges)
  putPacked(output, 'catalogue', catalogue)
  const titles: PackedTitles = ordered.flat().map(({title}) => title)
  if (catalogue.titled) putPacked(output, 'titles', titles)
  putPacked(output, 'variants', packVariants(cutVariants(variants, vocabulary)))
  return {articles: records.length, ranges: ranges.length, ...output.finish()}
}

/**
 * Makes some of the ranges in a cache, and with the first of all what they share.
 *
 * @param isWanted - of a range that begins with that article
 * @returns paths of their folders there
 */
export async function keepRanges(
  records: readonly SearchRecord[],
  cacheDir: string,
  isWanted: (first: SearchRecord) => boolean,
  limit?: number,
): Promise<string[]> {
  const kept = new KeptFolders(cacheDir)
  const folders: string[] = []
  for (const [number, range] of rangesOf(records, limit).entries()) {
    const [first] = range
    if (!first || !isWanted(first)) continue
    if (number === 0) folders.push(await takeProgram(kept))
    folders.push(await takeRange(kept, range))
  }
  return folders
}

function takeProgram(kept: KeptFolders): Promise<string> {
  return kept.take(['program'], makeProgram)
}

function takeRange(kept: KeptFolders, range: readonly SearchRecord[]): Promise<string> {
  const sources = range.map(({url, title, heads, passages}) => JSON.stringify([url, title, heads, passages]))
  return kept.take(sources, folder => makeRange(range, variants, folder))
}

function copyFiles(made: string, output: OutputFolder): void {
  for (const file of packedFiles(made)) output.putNamed(file)
}

/** JSON, gzipped; the header's byte for the operating system is blanked, so that every machine writes the same. */
function putPacked(output: OutputFolder, path: string, value: unknown): void {
  const packed = gzipSync(JSON.stringify(value), {level: 9})
  packed[9] = 255
  output.put(`${path}.js`, handedOver(path, packed))
}
