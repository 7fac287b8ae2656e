import {existsSync, renameSync, rmSync} from 'node:fs'
import {basename, join} from 'node:path'
import type {VFile} from 'vfile'
import {articleFile, articleFileName, articleNumber} from '../content/article-files.ts'
import {removeDrafts, writeAtomically} from '../content/atomic-write.ts'
import {ContentError} from '../content/frontmatter.ts'
import {type IssueFolder, isFatal} from '../content/issue-folders.ts'
import {type ConvertRecord, type Edition, isInterrupted, recordName, writeRecord} from '../content/record.ts'
import {textDigest} from '../content/text-file.ts'
import type {Conversion} from '../convert/convert.ts'
import {isBlank} from '../convert/text/characters.ts'
import {type Article, articlesOf, type Drop, type IssueTree} from '../convert/tree.ts'
import {articleSchema} from '../schemas/article.ts'
import {issueSchema} from '../schemas/issue.ts'
import {checkIssue} from './check-issue.ts'
import {recordedHabits} from './habit-changes.ts'
import {type Base, mergeArticle, mergeIssue} from './merge-edit.ts'
import {nextEditions} from './next-editions.ts'
import {type Action, type Deed, plan} from './plan.ts'
import {fail, type IssueReading, readFields, readIssue, reportOn} from './read-issue.ts'
import {carryLists} from './replaced-source.ts'
import {today} from './today.ts'
import {withdrawnFiles} from './withdrawn-files.ts'

/** What converting one folder came to. */
export interface FolderOutcome {
  readonly id: string
  /** Files that carry messages: source.txt, corrections.yaml, the record, articles. */
  readonly reports: readonly VFile[]
  readonly actions: readonly Action[]
  /** Names of the files that are not as convert would have them now. */
  readonly stale: readonly string[]
  readonly tree: IssueTree | undefined
  /** What it was converted from. */
  readonly reading: IssueReading
  readonly failed: boolean
}

export interface FolderOptions {
  /** Hand-edited files that are written anew, each saved aside first: those named, or all. */
  readonly force: boolean | ReadonlySet<string>
  /** Only say what would be done. */
  readonly dry: boolean
}

/** What to do with one file, and what it will hold. */
interface Settlement {
  readonly action: Action
  /** What is to be written; `undefined` where nothing is. */
  readonly text: string | undefined
  /** What the record will say convert last made of it. */
  readonly recorded: string | undefined
  readonly report: VFile | undefined
}

/**
 * Converts the source.txt of one folder. What an editor edited stays, and stops nothing but itself. Only for who holds
 * the lock of the content folder, unless dry.
 */
export function convertFolder(folder: IssueFolder, options: FolderOptions): FolderOutcome {
  if (options.dry) return convertReading(readIssue(folder), options)
  removeDrafts(folder.path)
  const carried = carryLists(folder)
  const outcome = convertReading(readIssue(folder), options)
  return {...outcome, reports: [...carried, ...outcome.reports]}
}

/** Whether an issue was never converted, or its conversion was interrupted. A record that cannot be read is for `check` to name. */
export function awaitsConversion({path, hasSource, original, converted, articles}: IssueFolder): boolean {
  if (!hasSource) return original !== undefined && !converted && articles.length === 0
  if (!existsSync(join(path, recordName))) return !converted && articles.length === 0
  try {
    return isInterrupted(path)
  } catch (error) {
    if (error instanceof ContentError) return false
    throw error
  }
}

/** The same for an issue that was read already. */
export function convertReading(reading: IssueReading, {force, dry}: FolderOptions): FolderOutcome {
  const {folder, reports, conversion} = reading
  const outcome = {id: folder.id, reports, tree: conversion?.tree, reading}
  if (conversion === undefined || conversion.files.size === 0)
    return {...outcome, actions: [], stale: [], failed: true}
  const settlements = settle(reading, conversion, force).map(settled =>
    withFaults(settled, reading, conversion),
  )
  if (!dry) carryOut(reading, conversion, settlements)
  const told = settlements.flatMap(({report}) => report ?? [])
  return {
    ...outcome,
    reports: [...reports, ...told],
    actions: settlements.map(({action}) => action),
    stale: settlements.filter(isStale).map(({action}) => action.name),
    failed: told.some(isFatal),
  }
}

const toBeDone: readonly Deed[] = ['write', 'update', 'remove']

