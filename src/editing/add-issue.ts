import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import {basename, dirname, join, parse as parsePath} from 'node:path'
import {VFile} from 'vfile'
import {parse} from 'yaml'
import {writeAtomically} from '../content/atomic-write.ts'
import {extractionName, readExtractionRecord} from '../content/extraction-record.ts'
import {ContentError} from '../content/frontmatter.ts'
import {
  habitsName,
  type IssueFolder,
  isFatal,
  isFolderName,
  listIssueFolders,
} from '../content/issue-folders.ts'
import {readHabits, readStructure} from '../content/read-structure.ts'
import {type ConvertRecord, readRecord} from '../content/record.ts'
import {plainText, textDigest} from '../content/text-file.ts'
import {issueId} from '../convert/articles/issue-id.ts'
import {convert} from '../convert/convert.ts'
import {bare} from '../convert/text/characters.ts'
import {checkSize, DecodeError, decode} from '../convert/text/decode.ts'
import {articlesOf, titleOf} from '../convert/tree.ts'
import {isOriginal} from '../extracting/read-original.ts'
import {issueSchema} from '../schemas/issue.ts'
import type {Habit} from '../schemas/structure.ts'
import {alikeBut, compareReadings, howToChoose} from './compare-readings.ts'
import {explainError} from './explain-error.ts'
import {type ExtractedOriginal, extractFile, extractUnread, writeExtraction} from './extract-original.ts'
import {isForeign, type Masthead} from './foreign-masthead.ts'
import {mistakenName} from './mistaken-name.ts'
import {fail} from './read-issue.ts'
import {unmetDecisions} from './unmet-decisions.ts'

/** Where a text was filed; `undefined` where it could not be, and then the reports say why. */
export interface Filing {
  readonly reports: readonly VFile[]
  readonly filed: {readonly id: string; readonly path: string; readonly state: FiledState} | undefined
}

/** `known`: the text stood there already; `read`: the original lay in the issue's folder, and its text was read from it. */
export type FiledState = 'filed' | 'known' | 'read'

/** What a file was read into, as it will lie in the issue's folder. */
interface Reading {
  readonly text: string
  /** Of a Word file or a PDF; of a text its bytes are filed as they are. */
  readonly extracted: ExtractedOriginal | undefined
  readonly bytes: Uint8Array
}

/**
 * Files a text, a Word file or a PDF under its issue's number, byte for byte, the latter two with the text that is read from them. What an
 * editor decided of its lines beforehand stands beside it (142.structure.yaml beside 142.txt, structure.yaml beside source.txt), is filed
 * with it, and may say the number. A text that stands in the archive already stays where it is. Only for who holds the lock of the content
 * folder.
 *
 * @param named - the issue's id, where the editor says it
 * @param foreign - whether an issue of another newsletter is meant to stand here
 */
