import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join, relative} from 'node:path'
import type {AxeResults} from 'axe-core'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest'
import {examplePdf} from '../../src/extracting/pdf/example-pdf.ts'
import {newFolder} from '../new-folder.ts'
import {npmScript} from '../program/npm-script.ts'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {dist} from './opened-site.ts'
import {reviewedContent} from './reviewed-content.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let content: string
let converted: Record<string, string>
let server: ChildProcess
let address: string
let browser: Browser
/** Of an editor who comes back: what pages load is kept from one to the next. */
let editor: BrowserContext

beforeAll(async () => {
  content = newFolder('review')
  reviewedContent(content)
  add(examplePrint(), exampleNotes(), exampleCuts())
  converted = snapshot()
  server = spawn(process.execPath, npmScript('dev', '--port', '4390'), {
    env: {
      ...process.env,
      // as it is where nobody names another folder: from the working directory
      HUIKAN_CONTENT: relative('.', content),
      NO_COLOR: '1',
      GITHUB_ACTIONS: '',
      // Astro serves no pages under Vitest, and tells none that something changed
      VITEST: '',
      NODE_ENV: 'development',
    },
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
  browser = await borrowBrowser()
  editor = await browser.newContext()
})
afterAll(async () => {
  await giveBack(browser)
  server?.kill()
})

/** A page left open would draw the whole issue anew at whatever later tests decide; and what a test that failed left in the issue is no other's. */
afterEach(async () => {
  for (const context of browser.contexts()) if (context !== editor) await context.close()
  for (const page of editor.pages()) await page.close()
  for (const name of readdirSync(join(content, 'issues/140')))
    if (converted[name] === undefined) rmSync(file(name))
  for (const [name, text] of Object.entries(converted))
    if (!existsSync(file(name)) || readFileSync(file(name), 'utf8') !== text) writeFileSync(file(name), text)
})

/** Path of an issue of two pages, a PDF. */
function examplePrint(): string {
  const first = [
    '物联视界',
    '2015年3月第3期总第27期',
    '望洲市物联网应用协会主办',
    '目录',
    '协会召开理事会..........1',
  ]
  const second = [
    '协会召开理事会',
    '会议听取了秘书处的工作汇报，审议通过了年度财务决算。',
    '（来源：本刊编辑部）',
  ]
  const texts = (lines: readonly string[]) => lines.map((text, index) => ({text, x: 60, y: 100 + index * 30}))
  const path = join(content, '27.pdf')
  writeFileSync(path, examplePdf([{texts: texts(first)}, {texts: texts(second)}]))
  return path
}

/** Path of an issue whose two dozen brief notes are marked alike. */
function exampleNotes(): string {
  const path = join(content, '28.txt')
  const notes = Array.from({length: 24}, (_, index) => `◆第${index + 1}号码头完成了春季检修，恢复通航。`)
  const head = '港区简讯\n2015年4月第4期总第28期\n望洲市港口协会主办\n\n春季检修完成\n\n'
  writeFileSync(
    path,
    `${head}各码头的检修检修都完成了（情况如下：\n${notes.join('\n')}\n检修之后照常营运。\n`,
  )
  return path
}

/** Path of an issue in which sentences are cut at no margin, so that each asks the same; and one clause that was joined on weak grounds. */
function exampleCuts(): string {
  const halves = [
    ['会议听取了秘书处的年度工作报告，审议通过了财务情况的', '说明，并部署了全年的各项重点工作。'],
    ['协会走访了十二家会员单位，听取意见三十余条，逐条', '登记造册，交有关部门办理，一一答复。'],
    ['培训班请来了三位有经验的老师，讲授团体标准的编制与', '实施，学员一百二十人，结业时发了证书。'],
  ]
  const text = halves.map(([cut, rest]) => `　　${cut}\n\n　　${rest}\n\n　　各项工作照常进行。`)
  const rules = [
    '第一条 会员单位应当遵守法律法规和规章，遵守社会公德和商业道德，严格自律。',
    '第二条 会员单位要坚持履行社会责任与诚信守法经营相结',
    '合，认真遵守法律法规和规章，遵守社会公德和商业道德，严格自律，自觉接受监督。',
    '第三条 本守则自发布之日起施行。',
  ]
  const path = join(content, '29.txt')
  const head = '望洲简讯\n\n2015年5月第5期总第29期\n\n目录\n\n年度工作会议.....1\n会员单位守则.....2'
  writeFileSync(path, `${[head, '年度工作会议', ...text, '会员单位守则', ...rules].join('\n\n')}\n`)
  return path
}

function add(...paths: string[]): void {
  execFileSync(process.execPath, npmScript('add', '--foreign', ...paths), {
    env: {...process.env, HUIKAN_CONTENT: content},
  })
  for (const path of paths) rmSync(path)
}

const file = (name: string) => join(content, 'issues/140', name)
const snapshot = () =>
  Object.fromEntries(
    readdirSync(join(content, 'issues/140'))
      .filter(name => !name.endsWith('.draft'))
      .map(name => [name, readFileSync(file(name), 'utf8')]),
  )

/** A window of the editor's. */
async function blankPage(viewport = {width: 1280, height: 720}): Promise<Page> {
  const page = await editor.newPage()
  page.setDefaultTimeout(60_000)
  await page.setViewportSize(viewport)
  return page
}

async function open(viewport?: {width: number; height: number}, issue = '140'): Promise<Page> {
  const page = await blankPage(viewport)
  await show(page, issue)
  return page
}

async function show(page: Page, issue = '140'): Promise<void> {
  await page.goto(`${address}${issue}`)
  await page.locator('.row').first().waitFor()
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
    const page = await open({width: 1280, height: 800})

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
      for (const type of ['mousedown', 'mouseup'])
        element.dispatchEvent(new MouseEvent(type, {bubbles: true}))
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
    expect(corrections).toMatch(/\n {2}now: .*某某.*\n {2}why: 与印刷版核对改正\n/u)
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

describe('what is offered', () => {
  it('is written by one press: the correction that a message carries, and what another printing has', async () => {
    const before = snapshot()
    const page = await open({width: 1280, height: 800})
    const message = page.locator('[data-part=待核] .message', {hasText: '更正为“'}).first()
    const line = await message.getAttribute('data-at')
    await message.locator('.place').click()
    expect(await selected(page)).toBe(`L${line}`)
    // how sure the role is says nothing of the words that are doubted
    expect(await page.locator('.dock .because').textContent()).toMatch(/。有待核的提示。$/u)
    await page.keyboard.press('x')
    expect(await effect(page)).toMatch(/更正了第 \d+ 行。.*少了 \d+ 条待核/u)
    const written = readFileSync(file('corrections.yaml'), 'utf8')
    expect(written.length).toBeGreaterThan(before['corrections.yaml']?.length ?? 0)

    await page.keyboard.press('u')
    await effect(page)
    expect(snapshot()).toEqual(before)
    await page.keyboard.press('Shift+U')
    expect(await effect(page)).toContain('重做了：更正了第')
    expect(readFileSync(file('corrections.yaml'), 'utf8')).toBe(written)
    await page.keyboard.press('Control+z')
    expect(await effect(page)).toContain('撤销了')

    // while anything is uncertain, the keyboard comes to nothing of another printing, whose corrections are others
    const variant = page.locator('.variant').first()
    await variant.waitFor({state: 'attached'})
    const places = page.locator('[data-part=待核] .message[data-at]')
    await places.last().locator('.place').click()
    await page.keyboard.press('n')
    expect(await selected(page)).toBe(`L${await places.first().getAttribute('data-at')}`)
    expect(await effect(page)).toContain('又从第一条看起')
    await page.locator('[data-part=两刊互异] summary').click()
    await variant.locator('.place').click()
    expect(await selected(page)).toBe(`L${await variant.getAttribute('data-at')}`)
    expect(await page.locator('.dock-message kbd').first().textContent()).toBe('X')
    const words = await variant.locator('ins').first().textContent()
    await page.locator('.dock-message', {hasText: '总第136期'}).first().waitFor()
    await variant.getByRole('button', {name: '照那一期更正'}).click()
    expect(await effect(page)).toContain('更正了第')
    expect(readFileSync(file('corrections.yaml'), 'utf8')).toContain(words ?? '')
    await page.keyboard.press('u')
    await effect(page)
    expect(snapshot()).toEqual(before)
  })

  it('is asked once where another printing has otherwise what a message doubts, and one answer does for both', async () => {
    // what was mended is asked again
    writeFileSync(
      file('corrections.yaml'),
      (converted['corrections.yaml'] ?? '').replace(/^- line: 135\n(?: .*\n)*/mu, ''),
    )
    const page = await open({width: 1280, height: 800})
    const at = (part: string) => page.locator(`[data-part=${part}] .message[data-at="135"]`)
    await at('两刊互异').waitFor({state: 'attached'})
    await at('待核').locator('.place').click()
    expect(await page.locator('.dock-message').count()).toBe(1)
    expect(await page.locator('.dock-message strong').textContent()).toMatch(
      /；“and”总第136期第 \d 篇作“和”$/u,
    )
    await page.keyboard.press('v')
    expect(await effect(page)).toContain('少了 1 条待核')
    await expect.poll(() => at('两刊互异').count()).toBe(0)
    expect(await at('待核').count()).toBe(0)
  })

  it('are the fields of an article and of the issue, by the keyboard alone', async () => {
    const before = snapshot()
    const page = await open({width: 1280, height: 800})
    const title = page.locator('.row.is-title').nth(1)
    await title.click()
    await page.keyboard.press('j')
    expect(await page.locator('#picture-place').textContent()).toContain('图片排在正文最前面')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    const at = await selected(page)
    await page.keyboard.press('f')
    expect(await page.evaluate('document.activeElement.name')).toBe('section')
    await page.keyboard.press('Enter')
    expect(await page.locator('.fields .told').textContent()).toBe('各栏都还没有改。')
    await page.locator('.fields [name=authors]').fill('祁望舒、柏问渠')
    await page.keyboard.press('Enter')
    expect(await effect(page)).toContain('作者：无 → 祁望舒、柏问渠')
    expect(await selected(page)).toBe(at)
    expect(readFileSync(file('structure.yaml'), 'utf8')).toContain('set: {authors: [祁望舒, 柏问渠]}')
    await page.getByRole('button', {name: '全期各栏'}).click()
    await page.locator('.fields [name=months]').fill('十一月')
    await page.keyboard.press('Enter')
    expect(await effect(page)).toContain('月应是数字')
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.className')).toBe('print')
    await page.keyboard.press('u')
    await effect(page)
    expect(await selected(page)).toBe(at)
    expect(snapshot()).toEqual(before)
  })

  it('is a place for a picture, by the keyboard alone, and it goes with the step that is taken back', async () => {
    const before = snapshot()
    const page = await open({width: 1280, height: 800})
    // from here on, for the browser begins to tell of them only a while after it is asked to
    page.on('filechooser', () => undefined)
    const paragraph = page.locator('.row.is-paragraph').nth(4)
    const line = await paragraph.getAttribute('data-printed')
    await paragraph.click()
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.id')).toBe('picture')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.locator('.picture .told').textContent()).toContain('还没有选图片')
    const text = {name: '会场.png', mimeType: 'image/png', buffer: Buffer.from('这是文字')}
    const choosing = page.waitForEvent('filechooser')
    await page.keyboard.press('Enter')
    await (await choosing).setFiles(text)
    await page.keyboard.press('Enter')
    expect(await effect(page)).toContain('“会场.png”打不开，不是完好的图片')
    expect(snapshot()).toEqual(before)

    const picture = await page.screenshot({clip: {x: 0, y: 0, width: 160, height: 120}})
    const again = page.waitForEvent('filechooser')
    await page.locator('#picture').focus()
    await page.keyboard.press('Enter')
    await (await again).setFiles({name: 'Award Photo.PNG', mimeType: 'image/png', buffer: picture})
    expect(await page.locator('.picture-preview').textContent()).toContain('Award Photo.PNG')
    // what was said of the file before
    expect(await page.locator('.effect').textContent()).toBe('')
    await page.keyboard.press('Enter')
    expect(await effect(page)).toContain(`第 ${line} 行加了图片 award-photo.png`)
    expect(await page.evaluate('document.activeElement.className')).toBe('print')
    expect(readFileSync(file('structure.yaml'), 'utf8')).toMatch(
      new RegExp(`^- \\{line: ${line}, text: .+, pictures: \\[award-photo\\.png\\]\\}\n$`, 'u'),
    )
    expect(readFileSync(file('award-photo.png')).equals(picture)).toBe(true)
    const shown = page.locator('.result figure img')
    await expect
      .poll(() => shown.evaluate(image => image instanceof HTMLImageElement && image.naturalWidth))
      .toBe(160)

    await page.keyboard.press('u')
    expect(await effect(page)).toContain('撤销了')
    expect(await shown.count()).toBe(0)
    expect(snapshot()).toEqual(before)
  })

  it('is a cut in a line on which two things stand, by the keyboard alone', async () => {
    const before = snapshot()
    const page = await open({width: 1280, height: 800})
    const paragraph = page.locator('.row.is-paragraph').nth(4)
    const line = await paragraph.getAttribute('data-printed')
    const printed = (await paragraph.locator('.text').textContent()) ?? ''
    await paragraph.click()
    const paragraphs = await page.locator('.result .prose p').count()
    await page.keyboard.press('d')
    expect(await page.evaluate('document.activeElement.id')).toBe('parted')
    await page.keyboard.press('Enter')
    expect(await page.locator('.correction .told').textContent()).toContain('前面、后面都要有字')
    for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await page.locator('#parted').inputValue()).toBe(`${printed.slice(0, 9)}\n${printed.slice(9)}`)
    expect(await page.evaluate('document.activeElement.id')).toBe('behind')
    await page.keyboard.press('Enter')
    expect(await effect(page)).toContain(`第 ${line} 行断开，后面作另起一段`)
    expect(await page.locator('.result .prose p').count()).toBe(paragraphs + 1)
    expect(readFileSync(file('structure.yaml'), 'utf8')).toContain(', is: paragraph}]}')
    expect(await page.locator(`#L${line} .cut`).count()).toBe(1)
    expect(await page.locator(`#L${line} .text`).textContent()).toBe(printed)
    expect(await page.locator('.dock .now').textContent()).toBe('另起一段｜另起一段')
    await page.keyboard.press('u')
    expect(await effect(page)).toContain('撤销了')
    expect(snapshot()).toEqual(before)
  })

  it('is the page of the PDF on which a line is printed, the line marked', async () => {
    const page = await open({width: 1280, height: 800}, '27')
    await page.keyboard.press('o')
    const sheet = page.locator('.original .sheet')
    await sheet.locator('canvas').waitFor()
    expect(await page.locator('.original .file').textContent()).toBe('PDF 第 1 页')
    const inked = () =>
      sheet.locator('canvas').evaluate(canvas => {
        const {width, height} = canvas as HTMLCanvasElement
        const pixels =
          (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
        return pixels.some((value, index) => index % 4 === 0 && value < 128)
      })
    expect(await inked()).toBe(true)
    await page.locator('.row', {hasText: '会议听取了'}).click()
    await page.locator('.original .file', {hasText: 'PDF 第 2 页'}).waitFor()
    // 130 points from the top of a page that is 595 points wide
    const place = await sheet.evaluate(element => {
      const [paper, here] = [element, element.querySelector('.here')].map(each =>
        each?.getBoundingClientRect(),
      )
      const scale = (paper?.width ?? 0) / 595
      return {
        top: ((here?.top ?? 0) - (paper?.top ?? 0)) / scale,
        left: ((here?.left ?? 0) - (paper?.left ?? 0)) / scale,
      }
    })
    expect(Math.abs(place.left - 60)).toBeLessThan(12)
    expect(Math.abs(place.top - 125)).toBeLessThan(25)
    await page.keyboard.press('o')
    expect(await page.locator('.original').isVisible()).toBe(false)
    expect(await page.locator('.result').isVisible()).toBe(true)
  })
})

describe('what is doubted', () => {
  it('has its form open where the message doubts the words; what is less sure than the rest can be gone to', async () => {
    const page = await open({width: 1280, height: 800})
    const message = page.locator('.message', {hasText: '括号、引号不成对'}).first()
    const line = await message.getAttribute('data-at')
    expect(await message.locator('p').textContent()).toContain('可按 C 补正')
    await message.getByRole('button', {name: '更正文字'}).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('mended')
    const sign = await page
      .locator('#mended')
      .evaluate((field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionStart + 1),
      )
    expect(sign).toMatch(/[“”‘’（）《》]/u)
    // what stands in the form would be written nowhere
    await page.keyboard.press('Control+s')
    expect(await effect(page)).toBe('还有一个框开着，里面的字没有记下；先记入，或按 Esc 放下，再写入文章。')
    await page.keyboard.press('Escape')
    expect(await selected(page)).toBe(`L${line}`)
    await page.locator('[data-part=把握不大] summary').click()
    const unsure = page.locator('.unsure button').first()
    const [, number] = /第 (\d+) 行/u.exec((await unsure.textContent()) ?? '') ?? []
    await unsure.click()
    expect(await selected(page)).toBe(`L${number}`)
    expect(await page.locator('.dock .because').textContent()).toMatch(/把握 [0-8]\d%/u)
  })
})

describe('two doubts of one line', () => {
  it('are gone through one after the other: the first is in sight, and the keys answer the one at hand', async () => {
    const path = join(content, 'issues/28/structure.yaml')
    const page = await open({width: 1280, height: 680}, '28')
    await page.locator('.row', {hasText: '检修检修'}).click()
    const items = page.locator('[data-part=待核] .message.current')
    expect(await items.count()).toBe(2)
    const isSeen = () =>
      items.first().evaluate(item => {
        const list = item.closest('details')
        const head = list?.querySelector('summary')?.getBoundingClientRect().bottom ?? 0
        const {top} = item.getBoundingClientRect()
        return list !== null && top >= head - 1 && top < list.getBoundingClientRect().bottom
      })
    await expect.poll(isSeen).toBe(true)
    const names = await items.locator('strong').allTextContents()
    const keyed = page.locator('.dock-message', {has: page.locator('kbd')}).locator('strong')
    expect(await keyed.textContent()).toBe(names[0])
    await page.keyboard.press('n')
    expect(await keyed.textContent()).toBe(names[1])
    await page.keyboard.press('v')
    expect(await effect(page)).toContain(`已核对：${names[1]}`)
    await page.keyboard.press('u')
    await effect(page)
    await items.nth(1).locator('.place').click()
    expect(await keyed.textContent()).toBe(names[1])
    await items.first().locator('.place').click()
    expect(await keyed.textContent()).toBe(names[0])
    expect(existsSync(path)).toBe(false)
  })
})

describe('a list that was opened', () => {
  it('stays open when what was asked for comes, however soon', async () => {
    const page = await blankPage()
    // as soon as it can be: the page is not even told yet that the list was opened
    await page.addInitScript(
      "document.addEventListener('toggle', event => event.stopImmediatePropagation(), {capture: true})",
    )
    const held = Promise.withResolvers<void>()
    await page.route('**/printings.json', async route => {
      await held.promise
      await route.fallback()
    })
    await page.goto(`${address}140`)
    await page.locator('.row').first().waitFor()
    const variants = page.locator('[data-part=两刊互异] .count')
    expect(await variants.textContent()).toBe('……')
    await page.locator('[data-part=把握不大] summary').click()
    held.resolve()
    await page.locator('[data-part=两刊互异] .count', {hasNotText: '……'}).waitFor()
    expect(await page.locator('.unsure button').first().isVisible()).toBe(true)
  })
})

describe('a page that is loaded again', () => {
  it('is where it was: the line, the open list, how far each is scrolled, and what may be taken back', async () => {
    const before = snapshot()
    const page = await open({width: 1280, height: 480})
    await page.locator('[data-part=两刊互异] .count', {hasNotText: '……'}).waitFor()
    const row = page.locator('.row.is-paragraph').nth(40)
    const line = await row.getAttribute('data-printed')
    await row.click()
    await page.keyboard.press('3')
    expect(await effect(page)).toContain(`第 ${line} 行改作`)
    await page.locator('[data-part=两刊互异] summary').click()
    const scrolled = () =>
      page.evaluate(() => {
        const tops = ['.print', '[data-part=两刊互异]'].map(
          name => document.querySelector(name)?.scrollTop ?? 0,
        )
        return tops.map(Math.round)
      })
    await page.evaluate(() => {
      document.querySelector('.print')?.scrollBy(0, 90)
      document.querySelector('[data-part=两刊互异]')?.scrollTo(0, 60)
    })
    const place = await scrolled()
    for (const top of place) expect(top).toBeGreaterThan(0)
    await page.reload()
    await page.locator('.row').first().waitFor()
    expect(await selected(page)).toBe(`L${line}`)
    expect(await page.locator('details[open]').getAttribute('data-part')).toBe('两刊互异')
    await expect.poll(scrolled).toEqual(place)
    expect(await page.evaluate('document.activeElement.className')).toBe('print')
    await page.keyboard.press('u')
    expect(await effect(page)).toContain('撤销了')
    expect(snapshot()).toEqual(before)
    // another tab begins at the first doubt
    const other = await open({width: 1280, height: 480})
    expect(await other.locator('.row[aria-selected=true]').getAttribute('class')).toContain('doubtful')
  })
})

describe('what is asked of several lines alike', () => {
  it('is answered at once: told first, written when it is asked for again, and taken back as one', async () => {
    const page = await open({width: 1280, height: 800}, '29')
    const list = join(content, 'issues/29/structure.yaml')
    const group = page.locator('.alike')
    expect(await group.locator('strong').textContent()).toBe('断成了两段，像是一段，3 处')
    expect(await group.getByRole('button').allTextContents()).toEqual(['都改作接上一行', '都已核对'])
    await page.locator('.message', {hasText: '断成了两段'}).first().locator('.place').click()
    await page.keyboard.press('Shift+X')
    expect(await effect(page)).toMatch(/^3 行改作接上一行：会变 3 行，少 3 条待核；还没有写/u)
    expect(existsSync(list)).toBe(false)
    // gone on, nothing is meant any more
    await page.keyboard.press('n')
    await page.keyboard.press('Shift+X')
    expect(await effect(page)).toContain('还没有写')
    // nor once it was taken back
    await page.keyboard.press('u')
    expect(await effect(page)).toBe('好，这一步没有写，什么都没有改。')
    await page.keyboard.press('Shift+X')
    expect(await effect(page)).toContain('还没有写')
    await page.keyboard.press('Shift+X')
    expect(await effect(page)).toContain('少了 3 条待核')
    expect(readFileSync(list, 'utf8').match(/is: goes-on/gu)).toHaveLength(3)
    expect(await group.count()).toBe(0)
    await page.keyboard.press('u')
    expect(await effect(page)).toContain('撤销了：3 行改作接上一行')
    expect(existsSync(list)).toBe(false)
    await group.getByRole('button', {name: '都已核对'}).click()
    expect(await effect(page)).toContain('文章不变，少 3 条待核；还没有写')
  })

  it('stands together, and where the same key does another thing than before the page says so', async () => {
    const page = await open({width: 1280, height: 800}, '29')
    const names = await page.locator('[data-part=待核] .message .place strong').allTextContents()
    expect(names).toEqual([
      '刊头是别的刊物',
      '接成了一段，像是两段',
      ...Array<string>(3).fill('断成了两段，像是一段'),
    ])
    await page.locator('.message', {hasText: '接成了一段'}).locator('.place').click()
    await page.keyboard.press('n')
    expect(await effect(page)).toBe('从这一条起，X 是“改作接上一行”；刚才的是“改作另起一段”。')
    await page.keyboard.press('n')
    expect(await page.locator('.effect').textContent()).toBe('')
  })
})

describe('a habit that changes much', () => {
  it('is told how much first, and is written when the same is asked for once more', async () => {
    const habits = join(content, 'habits.yaml')
    const page = await open({width: 1280, height: 800}, '28')
    await page.locator('.row.is-item').first().click()
    await page.keyboard.press('h')
    await page.keyboard.press('4')
    expect(await effect(page)).toMatch(/会变 \d+ 行，还没有写.*再按一次/u)
    expect(await page.locator('.effect').getAttribute('class')).toContain('refused')
    expect(existsSync(habits)).toBe(false)
    // another role is another question
    await page.keyboard.press('3')
    expect(await effect(page)).toMatch(/会变 \d+ 行/u)
    expect(existsSync(habits)).toBe(false)
    await page.keyboard.press('3')
    expect(await effect(page)).toContain('别的各期也照此更新')
    expect(readFileSync(habits, 'utf8')).toMatch(/^- \{form: .*, is: heading\}\n$/u)
    await page.keyboard.press('u')
    expect(await effect(page)).toContain('撤销了')
    expect(existsSync(habits)).toBe(false)
  })
})

describe('what is selected', () => {
  it('in an article is mended on the line on which it was printed', async () => {
    const page = await open({width: 1280, height: 800})
    const joined = page.locator('.row.is-goes-on').first()
    const line = await joined.getAttribute('data-printed')
    const printed = (await joined.locator('.text').textContent())?.trim() ?? ''
    const words = printed.slice(2, 6)
    const ends = await page.evaluate(chosen => {
      for (const paragraph of document.querySelectorAll('.result .prose p')) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(chosen) ?? -1
          if (at < 0) continue
          paragraph.scrollIntoView({block: 'center'})
          return [at, at + 4].map(offset => {
            const range = new Range()
            range.setStart(node, offset)
            const {left, top, height} = range.getBoundingClientRect()
            return {x: left, y: top + height / 2}
          })
        }
      }
      return []
    }, words)
    const [from, to] = ends
    if (!from || !to) throw new Error(`“${words}” stands in no paragraph`)
    // drawn from right to left, and let go outside of the article
    await page.mouse.move(to.x, to.y)
    await page.mouse.down()
    await page.mouse.move(from.x, from.y, {steps: 4})
    await page.mouse.up()
    expect(await selected(page)).toBe(`L${line}`)
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('chosen-words') ?? [])].map(range => String(range)))
    expect(await marked()).toEqual([words])
    await page.keyboard.press('c')
    expect(await page.locator('form').getAttribute('aria-label')).toBe(`更正第 ${line} 行`)
    const chosen = await page
      .locator('#mended')
      .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))
    expect(chosen).toBe(words)
  })

  it('over several lines of the print makes them one choice, its words those of the first', async () => {
    const page = await open({width: 1280, height: 800})
    const numbers = await page.locator('.row.is-paragraph').evaluateAll(rows =>
      rows.slice(4, 6).map(row => {
        row.scrollIntoView({block: 'center'})
        return row.getAttribute('data-printed')
      }),
    )
    const [first, last] = numbers
    await page.evaluate(([from, to]) => {
      const text = (line: string | null | undefined) =>
        document.querySelector(`#L${line} .text span`)?.firstChild
      const [start, end] = [text(from), text(to)]
      if (!start || !end) return
      document.querySelector('.print')?.dispatchEvent(new MouseEvent('mousedown', {bubbles: true}))
      getSelection()?.setBaseAndExtent(start, 3, end, 2)
      document.dispatchEvent(new MouseEvent('mouseup', {bubbles: true}))
    }, numbers)
    expect(await selected(page)).toBe(`L${first}`)
    expect(await page.locator('.dock-line strong').textContent()).toBe(`第 ${first}—${last} 行`)
    await page.keyboard.press('c')
    const start = await page.locator('#mended').evaluate((field: HTMLTextAreaElement) => field.selectionStart)
    expect(start).toBe(3)
  })
})

