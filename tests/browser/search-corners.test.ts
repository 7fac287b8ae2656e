import {cp} from 'node:fs/promises'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {buildSearchIndex} from '../../src/search/build/index-builder.ts'
import type {SearchRecord} from '../../src/search/build/record.ts'
import {newFolder} from '../new-folder.ts'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {dist, type OpenedSite, openSite, resultCount, resultUrls, searchFor, type Way} from './opened-site.ts'

// An archive made up for what two issues do not show: very many articles, whose titles come with the excerpts; traditional print.
const passages = (...texts: string[]) => texts.map(text => ({text, anchor: null}))
const record = (number: number, title: string, ...texts: string[]): SearchRecord => ({
  url: `issues/${Math.ceil(number / 100)}/${String(number).padStart(2, '0')}.html`,
  title,
  issue: {
    id: String(Math.ceil(number / 100)),
    label: `总第${Math.ceil(number / 100)}期`,
    year: 2000 + Math.ceil(number / 100),
    total: Math.ceil(number / 100),
    number: null,
    editors: [],
  },
  section: '政策',
  kind: 'policy',
  source: null,
  date: `${2000 + Math.ceil(number / 100)}`,
  digest: `${number} ${title}`,
  passages: () => passages(title, ...texts),
  heads: 1,
  document: null,
})
const records = [
  record(1, '電子商務條例', '第一條　電子商務經營者應當依法納稅。'),
  record(2, '网络交易办法', '经营者应当在网页上公示。', '公示的内容应当真实。'),
  ...Array.from({length: 518}, (_, index) =>
    record(index + 3, `第${index + 3}号通告`, '本通告自公布之日起施行。'),
  ),
]

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await borrowBrowser()
  folder = newFolder('archive')
  for (const part of ['index.html', 'search.html', 'assets', 'favicon.svg', 'page.js', 'results.js'])
    await cp(join(dist, part), join(folder, part), {recursive: true})
  await buildSearchIndex(records, join(folder, 'search'), join(folder, '.cache'))
})
afterAll(async () => {
  await giveBack(browser)
})

const box = 'input[type=search]'
const announced = (page: Page) => page.locator('[data-result-count]').textContent()

describe.each<Way>(['http at /a/b/', 'file'])('search of a large archive over %s', way => {
  let site: OpenedSite
  let page: Page
  beforeAll(async () => {
    site = await openSite(browser, way, folder)
    page = await site.newPage()
  })
  afterAll(async () => {
    await site?.close()
    expect(site?.problems).toEqual([])
  })

  it('finds traditional text for simplified input, and shows it as printed', async () => {
    expect(await searchFor(page, site.url, '电子商务经营者')).toEqual(['issues/1/01.html'])
    const item = page.locator('ol[data-results] > li')
    await expect.poll(() => item.locator('mark').first().textContent()).toBe('電子商務經營者')
    expect(await item.locator('a').textContent()).toBe('電子商務條例')
  })

  it('lists every article, and reads titles and excerpts of those in sight only', async () => {
    const read = new Set<string>()
    page.on('request', request => {
      if (request.url().includes('/search/texts/')) read.add(request.url())
    })
    expect(await searchFor(page, site.url, '通告')).toHaveLength(518)
    await expect
      .poll(() => page.locator('ol[data-results] > li > a').first().textContent())
      .toMatch(/号通告$/)
    expect(read.size).toBeLessThan(60)
    await page.locator('ol[data-results] > li').last().scrollIntoViewIfNeeded()
    await expect.poll(() => page.locator('ol[data-results] > li > a').last().textContent()).toMatch(/号通告$/)
  })

  it('reads nothing of the index before something is asked', async () => {
    const fresh = await site.newPage()
    const read: string[] = []
    fresh.on('request', request => read.push(request.url()))
    await fresh.goto(`${site.url}search.html`, {waitUntil: 'networkidle'})
    expect(read.filter(url => url.includes('/search/')).map(url => url.replace(/.*\//, ''))).toEqual([
      'client.js',
      'every-page.js',
    ])
  })

  it('waits until the reader pauses', async () => {
    const typing = await site.newPage()
    // The page's own clock stands still but for what is said here, however busy the machine is.
    await typing.clock.install()
    await typing.goto(`${site.url}search.html`)
    await typing.clock.pauseAt(Date.now() + 3_600_000)
    for (const words of ['网络', '交易', '办法']) {
      await typing.locator(box).pressSequentially(words)
      await typing.clock.runFor(170)
      expect(await announced(typing)).toBe('')
    }
    await typing.clock.runFor(10)
    await typing.clock.resume()
    await expect.poll(() => announced(typing)).toMatch(/^共 1 篇文章含有“网络交易办法”/)
    await typing.close()
  })

  it.each([
    ['nothing but marks', '。。。——', 0],
    ['nonsense', 'zhongguo dianzi', 0],
    ['500 characters', '经营者应当'.repeat(100), 0],
    ['a pasted sentence with line breaks', ' 经营者应当在网页上公示。\n公示的内容\t应当真实。 ', 1],
    ['quotes that do not end', '"公示', 0],
    ['a lone minus', '-', 0],
    ['one mark', '。', 520],
  ])('answers %s', async (_what, query, count) => {
    expect((await searchFor(page, site.url, query)).length).toBe(count)
    if (count > 0) return
    await expect.poll(() => page.locator('[data-offers] a').count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})

it('throws an answer away that comes after a later question', async () => {
  const site = await openSite(browser, 'http at /', folder)
  const page = await site.newPage()
  await page.goto(`${site.url}search.html?q=${encodeURIComponent('公示')}`)
  await resultCount(page)
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/search/*/index/**', async route => {
    await held
    await route.continue()
  })
  const input = page.locator(box)
  await input.fill('電子商務')
  await input.press('Enter')
  await expect.poll(() => announced(page)).toContain('正在检索')
  await input.fill('公示')
  await input.press('Enter')
  await expect.poll(() => announced(page)).toContain('“公示”')
  release()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
  expect(await announced(page)).toContain('“公示”')
  expect(await resultUrls(page, site.url)).toEqual(['issues/1/02.html'])
  await site.close()
})
