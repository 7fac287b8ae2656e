import {parse} from 'yaml'
import {issueLabel} from '../../archive/issues.ts'
import {kindLabels} from '../../archive/kinds.ts'
import {printedLines} from '../../archive/printed-lines.ts'
import {articleNumber} from '../../content/article-files.ts'
import {frontmatterOf} from '../../content/frontmatter.ts'
import type {Conversion} from '../../convert/convert.ts'
import {formsOf} from '../../convert/roles/entry.ts'
import {explainLine, explainParts} from '../../convert/roles/explain.ts'
import {startOf} from '../../convert/roles/parted-lines.ts'
import {isBlank} from '../../convert/text/characters.ts'
import {splitLines} from '../../convert/text/lines.ts'
import {printedSpan, type ReadLine} from '../../convert/text/read-line.ts'
import {readPrint} from '../../convert/text/reading.ts'
import {type Article, articlesOf, titleOf} from '../../convert/tree.ts'
import type {FolderOutcome} from '../../editing/convert-folder.ts'
import type {IssueReading} from '../../editing/read-issue.ts'
import type {RenderedArticle} from '../../rendering/article.ts'
import {insertAll} from '../../rendering/places.ts'
import {type ArticleData, articleSchema, type Correction} from '../../schemas/article.ts'
import type {IssueData} from '../../schemas/issue.ts'
import type {
  ArticleView,
  EntryView,
  IssueView,
  LineView,
  ListedView,
  ListFile,
  PendingView,
} from '../shared/view.ts'
import {listFiles} from './change-for.ts'
import {entriesOf, entryLines, entryYaml, lineOf} from './entries.ts'
import {entryAround} from './faulty-entries.ts'
import {fieldViews} from './fields.ts'
import {mendsIn} from './mended-words.ts'
import {type MessageContext, messageViews} from './messages.ts'
import {type Original, originalOf} from './original.ts'
import {writtenLabel} from './overview.ts'
import {Refusal} from './refusal.ts'
import {entryWords, formWords} from './words.ts'

/** An article as it is rendered. */
export type Shown = Pick<RenderedArticle, 'html' | 'passages' | 'ends'>

/** What the view of an issue is made from. */
export interface Viewed {
  readonly reading: IssueReading
  readonly render: (mdx: string) => Shown
  /** What writing would do, done dry. */
  readonly outcome: FolderOutcome
  readonly texts: Readonly<Record<ListFile, string>>
  readonly revision: string
  readonly undo: string | null
  readonly redo: string | null
}

/** Makes what the review page shows of an issue. */
export function viewOf({reading, render, outcome, texts, revision, undo, redo}: Viewed): IssueView {
  const {folder, source, conversion, corrections} = reading
  const original = originalOf(folder.path, folder.originals, source?.text)
  const entries = listFiles.flatMap(file => entryViews(file, texts[file]))
  const converted = source && conversion ? {source: source.text, conversion} : undefined
  return {
    id: folder.id,
    label: converted ? labelOf(folder.id, converted.conversion) : (writtenLabel(folder) ?? folder.id),
    revision,
    failed: conversion === undefined || conversion.files.size === 0,
    lines: converted ? linesOf(converted.source, converted.conversion, corrections, original) : [],
    listed: converted ? listedIn(converted.conversion) : [],
    articles: converted
      ? articleViews(converted.source, converted.conversion, corrections, outcome, render)
      : [],
    messages: messageViews(outcome.reports, messageContext(reading, texts, entries)),
    entries,
    pending: pendingIn(outcome),
    settable: converted ? fieldViews('issue', converted.conversion.tree.issue) : [],
    pdf: original?.lost === null ? original.pdf : null,
    pdfLost: original?.lost ?? null,
    undo,
    redo,
  }
}

function messageContext(
  {source, conversion, corrections}: IssueReading,
  texts: Viewed['texts'],
  entries: readonly EntryView[],
): MessageContext {
  const printed = source ? splitLines(source.text) : []
  return {
    confidenceOf: line => (conversion && explainLine(conversion.tree, line)?.confidence) ?? 1,
    placeOf: correction => {
      const own = [...corrections.filter(({line}) => line === correction.line), correction]
      const mends = mendsIn(printed[correction.line - 1] ?? '', own)
      const mend = mends.find(({correction: found}) => found === correction)
      return mend && {start: mend.start, end: mend.end}
    },
    excerptOf: (name, line) => {
      const file = listFiles.find(each => each === name)
      return file && entryAround(texts[file], line)
    },
    printedOn: line => printed[line - 1] ?? '',
    entryOn: (name, line) => {
      const file = listFiles.find(each => each === name)
      const index = file ? entryLines(file, texts[file]).findLastIndex(start => start <= line) : -1
      return entries.find(entry => entry.file === file && entry.index === index)
    },
  }
}

function labelOf(id: string, {tree}: Conversion): string {
  const data: IssueData = {...tree.issue, contents: []}
  return issueLabel({id, data})
}

