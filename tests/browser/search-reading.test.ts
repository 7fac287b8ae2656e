import {cp} from 'node:fs/promises'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {buildSearchIndex} from '../../src/search/build/index-builder.ts'
import type {SearchRecord} from '../../src/search/build/record.ts'
import {newFolder} from '../new-folder.ts'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {dist, type OpenedSite, openSite, resultUrls, searchFor, type Way} from './opened-site.ts'

// An invented archive of three ranges, for what readers type that the print spells otherwise or has nowhere.
const issue = (total: number, editors: string[]) => ({
  id: String(total),
  label: `总第${total}期`,
  year: 2015,
  total,
  number: total - 24,
  editors,
})
const record = (
  {id, ...rest}: ReturnType<typeof issue>,
  name: string,
  title: string,
  texts: string[],
  document: string | null = null,
): SearchRecord => ({
  url: `issues/${id}/${name}.html`,
  title,
  issue: {id, ...rest},
  section: '协会动态',
  kind: 'news',
  source: null,
  date: '2015-03',
  digest: `${id}/${name}`,
  passages: () => [title, ...texts].map(text => ({text, anchor: null})),
  heads: 1,
  document,
})
const [march, april, may] = [issue(27, ['祁望舒', '陶砚白']), issue(28, ['柏问渠']), issue(29, ['祁望舒'])]
const notice = '各有关单位：现将《望洲市物联网条例》印发给你们，请认真贯彻执行。'
const records = [
  record(march, '01', '检索用的文字', [
    '协会着手制订标准，看着行业成长。',
    '望商市﹝2014﹞101号文件于二○一四年十一月印发。',
    'ﬁnance与oﬃce是连字；H₂O、CO2、面积100㎡（m²）、Ⅲ类、37℃。',
  ]),
  record(
    march,
    '02',
    '关于印发条例的通知',
    [notice, '望商市〔2014〕102号，2014年11月17日'],
    'issues/27/02.html',
  ),
  record(april, '01', '协会召开三届二次理事会', [
    '3月6日，协会在岚港召开三届二次理事会。',
    '望商市〔2015〕101号',
  ]),
  record(may, '01', '关于印发条例的通知', [notice], 'issues/27/02.html'),
  record(may, '02', '理事会侧记', ['签发日期：二〇一五年四月八日。', '印发条例的经过。'.repeat(3)]),
]

/** What is typed, and the articles that it finds. */
const queries: [string, string[]][] = [
  ['finance', ['27/01']],
  ['office', ['27/01']],
  ['ﬁnance', ['27/01']],
  ['〔2014〕101号', ['27/01']],
  ['﹝2014﹞101号', ['27/01']],
  ['二〇一四年', ['27/01']],
  ['二○一四年', ['27/01']],
  ['二O一四年', ['27/01']],
  ['H2O', ['27/01']],
  ['H₂O', ['27/01']],
  ['100m2', ['27/01']],
  ['III类', ['27/01']],
  ['Ⅲ类', ['27/01']],
  ['著手', ['27/01']],
  ['着手', ['27/01']],
  ['望商市101号', ['27/01', '28/01']],
  ['望商市102号', ['27/02']],
  ['望商市〈2014〉102号', ['27/02']],
  ['望商市〔二〇一四〕102号', ['27/02']],
  ['2014-11-17', ['27/02']],
  ['20141117', ['27/02']],
  ['二〇一四年十一月十七日', ['27/02']],
  ['2015年04月08日', ['29/02']],
  ['2014.11.17', ['27/02']],
  ['2015-04-08', ['29/02']],
  ['理事会 岚港', ['28/01']],
  ['印发条例', ['27/02', '29/01', '29/02']],
]

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await borrowBrowser()
  folder = newFolder('reading')
  for (const part of ['index.html', 'search.html', 'assets', 'favicon.svg', 'page.js', 'results.js'])
    await cp(join(dist, part), join(folder, part), {recursive: true})
  const built = await buildSearchIndex(records, join(folder, 'search'), join(folder, '.cache'), 125)
  expect(built.ranges).toBe(3)
})
afterAll(async () => {
  await giveBack(browser)
})

describe.each<Way>(['http at /a/b/', 'file'])('what readers type, over %s', way => {
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

  // how a query is read does not hang on how files come: over http a few show that it is read there
  it.each(queries.filter((_, at) => way === 'file' || at % 5 === 0))('%s finds %j', async (query, names) => {
    expect(await searchFor(page, site.url, query)).toEqual(names.map(name => `issues/${name}.html`))
  })

  it('shows what it found as it is printed', async () => {
    for (const [query, print] of [
      ['finance', 'ﬁnance'],
      ['100m2', '100㎡'],
      ['望商市102号', '望商市〔2014〕102号'],
    ] as const) {
      await searchFor(page, site.url, query)
      await expect.poll(() => page.locator('[data-excerpt] mark').first().textContent()).toBe(print)
    }
  })

  it.each([
    ['总第28期', ['issues/28/index.html']],
    ['28', ['issues/28/index.html']],
    ['总第二十八期', ['issues/28/index.html']],
    ['责任编辑 柏问渠', ['issues/28/index.html']],
    ['祁望舒', ['issues/29/index.html', 'issues/27/index.html']],
  ])('%s leads to its issues', async (query, addresses) => {
    await searchFor(page, site.url, query)
    const links = page.locator('[data-issues] a')
    expect(await links.evaluateAll(all => all.map(link => link.getAttribute('href')))).toEqual(addresses)
  })

  it('shows two printings of a document as one result with both places', async () => {
    await searchFor(page, site.url, '贯彻执行')
    expect(await resultUrls(page, site.url)).toEqual(['issues/29/01.html', 'issues/27/02.html'])
    const items = page.locator('ol[data-results] > li')
    expect(await items.nth(0).getAttribute('class')).toBeNull()
    expect(await items.nth(1).getAttribute('class')).toBe('printing')
    expect(await items.nth(1).locator('[data-fact=issue]').textContent()).toBe('总第27期')
  })

  it('merges what several indexes find, titles first', async () => {
    await searchFor(page, site.url, '理事会')
    expect(await resultUrls(page, site.url)).toEqual(['issues/28/01.html', 'issues/29/02.html'])
    expect(await searchFor(page, site.url, '的')).toHaveLength(4)
  })
})
