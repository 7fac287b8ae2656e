import {readFileSync, statSync} from 'node:fs'
import {basename, join, relative, sep} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {z} from 'astro/zod'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {parse} from 'yaml'
import {articleFileName, articleNumber} from '../content/article-files.ts'
import {evidenceIn} from '../content/extraction-evidence.ts'
import {readExtractionRecord} from '../content/extraction-record.ts'
import {ContentError, frontmatterOf, readYaml} from '../content/frontmatter.ts'
import {habitsFile, type IssueFolder, isFatal} from '../content/issue-folders.ts'
import {readCorrections} from '../content/read-corrections.ts'
import {readHabits, readStructure, type StructureReading} from '../content/read-structure.ts'
import {type ConvertRecord, readRecord, recordName} from '../content/record.ts'
import {conflictAdvice, conflictMark, readTextFile, textDigest} from '../content/text-file.ts'
import {type Addressed, type GivenNumbers, keepNumbers} from '../convert/addresses.ts'
import {type Conversion, type ConvertOptions, convert} from '../convert/convert.ts'
import type {EvidenceByLine} from '../convert/page/evidence.ts'
import {habitsOf} from '../convert/roles/habits.ts'
import {checkSize, type Decoded, DecodeError, decode} from '../convert/text/decode.ts'
import type {Correction} from '../schemas/article.ts'
import type {Habit} from '../schemas/structure.ts'
import {ambiguousCorrections} from './ambiguous-corrections.ts'
import {idleDecisions} from './idle-decisions.ts'
import {namePages} from './printed-page.ts'
import {unfitPictures} from './stated-pictures.ts'
import {unexplainedCorrections} from './unexplained-corrections.ts'
import {unmetCorrections} from './unmet-corrections.ts'
import {idleFields, unmetDecisions} from './unmet-decisions.ts'

/** One issue as it stands on disk, and what convert makes of it: read once for whatever a command does with it. */
export interface IssueReading {
  readonly folder: IssueFolder
  /** Files that carry messages: source.txt, corrections.yaml, structure.yaml, habits.yaml, the record. */
  readonly reports: readonly VFile[]
  readonly source: Decoded | undefined
  readonly corrections: readonly Correction[]
  /** What habits.yaml says of lines that it has, and of every issue. */
  readonly habits: readonly Habit[]
  readonly record: ConvertRecord | undefined
  /** issue.yaml and the articles, by name; an error instead of the text of one that cannot be read. */
  readonly texts: ReadonlyMap<string, string | ContentError>
  readonly given: GivenNumbers
  /** What it is converted from beside the text. */
  readonly options: ConvertOptions
  /** `undefined` where an error stands in the way; it is in the reports. */
  readonly conversion: Conversion | undefined
}

/** What corrections.yaml, structure.yaml and habits.yaml would say, by name: read in the place of what stands on disk. */
export type Unsaved = ReadonlyMap<string, Uint8Array>

/**
 * Reads one issue. Never throws for what an editor can cause: it becomes a message on the file that it is about.
 *
 * @param unsaved - what is not written yet, so that its effect is known before it is
 * @param before - an earlier reading: its conversion is taken where another would be the same
 */
export function readIssue(
  folder: IssueFolder,
  unsaved: Unsaved = new Map(),
  before?: IssueReading,
): IssueReading {
  const source = reportOn(folder, 'source.txt')
  const mended = reportOn(folder, 'corrections.yaml')
  const decided = reportOn(folder, 'structure.yaml')
  const usual = new VFile({path: shownPath(habitsFile(folder.path))})
  const recorded = reportOn(folder, recordName)
  const texts = readTexts(folder)
  const decoded = folder.hasSource ? readSource(join(folder.path, 'source.txt'), source) : undefined
  const record = attempt(recorded, 'record', () => readRecord(folder.path))
  const corrections = decoded ? readMends(folder, decoded.text, mended, unsaved) : []
  const structure = decoded ? readDecisions(folder, decoded.text, corrections, decided, unsaved) : noDecisions
  const habits = readForms(folder, usual, unsaved)
  const given = givenNumbers(texts, record, decoded)
  const unknown = unknownArticles(folder, texts, record)
  const reports = [source, mended, decided, usual, recorded, ...unknown]
  if (decoded) reportConflictMarks(source, decoded.text)
  if (record?.issue !== undefined && record.issue !== folder.id)
    fail(recorded, 'issue-renamed', renamedFolder(record.issue, folder.id))
  const failed = decoded === undefined || !folder.isPlain || reports.some(isFatal)
  const options: ConvertOptions = {
    id: folder.id,
    path: source.path,
    corrections,
    decisions: structure.entries,
    habits,
    evidence: decoded ? readEvidence(folder, decoded.text) : new Map(),
    numbers: given,
  }
  const converted = failed
    ? undefined
    : (sameConversion(before, decoded.text, options) ?? convertNamed(folder, decoded.text, options))
  if (decoded && converted) {
    source.messages.push(...converted.file.messages)
    decided.messages.push(
      ...idleFields(decoded.text, corrections, structure, converted.tree),
      ...idleDecisions(decoded.text, corrections, structure, converted.tree),
    )
  }
  const conversion = isFatal(decided) ? undefined : converted
  if (decoded && decoded.encoding !== 'UTF-8')
    source.info(`source.txt 的编码是 ${decoded.encoding}；已按此转换，原文件没有改动。`, {
      place: {line: 1, column: 1},
      ruleId: 'encoding',
      source: 'huikan',
    })
  return {
    folder,
    reports,
    source: decoded,
    corrections,
    habits: conversion ? habitsOf(conversion.tree.lines, habits) : [],
    record,
    texts,
    given,
    options,
    conversion,
  }
}

