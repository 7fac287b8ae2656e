import {existsSync, mkdirSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, parse as parsePath} from 'node:path'
import {VFile} from 'vfile'
import {writeAtomically} from '../content/atomic-write.ts'
import {
  habitsName,
  type IssueFolder,
  isFatal,
  isFolderName,
  listIssueFolders,
} from '../content/issue-folders.ts'
import {readHabits, readStructure} from '../content/read-structure.ts'
import {issueId} from '../convert/articles/issue-id.ts'
import {convert} from '../convert/convert.ts'
import {articlesOf, titleOf} from '../convert/tree.ts'
import type {Habit} from '../schemas/structure.ts'
import {extractUnread, writeExtraction} from './extract-original.ts'
import {notThere} from './files-to-add.ts'
import {isForeign, nameMissed} from './foreign-masthead.ts'
import {otherNumber, otherTotal} from './other-number.ts'
import {
  alreadyThere,
  foreignMasthead,
  isSameText,
  issueLike,
  issueOf,
  mastheadsOf,
  otherName,
  sameText,
} from './present-issues.ts'
import {readAddition} from './read-addition.ts'
import {fail} from './read-issue.ts'
import {unmetDecisions} from './unmet-decisions.ts'

/** Where a text was filed; `undefined` where it could not be, and then the reports say why. */
export interface Filing {
  readonly reports: readonly VFile[]
  readonly filed: Filed | undefined
}

interface Filed {
  readonly id: string
  /** Of source.txt. */
  readonly path: string
  readonly state: FiledState
  /** The original that was filed with it, where there is one, and how many pictures it had. */
  readonly original?: {readonly name: string; readonly pictures: number}
}

/** `known`: the text stood there already; `read`: the original lay in the issue's folder, and its text was read from it. */
export type FiledState = 'filed' | 'known' | 'read'

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
  const refuse = (ruleId: string, reason: string, line = 1, column = 1, note?: string): Filing => {
    Object.assign(fail(report, ruleId, reason, line, column), {note})
    return {reports: [report], filed: undefined}
  }
  if (!existsSync(path)) return refuse('no-source', notThere(path))
  if (statSync(path).isDirectory())
    return refuse(
      'no-source',
      '这个文件夹里没有可以添加的文件（.docx、.pdf、.txt），里面的文件夹不看；请核对路径，或者换成放着文件的那一个。',
    )
  const own = folderWith(content, path)
  if (own?.original === basename(path)) {
    const [read] = await extractUnread([own])
    const isRead = read !== undefined && !isFatal(read)
    const filed = isRead
      ? {id: own.id, path: join(own.path, 'source.txt'), state: 'read' as const}
      : undefined
    return {reports: read ? [read] : [], filed}
  }
  const reading = await readAddition(path, report)
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
    return refuse(
      'no-issue-number',
      `刊头里没有读到期号或年月；请写明期号再添加，例如 npm run add -- --id 141 "${path}"`,
    )
  if (!isFolderName(id))
    return refuse('issue-id', `期号“${id}”不能作网址；请只用英文字母、数字、连字符和点，例如 --id 141。`)
  const mastheads = foreign ? [] : mastheadsOf(content)
  if (isForeign(tree.issue, mastheads))
    return refuse('foreign-masthead', foreignMasthead(tree.issue.title ?? '', mastheads, path, named))
  const missed = nameMissed(tree.issue, mastheads)
  if (missed !== undefined)
    report.message(otherName(tree.issue.title, missed), {
      place: {line: 1, column: 1},
      ruleId: 'other-name',
      source: 'huikan',
    })
  const folder = join(content, 'issues', id)
  const target = join(folder, 'source.txt')
  const known = existsSync(target)
  if (known && !isSameText(readFileSync(target), reading)) {
    const {reason, note} = alreadyThere(id, folder, path, reading)
    return refuse('duplicate-issue', reason, 1, 1, note)
  }
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
  const odd =
    named === undefined
      ? otherNumber(path, tree.issue, folder, known)
      : known
        ? undefined
        : otherTotal(id, tree.issue, folder)
  if (odd !== undefined)
    report.message(odd, {place: {line: 1, column: 1}, ruleId: 'other-number', source: 'huikan'})
  if (!known && beside && !agrees(beside.bytes, join(folder, decisionsName)))
    return refuse(
      'structure',
      `第 ${id} 期的文件夹里已有 ${decisionsName}，与 ${beside.report.path} 不同；没有存。请先把两份并成一份，留在其中一处。`,
    )
  if (!known) {
    mkdirSync(folder, {recursive: true})
    // first, so that nobody reads the text without what is said of it
    if (beside) writeAtomically(join(folder, decisionsName), beside.bytes)
    if (extracted) {
      const name = `source.${extracted.form}`
      writeAtomically(join(folder, name), extracted.bytes)
      writeExtraction(folder, name, extracted)
      const {length: pictures} = extracted.extraction.pictures
      return {reports: [report], filed: {id, path: target, state: 'filed', original: {name, pictures}}}
    }
    writeAtomically(target, reading.bytes)
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

/** Whether a file may be written where another one may stand: nobody's work is overwritten. */
function agrees(bytes: Uint8Array, target: string): boolean {
  return !existsSync(target) || readFileSync(target).equals(bytes)
}

/** What lines of one form are in the periodical; an error there is told when the issue is converted. */
function habitsIn(content: string): readonly Habit[] {
  const path = join(content, habitsName)
  return statSync(path, {throwIfNoEntry: false})?.isFile() ? readHabits(readFileSync(path)).entries : []
}
