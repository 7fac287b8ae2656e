import {mkdir, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {close, createIndex} from 'pagefind'
import {blocksOf} from './blocks.ts'
import {bundleClient} from './bundle-client.ts'
import {type CatalogueArticle, packCatalogue} from './catalogue.ts'
import type {Passage, SearchRecord} from './record.ts'
import {articleTokens, passageTokens} from './tokenizer.ts'

/** The index could not be built; the message says why, in Chinese, with what Pagefind said. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError'
}

/** What was written: files for a server, not counting the twins that a disk needs, and their bytes. */
export interface BuiltSearchIndex {
  readonly articles: number
  readonly files: number
  readonly bytes: number
}

interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/**
 * Builds the search over all articles in `outDir`, which it empties first: Pagefind's index, the catalogue, the passages, a script
 * twin of each for `file:`, and `client.js`. The same records give the same bytes.
 * @throws {SearchIndexError} when Pagefind refuses a record or two articles share a name.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
): Promise<BuiltSearchIndex> {
  const ordered = records.map(record => ({...record, passages: titleLast(record)}))
  const made = await pagefindFiles(ordered)
  const ids = idsByUrl(made)
  const articles: CatalogueArticle[] = []
  const files = made.filter(file => wanted.test(file.path))
  for (const {passages, ...article} of ordered) {
    const id = ids.get(article.url)
    if (id === undefined) throw new SearchIndexError(`检索索引里没有这篇文章：${article.url}`)
    const length = passages.reduce((sum, {text}) => sum + passageTokens(text).length, 0)
    articles.push({...article, id, length})
    blocksOf(passages).forEach((block, number) => {
      files.push({path: `passages/${id}-${number}.pack`, content: pack(block)})
    })
  }
  if (new Set(ids.values()).size !== records.length)
    throw new SearchIndexError('两篇文章在检索索引里重名，请检查是否有内容和地址完全相同的文章')
  files.push({path: 'catalogue.pack', content: pack(packCatalogue(articles))})

  const client = await bundleClient(textOf(made, 'pagefind.js'))
  await rm(outDir, {recursive: true, force: true})
  await write(outDir, {path: 'client.js', content: Buffer.from(client)})
  for (const file of files) {
    await write(outDir, file)
    await write(outDir, twinOf(file))
  }
  const bytes = files.reduce((sum, file) => sum + file.content.length, client.length)
  return {articles: records.length, files: files.length + 1, bytes}
}

/** What a browser fetches of what Pagefind makes; its user interfaces, fragments and scripts are left out. */
const wanted = /^(pagefind-entry\.json|.+\.pf_meta|wasm\.unknown\.pagefind|index\/.+\.pf_index)$/

/** Small chunks load less for a query, but each adds a line to what is loaded at the start. */
function chunkSizeFor(tokens: number): number {
  return tokens < 1_000_000 ? 1000 : 4000
}

/** The title as the last passage, since an excerpt shows the first place found and the title is shown anyway. */
function titleLast({title, passages}: SearchRecord): Passage[] {
  const body = passages.filter((passage, index) => index > 5 || passage.text !== title)
  return [...body, {text: title, anchor: null}]
}

async function pagefindFiles(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const contents = records.map(record => articleTokens(record.passages.map(passage => passage.text)))
  const tokens = contents.reduce((sum, content) => sum + content.length, 0)
  const before = process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunkSizeFor(tokens))
  try {
    const {index, errors} = await createIndex({})
    refuse(errors, '索引无法建立')
    if (!index) throw new SearchIndexError('索引无法建立')
    for (const [number, record] of records.entries()) {
      const content = contents[number]?.join(' ') ?? ''
      const added = await index.addCustomRecord({url: record.url, content, language: 'unknown'})
      refuse(added.errors, record.url)
    }
    const {files, errors: late} = await index.getFiles()
    refuse(late, '索引无法写出')
    return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  } finally {
    if (before === undefined) delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE
    else process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = before
    await close()
  }
}

function refuse(errors: readonly string[], where: string): void {
  if (errors.length > 0) throw new SearchIndexError(`${where}：${errors.join('；')}`)
}

/** Pagefind names an article by a hash that only its fragment ties to an address. */
function idsByUrl(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const {path, content} of files) {
    const id = /^fragment\/unknown_(.+)\.pf_fragment$/.exec(path)?.[1]
    if (id === undefined) continue
    const json = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/, '')
    const fragment: unknown = JSON.parse(json)
    if (typeof fragment === 'object' && fragment !== null && 'url' in fragment)
      ids.set(String(fragment.url), id)
  }
  return ids
}

function textOf(files: readonly IndexFile[], path: string): string {
  const file = files.find(candidate => candidate.path === path)
  if (!file) throw new SearchIndexError(`Pagefind 没有给出 ${path}`)
  return Buffer.from(file.content).toString('utf8')
}

/** JSON, gzipped; the header's byte for the operating system is blanked, so that every machine writes the same. */
function pack(value: unknown): Uint8Array {
  const packed = gzipSync(JSON.stringify(value), {level: 9})
  packed[9] = 255
  return packed
}

/** What a page opened from a disk loads in the file's place. */
function twinOf({path, content}: IndexFile): IndexFile {
  const call = `huikanFile(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}")\n`
  return {path: `${path}.js`, content: Buffer.from(call)}
}

async function write(outDir: string, {path, content}: IndexFile): Promise<void> {
  const target = join(outDir, path)
  await mkdir(dirname(target), {recursive: true})
  await writeFile(target, content)
}
