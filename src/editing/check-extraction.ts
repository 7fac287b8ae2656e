import {createHash} from 'node:crypto'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {extname, join} from 'node:path'
import type {VFile} from 'vfile'
import {extractionName, readExtractionRecord} from '../content/extraction-record.ts'
import {ContentError} from '../content/frontmatter.ts'
import type {IssueFolder} from '../content/issue-folders.ts'
import {textDigest} from '../content/text-file.ts'
import {bare} from '../convert/text/characters.ts'
import {splitLines} from '../convert/text/lines.ts'
import type {ExtractionRecord} from '../schemas/extraction.ts'
import {fail, reportOn} from './read-issue.ts'

/**
 * The first link of the ledger, as it stands on disk: the original is the one that was read, source.txt is what was read from it, each
 * of its lines has a place in the original, and the characters of both, less the drops, are as many.
 *
 * @param source - the decoded source.txt; `undefined` where it cannot be read, which is said elsewhere
 */
export function checkExtraction(folder: IssueFolder, source: string | undefined): VFile[] {
  const recorded = reportOn(folder, extractionName)
  const printed = reportOn(folder, 'source.txt')
  try {
    const record = readExtractionRecord(folder.path)
    if (source === undefined) return []
    const unused = folder.originals
      .filter(name => name !== record?.original)
      .map(name => unusedOriginal(folder, name))
    if (record === undefined) return unused
    const original = reportOn(folder, record.original)
    checkOriginal(folder, record, original)
    checkText(record, source, printed, recorded)
    return [...unused, original, printed, recorded].filter(({messages}) => messages.length > 0)
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    for (const {line, column, reason} of error.faults)
      fail(recorded, 'extraction-record', reason, line, column)
    return [recorded]
  }
}

/** An original that is no longer the one that source.txt was read from: until it is read anew, converting changes nothing. */
export function changedOriginal(folder: IssueFolder): VFile[] {
  try {
    const record = readExtractionRecord(folder.path)
    if (record === undefined || !folder.hasSource) return []
    const original = reportOn(folder, record.original)
    checkOriginal(folder, record, original)
    return original.messages.length > 0 ? [original] : []
  } catch (error) {
    if (error instanceof ContentError) return []
    throw error
  }
}

/** A manuscript beside a source.txt that came from elsewhere: whoever put it there may think that it is read. */
function unusedOriginal(folder: IssueFolder, name: string): VFile {
  const report = reportOn(folder, name)
  const usual = `source${extname(name).toLowerCase()}`
  const rename = name === usual ? '' : `请改名为 ${usual}，`
  report.info(
    `没有读这份原稿：这一期以 source.txt 为准。要改读这一份，${rename}别的原稿移走，删去 source.txt 和 ${extractionName}，再运行 npm run convert -- ${folder.id}；不要改读，就不必处理。`,
    {place: {line: 1, column: 1}, ruleId: 'original-unused', source: 'huikan'},
  )
  return report
}

function checkOriginal({path, id}: IssueFolder, {original, sha256}: ExtractionRecord, report: VFile): void {
  const file = join(path, original)
  if (!isPlainName(original) || !existsSync(file) || !statSync(file).isFile())
    fail(
      report,
      'original-missing',
      `source.txt 是从 ${original} 取出的，这份原稿现在不在；请从 git 恢复。原稿不想放在这里，请连 ${extractionName} 一起删去，以后就以 source.txt 为原文。`,
    )
  else if (createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256)
    fail(
      report,
      'original-changed',
      `原稿换过了，source.txt 还是从旧的取出的；请从 git 恢复旧的原稿，或者删去 source.txt，再运行 npm run convert -- ${id} 重新读取（文章的篇号不变）。`,
    )
}

function checkText(record: ExtractionRecord, source: string, printed: VFile, recorded: VFile): void {
  const {original, characters, lines, drops} = record
  if (textDigest(source) !== record.source) {
    fail(
      printed,
      'extraction-differs',
      `source.txt 与从 ${original} 取出的文字不同。要改字，请写进 corrections.yaml，再从 git 恢复 source.txt；取得不对、要以手工整理的文字为准，请删去 ${extractionName}，原稿可以留着。`,
    )
    return
  }
  const count = (text: string) => bare(text).length
  const placed = new Set(lines.map(({line}) => line))
  const unplaced = splitLines(source).findIndex((line, index) => bare(line) !== '' && !placed.has(index + 1))
  const dropped = drops.reduce((sum, {text}) => sum + count(text), 0)
  const balances =
    characters.source === count(source) &&
    characters.dropped === dropped &&
    characters.original + characters.generated === characters.source + characters.dropped
  if (unplaced >= 0 || !balances)
    fail(
      recorded,
      'extraction-ledger',
      `${unplaced >= 0 ? `source.txt 第 ${unplaced + 1} 行在记录里没有出处` : '记录里的字数对不上：原稿的字应等于 source.txt 加上略去的字'}；请从 git 恢复这个文件，或者删去它和 source.txt，再运行 npm run convert 重新读取。`,
    )
}

/** A name leads nowhere else. */
function isPlainName(name: string): boolean {
  return !/[\\/]|^\.\.?$/.test(name)
}
