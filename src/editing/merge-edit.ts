import {VFileMessage} from 'vfile-message'
import {isMap, isScalar, parseDocument} from 'yaml'
import {ContentError, frontmatterOf, readYaml} from '../content/frontmatter.ts'
import type {Origin} from '../convert/addresses.ts'
import {readAs} from '../convert/text/reading.ts'
import {type ArticleData, articleSchema, type Correction} from '../schemas/article.ts'
import {type IssueData, issueSchema} from '../schemas/issue.ts'
import {mergePictures} from './merge-pictures.ts'
import {issueDepartures} from './printed-issue.ts'
import {articleDepartures, type Departure, describeDeparture} from './printed-text.ts'

/** Where an edited file and what convert would write cannot be brought together; line and column from 1. */
export interface Conflict {
  readonly line: number
  readonly column: number
  /** Both texts, or why the file cannot be read, in Chinese. */
  readonly reason: string
}

/** An editor's file with what changed under it, or the first conflict. */
export type Merge =
  | {readonly text: string; readonly conflict?: undefined}
  | {readonly conflict: Conflict; readonly text?: undefined}

/** What convert last made of an article, by the record. */
export interface Base {
  readonly origin: Origin | undefined
  /** Its place in the issue then, from 1. */
  readonly order: number | undefined
  /** Pictures that structure.yaml gives to lines now. */
  readonly pictures: ReadonlySet<string>
}

/**
 * Brings what convert would now write into an article that an editor edited: corrections are applied where their words
 * stand exactly once, those taken back are undone, pictures that structure.yaml names come to their places, and line numbers follow unless
 * the editor changed them. All else stays as the editor has it. The outcome must say what is printed; otherwise it is a conflict.
 *
 * @param edited, converted - MDX, lines ended by LF
 */
export function mergeArticle(edited: string, converted: string, path: string, base: Base): Merge {
  try {
    const own = partsOf(edited, path)
    const wanted = partsOf(converted, path)
    const before = own.data.corrections ?? []
    const after = wanted.data.corrections ?? []
    const undone = without(before, after).map(({was, now}) => ({was: now, now: was}))
    const yaml = settled(own, wanted, base)
    const rule = '---\n'
    const pictured = mergePictures(own.body, wanted.body, base.pictures)
    if (pictured.lost !== undefined) return {conflict: {line: 1, column: 1, reason: pictured.lost}}
    const text = mendOnce(yaml + rule + pictured.body, [...undone, ...without(after, before)])
    const cut = text.indexOf(`\n${rule}`) + 1
    const corrections = fieldOf(wanted.yaml, 'corrections')
    const merged = `${rule}${text.slice(0, cut)}${corrections}${text.slice(cut)}`
    // of a withdrawn article nothing need be left, whatever was printed
    const isWithheld = own.data.withdrawn !== undefined
    const departures = isWithheld ? [] : articleDepartures(merged, converted, path)
    return settledBy(
      merged,
      departures.map(departure => inEdited(departure, edited, merged)),
    )
  } catch (error) {
    return {conflict: unreadable(error)}
  }
}

/**
 * The same for issue.yaml: corrections that fall into no article are applied where their words stand exactly once, and
 * only if the file does not say what is printed already.
 */
export function mergeIssue(
  edited: string,
  converted: string,
  path: string,
  corrections: readonly Correction[],
): Merge {
  const read = (yaml: string): IssueData => readYaml({path, firstLine: 1, yaml}, issueSchema)
  try {
    const wanted = read(converted)
    if (issueDepartures(edited, read(edited), wanted).length === 0) return {text: edited}
    const text = mendOnce(edited, corrections)
    return settledBy(text, issueDepartures(text, read(text), wanted))
  } catch (error) {
    return {conflict: unreadable(error)}
  }
}

interface Parts {
  readonly data: ArticleData
  /** The frontmatter's YAML without its rules, ended by a line feed. */
  readonly yaml: string
  readonly body: string
}

function partsOf(mdx: string, path: string): Parts {
  const front = frontmatterOf(mdx, path)
  const data = readYaml(front, articleSchema)
  const end = mdx.indexOf(front.yaml) + front.yaml.length
  return {data, yaml: front.yaml, body: mdx.slice(mdx.indexOf('\n', end) + 1)}
}

/** The editor's YAML without its corrections, `lines` and `order` brought up to date where they still are convert's. */
function settled(own: Parts, wanted: Parts, {origin, order}: Base): string {
  let yaml = own.yaml.replace(fieldOf(own.yaml, 'corrections'), '')
  const bring = (name: string) => {
    const field = fieldOf(yaml, name)
    if (field !== '') yaml = yaml.replace(field, () => fieldOf(wanted.yaml, name))
  }
  const [from, to] = own.data.lines
  if (origin && from === origin.lines[0] && to === origin.lines[1]) bring('lines')
  if (order !== undefined && own.data.order === order) bring('order')
  return yaml
}

/** A field of block YAML with its name, up to the next field; empty where there is none. */
function fieldOf(yaml: string, name: string): string {
  const {contents} = parseDocument(yaml)
  if (!isMap(contents)) return ''
  const starts = contents.items.flatMap(({key}) =>
    isScalar(key) && key.range ? [{name: key.value, at: key.range[0]}] : [],
  )
  const index = starts.findIndex(start => start.name === name)
  const start = starts[index]
  return start ? yaml.slice(start.at, starts[index + 1]?.at ?? yaml.length) : ''
}

/** Of a list of corrections those that another does not have. */
function without(corrections: readonly Correction[], others: readonly Correction[]): Correction[] {
  const left = [...others]
  return corrections.filter(correction => {
    const at = left.findIndex(
      ({line, was, now}) => line === correction.line && was === correction.was && now === correction.now,
    )
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function mendOnce(text: string, mends: ReadonlyArray<Pick<Correction, 'was' | 'now'>>): string {
  let mended = text
  for (const mend of mends) {
    // an article has the usual characters, whichever the correction was copied from
    const [was, now] = [readAs(mend.was), readAs(mend.now)]
    const at = was === '' ? -1 : mended.indexOf(was)
    if (at >= 0 && mended.indexOf(was, at + 1) < 0)
      mended = mended.slice(0, at) + now + mended.slice(at + was.length)
  }
  return mended
}

/** A place in the merged text as the editor's file has it, whose frontmatter has other lines. */
function inEdited(departure: Departure, edited: string, merged: string): Departure {
  const ruleLine = (text: string) => text.split('\n').indexOf('---', 1)
  if (departure.field === null)
    return {...departure, line: departure.line - ruleLine(merged) + ruleLine(edited)}
  const at = edited.split('\n').findIndex(line => line.startsWith(`${departure.field}:`))
  return {...departure, line: Math.max(0, at) + 1}
}

function settledBy(text: string, [first]: readonly Departure[]): Merge {
  if (!first) return {text}
  return {conflict: {line: first.line, column: first.column, reason: `${describeDeparture(first)}。`}}
}

function unreadable(error: unknown): Conflict {
  if (error instanceof ContentError && error.faults[0]) return error.faults[0]
  if (error instanceof VFileMessage)
    return {line: error.line ?? 1, column: error.column ?? 1, reason: '这个文件的写法不对，读不出来。'}
  throw error
}