function isStale({action, text}: Settlement): boolean {
  return toBeDone.includes(action.do) || (action.do === 'merge' && text !== undefined)
}

function settle(reading: IssueReading, conversion: Conversion, force: FolderOptions['force']): Settlement[] {
  const {folder, record, texts} = reading
  const produced = new Map([...conversion.files].map(([name, text]) => [name, textDigest(text)]))
  const digestOf = (name: string, text: string) =>
    (text === conversion.files.get(name) ? produced.get(name) : undefined) ?? textDigest(text)
  const existing = new Map(
    [...texts].map(([name, text]) => [name, typeof text === 'string' ? digestOf(name, text) : '']),
  )
  const withdrawn = withdrawnFiles(texts)
  return plan({record, existing, produced, withdrawn, force}).map((action): Settlement => {
    const {name} = action
    const recorded = record?.files[name]
    const unreadable =
      action.do === 'keep' || action.do === 'merge' ? readingFaults(reading, name) : undefined
    if (unreadable) return {action: {do: 'conflict', name}, text: undefined, recorded, report: unreadable}
    const made = {action, text: conversion.files.get(name), recorded: produced.get(name), report: undefined}
    switch (action.do) {
      case 'write':
      case 'update':
        return made
      case 'replace':
        return {
          ...made,
          report: informed(folder, name, 'replaced', savedAs(folder, name, '并按 source.txt 重新写出')),
        }
      case 'leave':
      case 'adopt':
        return {...made, text: undefined}
      case 'keep':
        return {
          action,
          text: undefined,
          recorded,
          report: keptReport(folder, name, withdrawn, force !== false),
        }
      case 'merge':
        return merge(reading, conversion, action, produced.get(name))
      case 'remove':
        return {action, text: undefined, recorded: undefined, report: undefined}
      case 'discard':
        return {
          action,
          text: undefined,
          recorded: undefined,
          report: informed(folder, name, 'replaced', savedAs(folder, name, '因为 source.txt 里没有这一篇')),
        }
      default:
        return {action, text: undefined, recorded, report: orphanReport(reading, name)}
    }
  })
}

/** What `check` will say of an editor's file, as it will stand, is said at once: whoever converts takes no word for good that stops the site. */
function withFaults(settled: Settlement, reading: IssueReading, conversion: Conversion): Settlement {
  const {folder, record} = reading
  const {name, do: deed} = settled.action
  const text = settled.text ?? reading.texts.get(name)
  if ((deed !== 'keep' && deed !== 'merge') || text === undefined) return settled
  const [checked] = checkIssue({folder, texts: new Map([[name, text]]), conversion, record}).reports
  const faults = checked?.messages.filter(({fatal}) => fatal === true) ?? []
  if (faults.length === 0) return settled
  const report = informed(folder, name, 'edited', faultyFile(folder, name))
  report.messages.push(...faults)
  return {...settled, report}
}

/** Of a withdrawn article `check` says that it is one; convert does where it was told to write it anew. */
function keptReport(
  folder: IssueFolder,
  name: string,
  withdrawn: ReadonlySet<string>,
  forced: boolean,
): VFile | undefined {
  if (!withdrawn.has(name)) return informed(folder, name, 'edited', editedFile(folder, name))
  return forced ? informed(folder, name, 'withdrawn', withdrawnFile) : undefined
}

/** What is wrong with an editor's file so that it cannot be read; `undefined` where it can. */
function readingFaults({folder, texts}: IssueReading, name: string): VFile | undefined {
  const file = reportOn(folder, name)
  const text = texts.get(name) ?? ''
  if (name === 'issue.yaml') readFields(file, name, text, issueSchema)
  else readFields(file, name, text, articleSchema)
  return isFatal(file) ? file : undefined
}

