import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {printedContent} from '../fixtures/printed.ts'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {type OpenedSite, openSite} from './opened-site.ts'
import {printedArticles} from './printed-text.ts'

const phone = {viewport: {width: 390, height: 844}, hasTouch: true}
let browser: Browser
let site: OpenedSite
let urls: readonly string[]
/** The page of an official document, which has the most to say of itself, with four headings or more. */
let long: string
beforeAll(async () => {
  browser = await borrowBrowser()
  site = await openSite(browser, 'file')
  const articles = await printedArticles(join(printedContent(), 'issues'))
  urls = articles.map(({url}) => url)
  const page = await site.newPage(phone)
  for (const url of urls) {
    await page.goto(site.url + url)
    const terms = await page.getByRole('term').allTextContents()
    if (!terms.includes('成文日期') || (await page.locator('.prose h2').count()) <= 3) continue
    long = url
    break
  }
})
afterAll(async () => {
  await site?.close()
  await giveBack(browser)
  expect(site?.problems).toEqual([])
})

async function open(url: string): Promise<Page> {
  const page = await site.newPage(phone)
  await page.goto(site.url + url)
  return page
}

it('the text of every article begins on the first screen, and nothing is wider than that, where type is twice as large too', async () => {
  expect(urls.length).toBeGreaterThan(20)
  const page = await site.newPage({...phone, bypassCSP: true})
  const pages = [
    'index.html',
    'search.html',
    'data/index.html',
    'help.html',
    'browse/index.html',
    'browse/members.html',
  ]
  const [issue = ''] = urls.map(url => url.replace(/[^/]+$/, ''))
  const late: [string, number][] = []
  const wide: [string, number][] = []
  for (const path of [
    ...pages,
    ...['index', 'source', 'print'].map(name => `${issue}${name}.html`),
    ...urls,
  ]) {
    await page.goto(site.url + path)
    const {top, width} = await page.evaluate(() => ({
      top: document.querySelector('.prose')?.getBoundingClientRect().top ?? Number.NaN,
      width: document.documentElement.scrollWidth,
    }))
    expect([path, width]).toEqual([path, phone.viewport.width])
    if (urls.includes(path) && !(top < phone.viewport.height - 100)) late.push([path, top])
    await page.addStyleTag({content: ':root { font-size: 32px !important }'})
    // and the ways through the site stay words
    const large = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      ways: Array.from(document.querySelectorAll('.site-nav a'), way => way.getClientRects()[0]?.height ?? 0),
    }))
    if (large.width > phone.viewport.width || large.ways.some(height => height > 80))
      wide.push([path, large.width])
  }
  expect(late).toEqual([])
  expect(wide).toEqual([])
})

it('lines of titles end between words, in the 目录, the outline and on the page', async () => {
  const page = await site.newPage({viewport: {width: 360, height: 740}})
  const words = new Intl.Segmenter('zh-Hans', {granularity: 'word'})
  const torn: string[] = []
  const issues = [...new Set(urls.map(url => url.replace(/[^/]+$/, 'index.html')))]
  for (const path of ['index.html', ...issues, ...urls]) {
    await page.goto(site.url + path)
    const titles = await page.locator('.by-words').evaluateAll(all =>
      all.map(title => {
        const lines: string[] = []
        let bottom = Number.NEGATIVE_INFINITY
        const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (let at = 0; at < (node.textContent ?? '').length; at++) {
            const range = document.createRange()
            range.setStart(node, at)
            range.setEnd(node, at + 1)
            const box = range.getBoundingClientRect()
            if (box.width > 0 && box.top >= bottom - 4) lines.push('')
            bottom = box.width > 0 ? box.bottom : bottom
            lines.push((lines.pop() ?? '') + (node.textContent?.[at] ?? ''))
          }
        return lines
      }),
    )
    for (const lines of titles) {
      const starts = new Set([...words.segment(lines.join(''))].map(({index}) => index))
      let end = 0
      for (const line of lines.slice(0, -1)) {
        end += line.length
        if (!starts.has(end)) torn.push(`${path}: ${lines.join('/')}`)
      }
    }
  }
  expect(torn).toEqual([])
})

it('what is known of a document stands in it with its labels, for whoever hears it', async () => {
  const page = await open(long)
  const terms = await page.getByRole('term').allTextContents()
  expect(terms).toEqual(expect.arrayContaining(['文号', '发文机关', '成文日期', '栏目', '刊期']))
  expect(await page.getByRole('term').filter({hasText: '成文日期'}).isVisible()).toBe(true)
})

it('a label and the day behind it are on one line at every width of a phone', async () => {
  const page = await open(long)
  const term = page.getByRole('term').filter({hasText: '成文日期'})
  const parted: number[] = []
  for (let width = 320; width <= 480; width += 20) {
    await page.setViewportSize({width, height: 844})
    const lines = await term.evaluate(label => {
      const boxes = [label, label.nextElementSibling].flatMap(each => [...(each?.getClientRects() ?? [])])
      return new Set(boxes.map(({top}) => Math.round(top))).size
    })
    if (lines > 1) parted.push(width)
  }
  expect(parted).toEqual([])
})

