import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {unzipSync} from 'fflate'
import {beforeEach, expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {keepBooks, siteBooks} from './books-integration.ts'
import type {BookArticle, BookIssue} from './epub/book.ts'

let folder: string
beforeEach(() => {
  folder = newFolder('books')
  mkdirSync(join(folder, '.cache'))
})
const path = (...names: string[]) => join(folder, ...names)
const folderUrl = (...names: string[]) => pathToFileURL(`${path(...names)}/`)

function article(issue: string, name: string, text: string): BookArticle {
  return {
    ...inventedArticle(issue, name),
    digest: text,
    size: text.length,
    leadsElsewhere: () => false,
    pictures: () => [],
    rendered: () => ({html: `<p>${text}</p>`, ids: []}),
  }
}

function issue(id: string, text: string): BookIssue {
  const contents = [{section: null, title: '第01篇', page: null, article: 1}]
  return {
    issue: inventedIssue(id, {year: 2015, months: [Number(id)], contents}),
    articles: [article(id, '01', text)],
    withdrawn: [],
    changed: null,
  }
}

/** Writes the books as Astro has them written; returns their names. */
async function books(...issues: BookIssue[]): Promise<string[]> {
  const {hooks} = siteBooks(() => issues)
  hooks['astro:config:done']?.({config: {cacheDir: folderUrl('.cache/astro')}} as never)
  await hooks['astro:build:done']?.({dir: folderUrl('dist')} as never)
  return existsSync(path('dist/epub')) ? readdirSync(path('dist/epub')).sort() : []
}

const page = (book: string, name: string) =>
  Buffer.from(unzipSync(readFileSync(path('dist/epub', book)))[name] ?? []).toString('utf8')

it('are one an issue and one of all, and those of issues that are gone go too', async () => {
  expect(await books(issue('1', '一'), issue('2', '二'))).toEqual(['1.epub', '2.epub', 'all.epub'])
  expect(page('2.epub', 'EPUB/2/01.xhtml')).toContain('<p>二</p>')
  expect(page('all.epub', 'EPUB/1/01.xhtml')).toContain('<p>一</p>')
  expect(page('all.epub', 'EPUB/2/01.xhtml')).toContain('<p>二</p>')
  expect(await books(issue('2', '二'))).toEqual(['2.epub', 'all.epub'])
  expect(page('all.epub', 'EPUB/1/01.xhtml')).toBe('')
  expect(await books()).toEqual([])
})

it('are written again only where they are others, or where somebody else wrote there', async () => {
  const long = new Date('2020-01-01')
  await books(issue('1', '一'), issue('2', '二'))
  const age = () => {
    for (const name of readdirSync(path('dist/epub'))) utimesSync(path('dist/epub', name), long, long)
  }
  const written = () =>
    readdirSync(path('dist/epub')).filter(
      name => statSync(path('dist/epub', name)).mtimeMs !== long.getTime(),
    )
  age()
  await books(issue('1', '一'), issue('2', '二'))
  expect(written()).toEqual([])
  await books(issue('1', '一'), issue('2', '又二'))
  expect(written().sort()).toEqual(['2.epub', 'all.epub'])
  expect(page('2.epub', 'EPUB/2/01.xhtml')).toContain('<p>又二</p>')
  age()
  writeFileSync(path('dist/epub/1.epub'), '')
  await books(issue('1', '一'), issue('2', '又二'))
  expect(page('1.epub', 'EPUB/1/01.xhtml')).toContain('<p>一</p>')
})

it('change with all that they are made of', async () => {
  const one = issue('1', '一')
  const paths = new Set<string>()
  for (const other of [
    one,
    issue('1', '二'),
    issue('2', '一'),
    {...one, changed: '2026-11-26'},
    {...one, issue: inventedIssue('1', {title: '另一刊'})},
    {...one, articles: [...one.articles, article('1', '02', '一')]},
  ]) {
    const [kept = ''] = await keepBooks([other], path('.cache/epub'))
    expect(existsSync(kept)).toBe(true)
    paths.add(kept)
  }
  expect(paths.size).toBe(6)
  const names = readdirSync(path('.cache/epub')).sort()
  expect(names).toHaveLength(6)
  expect(names.every(name => /^[0-9a-f]{32}\.epub$/.test(name))).toBe(true)
  expect(await keepBooks([one], path('.cache/epub'))).toEqual([[...paths][0]])
})
