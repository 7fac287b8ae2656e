import {readMark} from '../print/marks.ts'
import {isStatedOther} from '../roles/stated.ts'
import {bare, tidy} from '../text/characters.ts'
import type {Cell, Drop, Line, Table, Text} from '../tree.ts'
import {positionOf, wholeLine} from '../tree.ts'

/** What sets the cells of a row apart: tabs, or wide blanks where extraction had only the look of the page. */
export type ColumnSign = 'tab' | 'blanks'

/** 年　份 is one word, spread to the width of its neighbours, and so is the label 【摘　要】. */
const signs: Readonly<Record<ColumnSign, RegExp>> = {
  tab: /\t/gu,
  blanks:
    / {2,}\u3000*|(?<!(?:^|[\s\u3000【])\p{Script=Han})\u3000[ \u3000]*|\u3000(?!\p{Script=Han}(?:[\s\u3000】]|$))[ \u3000]*/gu,
}

/** The cells of a row, empty ones between tabs too. */
export function cellsOf(line: Line, sign: ColumnSign): Text[] {
  const cells: Text[] = []
  let start = sign === 'tab' ? 0 : line.value.length - line.value.trimStart().length
  const end = sign === 'tab' ? line.value.length : line.value.trimEnd().length
  const push = (to: number) =>
    cells.push({value: tidy(line.value.slice(start, to)), spans: [{line, start, end: to}]})
  for (const {0: blank, index} of line.value.matchAll(signs[sign])) {
    if (index < start || index >= end) continue
    push(index)
    start = index + blank.length
  }
  push(end)
  return cells
}

/** 专　　业　　期　数: where a header has more cells than any row below it, words of two characters that are spread wide are a cell each. */
function withSpreadWords(header: readonly Text[], columns: number): readonly Text[] {
  const cells: Text[] = []
  for (const [at, cell] of header.entries()) {
    const before = cells.at(-1)
    const tooMany = cells.length + header.length - at > columns
    if (before && tooMany && [before, cell].every(({value}) => oneCharacter.test(value))) {
      const [first, last] = [before.spans[0], cell.spans[0]]
      const spans = first && last ? [{...first, end: last.end}] : []
      cells[cells.length - 1] = {value: `${before.value} ${cell.value}`, spans}
    } else cells.push(cell)
  }
  return cells.length === columns ? cells : header
}

const oneCharacter = /^\p{Script=Han}$/u

const numeric = /^[-+−－]?[\d０-９][\d０-９.,，．]*\s*[%％]?$/u
/** A line that stands between the rows of a table and heads those below it. */
const longestGroup = 16

/**
 * How many lines from `index` on are rows of one table whose columns only wide blanks set apart: three at least with as
 * many cells as the first, figures in one of their columns, and lines of one cell that head a group.
 */
export function blankRowsFrom(lines: readonly Line[], index: number): number {
  const cells = (at: number) => {
    const line = lines[at]
    return line === undefined || line.value.includes('\t') || isStatedOther(line, 'table-row')
      ? []
      : cellsOf(line, 'blanks')
  }
  const header = cells(index)
  if (
    header.length < 2 ||
    header.length > 12 ||
    // ①　见年报 is a note
    header.some(({value}) => value === '' || numeric.test(value) || /^[①-⑳]$/u.test(value))
  )
    return 0
  const rows: Text[][] = []
  let end = index + 1
  for (let at = end; at < lines.length; at++) {
    const line = lines[at]
    if (!line || (line.gap > 0 && !line.pageBreak)) break
    const row = cells(at)
    // ３　结果与讨论, right below the last row of several columns
    if (row.length < header.length - 1 && readMark(line.value.trim())?.system.startsWith('decimal')) break
    // the last cells may be empty, a remark for instance
    if (row.length >= 2 && row.length <= header.length && row.length >= header.length - 2) {
      rows.push(row)
      end = at + 1
    } else if (
      row.length !== 1 ||
      line.value.trim().length > longestGroup ||
      /[。；：，]$/u.test(line.value.trim())
    )
      break
  }
  const figures = header.some((_, column) => {
    const cells = rows.map(row => row[column]?.value ?? '')
    const figures = cells.filter(cell => numeric.test(cell)).length
    // — for no figure
    const dashes = cells.filter(cell => /^[—－-]+$/u.test(cell)).length
    return figures * 2 >= rows.length && (figures + dashes) * 3 >= rows.length * 2
  })
  return rows.length >= 2 && figures ? end - index : 0
}

/** The rows of a table so far, as the names of groups ask of them. */
export interface RowsAbove {
  readonly first: Line
  readonly rows: number
  /** The highest number that a row of them has; 0 where none has one. */
  readonly count: number
}

export function withRow(above: RowsAbove | undefined, row: Line): RowsAbove {
  const count = Math.max(above?.count ?? 0, countOf(row) ?? 0)
  return {first: above?.first ?? row, rows: (above?.rows ?? 0) + 1, count}
}

