import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {type Dated, newestFirst} from '../archive/issues.ts'
import {forgetUnused, isCached, keepCached} from '../content/cache-age.ts'
import {
  habitsFile,
  type IssueFolder,
  isFatal,
  removedBy,
  surveyContent,
  surveyIssue,
} from '../content/issue-folders.ts'
import {programDigest} from '../content/program-digest.ts'
import {readSite} from '../content/read-site.ts'
import {checkExtraction} from './check-extraction.ts'
import {type CheckedIssue, checkDuplicates, checkIssue, readIssueData} from './check-issue.ts'
import {checkLinks} from './check-links.ts'
import {convertFolder, convertReading, type FolderOptions, type FolderOutcome} from './convert-folder.ts'
import {foreignIssues, type Masthead, oddlyNamed} from './foreign-masthead.ts'
import {otherName} from './present-issues.ts'
import {fail, type IssueReading, readIssue, reportOn} from './read-issue.ts'
import {unusedPictures} from './unused-pictures.ts'

/** Everything that an editor can get wrong in an archive; what is an error here stops whatever would publish it. */
export interface ArchiveCheck {
  readonly issues: number
  /** Folders of all issues, by name, with what is gone from those that were checked. */
  readonly folders: readonly IssueFolder[]
  /** Ids of all issues, newest first. */
  readonly newest: readonly string[]
  /** Ids of issues that wait for their conversion: nothing is wrong with them. */
  readonly unconverted: readonly string[]
  readonly reports: readonly VFile[]
  /** Those among them that an issue has only beside the others: links, duplicates, names. */
  readonly across: readonly VFile[]
  readonly failed: boolean
  /** Digests under which the cache keeps the articles that can be read, by their paths. */
  readonly kept: ReadonlyMap<string, string>
}

/** Where what an issue was found to be is kept while neither it nor the program changes. */
const cache = '.cache/checked'

/** Checks every issue under a content folder, and all of them together. Writes nothing but its cache. */
export async function checkArchive(content: string): Promise<ArchiveCheck> {
  const {folders, reports} = surveyContent(content)
  const checked = await checkAll(content, folders)
  forgetUnused(cache)
  const newest = newestFirst(checked)
  // where no text was read, no name was missed
  const named = newest.filter(({isRead}) => isRead)
  const across = [
    ...checkLinks(
      checked.flatMap(({linked}) => linked),
      new Set(checked.map(({id}) => id)),
      sitePages(),
    ),
    ...checkDuplicates(checked),
    ...checkMastheads(named),
    ...checkNames(named),
  ]
  const all = [readSite(content).report, ...reports, ...checked.flatMap(issue => issue.reports), ...across]
  return {
    issues: folders.length,
    folders: withRemoved(folders, checked),
    newest: newest.map(({id}) => id),
    unconverted: checked.filter(waits).map(({id}) => id),
    reports: withoutRepetition(all),
    across,
    failed: all.some(isFatal),
    kept: keptArticles(checked),
  }
}

function keptArticles(checked: readonly CheckedIssue[]): Map<string, string> {
  return new Map(
    checked.flatMap(({path, kept}) => kept.map(([name, digest]) => [join(path, name), digest] as const)),
  )
}

function withRemoved(folders: readonly IssueFolder[], checked: readonly CheckedIssue[]): IssueFolder[] {
  const removed = new Map(checked.map(({id, removed}) => [id, removed]))
  return folders.map(folder => {
    const gone = removed.get(folder.id)
    return gone ? {...folder, removed: gone} : folder
  })
}

/** Checks some of the issues, each for itself: what they have to do with the others, {@link checkArchive} finds out. */
export async function checkShare(
  content: string,
  ids: ReadonlySet<string>,
): Promise<Pick<ArchiveCheck, 'folders' | 'reports' | 'failed' | 'kept'>> {
  const {folders, reports} = surveyContent(content)
  const checked = await checkAll(
    content,
    folders.filter(({id}) => ids.has(id)),
  )
  const all = [readSite(content).report, ...reports, ...checked.flatMap(issue => issue.reports)]
  return {
    folders: withRemoved(folders, checked),
    reports: withoutRepetition(all),
    failed: all.some(isFatal),
    kept: keptArticles(checked),
  }
}

