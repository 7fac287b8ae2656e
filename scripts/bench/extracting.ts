import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, extname, join} from 'node:path'
import {contentFolder} from '../../src/content/content-folder.ts'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {fileIssue} from '../../src/editing/add-issue.ts'
import {convertFolder} from '../../src/editing/convert-folder.ts'
import {printTable} from '../../src/editing/report.ts'
import {png} from '../../src/extracting/pdf/png.ts'
import {launchChromium} from '../chromium.ts'
import {measureScript, type Usage} from './child.ts'
import {
  bodyStart,
  f1,
  type IssueTexts,
  type PrintedIssue,
  printedIssue,
  textsIn,
} from './extracting/printed-issue.ts'
import {setHtml} from './extracting/set-html.ts'
import {setWord} from './extracting/set-word.ts'

/** What came out of one file through one reader, as F1 against the articles that it was set from. */
export interface ExtractionRow {
  readonly issue: string
  readonly setAs: string
  readonly reader: string
  readonly titles: number | undefined
  readonly paragraphs: number | undefined
  readonly captions: number | undefined
  readonly cells: number | undefined
}

export interface ExtractionOptions {
  /** Whether other tools read the same files: pdftotext, where it is installed, and those of `tools`. */
  readonly peers: boolean
  /** A folder with mammoth and officeparser in its node_modules. */
  readonly tools: string | undefined
}

const grey = png({width: 64, height: 40, channels: 3, data: new Uint8Array(64 * 40 * 3).fill(180)})
/** Pages that an association prints in an issue. */
const usualPages = 60

/**
 * Sets the issues of the archive in type, in Word with styles and by hand, as PDFs of a browser and of LibreOffice in one column and
 * two, reads them back as `add` does, and compares the articles; and what a file of so many pages takes.
 */
export async function benchExtracting({peers, tools}: ExtractionOptions): Promise<readonly ExtractionRow[]> {
  const work = mkdtempSync(join(tmpdir(), 'huikan-extracting-'))
  try {
    const rows: ExtractionRow[] = []
    for (const {id, path} of listIssueFolders(contentFolder())) {
      const wanted = textsIn(path)
      for (const [setAs, file] of await setInType(printedIssue(path), join(work, id))) {
        const readers: Array<readonly [reader: string, file: string]> = [['Huikan', file]]
        if (peers) readers.push(...peersOf(file, tools))
        for (const [reader, input] of readers)
          rows.push({issue: id, setAs, reader, ...compared(await articlesOf(input, work), wanted)})
      }
    }
    const figure = (value: number | undefined) => value?.toFixed(3) ?? '–'
    printTable([
      ['期', '排成', '读取', '标题', '整段', '说明', '单元格'],
      ...rows.map(({issue, setAs, reader, titles, paragraphs, captions, cells}) => [
        issue,
        setAs,
        reader,
        ...[titles, paragraphs, captions, cells].map(figure),
      ]),
    ])
    const {cpu, peak, pages} = await longIssue(work)
    console.log(`\n${pages} 页的 PDF，npm run add：${cpu.toFixed(1)} 秒 CPU，峰值 ${Math.round(peak)} MB`)
    return rows
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
}

type SetFile = readonly [setAs: string, file: string]

async function setInType(issue: PrintedIssue, folder: string): Promise<SetFile[]> {
  mkdirSync(folder, {recursive: true})
  const files: SetFile[] = []
  for (const isStyled of [true, false]) {
    const file = join(folder, isStyled ? 'styles.docx' : 'by-hand.docx')
    writeFileSync(file, setWord(issue, {isStyled, columns: 1}, grey))
    files.push([isStyled ? 'Word，样式' : 'Word，手工排', file])
  }
  const browser = await launchChromium()
  try {
    for (const columns of [1, 2]) {
      const file = join(folder, `chromium-${columns}.pdf`)
      const page = await browser.newPage()
      await page.setContent(setHtml(issue, columns, grey))
      await page.pdf({path: file, format: 'A4', ...runningHeads(issue)})
      files.push([`PDF，${columns} 栏`, file])
    }
  } finally {
    await browser.close()
  }
  if (!isInstalled('soffice')) return files
  for (const columns of [1, 2]) {
    const file = join(folder, `libreoffice-${columns}.docx`)
    writeFileSync(file, setWord(issue, {isStyled: columns === 1, columns}, grey))
    spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file])
    files.push([`LibreOffice，${columns} 栏`, file.replace(/docx$/, 'pdf')])
  }
  return files.filter(([, file]) => existsSync(file))
}

