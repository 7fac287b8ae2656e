import {existsSync} from 'node:fs'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {printedSite} from '../fixtures/printed.ts'
import {serve} from './static-server.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))
/** The site of the archive's own content, whatever that is. */
export const dist = `${root}dist`

/** The ways in which a reader may have opened the built site. */
export const ways = ['http at /', 'http at /a/b/', 'file'] as const
export type Way = (typeof ways)[number]

/** The built site, open in one of the ways; `problems` fills with whatever no page may ever cause. */
export interface OpenedSite {
  /** Address of the folder, with a slash at its end. */
  readonly url: string
  readonly problems: string[]
  newPage(options?: Parameters<Browser['newContext']>[0]): Promise<Page>
  close(): Promise<void>
}

/**
 * Opens a folder, the site of the two printed issues unless told otherwise. A message on the console, an error of a script, a request that fails or leaves the folder is a problem.
 * @throws {Error} when the site has not been built.
 */
export async function openSite(browser: Browser, way: Way, where?: string): Promise<OpenedSite> {
  const folder = where ?? (await printedSite())
  if (!existsSync(`${folder}/index.html`))
    throw new Error(`${folder} holds no site yet: run \`npm run build\` first`)
  const server = way === 'file' ? null : await serve(folder, way === 'http at /' ? '/' : '/a/b/')
  const url = server?.url ?? pathToFileURL(`${folder}/`).href
  const problems: string[] = []
  const contexts: BrowserContext[] = []
  return {
    url,
    problems,
    async newPage(options) {
      const context = await browser.newContext(options)
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      page.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning')
          problems.push(`console: ${message.text()}`)
      })
      page.on('pageerror', error => problems.push(`script: ${error.message}`))
      page.on('request', request => {
        const inside = request.url().startsWith(url) || /^(data|blob):/.test(request.url())
        if (!inside) problems.push(`request outside the site: ${request.url()}`)
      })
      page.on('response', response => {
        if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`)
      })
      return page
    },
    async close() {
      for (const context of contexts) await context.close()
      await server?.close()
    },
  }
}

/** Waits for a search to end and returns the number of articles that the page says it found. */
export async function resultCount(page: Page): Promise<number> {
  const count = page.locator('[data-result-count]')
  await page.waitForFunction(() =>
    /\d/.test(document.querySelector('[data-result-count]')?.textContent ?? ''),
  )
  return Number(/\d+/.exec((await count.textContent()) ?? '')?.[0])
}

/** Addresses in the result list, from the site's root, without anchors. */
export async function resultUrls(page: Page, url: string): Promise<string[]> {
  const links = await page
    .locator('ol[data-results] > li > a')
    .evaluateAll(all => all.map(link => (link instanceof HTMLAnchorElement ? link.href : '')))
  return links.map(link => link.slice(url.length).replace(/#.*$/, ''))
}

/** The search page with a query and nothing else in its address. */
const plainSearch = /\/search\.html\?q=[^&]*$/

/**
 * Asks the search page for a query and returns what it lists, sorted: in its address or, where it is open and narrowed by nothing, in its
 * box, which saves the time to load it anew.
 */
export async function searchFor(page: Page, url: string, query: string): Promise<string[]> {
  // a box takes no line breaks
  if (
    plainSearch.test(page.url()) &&
    page.url().startsWith(url) &&
    query === query.trim() &&
    !query.includes('\n')
  ) {
    await page.locator('main input[type=search]').fill(query)
    await page.locator('main input[type=search]').press('Enter')
  } else await page.goto(`${url}search.html?q=${encodeURIComponent(query)}`)
  const count = await resultCount(page)
  const urls = await resultUrls(page, url)
  if (urls.length !== count) throw new Error(`${query}: ${count} announced, ${urls.length} listed`)
  return urls.sort()
}