/** Whether a line names a group between two rows of a table that numbers them: 一 科学健身行动, in no cell. */
export function headsGroup({first, rows, count}: RowsAbove, {value, evidence}: Line, below: Line): boolean {
  const name = value.trim()
  if (name.length > longestGroup || /[。；：，]$/u.test(name) || evidence?.heading !== undefined) return false
  // all are numbered, but for a head
  const unnumbered = rows - count
  return (
    countOf(below) === count + 1 &&
    unnumbered <= (countOf(first) === undefined ? 1 : 0) &&
    below.value.split('\t').length === first.value.split('\t').length
  )
}

/** The number in the first cell of a row. */
export function countOf({value}: Line): number | undefined {
  const [first = ''] = value.split('\t', 1)
  return /^\s*\d{1,3}\s*$/.test(first) ? Number(first) : undefined
}

function sameCells(left: readonly Text[], right: readonly Text[]): boolean {
  const words = (cells: readonly Text[]) => cells.map(({value}) => bare(value)).join('\t')
  return words(left).replace(/(?<!\t)\t+$/, '') === words(right).replace(/(?<!\t)\t+$/, '')
}

/** What reading a table came upon, for the messages. */
export interface TableReading {
  readonly table: Table
  /** Lines whose number of filled cells differs from the header's, group rows apart. */
  readonly uneven: ReadonlyArray<{readonly line: Line; readonly cells: number; readonly columns: number}>
}

/**
 * Lines with tabs or wide blanks as one table. The first row is its header; where a page break repeats it, it is dropped.
 * Rows are padded to one width: a group row has one filled cell.
 */
export function readTable(lines: readonly Line[], drops: Drop[], sign: ColumnSign = 'tab'): TableReading {
  const read = lines.map(line => ({line, cells: cellsOf(line, sign)}))
  const widest = read.slice(1).reduce((most, {cells}) => Math.max(most, cells.length), 0)
  const header = withSpreadWords(read[0]?.cells ?? [], widest)
  const isNumbered = sign === 'tab' && lines.some(line => countOf(line) !== undefined)
  const all = read.map(({line, cells}, index) => ({
    line,
    cells: index === 0 ? header : isNumbered ? withGroupNumber(cells) : cells,
  }))
  const rows = all.filter(({line, cells}, index) => {
    const repeated =
      index > 0 && cells.filter(({value}) => value !== '').length > 1 && sameCells(cells, header)
    if (repeated) drops.push({span: wholeLine(line), reason: '重复的表头'})
    return !repeated
  })
  const filled = (cells: readonly Text[]) => cells.findLastIndex(({value}) => value !== '') + 1
  // no spread: a table may have more rows than a call takes arguments
  const columns = rows.reduce((most, {cells}) => Math.max(most, filled(cells)), 0)
  const groups = rows.filter(({cells}) => namesGroup(cells)).length
  // merged cells of a head are there, and empty but for the first
  const [named, room] = [filled(header), header.length]
  const uneven = rows.slice(1).flatMap(({line, cells}) => {
    const count = cells.filter(({value}) => value !== '').length
    if (count < 2 || (groups >= fewestGroups && namesGroup(cells))) return []
    if (filled(cells) > room) return [{line, cells: filled(cells), columns: room}]
    // cells that are there and empty are the print's own
    return cells.length < room && filled(cells) < named ? [{line, cells: filled(cells), columns: named}] : []
  })
  return {
    table: {
      type: 'table',
      children: rows.map(({line, cells}) => ({
        type: 'row',
        children: Array.from({length: columns}, (_, column) => cellOf(cells[column])),
        position: positionOf([wholeLine(line)]),
      })),
      position: positionOf(lines.map(wholeLine)),
    },
    uneven,
  }
}

const groupNumber = /^[（(]?(?:[一二三四五六七八九十]{1,3}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4}|[A-H])[）)]?[、.．]?$/u

/** 一 科学健身行动, whose tabs were lost in a PDF: the number of a group stands where the rows have theirs. */
function withGroupNumber(cells: readonly Text[]): readonly Text[] {
  const [cell, ...others] = cells
  const [span] = cell?.spans ?? []
  if (!cell || !span || others.length > 0) return cells
  const start = span.start + leading(span.line.value.slice(span.start, span.end))
  const printed = span.line.value.slice(start, span.end)
  const number = printed.split(/\s/u, 1)[0] ?? ''
  const name = printed.slice(number.length)
  if (!groupNumber.test(number) || name.trim() === '') return cells
  const end = start + number.length
  return [
    {value: tidy(number), spans: [{...span, start, end}]},
    {value: tidy(name), spans: [{...span, start: end + leading(name)}]},
  ]
}

function leading(text: string): number {
  return text.length - text.trimStart().length
}

/** So many rows that head groups show a habit: of one, cells may have been lost. */
const fewestGroups = 2

/** 一, “科学健身”市民行动, and no cell more: the rest of the row is merged. */
function namesGroup(cells: readonly Text[]): boolean {
  const [number, name, ...others] = cells.map(({value}) => value)
  return (
    number !== undefined &&
    groupNumber.test(number) &&
    name !== undefined &&
    name !== '' &&
    others.every(value => value === '')
  )
}

function cellOf(text: Text = {value: '', spans: []}): Cell {
  return {type: 'cell', ...text, ...(text.spans.length > 0 ? {position: positionOf(text.spans)} : {})}
}
