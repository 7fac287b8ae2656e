import {type Fragment, type Row, rowsOf, textOf} from './fragments.ts'
import {around} from './geometry.ts'
import type {RuledTable} from './ruled-tables.ts'

const fewestRows = 3
const fewestColumns = 3
/** Rows of a table stand so near, in the size of their text. */
const widestStep = 2.6
/** Cells are short; lines of text that happen to stand side by side are not. In the size of their text. */
const longestCell = 16
/** A column of a newspaper is so wide, in the size of its text; most of its lines fill it, but for a mark that went down. */
const leastProse = 6.5
const fullShare = 0.6
const ragged = 1.6
/** Columns of a newspaper stand side by side; of a table one may be full of like things. */
const mostProse = 2

interface Column {
  left: number
  right: number
}

/**
 * Finds tables without rules, or with a few horizontal ones (三线表): rows, one directly below the other, whose cells stand in the same
 * three columns or more. Names set in columns are no table, nor are two columns of a 目录.
 */
export function takeAlignedTables(fragments: readonly Fragment[]): {tables: RuledTable[]; rest: Fragment[]} {
  const tables: RuledTable[] = []
  const taken = new Set<Fragment>()
  let run: Row[] = []
  let columns: Column[] = []
  const close = () => {
    if (isTable(run, columns)) {
      tables.push(tableOf(run, columns))
      for (const row of run) for (const fragment of row.fragments) taken.add(fragment)
    }
    run = []
    columns = []
  }
  for (const row of rowsOf(fragments)) {
    const last = run.at(-1)
    const isNear =
      last !== undefined &&
      row.baseline - last.baseline <= widestStep * row.size &&
      Math.abs(row.size - last.size) <= 0.2 * row.size
    const next = isNear ? widened(columns, row) : undefined
    if (next && row.fragments.length >= 2) {
      columns = next
      run.push(row)
      continue
    }
    close()
    if (row.fragments.length < fewestColumns) continue
    run = [row]
    columns = row.fragments.map(({left, right}) => ({left, right}))
  }
  close()
  return {tables, rest: fragments.filter(fragment => !taken.has(fragment))}
}

/** The columns with a row more, where each of its cells stands in one of them. */
function widened(columns: readonly Column[], {fragments}: Row): Column[] | undefined {
  const next = columns.map(column => ({...column}))
  for (const {left, right} of fragments) {
    const met = next.filter(column => column.left < right && left < column.right)
    const [column] = met
    if (met.length > 1) return undefined
    if (column)
      Object.assign(column, {left: Math.min(column.left, left), right: Math.max(column.right, right)})
    else next.push({left, right})
  }
  next.sort((a, b) => a.left - b.left)
  return next.every((column, index) => column.right <= (next[index + 1]?.left ?? Number.POSITIVE_INFINITY))
    ? next
    : undefined
}

function isTable(rows: readonly Row[], columns: readonly Column[]): boolean {
  if (rows.length < fewestRows || columns.length < fewestColumns) return false
  const cells = rows.flatMap(({fragments}) => fragments)
  if (cells.some(({left, right, size}) => right - left > longestCell * size)) return false
  if (columns.filter(column => isProse(cells, column)).length >= mostProse) return false
  if (rows.filter(({fragments}) => fragments.length === columns.length).length * 2 < rows.length) return false
  const texts = cells.map(textOf)
  if (texts.every(text => /^\p{Script=Han}[\p{Script=Han}·\u3000 ]{0,5}$/u.test(text))) return false
  const grid = rows.map(row => cellsOf(row, columns))
  const isPages = (column: number) => grid.every(row => /^\d{0,3}$/.test(row[column] ?? ''))
  return !(columns.length % 2 === 0 && columns.every((_, column) => isPages(column) === (column % 2 === 1)))
}

/** Whether what stands below one another in a column fills it again and again, as running text does and cells do not. */
function isProse(cells: readonly Fragment[], {left, right}: Column): boolean {
  const own = cells.filter(cell => cell.left >= left && cell.right <= right)
  const full = own.filter(
    cell => right - cell.right <= ragged * cell.size && cell.left - left <= cell.size * 2.4,
  )
  const wide = own.some(({size}) => right - left >= leastProse * size)
  return wide && own.length >= fewestRows && full.length >= own.length * fullShare
}

function cellsOf({fragments}: Row, columns: readonly Column[]): string[] {
  return columns.map(({left, right}) =>
    fragments
      .filter(fragment => fragment.left >= left && fragment.right <= right)
      .map(textOf)
      .join(' '),
  )
}

function tableOf(rows: readonly Row[], columns: readonly Column[]): RuledTable {
  return {...around(rows), rows: rows.map(row => cellsOf(row, columns)), boxes: rows}
}
