import {createHash} from 'node:crypto'
import {existsSync, globSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {printAddress} from '../src/archive/addresses.ts'
import {type Issue, issueLabel} from '../src/archive/issues.ts'
import {writeAtomically} from '../src/content/atomic-write.ts'
import {forgetUnused, isCached} from '../src/content/cache-age.ts'
import {describedPdf} from '../src/offline/pdf/describe.ts'
import {boundWeights} from '../src/offline/pdf/font-faces.ts'
import {pagesOf} from '../src/offline/pdf/pages.ts'
import {boundFont, boundStyles, sectionPages} from '../src/offline/pdf/styles.ts'
import {site} from '../src/site.ts'
import {launchOwnChromium} from './chromium.ts'
import {pdfFont} from './pdf-font.ts'

/** An issue to be printed: what it is, and when a file of it last changed, as 2026-11-26. */
export interface IssueToPrint {
  readonly issue: Issue
  readonly changed: string | null
}

/** What shapes a PDF besides the page that is printed. */
const makers = [
  ...globSync('src/offline/pdf/*.ts').sort(),
  'scripts/print-issues.ts',
  'scripts/pdf-font.ts',
  ...['subset-font', '@fontsource-variable/noto-serif-sc'].map(name => `node_modules/${name}/package.json`),
]

/**
 * Prints the 打印本 of issues as PDFs to be bound. They are kept in a cache by what they are made of, since most issues never change.
 *
 * @param dist - the built site
 * @param told - is called before an issue is printed that the cache does not have, with how many are still to come, itself included
 * @returns paths of the PDFs, by issue
 * @throws {Error} where no browser starts, or one does not print what it counted
 */
export async function printIssues(
  issues: readonly IssueToPrint[],
  dist: string,
  cache: string,
  told: (issue: Issue, left: number) => void,
): Promise<ReadonlyMap<string, string>> {
  mkdirSync(cache, {recursive: true})
  const browser = await launchOwnChromium().catch((error: unknown) => {
    throw new Error('浏览器打不开，印不了各期的装订本（PDF）；加上 --no-pdf 可以不印。', {cause: error})
  })
  try {
    const maker = digestOf([browser.version(), ...makers.map(path => readFileSync(path))])
    const paths = new Map(
      issues.map(({issue, changed}) => {
        const made = [maker, changed ?? '', ...printedFiles(dist, issue).map(path => readFileSync(path))]
        return [issue.id, join(cache, `${digestOf(made)}.pdf`)]
      }),
    )
    const wanted = issues.filter(({issue}) => !isCached(paths.get(issue.id) ?? ''))
    const font = wanted.length > 0 ? await pdfFont(join(cache, 'font')) : ''
    for (const [index, one] of wanted.entries()) {
      told(one.issue, wanted.length - index)
      const pdf = await printIssue(browser, one, dist, font)
      writeAtomically(paths.get(one.issue.id) ?? '', pdf, 'kill')
    }
    forgetUnused(cache)
    return paths
  } finally {
    await browser.close()
  }
}

/** The page and its pictures: style sheets are named by what they hold. */
function printedFiles(dist: string, {id}: Issue): string[] {
  const page = join(dist, printAddress(id))
  const folder = join(page, '..')
  const pictures = readdirSync(folder).filter(name => /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name))
  return [page, ...pictures.sort().map(name => join(folder, name))].filter(path => existsSync(path))
}

/** Twice: the first printing tells on which pages the articles begin, the second has these numbers in its 目录. */
async function printIssue(
  browser: Browser,
  {issue, changed}: IssueToPrint,
  dist: string,
  font: string,
): Promise<Uint8Array> {
  // the page's policy refuses styles of others
  const context = await browser.newContext({bypassCSP: true, colorScheme: 'light'})
  try {
    const page = await context.newPage()
    await page.goto(pathToFileURL(resolve(join(dist, printAddress(issue.id)))).href)
    const names = await prepare(page, issue, font)
    const counted = await pagesOf(await print(page, false), names)
    await page.evaluate(numberContents, Object.fromEntries(counted))
    const pdf = await print(page, true)
    const printed = await pagesOf(pdf, names)
    const moved = names.filter(name => printed.get(name) !== counted.get(name) || !printed.has(name))
    if (moved.length > 0) throw new Error(`${issue.id}：装订本目录的页码与正文对不上（${moved.join('、')}）`)
    return describedPdf(pdf, {
      title: volumeTitle(issue),
      author: site.association,
      creator: 'Huikan',
      language: await page.evaluate(() => document.documentElement.lang),
      day: changed,
    })
  } finally {
    await context.close()
  }
}

/** Sets the page as a volume; returns the names of the places that its 目录 leads to. */
async function prepare(page: Page, issue: Issue, font: string): Promise<string[]> {
  const head = `${site.title}　${issueLabel(issue)}`
  const sections = await page.evaluate(nameSections, sectionPages(0).replace(/0$/, ''))
  await page.addStyleTag({content: font})
  await page.addStyleTag({content: boundStyles({head, sections})})
  return page.evaluate(readyToPrint, {
    title: volumeTitle(issue),
    fonts: boundWeights.map(weight => `${weight} 10px "${boundFont}"`),
  })
}

function volumeTitle(issue: Issue): string {
  return `《${site.title}》${issueLabel(issue)}`
}

function print(page: Page, whole: boolean): Promise<Buffer> {
  return page.pdf({preferCSSPageSize: true, printBackground: true, tagged: whole, outline: whole})
}

/* What follows runs in the browser, each function by itself. */

/** Gives the articles of each section pages of their own, named by a prefix and a number from 1; returns the sections' names. */
function nameSections(prefix: string): string[] {
  const names: string[] = []
  for (const article of document.querySelectorAll<HTMLElement>('.print-article')) {
    const head = article.querySelector('.print-section-head')
    if (head) names.push(head.textContent.trim())
    article.style.setProperty('page', `${prefix}${names.length}`)
  }
  return names
}

async function readyToPrint({title, fonts}: {title: string; fonts: readonly string[]}): Promise<string[]> {
  document.title = title
  const text = document.body.textContent + title
  await Promise.all(fonts.map(font => document.fonts.load(font, text)))
  await Promise.all(Array.from(document.images, image => image.decode().catch(() => undefined)))
  return Array.from(document.querySelectorAll<HTMLAnchorElement>('.print-contents a'), link =>
    decodeURIComponent(link.hash.slice(1)),
  )
}

function numberContents(pages: Readonly<Record<string, number>>): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.print-contents a'))
    link.dataset.page = String(pages[decodeURIComponent(link.hash.slice(1))] ?? '')
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\0`).update(part)
  return hash.digest('hex').slice(0, 32)
}
