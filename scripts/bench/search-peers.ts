import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {create, insertMultiple, save, search} from '@orama/orama'
import flexsearch from 'flexsearch'
import MiniSearch from 'minisearch'
import {close, createIndex} from 'pagefind'
import type {Browser} from 'playwright-core'
import type {SearchRecord} from '../../src/search/build/record.ts'
import {atomsOf} from '../../src/search/shared/tokenizer.ts'
import {serve} from '../../tests/browser/static-server.ts'

/** Another search, set up as its documentation tells for Chinese. */
export interface Peer {
  readonly name: string
  /** Bytes that a browser loads before it can answer: index (gzip) and program; null where that is measured as it runs. */
  readonly startBytes: number | null
  /** Addresses of the articles found. */
  search(query: string): Promise<readonly string[]>
  /** Bytes loaded since this was last asked. */
  takeBytes(): number
  close(): Promise<void>
}

/** MiniSearch over pairs of characters, every pair of the query wanted. */
export function miniSearch(records: readonly SearchRecord[]): Peer {
  const engine = new MiniSearch({
    fields: ['text'],
    tokenize: text =>
      text.split('\n').flatMap(line => {
        const atoms = atomsOf(line)
        return atoms.length < 2 ? atoms : atoms.slice(1).map((atom, at) => `${atoms[at]}${atom}`)
      }),
    searchOptions: {combineWith: 'AND'},
  })
  engine.addAll(records.map((record, id) => ({id, text: textOf(record)})))
  return inMemory('MiniSearch（字对）', JSON.stringify(engine), records, query =>
    engine.search(query).map(({id}) => Number(id)),
  )
}

/** FlexSearch with its encoder for Chinese. */
export async function flexSearch(records: readonly SearchRecord[]): Promise<Peer> {
  const engine = new flexsearch.Index({encoder: flexsearch.Charset.CJK, tokenize: 'strict'})
  for (const [id, record] of records.entries()) engine.add(id, textOf(record))
  let exported = ''
  await engine.export((key: string, data: unknown) => {
    exported += `${key}${data}`
  })
  return inMemory('FlexSearch（CJK）', exported, records, query =>
    engine.search(query, {limit: records.length}).map(Number),
  )
}

/** Orama with the words that the platform's own segmenter finds. */
export async function orama(records: readonly SearchRecord[]): Promise<Peer> {
  const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})
  const tokenizer = {
    language: 'chinese',
    normalizationCache: new Map(),
    tokenize: (text: string) =>
      Array.from(segmenter.segment(text.toLowerCase()))
        .filter(({isWordLike}) => isWordLike)
        .map(({segment}) => segment),
  }
  const engine = create({schema: {text: 'string'} as const, components: {tokenizer}})
  await insertMultiple(
    engine,
    records.map((record, number) => ({id: String(number), text: textOf(record)})),
  )
  const {docs: _, ...index} = save(engine)
  return inMemory('Orama（分词）', JSON.stringify(index), records, async query => {
    const {hits} = await search(engine, {term: query, limit: records.length, threshold: 0})
    return hits.map(({id}) => Number(id))
  })
}

function inMemory(
  name: string,
  index: string,
  records: readonly SearchRecord[],
  ask: (query: string) => readonly number[] | Promise<readonly number[]>,
): Peer {
  return {
    name,
    startBytes: gzipSync(index).length,
    search: async query => (await ask(query)).flatMap(number => records[number]?.url ?? []),
    takeBytes: () => 0,
    close: async () => {},
  }
}

/** Pagefind as its command line sets it up, in a real browser; `quoted` asks for the exact phrase. */
export async function pagefindAsShipped(
  records: readonly SearchRecord[],
  folder: string,
  browser: Browser,
  quoted: boolean,
): Promise<Peer> {
  const {index} = await createIndex({})
  if (!index) throw new Error('Pagefind did not start')
  for (const record of records)
    await index.addHTMLFile({
      url: `/${record.url}`,
      content: `<!doctype html><html lang="zh-Hans"><head><title>${escaped(record.title)}</title></head><body><main data-pagefind-body>${record
        .passages()
        .map(({text}) => `<p>${escaped(text)}</p>`)
        .join('')}</main></body></html>`,
    })
  await index.writeFiles({outputPath: join(folder, 'pagefind')})
  await close()
  writeFileSync(
    join(folder, 'peer.html'),
    '<!doctype html><html lang="zh-Hans"><title>peer</title><body></body></html>',
  )
  const server = await serve(folder)
  const page = await (await browser.newContext()).newPage()
  let bytes = 0
  page.on('response', async response => {
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length
  })
  await page.goto(`${server.url}peer.html`)
  const search = (query: string) =>
    page.evaluate(async text => {
      const path = './pagefind/pagefind.js'
      const pagefind = await import(path)
      await pagefind.init()
      const {results} = await pagefind.search(text)
      const data: {url: string}[] = await Promise.all(
        results.map((result: {data(): Promise<{url: string}>}) => result.data()),
      )
      return data.map(({url}) => url.replace(/^\//, ''))
    }, query)
  await search('')
  const startBytes = bytes
  bytes = 0
  return {
    name: quoted ? 'Pagefind 原样，加引号' : 'Pagefind 原样',
    startBytes,
    search: query => search(quoted ? `"${query}"` : query),
    takeBytes: () => {
      const taken = bytes
      bytes = 0
      return taken
    },
    close: async () => {
      await page.context().close()
      await server.close()
    },
  }
}

function textOf({passages}: SearchRecord): string {
  return passages()
    .map(({text}) => text)
    .join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
