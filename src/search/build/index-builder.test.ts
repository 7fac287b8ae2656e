import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {buildSearchIndex as build} from './index-builder.ts'
import type {SearchRecord} from './record.ts'
import {SearchIndexError} from './search-index-error.ts'

const record = (name: string, text: string): SearchRecord => ({
  url: `issues/1/${name}.html`,
  title: '题目',
  issue: '1',
  issueLabel: '第1期',
  section: '政策',
  year: 2014,
  kind: 'policy',
  source: '亿邦动力网',
  date: '2014-06',
  heads: 1,
  passages: [
    {text: '题目', anchor: null},
    {text, anchor: 'di-1-tiao'},
  ],
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huikan-search-'))
})
afterEach(() => rm(folder, {recursive: true}))

const buildSearchIndex = (records: SearchRecord[], out: string) =>
  build(records, out, join(folder, `cache of ${basename(out)}`))

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
  const kinds = files.map(file => file.replace(/index\/.*/, 'index/*'))
  expect([...new Set(kinds)].sort()).toEqual([
    'arrival.js',
    'catalogue.js',
    'client.js',
    'every-page.js',
    'index/*',
    'passages/1/01-0.js',
    'passages/1/02-0.js',
    'variants.js',
  ])
})

it('takes from the cache what it made before, and makes the same without', async () => {
  const records = [record('01', '信用体系'), {...record('02', '双11'), year: 2015}]
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  const made = join(folder, 'cache of one', 'made')
  await buildSearchIndex(records, one)
  const kept = await readdir(made)
  await buildSearchIndex(records, one)
  expect(await readdir(made)).toEqual(kept)
  const changed = [records[0] as SearchRecord, {...record('02', '双12'), year: 2015}]
  await buildSearchIndex(changed, one)
  const fresh = await readdir(made)
  // Text and passages of the first year stay; those of the second and the index are new.
  expect(fresh.filter(name => kept.includes(name))).toHaveLength(2)
  await buildSearchIndex(changed, two)
  const files = await listed(two)
  expect(await listed(one)).toEqual(files)
  for (const file of files) expect(await readFile(join(one, file))).toEqual(await readFile(join(two, file)))
})

it('writes again what somebody removed', async () => {
  const one = join(folder, 'one')
  await buildSearchIndex([record('01', '信用体系')], one)
  const files = await listed(one)
  await rm(join(one, 'passages'), {recursive: true})
  await buildSearchIndex([record('01', '信用体系')], one)
  expect(await listed(one)).toEqual(files)
})

it('refuses two articles at one address', async () => {
  const twice = [record('01', '甲'), record('01', '乙')]
  await expect(buildSearchIndex(twice, folder)).rejects.toThrow(SearchIndexError)
})
