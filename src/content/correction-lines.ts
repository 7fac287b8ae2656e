import {fold} from '../convert/text/characters.ts'
import type {Fault} from './fault.ts'

/** corrections.yaml written out as plain YAML, line for line. */
export interface TidyLines {
  readonly yaml: string
  /** Lines that belong to no correction, colons left out, quotation marks left open. */
  readonly faults: readonly Fault[]
  /** Does any line begin with a field of a correction, or hold one that a message offered? */
  readonly known: boolean
  /** The column in the file of a column in `yaml`, both from 1. */
  readonly writtenColumn: (line: number, column: number) => number
}

/** What one line of the file is. Columns count from 1. */
type Line =
  | {readonly type: 'empty' | 'dash' | 'document' | 'stray'}
  /** An entry in braces or brackets: `value` is YAML. */
  | {readonly type: 'flow'; readonly value: string; readonly valueColumn: number}
  | Field

interface Field {
  readonly type: 'field'
  readonly begins: boolean
  readonly key: string
  readonly colon: boolean
  readonly value: string
  readonly keyColumn: number
  readonly valueColumn: number
}

export const howTo = '每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由'

const blank = '[ \\t\\u00A0\\u3000]'
/** The dashes of keyboards, input methods and Word. */
const dash = '[-－﹣—–‐‑−―─]{1,2}'
const mark = '["\'“”‘’＂＇]'
const name = '[A-Za-zＡ-Ｚａ-ｚ_]{1,24}|<<|\\p{Script=Han}{1,8}'
const start = `^(?<indent>${blank}*)(?<dash>(?:${dash}${blank}*)?)`
const field = new RegExp(`${start}${mark}?(?<key>${name})${mark}?${blank}*[:：﹕︰](?<rest>.*)$`, 'u')
const fieldWithoutColon = new RegExp(
  `${start}(?<key>line|was|now|why)(?<rest>(?:\\P{L}|\\p{Script=Han}).*)$`,
  'u',
)
const dashAlone = new RegExp(`^${blank}*${dash}${blank}*(?:#.*)?$`, 'u')
const flow = new RegExp(`^${blank}*${dash}${blank}*(?<value>[[{].*)$`, 'u')
const empty = new RegExp(`^${blank}*(?:[#＃].*)?$`)

const fields: ReadonlySet<string> = new Set(['line', 'was', 'now', 'why'])

/**
 * Reads corrections.yaml as editors type it. The file is flat, so each line says all by itself: indentation, kinds of dash, colon and
 * blank do not matter, and what stands behind the colon is text, whatever YAML would make of it (2014, null, [1], *注). Values in
 * quotation marks, block scalars and entries in braces stay YAML. Linear in the input.
 */
export function tidyLines(text: string): TidyLines {
  const written = text.split(/\r\n|\n|\r/)
  const faults: Fault[] = []
  const yaml: string[] = []
  const columns = new Map<number, {key: number; value: number; tidyValue: number}>()
  let known = mayOffer(text)
  let present: Set<string> | undefined
  let strayBefore = false
  for (let at = 0; at < written.length; at++) {
    const line = readLine(written[at] ?? '')
    // the lines of a paragraph that was pasted here are one slip
    if (line.type === 'stray' && !strayBefore) faults.push(strayFault(written[at] ?? '', at + 1))
    if (line.type !== 'empty') strayBefore = line.type === 'stray'
    if (line.type !== 'field') {
      if (line.type === 'dash' || line.type === 'flow') present = new Set()
      if (line.type === 'flow')
        columns.set(at + 1, {key: line.valueColumn, value: line.valueColumn, tidyValue: '- '.length + 1})
      yaml.push(plainLine(line, written[at] ?? ''))
      continue
    }
    if (fields.has(line.key)) known = true
    if (!line.colon) faults.push(colonFault(line, at + 1))
    // a second line number begins a correction, with its dash or without
    const begins = line.begins || !present || (line.key === 'line' && present.has('line'))
    present = begins || !present ? new Set([line.key]) : present.add(line.key)
    const head = `${begins ? '- ' : '  '}${line.key}: `
    columns.set(at + 1, {key: line.keyColumn, value: line.valueColumn, tidyValue: head.length + 1})
    const end = endOfBlock(written, at, line)
    if (end > at) {
      yaml.push(head + line.value, ...written.slice(at + 1, end + 1))
      at = end
    } else yaml.push(head + yamlValue(line, at + 1, faults))
  }
  const writtenColumn = (number: number, column: number) => {
    const own = columns.get(number)
    if (!own) return column
    return column < own.tidyValue ? own.key : own.value + column - own.tidyValue
  }
  return {yaml: yaml.join('\n'), faults, known, writtenColumn}
}

/** What a message says before the entry that it offers; an editor copies the whole line. */
const offers = ['.yaml 里写：', '改写作：']

