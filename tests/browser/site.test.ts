import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {printedContent} from '../fixtures/printed.ts'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {type OpenedSite, openSite, resultCount, searchFor, ways} from './opened-site.ts'
import {articlesWith, type PrintedArticle, printedArticles} from './printed-text.ts'

/** The issue whose 目录 is walked through, and the table in it that everyone looks up. */
const issue = '140'
const table = {header: 1, numbered: 32, groups: 6}

const words = ['信用体系', '双11', '国发〔2014〕21号', '第十二条', '蔡继明']

let browser: Browser
let printed: PrintedArticle[]
beforeAll(async () => {
  browser = await borrowBrowser()
  printed = await printedArticles(join(printedContent(), 'issues'))
})
afterAll(() => giveBack(browser))

describe.each(ways)('the built site, opened over %s', way => {
  let site: OpenedSite
  beforeAll(async () => {
    site = await openSite(browser, way)
  })
  afterAll(async () => {
    await site?.close()
    expect(site?.problems).toEqual([])
  })

  it('leads from home through the 目录 to the indicator table', async () => {
    const page = await site.newPage()
    await page.goto(`${site.url}index.html`)
    await page.locator(`a[href$="issues/${issue}/index.html"]:not([aria-hidden])`).first().click()
    await page.waitForURL(`**/issues/${issue}/index.html`)

    const widest = printed
      .filter(article => article.url.startsWith(`issues/${issue}/`))
      .toSorted((a, b) => b.tableRows - a.tableRows)[0]
    const file = widest?.url.split('/').at(-1) ?? ''
    await page.locator(`main a[href$="${file}"]`).first().click()
    await page.waitForURL(`**/${widest?.url}`)

    const rows = page.locator('main table').first().locator('tr')
    const first = await rows.evaluateAll(all =>
      all.map(
        row =>
          Array.from((row as HTMLTableRowElement).cells, cell => cell.textContent?.trim()).find(Boolean) ??
          '',
      ),
    )
    const numbers = first.filter(text => /^\d+$/.test(text)).map(Number)
    expect(numbers).toEqual(Array.from({length: table.numbered}, (_, index) => index + 1))
    expect(await page.locator('main table').first().locator('thead tr').count()).toBe(table.header)
    expect(first).toHaveLength(table.header + table.groups + table.numbered)
  })

  it('gives a citation to copy, and to save without asking for a file', async () => {
    const page = await site.newPage()
    await page.goto(`${site.url}issues/${issue}/01.html`)
    const citations = page.locator('[data-citation]')
    expect(await citations.count()).toBeGreaterThan(2)
    await page.getByText('导入文献管理软件').click()
    const entry = page.locator('[data-citation="bib"]')
    const saved = page.waitForEvent('download')
    await entry.locator('~ button', {hasText: '存为文件'}).click()
    const download = await saved
    expect(download.suggestedFilename()).toBe(`huikan-${issue}-01.bib`)
    expect(readFileSync(await download.path(), 'utf8')).toBe(`${await entry.textContent()}\n`)
    await entry.locator('~ button', {hasText: '复制'}).click()
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
      (await entry.textContent())?.trim(),
    )
    await page.getByText('已复制').waitFor()
  })

  it('finds 信用体系 from the home page and lands on the text', async () => {
    const page = await site.newPage()
    await page.goto(`${site.url}index.html`)
    await page.locator('form[role=search] input').first().fill('信用体系')
    await page.locator('form[role=search] input').first().press('Enter')
    await page.waitForURL('**/search.html?*')
    expect(await resultCount(page)).toBeGreaterThan(0)

    const first = page.locator('ol[data-results] > li').first()
    await first.locator('mark').first().waitFor()
    expect((await first.locator('mark').allTextContents()).every(text => text === '信用体系')).toBe(true)
    await first.locator('[data-excerpt] mark').first().waitFor()
    await first.locator('a').click()
    await page.waitForURL('**/issues/**')
    expect(await page.locator('main').innerText()).toContain('信用体系')
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1))
    if (anchor !== '') expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1)
  })

  let asked: Page
  it.each(words)('lists for %s exactly the articles that contain it', async query => {
    asked ??= await site.newPage()
    const expected = articlesWith(query, printed)
    expect(expected.length).toBeGreaterThan(0)
    expect(await searchFor(asked, site.url, query)).toEqual(expected)
  })
})