async function checkAll(content: string, folders: readonly IssueFolder[]): Promise<CheckedIssue[]> {
  const checked: CheckedIssue[] = []
  for (const folder of folders) {
    checked.push(checkCached(content, folder))
    // Sätteri's buffers are freed between turns of the event loop only
    await setImmediate()
  }
  return checked
}

/** Whether nothing but its conversion is missing. */
function waits({converted, reports, path, awaitsReading}: CheckedIssue): boolean {
  return !converted && !reports.some(isFatal) && (awaitsReading || existsSync(join(path, 'source.txt')))
}

/** Converting and checking both read a file: what is wrong with it is said once, and a conflict is no second departure from the print. */
export function withoutRepetition(reports: readonly VFile[]): VFile[] {
  const told = new Set<string>()
  return reports.map(report => {
    const file = new VFile({path: report.path})
    for (const message of report.messages) {
      const {line, column, reason, ruleId} = message
      const what = ruleId === 'edited-under-change' || ruleId === 'differs-from-print' ? '' : reason
      const name = JSON.stringify([report.path, line, column, what])
      if (told.has(name)) continue
      told.add(name)
      file.messages.push(message)
    }
    return file
  })
}

function checkCached(content: string, folder: IssueFolder): CheckedIssue {
  const digest = folderDigest(folder)
  const file = checkedFile(content, folder.id)
  const kept = isCached(file) ? readKept(readFileSync(file, 'utf8'), digest) : undefined
  if (kept) return kept
  const checked = checkReading(readIssue(folder))
  keepChecked(file, digest, checked)
  return checked
}

function keepChecked(file: string, digest: string, checked: CheckedIssue): void {
  const reports = checked.reports.map(({path, messages}) => ({path, messages}))
  keepCached(file, JSON.stringify({digest, checked: {...checked, reports}}))
}

/**
 * Converts one issue as {@link convertFolder} does, and keeps what it is found to be as it stands then: whoever checks or builds next, as one
 * does after converting, need not convert it a second time.
 */
export function convertChecked(content: string, folder: IssueFolder, options: FolderOptions): FolderOutcome {
  const outcome = convertFolder(folder, options)
  if (options.dry || outcome.failed) return outcome
  const written = surveyIssue(dirname(folder.path), folder.id).folder
  const digest = folderDigest(written)
  keepChecked(
    checkedFile(content, folder.id),
    digest,
    checkReading(readIssue(written, new Map(), outcome.reading)),
  )
  return outcome
}

/** Where what an issue was found to be is kept. */
export function checkedFile(content: string, id: string): string {
  const place = createHash('sha256').update(`${content}\0${id}`).digest('hex').slice(0, 32)
  return join(cache, `${place}.json`)
}

/** What a file of the cache says; `undefined` where it speaks of another state. Our own writing, so it is believed. */
function readKept(text: string, digest: string): CheckedIssue | undefined {
  const kept = JSON.parse(text) as {digest: string; checked: CheckedIssue}
  if (kept.digest !== digest) return undefined
  const reports = kept.checked.reports.map(({path, messages}) => {
    const file = new VFile({path})
    for (const {reason, line, column, ruleId, fatal, note} of messages) {
      const message = new VFileMessage(reason, {
        place: line === undefined ? undefined : {line, column: column ?? 1},
        ruleId,
        source: 'huikan',
      })
      message.fatal = fatal
      if (note !== undefined) message.note = note
      file.messages.push(message)
    }
    return file
  })
  return {...kept.checked, reports}
}

