import {lineEnd} from './cell-lines.ts'
import type {RuledTable} from './ruled-tables.ts'

/** A table, or the part of one that stands on a page. */
export interface PrintedTable {
  readonly table: RuledTable
  readonly page: number
}

/**
 * Puts a row together that the end of a page or column broke: what is left of it heads the next part of the table without a number, and
 * only in the cells that had not come to their end. The next row of cells that are merged downwards lacks its first cell, too, but has
 * the others.
 *
 * @param parts - parts of tables with nothing between, in reading order
 */
export function joinBrokenRows(parts: readonly PrintedTable[]): PrintedTable[] {
  const result: PrintedTable[] = []
  for (const part of parts) {
    const above = result.at(-1)
    const [rest, ...rows] = part.table.rows
    const broken = above?.table.rows.at(-1)
    if (!above || !rest || !broken || !isRest(rest, broken)) {
      result.push(part)
      continue
    }
    const whole = broken.map((cell, at) => (rest[at] === '' ? cell : `${cell}${lineEnd}${rest[at]}`))
    result[result.length - 1] = {
      ...above,
      table: {...above.table, rows: [...above.table.rows.slice(0, -1), whole]},
    }
    if (rows.length > 0)
      result.push({...part, table: {...part.table, rows, boxes: part.table.boxes.slice(1)}})
  }
  return result
}

function isRest(rest: readonly string[], broken: readonly string[]): boolean {
  if (rest.length !== broken.length || rest[0] !== '' || broken[0] === '') return false
  const isIn = (cell: string, at: number) => cell === '' || broken[at] !== ''
  const ended = broken.filter((cell, at) => at > 0 && cell !== '' && rest[at] === '')
  const filled = rest.filter(cell => cell !== '')
  return rest.every(isIn) && (ended.length > 0 || filled.length === 1)
}
