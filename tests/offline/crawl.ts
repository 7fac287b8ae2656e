import {existsSync, readdirSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Page} from 'playwright-core'

/** What a crawl met. Links count once a page and address. */
export interface Crawl {
  pages: number
  /** Links to pages and files of the site, fragments included. */
  links: number
  /** Those of them that name a place in a page. */
  anchors: number
  /** Files that are no pages: styles, scripts, pictures, books, data. */
  files: number
  /** Links that leave the site on purpose. */
  external: number
  /** One line a fault. */
  faults: string[]
}

interface Link {
  /** Attribute as written. */
  written: string
  /** Address that it stands for. */
  resolved: string
  /** Whether the browser follows it only when the reader does. */
  followed: boolean
}

/** The page that a server shows where there is none. */
const apart = '404.html'

/** Where the site stands: its address with a slash at the end, and the folder that it was built into. */
export interface Ground {
  readonly url: string
  readonly folder: string
}

/**
 * Opens every page of a site once, beginning at index.html, and follows every link: to a page, to a place in it, to a file. Dead links,
 * links from the root or to a folder, links out of the site's own folder and pages that nothing leads to are faults. What the browser
 * says on its console and asks of the network is for the caller to watch.
 */
export async function crawl(page: Page, {url, folder}: Ground): Promise<Crawl> {
  const faults: string[] = []
  const ids = new Map<string, Set<string>>()
  const anchors: {from: string; to: string; fragment: string}[] = []
  const files = new Set<string>()
  const external = new Set<string>()
  const waiting = ['index.html', apart]
  const known = new Set(waiting)
  let links = 0
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const from = path
    await page.goto(url + encodeURI(from), {waitUntil: 'load'})
    const read = await readPage(page)
    ids.set(from, new Set(read.ids))
    for (const link of read.links) {
      // What a page at any address writes into its links itself is no concern of the build.
      const fault = from === apart ? null : linkFault(link, url)
      if (fault) faults.push(`${from}: ${link.written} ${fault}`)
      if (fault || !link.resolved.startsWith(url)) {
        if (!fault) external.add(link.resolved)
        continue
      }
      links++
      const {pathname, hash} = new URL(link.resolved)
      const target = decodeURIComponent(pathname.slice(new URL(url).pathname.length))
      if (hash !== '') anchors.push({from, to: target, fragment: decodeURIComponent(hash.slice(1))})
      if (target.endsWith('.html') ? known.has(target) : files.has(target)) continue
      if (!(await isThere(link.resolved))) faults.push(`${from}: ${link.written} leads nowhere`)
      else if (!target.endsWith('.html')) files.add(target)
      else {
        known.add(target)
        waiting.push(target)
      }
    }
  }
  for (const {from, to, fragment} of anchors)
    if (ids.has(to) && !ids.get(to)?.has(fragment)) faults.push(`${from}: ${to} has no #${fragment}`)
  for (const path of pagesOf(folder)) if (!known.has(path)) faults.push(`${path}: nothing leads to it`)
  return {pages: ids.size, links, anchors: anchors.length, files: files.size, external: external.size, faults}
}

/** All links and places of the page as the browser has it, `<noscript>` included. */
function readPage(page: Page): Promise<{links: Link[]; ids: string[]}> {
  return page.evaluate(() => {
    // These name a place; the browser asks nothing of it.
    const named = /^(?:canonical|license|schema\..*)$/i
    const attributes = ['href', 'src', 'action', 'poster', 'data', 'srcset']
    const hidden = Array.from(document.querySelectorAll('noscript'), element =>
      new DOMParser().parseFromString(element.textContent ?? '', 'text/html'),
    )
    const elements = [document, ...hidden].flatMap(root => [
      ...root.querySelectorAll(attributes.map(name => `[${name}]`).join()),
    ])
    const links = new Map<string, {written: string; resolved: string; followed: boolean}>()
    for (const element of elements)
      for (const name of attributes) {
        const value = element.getAttribute(name)
        // Data is no address: it is the thing itself.
        if (value === null || value.startsWith('data:')) continue
        const written =
          name === 'srcset' ? value.split(/,\s+/).map(part => part.trim().split(/\s+/)[0] ?? '') : [value]
        for (const address of written)
          links.set(address, {
            written: address,
            resolved: new URL(address, document.baseURI).href,
            followed: element.localName === 'a' || named.test(element.getAttribute('rel') ?? ''),
          })
      }
    const places = Array.from(
      document.querySelectorAll('[id], a[name]'),
      element => element.id || element.getAttribute('name') || '',
    )
    return {links: [...links.values()], ids: places}
  })
}

function linkFault({written, resolved, followed}: Link, url: string): string | null {
  if (/^(?:https?:|mailto:)/.test(written)) return followed ? null : 'asks for something outside the site'
  if (!resolved.startsWith(url)) return 'leads out of the folder'
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(written)) return 'is not relative'
  if (new URL(resolved).pathname.endsWith('/')) return 'leads to a folder, which a disk cannot open'
  return null
}

async function isThere(address: string): Promise<boolean> {
  if (address.startsWith('file:')) return existsSync(fileURLToPath(address.replace(/[?#].*$/s, '')))
  const response = await fetch(address, {method: 'HEAD'})
  return response.status === 200
}

function pagesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith('.html'))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
