import {type ChildProcess, spawn} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {AxeResults} from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launchChromium} from './chromium.ts'
import {dist} from './opened-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let content: string
let server: ChildProcess
let address: string
let browser: Browser

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'huikan-review-'))
  cpSync('content/issues', join(content, 'issues'), {recursive: true})
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', '4390'], {
    env: {...process.env, HUIKAN_CONTENT: content, NO_COLOR: '1', GITHUB_ACTIONS: ''},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  address = await new Promise((resolve, reject) => {
    let printed = ''
    server.stdout?.on('data', chunk => {
      printed += chunk
      const [, found] = /校订：(http:\S+?\/review\/)/u.exec(printed) ?? []
      if (found !== undefined) resolve(found)
    })
    server.on('exit', () => reject(new Error(`the dev server ended:\n${printed}`)))
  })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.kill()
  rmSync(content, {recursive: true, force: true})
})

const file = (name: string) => join(content, 'issues/140', name)
const snapshot = () =>
  Object.fromEntries(
    readdirSync(join(content, 'issues/140'))
      .filter(name => !name.endsWith('.draft'))
      .map(name => [name, readFileSync(file(name), 'utf8')]),
  )

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${address}140`)
  await page.locator('.row').first().waitFor()
  return page
}

/** Waits until what the last key or click asked for is done, and returns what the page says of it. */
async function effect(page: Page): Promise<string> {
  await page.locator('#desk:not([aria-busy])').waitFor()
  return (await page.locator('.effect').textContent()) ?? ''
}

const selected = (page: Page) => page.locator('.print').getAttribute('aria-activedescendant')

describe('an editor with a mouse', () => {
  it('sets what a line is, sees the effect, takes it back, mends a word and settles a message', async () => {
    const before = snapshot()
    const page = await open({viewport: {width: 1280, height: 800}})

    const joined = page.locator('.row.is-goes-on').first()
    const line = await joined.getAttribute('data-printed')
    await joined.click()
    expect(await selected(page)).toBe(`L${line}`)
    const paragraphs = await page.locator('.result .prose p').count()
    await page.locator('.dock [data-role=paragraph]').click()
    expect(await effect(page)).toContain(`第 ${line} 行改作另起一段`)
    expect(await page.locator(`#L${line}`).textContent()).toMatch(/编辑定的/u)
    expect(await page.locator('.result .prose p').count()).toBe(paragraphs + 1)
    expect(readFileSync(file('structure.yaml'), 'utf8')).toMatch(
      new RegExp(`^- \\{line: ${line}, text: .+, is: paragraph\\}\n$`, 'u'),
    )

    await page.getByRole('button', {name: '撤销'}).click()
    expect(await effect(page)).toContain('撤销了')
    expect(snapshot()).toEqual(before)

    const message = page.locator('.message', {hasText: '一个词连着出现两次'}).first()
    const doubts = await page.locator('[data-part=待核] .message').count()
    await message.getByRole('button', {name: '已核对'}).click()
    expect(await effect(page)).toContain('已核对：一个词连着出现两次')
    expect(await page.locator('[data-part=待核] .message').count()).toBe(doubts - 1)
    expect(readFileSync(file('structure.yaml'), 'utf8')).toMatch(/checked: \[repeated-word\]\}\n$/u)

    // the words that are selected are what the form has selected
    const text = page.locator('.row.is-paragraph .text > span:only-child').nth(4)
    await text.scrollIntoViewIfNeeded()
    const mended = await text.evaluate(element => {
      const range = document.createRange()
      range.setStart(element.firstChild ?? element, 4)
      range.setEnd(element.firstChild ?? element, 6)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      element.dispatchEvent(new MouseEvent('mouseup', {bubbles: true}))
      return {words: range.toString(), line: element.closest('.row')?.id.slice(1)}
    })
    await page.getByRole('button', {name: `更正“${mended.words}”`}).click()
    await page.keyboard.type('某某')
    await page.keyboard.press('Enter')
    await page.keyboard.type('与印刷版核对改正')
    await page.keyboard.press('Enter')
    expect(await effect(page)).toContain(`更正了第 ${mended.line} 行`)
    const corrections = readFileSync(file('corrections.yaml'), 'utf8')
    expect(corrections).toContain(`- line: ${mended.line}\n`)
    expect(corrections).toContain('某某\n  why: 与印刷版核对改正\n')
    expect(corrections.split('\n')[0]).toBe(before['corrections.yaml']?.split('\n')[0])
    expect(await page.locator(`#L${mended.line} ins`).textContent()).toContain('某某')

    // nothing but these two files until the articles are written
    const {'structure.yaml': _new, ...others} = snapshot()
    expect({...others, 'corrections.yaml': ''}).toEqual({...before, 'corrections.yaml': ''})
    await page.getByRole('button', {name: '写入文章'}).click()
    expect(await effect(page)).toContain('已写入')
    const changed = Object.entries(snapshot()).filter(([name, text]) => before[name] !== text)
    expect(changed.map(([name]) => name).filter(name => name.endsWith('.mdx'))).toHaveLength(1)

    for (let undone = 0; undone < 2; undone++) {
      await page.keyboard.press('u')
      expect(await effect(page)).toContain('撤销了')
    }
    await page.keyboard.press('Control+s')
    expect(await effect(page)).toContain('已写入')
    expect(snapshot()).toEqual(before)
  })
})

