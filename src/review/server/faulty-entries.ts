import type {Excerpt, ListFile} from '../shared/view.ts'
import type {Change} from './entries.ts'
import {Refusal} from './refusal.ts'

/** How an entry begins: with its dash at the margin; where a file has none, with its line. */
const dash = /^[-－—–]/u
const number = /^\s*(?:line|lines)\s*[:：]/iu
/** What git leaves between two versions is no entry. */
const conflict = /^(?:<{7}|={7}|>{7})/u

/**
 * The lines of the entry in which something is wrong, as they stand in the file, which nobody can read as YAML.
 *
 * @param line - where it is wrong, from 1
 */
export function entryAround(text: string, line: number): Excerpt | undefined {
  const lines = text.split(/\r\n|\n|\r/)
  const at = Math.min(line, lines.length) - 1
  if (lines[at] === undefined || text.trim() === '') return undefined
  const begins = lines.some(each => dash.test(each)) ? dash : number
  const first = lines.findLastIndex((each, index) => index <= at && begins.test(each))
  if (first < 0) return {first: at + 1, lines: [lines[at]], fault: at + 1}
  const next = lines.findIndex((each, index) => index > Math.max(at, first) && begins.test(each))
  let end = next < 0 ? lines.length : next
  // what stands above the next entry is said of that
  while (end > at + 1 && /^\s*(?:#.*)?$/u.test(lines[end - 1] ?? '')) end--
  return {first: first + 1, lines: lines.slice(first, end), fault: at + 1}
}

/** Whether the lines are one entry, which can go without another one going with it. */
export function isStrikable({lines}: Excerpt): boolean {
  return lines.some(line => line.trim() !== '') && !lines.some(line => conflict.test(line))
}

/**
 * Takes the lines of an entry out of a file that cannot be read.
 *
 * @param first - line of the first of them, from 1
 * @param shown - as the editor saw them
 * @throws {Refusal} where something else stands there by now
 */
export function struck(file: ListFile, text: string, first: number, shown: readonly string[]): Change {
  const lines = text.split('\n')
  const stand = lines.slice(first - 1, first - 1 + shown.length).map(line => line.replace(/\r$/u, ''))
  if (stand.join('\n') !== shown.join('\n')) throw new Refusal(`${file} 在别处改过了，请看过现在的写法再定。`)
  const after = [...lines.slice(0, first - 1), ...lines.slice(first - 1 + shown.length)].join('\n')
  return {file, before: text, after, steps: []}
}