function convertNamed(folder: IssueFolder, text: string, options: ConvertOptions): Conversion {
  const conversion = convert(text, options)
  namePages(folder.path, conversion.file)
  return conversion
}

/** The conversion of an earlier reading, where the same text is converted by the same words to the same numbers. */
function sameConversion(
  before: IssueReading | undefined,
  text: string,
  {numbers, ...words}: ConvertOptions,
): Conversion | undefined {
  if (!before?.conversion || before.source?.text !== text || !numbers) return undefined
  const {numbers: _, ...wordsBefore} = before.options
  if (!isDeepStrictEqual(words, wordsBefore)) return undefined
  const origins = [...before.conversion.origins].map(
    ([name, origin]) => [articleNumber(name), origin] as const,
  )
  return keepNumbers(new Map(origins), numbers) ? before.conversion : undefined
}

/** A file of the issue to hang messages on; its path counts from the project's root. */
export function reportOn(folder: IssueFolder, name: string): VFile {
  return new VFile({path: shownPath(join(folder.path, name))})
}

/** A path for messages: from the project's root, with slashes. */
function shownPath(path: string): string {
  return relative('.', path).split(sep).join('/')
}

/** Adds an error; line and column from 1. */
export function fail(file: VFile, ruleId: string, reason: string, line = 1, column = 1): VFileMessage {
  const message = file.message(reason, {place: {line, column}, ruleId, source: 'huikan'})
  message.fatal = true
  return message
}

/** Reads the YAML of issue.yaml or of an article; what is wrong with it becomes errors on the file, and it returns `undefined`. */
export function readFields<T>(
  file: VFile,
  name: string,
  text: string | ContentError,
  schema: z.ZodType<T>,
): T | undefined {
  return attempt(file, 'schema', () => {
    if (typeof text !== 'string') throw text
    return readYaml(
      name === 'issue.yaml' ? {path: file.path, firstLine: 1, yaml: text} : frontmatterOf(text, file.path),
      schema,
    )
  })
}

function attempt<T>(file: VFile, ruleId: string, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof ContentError)
      for (const {line, column, reason} of error.faults) fail(file, ruleId, reason, line, column)
    else if (error instanceof DecodeError)
      fail(file, error.ruleId, `${error.message}。`, error.line, error.column)
    else throw error
    return undefined
  }
}

function readSource(path: string, file: VFile): Decoded | undefined {
  return attempt(file, 'unreadable', () => {
    checkSize(statSync(path).size)
    return decode(readFileSync(path))
  })
}

function renamedFolder(before: string, now: string): string {
  return `这一期原在文件夹 ${before} 里，现在的文件夹叫 ${now}。期号是网址的一部分，改了，各篇发布过的网址都会失效：请改回 ${before}。若是复制来的，请删去这一份；确要换成新的期号，请删去这个 .convert.json、issue.yaml 和各篇 .mdx，再运行 npm run convert。`
}

/** What git leaves where two people changed one place is no print. */
function reportConflictMarks(file: VFile, text: string): void {
  const line = conflictMark(text)
  if (line !== undefined) fail(file, 'merge-conflict', conflictAdvice, line)
}

/** What an editor wrote into a file; `undefined` where there is none. */
function writtenIn(path: string, unsaved: Unsaved): Uint8Array | undefined {
  const bytes = unsaved.get(basename(path))
  if (bytes) return bytes
  return statSync(path, {throwIfNoEntry: false})?.isFile() ? readFileSync(path) : undefined
}

/** The corrections; what is wrong with them becomes messages. */
function readMends({path}: IssueFolder, text: string, file: VFile, unsaved: Unsaved): Correction[] {
  const bytes = writtenIn(join(path, 'corrections.yaml'), unsaved)
  if (!bytes) return []
  const reading = readCorrections(bytes)
  file.messages.push(
    ...reading.messages,
    ...unmetCorrections(text, reading),
    ...ambiguousCorrections(text, reading),
    ...unexplainedCorrections(reading),
  )
  return reading.corrections
}

