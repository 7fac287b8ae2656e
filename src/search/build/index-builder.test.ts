import {cp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {beforeAll, beforeEach, expect, it} from 'vitest'
import {newFolder} from '../../../tests/new-folder.ts'
import type {PackedCatalogue} from '../shared/catalogue.ts'
import {takenOver} from '../shared/handed-over.ts'
import {bundleScripts} from './bundle-scripts.ts'
import {buildSearchIndex as build} from './index-builder.ts'
import type {SearchRecord} from './record.ts'
import {SearchIndexError} from './search-index-error.ts'

const record = (name: string, text: string): SearchRecord => ({
  url: `issues/1/${name}.html`,
  title: '题目',
  issue: {id: '1', label: '第1期', year: 2014, total: 1, number: 1, editors: []},
  section: '政策',
  kind: 'policy',
  source: '亿邦动力网',
  date: '2014-06',
  heads: 1,
  document: null,
  digest: text,
  passages: () => [
    {text: '题目', anchor: null},
    {text, anchor: 'di-1-tiao'},
  ],
})

// Pagefind's wasm, once packed for all.
let program: string
beforeAll(async () => {
  program = newFolder('program')
  await build([], join(program, 'site'), join(program, 'cache'))
}, 120_000)

let folder: string
beforeEach(() => {
  folder = newFolder('search')
})

async function buildSearchIndex(records: SearchRecord[], out: string, limit?: number) {
  const cache = join(folder, `cache of ${basename(out)}`)
  await cp(join(program, 'cache'), cache, {recursive: true, force: false})
  return build(records, out, cache, limit)
}

const readCatalogue = async (out: string): Promise<PackedCatalogue> =>
  JSON.parse(
    new TextDecoder('gb18030').decode(
      gunzipSync(takenOver('catalogue', await readFile(join(out, 'catalogue.js')))),
    ),
  )

const listed = async (out: string) =>
  (await readdir(out, {recursive: true, withFileTypes: true}))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort()

it('writes the same files twice, and nothing of the last run', async () => {
  const records = [record('01', '信用体系'), record('02', '双11')]
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  await buildSearchIndex([record('03', '旧文')], one)
  await buildSearchIndex(records, one)
  await buildSearchIndex(records, two)
  const files = await listed(one)
  expect(files).toEqual(await listed(two))
  for (const file of files) expect(await readFile(join(one, file))).toEqual(await readFile(join(two, file)))
  const kinds = files.map(file =>
    file
      .replace(/^[0-9a-f]{10}\//, 'RANGE/')
      .replace(/_[0-9a-f]+/, '_HASH')
      .replace(/-[0-9a-f]{6}\//, '-VERSION/'),
  )
  expect([...new Set(kinds)].sort()).toEqual([
    'RANGE/counts/0.js',
    'RANGE/index/unknown_HASH.pf_index.js',
    'RANGE/pagefind-entry.json.js',
    'RANGE/pagefind.unknown_HASH.pf_meta.js',
    'arrival.js',
    'catalogue.js',
    'client.js',
    'every-page.js',
    'nothing-found.js',
    'texts/1-VERSION/0.js',
    'titles.js',
    'variants.js',
    'wasm.unknown.pagefind.js',
  ])
})

it('reads and writes of ranges that closed nothing again', async () => {
  const read: string[] = []
  const issues = Array.from({length: 10}, (_, number) => String(number + 1)).map((id): SearchRecord => {
    const {passages, ...rest} = record('01', `${id}：信用体系，${'建设'.repeat(20)}`)
    return {
      ...rest,
      url: `issues/${id}/01.html`,
      issue: {id, label: `第${id}期`, year: 2014, total: Number(id), number: null, editors: []},
      passages: () => {
        read.push(id)
        return passages()
      },
    }
  })
  const [one, cache] = [join(folder, 'one'), join(folder, 'cache of one')]
  // eight issues fill a range, the ninth begins the next
  const limit = 400
  expect((await buildSearchIndex(issues.slice(0, 9), one, limit)).ranges).toBe(2)
  // once: what comes into the texts comes into the index
  expect(read).toEqual(issues.slice(0, 9).map(({issue}) => issue.id))
  const times = async () =>
    new Map(
      await Promise.all(
        (await listed(one)).map(async file => [file, (await stat(join(one, file))).mtimeMs] as const),
      ),
    )
  const [before, kept] = [await times(), await readdir(cache)]
  read.length = 0
  await buildSearchIndex(issues, one, limit)
  // what came into the open range before is known
  expect(read).toEqual(['10'])
  const after = await times()
  const {ranges} = await readCatalogue(one)
  const open = ranges[1]?.index ?? ''
  const fresh = [...after].filter(([file, time]) => before.get(file) !== time).map(([file]) => file)
  expect(fresh.filter(file => file.includes('/') && !file.startsWith(`${open}/`))).toEqual([
    expect.stringMatching(/^texts\/10-/),
  ])
  expect([...before.keys()].filter(file => !after.has(file)).every(file => file.includes('/'))).toBe(true)
  // The program, the scripts, eight issues and their range stay, and the ninth issue with its atoms; of the open range the old index goes.
  expect((await readdir(cache)).filter(name => !kept.includes(name))).toHaveLength(3)
  expect((await readdir(cache)).filter(name => kept.includes(name))).toHaveLength(13)
  const anew = join(folder, 'anew')
  await buildSearchIndex(issues, anew, limit)
  expect(await listed(anew)).toEqual(await listed(one))
  expect((await buildSearchIndex(issues, one, limit)).written).toBe(0)
})

it('writes of an edited article its own texts and its own range', async () => {
  const one = join(folder, 'one')
  const issue = (id: string, text: string): SearchRecord => ({
    ...record('01', text),
    url: `issues/${id}/01.html`,
    issue: {id, label: `第${id}期`, year: 2014, total: Number(id), number: null, editors: []},
  })
  await buildSearchIndex([issue('1', '信用体系'), issue('2', '双11')], one)
  const before = await listed(one)
  await buildSearchIndex([issue('1', '信用体系'), issue('2', '双12')], one)
  const texts = (await listed(one)).filter(file => file.startsWith('texts/'))
  expect(texts.filter(file => before.includes(file))).toEqual([expect.stringMatching(/^texts\/1-/)])
  expect(texts).toHaveLength(2)
})

it('gives the search page no more than it needs to start, as a host packs it', async () => {
  const client = await readFile(join(program, 'site', 'client.js'))
  expect(gzipSync(client, {level: 9}).length).toBeLessThan(15_300)
  const wasm = await readFile(join(program, 'site', 'wasm.unknown.pagefind.js'))
  expect(wasm.length).toBeLessThan(65_200)
})

it('refuses a client of Pagefind that it does not know', async () => {
  const other = join(folder, 'pagefind.js')
  await writeFile(other, 'export class PagefindInstance {}')
  await expect(bundleScripts(other)).rejects.toThrow(SearchIndexError)
})

it('writes again what somebody removed', async () => {
  const one = join(folder, 'one')
  await buildSearchIndex([record('01', '信用体系')], one)
  const files = await listed(one)
  await rm(join(one, files.find(file => file.includes('texts')) ?? ''))
  await buildSearchIndex([record('01', '信用体系')], one)
  expect(await listed(one)).toEqual(files)
})

it('builds the search of an archive that is still empty', async () => {
  expect(await buildSearchIndex([], join(folder, 'one'))).toMatchObject({articles: 0, ranges: 0})
})

it('refuses two articles at one address', async () => {
  const twice = [record('01', '甲'), record('01', '乙')]
  await expect(buildSearchIndex(twice, folder)).rejects.toThrow(SearchIndexError)
})

it('bundles the scripts of the pages once', async () => {
  const out = join(folder, 'site')
  await buildSearchIndex([], out)
  const script = await readFile(join(out, 'client.js'))
  const cache = join(folder, 'cache of site')
  const kept = await Promise.all(
    (await readdir(cache)).map(async name => ({
      name,
      list: await readFile(join(cache, name, 'files.json'), 'utf8'),
    })),
  )
  const place = join(cache, kept.find(({list}) => list.includes('"client.js"'))?.name ?? '', 'files')
  await writeFile(place, (await readFile(place)).fill(0x20))
  await buildSearchIndex([], out)
  const again = await readFile(join(out, 'client.js'))
  expect([again.length, again.every(byte => byte === 0x20)]).toEqual([script.length, true])
})
