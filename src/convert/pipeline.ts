import {type Plugin, type Processor, unified} from 'unified'
import type {Parent} from 'unist'
import type {Correction} from '../schemas/article.ts'
import type {Habit, IssueFields} from '../schemas/structure.ts'
import {holdable} from '../xml-characters.ts'
import {readArticle} from './articles/article.ts'
import {type BodyLine, readBodyLines} from './articles/body-lines.ts'
import {learnBylines} from './articles/byline-habits.ts'
import {datedBylines} from './articles/dated-bylines.ts'
import {type Parts, partition, readFront} from './articles/front.ts'
import {gatherJumps} from './articles/jumps.ts'
import {linesOfMotto, withMotto} from './articles/motto.ts'
import {type Segment, segment} from './articles/segments.ts'
import {partBylines} from './articles/title-bylines.ts'
import {asPrinted, type PrintedLines} from './as-printed.ts'
import {type Habits, learnHabits} from './blocks/pieces.ts'
import type {TableReading} from './blocks/tables.ts'
import {splitColumns} from './contents/columns.ts'
import {type PrintedContents, readContents, teasersAbove} from './contents/contents.ts'
import {partEntriesInRows} from './contents/entries-in-rows.ts'
import {partRunOnEntries} from './contents/part-run-on-entries.ts'
import {translatedContents, translationsBelow} from './contents/translated.ts'
import {openBoxes} from './page/boxes.ts'
import {takeEndMarks} from './page/end-marks.ts'
import type {EvidenceByLine} from './page/evidence.ts'
import {dropMarkupLines} from './page/extraction-markup.ts'
import {settleFootnotes} from './page/footnotes.ts'
import {openPages} from './page/form-feeds.ts'
import {learnGeometry} from './page/geometry.ts'
import {splitJumpMarks} from './page/jump-marks.ts'
import {blankListTabs} from './page/list-tabs.ts'
import {takeNumbersBeside, takePieceNumbers} from './page/piece-numbers.ts'
import {partRubrics} from './page/rubrics.ts'
import {stripRules} from './page/rules-of-strokes.ts'
import {stripRunningHeads} from './page/running-heads.ts'
import {blankTitleLabels} from './page/title-labels.ts'
import {takeWebLines} from './page/web-lines.ts'
import {besideFields, blankWordFields} from './page/word-fields.ts'
import {wordingsOf} from './print/wording.ts'
import {simplifiedHabit, withHabits} from './roles/habits.ts'
import {toldOfIssue} from './roles/issue-fields.ts'
import {partStatedLines} from './roles/parted-lines.ts'
import {type Stated, statedRole} from './roles/stated.ts'
import {bare} from './text/characters.ts'
import {readLines} from './text/lines.ts'
import {pointsAsStops} from './text/points-as-stops.ts'
import type {Reading} from './text/reading.ts'
import {simplified} from './text/simplified.ts'
import {
  type Article,
  articlesOf,
  type Drop,
  type DropReason,
  dropNode,
  type IssueTree,
  type Line,
  type Outside,
  printedLine,
  type Span,
  textIn,
  wholeLine,
} from './tree.ts'

declare module 'vfile' {
  interface DataMap {
    /** Table rows whose cells do not fit their header. */
    uneven: Array<TableReading['uneven'][number]>
    /** What the text that is parsed was read from. */
    reading: Reading
    /** Lines that are read in simplified characters, as they are printed. */
    printed: PrintedLines
  }
}

/** What is known of an issue beside its text: what its editor says, and what the original shows. */
export interface BesideText {
  /** Of lines, by their numbers in source.txt. */
  readonly stated: ReadonlyMap<number, Stated>
  /** Of the issue itself, on no line. */
  readonly issue: IssueFields
  /** Of all lines of a form. */
  readonly habits: readonly Habit[]
  readonly corrections: readonly Correction[]
  readonly evidence: EvidenceByLine
}

/** The print of an issue: its lines in reading order, and what is none of its text. */
interface Print extends Parent {
  type: 'print'
  children: Line[]
  /** Whole lines that were taken out, and why. */
  removed: Array<{readonly line: Line; readonly reason: DropReason}>
  drops: Drop[]
  /** Field codes of Word's and strokes of drawn tables, blanked where they stood. */
  fields: Drop[]
}

/** With the 目录 found. */
interface PrintWithContents extends Print {
  contents: PrintedContents | undefined
}

/** With its parts told, and what lines of the body are by themselves. */
interface PrintInParts extends PrintWithContents {
  parts: Parts
  habits: Habits
  body: readonly BodyLine[]
  /** The body cut into articles. */
  segments: readonly Segment[]
}

