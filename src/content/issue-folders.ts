import {type Dirent, existsSync, readdirSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {VFile} from 'vfile'
import {saveAsDocx} from '../extracting/save-as-docx.ts'
import {articleFile, articleFileName, articleNumber} from './article-files.ts'
import {nearestName} from './expected-names.ts'
import {extractionName} from './extraction-record.ts'
import {type ConvertRecord, readRecord, recordName} from './record.ts'

/** One issue as it lies on disk; paths count from the project's root. */
export interface IssueFolder {
  id: string
  path: string
  /** Whether source.txt is there. */
  hasSource: boolean
  /** The Word file or PDF from which source.txt is to be read, where there is none yet. */
  original: string | undefined
  /** All Word files and PDFs that lie there. */
  originals: string[]
  /** Whether whatever has the name of one of its files is a file. */
  isPlain: boolean
  /** Whether issue.yaml is there: a folder with a source.txt alone has not been converted yet. */
  converted: boolean
  /** File names of the articles without `.mdx`, in order. */
  articles: string[]
  /** File names with `.mdx`: what {@link articles} names, in the same order. */
  articleFiles: string[]
  /** The articles that are gone, where they are known already; see {@link removedArticles}. */
  removed?: readonly RemovedArticle[]
}

/** Everything under a content folder: the issues, and messages on what is none or has a name that nobody reads. */
export interface ContentSurvey {
  folders: IssueFolder[]
  reports: VFile[]
}

/** An article that is no longer in its issue; its address stays. */
export interface RemovedArticle {
  /** File name without `.mdx`. */
  name: string
  /** Null where nothing but the gap in the numbers tells of it. */
  title: string | null
}

/** What systems and git leave in any folder. */
const leftByOthers = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.git.*|\.huikan\.lock)$/i

/** What stands in an issue's folder beside its articles. */
const issueFiles = [
  'source.txt',
  'corrections.yaml',
  'structure.yaml',
  'issue.yaml',
  recordName,
  extractionName,
]
/** What lines of one form are in this periodical: one file for all issues. */
export const habitsName = 'habits.yaml'
/** What stands in a content folder; the settings of the site are read by read-site.ts. */
const contentFiles = ['issues', habitsName, 'site.yaml', 'README.md']

/** Drafts of a writer, and what convert or an editor's program saved aside. */
const kept = /(?:\.orig\d*|~|\.bak|\.draft)$/i
/** Originals and pictures that belong to an issue. */
const beside = /\.(?:docx|pdf|jpe?g|png|webp|avif|gif|svg)$/i

/** Manuscripts that are not read as they are. */
const otherOriginal = /^(?!~\$).*\.(?:doc|wps|rtf|odt)$/i

/** What source.txt can be read from, where it is the only one or has this name. */
const originalNames = ['source.docx', 'source.pdf']
const originalFile = /^(?!~\$).*\.(?:docx|pdf)$/i

/** An issue's folder is a part of its address: what every server, disk and browser takes as it stands. */
const folderName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/

/** Whether an issue's id can be its folder's name. */
export function isFolderName(id: string): boolean {
  return folderName.test(id)
}

/** Where habits.yaml stands for an issue's folder: it is one for all issues. */
export function habitsFile(folder: string): string {
  return join(folder, '..', '..', habitsName)
}

/** Lists the issues under a content folder (`content`), by name. */
export function listIssueFolders(content: string): IssueFolder[] {
  return surveyContent(content).folders
}

/** Looks through a content folder. Symbolic links, hidden folders and foreign names are told, never followed. */
export function surveyContent(content: string): ContentSurvey {
  const reports: VFile[] = []
  const issues = join(content, 'issues')
  for (const entry of entriesOf(content))
    if (entry.isSymbolicLink()) reports.push(linkReport(content, entry))
    else if (!contentFiles.includes(entry.name)) reports.push(foreignReport(content, entry, contentFiles))
  if (!existsSync(issues))
    reports.push(
      toldOf(
        issues,
        'no-issues',
        'error',
        `没有文件夹 ${shown(issues)}；请核对位置，新的档案请先建这个文件夹`,
      ),
    )
  if (!existsSync(issues) || reports.some(({path}) => path === shown(issues))) return {folders: [], reports}
  const folders: IssueFolder[] = []
  const seen = new Map<string, string>()
  for (const entry of entriesOf(issues)) {
    const report = issueReport(issues, entry, seen)
    if (report) reports.push(report)
    if (!entry.isDirectory() || (report && isFatal(report)) || entry.name.startsWith('.')) continue
    seen.set(entry.name.toLowerCase(), entry.name)
    const {folder, reports: inside} = surveyIssue(issues, entry.name)
    folders.push(folder)
    reports.push(...inside)
  }
  return {folders, reports}
}

