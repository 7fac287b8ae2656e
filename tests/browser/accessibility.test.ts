import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {type OpenedSite, openSite} from './opened-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One page of each kind; the articles are one with clauses, one with a wide table, one with corrections and a profile. */
const pages = [
  'index.html',
  'search.html?q=%E4%BF%A1%E7%94%A8',
  'about.html',
  'help.html',
  '404.html',
  'issues/140/index.html',
  'issues/136/source.html',
  'issues/136/print.html',
  'issues/140/14.html#di-12-tiao',
  'issues/140/02.html',
  'issues/136/04.html',
  'issues/136/04.html?q=%E4%BF%A1%E7%94%A8',
  'issues/136/01.html',
  'issues/136/07.html',
  'data/index.html',
  'compare/136-04_140-03.html',
  ...['index', 'years', 'sections', 'kinds', 'documents', 'named', 'members', 'sources'].map(
    name => `browse/${name}.html`,
  ),
]

let browser: Browser
let site: OpenedSite
beforeAll(async () => {
  browser = await borrowBrowser()
  site = await openSite(browser, 'http at /')
})
afterAll(async () => {
  await site?.close()
  await giveBack(browser)
})

/** Rules whose answer hangs on colours and sizes. All others ask what is on the page, once where it is narrow and once where it is wide. */
const visual = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

/** As a page is opened, and as it is looked at once more: each opened page is asked in both. */
type Look = readonly [
  width: number,
  contrast: 'no-preference' | 'more',
  runOnly: readonly string[] | undefined,
]