const noDecisions: StructureReading = {entries: [], places: new Map(), messages: [], pictures: []}

/** What the editor decided of lines; what is wrong with it becomes messages. */
function readDecisions(
  {path}: IssueFolder,
  text: string,
  corrections: readonly Correction[],
  file: VFile,
  unsaved: Unsaved,
): StructureReading {
  const bytes = writtenIn(join(path, 'structure.yaml'), unsaved)
  if (!bytes) return noDecisions
  const reading = readStructure(bytes)
  file.messages.push(
    ...reading.messages,
    ...unmetDecisions(text, corrections, reading),
    ...unfitPictures(path, reading),
  )
  return reading
}

/** What lines of one form are in all issues; what is wrong with it becomes messages. */
function readForms({path}: IssueFolder, file: VFile, unsaved: Unsaved): readonly Habit[] {
  const bytes = writtenIn(habitsFile(path), unsaved)
  if (!bytes) return []
  const reading = readHabits(bytes)
  file.messages.push(...reading.messages)
  return reading.entries
}

/** What the original shows of the lines of source.txt; nothing where that is no longer what was read from it. A record that cannot be read is for `check` to name. */
function readEvidence({path}: IssueFolder, text: string): EvidenceByLine {
  try {
    const record = readExtractionRecord(path)
    return record?.source === textDigest(text) ? evidenceIn(record) : new Map()
  } catch (error) {
    if (error instanceof ContentError) return new Map()
    throw error
  }
}

function readTexts({path, converted, articleFiles}: IssueFolder): Map<string, string | ContentError> {
  const names = [...(converted ? ['issue.yaml'] : []), ...articleFiles]
  return new Map(
    names.map((name): [string, string | ContentError] => {
      const shown = relative('.', join(path, name)).split(sep).join('/')
      try {
        return [name, readTextFile(shown)]
      } catch (error) {
        if (!(error instanceof ContentError)) throw error
        return [name, error]
      }
    }),
  )
}

/**
 * Which article each number was given to. The record says so; where there is none, or an old one, the frontmatter of
 * what stands in the folder has to do.
 */
function givenNumbers(
  texts: ReadonlyMap<string, string | ContentError>,
  record: ConvertRecord | undefined,
  source: Decoded | undefined,
): GivenNumbers {
  const articles = new Map<number, Addressed>()
  const madeFrom = new Map(
    Object.entries(record?.articles ?? {}).map(([name, {title, section, lines}]): [string, Addressed] => [
      name,
      {title, section, line: lines[0]},
    ]),
  )
  const names = record ? Object.keys(record.files) : [...texts.keys()]
  for (const name of names.filter(name => articleFileName.test(name)))
    articles.set(articleNumber(name), madeFrom.get(name) ?? frontmatterTitle(texts.get(name)))
  for (const {name, title} of record?.removed ?? []) articles.set(articleNumber(name), {title, section: null})
  for (const [name, addressed] of madeFrom) articles.set(articleNumber(name), addressed)
  const reserved = new Set([...texts.keys()].filter(name => articleFileName.test(name)).map(articleNumber))
  const sameLines = source !== undefined && record?.source === textDigest(source.text)
  return {articles, sameLines: record ? sameLines : 'unknown', reserved}
}

/** Files of which nobody can tell what they are: no record says it, and they cannot be read. Converting would give their articles new numbers. */
function unknownArticles(
  folder: IssueFolder,
  texts: ReadonlyMap<string, string | ContentError>,
  record: ConvertRecord | undefined,
): VFile[] {
  return [...texts].flatMap(([name, text]) => {
    const isKnown = record && (record.articles[name] !== undefined || record.files[name] === undefined)
    if (!articleFileName.test(name) || isKnown) return []
    const file = reportOn(folder, name)
    readFields(file, name, text, titleSchema)
    return isFatal(file) ? [file] : []
  })
}

const titleSchema = z.object({title: z.string()})
const addressedSchema = z.object({
  title: z.string(),
  section: z.string().nullish(),
  lines: z.tuple([z.number(), z.number()]).optional(),
})

/** Nothing that cannot be read is anybody's title; its number stays taken. */
function frontmatterTitle(mdx: string | ContentError | undefined): Addressed {
  const none = {title: '', section: null}
  if (typeof mdx !== 'string') return none
  try {
    const result = addressedSchema.safeParse(parse(frontmatterOf(mdx, '').yaml, {logLevel: 'silent'}))
    if (!result.success) return none
    const {title, section, lines} = result.data
    return {title, section: section ?? null, line: lines?.[0]}
  } catch {
    return none
  }
}