export async function fileIssue(
  content: string,
  path: string,
  {id: named, foreign}: {readonly id: string | undefined; readonly foreign: boolean},
): Promise<Filing> {
  const report = new VFile({path})
  const refuse = (ruleId: string, reason: string, line = 1, column = 1): Filing => {
    fail(report, ruleId, reason, line, column)
    return {reports: [report], filed: undefined}
  }
  if (!existsSync(path)) return refuse('no-source', '没有这个文件；请核对路径。')
  if (statSync(path).isDirectory())
    return refuse('no-source', '这个文件夹里没有可以添加的文件（.docx、.pdf、.txt）；请核对路径。')
  const own = folderWith(content, path)
  if (own?.original === basename(path)) {
    const [read] = await extractUnread([own])
    const isRead = read !== undefined && !isFatal(read)
    const filed = isRead
      ? {id: own.id, path: join(own.path, 'source.txt'), state: 'read' as const}
      : undefined
    return {reports: read ? [read] : [], filed}
  }
  const reading = await readFile(path, report)
  if (reading === undefined) return {reports: [report], filed: undefined}
  const {text, extracted} = reading
  const beside = decisionsBeside(path, text)
  if (beside && isFatal(beside.report)) return {reports: [report, beside.report], filed: undefined}
  const decisions = beside?.entries ?? []
  const {tree, file} = convert(text, {id: '', path, decisions, habits: habitsIn(content)})
  const garbled = file.messages.find(({ruleId}) => ruleId === 'garbled-text')
  if (garbled) return refuse('garbled-text', garbled.reason, garbled.line, garbled.column)
  const present = issueOf(text, content)
  if (named !== undefined && present !== undefined && present !== named)
    return refuse('duplicate-issue', sameText(named, present))
  const id = named ?? present ?? issueId(tree.issue)
  if (id === undefined)
    return refuse('no-issue-number', '刊头里没有读到期号或年月；请用 --id 指定期号，例如 --id 141。')
  if (!isFolderName(id))
    return refuse('issue-id', `期号“${id}”不能作网址；请只用英文字母、数字、连字符和点，例如 --id 141。`)
  const mastheads = foreign ? [] : mastheadsOf(content)
  if (isForeign(tree.issue, mastheads))
    return refuse('foreign-masthead', foreignMasthead(tree.issue.title ?? '', mastheads))
  const folder = join(content, 'issues', id)
  const target = join(folder, 'source.txt')
  const known = existsSync(target)
  if (known && !isSameText(readFileSync(target), reading))
    return refuse('duplicate-issue', alreadyThere(id, folder, path, reading))
  const like = known
    ? undefined
    : issueLike(
        articlesOf(tree).map(article => titleOf(article).value),
        id,
        content,
      )
  if (like !== undefined)
    report.message(
      `各篇题目与第 ${like} 期的相同，像是同一期的另一份稿子；已存为第 ${id} 期。若真是同一期，请删去文件夹 ${folder}。`,
      {place: {line: 1, column: 1}, ruleId: 'duplicate-issue', source: 'huikan'},
    )
  if (!known) {
    mkdirSync(folder, {recursive: true})
    // first, so that nobody reads the text without what is said of it
    if (beside) writeAtomically(join(folder, decisionsName), beside.bytes)
    if (extracted) {
      const original = `source.${extracted.form}`
      writeAtomically(join(folder, original), extracted.bytes)
      writeExtraction(folder, original, extracted)
    } else writeAtomically(target, reading.bytes)
  }
  return {reports: [report], filed: {id, path: target, state: known ? 'known' : 'filed'}}
}

/** The folder of an issue in which a file lies already: an original there stays where it is. */
function folderWith(content: string, path: string): IssueFolder | undefined {
  const folder = realpathSync(dirname(path))
  return existsSync(join(content, 'issues'))
    ? listIssueFolders(content).find(each => realpathSync(each.path) === folder)
    : undefined
}

const decisionsName = 'structure.yaml'

/** What an editor decided of the lines of a file that is not filed yet; what is wrong with it is in the report. */
function decisionsBeside(path: string, text: string) {
  const {dir, name} = parsePath(path)
  const own = join(dir, name === 'source' ? decisionsName : `${name}.${decisionsName}`)
  if (!statSync(own, {throwIfNoEntry: false})?.isFile()) return undefined
  const report = new VFile({path: own})
  const bytes = readFileSync(own)
  const reading = readStructure(bytes)
  report.messages.push(...reading.messages, ...unmetDecisions(text, [], reading))
  return {report, bytes, entries: reading.entries}
}

/** What lines of one form are in the periodical; an error there is told when the issue is converted. */
function habitsIn(content: string): readonly Habit[] {
  const path = join(content, habitsName)
  return statSync(path, {throwIfNoEntry: false})?.isFile() ? readHabits(readFileSync(path)).entries : []
}

function sameText(id: string, present: string): string {
  return `这份文字第 ${present} 期已经有了，一字不差；同一份文字不能收两次，没有存。若是拿错了文件，请换成第 ${id} 期的；若是第 ${present} 期的期号弄错了：还没有发布过的，请把文件夹 issues/${present} 删去，再用 --id ${id} 添加；发布过的网址不能变，请留在那里。`
}

/** Issues whose articles have the titles that another one's have are most likely one, in two wordings or from two files. */
const fewestTitles = 3
const alikeShare = 0.8

/** The issue that has most of the titles of these, by its record. */
function issueLike(titles: readonly string[], id: string, content: string): string | undefined {
  if (titles.length < fewestTitles) return undefined
  const sought = new Set(titles.map(bare))
  return listIssueFolders(content).find(folder => {
    if (folder.id === id) return false
    const held = Object.values(recordIn(folder)?.articles ?? {}).map(({title}) => bare(title))
    return held.filter(title => sought.has(title)).length >= alikeShare * Math.max(held.length, sought.size)
  })?.id
}

