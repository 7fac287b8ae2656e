import {bare, tidy} from './characters.ts'
import type {Drop, Line, Table, Text} from './tree.ts'
import {positionOf, wholeLine} from './tree.ts'

function cellsOf(line: Line): Text[] {
  const cells: Text[] = []
  let start = 0
  for (const value of line.value.split('\t')) {
    const end = start + value.length
    cells.push({value: tidy(value), spans: [{line, start, end}]})
    start = end + 1
  }
  return cells
}

function sameCells(left: readonly Text[], right: readonly Text[]): boolean {
  const words = (cells: readonly Text[]) => cells.map(({value}) => bare(value)).join('\t')
  return words(left).replace(/\t+$/, '') === words(right).replace(/\t+$/, '')
}

/** What reading a table came upon, for the messages. */
export interface TableReading {
  readonly table: Table
  /** Lines whose number of filled cells differs from the header's, group rows apart. */
  readonly uneven: ReadonlyArray<{readonly line: Line; readonly cells: number; readonly columns: number}>
}

/**
 * Lines with tabs as one table. The first row is its header; where a page break repeats it, it is dropped.
 * Rows are padded to one width: a group row has one filled cell.
 */
export function readTable(lines: readonly Line[], drops: Drop[]): TableReading {
  const all = lines.map(line => ({line, cells: cellsOf(line)}))
  const header = all[0]?.cells ?? []
  const rows = all.filter(({line, cells}, index) => {
    const repeated =
      index > 0 && cells.filter(({value}) => value !== '').length > 1 && sameCells(cells, header)
    if (repeated) drops.push({span: wholeLine(line), reason: '重复的表头'})
    return !repeated
  })
  const filled = (cells: readonly Text[]) => cells.findLastIndex(({value}) => value !== '') + 1
  // no spread: a table may have more rows than a call takes arguments
  const columns = rows.reduce((most, {cells}) => Math.max(most, filled(cells)), 0)
  const empty: Text = {value: '', spans: []}
  const expected = filled(header)
  const uneven = rows.slice(1).flatMap(({line, cells}) => {
    const count = cells.filter(({value}) => value !== '').length
    return count > 1 && cells.length !== header.length && filled(cells) !== expected
      ? [{line, cells: filled(cells), columns: expected}]
      : []
  })
  return {
    table: {
      type: 'table',
      rows: rows.map(({cells}) => Array.from({length: columns}, (_, column) => cells[column] ?? empty)),
      position: positionOf(lines.map(wholeLine)),
    },
    uneven,
  }
}
