import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {printedContent} from '../fixtures/printed.ts'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {type OpenedSite, openSite} from './opened-site.ts'
import {type PrintedArticle, printedArticles} from './printed-text.ts'

let browser: Browser
let tabled: PrintedArticle | undefined
beforeAll(async () => {
  browser = await borrowBrowser()
  tabled = (await printedArticles(join(printedContent(), 'issues'))).find(({tableRows}) => tableRows > 2)
})
afterAll(() => giveBack(browser))

/** Opens the panel, presses one of its buttons, and returns what came on the clipboard. The policy of our own pages would refuse it. */
async function copy(page: Page, name: string): Promise<{html: string; text: string}> {
  await page.getByRole('button', {name: '公众号稿'}).click()
  const dialog = page.getByRole('dialog', {name: '公众号稿'})
  await page.evaluate(() => {
    addEventListener('copy', event => {
      const given = (type: string) => event.clipboardData?.getData(type) ?? ''
      document.body.dataset.copied = JSON.stringify({html: given('text/html'), text: given('text/plain')})
    })
  })
  await dialog.getByRole('button', {name}).click()
  expect(await dialog.getByRole('status').filter({hasText: '已复制'}).count()).toBe(1)
  return page.locator('body').evaluate(body => JSON.parse(body.dataset.copied ?? '{}'))
}

/** What an editor of drafts sees of HTML: its text, without tags. */
const seen = (html: string) =>
  bare(html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
const bare = (text: string | null) => (text ?? '').replace(/\s/g, '')

describe.each(['http at /a/b/', 'file'] as const)('a 公众号 draft, over %s', way => {
  let site: OpenedSite
  beforeAll(async () => {
    site = await openSite(browser, way)
  })
  afterAll(async () => {
    await site?.close()
    expect(site?.problems).toEqual([])
  })

  it('of an article has its whole text, with looks in the elements and nothing else', async () => {
    const page = await site.newPage()
    await page.goto(site.url + tabled?.url)
    const printed = await page.locator('.prose').evaluate(prose => {
      const copy = prose.cloneNode(true)
      if (!(copy instanceof Element)) return ''
      for (const aid of copy.querySelectorAll('.line')) aid.remove()
      return copy.textContent ?? ''
    })
    const {html, text} = await copy(page, '复制正文')
    expect(seen(html)).toContain(bare(printed))
    expect(bare(text)).toContain(bare(printed))
    expect(bare(text)).toMatch(/原载《.+》/)
    expect(html).toMatch(/<table[^>]* style="/)
    expect(html).not.toMatch(/<a\b|\b(?:class|id|href)="/)
  })

  it('of a whole issue has every article under its title', async () => {
    const page = await site.newPage()
    await page.goto(`${site.url}issues/140/print.html`)
    const titles = await page.locator('.print-article h3').allTextContents()
    expect(titles.length).toBeGreaterThan(5)
    const {html} = await copy(page, '复制正文')
    const found = [...html.matchAll(/<h2 style="[^"]*">(.*?)<\/h2>/g)].map(([, title = '']) => seen(title))
    expect(found).toEqual(expect.arrayContaining(titles.map(bare)))
    expect(html).not.toMatch(/\b(?:class|id|href)="/)
  })

  it('offers a title and a digest of no more than 120 characters', async () => {
    const page = await site.newPage()
    await page.goto(site.url + tabled?.url)
    const title = bare(await page.locator('h1').textContent())
    expect(bare((await copy(page, '复制标题')).text)).toBe(title)
    const digest = bare(
      await page.locator('.wechat-row', {hasText: '复制摘要'}).locator('.wechat-value').textContent(),
    )
    expect(digest.length).toBeGreaterThan(20)
    expect(digest.length).toBeLessThanOrEqual(120)
    // the site knows no address of its own: there is no code to show
    expect(await page.locator('canvas').count()).toBe(0)
  })
})

it('the button is for a desk: a phone does not show it', async () => {
  const site = await openSite(browser, 'file')
  const page = await site.newPage({viewport: {width: 390, height: 800}})
  await page.goto(site.url + tabled?.url)
  expect(await page.locator('.wechat-draft').isVisible()).toBe(false)
  await site.close()
})