/** How much of a line is what a message says before an entry, in UTF-16 code units; 0 where it is an entry or anything else. */
export function offerLength(line: string): number {
  for (const offer of offers) {
    const told = line.indexOf(offer)
    const entry = told + offer.length
    if (told >= 0 && /^[ \t]*-/.test(line.slice(entry, entry + longestBlank))) return entry
  }
  return 0
}

/** Blanks that stand before an entry at most. */
const longestBlank = 40

/** The list without what messages say before the entries that they offer, which an editor may have copied with them. */
export function withoutOffers(text: string): string {
  if (!mayOffer(text)) return text
  return text
    .split('\n')
    .map(line => {
      const length = offerLength(line)
      return length > 0 ? line.slice(length).trimStart() : line
    })
    .join('\n')
}

function mayOffer(text: string): boolean {
  return offers.some(offer => text.includes(offer))
}

function readLine(written: string): Line {
  const shift = offerLength(written)
  const line = written.slice(shift)
  if (empty.test(line)) return {type: 'empty'}
  if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return {type: 'document'}
  if (dashAlone.test(line)) return {type: 'dash'}
  const {value} = flow.exec(line)?.groups ?? {}
  if (value !== undefined) return {type: 'flow', value, valueColumn: written.length - value.length + 1}
  const groups = field.exec(line)?.groups
  const {indent = '', dash = '', key, rest = ''} = groups ?? fieldWithoutColon.exec(line)?.groups ?? {}
  if (key === undefined) return {type: 'stray'}
  // one full-width blank parts colon and value; a second one is the print's
  const [lead = ''] = /^(?:[ \t\u00A0]+|\u3000?)/.exec(rest) ?? []
  return {
    type: 'field',
    begins: dash !== '',
    key: fold(key),
    colon: groups !== undefined,
    value: withoutBlanksBehind(rest.slice(lead.length)),
    keyColumn: shift + line.indexOf(key, indent.length + dash.length) + 1,
    valueColumn: shift + line.length - rest.length + lead.length + 1,
  }
}

function withoutBlanksBehind(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--
  return text.slice(0, end)
}

function plainLine(line: Exclude<Line, Field>, written: string): string {
  if (line.type === 'flow') return `- ${line.value}`
  if (line.type === 'dash') return '-'
  return line.type === 'document' ? written.trimEnd() : ''
}

/** The last line, from 0, of a value that goes on below its first: a block scalar (|, >) or a quotation; else the line itself. */
function endOfBlock(written: readonly string[], at: number, {value, keyColumn}: Field): number {
  let end = at
  if (/^[|>][-+\d]{0,2}(?:[ \t]+#.*)?$/.test(value)) {
    const inside = (line: string | undefined) =>
      line !== undefined && (line.trim() === '' || (/^ */.exec(line)?.[0].length ?? 0) >= keyColumn)
    while (inside(written[end + 1])) end++
    return end
  }
  const [quote = ''] = /^["']/.exec(value) ?? []
  if (quote === '' || value.indexOf(quote, 1) >= 0) return at
  for (let next = at + 1; next < written.length; next++) {
    const line = written[next] ?? ''
    if (readLine(line).type === 'field') return at
    if (line.includes(quote)) return next
  }
  return at
}

const quoted = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")(?:[ \t]+#.*)?$/

/** The value as YAML that means the text which stands there. */
function yamlValue({key, value, valueColumn}: Field, number: number, faults: Fault[]): string {
  if (value === '' || quoted.test(value)) return value
  const [quote = ''] = /^["']/.exec(value) ?? []
  if (quote !== '' && value.indexOf(quote, 1) < 0)
    faults.push({
      line: number,
      column: valueColumn,
      reason: `${key} 的引号只有前一半；请在末尾补上 ${quote}，或把开头的 ${quote} 删去。`,
    })
  const comment = value.search(/(?:^|[ \t])#/)
  if (comment >= 0 && (key === 'was' || key === 'now'))
    faults.push({
      line: number,
      column: valueColumn + value.indexOf('#', comment),
      reason: `${key} 里有“#”：YAML 把它和后面的字当作注释，不会读到。若是原文的字，请给整个值加引号：'${value.replaceAll("'", "''")}'；若是注释，请另起一行写。`,
    })
  const text = key === 'line' && comment >= 0 ? value.slice(0, comment) : value
  return `'${text.replaceAll("'", "''")}'`
}

function strayFault(line: string, number: number): Fault {
  const column = line.length - line.trimStart().length + 1
  return {line: number, column, reason: `这一行不属于哪一栏；${howTo}，每个值写在一行里。`}
}

function colonFault({key, value, valueColumn}: Field, line: number): Fault {
  return {line, column: valueColumn, reason: `${key} 后面少了冒号；请写作 ${key}: ${value}，冒号是半角的。`}
}