/** Brings what changed under an editor's file into it, or says where that cannot be done. */
function merge(
  reading: IssueReading,
  conversion: Conversion,
  action: Action,
  produced: string | undefined,
): Settlement {
  const {folder, record, texts, corrections} = reading
  const {name} = action
  const report = reportOn(folder, name)
  const text = texts.get(name)
  const edited = typeof text === 'string' ? text : ''
  const converted = conversion.files.get(name) ?? ''
  const elsewhere = corrections.filter(({line}) => !articlesOf(conversion.tree).some(contains(line)))
  const merged =
    name === 'issue.yaml'
      ? mergeIssue(edited, converted, report.path, elsewhere)
      : mergeArticle(edited, converted, report.path, {
          ...baseOf(record, name),
          pictures: new Set(conversion.tree.lines.flatMap(({stated}) => stated?.pictures ?? [])),
        })
  if (merged.conflict) {
    const {line, column, reason} = merged.conflict
    fail(report, 'edited-under-change', `${reason}${conflictAdvice(folder, name)}`, line, column)
    return {action: {do: 'conflict', name}, text: undefined, recorded: record?.files[name], report}
  }
  const changed = merged.text !== edited
  report.info(changed ? mergedFile : editedFile(folder, name), {
    place: {line: 1, column: 1},
    ruleId: changed ? 'merged' : 'edited',
    source: 'huikan',
  })
  return {action, text: changed ? merged.text : undefined, recorded: produced, report}
}

const editedFile = ({id}: IssueFolder, name: string) =>
  `这个文件有人手工改过，已原样保留，不必处理。不要这些手改（自己放的图片也在内）、改用转换结果的：npm run convert -- ${id}/${name} --force（旧文件会另存为 .orig）。`
const faultyFile = ({id}: IssueFolder, name: string) =>
  `这个文件有人手工改过，已原样保留；其中有错误，须先改好，网站才会生成。不要这些手改、改用转换结果的：npm run convert -- ${id}/${name} --force（旧文件会另存为 .orig）。`
const withdrawnFile =
  '这一篇已撤回，文件原样保留，--force 也不重写。要恢复这一篇，请删去 withdrawn 一行，再运行一次。'
const mergedFile = '这个文件有人手工改过；手改之处原样保留，新的更正、图片已写入，行号已更新，请看一眼。'
const conflictAdvice = ({id}: IssueFolder, name: string) =>
  `这个文件有人手工改过，而转换结果又变了，这一处无法自动合并；请照原文改好这一处，其余手改之处可以保留。要整个文件采用转换结果：npm run convert -- ${id}/${name} --force（旧文件会另存为 .orig）。`

function savedAs({path}: IssueFolder, name: string, why: string): string {
  return `手工改过的文件已另存为 ${basename(asideOf(join(path, name)))}，${why}。`
}

function informed(folder: IssueFolder, name: string, ruleId: string, reason: string): VFile {
  const file = reportOn(folder, name)
  file.info(reason, {place: {line: 1, column: 1}, ruleId, source: 'huikan'})
  return file
}

function orphanReport({folder, record}: IssueReading, name: string): VFile {
  const file = reportOn(folder, name)
  const was = record?.files[name] === undefined
  fail(
    file,
    'article-without-print',
    was
      ? `source.txt 里没有这一篇：${name} 不是转换出来的。印在刊上的文章${folder.originals.length > 0 ? '原稿里应当有，请换上完整的原稿重新读取' : '请补进 source.txt'}，没有印过的请移到别处。`
      : `source.txt 里现在找不到这一篇，而 ${name} 又有人手工改过，所以没有删去。请核对 source.txt；确实不要了：npm run convert -- ${folder.id}/${name} --force（旧文件会另存为 .orig）。`,
  )
  return file
}

function contains(line: number) {
  return ({position}: Article) => position.start.line <= line && line <= position.end.line
}

function baseOf(record: ConvertRecord | undefined, name: string): Omit<Base, 'pictures'> {
  const origin = record?.articles[name]
  const lines = Object.entries(record?.articles ?? {}).flatMap(
    ([
      name,
      {
        lines: [first],
      },
    ]) => (record?.files[name] === undefined ? [] : [first]),
  )
  return {origin, order: origin && lines.filter(line => line <= origin.lines[0]).length}
}

/**
 * Writes in an order in which a kill at any moment leaves what the next run completes: first a record that knows both
 * what stands in the folder and what is being written, then the files, then what is removed, last the new record.
 */
function carryOut(reading: IssueReading, conversion: Conversion, settlements: readonly Settlement[]): void {
  const {folder} = reading
  const record = nextRecord(reading, conversion, settlements, today())
  const work = settlements.filter(
    ({action, text}) => text !== undefined || action.do === 'remove' || action.do === 'discard',
  )
  if (work.length > 0) writeRecord(folder, underWay(reading, record, settlements))
  for (const {action, text} of work) {
    const path = join(folder.path, action.name)
    if (action.do === 'replace' || action.do === 'discard') saveAside(path)
    if (text !== undefined) writeAtomically(path, text)
    if (action.do === 'remove') rmSync(path)
  }
  writeRecord(folder, record)
}