describe('the keyboard alone', () => {
  it('goes from line to line and from doubt to doubt, decides, takes back, and mends', async () => {
    const before = snapshot()
    const page = await open()
    const doubt = await selected(page)
    expect(await page.locator(`#${doubt}`).getAttribute('class')).toContain('doubtful')
    await page.keyboard.press('n')
    const next = await selected(page)
    expect(next).not.toBe(doubt)
    await page.keyboard.press('p')
    expect(await selected(page)).toBe(doubt)
    await page.keyboard.press('ArrowDown')
    const at = await selected(page)
    expect(at).not.toBe(doubt)
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    expect(await page.locator('.row[aria-selected=true]').count()).toBe(3)
    await page.keyboard.press('5')
    expect(await effect(page)).toMatch(/第 \d+—\d+ 行改作接上一行/u)
    await page.keyboard.press('u')
    expect(await effect(page)).toContain('撤销了')

    await page.keyboard.press('End')
    await page.keyboard.press('c')
    expect(await page.evaluate('document.activeElement.id')).toBe('mended')
    await page.keyboard.press('End')
    await page.keyboard.type('了')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await page.locator('.correction .told').textContent()).toBe('请写一句理由。')
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.className')).toBe('print')

    await page.keyboard.press('?')
    expect(await page.locator('dialog.help').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(snapshot()).toEqual(before)
  })
})

describe('the page', () => {
  it.each([
    ['light', 1280],
    ['dark', 1920],
  ] as const)('axe finds nothing in %s, %d px wide', async (colorScheme, width) => {
    const page = await open({colorScheme, viewport: {width, height: 900}, bypassCSP: true})
    await page.evaluate(axe)
    const results: AxeResults = await page.evaluate('axe.run(document, {resultTypes: ["violations"]})')
    expect(results.violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}（${nodes.length}）`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  })

  it('scrolls print and result together', async () => {
    const page = await open({viewport: {width: 1280, height: 800}})
    await page.locator('.print').hover()
    const shown = () =>
      page.locator('.result').evaluate(pane => {
        const {top, height} = pane.getBoundingClientRect()
        const blocks = [...pane.querySelectorAll<HTMLElement>('.prose [data-printed]')]
        return Number(
          blocks.findLast(block => block.getBoundingClientRect().top < top + height * 0.3)?.dataset.printed,
        )
      })
    await page.mouse.wheel(0, 9000)
    await expect.poll(shown).toBeGreaterThan(100)
    const number = await page.locator('.print').evaluate(pane => {
      const {top, height} = pane.getBoundingClientRect()
      const rows = [...pane.querySelectorAll<HTMLElement>('.row')]
      return Number(
        rows.findLast(row => row.getBoundingClientRect().top < top + height * 0.3)?.dataset.printed,
      )
    })
    await expect.poll(async () => Math.abs((await shown()) - number)).toBeLessThan(12)
  })
})

describe('what is changed elsewhere', () => {
  it('is shown, saved by renaming too, and converted', async () => {
    const before = snapshot()
    const page = await open()
    const line = await page.locator('.row.is-goes-on').first().getAttribute('data-printed')
    const text = (await page.locator(`#L${line} .text`).textContent())?.trim().slice(0, 6)
    writeFileSync(file('draft'), `- {line: ${line}, text: ${text}, is: paragraph}\n`)
    renameSync(file('draft'), file('structure.yaml'))
    await page.locator(`#L${line}.is-paragraph`).waitFor()
    expect(await page.locator('.effect').textContent()).toContain('在别处改过')
    await expect.poll(() => snapshot()['.convert.json'] === before['.convert.json']).toBe(false)
    rmSync(file('structure.yaml'))
    await page.locator(`#L${line}.is-goes-on`).waitFor()
    await expect.poll(() => snapshot()['.convert.json'] === before['.convert.json']).toBe(true)
    expect(snapshot()).toEqual(before)
  })
})

describe('nobody else', () => {
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${address}${path}`, {method, headers, ...(method === 'POST' ? {body: '{}'} : {})})

  it('reads or writes through the review page', async () => {
    const before = snapshot()
    expect((await ask('140.json')).status).toBe(403)
    expect((await ask('140.json', {'x-huikan-review': 'x'.repeat(64)})).status).toBe(403)
    expect((await ask('140', {origin: 'http://localhost:9999'})).status).toBe(403)
    expect((await ask('140', {origin: 'http://evil.example'})).status).toBe(403)
    const html = await (await ask('140')).text()
    const [, token = ''] = /token&#34;:&#34;([0-9a-f]{64})/u.exec(html) ?? []
    const own = {'x-huikan-review': token, 'content-type': 'application/json'}
    expect((await ask('140.json', own)).status).toBe(200)
    expect((await ask('140.json', {...own, origin: 'http://localhost:9999'}, 'POST')).status).toBe(403)
    expect((await ask('140.json', own, 'POST')).status).toBe(422)
    expect((await ask('..%2F..%2F.json', own)).status).toBe(422)
    expect((await ask('140.json', own, 'DELETE')).status).toBe(405)
    expect(snapshot()).toEqual(before)
  })

  it('finds it in the built site', () => {
    expect(existsSync(join(dist, 'index.html'))).toBe(true)
    const names = readdirSync(dist, {recursive: true}).map(String)
    expect(names.filter(name => /review/u.test(name))).toEqual([])
    const texts = names
      .filter(name => /\.(?:html|js|css)$/u.test(name))
      .map(name => readFileSync(join(dist, name), 'utf8'))
    expect(texts.filter(text => /x-huikan-review|\/review\//u.test(text))).toEqual([])
  })
})
