import {mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AstroIntegration} from 'astro'
import {beforeEach, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {isPackedList, isSummary, listName, summaryName, unpackedList} from '../keeping/list.ts'
import {siteToKeep} from './keeping-integration.ts'

let root: string
let cache: string
beforeEach(() => {
  const folder = newFolder('keeping')
  root = join(folder, 'dist')
  cache = join(folder, '.cache')
  mkdirSync(cache)
  write('index.html', '首页')
  write('issues/7/01.html', '正文'.repeat(1000))
  write('epub/7.epub', '书')
})

function write(path: string, text: string): void {
  const file = join(root, path)
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text)
}

const folderUrl = (path: string) => pathToFileURL(`${path}/`)

/** Runs the hooks as Astro does behind a build; returns what a browser is told. */
function listed() {
  const {hooks}: AstroIntegration = siteToKeep()
  hooks['astro:config:done']?.({config: {cacheDir: folderUrl(join(cache, 'astro'))}} as never)
  hooks['astro:build:done']?.({dir: folderUrl(root)} as never)
  const [summary, list]: unknown[] = [summaryName, listName].map(name =>
    JSON.parse(readFileSync(join(root, name), 'utf8')),
  )
  if (!isSummary(summary) || !isPackedList(list)) throw new Error('no lists')
  for (const name of [summaryName, listName]) rmSync(join(root, name))
  return {summary, files: unpackedList(list).files, version: list.version}
}

it('lists what pages show, with sizes, and how much that is together', () => {
  const {summary, files, version} = listed()
  expect(Object.keys(files)).toEqual(['index.html', 'issues/7/01.html'])
  expect(files['issues/7/01.html']?.[1]).toBe(6000)
  expect(summary).toEqual({version, files: 2, bytes: 6006})
  expect(version).toMatch(/^[\w-]{10}$/)
})

it('has the same version while no file is another, and another one where one is, comes or goes', () => {
  const {version} = listed()
  expect(listed().version).toBe(version)
  write('epub/7.epub', '另一本')
  expect(listed().version).toBe(version)
  write('index.html', '另一页')
  const changed = listed().version
  expect(changed).not.toBe(version)
  write('index.html', '首页')
  expect(listed().version).toBe(version)
  write('about.html', '关于')
  expect(listed().version).not.toBe(version)
  rmSync(join(root, 'about.html'))
  expect(listed().version).toBe(version)
})

it('looks into no file again that has the size and the time that it had', () => {
  const {version} = listed()
  const file = join(root, 'index.html')
  const {mtimeMs} = statSync(file)
  write('index.html', '尾页')
  utimesSync(file, mtimeMs / 1000, mtimeMs / 1000)
  expect(listed().version).toBe(version)
  utimesSync(file, mtimeMs / 1000 + 1, mtimeMs / 1000 + 1)
  expect(listed().version).not.toBe(version)
})
