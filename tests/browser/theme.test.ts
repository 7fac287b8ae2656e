import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {type OpenedSite, openSite, ways} from './opened-site.ts'

const [paper, night] = ['rgb(251, 249, 244)', 'rgb(23, 22, 19)']

let browser: Browser
beforeAll(async () => {
  browser = await borrowBrowser()
})
afterAll(() => giveBack(browser))

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const choose = (page: Page, choice: string) =>
  page.getByRole('group', {name: '明暗'}).getByRole('button', {name: choice}).click()

describe.each(ways)('over %s', way => {
  let site: OpenedSite
  beforeAll(async () => {
    site = await openSite(browser, way)
  })
  afterAll(async () => {
    await site?.close()
    expect(site?.problems).toEqual([])
  })

  it('the reader’s choice outweighs the system, and holds on every page', async () => {
    const page = await site.newPage({colorScheme: 'light'})
    await page.goto(`${site.url}about.html`)
    expect(await ground(page)).toBe(paper)
    await choose(page, '深色')
    expect(await ground(page)).toBe(night)
    await page.goto(`${site.url}index.html`)
    expect(await ground(page)).toBe(night)
    expect(await page.getByRole('button', {name: '深色'}).getAttribute('aria-pressed')).toBe('true')
    await page.emulateMedia({media: 'print'})
    expect(await ground(page)).not.toBe(night)
    await page.emulateMedia({media: 'screen', colorScheme: 'dark'})
    await choose(page, '浅色')
    expect(await ground(page)).toBe(paper)
    await choose(page, '随系统')
    expect(await ground(page)).toBe(night)
    await page.emulateMedia({colorScheme: 'light'})
    expect(await ground(page)).toBe(paper)
  })

  it('is there before the page is drawn, and moves nothing', async () => {
    const page = await site.newPage({colorScheme: 'light'})
    await page.goto(`${site.url}about.html`)
    await choose(page, '深色')
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return
        document.documentElement.dataset.atBody = document.documentElement.dataset.theme ?? 'none'
        observer.disconnect()
      }).observe(document, {childList: true, subtree: true})
    })
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.dataset.atBody)).toBe('dark')
    const shift = await page.evaluate(
      () =>
        new Promise<number>(settle => {
          const seen = new PerformanceObserver(list =>
            settle(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0)),
          )
          seen.observe({type: 'layout-shift', buffered: true})
          setTimeout(() => settle(0), 300)
        }),
    )
    expect(shift).toBe(0)
  })
})
