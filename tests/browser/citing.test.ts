import {readFileSync} from 'node:fs'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {buildPages, issueYaml, mdx, writeContent} from '../pages/built-archive.ts'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {type OpenedSite, openSite} from './opened-site.ts'

const content = writeContent({
  'site.yaml': readFileSync('content/site.yaml', 'utf8').replace(
    /^url:.*$/m,
    'url: https://example.org/huikan/',
  ),
  'issues/1/issue.yaml': issueYaml({title: '某刊', year: 2015, months: [3], number: 3, total: 1}),
  'issues/1/01.mdx': mdx(
    {
      title: '关于引用日期的通知',
      issue: '1',
      order: 1,
      section: null,
      page: 1,
      kind: 'policy',
      issuer: '望洲市商务局',
      documentNumber: '望商〔2015〕1号',
      issuedDate: '2015-03-02',
      lines: [1, 2],
    },
    '各有关单位：请遵照执行。',
  ),
})

let browser: Browser
let site: OpenedSite
beforeAll(async () => {
  browser = await borrowBrowser()
  site = await openSite(browser, 'file', buildPages(content))
})
afterAll(async () => {
  await site?.close()
  await giveBack(browser)
})

it('a citation has the day on which it is copied', async () => {
  const page = await site.newPage()
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00'))
  await page.goto(`${site.url}issues/1/01.html`)
  const [printed, document] = [page.locator('[data-citation=""]'), page.locator('[data-citation="document"]')]
  expect(await printed.textContent()).toBe(
    '望洲市商务局. 关于引用日期的通知[J/OL]. 某刊, 2015(3): 1[2026-11-25]. https://example.org/huikan/issues/1/01.html.',
  )
  await page.clock.setFixedTime(new Date('2026-12-01T12:00:00'))
  await document.locator('~ button', {hasText: '复制'}).click()
  expect(await page.evaluate(() => getSelection()?.toString())).toContain(
    '关于引用日期的通知: 望商〔2015〕1号[A/OL]. (2015-03-02)[2026-12-01]. https://example.org/',
  )
})

it('without a script the reader is told to set it', async () => {
  const page = await site.newPage({javaScriptEnabled: false})
  await page.goto(`${site.url}issues/1/01.html`)
  expect(await page.locator('[data-citation=""]').textContent()).toContain('[引用日期]')
  expect(await page.locator('.cite-note').textContent()).toContain('请改为查阅的日期')
})