describe('a decision', () => {
  it('that is made again does no harm, and the page says that it stands and what comes next', async () => {
    const page = await open({width: 1280, height: 800})
    const message = page.locator('[data-part=待核] .message', {hasText: '一个词连着出现两次'}).first()
    const line = await message.getAttribute('data-at')
    await message.locator('.place').click()
    await page.keyboard.press('v')
    expect(await effect(page)).toContain('已核对')
    const written = snapshot()
    for (const key of ['v', 'x']) {
      await page.keyboard.press(key)
      expect(await effect(page)).toBe(
        `第 ${line} 行已经定了，不用再按；按 N 看下一条。要收回刚才的一条，按 U。`,
      )
    }
    expect(snapshot()).toEqual(written)
  })

  it('is about words that are marked in the print', async () => {
    const page = await open({width: 1280, height: 800})
    const message = page.locator('[data-part=待核] .message', {hasText: '连着出现两次'}).first()
    const line = await message.getAttribute('data-at')
    const [, word = ''] = /“([^“”]+)”连着出现两次/u.exec((await message.textContent()) ?? '') ?? []
    const marked = await page.evaluate(
      number =>
        [...(CSS.highlights.get('doubted') ?? [])]
          .filter(
            range =>
              range instanceof Range &&
              range.startContainer.parentElement?.closest('.row')?.id === `L${number}`,
          )
          .map(range => String(range)),
      line,
    )
    expect(marked).toContain(word + word)
  })
})

