import {globSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {contentSecurityPolicy} from '../../src/offline/security-policy.ts'
import {borrowBrowser, giveBack} from '../browser/lent-browser.ts'
import {dist, openSite, ways} from '../browser/opened-site.ts'
import {newFolder} from '../new-folder.ts'
import {crawl} from './crawl.ts'

let browser: Browser
beforeAll(async () => {
  browser = await borrowBrowser()
})
afterAll(() => giveBack(browser))

describe.each(ways)('the built site, opened over %s', way => {
  it('has no dead link or anchor, leads nowhere outside its folder and says nothing on the console', async () => {
    const site = await openSite(browser, way, dist)
    const found = await crawl(await site.newPage(), {url: site.url, folder: dist})
    await site.close()
    const {faults, ...counts} = found
    console.log(way, JSON.stringify(counts))
    expect(faults).toEqual([])
    expect(site.problems).toEqual([])
    expect(counts.pages).toBe(globSync('**/*.html', {cwd: dist}).length)
    expect(counts.anchors).toBeGreaterThan(0)
  })

  it('lets a page load nothing from elsewhere and run nothing that was slipped into it', async () => {
    const site = await openSite(browser, way, dist)
    const page = await site.newPage()
    await page.goto(`${site.url}index.html`)
    const policy = page.locator('meta[http-equiv=Content-Security-Policy]')
    expect(await policy.getAttribute('content')).toBe(contentSecurityPolicy)
    const asked: string[] = []
    page.on('requestfinished', request => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) asked.push(request.url())
    })
    page.on('requestfailed', request => {
      if (!/csp/i.test(request.failure()?.errorText ?? ''))
        asked.push(`${request.url()} ${request.failure()?.errorText}`)
    })
    const directives = [
      'connect-src',
      'font-src',
      'frame-src',
      'img-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
    ]
    const refused = await page.evaluate(attack, directives.length)
    await site.close()
    expect(refused).toEqual({ran: false, directives})
    // The browser refuses before anything leaves it.
    expect(asked).toEqual([])
  })
})

it('names every fault of a site that has all of them', async () => {
  const folder = newFolder('faults')
  const html = (body: string) => `<!doctype html><link rel="icon" href="data:,"><p id="here">${body}`
  const pages = {
    'index.html': html(
      '<a href="other.html#nowhere"></a><a href="/other.html"></a><a href="other/"></a><a href="gone.html"></a><a href="../up.html"></a><a href="#here"></a><noscript><a href="lost.html"></a></noscript><a href="https://example.org/"></a>',
    ),
    'other.html': html('<a href="index.html#here"></a>'),
    'orphan.html': html(''),
    '404.html': html(''),
  }
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text)
  const site = await openSite(browser, 'http at /', folder)
  const found = await crawl(await site.newPage(), {url: site.url, folder})
  await site.close()
  expect(found).toMatchInlineSnapshot(`
    {
      "anchors": 3,
      "external": 1,
      "faults": [
        "index.html: /other.html is not relative",
        "index.html: other/ leads to a folder, which a disk cannot open",
        "index.html: gone.html leads nowhere",
        "index.html: ../up.html leads nowhere",
        "index.html: lost.html leads nowhere",
        "index.html: other.html has no #nowhere",
        "orphan.html: nothing leads to it",
      ],
      "files": 0,
      "links": 6,
      "pages": 3,
    }
  `)
})

/** Tries what a hostile article might, and says which directives of the policy stood in the way, as soon as there are so many. */
async function attack(expected: number): Promise<{ran: boolean; directives: string[]}> {
  const directives = new Set<string>()
  document.addEventListener('securitypolicyviolation', event => directives.add(event.effectiveDirective))
  const add = (html: string) => document.body.insertAdjacentHTML('beforeend', html)
  const script = (fill: (element: HTMLScriptElement) => void) => {
    const element = document.createElement('script')
    fill(element)
    document.body.append(element)
  }
  script(element => {
    element.textContent = 'window.ran = true'
  })
  script(element => {
    element.src = 'https://example.org/x.js'
  })
  add('<img src="https://example.org/x.png"><img src="data:," onerror="window.ran = true">')
  add('<iframe src="https://example.org/"></iframe><p style="color: red"></p>')
  add('<style>@font-face { font-family: x; src: url(https://example.org/x.woff2) }</style>')
  await fetch('https://example.org/').catch(() => {})
  await new FontFace('y', 'url(https://example.org/y.woff2)').load().catch(() => {})
  for (let waits = 0; waits < 100 && (waits < 3 || directives.size < expected); waits++)
    await new Promise(resolve => setTimeout(resolve, 100))
  return {ran: 'ran' in window, directives: [...directives].sort()}
}
