import type {VFile} from 'vfile'
import {readArticle} from './articles/article.ts'
import {readBodyLines} from './articles/body-lines.ts'
import {partition, readFront} from './articles/front.ts'
import {segment} from './articles/segments.ts'
import {learnHabits} from './blocks/pieces.ts'
import type {TableReading} from './blocks/tables.ts'
import {splitColumns} from './contents/columns.ts'
import {type PrintedContents, readContents} from './contents/contents.ts'
import {settleFootnotes} from './page/footnotes.ts'
import {learnGeometry} from './page/geometry.ts'
import {blankListTabs} from './page/list-tabs.ts'
import {stripRunningHeads} from './page/running-heads.ts'
import {besideFields, blankWordFields} from './page/word-fields.ts'
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

/** Text of an issue → tree. Pure but for `file.data.uneven`. */
export function parseIssue(text: string, file: VFile): IssueTree {
  const fields = blankWordFields(readLines(text))
  const {lines: printed, removed} = stripRunningHeads(blankListTabs(fields.lines))
  const lines = splitColumns(settleFootnotes(printed))
  const contents = readContents(lines)
  const parts = partition(lines, contents)
  const habits = learnHabits(parts.body, learnGeometry(parts.body))
  const body = readBodyLines(parts.body, contents, habits.geometry)
  const drops: Drop[] = [...(contents?.drops ?? [])]
  for (const line of removed) drops.push({span: wholeLine(line), reason: '页码与书眉'})
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
    lines: [...lines, ...removed],
    kept: [
      ...(contents?.kept ?? []),
      ...[...parts.masthead, ...parts.colophon].map((line: Line) => wholeLine(line)),
    ],
    drops: [...fields.drops, ...besideFields(drops, fields.drops)],
  }
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
