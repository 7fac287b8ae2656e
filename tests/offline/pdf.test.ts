import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {getDocumentProxy} from 'unpdf'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {printIssues} from '../../scripts/print-issues.ts'
import {issueLabel} from '../../src/archive/issues.ts'
import {readIssues} from '../../src/content/read-issues.ts'
import {site as settings} from '../../src/site.ts'
import {borrowBrowser, giveBack} from '../browser/lent-browser.ts'
import {openSite} from '../browser/opened-site.ts'
import {printedContent, printedSite} from '../fixtures/printed.ts'

const id = '136'

interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
}

interface Heading {
  readonly id: string
  readonly depth: number
  readonly text: string
}

let bytes: Buffer
let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
let label: string
/** What stands on each page. */
let pages: Piece[][]
/** Headings of the page that is printed, in their order. */
let headings: Heading[]

beforeAll(async () => {
  const folder = await printedSite()
  const issues = readIssues(printedContent()).filter(({issue}) => issue.id === id)
  label = issues.map(({issue}) => issueLabel(issue)).join()
  const printed = await printIssues(issues, folder, '.cache/pdf', () => {})
  bytes = readFileSync(printed.get(id) ?? '')
  pdf = await getDocumentProxy(new Uint8Array(bytes))
  pages = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await piecesOf(number))
  headings = await headingsOf(join(`issues/${id}/print.html`))
})
afterAll(() => pdf?.loadingTask.destroy())

async function piecesOf(number: number): Promise<Piece[]> {
  const {items} = await (await pdf.getPage(number)).getTextContent()
  return items.flatMap(item =>
    'str' in item && item.str.trim() !== ''
      ? [{text: item.str.trim(), x: item.transform[4], y: item.transform[5]}]
      : [],
  )
}

async function headingsOf(path: string): Promise<Heading[]> {
  const browser = await borrowBrowser()
  const site = await openSite(browser, 'file')
  const page = await site.newPage()
  await page.goto(`${site.url}${path}`)
  const found = await page
    .locator('.print-issue :is(h1, h2, h3, h4, h5, h6)')
    .evaluateAll(all =>
      all.map(({id, tagName, textContent}) => ({id, depth: Number(tagName[1]), text: textContent ?? ''})),
    )
  await giveBack(browser)
  return found.map(heading => ({...heading, text: solid(heading.text)}))
}

function solid(text: string): string {
  return text.replace(/\s/g, '')
}

it('the 目录 ends in the page of the volume on which each article begins', async () => {
  const links = (await (await pdf.getPage(2)).getAnnotations()).filter(({dest}) => typeof dest === 'string')
  const ends: Record<string, string> = {}
  const begins: Record<string, string> = {}
  for (const {dest, rect} of links) {
    const inLink = (pages[1] ?? []).filter(({y}) => y > rect[1] && y < rect[3])
    ends[dest] = inLink.toSorted((a, b) => a.x - b.x).at(-1)?.text ?? ''
    const title = headings.find(heading => heading.id === dest)?.text ?? ''
    // a title may go on in a second line, with other pieces between
    const start = title.slice(0, 8)
    const at = pages.findIndex(
      (pieces, index) => index > 1 && solid(pieces.map(({text}) => text).join('')).includes(start),
    )
    begins[dest] = String(at + 1)
  }
  expect(Object.keys(ends).length).toBeGreaterThan(8)
  expect(ends).toEqual(begins)
})

it('the outline is the headings, each once, under each other as they are printed', async () => {
  interface Mark {
    title: string
    items: Mark[]
  }
  const titles = (marks: readonly Mark[] | null): string[] =>
    (marks ?? []).flatMap(({title, items}) => [solid(title), ...titles(items)])
  const outline = await pdf.getOutline()
  expect(titles(outline)).toEqual(headings.map(({text}) => text))
  expect(outline).toHaveLength(1)
})

it('left pages bear periodical and issue at their head, right pages the section, both their number outside', () => {
  const sections = new Set(headings.flatMap(({depth, text}) => (depth === 2 ? [text] : [])))
  for (const [index, pieces] of pages.entries()) {
    const top = pieces.filter(({y}) => y > 790)
    const foot = pieces.filter(({y}) => y < 45)
    if (index === 0) {
      expect([...top, ...foot]).toEqual([])
      continue
    }
    const isRight = index % 2 === 0
    const head = solid(top.map(({text}) => text).join(''))
    if (isRight) expect(sections).toContain(head)
    else expect(head).toBe(solid(`${settings.title}${label}`))
    expect(foot.map(({text}) => text)).toEqual([String(index + 1)])
    const [{x} = {x: 0}] = foot
    expect(isRight ? x > 500 : x < 80).toBe(true)
  }
})

it('is set in the font that it brings, and says no day but that of its text', () => {
  const text = bytes.toString('latin1')
  const fonts = new Set([...text.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name))
  expect([...fonts].sort()).toEqual(['NotoSerifSC-Bold', 'NotoSerifSC-Regular'])
  expect(text).not.toContain('/Type3')
  const moments = [...text.matchAll(/Date \(D:(\d+)/g)].map(([, moment]) => moment)
  // what Chromium said, and what is said anew
  expect(moments).toHaveLength(4)
  expect(moments.every(moment => moment?.endsWith('000000'))).toBe(true)
})

it('says what it is, whose it is and in which language', async () => {
  const {info, metadata} = await pdf.getMetadata()
  expect(info).toMatchObject({
    Title: `《${settings.title}》${label}`,
    Author: settings.association,
    Creator: 'Huikan',
    Language: 'zh-Hans',
  })
  expect([metadata?.get('dc:title'), metadata?.get('dc:creator'), metadata?.get('dc:language')]).toEqual([
    `《${settings.title}》${label}`,
    [settings.association],
    'zh-Hans',
  ])
})