/**
 * The steps that an issue goes through, each a plugin over one tree: lines of print at first, articles in the end. None
 * knows what a later one will make of it.
 */
export function issuePipeline({
  stated,
  issue,
  habits,
  corrections,
  evidence,
}: BesideText): Processor<Print, Print, IssueTree> {
  const read = habits.map(simplifiedHabit)
  return unified()
    .use(parseLines, stated, evidence)
    .use(readAsSimplified)
    .use(partToldLines)
    .use(leaveOutFieldCodes)
    .use(leaveOutStrokes)
    .use(leaveOutMarkup)
    .use(leaveOutFurniture, read)
    .use(takeEnds)
    .use(takeLinesOfSite)
    .use(takeNumbersOfPieces)
    .use(leaveOutTitleLabels)
    .use(leaveOutRunningHeads)
    .use(leaveOutRules)
    .use(partJumpMarks)
    .use(partTitlesFromRubrics)
    .use(putInReadingOrder)
    .use(leaveOutTranslatedContents)
    .use(tellTeasers)
    .use(findContents)
    .use(readForms, read)
    .use(partTitlesFromBylines)
    .use(tellDatedBylines)
    .use(tellParts)
    .use(putPagesTogether)
    .use(readArticles)
    .use(spellAsPrinted)
    .use(setIssueFields, habits, issue)
    .use(attachCorrections, corrections)
}

const parseLines: Plugin<[ReadonlyMap<number, Stated>, EvidenceByLine], string, Print> = function (
  stated,
  evidence,
) {
  this.parser = (text, {data}) => ({
    type: 'print',
    children: openPages(readLines(text, stated, evidence), data.reading),
    removed: [],
    drops: [],
    fields: [],
  })
}

/** Words are known in simplified characters; what traditional print says is asked of these, and every word of it comes back at the end. */
const readAsSimplified: Plugin<[], Print> = () => (print, file) => {
  const printed = new Map<number, string>()
  const values = pointsAsStops(print.children.map(({value}) => value))
  const children = print.children.map((line, at) => {
    const value = simplified(values[at] ?? line.value)
    if (value === line.value) return line
    printed.set(line.number, line.value)
    return {...line, value}
  })
  file.data.printed = printed
  return {...print, children}
}

/** Several things that an editor says stand on one line stand on lines of their own. */
const partToldLines: Plugin<[], Print> = () => print => ({
  ...print,
  children: partStatedLines(print.children),
})

const leaveOutFieldCodes: Plugin<[], Print> = () => print => {
  const {lines, drops} = blankWordFields(print.children)
  return {...print, children: [...lines], fields: drops}
}

const leaveOutStrokes: Plugin<[], Print> = () => print => {
  const {lines, drops, rules} = openBoxes(print.children)
  const removed = rules.map(line => ({line, reason: '表格线' as const}))
  return {
    ...print,
    children: [...lines],
    fields: [...print.fields, ...drops],
    removed: [...print.removed, ...removed],
  }
}

const leaveOutMarkup: Plugin<[], Print> = () => print => {
  const {lines, drops} = dropMarkupLines(print.children)
  const removed = drops.map(({span: {line}, reason}) => ({line, reason}))
  return {...print, children: [...lines], removed: [...print.removed, ...removed]}
}

/** Lines that the editor says are no part of the text; what stood on both sides of them is as far apart as it was. */
const leaveOutFurniture: Plugin<[readonly Habit[]], Print> = habits => print => {
  const children: Line[] = []
  const removed = [...print.removed]
  let gap = 0
  for (const line of withHabits(print.children, habits, 'issue'))
    if (statedRole(line) === 'furniture') {
      removed.push({line, reason: '编辑定为不属正文'})
      gap = Math.max(gap, line.gap)
    } else {
      children.push(gap > line.gap ? {...line, gap} : line)
      gap = 0
    }
  return {...print, children, removed}
}

const takeEnds: Plugin<[], Print> = () => print => {
  const {lines, marks} = takeEndMarks(print.children)
  const removed = marks.map(line => ({line, reason: '篇末的标记' as const}))
  return {...print, children: [...lines], removed: [...print.removed, ...removed]}
}

const takeLinesOfSite: Plugin<[], Print> = () => print => {
  const {lines, taken} = takeWebLines(print.children)
  const removed = taken.map(line => ({line, reason: '页码与书眉' as const}))
  return {...print, children: [...lines], removed: [...print.removed, ...removed]}
}

const takeNumbersOfPieces: Plugin<[], Print> = () => print => {
  const above = takePieceNumbers(print.children)
  const {lines, numbers} = takeNumbersBeside(above.lines)
  const removed = [...above.numbers, ...numbers].map(line => ({line, reason: '篇名前后的标记' as const}))
  return {...print, children: [...lines], removed: [...print.removed, ...removed]}
}