/** The record of a folder; of one that cannot be read nothing, since `check` names it. */
function recordIn({path}: IssueFolder): ConvertRecord | undefined {
  try {
    return readRecord(path)
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
}

/** The issue that holds this text already, by its record. */
function issueOf(text: string, content: string): string | undefined {
  const digest = textDigest(text)
  return existsSync(join(content, 'issues'))
    ? listIssueFolders(content).find(folder => recordIn(folder)?.source === digest)?.id
    : undefined
}

/** Whose newsletter the issues are that stand in the archive; of what cannot be read nothing. */
function mastheadsOf(content: string): Masthead[] {
  return listIssueFolders(content).flatMap(({path, converted}) => {
    if (!converted) return []
    try {
      const read = mastheadSchema.safeParse(parse(readFileSync(join(path, 'issue.yaml'), 'utf8')))
      return read.success ? [read.data] : []
    } catch {
      return []
    }
  })
}

const mastheadSchema = issueSchema.pick({title: true, publisher: true}).loose()

function foreignMasthead(title: string, held: readonly Masthead[]): string {
  const names = [...new Set(held.flatMap(({title}) => title ?? []))].map(name => `《${name}》`).join('、')
  return `这一份的刊头是《${title}》，而档案里收的是${names}；没有存。若是放错了文件，请换成对的；若是同一份刊物改过名，或确实要收进来，请加 --foreign。`
}

/** Another text of an issue: in what it differs from the one that is there, and how to choose. */
function alreadyThere(id: string, folder: string, path: string, {text, extracted}: Reading): string {
  const present = readFileSync(join(folder, 'source.txt'))
  const original = originalIn(folder)
  const from = original === undefined ? '' : `（读自 ${original}）`
  const replaced = original === undefined ? 'source.txt' : `source.txt、${extractionName} 和 ${original}`
  const replace = `要换成这一份，请先删去那里的 ${replaced}，再添加，篇号不变。`
  try {
    const held = decode(present).text
    const alike = alikeBut(held, text)
    if (alike !== undefined)
      return `第 ${id} 期已经有 ${join(folder, 'source.txt')}${from}，文字相同，只是${alike === 'blanks' ? '空白或编码' : '分段'}不同；没有存，不必再添加。${replace}`
    const differences = compareReadings({name: '现有的', text: held}, {name: `${basename(path)} `, text})
    const choice = original === undefined && extracted === undefined ? '' : howToChoose
    return `第 ${id} 期已经有 ${join(folder, 'source.txt')}${from}，内容与此不同：${differences}。是另一期，请用 --id 指定期号；${replace}${choice}`
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    return `第 ${id} 期已经有 ${join(folder, 'source.txt')}，内容与此不同；请核对期号，或先自行移走原来的文件。`
  }
}

/** The original that a folder's text was read from. A record that cannot be read is for `check` to name. */
function originalIn(folder: string): string | undefined {
  try {
    return readExtractionRecord(folder)?.original
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
}

/** Reads a file; what stands in the way becomes an error on the report. */
async function readFile(path: string, report: VFile): Promise<Reading | undefined> {
  try {
    const start = Buffer.alloc(Math.min(statSync(path).size, 4096))
    const file = openSync(path, 'r')
    try {
      readSync(file, start)
    } finally {
      closeSync(file)
    }
    if (isOriginal(start)) {
      const extracted = await extractFile(path, report)
      return extracted && {text: extracted.source.text, extracted, bytes: extracted.bytes}
    }
    checkSize(statSync(path).size)
    const bytes = readFileSync(path)
    const mistaken = mistakenName(path, bytes)
    if (mistaken !== undefined)
      report.info(`${mistaken}；已当作文本读取。`, {
        place: {line: 1, column: 1},
        ruleId: 'original-name',
        source: 'huikan',
      })
    return {text: decode(bytes).text, extracted: undefined, bytes}
  } catch (error) {
    if (error instanceof DecodeError)
      fail(report, error.ruleId, `${error.message}。`, error.line, error.column)
    else {
      const reason = explainError(error)
      if (reason === undefined) throw error
      fail(report, 'unreadable', reason)
    }
    return undefined
  }
}

/** The same text in another encoding or with other line ends is the same text. */
function isSameText(present: Buffer, {bytes, text}: Reading): boolean {
  if (present.equals(bytes)) return true
  try {
    return plainText(decode(present).text) === plainText(text)
  } catch (error) {
    if (error instanceof DecodeError) return false
    throw error
  }
}