/** Whether a report is on a file in an issue's folder. */
export function isWithin({path}: IssueFolder, {dirname}: VFile): boolean {
  return dirname !== undefined && shown(dirname) === shown(path)
}

/** Whether anything in a report stops the site. */
export function isFatal({messages}: VFile): boolean {
  return messages.some(({fatal}) => fatal === true)
}

/**
 * Lists the articles of an issue that are gone: those which convert recorded, and the gaps below the highest number that it gave, since it
 * gives one after another and none twice.
 *
 * @throws {ContentError} where the record is none
 */
export function removedArticles(folder: IssueFolder): readonly RemovedArticle[] {
  if (folder.removed) return folder.removed
  const record = readRecord(folder.path)
  return record ? removedBy(record, folder) : []
}

/** The same by a record that was read. */
export function removedBy(record: ConvertRecord, {articles}: IssueFolder): RemovedArticle[] {
  const titles = new Map(record.removed.map(({name, title}) => [articleNumber(name), title]))
  const given = [...Object.keys(record.files), ...Object.keys(record.articles)]
    .filter(name => articleFileName.test(name))
    .map(articleNumber)
  const present = new Set(articles.map(Number))
  return Array.from({length: Math.max(0, ...given, ...titles.keys())}, (_, index) => index + 1)
    .filter(number => !present.has(number))
    .map(number => ({
      name: articleFile(number).replace('.mdx', ''),
      title: titles.get(number) || record.articles[articleFile(number)]?.title || null,
    }))
}

/** Looks through the folder of one issue. */
export function surveyIssue(issues: string, id: string): {folder: IssueFolder; reports: VFile[]} {
  const path = join(issues, id)
  const entries = entriesOf(path)
  const files = entries.filter(entry => entry.isFile()).map(({name}) => name)
  const articleFiles = files
    .filter(name => articleFileName.test(name))
    .sort((a, b) => articleNumber(a) - articleNumber(b))
  const hasSource = files.includes('source.txt')
  const originals = files.filter(name => originalFile.test(name))
  const named = originals.filter(name => originalNames.includes(name))
  const original = named.length === 1 ? named[0] : originals.length === 1 ? originals[0] : undefined
  const folder = {
    id,
    path,
    hasSource,
    original: hasSource ? undefined : original,
    originals,
    isPlain: entries.every(entry => entry.isFile() || !isIssueFile(entry.name)),
    converted: files.includes('issue.yaml'),
    articles: articleFiles.map(name => name.slice(0, -'.mdx'.length)),
    articleFiles,
  }
  const reports = entries.flatMap(entry => {
    if (entry.isSymbolicLink()) return [linkReport(path, entry)]
    if (!entry.isFile()) return [folderReport(path, entry)]
    if (isIssueFile(entry.name)) return []
    if (kept.test(entry.name) || beside.test(entry.name)) return []
    if (!hasSource && originals.length === 0 && otherOriginal.test(entry.name))
      return [toldOf(join(path, entry.name), 'original-format', 'error', `没有读这份原稿；${saveAsDocx}`)]
    return [foreignReport(path, entry, issueFiles)]
  })
  const meant = (name: string) => /source/i.test(name) || otherOriginal.test(name)
  if (!folder.hasSource && !reports.some(report => isFatal(report) && meant(report.basename ?? '')))
    reports.push(
      original === undefined ? missingSource(path, id, originals, reports) : unread(folder, original),
    )
  return {folder, reports}
}

/** The number that a folder's name holds and nothing but words around; letters that were typed for digits behind others are read as these: 14o. */
function numberIn(name: string): string | undefined {
  const read = name
    .normalize('NFKC')
    .replace(/(?<=\d)[oOlI]{1,9}(?![A-Za-z])/g, letters => letters.replace(/o/gi, '0').replace(/[lI]/g, '1'))
  return /^(?:\D*[^\da-z])?(?:[a-z]{2,9})?(\d+)\D*$/i.exec(read)?.[1]
}

function issueReport(issues: string, entry: Dirent, seen: ReadonlyMap<string, string>): VFile | undefined {
  if (entry.isSymbolicLink()) return linkReport(issues, entry)
  if (!entry.isDirectory())
    return entry.name === '.gitkeep'
      ? undefined
      : told(issues, entry, 'warning', '这个文件不在任何一期的文件夹里，没有用到；请放进它那一期的文件夹')
  if (entry.name.startsWith('.'))
    return told(
      issues,
      entry,
      'warning',
      '以点开头的文件夹不收录；要收录请改成期号，例如 141，不要的话请移到 content 之外',
    )
  if (!isFolderName(entry.name)) {
    const digits = numberIn(entry.name)
    const taken = digits !== undefined && existsSync(join(issues, digits))
    const example = taken
      ? `${digits} 已经有了，若是它的副本就移到 content 之外`
      : digits
        ? `请改名为 ${digits}`
        : '请改名为期号，例如 141'
    return told(
      issues,
      entry,
      'error',
      `文件夹名“${entry.name}”不能作期号：期号是网址的一部分，只用英文字母、数字、连字符和点；${example}`,
    )
  }
  const twin = seen.get(entry.name.toLowerCase())
  if (twin !== undefined)
    return told(
      issues,
      entry,
      'error',
      `文件夹 ${entry.name} 与 ${twin} 只差大小写，在 Windows 和 macOS 上是同一个；请改名或删去一个`,
    )
  return undefined
}