function linesOf(
  text: string,
  {tree, drops}: Conversion,
  corrections: readonly Correction[],
  original: Original | undefined,
): LineView[] {
  const dropsByLine = Map.groupBy(drops, ({span}) => span.line.number)
  const mendsByLine = Map.groupBy(corrections, ({line}) => line)
  const lines = readPrint(text, corrections).lines
  // of a line in which several things stand the first is what an editor said something of
  const byNumber = new Map(tree.lines.toReversed().map(line => [line.number, line]))
  const forms = formsOf(tree.lines)
  const views: LineView[] = []
  let gap = 0
  for (const [index, printed] of splitLines(text).entries()) {
    const number = index + 1
    const [explanation, ...others] = isBlank(printed) ? [] : explainParts(tree, number)
    if (!explanation) {
      gap++
      continue
    }
    const line = byNumber.get(number)
    const form = forms.get(number)
    views.push({
      number,
      printed,
      gap,
      is: explanation.is,
      ...(explanation.depth === undefined ? {} : {depth: explanation.depth}),
      because: explanation.because,
      rest: others.map(({line: part, is}) => ({at: printedStart(lines[index], startOf(part)), is})),
      confidence: explanation.confidence,
      rivals: explanation.rivals,
      article: explanation.article ?? null,
      statedIn: line?.stated?.is === undefined ? null : line.stated.by,
      drops: (dropsByLine.get(number) ?? []).map(({span: {start, end}, reason}) => ({start, end, reason})),
      mends: mendsIn(printed, mendsByLine.get(number) ?? []).map(({start, end, correction}) => ({
        start,
        end,
        now: correction.now,
        why: correction.why ?? null,
      })),
      place: original?.places.get(number) ?? null,
      form: form ? formWords(form) : null,
    })
    gap = 0
  }
  return views
}

function printedStart(line: ReadLine | undefined, at: number): number {
  return line ? printedSpan(line, at, at).start : at
}

function listedIn({tree}: Conversion): ListedView[] {
  const articles = new Map(
    articlesOf(tree).flatMap(({entry}, index) => (entry ? [[entry.index, index]] : [])),
  )
  return tree.contents.map(({section, title, page}, index) => ({
    line: tree.listed[index]?.spans[0]?.line.number ?? 1,
    title,
    section,
    page,
    article: articles.get(index) ?? null,
  }))
}

/** In order of the tree: the index of an article is the one that lines name. */
function articleViews(
  text: string,
  {files, origins, tree}: Conversion,
  corrections: readonly Correction[],
  outcome: FolderOutcome,
  render: Viewed['render'],
): ArticleView[] {
  const read = readPrint(text).lines.map(({value}) => value)
  const printed = articlesOf(tree)
  const deeds = new Map(outcome.actions.map(({name, do: deed}) => [name, deed]))
  return [...origins.keys()].flatMap((name, index) => {
    const mdx = files.get(name)
    const data = mdx === undefined ? undefined : articleDataOf(mdx, name)
    if (mdx === undefined || !data) return []
    return {
      name: String(articleNumber(name)).padStart(2, '0'),
      title: data.title,
      lines: data.lines,
      titleLine: titleLineOf(printed[index]),
      fields: fieldsOf(data),
      settable: fieldViews('article', data),
      html: placedHtml(render(mdx), data, read, corrections),
      edited: editedDeeds.has(deeds.get(name) ?? ''),
    }
  })
}

function titleLineOf(article: Article | undefined): number | null {
  return (article && titleOf(article).spans[0]?.line.number) ?? null
}

const editedDeeds: ReadonlySet<string> = new Set(['keep', 'merge', 'conflict'])

/** The frontmatter of an article that convert made. */
export function articleDataOf(mdx: string, name: string): ArticleData | undefined {
  return articleSchema.safeParse(parse(frontmatterOf(mdx, name).yaml)).data
}

/** The body, each passage with the line on which it begins. */
function placedHtml(
  {html, passages, ends}: Shown,
  data: ArticleData,
  read: readonly string[],
  corrections: readonly Correction[],
): string {
  const lines = printedLines(
    passages.map(({text}) => text),
    read,
    data.lines,
    corrections,
  )
  return insertAll(
    html,
    lines.flatMap((line, index) =>
      line === null ? [] : [{at: ends[index] ?? 0, html: `<span class="at" data-printed="${line}"></span>`}],
    ),
  )
}

/** Fields that the page shows in another place. */
const elsewhere: ReadonlySet<string> = new Set(['title', 'issue', 'order', 'lines', 'corrections'])

function fieldsOf(data: ArticleData): ArticleView['fields'] {
  const labels = Object.entries(articleSchema.shape)
  const values = new Map<string, unknown>(Object.entries(data))
  return labels.flatMap(([name, field]) => {
    const value = values.get(name)
    if (elsewhere.has(name) || value === undefined || value === null) return []
    const shown = name === 'kind' && data.kind ? kindLabels[data.kind] : [value].flat().join('、')
    return [{label: field.meta()?.title ?? name, value: shown}]
  })
}

/** The entries of a file; of one that cannot be read none, since the messages say why. */
function entryViews(file: ListFile, text: string): EntryView[] {
  try {
    return entriesOf(file, text).map((entry, index) => ({
      file,
      index,
      line: lineOf(entry) ?? null,
      text: entryWords(entry),
      entry: entryYaml(file, entry),
    }))
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

const deedWords: Readonly<Record<string, string>> = {
  write: '新写',
  update: '更新',
  remove: '移除',
  merge: '并入手改',
  conflict: '与手改冲突',
  orphan: '不在刊上',
}

function pendingIn({actions, stale, reports}: FolderOutcome): PendingView[] {
  // a file that cannot be read goes with nothing; that is not what is wrong with it
  const unreadable = new Set(
    reports
      .filter(({messages}) => messages.some(({ruleId}) => ruleId === 'schema'))
      .map(({basename}) => basename),
  )
  return actions.flatMap(({name, do: deed}) => {
    const conflict = deed === 'conflict' || deed === 'orphan'
    return conflict || stale.includes(name)
      ? [{name, deed: unreadable.has(name) ? '有错误' : (deedWords[deed] ?? ''), conflict}]
      : []
  })
}
