import {isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq} from 'yaml'
import {withoutOffers} from '../content/correction-lines.ts'
import {readYamlDocument} from '../content/yaml-document.ts'

/** A change of one entry of a list; indexes from 0. */
export type ListEdit =
  | {readonly do: 'add'; readonly entry: string; readonly line: number | undefined}
  | {readonly do: 'replace'; readonly index: number; readonly entry: string}
  | {readonly do: 'remove'; readonly index: number}
  /** Puts an entry back where it was. */
  | {readonly do: 'insert'; readonly index: number; readonly entry: string}

/** A list that is written in a way that this program cannot change without touching the rest of it. */
export class ListTextError extends Error {
  override readonly name = 'ListTextError'
}

/**
 * Changes one entry of a YAML list (structure.yaml, corrections.yaml, habits.yaml) and nothing else: every other character of the
 * file, comments, blank lines and line ends among them, stays where it is. A list in one pair of brackets is written out first.
 *
 * A new entry comes behind those of its line and of the lines before it where the list is in order of lines, else at its end.
 *
 * @param given - text of the file; empty where there is none
 * @param edit - its `entry` is YAML as `- {…}`, of one line or of several
 * @throws {ListTextError} where the entry that is meant cannot be told from the rest
 */
export function editListText(given: string, edit: ListEdit): string {
  const text = withoutOffers(given)
  const list = listIn(text)
  if (list === undefined) return edit.do === 'remove' ? unclear() : appended(text, written(edit.entry, text))
  if (list.flow === true) return editListText(writtenOut(text), edit)
  const places = placesOf(text, list)
  switch (edit.do) {
    case 'add': {
      const at = behind(list, edit.line)
      return at < 0
        ? inserted(text, places[0]?.start ?? text.length, edit.entry, indentOf(text, places))
        : inserted(text, places[at]?.end ?? text.length, edit.entry, indentOf(text, places))
    }
    case 'insert':
      return inserted(
        text,
        places[edit.index]?.start ?? places.at(-1)?.end ?? text.length,
        edit.entry,
        indentOf(text, places),
      )
    case 'replace': {
      const {start, end} = places[edit.index] ?? unclear()
      const entry = withRemark(edit.entry, text.slice(start, end))
      return text.slice(0, start) + written(entry, text, indentOf(text, places)) + text.slice(end)
    }
    case 'remove': {
      const {start, end} = places[edit.index] ?? unclear()
      return text.slice(0, start) + text.slice(end)
    }
  }
}

/** The text of an entry as it stands in the file, to be put back as it was. */
export function entryIn(given: string, index: number): string {
  const text = withoutOffers(given)
  const list = listIn(text)
  const place = list && list.flow !== true ? placesOf(text, list)[index] : undefined
  return place ? text.slice(place.start, place.end).replace(/^[ \t]+/u, '') : unclear()
}

interface Place {
  readonly start: number
  /** Behind the line end of its last line. */
  readonly end: number
}

function unclear(): never {
  throw new ListTextError('the entry cannot be told from the rest of the file')
}

/** The list that a file holds; `undefined` where it holds comments alone, or nothing. */
function listIn(text: string): YAMLSeq | undefined {
  const {document, faults} = readYamlDocument(text)
  if (faults.length > 0) unclear()
  const {contents} = document
  if (contents === null || (isScalar(contents) && contents.value === null)) return undefined
  return isSeq(contents) ? contents : unclear()
}

/** Where each entry stands, whole lines from that of its dash. */
function placesOf(text: string, list: YAMLSeq): Place[] {
  return list.items.map(item => {
    const range = isNode(item) ? item.range : undefined
    if (!range) return unclear()
    const dash = text.lastIndexOf('-', range[0] - 1)
    const start = text.lastIndexOf('\n', dash) + 1
    const around = text.slice(start, Math.max(dash, start)) + text.slice(dash + 1, range[0])
    if (dash < 0 || around.trim() !== '') return unclear()
    // the end of a value may lie behind its line end, as that of a block scalar does
    const last = text[range[1] - 1] === '\n' ? range[1] - 1 : text.indexOf('\n', range[1])
    return {start, end: last < 0 ? text.length : last + 1}
  })
}

function indentOf(text: string, places: readonly Place[]): string {
  return /^[ \t]*/u.exec(text.slice(places[0]?.start ?? text.length))?.[0] ?? ''
}

/** The entry behind which one for a line goes; −1 before all of them. */
function behind(list: YAMLSeq, line: number | undefined): number {
  const lines = list.items.map(item => (isMap(item) ? lineOf(item) : undefined))
  const inOrder = lines.every((at, index) => at !== undefined && at >= (lines[index - 1] ?? 0))
  if (line === undefined || !inOrder) return lines.length - 1
  return lines.findLastIndex(at => at !== undefined && at <= line)
}

function lineOf(item: YAMLMap): number | undefined {
  const line = item.get('line')
  const lines = item.get('lines')
  const first = isSeq(lines) ? lines.get(0) : line
  return typeof first === 'number' ? first : undefined
}

/** The entry with the remark behind the one that it replaces: what an editor noted there is of the line, whatever that is. */
function withRemark(entry: string, old: string): string {
  const list = listIn(old)
  const item = list?.items[0]
  const end = isNode(item) ? item.range?.[1] : undefined
  const [remark] = /^[ \t]*#.*$/mu.exec(old.slice(end ?? old.length)) ?? []
  const [first = '', ...rest] = entry.trimEnd().split('\n')
  return remark === undefined || entry.includes(remark.trim()) ? entry : [first + remark, ...rest].join('\n')
}

function appended(text: string, entry: string): string {
  const end = lineEndOf(text)
  return text + (text === '' || text.endsWith('\n') ? '' : end) + entry
}

function inserted(text: string, at: number, entry: string, indent: string): string {
  const before = text.slice(0, at)
  const open = before === '' || before.endsWith('\n') ? '' : lineEndOf(text)
  return before + open + written(entry, text, indent) + text.slice(at)
}

/** The entry in lines of its own, with the line ends of the file. */
function written(entry: string, text: string, indent = ''): string {
  const end = lineEndOf(text)
  return entry
    .trimEnd()
    .split(/\r?\n/u)
    .map(line => `${indent}${line}${end}`)
    .join('')
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** A list in brackets with each entry in lines of its own; comments stay. */
function writtenOut(text: string): string {
  const document = parseDocument(text)
  if (isSeq(document.contents)) document.contents.flow = false
  return isSeq(document.contents) && document.contents.items.length === 0
    ? text.replace(/\[\s*\]\s*/u, '')
    : document.toString({lineWidth: 0, flowCollectionPadding: false})
}