describe('what is being typed', () => {
  it('is seen whole on a small screen, whatever the form', async () => {
    for (const viewport of [
      {width: 1280, height: 800},
      {width: 1366, height: 768},
    ]) {
      const page = await open(viewport)
      const whole = () =>
        page.locator('.dock').evaluate(dock => {
          const {bottom} = dock.getBoundingClientRect()
          return dock.scrollHeight <= dock.clientHeight && bottom <= innerHeight
        })
      const longest = await page.locator('.row.is-paragraph').evaluateAll(rows => {
        const lengths = rows.map(row => row.textContent?.length ?? 0)
        return lengths.indexOf(Math.max(...lengths))
      })
      await page.locator('.row.is-paragraph').nth(longest).click()
      for (const key of ['c', 'd', 'j', 'f']) {
        await page.keyboard.press(key)
        await page.locator('.dock form').waitFor()
        // what is missing is said in the form, and takes room too
        await page.locator('.dock [type=submit]').click()
        expect(await page.locator('.dock .told').textContent()).not.toBe('')
        expect(await whole(), `${key} at ${viewport.width}`).toBe(true)
        await page.keyboard.press('Escape')
      }
      await page.getByRole('button', {name: '全期各栏'}).click()
      expect(await whole(), `the issue at ${viewport.width}`).toBe(true)
      await page.close()
    }
  })

  it('is not lost by a click elsewhere', async () => {
    const page = await open({width: 1280, height: 800})
    await page.locator('.row.is-paragraph').nth(4).click()
    await page.keyboard.press('c')
    await page.keyboard.type('某某')
    await page.locator('.row.is-paragraph').nth(3).click()
    expect(await page.locator('.effect').textContent()).toContain('还没有记下')
    expect(await page.locator('#mended').inputValue()).toContain('某某')
    expect(await page.evaluate('document.activeElement.id')).toBe('mended')
    await page.keyboard.press('Escape')
    expect(await page.locator('.effect').textContent()).toBe('')
    expect(await page.locator('.dock form').count()).toBe(0)
  })

  it('may take an article out of the archive, which is said where it is typed and where it is read', async () => {
    const page = await open({width: 1280, height: 800})
    await page.locator('.row.is-title').nth(1).click()
    await page.keyboard.press('f')
    const field = page.locator('.fields [name=withdrawn]')
    expect(await field.getAttribute('placeholder')).toContain('正文就不再公开')
    await field.fill('涉及个人信息')
    await page.keyboard.press('Enter')
    expect(await effect(page)).toContain('撤回：无 → 涉及个人信息')
    expect(await page.locator('.result .withdrawn .edited').textContent()).toContain(
      '这一篇撤回了（涉及个人信息）',
    )
  })

  it('has what the page says of it in whole lines', async () => {
    const page = await open({width: 1280, height: 800})
    await page.locator('.effect').evaluate(bar => {
      const sentence = document.createElement('p')
      sentence.textContent = '变了许多行。'.repeat(120)
      bar.replaceChildren(sentence)
    })
    const rest = await page.locator('.effect').evaluate(bar => {
      const {paddingTop, paddingBottom} = getComputedStyle(bar)
      const line = Number.parseFloat(getComputedStyle(bar.firstElementChild ?? bar).lineHeight)
      const room = bar.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
      return room % line
    })
    expect(rest).toBe(0)
  })
})

