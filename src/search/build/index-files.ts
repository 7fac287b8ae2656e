import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {constants, gunzipSync} from 'node:zlib'
import {type CatalogueRange, type IssueTexts, textFolder} from '../shared/catalogue.ts'
import {countsFile, fileOfGram} from '../shared/counts.ts'
import {bundleScripts, type Script} from './bundle-scripts.ts'
import {handedOver} from './hand-over.ts'
import {IndexedWords, type PartPlaces} from './indexed-words.ts'
import type {ArticleFacts, IssueContent} from './issue-content.ts'
import type {NumberedAtoms} from './numbered-atoms.ts'
import {packFiles} from './packed-files.ts'
import {packedJson} from './packed-json.ts'
import {type PagefindFile, pagefindIndex} from './pagefind-index.ts'

/** What the rest of the build needs to know of an issue, of a range: `facts.json` beside its files. */
export const factsFile = 'facts.json'

export interface IssueFacts extends IssueTexts, Pick<IssueContent, 'size' | 'characters'> {
  readonly articles: readonly ArticleFacts[]
}

export type RangeFacts = Pick<CatalogueRange, 'index' | 'common' | 'counts'>

/** Of Pagefind's files what a search asks for: not its own pages, what is the same for all indexes, and what records would be shown by. */
const searched = /^(?:index\/.*|pagefind-entry\.json|.*\.pf_meta)$/
/** Pagefind's client for the browser. */
export const client = 'pagefind.js'
const wasm = /^wasm\.unknown\./

/** Makes the files of an issue's texts, as scripts packed into a folder, and its facts. */
export function makeIssue(id: string, content: IssueContent, folder: string): void {
  const texts = content.texts.map(text => packedJson(text))
  const version = digestOf(texts).slice(0, 6)
  packFiles(
    texts.map((text, number) => handOver(`${textFolder(id, version)}/${number}`, text)),
    folder,
  )
  const {articles, size, characters} = content
  const facts: IssueFacts = {
    version,
    texts: content.texts.map(({length}) => length),
    articles,
    size,
    characters,
  }
  writeFileSync(join(folder, factsFile), JSON.stringify(facts))
}

/** An issue as its range is made of it. */
export interface IssueAtoms {
  readonly atoms: NumberedAtoms
  readonly articles: readonly ArticleFacts[]
}

/**
 * Makes the files of a range's index, as scripts packed into a folder, and its facts.
 *
 * @param issues - each forgotten as soon as it is taken: Pagefind needs the memory
 * @param common - grams of theirs
 */
export async function makeRange(
  issues: Iterable<IssueAtoms>,
  common: readonly string[],
  folder: string,
): Promise<void> {
  const words = new IndexedWords(common)
  let counts: readonly Uint8Array[] = []
  const page = function* () {
    for (const {atoms, articles} of issues) yield words.add(atoms, articles.flatMap(partsOf))
    counts = packedCounts([...words.counts()])
  }
  const index = await pagefindIndex(page(), folder, all => {
    const files = all.filter(({path}) => searched.test(path))
    return packIndex(files, counts, folder)
  })
  const facts: RangeFacts = {index, common, counts: counts.length}
  writeFileSync(join(folder, factsFile), JSON.stringify(facts))
}

function partsOf({headLength, lengths}: ArticleFacts): PartPlaces[] {
  return lengths.map((length, part) => ({length, headLength: part === 0 ? headLength : 0}))
}

/** Signs of counts that mostly come to 4 KB. */
const signsPerFile = 8_000

/** The files of counts, in order. */
function packedCounts(counts: readonly (readonly [gram: string, counts: string])[]): Uint8Array[] {
  const signs = counts.reduce((sum, [gram, {length}]) => sum + gram.length + length, 0)
  const files = Math.ceil(signs / signsPerFile)
  const inFiles = Map.groupBy(counts, ([gram]) => fileOfGram(gram, files))
  return Array.from({length: files}, (_, file) =>
    // Atoms have their numbers in the order in which they were met, which is another where some issues are kept.
    packedJson(Object.fromEntries((inFiles.get(file) ?? []).sort()), constants.Z_HUFFMAN_ONLY),
  )
}

/** Packs the files of an index as scripts, one after the other; returns its name. */
function packIndex(files: readonly PagefindFile[], counts: readonly Uint8Array[], folder: string): string {
  const contents = function* () {
    for (const {path, content} of files) yield* [path, content()]
    yield* counts
  }
  const index = digestOf(contents()).slice(0, 10)
  const scripts = function* () {
    for (const {path, content} of files) yield handOver(`${index}/${path}`, content())
    for (const [file, content] of counts.entries()) yield handOver(countsFile(index, file), content)
  }
  packFiles(scripts(), folder)
  return index
}

/** Makes what all indexes share: Pagefind's client, to be bundled, and packed its wasm as a script. */
export async function makeProgram(folder: string): Promise<void> {
  await pagefindIndex(['0'], folder, files => {
    for (const {path, content} of files)
      if (wasm.test(path)) packFiles([handOver(path, packedBetter(content()))], folder)
      else if (path === client) writeFileSync(join(folder, client), content())
  })
}

/**
 * Makes the scripts of the pages, packed into a folder.
 *
 * @param pagefind - path of the client that Pagefind wrote
 */
export async function makeScripts(pagefind: string, folder: string): Promise<void> {
  packFiles(await bundleScripts(pagefind), folder)
}

/** The same file, as small as gzip can be: two thirds of what a search costs to start. */
function packedBetter(packed: Uint8Array): Uint8Array {
  const packer = fileURLToPath(new URL('pack-gzip.ts', import.meta.url))
  return execFileSync(process.execPath, [packer], {input: gunzipSync(packed)})
}

function handOver(path: string, content: Uint8Array): Script {
  return {path: `${path}.js`, content: handedOver(path, content)}
}

function digestOf(contents: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex')
}
