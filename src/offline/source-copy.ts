import {stringify} from 'yaml'
import type {WithdrawnArticle} from '../archive/withdrawal.ts'
import {type PrintedIssue, saysMore, type WithheldLines} from '../archive/withheld-lines.ts'
import {firstLine} from '../convert/roles/decisions.ts'
import {decode} from '../convert/text/decode.ts'
import {splitLines} from '../convert/text/lines.ts'
import type {Correction} from '../schemas/article.ts'
import type {IssueData} from '../schemas/issue.ts'
import type {Decision} from '../schemas/structure.ts'
import type {BundledFile} from './bundle.ts'

/** The folder of an issue as it is to be copied; names of its files count from the folder. */
export interface SourceFolder extends Omit<PrintedIssue, 'contents'> {
  readonly files: readonly BundledFile[]
  readonly data: IssueData
  readonly corrections: readonly Correction[]
  readonly decisions: readonly Decision[]
  /** Of source.txt. */
  readonly withheld: readonly WithheldLines[]
}

/** A file that is not copied as it is; `what` says in Chinese what became of it, without a full stop. */
export interface AlteredFile {
  readonly name: string
  readonly what: string
}

export interface SourceCopy {
  readonly files: BundledFile[]
  /** In order of their names; none where nothing was withdrawn. */
  readonly altered: AlteredFile[]
}

/** Name of a source.txt some lines of which are withheld: it is no longer what was received, and nothing takes it for that. */
export const withheldSourceName = 'source.withheld.txt'

/**
 * The folder of an issue without anything that holds text of a withdrawn article. One without such articles is copied as it is. Of one
 * with them go only files of which it is known what they hold: an original in another form (.docx, .pdf) holds the text as well.
 *
 * @throws {DecodeError} where source.txt is no text
 */
export function sourceCopy(folder: SourceFolder): SourceCopy {
  if (folder.withdrawn.length === 0) return {files: [...folder.files], altered: []}
  const runs = folder.withheld
  const readable = new Set(folder.articles.map(({name}) => `${name}.mdx`))
  const withdrawn = new Map(folder.withdrawn.map(article => [`${article.name}.mdx`, article]))
  const files: BundledFile[] = []
  const altered: AlteredFile[] = []
  const alter = (name: string, what: string, text?: string) => {
    altered.push({name, what})
    if (text !== undefined) files.push({name, read: () => Buffer.from(text)})
  }
  for (const file of folder.files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const gone = withdrawn.get(file.name)
    if (gone) alter(file.name, '只有篇名与撤回的理由', reducedArticle(gone))
    else if (readable.has(file.name)) files.push(file)
    else if (file.name === 'source.txt') {
      const lines = splitLines(decode(Buffer.from(file.read())).text)
      alter(withheldSourceName, describeRuns(runs), withheldText(lines, runs))
    } else if (file.name === 'issue.yaml') {
      const data = reducedIssue(folder)
      if (data) alter(file.name, '目录里撤回各篇的写法改同篇名，不列作者', stringify(data, {lineWidth: 0}))
      else files.push(file)
    } else if (file.name === 'corrections.yaml') {
      const kept = folder.corrections.filter(({line}) => !holds(runs, line))
      const left = folder.corrections.length - kept.length
      const what = left > 0 ? `略去撤回各篇的 ${left} 条更正，以及注释` : '略去注释'
      alter(file.name, what, stringify(kept, {lineWidth: 0}))
    } else if (file.name === 'structure.yaml') {
      const kept = folder.decisions.filter(decision => !holds(runs, firstLine(decision)))
      const left = folder.decisions.length - kept.length
      const what = left > 0 ? `略去撤回各篇的 ${left} 条，以及注释` : '略去注释'
      alter(file.name, what, stringify(kept, {lineWidth: 0}))
    } else if (file.name === '.convert.json') {
      const record = reducedRecord(JSON.parse(Buffer.from(file.read()).toString('utf8')), runs, withdrawn)
      alter(file.name, '略去撤回各篇的记录', `${JSON.stringify(record, undefined, 2)}\n`)
    } else alter(file.name, '未收：不能确知其中没有撤回的文字')
  }
  return {files, altered}
}

/** An MDX file that says of a withdrawn article what may be said; still valid, so that a site can be built from the copy. */
function reducedArticle({issue, data, withdrawn}: WithdrawnArticle): string {
  const {title, order, section, page, kind, lines} = data
  return `---\n${stringify({title, issue, order, section, page, kind, withdrawn, lines}, {lineWidth: 0})}---\n`
}

/** The lines as they were, with a note in place of each run; the numbers of all other lines stay. */
function withheldText(lines: readonly string[], runs: readonly WithheldLines[]): string {
  const copy = [...lines]
  for (const {first, last} of runs)
    for (let line = first; line <= last; line++)
      copy[line - 1] =
        line === first
          ? `〔第 ${first}${first < last ? `—${last}` : ''} 行，共 ${last - first + 1} 行：所属文章已撤回，文字不再公开〕`
          : ''
  return copy.join('\n')
}

function describeRuns(runs: readonly WithheldLines[]): string {
  const count = runs.reduce((sum, {first, last}) => sum + last - first + 1, 0)
  const places = runs.map(({first, last}) => (first === last ? String(first) : `${first}—${last}`))
  return `即隐去 ${count} 行之后的 source.txt（第 ${places.join('、')} 行），其余各行原样；编码为 UTF-8`
}

/** The issue with lines of its 目录 that say no more than is shown; null where none says more. */
function reducedIssue({data, withdrawn}: SourceFolder): IssueData | null {
  const byNumber = new Map(withdrawn.map(article => [Number(article.name), article]))
  let reduced = false
  const contents = data.contents.map(entry => {
    const article = entry.article === null ? undefined : byNumber.get(entry.article)
    if (!article || !saysMore(entry, article)) return entry
    reduced = true
    return {section: entry.section, title: article.data.title, page: entry.page, article: entry.article}
  })
  return reduced ? {...data, contents} : null
}

/** The record of convert without what it quotes of withheld lines, and with the titles that are shown. */
function reducedRecord(
  value: unknown,
  runs: readonly WithheldLines[],
  withdrawn: ReadonlyMap<string, WithdrawnArticle>,
): unknown {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) =>
      isObject(item) && typeof item.line === 'number' && holds(runs, item.line)
        ? []
        : [reducedRecord(item, runs, withdrawn)],
    )
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      const article = withdrawn.get(key)
      const reduced = reducedRecord(held, runs, withdrawn)
      return [key, article && isObject(reduced) ? {...reduced, title: article.data.title} : reduced]
    }),
  )
}

function holds(runs: readonly WithheldLines[], line: number): boolean {
  return runs.some(({first, last}) => line >= first && line <= last)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
