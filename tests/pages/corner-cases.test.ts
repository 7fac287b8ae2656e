import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {borrowBrowser, giveBack} from '../browser/lent-browser.ts'
import {type OpenedSite, openSite} from '../browser/opened-site.ts'
import {buildPages, issueYaml, mdx, writeContent} from './built-archive.ts'

const long =
  '关于进一步规范会展行业各类主办承办单位展览场馆与搭建企业在展期内外用工用电消防安全责任划分及其监督检查办法'
const columns = Array.from({length: 12}, (_, index) => `${index + 1}月`)
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = [
  row(columns),
  row(columns.map(() => '---')),
  row(columns.map((_, index) => `${index * 1234567}.5 万元`)),
]

const article = (order: number, data: Record<string, unknown>, body: string) => ({
  [`issues/100/${String(order).padStart(2, '0')}.mdx`]: mdx(
    {
      title: `展讯第${order}则`,
      issue: '100',
      order,
      section: '简讯',
      page: order,
      kind: 'news',
      lines: [order, order],
      ...data,
    },
    body,
  ),
})
const sentence = '本次展览会期三天，观众逾万人次。'

/** An issue of a hundred articles, one that names nothing but its month, one of a volume without a year. */
const content = writeContent({
  'issues/100/issue.yaml': issueYaml({
    title: '会展之窗',
    publisher: '岚港市会展行业协会主办',
    year: 2015,
    months: [11, 12],
    combined: true,
    number: 10,
    total: 100,
    sections: ['简讯', '会员'],
  }),
  'issues/100/.convert.json': JSON.stringify({
    version: 2,
    source: null,
    files: {'100.mdx': '0'.repeat(64)},
    articles: {},
    removed: [{name: '101.mdx', title: '展台消防十问'}],
  }),
  ...Object.assign({}, ...Array.from({length: 100}, (_, index) => article(index + 1, {}, sentence))),
  ...article(
    1,
    {title: long.repeat(2)},
    `${sentence}\n\n> 第三条　展台搭建应当使用阻燃材料。\n\n${sentence}`,
  ),
  ...article(2, {title: '月度统计'}, table.join('\n')),
  ...article(
    3,
    {title: 'https://example.org/a-very-long-address-that-no-line-of-a-telephone-can-hold.html'},
    sentence,
  ),
  ...article(4, {title: '岚港东屿会展服务有限公司', section: '会员', kind: 'member-profile'}, sentence),
  ...article(5, {title: 'Harbour Exhibition Guide'}, sentence),
  'issues/2015-m7/issue.yaml': issueYaml({year: 2015, months: [7]}),
  'issues/2015-m7/01.mdx': mdx(
    {
      title: '无栏目的一篇',
      issue: '2015-m7',
      order: 1,
      section: null,
      page: null,
      kind: null,
      lines: [1, 3],
    },
    sentence,
  ),
  'issues/v3-02/issue.yaml': issueYaml({volume: 3, number: 2}),
})

let browser: Browser
let dist: string
let site: OpenedSite
beforeAll(async () => {
  dist = buildPages(content)
  browser = await borrowBrowser()
  site = await openSite(browser, 'file', dist)
})
afterAll(async () => {
  await site?.close()
  await giveBack(browser)
  expect(site?.problems.filter(problem => !problem.includes('/search/'))).toEqual([])
})

const text = (path: string) =>
  readFileSync(join(dist, path), 'utf8').replace(/<script.*?<\/script>|<[^>]*>/gs, '')

describe('an issue of which little is known', () => {
  it('says what is known, and nothing of what is not', () => {
    expect(text('issues/2015-m7/index.html')).toContain('2015年7月')
    expect(text('issues/v3-02/index.html')).toContain('第3卷第2期')
    for (const path of ['issues/2015-m7/index.html', 'issues/2015-m7/01.html', 'issues/v3-02/index.html'])
      expect(text(path)).not.toMatch(/null|undefined|NaN|第 ?页|来源|栏目下/)
    expect(text('issues/2015-m7/01.html')).not.toMatch(/原刊页码|原刊文本第/)
    expect(text('browse/years.html')).toContain('年份不详')
    expect(text('issues/2015-m7/01.html')).not.toContain('体裁')
    expect(text('browse/kinds.html')).toMatch(/体裁未详[\s\S]*无栏目的一篇/)
  })
})

describe('a title in English', () => {
  it('says so wherever it stands by itself', () => {
    const html = (path: string) => readFileSync(join(dist, path), 'utf8')
    for (const path of ['issues/100/05.html', 'issues/100/index.html', 'issues/100/print.html'])
      expect([path, /lang="en"[^<>]*>Harbour/.test(html(path))]).toEqual([path, true])
    expect(html('issues/100/04.html')).not.toMatch(/<h1[^<>]* lang=/)
  })
})

describe('a removed article', () => {
  it('keeps a page that says so, which nobody is sent to', () => {
    const page = readFileSync(join(dist, 'issues/100/101.html'), 'utf8')
    expect(page).toContain('展台消防十问')
    expect(page).toContain('<meta name="robots" content="noindex">')
    const pages = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter(path =>
      path.endsWith('.html'),
    )
    expect(pages.filter(path => readFileSync(join(dist, path), 'utf8').includes('101.html"'))).toEqual([])
    expect(existsSync(join(dist, 'issues/100/102.html'))).toBe(false)
  })
})

describe('on a narrow telephone', () => {
  let page: Page
  beforeAll(async () => {
    page = await site.newPage({viewport: {width: 320, height: 640}})
  })

  it.each([
    'index.html',
    'issues/100/index.html',
    'issues/100/01.html',
    'issues/100/02.html',
    'issues/100/03.html',
    'issues/100/101.html',
    'issues/100/print.html',
    'issues/2015-m7/index.html',
    'issues/2015-m7/01.html',
    'issues/v3-02/index.html',
    'browse/years.html',
    'browse/members.html',
    'browse/sections.html',
    'data/index.html',
  ])('nothing is wider than the screen: %s', async path => {
    await page.goto(`${site.url}${path}`)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  })

  it('a table of twelve columns scrolls in its frame, by the keyboard too', async () => {
    await page.goto(`${site.url}issues/100/02.html`)
    const frame = page.locator('.table-scroll')
    await frame.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => frame.evaluate(element => element.scrollLeft)).toBeGreaterThan(0)
    // A figure and its unit, two lines at most.
    const heights = await page.locator('tbody td').evaluateAll(cells => cells.map(cell => cell.clientHeight))
    expect(Math.max(...heights)).toBeLessThan(60)
  })
})
