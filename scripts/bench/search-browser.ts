import {cpSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {serve} from '../../tests/browser/static-server.ts'

export type Protocol = 'http' | 'file'

/** A site of which only the search page stands, to which a search index is then built. */
export function searchSite(dist: string, folder: string): void {
  mkdirSync(folder, {recursive: true})
  for (const part of ['search.html', 'assets'])
    cpSync(join(dist, part), join(folder, part), {recursive: true})
}

/** What one query brought. Time in ms, from the key to the list. */
export interface Answer {
  readonly urls: readonly string[]
  readonly time: number
}

/** An open search page that counts what it loads. */
export class BenchPage {
  readonly page: Page
  readonly #root: string
  #bytes = 0
  #pending = 0

  private constructor(page: Page, root: string) {
    this.page = page
    this.#root = root
    page.on('request', () => {
      this.#pending += 1
    })
    page.on('requestfailed', () => {
      this.#pending -= 1
    })
    page.on('requestfinished', async request => {
      const ofSearch = request.url().startsWith(`${this.#root}search/`)
      // A page that is being closed tells no sizes, and nobody asks for them any more.
      const sizes = ofSearch ? await request.sizes().catch(() => null) : null
      this.#bytes += sizes?.responseBodySize ?? 0
      this.#pending -= 1
    })
  }

  static async open(browser: Browser, root: string): Promise<BenchPage> {
    const context = await browser.newContext({viewport: {width: 390, height: 844}})
    const bench = new BenchPage(await context.newPage(), root)
    await bench.#load()
    return bench
  }

  /** Loads the page again, which forgets all that it read; the bytes of that do not count. */
  async reset(): Promise<void> {
    await this.#load()
    this.takeBytes()
  }

  /** Bytes of files of the search since this was last asked, as a host sends them; without any query they are what a search needs to start. */
  takeBytes(): number {
    const bytes = this.#bytes
    this.#bytes = 0
    return bytes
  }

  /** Searches and waits for the list. */
  async search(query: string): Promise<Answer> {
    const {time, urls} = await this.page.evaluate(async text => {
      const count = document.querySelector('[data-result-count]')
      const input = document.querySelector('input[type=search]')
      if (!count || !(input instanceof HTMLInputElement)) throw new Error('not the search page')
      const begin = performance.now()
      input.value = text
      count.textContent = ''
      input.form?.requestSubmit()
      while (!/\d/.test(count.textContent ?? '')) await new Promise(resolve => setTimeout(resolve, 1))
      const time = performance.now() - begin
      const links = document.querySelectorAll<HTMLAnchorElement>('ol[data-results] > li > a')
      return {time, urls: Array.from(links, link => link.href)}
    }, query)
    return {time, urls: urls.map(url => url.slice(this.#root.length).replace(/[?#].*/s, '')).sort()}
  }

  /** Waits until the excerpts in sight are there, or what is nearest where nothing was found. */
  async settle(): Promise<void> {
    // A busy machine may begin to load them later than it is quiet for.
    const areThere = () => {
      const announced = /\d+/.exec(document.querySelector('[data-result-count]')?.textContent ?? '')?.[0]
      if (announced === '0') return document.querySelector('[data-offers] a') !== null
      const items = [...document.querySelectorAll('ol[data-results] > li')]
      const inSight = items.filter(item => {
        const {top, bottom} = item.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      return inSight.every(item => item.querySelector('[data-excerpt]')?.textContent !== '')
    }
    // An article may have no text to show.
    await this.page.waitForFunction(areThere, undefined, {timeout: 3000}).catch(() => {})
    let quiet = 0
    while (quiet < 6) {
      await this.page.waitForTimeout(30)
      quiet = this.#pending === 0 ? quiet + 1 : 0
    }
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }

  async #load(): Promise<void> {
    // What every search needs is there once one has found nothing.
    await this.page.goto(`${this.#root}search.html?year=1`)
    await this.page.waitForFunction(() =>
      /\d/.test(document.querySelector('[data-result-count]')?.textContent ?? ''),
    )
    await this.page.evaluate(() => {
      history.replaceState(null, '', '?')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await this.settle()
  }
}

/** Opens a folder over http or from the disk. */
export async function openFolder(
  folder: string,
  protocol: Protocol,
): Promise<{root: string; close(): Promise<void>}> {
  if (protocol === 'file') return {root: pathToFileURL(`${folder}/`).href, close: async () => {}}
  const server = await serve(folder)
  return {root: server.url, close: () => server.close()}
}

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))