/** 题目： before each title is none of it. */
const leaveOutTitleLabels: Plugin<[], Print> = () => print => {
  const {lines, drops} = blankTitleLabels(print.children)
  return {...print, children: [...lines], fields: [...print.fields, ...drops]}
}

const leaveOutRunningHeads: Plugin<[], Print> = () => print => {
  const {lines, removed} = stripRunningHeads(blankListTabs(print.children))
  const heads = removed.map(line => ({line, reason: '页码与书眉' as const}))
  return {...print, children: [...lines], removed: [...print.removed, ...heads]}
}

const leaveOutRules: Plugin<[], Print> = () => print => {
  const {lines, rules} = stripRules(print.children)
  const removed = rules.map(line => ({line, reason: '表格线' as const}))
  return {...print, children: [...lines], removed: [...print.removed, ...removed]}
}

/** What only says on which page a piece goes on stands on lines of its own. */
const partJumpMarks: Plugin<[], Print> = () => print => ({
  ...print,
  children: [...splitJumpMarks(print.children)],
})

/** The name of a section and the title behind it stand on lines of their own. */
const partTitlesFromRubrics: Plugin<[], Print> = () => print => ({
  ...print,
  children: [...partRubrics(print.children)],
})

const putInReadingOrder: Plugin<[], Print> = () => print => ({
  ...print,
  children: splitColumns(partRunOnEntries(partEntriesInRows(settleFootnotes(print.children)))),
})

/** The same 目录 in English is no second list of articles. */
const leaveOutTranslatedContents: Plugin<[], Print> = () => print => {
  const translated = new Set([...translatedContents(print.children), ...translationsBelow(print.children)])
  const removed = [...translated].map(line => ({line, reason: '目录的外文译文' as const}))
  const children = print.children.filter(line => !translated.has(line))
  return {...print, children, removed: [...print.removed, ...removed]}
}

const tellTeasers: Plugin<[], Print> = () => print => {
  const teasers = new Set(teasersAbove(print.children))
  return {
    ...print,
    children: print.children.map(line => (teasers.has(line) ? {...line, teaser: true} : line)),
  }
}

const findContents: Plugin<[], Print, PrintWithContents> = () => print => {
  const contents = readContents(print.children)
  return {...print, contents, drops: [...print.drops, ...(contents?.drops ?? [])]}
}

/** What lines of one form are by the periodical's habits; the 目录 prints such forms too, and is left as it is. */
const readForms: Plugin<[readonly Habit[]], PrintWithContents> = habits => print => {
  const {children, contents} = print
  const {from, to} = contents ?? {from: 0, to: 0}
  const read = (lines: readonly Line[]) => withHabits(lines, habits, 'articles')
  return {
    ...print,
    children: [...read(children.slice(0, from)), ...children.slice(from, to), ...read(children.slice(to))],
  }
}

/** Who wrote a piece stands on a line of its own where its title's line names him too. */
const partTitlesFromBylines: Plugin<[], PrintWithContents> = () => print => {
  const {children, contents} = print
  const {from, to} = contents ?? {from: 0, to: 0}
  const drops = [...print.drops]
  const before = partBylines(children.slice(0, from), contents, drops)
  const shift = before.length - from
  return {
    ...print,
    children: [...before, ...children.slice(from, to), ...partBylines(children.slice(to), contents, drops)],
    drops,
    contents: contents && {...contents, from: from + shift, to: to + shift},
  }
}

/** Rows below titles with a day and who wrote the piece say so where the issue has several. */
const tellDatedBylines: Plugin<[], PrintWithContents> = () => print => ({
  ...print,
  children: datedBylines(print.children, print.contents),
})

const tellParts: Plugin<[], PrintWithContents, PrintInParts> = () => print => {
  const told = partition(print.children, print.contents)
  const habits = learnHabits(told.body, learnGeometry(told.body))
  const read = readBodyLines(told.body, print.contents, habits.geometry)
  const motto = linesOfMotto(read, listedBy(print.contents))
  const parts = withMotto(told, motto)
  const body = read.slice(motto)
  return {...print, parts, habits, body, segments: segment(body, print.contents, habits.geometry)}
}

function listedBy(contents: PrintedContents | undefined): (value: string) => boolean {
  const listed = new Set(contents?.entries.flatMap(({title}) => wordingsOf(title.value)))
  return value => wordingsOf(value).some(wording => listed.has(wording))
}