it.each([320, 360, 390, 768, 1280])('leaders of the 目录 begin behind the title, %i px wide', async width => {
  const page = await site.newPage({viewport: {width, height: 740}})
  const struck: string[] = []
  let leaders = 0
  for (const path of new Set(urls.map(url => url.replace(/[^/]+$/, 'index.html')))) {
    await page.goto(site.url + path)
    const lines = await page.locator('.contents-line:has(.leader)').evaluateAll(all =>
      all.map(line => {
        const range = document.createRange()
        range.selectNodeContents(line.querySelector('a, .absent') ?? line)
        const end = [...range.getClientRects()].at(-1)?.right ?? Number.NaN
        const {left = Number.NaN} = line.querySelector('.leader')?.getBoundingClientRect() ?? {}
        return {title: line.textContent, isBehind: left >= end}
      }),
    )
    leaders += lines.length
    struck.push(...lines.flatMap(({title, isBehind}) => (isBehind ? [] : [title.trim()])))
  }
  expect(leaders).toBeGreaterThan(0)
  expect(struck).toEqual([])
})

it('begins and ends no line of facts with the dot between them', async () => {
  const page = await site.newPage({viewport: {width: 360, height: 740}})
  const [issue = ''] = urls.map(url => url.replace(/[^/]+$/, 'index.html'))
  let later = 0
  for (const [path, facts] of [
    [`search.html?q=${encodeURIComponent('信用体系')}`, '.result-facts'],
    [issue, '.contents-note, .summary'],
  ] as const) {
    await page.goto(site.url + path)
    await page.locator(facts).first().waitFor()
    const lines = await page.locator(facts).evaluateAll(all =>
      all.flatMap(one => {
        const edge = one.parentElement?.getBoundingClientRect().left ?? 0
        const spans = Array.from(one.querySelectorAll(':scope > span'))
        return spans.flatMap((span, index) => {
          const {top} = span.getBoundingClientRect()
          const range = document.createRange()
          range.selectNodeContents(span)
          const isFirst = index === 0 || top > (spans[index - 1]?.getBoundingClientRect().top ?? 0) + 4
          const dotted = [getComputedStyle(span, '::before'), getComputedStyle(span, '::after')]
          return isFirst
            ? [
                {
                  at: index,
                  begins: Math.round(range.getBoundingClientRect().left - edge),
                  dotted: dotted.map(({content}) => content),
                },
              ]
            : []
        })
      }),
    )
    expect(lines.length).toBeGreaterThan(0)
    later += lines.filter(({at}) => at > 0).length
    // the dot before a fact is cut off at the edge of the line, and none is behind it
    expect(lines.filter(({begins, dotted}) => begins !== 0 || dotted[1] !== 'none')).toEqual([])
  }
  expect(later).toBeGreaterThan(0)
})

it('leaves no character alone on the last line of what the archive says of itself', async () => {
  const alone: string[] = []
  const page = await site.newPage()
  for (const path of ['search.html', 'browse/members.html', ...urls]) {
    await page.goto(site.url + path)
    for (const width of [360, 1280]) {
      await page.setViewportSize({width, height: 860})
      const found = await page.locator('p, .corrections li').evaluateAll(all =>
        all.flatMap(paragraph => {
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
          const bottoms: number[] = []
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            for (const at of (node.textContent ?? '').matchAll(/\p{Script=Han}/gu)) {
              const range = document.createRange()
              range.setStart(node, at.index)
              range.setEnd(node, at.index + 1)
              bottoms.push(range.getBoundingClientRect().bottom)
            }
          const [before = 0, last = 0] = bottoms.slice(-2)
          return last - before > 12 && !paragraph.closest('.prose, .signature') ? [paragraph.textContent] : []
        }),
      )
      alone.push(...found.map(text => `${width} ${path} ${text.trim().slice(-12)}`))
    }
  }
  expect(alone).toEqual([])
})

it('the outline stays at hand, names what is read, and folds again once it has led somewhere', async () => {
  const page = await open(long)
  const outline = page.locator('.outline.folded')
  const headings = await page.locator('.prose h2').all()
  const third = headings[2]
  await third?.evaluate(heading => heading.scrollIntoView())
  await page.waitForFunction(() => document.querySelector('.outline-current')?.textContent !== '')
  expect(await outline.evaluate(element => element.getBoundingClientRect().top)).toBe(0)
  expect(await page.locator('.outline-current').textContent()).toBe(await third?.textContent())
  await outline.locator('summary').click()
  await outline.locator('a').last().click()
  expect(await outline.evaluate(element => element.hasAttribute('open'))).toBe(false)
  const last = page.locator('.prose :is(h2, h3)').last()
  const top = await last.evaluate(heading => heading.getBoundingClientRect().top)
  expect(top).toBeGreaterThanOrEqual(
    await outline.evaluate(element => element.getBoundingClientRect().bottom),
  )
})

it('an article ends with the way back to its place in the 目录', async () => {
  const page = await open(long)
  await page.getByRole('link', {name: '返回本期目录'}).click()
  await page.waitForURL(/issues\/[^/]+\/index\.html#lanmu-\d+$/)
})
