import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launchChromium} from './chromium.ts'
import {type OpenedSite, openSite, resultCount, resultUrls, root, searchFor, type Way} from './opened-site.ts'
import {articlesWith, type PrintedArticle, printedArticles} from './printed-text.ts'

let browser: Browser
let printed: PrintedArticle[]
beforeAll(async () => {
  browser = await launchChromium()
  printed = await printedArticles(`${root}content/issues`)
})
afterAll(() => browser?.close())

const box = 'input[type=search]'
const announced = (page: Page) => page.locator('[data-result-count]').textContent()

describe.each<Way>(['http at /a/b/', 'file'])('search over %s', way => {
  let site: OpenedSite
  beforeAll(async () => {
    site = await openSite(browser, way)
  })
  afterAll(async () => {
    await site?.close()
    expect(site?.problems).toEqual([])
  })

  it('finds random stretches of the printed text where they stand and nowhere else', async () => {
    const page = await site.newPage()
    await page.goto(`${site.url}search.html`)
    for (const query of stretches(printed, way === 'file' ? 30 : 90)) {
      await page.locator(box).fill(query)
      await page.locator(box).press('Enter')
      await resultCount(page)
      expect([query, (await resultUrls(page, site.url)).sort()]).toEqual([
        query,
        articlesWith(query, printed),
      ])
    }
  })

  it('does not care about blanks, widths and kinds of brackets', async () => {
    const page = await site.newPage()
    const found = await searchFor(page, site.url, '双11')
    for (const same of ['双 11', '双１１']) expect(await searchFor(page, site.url, same)).toEqual(found)
    const document = await searchFor(page, site.url, '国发〔2014〕21号')
    for (const same of ['国发[2014]21 号', '国发(2014)21号', '国发【２０１４】２１号'])
      expect(await searchFor(page, site.url, same)).toEqual(document)
  })

  it('finds articles with all of several words, and leaves out what is excluded', async () => {
    const page = await site.newPage()
    const [credit, shanghai] = ['信用', '上海'].map(word => articlesWith(word, printed)) as [
      string[],
      string[],
    ]
    expect(await searchFor(page, site.url, '信用 上海')).toEqual(credit.filter(url => shanghai.includes(url)))
    expect(await searchFor(page, site.url, '信用 -上海')).toEqual(
      credit.filter(url => !shanghai.includes(url)),
    )
  })

  it('says so when nothing is found, and offers what is near', async () => {
    const page = await site.newPage()
    expect(await searchFor(page, site.url, '信用体系火星分会')).toEqual([])
    const offer = page.locator('[data-offers] a').first()
    expect(await offer.textContent()).toContain('信用体系')
    await offer.click()
    await page.locator('ol[data-results] > li').first().waitFor()
    expect(await resultCount(page)).toBeGreaterThan(0)
  })

  it('narrows by facets whose counts are true, and goes back', async () => {
    const page = await site.newPage()
    const whole = (await searchFor(page, site.url, '信用')).length
    const links = page.locator('[data-facets] a')
    const count = await links.count()
    expect(count).toBeGreaterThan(0)
    for (let at = 0; at < count; at++) {
      const link = links.nth(at)
      const promised = Number(await link.locator('.facet-count').textContent())
      await link.click()
      await expect.poll(() => resultCount(page)).toBe(promised)
      expect(await page.locator('ol[data-results] > li').count()).toBe(promised)
      if (at % 2 === 0) await page.goBack()
      else await page.locator('[data-facets] a[aria-current]').click()
      await expect.poll(() => resultCount(page)).toBe(whole)
    }
  })

  it('searches while one types, but not in the middle of a composition, and never out of order', async () => {
    const page = await site.newPage()
    await page.goto(`${site.url}search.html`)
    await page.keyboard.press('/')
    await page.keyboard.insertText('信用')
    await expect.poll(() => announced(page)).toMatch(/^共 \d+ 篇文章含有“信用”/)

    const input = page.locator(box)
    await input.dispatchEvent('compositionstart')
    await input.evaluate((element: HTMLInputElement) => {
      element.value = '信用ti'
      element.dispatchEvent(new InputEvent('input', {isComposing: true, bubbles: true}))
    })
    await page.waitForTimeout(500)
    expect(await announced(page)).toContain('“信用”')
    await input.evaluate((element: HTMLInputElement) => {
      element.value = '信用体系'
      element.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}))
    })
    await expect.poll(() => announced(page)).toMatch(/^共 \d+ 篇文章含有“信用体系”/)

    for (const query of ['用', '上海', '第十二条', '双11']) {
      await input.fill(query)
      await input.press('Enter')
    }
    await expect.poll(() => announced(page)).toContain('“双11”')
    await page.waitForTimeout(500)
    expect(await announced(page)).toContain('“双11”')
    expect((await resultUrls(page, site.url)).sort()).toEqual(articlesWith('双11', printed))
  })

  it('tells a reader without JavaScript where to go', async () => {
    const page = await site.newPage({javaScriptEnabled: false})
    await page.goto(`${site.url}search.html`)
    expect(await page.locator('noscript a[href$="index.html#issues"]').count()).toBe(1)
  })
})

it('says that the index was not read, rather than that nothing was found, and recovers', async () => {
  const site = await openSite(browser, 'http at /')
  const page = await site.newPage()
  await page.route('**/search/index/**', route => route.abort())
  await page.goto(`${site.url}search.html?q=${encodeURIComponent('信用体系')}`)
  await expect.poll(() => announced(page)).toContain('没有读到')
  await page.unroute('**/search/index/**')
  await page.locator(box).press('Enter')
  expect(await resultCount(page)).toBe(articlesWith('信用体系', printed).length)
  await site.close()
})

/** Stretches of 1 to 10 characters from anywhere in the printed text, always the same; none cuts a Latin word. */
function stretches(articles: readonly PrintedArticle[], count: number): string[] {
  let seed = 11
  const below = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * limit)
  }
  const passages = articles.flatMap(article => article.passages)
  const found: string[] = []
  for (let tries = 0; found.length < count && tries < count * 100; tries++) {
    const characters = [...(passages[below(passages.length)] ?? '')]
    const length = [1, 2, 3, 4, 6, 10][found.length % 6] ?? 2
    const start = below(characters.length - length + 1)
    const query = characters.slice(start, start + length).join('')
    // A blank between Han characters parts two words, quotes and a leading minus are operators.
    const plain = !/\p{Script=Han}\s+\p{Script=Han}|["＂]|^\s*[-－]|^\s|\s$/u.test(query)
    // Elsewhere the same letters may be part of a longer word, which need not match.
    const cuts = /^\p{Script=Latin}|\p{Script=Latin}$/u.test(query)
    if (start >= 0 && [...query].length === length && plain && !cuts) found.push(query)
  }
  return found
}