/** What a paper breaks off on one page and goes on with on another. */
const putPagesTogether: Plugin<[], PrintInParts> = () => print => {
  const {contents, habits} = print
  const gathered = gatherJumps(print.body, print.segments)
  if (!gathered) return print
  const {body} = gathered
  const drops = gathered.marks.map((line): Drop => ({span: wholeLine(line), reason: '转版标记'}))
  const segments = segment(body, contents, habits.geometry)
  return {...print, body, segments, drops: [...print.drops, ...drops]}
}

const readArticles: Plugin<[], PrintInParts, IssueTree> = () => (print, file) => {
  const {children: lines, contents, parts, habits, body, segments, removed, fields} = print
  const titles = new Set(segments.flatMap(({title}) => title?.index ?? []))
  const drops: Drop[] = [
    ...print.drops,
    ...removed.map(({line, reason}) => ({span: wholeLine(line), reason})),
    ...body.flatMap(({line, opens}, index): Drop[] =>
      opens === undefined || titles.has(index) ? [] : [{span: wholeLine(line), reason: '栏目标记'}],
    ),
  ]
  const bylines = learnBylines(body, segments)
  const readings = segments.map(part => readArticle(part, body, contents, habits, bylines, drops))
  file.data.uneven = readings.flatMap(({uneven}) => uneven)
  const articles = readings.map(({article}) => article)
  const entries = contents?.entries ?? []
  const told = {
    contents: lines.slice(contents?.from ?? 0, contents?.to ?? 0),
    masthead: parts.masthead,
    colophon: parts.colophon,
  }
  const outside = (type: Outside['type'], spans: readonly Span[]): Outside => ({
    type,
    children: spans.map(span => printedLine({value: textIn(span), spans: [span]})),
  })
  return {
    type: 'issue',
    children: [
      outside('masthead', parts.masthead.map(wholeLine)),
      outside('contents', contents?.kept ?? []),
      ...articles,
      outside('colophon', parts.colophon.map(wholeLine)),
      {type: 'dropped', children: [...fields, ...besideFields(drops, fields)].map(dropNode)},
    ],
    issue: readFront(parts, sectionsOf(articles, contents)),
    told: {},
    contents: entries.map(({section, title, author, page}) => ({
      section,
      title: title.value,
      ...(author === null ? {} : {author}),
      page,
    })),
    listed: entries.map(({title}) => title),
    hasContents: contents !== undefined,
    lines: [...lines, ...removed.map(({line}) => line)],
    outside: new Map(
      (['contents', 'masthead', 'colophon'] as const).flatMap(role =>
        told[role].map(({number}) => [number, role] as const),
      ),
    ),
  }
}

const spellAsPrinted: Plugin<[], IssueTree> = () => (tree, file) =>
  asPrinted(tree, file.data.printed ?? new Map())

/** Fields of issue.yaml as the editor has them, whatever the masthead was read as. */
const setIssueFields: Plugin<[readonly Habit[], IssueFields], IssueTree> = (habits, told) => tree => {
  tree.told = toldOfIssue(tree, habits, told)
  Object.assign(tree.issue, tree.told)
}

/** Each article shows the corrections that fall into its lines, in their order; those of one line in the editor's. */
const attachCorrections: Plugin<[readonly Correction[]], IssueTree> = corrections => tree => {
  for (const article of articlesOf(tree))
    article.corrections = corrections
      .filter(({line}) => line >= article.position.start.line && line <= article.position.end.line)
      .toSorted((a, b) => a.line - b.line)
      .map(keepable)
}

/** A correction as files can hold it; what it replaces may be a character that none can. */
function keepable(correction: Correction): Correction {
  const {was, now, why} = correction
  return {
    ...correction,
    was: holdable(was),
    now: holdable(now),
    ...(typeof why === 'string' ? {why: holdable(why)} : {}),
  }
}

/** Sections in order: as the body marks them, and those of the 目录 that only it has. */
function sectionsOf(articles: readonly Article[], contents: PrintedContents | undefined): string[] {
  const inBody = [...new Set(articles.flatMap(({section}) => (section === null ? [] : [section])))]
  const bound = new Set(
    articles.flatMap(({entry}) => (entry ? [contents?.entries[entry.index]?.section] : [])),
  )
  const printed = new Set(inBody)
  const known = new Set(inBody.map(bare))
  const before = new Map<string, string[]>()
  let waiting: string[] = []
  // a section that has no article keeps its place among those that have
  for (const {name, within} of contents?.sections ?? [])
    if (within) continue
    else if (printed.has(name)) {
      before.set(name, [...(before.get(name) ?? []), ...waiting])
      waiting = []
    } else if (!known.has(bare(name)) && !bound.has(name)) waiting.push(name)
  return [...inBody.flatMap(name => [...(before.get(name) ?? []), name]), ...waiting]
}
