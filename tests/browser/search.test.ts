import {globSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {titlePieces} from '../../src/title-pieces.ts'
import {printedContent} from '../fixtures/printed.ts'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {dist, type OpenedSite, openSite, resultCount, resultUrls, searchFor, type Way} from './opened-site.ts'
import {articlesWith, type PrintedArticle, printedArticles} from './printed-text.ts'

let browser: Browser
let printed: PrintedArticle[]
beforeAll(async () => {
  browser = await borrowBrowser()
  printed = await printedArticles(join(printedContent(), 'issues'))
})
afterAll(() => giveBack(browser))

const box = 'input[type=search]'
const announced = (page: Page) => page.locator('[data-result-count]').textContent()

/** What hangs on how the files come and what addresses are; what a query means does not. */
describe.each<Way>(['http at /a/b/', 'file'])('search over %s', way => {
  let site: OpenedSite
  let page: Page
  beforeAll(async () => {
    site = await openSite(browser, way)
    page = await site.newPage()
  })
  afterAll(async () => {
    await site?.close()
    expect(site?.problems).toEqual([])
  })

  it('finds random stretches of the printed text where they stand and nowhere else', async () => {
    await page.goto(`${site.url}search.html`)
    for (const query of stretches(printed, way === 'file' ? 60 : 12)) {
      await page.locator(box).fill(query)
      await page.locator(box).press('Enter')
      await resultCount(page)
      expect([query, (await resultUrls(page, site.url)).sort()]).toEqual([
        query,
        articlesWith(query, printed),
      ])
    }
  })

  it('says of a result where it stands, how often and when, and leads to the marked place', async () => {
    await searchFor(page, site.url, '信用体系')
    const item = page.locator('ol[data-results] > li').last()
    await item.scrollIntoViewIfNeeded()
    await item.locator('[data-excerpt] mark').first().waitFor()
    for (const fact of ['issue', 'section', 'kind', 'date', 'hits'])
      expect(await item.locator(`[data-fact=${fact}]`).textContent()).toMatch(/\S/)
    const hits = Number.parseInt((await item.locator('[data-fact=hits]').textContent()) ?? '', 10)
    const link = item.locator('a')
    expect(await link.getAttribute('href')).not.toContain('?')
    await link.click()
    await page.waitForURL('**/issues/**')
    const marks = page.locator('article mark')
    await marks.first().waitFor()
    // A hit may go over several elements, but here none does.
    expect(await marks.count()).toBe(hits)
    expect(new Set(await marks.allTextContents())).toEqual(new Set(['信用体系']))
    await expect
      .poll(() =>
        marks.evaluateAll(all =>
          all.some(mark => {
            const {top, bottom} = mark.getBoundingClientRect()
            return top >= 0 && bottom <= innerHeight
          }),
        ),
      )
      .toBe(true)
    await page.goBack()
    expect(await resultCount(page)).toBeGreaterThan(0)
  })

  it('leads from hit to hit within the article, and unmarks them', async () => {
    await searchFor(page, site.url, '信用体系')
    const link = page.locator('ol[data-results] > li > a').first()
    await link.scrollIntoViewIfNeeded()
    await link.click()
    await page.waitForURL('**/issues/**')
    const bar = page.locator('[data-hits]')
    const [, at, count] = /第 (\d+) 处，共 (\d+) 处/.exec((await bar.textContent()) ?? '')?.map(Number) ?? []
    expect(count).toBeGreaterThan(1)
    // A hit that goes over several elements has a mark in each.
    expect(await page.locator('article mark').count()).toBeGreaterThanOrEqual(count ?? 0)
    const next = ((at ?? 0) % (count ?? 1)) + 1
    await page.keyboard.press('n')
    expect(await bar.textContent()).toContain(`第 ${next} 处`)
    expect(
      await page.locator('article mark.current').evaluate(mark => {
        const {top, bottom} = mark.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      }),
    ).toBe(true)
    await bar.getByRole('button', {name: '上一处'}).click()
    expect(await bar.textContent()).toContain(`第 ${at} 处`)
    await bar.getByRole('button', {name: '关闭'}).click()
    expect(await page.locator('article mark').count()).toBe(0)
    expect(await bar.count()).toBe(0)
  })

  it('comes back to the place in the list that was left', async () => {
    await searchFor(page, site.url, '电子商务')
    const link = page.locator('ol[data-results] > li > a').last()
    await link.scrollIntoViewIfNeeded()
    // What comes into sight grows, and the link goes down.
    await expect.poll(() => page.locator('[data-excerpt]').last().textContent()).toMatch(/\S/)
    const top = () => link.evaluate(link => link.getBoundingClientRect().top)
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-excerpt]')].every(
        excerpt => excerpt.textContent !== '' || excerpt.getBoundingClientRect().bottom < 0,
      ),
    )
    await link.scrollIntoViewIfNeeded()
    const left = await top()
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500)
    await link.click()
    await page.waitForURL('**/issues/**')
    await page.goBack()
    await resultCount(page)
    await expect.poll(async () => Math.abs((await top()) - left)).toBeLessThan(20)
    // The place is the reader's again.
    await page.mouse.wheel(0, -100_000)
    await expect.poll(() => page.locator('[data-excerpt]').first().textContent()).toMatch(/\S/)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  it('finds though the entry of the history says what this program does not know', async () => {
    await searchFor(page, site.url, '电子商务')
    await page.evaluate(() => history.replaceState({place: 500}, ''))
    await page.reload()
    await resultCount(page)
    expect(await resultUrls(page, site.url)).not.toEqual([])
  })

  it('leads to the clause', async () => {
    await searchFor(page, site.url, '第十二条')
    const link = page.locator('ol[data-results] > li > a').last()
    await link.scrollIntoViewIfNeeded()
    await expect.poll(() => link.getAttribute('href')).toMatch(/#di-12-tiao$/)
    await link.click()
    await page.waitForURL('**#di-12-tiao')
    await expect.poll(() => page.locator('article mark').first().textContent()).toBe('第十二条')
  })

  it('says so when nothing is found, and offers what is near', async () => {
    expect(await searchFor(page, site.url, '信用体系火星分会')).toEqual([])
    const offer = page.locator('[data-offers] a').first()
    expect(await offer.textContent()).toContain('信用体系')
    await offer.click()
    await page.locator('ol[data-results] > li').first().waitFor()
    expect(await resultCount(page)).toBeGreaterThan(0)

    const [title = ''] = printed[0]?.passages ?? []
    await searchFor(page, site.url, `${title.slice(0, 4)}火星${title.slice(4)}`)
    await expect.poll(() => page.locator('[data-offers]').textContent()).toContain(title)
    await searchFor(page, site.url, '㐀㐁㐂')
    await expect.poll(() => page.locator('[data-offers] a').count()).toBe(1)
  })

  it('keeps everything in the address, so that it can be shared', async () => {
    await searchFor(page, site.url, '信用')
    await page.locator('[data-facets] a').first().click()
    await page.getByRole('link', {name: '按日期'}).click()
    await expect.poll(() => page.url()).toContain('sort=date')
    const list = await resultUrls(page, site.url)
    const other = await site.newPage()
    await other.goto(page.url())
    expect(await resultCount(other)).toBe(list.length)
    expect(await resultUrls(other, site.url)).toEqual(list)
    expect(await other.locator(box).inputValue()).toBe('信用')
    await page.locator(box).fill('双11')
    await page.locator(box).press('Enter')
    await expect.poll(() => announced(page)).toContain('“双11”')
    await page.goBack()
    await expect.poll(() => announced(page)).toContain('“信用”')
    expect(await resultUrls(page, site.url)).toEqual(list)
  })

  it('is at hand on every page: `/` leads to the box, and the keyboard does the rest', async () => {
    for (const address of ['index.html', printed[0]?.url ?? '', 'search.html']) {
      await page.goto(`${site.url}${address}`)
      await page.keyboard.press('/')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    }
    await page.goto(`${site.url}${printed[0]?.url}`)
    await page.keyboard.press('/')
    await page.keyboard.insertText('信用体系')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search.html?*')
    expect(await resultCount(page)).toBeGreaterThan(0)
    const link = page.locator('ol[data-results] > li > a').first()
    for (
      let presses = 0;
      presses < 80 && !(await link.evaluate(it => it === document.activeElement));
      presses++
    )
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/issues/**')
    await page.locator('article mark').first().waitFor()
    await page.goBack()
    await resultCount(page)
    await page.keyboard.press('/')
    const focused = (presses: string) =>
      page.keyboard.press(presses).then(() => page.evaluate(() => document.activeElement?.tagName))
    expect(await focused('ArrowDown')).toBe('A')
    expect(await focused('ArrowDown')).toBe('A')
    expect(await focused('ArrowUp')).toBe('A')
    expect(await focused('ArrowUp')).toBe('INPUT')
  })

  it('tells a screen reader how many there are', async () => {
    await page.goto(`${site.url}search.html`)
    // The region is there, and empty, before it speaks.
    expect(await page.locator('[data-result-count][role=status]').textContent()).toBe('')
    await page.locator(box).fill('信用体系')
    await expect.poll(() => announced(page)).toMatch(/^共 \d+ 篇文章含有“信用体系”/)
  })

  it('searches while one types, but not in the middle of a composition, and never out of order', async () => {
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
    const bare = await site.newPage({javaScriptEnabled: false})
    await bare.goto(`${site.url}search.html`)
    expect(await bare.locator('noscript a[href$="index.html#issues"]').count()).toBe(1)
  })
})

describe('what is asked', () => {
  let site: OpenedSite
  let page: Page
  beforeAll(async () => {
    site = await openSite(browser, 'file')
    page = await site.newPage()
  })
  afterAll(async () => {
    await site?.close()
    expect(site?.problems).toEqual([])
  })

  it('does not care about blanks, widths and kinds of brackets', async () => {
    const found = await searchFor(page, site.url, '双11')
    for (const same of ['双 11', '双１１']) expect(await searchFor(page, site.url, same)).toEqual(found)
    const document = await searchFor(page, site.url, '国发〔2014〕21号')
    for (const same of ['国发[2014]21 号', '国发(2014)21号', '国发【２０１４】２１号'])
      expect(await searchFor(page, site.url, same)).toEqual(document)
    for (const exact of ['5%', '1.6%', 'B2B', '2014 年 6 月'])
      expect([exact, await searchFor(page, site.url, exact)]).toEqual([exact, articlesWith(exact, printed)])
  })

  it('finds simplified text for traditional input, and marks it', async () => {
    expect(await searchFor(page, site.url, '電子商務')).toEqual(articlesWith('电子商务', printed))
    await expect.poll(() => page.locator('ol[data-results] mark').first().textContent()).toBe('电子商务')
  })

  it('finds titles, document numbers, issuers, sources, compilers, headings, items, cells and captions', async () => {
    for (const [what, phrases] of searchedParts(join(printedContent(), 'issues')))
      for (const phrase of phrases) {
        const found = articlesWith(phrase, printed)
        expect([what, phrase, found.length > 0]).toEqual([what, phrase, true])
        expect([what, await searchFor(page, site.url, phrase)]).toEqual([what, found])
      }
  })

  it('finds the numbers of lists', async () => {
    const numbered = printed.flatMap(({passages}) => passages.filter(text => /^\d+\. /.test(text)))[0]
    const query = numbered?.slice(0, 8) ?? ''
    expect(articlesWith(query, printed).length).toBeGreaterThan(0)
    expect(await searchFor(page, site.url, query)).toEqual(articlesWith(query, printed))
  })

  it('finds articles with all of several words, and leaves out what is excluded', async () => {
    const [credit, shanghai] = ['信用', '上海'].map(word => articlesWith(word, printed)) as [
      string[],
      string[],
    ]
    expect(await searchFor(page, site.url, '信用 上海')).toEqual(credit.filter(url => shanghai.includes(url)))
    expect(await searchFor(page, site.url, '信用 -上海')).toEqual(
      credit.filter(url => !shanghai.includes(url)),
    )
    // Without the quotes the blank would part two words.
    expect(await searchFor(page, site.url, '"信用 体系"')).toEqual(articlesWith('信用体系', printed))
    expect(await searchFor(page, site.url, '"信用 上海"')).toEqual([])
  })

  it('puts titles and document numbers first', async () => {
    const titled = printed.filter(({passages}) => passages[0]?.includes('电子商务')).length
    await searchFor(page, site.url, '电子商务')
    const titles = await page.locator('ol[data-results] > li > a').allTextContents()
    expect(titles.map(title => title.includes('电子商务'))).toEqual(
      titles.map((_title, index) => index < titled),
    )
    await searchFor(page, site.url, '国发〔2014〕21号')
    const [first] = await resultUrls(page, site.url)
    const article = printed.find(({url}) => url === first)
    expect(article?.passages.slice(0, 2).some(text => text.includes('国发〔2014〕21号'))).toBe(true)
  })

  it('sorts by date', async () => {
    await searchFor(page, site.url, '电子商务')
    await page.getByRole('link', {name: '按日期'}).click()
    await expect.poll(() => page.url()).toContain('sort=date')
    const dates = await page.locator('[data-fact=date]').allTextContents()
    const numbers = dates
      .map(date => date.split(/\D+/).map(Number))
      .map(([y = 0, m = 0, d = 0]) => y * 1e4 + m * 100 + d)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    await page.getByRole('link', {name: '按相关'}).click()
    await expect.poll(() => page.url()).not.toContain('sort=')
  })

  it('narrows by facets whose counts are true, and goes back', async () => {
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
})

it('has the search box on every page but the one that is shown anywhere', () => {
  const without = globSync(`${dist}/**/*.html`).filter(
    path => !readFileSync(path, 'utf8').includes('type="search"'),
  )
  expect(without.map(path => basename(path))).toEqual(['404.html'])
})

it('says that the index was not read, rather than that nothing was found, and recovers', async () => {
  const site = await openSite(browser, 'http at /')
  const page = await site.newPage()
  await page.route('**/search/*/index/**', route => route.abort())
  await page.goto(`${site.url}search.html?q=${encodeURIComponent('信用体系')}`)
  await expect.poll(() => announced(page)).toContain('没有读到')
  await page.unroute('**/search/*/index/**')
  await page.locator(box).press('Enter')
  expect(await resultCount(page)).toBe(articlesWith('信用体系', printed).length)
  await site.close()
})

it('ends lines of found titles between words', async () => {
  const site = await openSite(browser, 'file')
  const page = await site.newPage({viewport: {width: 390, height: 844}})
  await page.goto(`${site.url}search.html?q=${encodeURIComponent('信用体系')}`)
  await page.waitForSelector('[data-results] a mark')
  const broken = await page.evaluate(() =>
    Array.from(document.querySelectorAll('[data-results] a'), title => {
      const lines: string[] = []
      let bottom = -1
      const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode())
        for (let at = 0; at < node.data.length; at++) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getBoundingClientRect()
          if (box.top > bottom) lines.push('')
          bottom = Math.max(bottom, box.bottom - 1)
          lines.push((lines.pop() ?? '') + node.data[at])
        }
      return lines
    }),
  )
  expect(broken.some(lines => lines.length > 1)).toBe(true)
  for (const lines of broken) {
    const title = lines.join('')
    let [passed, ended] = [0, 0]
    const allowed = titlePieces(title).map(piece => (passed += piece.length))
    const ends = lines.map(line => (ended += line.length))
    expect([lines, ends.filter(end => !allowed.includes(end) && !/\s/.test(title[end - 1] ?? ''))]).toEqual([
      lines,
      [],
    ])
  }
  await site.close()
})

it('loads little to start and for a query, and nothing for the same query again', async () => {
  const site = await openSite(browser, 'http at /')
  const page = await site.newPage({viewport: {width: 390, height: 844}})
  let bytes = 0
  let underWay = 0
  page.on('request', request => {
    if (request.url().includes('/search/')) underWay++
  })
  page.on('requestfinished', async request => {
    if (!request.url().includes('/search/')) return
    bytes += (await request.sizes()).responseBodySize
    underWay--
  })
  const taken = async () => {
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(500)
    await expect.poll(() => underWay).toBe(0)
    const loaded = bytes
    bytes = 0
    return loaded
  }
  const search = async (text: string) => {
    await page.locator(box).fill(text)
    await expect.poll(() => announced(page)).toContain(`“${text.split(' ')[0]}”`)
    return taken()
  }
  for (const [query, other, most] of [
    ['信用体系', '双11', 45_000],
    ['网络交易管理办法', '双11', 45_000],
    ['双11', '信用体系', 45_000],
    ['信用 上海', '双11', 80_000],
    ['信用体系火星分会', '双11', 80_000],
    ['㐀㐁㐂', '双11', 80_000],
  ] as const) {
    // Nothing is in that year: what comes along is what every search needs.
    await page.goto(`${site.url}search.html?year=1`)
    expect(await resultCount(page)).toBe(0)
    expect(await taken()).toBeLessThan(90_000)
    expect([query, (await search(query)) < most]).toEqual([query, true])
    await search(other)
    expect(await search(query)).toBeLessThan(2_000)
  }
  await site.close()
})

/** Some phrases of every part of an article that is searched, from the files of all articles. */
function searchedParts(content: string): Map<string, string[]> {
  const texts = globSync(`${content}/*/*.mdx`).map(path => readFileSync(path, 'utf8'))
  const parts: [string, RegExp][] = [
    ['title', /^title: (.*)$/m],
    ['document number', /^documentNumber: (.*)$/m],
    ['issuer', /^issuer: (.*)$/m],
    ['source', /^source: (.*)$/m],
    ['compiler', /^compiledBy: (.*)$/m],
    ['heading', /^##+ (.*)$/m],
    ['item', /^(?:- |\d+\. )([^*_\\\n]{4,20})/m],
    ['cell', /^\| ([^|*\\\n]+) \|/m],
    ['caption', /^<Figure caption="(.*)" \/>$/m],
  ]
  return new Map(
    parts.map(([what, pattern]) => {
      const found = texts.flatMap(text => pattern.exec(text)?.[1]?.trim() ?? [])
      return [what, found.slice(0, 2).map(phrase => phrase.replace(/[\s"“].*$/, ''))] as const
    }),
  )
}

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