function folderDigest({path}: IssueFolder): string {
  const hash = createHash('sha256').update(programDigest())
  for (const entry of readdirSync(path, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.isFile()) {
      const bytes = readFileSync(join(path, entry.name))
      hash.update(`${path}/${entry.name}\0${bytes.length}\0`).update(bytes)
    }
  const habits = habitsFile(path)
  if (existsSync(habits)) hash.update(readFileSync(habits))
  return hash.digest('hex')
}

function checkReading(reading: IssueReading): CheckedIssue {
  const {folder} = reading
  const outcome = convertReading(reading, {force: false, dry: true})
  const converted = folder.converted || folder.articles.length > 0 || reading.record !== undefined
  const {reports, linked, kept} = converted ? checkIssue(reading) : {reports: [], linked: [], kept: []}
  // the address of an article that is gone keeps a page that says so
  const gone = (reading.record?.removed ?? []).map(({name}) => ({
    path: join(folder.path, name),
    issue: folder.id,
    name: name.replace('.mdx', ''),
    links: [],
    ids: [],
  }))
  const state = converted ? staleReport(folder, outcome.stale, reading.record?.writing !== undefined) : []
  return {
    id: folder.id,
    path: folder.path,
    converted,
    awaitsReading: folder.original !== undefined,
    isRead: folder.converted || reading.conversion !== undefined,
    ...mastheadOf(reading),
    source: createHash('sha256')
      .update(reading.source?.text ?? folder.id)
      .digest('hex'),
    reports: [
      ...outcome.reports,
      ...checkExtraction(folder, reading.source?.text),
      ...state,
      ...reports,
      ...(converted ? unusedPictures(folder, reading.texts) : []),
    ].filter(({messages}) => messages.length > 0),
    linked: [...linked, ...gone],
    kept,
    removed: reading.record ? removedBy(reading.record, folder) : [],
  }
}

/** Where pages stand that every site has; those in brackets are made from the archive. */
const pageFiles = 'src/pages'

/** Addresses of the pages that every site has. */
function sitePages(): Set<string> {
  return new Set(
    readdirSync(pageFiles, {recursive: true, encoding: 'utf8'})
      .filter(name => /\.(?:astro|mdx|ts)$/.test(name) && !name.includes('['))
      .map(
        name =>
          `/${name
            .replaceAll('\\', '/')
            .replace(/\.(?:astro|mdx)$/, '.html')
            .replace(/\.ts$/, '')}`,
      ),
  )
}

/** An issue of another newsletter, put in by hand, is most likely a wrong file. */
function checkMastheads(newest: readonly CheckedIssue[]): VFile[] {
  return foreignIssues(newest).map(({path, masthead}) => {
    const file = new VFile({path: `${path}/source.txt`})
    const message = file.message(
      `刊头是《${masthead.title ?? ''}》，刊名和主办单位与档案里别的各期都不同；若是放错了文件，请移走这一期；若是刊名读错了，请改 issue.yaml 里的 title；刊物改过名，或确实要收，就不必处理。`,
      {place: {line: 1, column: 1}, ruleId: 'foreign-masthead', source: 'huikan'},
    )
    message.fatal = false
    return file
  })
}

/** A name that no other issue bears is most likely another line of the cover. */
function checkNames(newest: readonly CheckedIssue[]): VFile[] {
  return oddlyNamed(newest).map(({issue: {path, masthead}, usual}) => {
    const file = new VFile({path: `${path}/source.txt`})
    const message = file.message(otherName(masthead.title, usual), {
      place: {line: 1, column: 1},
      ruleId: 'other-name',
      source: 'huikan',
    })
    message.fatal = false
    return file
  })
}

/** When the archive says that the issue appeared, and whose it is: an editor may have mended what the masthead was read as. */
function mastheadOf({folder, texts, conversion}: IssueReading): {data: Dated; masthead: Masthead} {
  const text = texts.get('issue.yaml')
  const issue = text && readIssueData(reportOn(folder, 'issue.yaml'), text, conversion)
  const {
    year = null,
    months = [],
    number = null,
    total = null,
    volume = null,
    title = null,
    publisher = null,
  } = issue || conversion?.tree.issue || {}
  return {data: {year, months, number, total, volume}, masthead: {title, publisher}}
}

/** What stands on disk must be what convert makes of the print now, or an editor's. */
function staleReport(folder: IssueFolder, stale: readonly string[], interrupted: boolean): VFile[] {
  if (stale.length === 0) return []
  const file = reportOn(folder, 'source.txt')
  const missing = stale.filter(name => !existsSync(join(folder.path, name)))
  const others = stale.filter(name => !missing.includes(name))
  const state = [
    ...(missing.length > 0 ? [`${missing.join('、')} 不在了`] : []),
    ...(others.length > 0 ? [`${others.join('、')} 与现在的转换结果不一致`] : []),
  ]
  const why = interrupted ? '上一次转换没有做完：' : ''
  fail(file, 'stale', `${why}${state.join('，')}；请运行 npm run convert -- ${folder.id}，看过之后提交。`)
  return [file]
}