function runningHeads({name, issueLine}: PrintedIssue) {
  const head = 'font-size:9px;width:100%;margin:0 20mm;display:flex;justify-content:space-between'
  return {
    displayHeaderFooter: true,
    margin: {top: '22mm', bottom: '20mm', left: '20mm', right: '20mm'},
    headerTemplate: `<div style="${head}"><span>${name}</span><span>${issueLine}</span></div>`,
    footerTemplate:
      '<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>',
  }
}

/** The folder that a file is converted into; the same one for each, so that only one lies there. */
async function articlesOf(file: string, work: string): Promise<string> {
  const content = join(work, 'content')
  rmSync(content, {recursive: true, force: true})
  mkdirSync(join(content, 'issues'), {recursive: true})
  const named = await fileIssue(content, file, {id: undefined, foreign: true})
  if (!named.filed) await fileIssue(content, file, {id: 'unnamed', foreign: true})
  const [folder] = listIssueFolders(content)
  if (folder) convertFolder(folder, {force: false, dry: false})
  return folder?.path ?? join(content, 'issues', 'none')
}

function compared(folder: string, wanted: IssueTexts) {
  const found = textsIn(folder)
  return {
    titles: f1(found.titles, wanted.titles),
    paragraphs: f1(found.paragraphs, wanted.paragraphs),
    captions: f1(found.captions, wanted.captions),
    cells: f1(found.cells, wanted.cells),
  }
}

/** Prints a file's text; argument: the file. Written for what the tools export in their versions of 2026. */
const readers = {
  mammoth: `require('mammoth').extractRawText({path: process.argv[1]}).then(({value}) => process.stdout.write(value))`,
  officeparser: `const {parseOffice} = require('officeparser'); parseOffice(process.argv[1]).then(async made => process.stdout.write(typeof made === 'string' ? made : made.to ? (await made.to('text')).value : made.toText()))`,
} as const

/** What other tools take out of a file, as texts beside it. */
function peersOf(file: string, tools: string | undefined): Array<readonly [reader: string, file: string]> {
  const isPdf = extname(file) === '.pdf'
  const found: Array<readonly [string, string]> = []
  const keep = (reader: string, text: string) => {
    const path = join(dirname(file), `${basename(file)}.${reader}.txt`)
    writeFileSync(path, text)
    if (text.trim() !== '') found.push([reader, path])
  }
  if (isPdf && isInstalled('pdftotext'))
    keep('pdftotext', spawnSync('pdftotext', ['-layout', file, '-'], {encoding: 'utf8'}).stdout)
  if (tools !== undefined)
    for (const reader of isPdf ? (['officeparser'] as const) : (['mammoth', 'officeparser'] as const)) {
      const {stdout} = spawnSync(process.execPath, ['-e', readers[reader], file], {
        cwd: tools,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      })
      keep(reader, stdout)
    }
  return found
}

function isInstalled(program: string): boolean {
  return spawnSync('which', [program]).status === 0
}

/** What `add` takes for an issue of the usual length, set from the longest of the archive again and again. */
async function longIssue(work: string): Promise<Usage & {readonly pages: number}> {
  const issues = listIssueFolders(contentFolder()).map(({path}) => printedIssue(path))
  const longest = issues.reduce((a, b) => (b.blocks.length > a.blocks.length ? b : a))
  const body = bodyStart(longest.blocks)
  const file = join(work, 'long.pdf')
  const browser = await launchChromium()
  let pages = 0
  try {
    const page = await browser.newPage()
    for (let times = 1; pages < usualPages; times++) {
      const blocks = [
        ...longest.blocks,
        ...Array(times - 1)
          .fill(longest.blocks.slice(body))
          .flat(),
      ]
      await page.setContent(setHtml({...longest, blocks}, 1, grey))
      await page.pdf({path: file, format: 'A4', ...runningHeads(longest)})
      pages = readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? usualPages
    }
  } finally {
    await browser.close()
  }
  const content = join(work, 'long')
  mkdirSync(join(content, 'issues'), {recursive: true})
  return {...measureScript('scripts/add.ts', [file, '--id', 'long'], {HUIKAN_CONTENT: content}), pages}
}
