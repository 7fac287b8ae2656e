import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, statSync} from 'node:fs'
import {extname, join} from 'node:path'
import type {VFile} from 'vfile'
import {writeAtomically} from '../content/atomic-write.ts'
import {extractionName, extractionText} from '../content/extraction-record.ts'
import type {IssueFolder} from '../content/issue-folders.ts'
import {textDigest} from '../content/text-file.ts'
import {bare} from '../convert/text/characters.ts'
import {otherFormat} from '../extracting/other-formats.ts'
import {formOf, largestOriginal, type ReadOriginal, readOriginal} from '../extracting/read-original.ts'
import {Refusal} from '../extracting/refusal.ts'
import type {ExtractionRecord} from '../schemas/extraction.ts'
import {compareReadings, howToChoose} from './compare-readings.ts'
import {extractPdf} from './extract-pdf.ts'
import {mistakenName} from './mistaken-name.ts'
import {fail, reportOn} from './read-issue.ts'

/** An original, read. */
export interface ExtractedOriginal extends ReadOriginal {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/**
 * Reads an original from the disk; what stands in the way becomes an error on the report, what the editor should know a note.
 */
export async function extractFile(path: string, report: VFile): Promise<ExtractedOriginal | undefined> {
  try {
    const {size} = statSync(path)
    if (size > largestOriginal)
      throw new Refusal(
        'original-too-large',
        `文件有 ${Math.round(size / 1024 / 1024)} MB，超过 ${largestOriginal / 1024 / 1024} MB；请先压缩其中的图片`,
      )
    const bytes = readFileSync(path)
    const mistaken = mistakenName(path, bytes)
    const other = otherFormat(bytes)
    if (other !== undefined && extname(path).toLowerCase() === '.docx')
      throw new Refusal('original-format', `文件名的末尾是 .docx，而${other}`)
    if (mistaken !== undefined && formOf(bytes) === undefined)
      throw new Refusal(
        'original-format',
        `${mistaken}，没有当作原稿来读；请改名为 source.txt，放在这一期的文件夹里`,
      )
    const read = await readOriginal(bytes, extractPdf)
    if (mistaken !== undefined) inform(report, 'original-name', `${mistaken}；已照实际的格式读取。`)
    for (const {ruleId, reason} of read.extraction.remarks) inform(report, ruleId, reason)
    return {...read, bytes, sha256: createHash('sha256').update(bytes).digest('hex')}
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    fail(report, error.ruleId, `${error.message}。`)
    return undefined
  }
}

function inform(report: VFile, ruleId: string, reason: string): void {
  report.info(reason, {place: {line: 1, column: 1}, ruleId, source: 'huikan'})
}

/**
 * Writes what an original was read into beside it: its pictures, the record, and last source.txt, without which the folder counts as
 * not yet read. Only for who holds the lock of the content folder.
 *
 * @param original - its name in the folder
 */
export function writeExtraction(folder: string, original: string, extracted: ExtractedOriginal): void {
  mkdirSync(folder, {recursive: true})
  for (const {name, bytes} of extracted.extraction.pictures) writeAtomically(join(folder, name), bytes)
  writeAtomically(join(folder, extractionName), extractionText(recordOf(original, extracted)))
  writeAtomically(join(folder, 'source.txt'), extracted.source.text)
}

/**
 * Reads the originals that lie in folders without source.txt. Only for who holds the lock of the content folder.
 *
 * @returns a report for each original that was read, or could not be
 */
export async function extractUnread(folders: readonly IssueFolder[]): Promise<VFile[]> {
  const reports: VFile[] = []
  for (const folder of folders) {
    const {path, original} = folder
    if (original === undefined) {
      reports.push(...(await compareOriginals(folder)))
      continue
    }
    const report = reportOn(folder, original)
    const extracted = await extractFile(join(path, original), report)
    if (extracted) {
      writeExtraction(path, original, extracted)
      report.info('已读出文字，写成 source.txt；请与原稿核对。', {
        place: {line: 1, column: 1},
        ruleId: 'extracted',
        source: 'huikan',
      })
    }
    reports.push(report)
  }
  return reports
}

/** Of a Word file and a PDF in a folder without source.txt nobody knows which to read: what differs between the two is said, nothing is written. */
async function compareOriginals(folder: IssueFolder): Promise<VFile[]> {
  const {path, hasSource, originals} = folder
  const [one, two, ...more] = originals
  if (hasSource || one === undefined || two === undefined || more.length > 0) return []
  const [first, second] = [reportOn(folder, one), reportOn(folder, two)]
  const [left, right] = [
    await extractFile(join(path, one), first),
    await extractFile(join(path, two), second),
  ]
  if (left && right) {
    const {summary, places} = compareReadings(
      {name: `${one} `, text: left.source.text},
      {name: `${two} `, text: right.source.text},
    )
    const message = first.info(
      `与 ${two} 对照：${summary}${places.length > 0 ? '，逐条列在下面' : ''}。${howToChoose}选定的一份请改名为 source${extname(one)} 或 source${extname(two)}，另一份移走。`,
      {place: {line: 1, column: 1}, ruleId: 'two-originals', source: 'huikan'},
    )
    if (places.length > 0) message.note = places.join('\n')
  }
  return [first, second]
}

function recordOf(original: string, {extraction, source, sha256}: ExtractedOriginal): ExtractionRecord {
  const count = (text: string) => bare(text).length
  return {
    version: 1,
    original,
    sha256,
    reader: extraction.reader,
    source: textDigest(source.text),
    characters: {
      original: count(extraction.print),
      generated: count(extraction.generated),
      source: count(source.text),
      dropped: extraction.drops.reduce((sum, {text}) => sum + count(text), 0),
    },
    lines: source.lines.map(({line, origin, kind, evidence, strong, picture}) => ({
      line,
      ...placed(origin),
      ...(kind === 'paragraph' ? {} : {is: kind}),
      ...evidence,
      ...(strong.length === 0 ? {} : {strong: strong.map(([start, end]): [number, number] => [start, end])}),
      ...(picture === undefined ? {} : {picture}),
    })),
    ...(extraction.folios.size === 0 ? {} : {folios: [...extraction.folios]}),
    drops: extraction.drops.map(({text, reason, origin}) => ({text, reason, ...placed(origin)})),
    pictures: extraction.pictures.map(({name, origin}) => ({file: name, ...placed(origin)})),
  }
}

type Place = Pick<ExtractionRecord['lines'][number], 'part' | 'paragraph' | 'page' | 'box'>

/** The part is said where it is not the usual one. */
function placed(origin: ExtractedOriginal['extraction']['drops'][number]['origin']): Place {
  if (origin === null) return {}
  if ('page' in origin) {
    const [left, top, right, bottom] = origin.box
    return {page: origin.page, box: [left, top, right, bottom]}
  }
  const {part, paragraph, wordPage: page} = origin
  return {...(part === 'document' ? {} : {part}), paragraph, ...(page === undefined ? {} : {page})}
}