function foreignReport(folder: string, entry: Dirent, expected: readonly string[]): VFile {
  const {name} = entry
  const meant = nearestName(name, expected)
  if (meant !== undefined && readdirSync(folder).includes(meant))
    return told(
      folder,
      entry,
      'error',
      `没有读“${name}”：这里已有 ${meant}，这一份多半是它的副本；请看过两份，要的一份叫 ${meant}，另一份移到 content 之外`,
    )
  if (meant !== undefined)
    return told(
      folder,
      entry,
      'error',
      `没有读“${name}”：这个名字应是 ${meant}；请改名（Windows 下先在“查看”里打开“文件扩展名”）`,
    )
  if (/\.mdx?(?:\.txt)?$/i.test(name))
    return told(
      folder,
      entry,
      'error',
      `没有读“${name}”：文章的文件名是两位数字的篇号加 .mdx，例如 01.mdx；请改名，不是文章就移走`,
    )
  const what = entry.isDirectory() ? '文件夹' : '文件'
  return told(folder, entry, 'warning', `没有用到这个${what}；不需要就移走，需要请看编辑指南里的文件名`)
}

function isIssueFile(name: string): boolean {
  return issueFiles.includes(name) || articleFileName.test(name)
}

function folderReport(folder: string, entry: Dirent): VFile {
  if (isIssueFile(entry.name) && entry.isDirectory())
    return told(
      folder,
      entry,
      'error',
      `${entry.name} 应是文件，这里却是文件夹；请把里面的文件移出来，再删去这个文件夹`,
    )
  if (!entry.isDirectory()) return told(folder, entry, 'error', `${entry.name} 不是文件；请移走`)
  return told(folder, entry, 'warning', '一期的文件夹里不再分文件夹；其中的内容没有用到')
}

function linkReport(folder: string, entry: Dirent): VFile {
  return told(
    folder,
    entry,
    'error',
    '这是符号链接（快捷方式），不跟随：它指向的内容可能在档案之外；请换成文件或文件夹本身',
  )
}

/** A folder with an original alone waits to be read; where its articles are committed, something is gone. */
function unread({path, articles, converted}: IssueFolder, original: string): VFile {
  const isGone = converted || articles.length > 0
  return toldOf(
    join(path, isGone ? 'source.txt' : original),
    isGone ? 'no-source' : 'unread-original',
    isGone ? 'error' : 'info',
    isGone
      ? `source.txt 不在了；请从 git 恢复，或运行 npm run convert，从 ${original} 重新读取`
      : '还没有读取这份原稿；运行 npm run convert 或 npm run build 会读出文字，写成 source.txt',
  )
}

function missingSource(
  folder: string,
  id: string,
  originals: readonly string[],
  reports: readonly VFile[],
): VFile {
  const texts = reports.map(({basename}) => basename ?? '').filter(name => /\.txt$/i.test(name))
  const found = texts.length > 0 ? `（有 ${texts.join('、')}，如果是它，请改名）` : ''
  if (texts.length === 0 && originals.length > 1)
    return toldOf(
      join(folder, 'source.txt'),
      'no-source',
      'error',
      `文件夹 ${id} 里没有 source.txt，却有 ${originals.join('、')}，不知道该读哪一个；请把这一期的原稿改名为 source.docx 或 source.pdf，别的移走`,
    )
  return toldOf(
    join(folder, 'source.txt'),
    'no-source',
    'error',
    `文件夹 ${id} 里没有 source.txt${found}；请把这一期的文字存成 source.txt 放进来，不要这一期就删去文件夹`,
  )
}

function told(folder: string, {name}: Dirent, severity: 'error' | 'warning', reason: string): VFile {
  return toldOf(join(folder, name), 'file-name', severity, reason)
}

function toldOf(path: string, ruleId: string, severity: 'error' | 'warning' | 'info', reason: string): VFile {
  const file = new VFile({path: shown(path)})
  const message = file.message(`${reason}。`, {place: {line: 1, column: 1}, ruleId, source: 'huikan'})
  message.fatal = severity === 'info' ? undefined : severity === 'error'
  return file
}

/** A path for messages: from the project's root, with slashes. */
function shown(path: string): string {
  return relative('.', path).split(sep).join('/')
}

function entriesOf(folder: string): Dirent[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => !leftByOthers.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
