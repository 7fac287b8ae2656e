import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {unpackedList} from '../../src/keeping/list.ts'
import {printedSite} from '../fixtures/printed.ts'
import {newFolder} from '../new-folder.ts'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {openSite, searchFor} from './opened-site.ts'
import {type StaticServer, serve} from './static-server.ts'

/** A site of its own, which is published anew in the course of the test. */
const folder = newFolder('kept')
const article = 'issues/136/01.html'

let browser: Browser
let server: StaticServer
let page: Page
beforeAll(async () => {
  cpSync(await printedSite(), folder, {recursive: true})
  browser = await borrowBrowser()
  server = await serve(folder, '/a/b/')
  page = await browser.newPage()
})
afterAll(async () => {
  await giveBack(browser)
  await server?.close()
})

const status = () => page.locator('.keeping [role=status]')
const keep = () => page.locator('.keeping [data-do=keep]')
const offers = () => page.goto(`${server.url}data/index.html`)
const workers = () =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope))
const caches = () => page.evaluate(() => window.caches.keys())

function readJson(name: string) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

/** Changes a page as a build would that publishes something else. */
function publish(path: string, was: string, now: string, version: string): void {
  const file = join(folder, path)
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(was, now))
  const list = readJson('offline-files.json')
  const [, place = '', name = ''] = /^(.*\/)(.*)$/.exec(path) ?? []
  list.version = list.folders[place][name][0] = version
  writeFileSync(join(folder, 'offline-files.json'), JSON.stringify(list))
  writeFileSync(join(folder, 'offline.json'), JSON.stringify({...readJson('offline.json'), version}))
}

it('is offered with its size, and nothing is kept before the reader wants it', async () => {
  await offers()
  const {files, bytes} = readJson('offline.json')
  await keep().waitFor()
  expect(await keep().textContent()).toBe(`存到本机（${(bytes / 1_000_000).toFixed(1)} MB，${files} 个文件）`)
  expect([await workers(), await caches()]).toEqual([[], []])
})

it('is not offered on a disk, which has it all', async () => {
  const site = await openSite(browser, 'file', folder)
  const disk = await site.newPage()
  await disk.goto(`${site.url}data/index.html`)
  expect(await disk.locator('.keeping').isVisible()).toBe(false)
  await site.close()
  expect(site.problems).toEqual([])
})

it('is kept under the folder of the site, file by file as listed', async () => {
  await keep().click()
  await status().getByText('已存到本机').waitFor()
  expect(await workers()).toEqual([server.url])
  expect(await caches()).toEqual(['huikan /a/b/'])
  const kept = await page.evaluate(async name => {
    const cache = await window.caches.open(name)
    return (await cache.keys()).map(({url}) => url)
  }, 'huikan /a/b/')
  const listed = Object.entries(unpackedList(readJson('offline-files.json')).files).map(
    ([path]) => server.url + path,
  )
  expect(kept.filter(url => !url.endsWith('/offline-kept')).sort()).toEqual(listed.sort())
})

it('shows the site itself while there is a network, and fetches of a newer version only what changed', async () => {
  publish(article, '</h1>', '（新）</h1>', 'second')
  await page.goto(server.url + article)
  expect(await page.locator('h1').textContent()).toContain('（新）')
  await offers()
  await keep().getByText('更新（').waitFor()
  expect(await keep().textContent()).toMatch(/^更新（\d+ KB，1 个文件）$/)
  await keep().click()
  await status().getByText('最新').waitFor()
})

it('fetches a small change by itself once a day', async () => {
  const kept = () =>
    page.evaluate(
      async address => (await (await window.caches.match(address))?.json())?.version,
      `${server.url}offline-kept`,
    )
  publish(article, '（新）', '（又新）', 'third')
  await page.goto(server.url)
  expect(await kept()).toBe('second')
  await page.evaluate(async address => {
    const cache = await window.caches.open('huikan /a/b/')
    const memory = await (await cache.match(address))?.json()
    await cache.put(address, Response.json({...memory, asked: Date.now() - 25 * 3_600_000}))
  }, `${server.url}offline-kept`)
  await page.goto(server.url)
  await expect.poll(kept).toBe('third')
})

it('reads and searches without a network, in the newer version, and says what it has not', async () => {
  await server.close()
  await page.goto(server.url + article)
  expect(await page.locator('h1').textContent()).toContain('（又新）')
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(251, 249, 244)',
  )
  await page.goto(server.url)
  expect(await page.locator('a[href$="issues/136/index.html"]').count()).toBeGreaterThan(0)
  expect(await searchFor(page, server.url, '信用体系')).toContain(article)
  await page.goto(`${server.url}issues/136/print.html`)
  expect(await page.locator('h1').textContent()).toBe('没有联网')
})

it('is removed to the last byte', async () => {
  await offers()
  await page.locator('.keeping [data-do=remove]').click()
  await page.locator('.keeping').waitFor({state: 'hidden'})
  expect([await workers(), await caches()]).toEqual([[], []])
})