/**
 * The record while files are being written: all that the last one knew, so that the next run decides as this one did, the
 * numbers that are given now, and what is being written.
 */
function underWay(
  {record}: IssueReading,
  next: ConvertRecord,
  settlements: readonly Settlement[],
): ConvertRecord {
  const writing = settlements.flatMap(({action: {name}, text, recorded}) =>
    text !== undefined && recorded !== undefined ? [[name, recorded] as const] : [],
  )
  return {
    ...next,
    source: record?.source ?? null,
    files: record?.files ?? {},
    articles: {...next.articles, ...record?.articles},
    writing: {...record?.writing, ...Object.fromEntries(writing)},
  }
}

function nextRecord(
  {folder, record, given, source, texts, habits}: IssueReading,
  {origins, drops}: Conversion,
  settlements: readonly Settlement[],
  today: string,
): ConvertRecord {
  const files = settlements.flatMap(({action: {name}, recorded}) =>
    recorded === undefined ? [] : [[name, recorded] as const],
  )
  const orphans = settlements.flatMap(({action: {do: done, name}, recorded}) => {
    const origin = record?.articles[name]
    return done === 'orphan' && recorded !== undefined && origin ? [[name, origin] as const] : []
  })
  const articles = [...origins, ...orphans].map(
    ([
      name,
      {
        title,
        section,
        lines: [first, last],
      },
    ]) => [name, {title, section, lines: [first, last]}] as const,
  )
  const present = new Set([...files, ...articles].map(([name]) => name))
  const removed = [...given.articles]
    .map(([number, {title}]) => ({name: articleFile(number), title}))
    .filter(({name}) => !present.has(name))
  return {
    version: 2,
    issue: folder.id,
    source: textDigest(source?.text ?? ''),
    files: byName(files),
    articles: Object.fromEntries(articles.toSorted(([a], [b]) => articleNumber(a) - articleNumber(b))),
    removed: removed.toSorted((a, b) => articleNumber(a.name) - articleNumber(b.name)),
    drops: dropsOf(drops),
    editions: editionsOf(settlements, texts, record, today),
    habits: recordedHabits(habits),
  }
}

/** Of each file as it stands when all is written. What a record that keeps no editions knows of is older than any date. */
function editionsOf(
  settlements: readonly Settlement[],
  texts: IssueReading['texts'],
  record: ConvertRecord | undefined,
  today: string,
): ConvertRecord['editions'] {
  const editions = settlements.flatMap(({action: {do: done, name}, text}): [string, Edition[]][] => {
    const before = texts.get(name)
    const stands = text ?? (done === 'remove' || done === 'discard' ? undefined : before)
    if (stands === undefined) return []
    const known = record?.editions?.[name]
    // Nothing is published of a file in which something has to be put right.
    if (done === 'conflict' || typeof stands !== 'string') return known ? [[name, known]] : []
    const digest = textDigest(stands)
    const recorded =
      record?.files[name] ?? (record || typeof before !== 'string' ? undefined : textDigest(before))
    const undated = recorded === undefined ? [] : [{since: null, text: recorded}]
    const next = nextEditions(known ?? undated, digest, today)
    return next.some(({since}) => since !== null) ? [[name, next]] : []
  })
  return byName(editions)
}

function byName<T>(files: ReadonlyArray<readonly [string, T]>): Record<string, T> {
  const place = (name: string) =>
    articleFileName.test(name) ? articleNumber(name) : Number.POSITIVE_INFINITY
  return Object.fromEntries(files.toSorted(([a], [b]) => place(a) - place(b)))
}

/** What was left out, so that nobody has to take it on trust. Blanks alone are not worth a line. */
function dropsOf(drops: readonly Drop[]): ConvertRecord['drops'] {
  return drops.flatMap(({span: {line, start, end}, reason}) => {
    const text = line.value.slice(start, end)
    const dropped = isBlank(text) && reason !== '不能保存的字符'
    return dropped ? [] : [{line: line.number, column: start + 1, text: text.trim(), reason}]
  })
}

function saveAside(path: string): void {
  if (existsSync(path)) renameSync(path, asideOf(path))
}

/** An earlier .orig is somebody's work too. */
function asideOf(path: string): string {
  let name = `${path}.orig`
  for (let number = 2; existsSync(name); number++) name = `${path}.orig${number}`
  return name
}
