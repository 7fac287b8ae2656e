import type {VFile} from 'vfile'
import type {Habit} from '../schemas/structure.ts'
import {readArticle} from './articles/article.ts'
import {readBodyLines} from './articles/body-lines.ts'
import {partition, readFront} from './articles/front.ts'
import {segment} from './articles/segments.ts'
import {learnHabits} from './blocks/pieces.ts'
import type {TableReading} from './blocks/tables.ts'
import {splitColumns} from './contents/columns.ts'
import {type PrintedContents, readContents} from './contents/contents.ts'
import {dropMarkupLines} from './page/extraction-markup.ts'
import {settleFootnotes} from './page/footnotes.ts'
import {learnGeometry} from './page/geometry.ts'
import {blankListTabs} from './page/list-tabs.ts'
import {stripRunningHeads} from './page/running-heads.ts'
import {besideFields, blankWordFields} from './page/word-fields.ts'
import {withHabits} from './roles/habits.ts'
import {type Stated, statedRole} from './roles/stated.ts'
import {bare} from './text/characters.ts'
import {readLines} from './text/lines.ts'
import type {Reading} from './text/reading.ts'
import {type Drop, type IssueTree, type Line, wholeLine} from './tree.ts'

declare module 'vfile' {
  interface DataMap {
    /** Table rows whose cells do not fit their header. */
    uneven: Array<TableReading['uneven'][number]>
    /** What the text that is parsed was read from. */
    reading: Reading
  }
}

/** What the editor of an issue said of its lines. */
export interface EditorsWord {
  /** Of lines, by their numbers in source.txt. */
  readonly stated: ReadonlyMap<number, Stated>
  /** Of all lines of a form. */
  readonly habits: readonly Habit[]
}

export const noWord: EditorsWord = {stated: new Map(), habits: []}

/** Text of an issue → tree. Pure but for `file.data.uneven`. */
export function parseIssue(text: string, file: VFile, {stated, habits: forms}: EditorsWord): IssueTree {
  const fields = blankWordFields(readLines(text, stated))
  const markup = dropMarkupLines(fields.lines)
  const told = leaveOutFurniture(withHabits(markup.lines, forms, 'issue'))
  const {lines: printed, removed} = stripRunningHeads(blankListTabs(told.lines))
  const unread = splitColumns(settleFootnotes(printed))
  const contents = readContents(unread)
  const lines = outsideOf(contents, unread, rest => withHabits(rest, forms, 'articles'))
  const parts = partition(lines, contents)
  const habits = learnHabits(parts.body, learnGeometry(parts.body))
  const body = readBodyLines(parts.body, contents, habits.geometry)
  const drops: Drop[] = [...markup.drops, ...(contents?.drops ?? [])]
  for (const line of removed) drops.push({span: wholeLine(line), reason: '页码与书眉'})
  for (const line of told.furniture) drops.push({span: wholeLine(line), reason: '编辑定为不属正文'})
  for (const {line, opens} of body)
    if (opens !== undefined) drops.push({span: wholeLine(line), reason: '栏目标记'})
  const readings = segment(body, contents, habits.geometry).map(part =>
    readArticle(part, body, contents, habits, drops),
  )
  const articles = readings.map(({article}) => article)
  file.data.uneven = readings.flatMap(({uneven}) => uneven)
  const entries = contents?.entries ?? []
  return {
    type: 'issue',
    children: articles,
    issue: readFront(parts, sectionsOf(articles, contents)),
    contents: entries.map(({section, title, author, page}) => ({
      section,
      title: title.value,
      ...(author === null ? {} : {author}),
      page,
    })),
    listed: entries.map(({title}) => title),
    hasContents: contents !== undefined,
    lines: [...lines, ...removed, ...told.furniture, ...markup.drops.map(({span}) => span.line)],
    outside: new Map([
      ...lines.slice(contents?.from ?? 0, contents?.to ?? 0).map(({number}) => [number, 'contents'] as const),
      ...parts.masthead.map(({number}) => [number, 'masthead'] as const),
      ...parts.colophon.map(({number}) => [number, 'colophon'] as const),
    ]),
    kept: [
      ...(contents?.kept ?? []),
      ...[...parts.masthead, ...parts.colophon].map((line: Line) => wholeLine(line)),
    ],
    drops: [...fields.drops, ...besideFields(drops, fields.drops)],
  }
}

/** Lines that the editor says are no part of the text; what stood on both sides of them is as far apart as it was. */
function leaveOutFurniture(lines: readonly Line[]): {
  lines: readonly Line[]
  furniture: readonly Line[]
} {
  const furniture = lines.filter(line => statedRole(line) === 'furniture')
  if (furniture.length === 0) return {lines, furniture}
  const kept: Line[] = []
  let gap = 0
  for (const line of lines)
    if (statedRole(line) === 'furniture') gap = Math.max(gap, line.gap)
    else {
      kept.push(gap > line.gap ? {...line, gap} : line)
      gap = 0
    }
  return {lines: kept, furniture}
}

/** The lines, those before and behind the 目录 read otherwise. */
function outsideOf(
  contents: PrintedContents | undefined,
  lines: readonly Line[],
  read: (lines: readonly Line[]) => readonly Line[],
): readonly Line[] {
  if (!contents) return read(lines)
  const {from, to} = contents
  return [...read(lines.slice(0, from)), ...lines.slice(from, to), ...read(lines.slice(to))]
}

/** Sections in order: as the body marks them, and those of the 目录 that only it has. */
function sectionsOf(articles: IssueTree['children'], contents: PrintedContents | undefined): string[] {
  const inBody = [...new Set(articles.flatMap(({section}) => (section === null ? [] : [section])))]
  const bound = new Set(
    articles.flatMap(({entry}) => (entry ? [contents?.entries[entry.index]?.section] : [])),
  )
  const printed = new Set(inBody)
  const known = new Set(inBody.map(bare))
  const before = new Map<string, string[]>()
  let waiting: string[] = []
  // a section that has no article keeps its place among those that have
  for (const {name} of contents?.sections ?? [])
    if (printed.has(name)) {
      before.set(name, [...(before.get(name) ?? []), ...waiting])
      waiting = []
    } else if (!known.has(bare(name)) && !bound.has(name)) waiting.push(name)
  return [...inBody.flatMap(name => [...(before.get(name) ?? []), name]), ...waiting]
}
