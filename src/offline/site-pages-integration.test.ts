import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AstroPrerenderer} from 'astro'
import {beforeEach, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {DanglingLinkError} from './relative-links.ts'
import {sitePages} from './site-pages-integration.ts'

interface Page {
  readonly html: string
  /** What it shows; it is made anew in every build where it says nothing. */
  readonly key?: string
}

let folder: string
let root: string
beforeEach(() => {
  folder = newFolder('pages')
  root = join(folder, 'dist')
  mkdirSync(join(folder, '.cache'))
  mkdirSync(join(folder, 'public'))
})

const folderUrl = (path: string) => pathToFileURL(`${path}/`)
const read = (path: string) => readFileSync(join(root, path), 'utf8')

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true})
  writeFileSync(join(root, path), text)
}

/** Builds a site of some pages as Astro does, by their addresses; returns which were rendered. */
async function build(
  pages: Readonly<Record<string, Page>>,
  more: () => void = () => {},
  styles = 'assets/site.1.css',
): Promise<string[]> {
  const {hooks} = sitePages({apart: ['404.html']})
  const rendered: string[] = []
  const paths = Object.entries(pages).map(([pathname, {key}]) => ({
    pathname,
    cacheKey: key,
    route: {type: 'page', isIndex: pathname.endsWith('/'), component: 'page.astro'},
  }))
  const astro = {
    getStaticPaths: async () => paths,
    render: async (request: Request) => {
      const {pathname} = new URL(request.url)
      rendered.push(pathname)
      return new Response(pages[pathname.replace(/\.html$/, '')]?.html)
    },
  } as unknown as AstroPrerenderer
  let prerenderer = astro
  await hooks['astro:config:setup']?.({
    updateConfig: ({
      vite,
    }: {
      vite: {plugins: Array<{writeBundle: (options: object, bundle: object) => void}>}
    }) => {
      for (const {writeBundle} of vite.plugins)
        writeBundle({}, {[styles]: {type: 'asset'}, [`entry-${Math.random()}.js`]: {type: 'chunk'}})
    },
  } as never)
  await hooks['astro:config:done']?.({
    config: {
      outDir: folderUrl(root),
      publicDir: folderUrl(join(folder, 'public')),
      cacheDir: folderUrl(join(folder, '.cache/astro')),
    },
  } as never)
  await hooks['astro:build:start']?.({
    setPrerenderer: (make: (one: AstroPrerenderer) => AstroPrerenderer) => {
      prerenderer = make(astro)
    },
  } as never)
  for (const {pathname} of await prerenderer.getStaticPaths()) {
    const url = `https://example.org${pathname}${pathname.endsWith('/') ? '' : '.html'}`
    await prerenderer.render(new Request(url), {} as never)
  }
  more()
  await hooks['astro:build:done']?.({} as never)
  return rendered
}

const home = {html: '<a href="/issues/7/01.html#a">甲</a>'}
const article = {html: '<p id="a">正文<a href="/index.html">首页</a>', key: '1'}
const site = {'/': home, '/issues/7/01': article}

it('makes every link relative, and says to hosts what a page may do', async () => {
  await build(site)
  expect(read('index.html')).toBe('<a href="issues/7/01.html#a">甲</a>')
  expect(read('issues/7/01.html')).toBe('<p id="a">正文<a href="../../index.html">首页</a>')
  expect(read('_headers')).toMatch(/^\/\*\n {2}Content-Security-Policy: default-src 'none'/)
})

it('renders again what shows something else, what is made anew each time, and nothing else', async () => {
  expect(await build(site)).toEqual(['/', '/issues/7/01.html'])
  expect(await build(site)).toEqual(['/'])
  const changed = {html: '<p id="a">另一段', key: '2'}
  expect(await build({...site, '/issues/7/01': changed})).toEqual(['/', '/issues/7/01.html'])
  expect(read('issues/7/01.html')).toBe('<p id="a">另一段')
  // a file that somebody else wrote is none of ours
  write('issues/7/01.html', '别人的')
  expect(await build({...site, '/issues/7/01': changed})).toEqual(['/', '/issues/7/01.html'])
})

it('renders again what is shown with another style sheet', async () => {
  await build(site)
  expect(await build(site, () => {}, 'assets/site.2.css')).toEqual(['/', '/issues/7/01.html'])
  expect(await build(site, () => {}, 'assets/site.2.css')).toEqual(['/'])
})

it('removes what is no page any more, and leaves search and books to those who make them', async () => {
  await build(site)
  for (const path of [
    'issues/8/01.html',
    'issues/7/02.html',
    'about.html',
    'assets/old.css',
    'search/a.js',
    'epub/7.epub',
  ])
    write(path, '')
  writeFileSync(join(folder, 'public/robots.txt'), '')
  await build(site, () => {
    expect(readdirSync(join(root, 'issues'))).toEqual(['7'])
    expect(readdirSync(join(root, 'issues/7'))).toEqual(['01.html'])
    expect(
      ['about.html', 'assets', 'search/a.js', 'epub/7.epub'].map(path => existsSync(join(root, path))),
    ).toEqual([false, false, true, true])
  })
})

it('stops at a link that leads nowhere, be it on a page that was not rendered', async () => {
  await build(site)
  const elsewhere = {html: '<p id="b">正文', key: '2'}
  const broken = build({...site, '/issues/7/01': elsewhere})
  await expect(broken).rejects.toThrow(DanglingLinkError)
  await expect(broken).rejects.toThrow(
    '站内有打不开的链接：\nindex.html：链接 /issues/7/01.html#a 指向的位置不存在',
  )
  const alone = {html: '<p>', key: '3'}
  await expect(
    build({'/issues/7/01': alone, '/issues/7/02': {html: '<a href="01.html#x">', key: '1'}}),
  ).rejects.toThrow('issues/7/02.html：链接 01.html#x 指向的位置不存在')
})

it('reads pages that no route made, and style sheets, and leaves the page that is shown anywhere', async () => {
  await build(site, () => {
    write('made.html', '<a href="/index.html">')
    write('assets/a.css', 'a{b:url(/assets/x.svg)}')
    write('404.html', '<a href="/index.html">')
  })
  expect(read('made.html')).toBe('<a href="index.html">')
  expect(read('assets/a.css')).toBe('a{b:url(x.svg)}')
  expect(read('404.html')).toBe('<a href="/index.html">')
})
