import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {buildSearchIndex, SearchIndexError} from './index-builder.ts'
import type {SearchRecord} from './record.ts'

const record = (name: string, text: string): SearchRecord => ({
  url: `issues/1/${name}.html`,
  title: '题目',
  issue: '1',
  issueLabel: '第1期',
  section: '政策',
  year: 2014,
  kind: 'policy',
  date: '2014-06',
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

const listed = async (out: string) =>
  (await readdir(out, {recursive: true, withFileTypes: true}))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort()

it('writes the same files twice, each with its twin for a disk, and nothing of the last run', async () => {
  const records = [record('01', '信用体系'), record('02', '双11')]
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  await buildSearchIndex([record('03', '旧文')], one)
  await buildSearchIndex(records, one)
  await buildSearchIndex(records, two)
  const files = await listed(one)
  expect(files).toEqual(await listed(two))
  for (const file of files) expect(await readFile(join(one, file))).toEqual(await readFile(join(two, file)))
  const served = files.filter(file => !file.endsWith('.js'))
  expect(files.filter(file => file !== 'client.js' && file.endsWith('.js'))).toEqual(
    served.map(file => `${file}.js`).sort(),
  )
  const kinds = served.map(file => file.replace(/unknown_\w+|[0-9a-f]{7}-/, '*'))
  expect([...new Set(kinds)].sort()).toEqual([
    'catalogue.pack',
    'index/*.pf_index',
    'pagefind-entry.json',
    'pagefind.*.pf_meta',
    'passages/*0.pack',
    'wasm.unknown.pagefind',
  ])
})

it('refuses two articles at one address', async () => {
  const twice = [record('01', '甲'), record('01', '乙')]
  await expect(buildSearchIndex(twice, folder)).rejects.toThrow(SearchIndexError)
})