describe.each<[colorScheme: 'light' | 'dark', ...Look[]]>([
  ['light', [360, 'no-preference', undefined], [768, 'more', visual]],
  ['dark', [1280, 'no-preference', undefined], [320, 'more', visual]],
])('in %s, %j, then %j', (colorScheme, ...looks) => {
  let page: Page
  beforeAll(async () => {
    // axe runs as a script of the page, which the page's own policy would refuse.
    page = await site.newPage({colorScheme, bypassCSP: true})
  })

  afterAll(() => page?.context().close())

  it.each(pages)('axe finds nothing on %s', async path => {
    for (const [at, [width, contrast, runOnly]] of looks.entries()) {
      await page.setViewportSize({width, height: 900})
      await page.emulateMedia({contrast})
      if (at === 0) await open(page, path)
      if (seenWhole.has(path)) await page.evaluate(removeTwins, enough)
      seenWhole.add(path)
      // The rules of WCAG 2.2 are off unless asked for; none of those that are on reads style sheets or films, which are loaded otherwise.
      const rules = {'target-size': {enabled: true}}
      const options = {resultTypes: ['violations'], preload: false, rules, runOnly}
      const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)
      const found = results.violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}（${nodes.length}）`)
      expect([width, found]).toEqual([width, []])
      const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect([width, sideways]).toEqual([width, 0])
    }
  })
})

/** Pages of which axe was asked the whole, as they are in light on a telephone. */
const seenWhole = new Set<string>()

/** How many blocks that are alike are looked at on every page, in every look. */
const enough = 12

/**
 * Takes out blocks that are like many before them in all that styles know of them, and so is what they hold: lines of a printed text, rows
 * of a table, entries of an index. What is left stands beside what it might stand beside.
 */
function removeTwins(enough: number): void {
  const counts = new Map<string, number>()
  const looks = new Map<Element, string>()
  const all = [...document.body.querySelectorAll('*')]
  const isTwin = new Map(
    all.map(element => {
      const states = [':target', ':checked', ':disabled'].filter(state => element.matches(state))
      const name = [element.localName, element.className, ...element.getAttributeNames(), ...states].join(' ')
      const look = `${element.parentElement ? looks.get(element.parentElement) : ''} > ${name}`
      looks.set(element, look)
      const count = counts.get(look) ?? 0
      counts.set(look, count + 1)
      return [element, count >= enough]
    }),
  )
  for (const element of all.toReversed())
    if ([...element.children].some(child => !isTwin.get(child))) isTwin.set(element, false)
  const blocks = all.filter(
    element => isTwin.get(element) && !/^inline/.test(getComputedStyle(element).display),
  )
  for (const block of blocks) block.remove()
}

/** Opens a page with what its scripts show, and axe in it. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${site.url}${path}`)
  if (path.includes('?q=') && !path.startsWith('search')) await page.locator('[data-hits]').waitFor()
  if (path.startsWith('search')) await page.locator('[data-results] > li').first().waitFor()
  if (path === 'issues/136/04.html') await page.locator('.show-lines').check()
  await page.evaluate(axe)
}

describe('the keyboard alone', () => {
  it('reaches the text first, then every link of the header', async () => {
    const page = await site.newPage()
    await page.goto(`${site.url}issues/136/04.html`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
  })

  it('shows line numbers and follows one to the print', async () => {
    const page = await site.newPage()
    await page.goto(`${site.url}issues/136/04.html`)
    expect(await page.locator('.prose .line:visible').count()).toBe(0)
    await page.locator('.show-lines').focus()
    await page.keyboard.press('Space')
    const line = page.locator('.prose .line:visible').nth(3)
    await line.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/source\.html#L\d+$/)
    const id = new URL(page.url()).hash.slice(1)
    expect(await page.locator(`#${id}`).evaluate(element => element.matches(':target'))).toBe(true)
  })
})

describe('where the system sets the colours', () => {
  // Grounds and shadows are gone there: what is told apart has a line, a weight or a mark of its own.
  const marks = (element: Element) => {
    const {borderBottomStyle, outlineStyle, textDecorationLine} = getComputedStyle(element)
    return [borderBottomStyle, outlineStyle, textDecorationLine].some(style => style !== 'none')
  }

  it.each([
    ['issues/136/04.html', '.text-sizes [aria-pressed=true]'],
    ['issues/136/04.html', '.corrections'],
    ['issues/140/14.html#di-12-tiao', '#di-12-tiao'],
    ['issues/136/source.html#L245', '#L245'],
    ['compare/136-04_140-03.html#duan-7', '#duan-7'],
    ['compare/136-04_140-03.html', '.printings mark'],
    ['browse/years.html', '.site-nav [aria-current]'],
    ['browse/years.html', '.browse-ways [aria-current]'],
    ['search.html?q=%E4%BF%A1%E7%94%A8', '.search-order [aria-current]'],
    ['search.html?q=%E4%BF%A1%E7%94%A8', '.results mark'],
  ])('%s: %s is told apart', async (path, selector) => {
    const page = await site.newPage({forcedColors: 'active'})
    await page.goto(`${site.url}${path}`)
    expect(await page.locator(selector).first().evaluate(marks)).toBe(true)
  })
})

describe('without a script', () => {
  it('a clause can be linked to, and what the archive holds is linked in the text', async () => {
    const page = await site.newPage({javaScriptEnabled: false})
    await page.goto(`${site.url}issues/140/14.html#di-12-tiao`)
    expect(await page.locator('#di-12-tiao .clause-number a').getAttribute('href')).toBe('#di-12-tiao')
    expect(await page.locator('#di-12-tiao-4-xiang a.anchor').textContent()).toBe('（四）')
    await page.goto(`${site.url}issues/136/01.html`)
    await page.locator('a.reference').first().click()
    await page.waitForURL('**/issues/136/04.html')
    expect(await page.locator('.cited').textContent()).toContain('专项规划')
  })
})

describe('the text size', () => {
  it('is remembered from page to page', async () => {
    const page = await site.newPage()
    await page.goto(`${site.url}issues/136/01.html`)
    await page.locator('button[data-size="larger"]').click()
    await page.goto(`${site.url}issues/136/02.html`)
    expect(await page.locator('.prose').evaluate(prose => getComputedStyle(prose).fontSize)).toBe('24px')
    expect(await page.locator('button[data-size="larger"]').getAttribute('aria-pressed')).toBe('true')
  })
})