describe('the form in which words are mended', () => {
  it('shows what of a long line is selected, in the print too, and says what is missing', async () => {
    const page = await open({width: 1280, height: 800})
    const texts = page.locator('.row .text > span:only-child')
    const longest = await texts.evaluateAll(all =>
      all.reduce(
        (best, each, index) =>
          (each.textContent ?? '').length > (all[best]?.textContent ?? '').length ? index : best,
        0,
      ),
    )
    const text = texts.nth(longest)
    await text.scrollIntoViewIfNeeded()
    await text.evaluate(element => {
      const node = element.firstChild ?? element
      const length = node.textContent?.length ?? 0
      getSelection()?.setBaseAndExtent(node, length - 4, node, length - 2)
      for (const type of ['mousedown', 'mouseup'])
        element.dispatchEvent(new MouseEvent(type, {bubbles: true}))
    })
    await page.keyboard.press('c')
    const field = page.locator('#mended')
    expect(await field.evaluate((each: HTMLTextAreaElement) => each.selectionEnd - each.selectionStart)).toBe(
      2,
    )
    // the end of what scrolls is in sight, and so are the words in the print
    const hidden = await field.evaluate(each => each.scrollHeight - each.clientHeight - each.scrollTop)
    expect(hidden).toBeLessThan(30)
    const inSight = await page.evaluate(() => {
      const [marked] = [...(CSS.highlights.get('chosen-words') ?? [])]
      const print = document.querySelector('.print')?.getBoundingClientRect()
      const place = marked instanceof Range ? marked.getBoundingClientRect() : undefined
      return place && print && place.top >= print.top && place.bottom <= print.bottom
    })
    expect(inSight).toBe(true)
    await page.keyboard.type('某某')
    await page.keyboard.press('Enter')
    expect(await page.locator('.correction .told').textContent()).toContain('再写一句理由')
    await page.keyboard.press('Enter')
    expect(await page.locator('.correction .told').textContent()).toBe('请写一句理由。')
    expect(await page.locator('.correction .told').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
  })
})

describe('what is decided', () => {
  it('and comes to nothing is not called done', async () => {
    const before = snapshot()
    const page = await open({width: 1280, height: 800})
    const line = page.locator('.row.is-paragraph').nth(4)
    await line.click()
    await page.keyboard.press('2')
    expect(await effect(page)).toMatch(
      /写明是副标题。source\.txt 第 \d+ 行写明是副标题，在这里不起作用，仍作另起一段/u,
    )
    expect(await page.locator('.dock .because').textContent()).toMatch(/不起作用.*把握 [0-9]\d?%/u)
    await page.keyboard.press('u')
    await effect(page)
    expect(snapshot()).toEqual(before)
  })

  it('by keys pressed in a row is decided one after the other, none is lost, and the page goes along', async () => {
    const before = snapshot()
    const page = await open({width: 1280, height: 800})
    const mends = page.locator('[data-part=待核] .message', {hasText: '更正为“'})
    await mends.first().locator('.place').click()
    const at = await selected(page)
    // they are all there before the first is recorded
    await page.evaluate(() => {
      for (const code of ['KeyV', 'KeyN', 'KeyV'])
        document.dispatchEvent(new KeyboardEvent('keydown', {code, key: code.slice(3), bubbles: true}))
    })
    await expect
      .poll(() => (existsSync(file('structure.yaml')) ? readFileSync(file('structure.yaml'), 'utf8') : ''), {
        timeout: 60_000,
      })
      .toMatch(/checked[^\n]*\n[^\n]*checked|checked: \[[^\]]*,/u)
    await effect(page)
    for (let undone = 0; undone < 2; undone++) {
      await page.keyboard.press('Home')
      await page.keyboard.press('u')
      expect(await effect(page)).toContain('撤销了')
    }
    // back at what was decided first, and not where the cursor was left
    expect(await selected(page)).toBe(at)
    expect(snapshot()).toEqual(before)
  })

  it('of several lines at once has the list of the 目录', async () => {
    const page = await open({width: 1280, height: 800})
    await page.locator('.row.is-paragraph').nth(2).click()
    await page.keyboard.press('Shift+ArrowDown')
    expect(await page.locator('.bound').textContent()).toContain('这几行合成一个标题，目录列在')
    expect(await page.locator('.bound option').count()).toBeGreaterThan(3)
  })

  it('in one window is seen in the other', async () => {
    const before = snapshot()
    const [page, other] = [await open(), await open()]
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('v')
    await page.locator('.row').nth(30).click()
    await page.keyboard.press('4')
    await effect(page)
    await other.locator('.effect', {hasText: '在别处改过了'}).waitFor()
    await page.keyboard.press('u')
    await effect(page)
    expect(snapshot()).toEqual(before)
  })
})

describe('the keyboard alone', () => {
  it('goes from line to line and from doubt to doubt, decides, takes back, and mends', async () => {
    const before = snapshot()
    const page = await open()
    const doubt = await selected(page)
    expect(await page.locator('.effect').textContent()).toContain(
      `第 ${doubt?.slice(1)} 行是第一条待核，已经选中；定下来以后，按 N 看下一条`,
    )
    expect(await page.locator(`#${doubt}`).getAttribute('class')).toContain('doubtful')
    await page.keyboard.press('n')
    const next = await selected(page)
    expect(next).not.toBe(doubt)
    await page.keyboard.press('p')
    expect(await selected(page)).toBe(doubt)
    // the doubt is of a title: the first line below it has nothing to go on with, the second has
    expect(await page.locator(`#${doubt}`).getAttribute('class')).toContain('is-title')
    await page.keyboard.press('ArrowDown')
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
    const context = await browser.newContext({colorScheme, viewport: {width, height: 900}, bypassCSP: true})
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await show(page)
    await page.evaluate(axe)
    const results: AxeResults = await page.evaluate(
      'axe.run(document, {resultTypes: ["violations"], preload: false})',
    )
    expect(results.violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}（${nodes.length}）`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  })

  it('scrolls print and result together', async () => {
    const page = await open({width: 1280, height: 800})
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
    await page.locator('.effect', {hasText: '文件在别处改过了，已重新读取，各篇也照它写好了。'}).waitFor()
    expect(await page.locator('.effect').getAttribute('class')).toBe('effect')
    await expect.poll(() => snapshot()['.convert.json'] === before['.convert.json']).toBe(false)
    rmSync(file('structure.yaml'))
    await page.locator(`#L${line}.is-goes-on`).waitFor()
    await expect.poll(() => snapshot()['.convert.json'] === before['.convert.json']).toBe(true)
    expect(snapshot()).toEqual(before)
  })

  it('uses no number up: an article that would come waits until it is written', async () => {
    const before = snapshot()
    const page = await open()
    const line = await page.locator('.row.is-paragraph').nth(6).getAttribute('data-printed')
    const text = (await page.locator(`#L${line} .text`).textContent())?.trim().slice(0, 6)
    writeFileSync(file('structure.yaml'), `- {line: ${line}, text: ${text}, is: title}\n`)
    await page.locator('.pending', {hasText: '新写 1'}).waitFor()
    await expect
      .poll(() => page.locator('.effect').textContent())
      .toBe('文件在别处改过了，已重新读取；各篇还没有写，看好了，按“写入文章”。')
    const {'structure.yaml': _trial, ...others} = snapshot()
    expect(others).toEqual(before)
    rmSync(file('structure.yaml'))
    await page.locator('.pending', {hasText: '各篇已是最新'}).waitFor()
    expect(snapshot()).toEqual(before)
  })
})

describe('writing the articles', () => {
  it('names what comes next where nothing is asked any more, and not before', async () => {
    const page = await open({width: 1280, height: 800})
    const asked = page.locator('[data-part=待核] .message')
    const next = '接下来回到终端，按 Ctrl+C 停下，运行 npm run check -- 140 再查一遍，然后提交。'
    await page.keyboard.press('Control+s')
    expect(await effect(page)).not.toContain(next)
    const count = await asked.count()
    expect(count).toBeGreaterThan(0)
    for (let left = count; left > 0; left--) {
      await page.keyboard.press('n')
      await page.keyboard.press('v')
      await effect(page)
      expect(await asked.count()).toBe(left - 1)
    }
    await page.keyboard.press('Control+s')
    await page.locator('.effect', {hasText: next}).waitFor()
    for (let left = count; left > 0; left--) {
      await page.keyboard.press('u')
      expect(await effect(page)).toContain('撤销了')
    }
  })

  it('leaves the page where it is, with what it says', async () => {
    const page = await open({width: 1280, height: 800})
    const row = page.locator('.row.is-paragraph').nth(4)
    const line = await row.getAttribute('data-printed')
    await row.click()
    await page.keyboard.press('3')
    await effect(page)
    await page.keyboard.press('Control+s')
    expect(await effect(page)).toContain('已写入')
    // a page that is loaded again is so within a second
    await page.waitForTimeout(4_000)
    expect(await page.locator('.effect').textContent()).toContain('已写入')
    expect(await selected(page)).toBe(`L${line}`)
  })
})

describe('an article that is edited by hand', () => {
  it('is seen in the site without a word, and so is what its record says', async () => {
    const page = await blankPage()
    const site = address.replace(/review\/$/u, '')
    await page.goto(`${site}issues/140/02.html`)
    await page.waitForLoadState('networkidle')
    const shown = (words: string) => page.getByText(words).first().waitFor()
    const edit = (name: string, was: RegExp, now: string) => {
      const before = readFileSync(file(name), 'utf8')
      writeFileSync(file(name), before.replace(was, now))
    }
    edit('02.mdx', /。/u, '。这一句是手工添的。')
    await shown('这一句是手工添的。')
    await page.goto(`${site}issues/140/index.html`)
    await page.waitForLoadState('networkidle')
    edit('issue.yaml', /^notice: .*/mu, 'notice: 这一句是手工写的')
    await shown('这一句是手工写的')
  })
})

describe('a file that cannot be read', () => {
  it('is said at length, and nothing is called up to date', async () => {
    const page = await open({width: 1280, height: 800})
    writeFileSync(file('structure.yaml'), '- {line: 53, text: 各有关单位, is: title\n')
    await page.locator('.failed', {hasText: '不能转换'}).waitFor()
    const bar = page.locator('.effect')
    await bar.filter({hasText: '有错误，请照左边的改好文件'}).waitFor()
    expect(await bar.getAttribute('class')).toContain('refused')
    const reason = page.locator('.message.error p').first()
    expect(await reason.evaluate(each => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(1)
    expect(await page.locator('.desk-head').textContent()).not.toContain('各篇已是最新')
    expect(await page.locator('h1').textContent()).toContain('第140期')
    const fault = page.locator('.print .fault')
    expect(await fault.locator('.excerpt .at-fault').textContent()).toContain('text: 各有关单位')
    await fault.getByRole('button', {name: '撤去这一条'}).click()
    await page.locator('.row').first().waitFor()
    expect(await effect(page)).toContain('删去了 structure.yaml 第 1 行起的一条')
    await page.keyboard.press('u')
    await fault.waitFor()
    await page.keyboard.press('Control+s')
    expect(await effect(page)).toContain('没有写')
    rmSync(file('structure.yaml'))
    await page.locator('.row').first().waitFor()
    await bar.filter({hasText: '文件在别处改过了，已重新读取'}).waitFor()
    expect(await bar.getAttribute('class')).toBe('effect')
  })

  it('leaves the words in the form that is open, and the print comes back behind them when it is mended', async () => {
    const page = await open({width: 1280, height: 800})
    const line = await page.locator('.row.is-paragraph').nth(4).getAttribute('data-printed')
    await page.locator(`#L${line}`).click()
    await page.keyboard.press('c')
    await page.keyboard.press('End')
    await page.keyboard.type('某某')
    await page.locator('#why').fill('与印刷版核对改正')
    const corrections = readFileSync(file('corrections.yaml'), 'utf8')
    writeFileSync(file('corrections.yaml'), `${corrections}- {line: 1, was: 没有的字, now: 有, why: 试}\n`)
    await expect.poll(() => readFileSync(file('corrections.yaml'), 'utf8')).toContain('没有的字')
    await page.keyboard.press('Enter')
    await page.locator('.failed', {hasText: '不能转换'}).waitFor()
    expect(await page.locator('#mended').inputValue()).toContain('某某')
    // it cannot be recorded as long as nothing can
    await page.locator('#why').press('Enter')
    expect(await effect(page)).toMatch(/不能转换/u)
    expect(await page.locator('#mended').inputValue()).toContain('某某')
    writeFileSync(file('corrections.yaml'), corrections)
    await page.locator(`#L${line}`).waitFor()
    await page.locator('.effect', {hasText: '正在改的还留着，请看过再记。'}).waitFor()
    expect(await page.locator('#mended').inputValue()).toContain('某某')
    await page.locator('#why').press('Enter')
    await page.locator('.effect', {hasText: '更正'}).waitFor()
    expect(readFileSync(file('corrections.yaml'), 'utf8')).toContain('某某')
    expect(await page.locator('.dock form').count()).toBe(0)
  })

  it('that was saved sound while a form was open is shown when the form is left', async () => {
    const page = await open({width: 1280, height: 800})
    const line = await page.locator('.row.is-goes-on').first().getAttribute('data-printed')
    const text = (await page.locator(`#L${line} .text`).textContent())?.trim().slice(0, 6)
    await page.locator('.row.is-paragraph').nth(4).click()
    await page.keyboard.press('c')
    await page.keyboard.type('某某')
    writeFileSync(file('structure.yaml'), `- {line: ${line}, text: ${text}, is: paragraph}\n`)
    await page.waitForTimeout(3_000)
    expect(await page.locator(`#L${line}`).getAttribute('class')).toContain('is-goes-on')
    expect(await page.locator('#mended').inputValue()).toContain('某某')
    await page.keyboard.press('Escape')
    await page.locator(`#L${line}.is-paragraph`).waitFor()
  })

  it('is named in the place of its page, that of an article too, and the page comes back when it is mended', async () => {
    const page = await blankPage()
    const article = `${address.replace(/review\/$/u, '')}issues/140/02.html`
    const text = readFileSync(file('02.mdx'), 'utf8')
    await page.goto(article)
    const title = await page.locator('h1').textContent()
    await page.waitForLoadState('networkidle')
    writeFileSync(file('02.mdx'), text.replace(/^title: .*/mu, 'title: "只有一半'))
    // nobody has it loaded again
    await page.getByRole('heading', {name: '文件有错，这一页现在做不出来'}).waitFor()
    expect(await page.locator('.faults').textContent()).toMatch(/02\.mdx:\d+:\d+ .*引号只有前一半/u)
    // the desk of its issue, and the other articles, are there all the same
    const desk = await open()
    expect(await desk.locator('.message.error').first().textContent()).toContain('02.mdx')
    // in a window of its own, for the page with the fault is loaded again whenever it is told of a change
    const other = await blankPage()
    await other.goto(article.replace('02.html', '03.html'))
    expect(await other.locator('h1').textContent()).not.toBe(title)
    await other.goto(article.replace('.html', ''))
    await other.getByRole('heading', {name: '文件有错'}).waitFor()
    writeFileSync(file('02.mdx'), text)
    for (const shown of [page, other])
      await shown.getByRole('heading', {name: title ?? '', exact: true, level: 1}).waitFor()
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
    const upload = {...own, 'content-type': 'application/octet-stream'}
    const place = '140/pictures?revision=a&line=1&chosen=a.png'
    expect((await ask(place, {'content-type': 'application/octet-stream'}, 'POST')).status).toBe(403)
    expect((await ask(place, own, 'POST')).status).toBe(403)
    expect((await ask(place, {...upload, origin: 'http://localhost:9999'}, 'POST')).status).toBe(403)
    expect((await ask(place, upload, 'POST')).status).toBe(409)
    expect((await ask('140/pictures?revision=a', upload, 'POST')).status).toBe(422)
    expect((await ask('140/pictures/source.txt')).status).toBe(404)
    expect((await ask('140/pictures/..%2F..%2Fhabits.yaml')).status).toBe(404)
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
