import {isBlank} from '../../convert/text/characters.ts'
import {around, type Box} from './geometry.ts'
import type {Glyph, PageContent} from './page-content.ts'
import {cellText, type RuledTable} from './ruled-tables.ts'

/** Rules are one, or begin and end alike, within this; points. */
const near = 3
/** 三线表: a rule above, one below the head, one below all. */
const fewestLines = 3
/** A table is no page: rules above and below the text of a page stand farther apart, as a share of its height. */
const highest = 0.6
/** Cells stand so far apart, in the size of their text. */
const cellGap = 0.55
/** Rows stand farther apart than the lines of a cell by this at least, in the size of their text. */
const rowGap = 0.35
/** Lines whose glyphs overlap by this share of their height are one. */
const overlap = 0.35
/** Characters that a cell of such a table has at most, on the average. */
const longestCell = 24

/** A table between rules, and its glyphs. */
interface Lined {
  readonly table: RuledTable
  readonly taken: ReadonlySet<Glyph>
}

/**
 * Finds tables that have rules above and below their head and at their end and none between columns (三线表), or a rule below each row: the
 * blanks that go through all their rows part the columns.
 */
export function takeLinedTables({glyphs, rules, height}: Pick<PageContent, 'glyphs' | 'rules' | 'height'>): {
  readonly tables: RuledTable[]
  readonly rest: Glyph[]
} {
  const tables: RuledTable[] = []
  let rest: readonly Glyph[] = glyphs
  for (const lines of stacksOf(linesOf(rules))) {
    const found = tableOf(lines, rest, height)
    if (!found) continue
    tables.push(found.table)
    rest = rest.filter(glyph => !found.taken.has(glyph))
  }
  return {tables, rest: [...rest]}
}

/** Horizontal rules, those drawn cell by cell as one. */
function linesOf(rules: readonly Box[]): Box[] {
  const lines: Box[] = []
  const flat = rules.filter(({left, right, top, bottom}) => right - left > bottom - top)
  for (const rule of flat.toSorted((a, b) => a.left - b.left)) {
    const at = lines.findIndex(
      line => Math.abs(line.top - rule.top) <= near && rule.left <= line.right + near,
    )
    const line = lines[at]
    if (line) lines[at] = {...line, right: Math.max(line.right, rule.right)}
    else lines.push(rule)
  }
  return lines.sort((a, b) => a.top - b.top)
}

/** Rules of one width below one another. */
function stacksOf(lines: readonly Box[]): Box[][] {
  const stacks: Box[][] = []
  for (const line of lines) {
    const stack = stacks.find(
      ([first]) =>
        first && Math.abs(first.left - line.left) <= near && Math.abs(first.right - line.right) <= near,
    )
    if (stack) stack.push(line)
    else stacks.push([line])
  }
  return stacks.filter(({length}) => length >= fewestLines)
}

function tableOf(lines: readonly Box[], glyphs: readonly Glyph[], height: number): Lined | undefined {
  const box = around(lines)
  if (box.bottom - box.top > height * highest) return undefined
  const inside = glyphs.filter(
    ({left, right, baseline, size}) =>
      (left + right) / 2 >= box.left &&
      (left + right) / 2 <= box.right &&
      isBetween(baseline - size * 0.35, box),
  )
  const bands = lines.slice(1).map((line, index) => {
    const band = {top: lines[index]?.top ?? 0, bottom: line.top}
    return inside.filter(({baseline, size}) => isBetween(baseline - size * 0.35, band))
  })
  const columns = columnsOf(inside)
  // where each row has its rule, a band is a row
  const rows = bands.flatMap((band, index) =>
    lines.length > fewestLines || index === 0 ? [band] : rowsOf(band),
  )
  const grid = rows
    .map(row => columns.map(column => row.filter(glyph => isIn(glyph, column))))
    .filter(row => row.some(cell => cell.length > 0))
  const [head, ...body] = grid
  if (!head || body.length === 0 || columns.length < 2) return undefined
  if (head.filter(cell => cell.length > 0).length < 2) return undefined
  if (inside.length > grid.length * columns.length * longestCell) return undefined
  const texts = grid.map(row => row.map(cellText))
  const boxes = grid.map(row => ({...around(row.flat().map(boxOf)), left: box.left, right: box.right}))
  return {table: {...box, rows: texts, boxes}, taken: new Set(inside)}
}

function isBetween(place: number, {top, bottom}: Pick<Box, 'top' | 'bottom'>): boolean {
  return place >= top && place <= bottom
}

function boxOf({left, right, baseline, size}: Glyph): Box {
  return {left, right, top: baseline - size, bottom: baseline + size * 0.2}
}

interface Column {
  readonly left: number
  readonly right: number
}

/** What stands between blanks that go through all rows. */
function columnsOf(glyphs: readonly Glyph[]): Column[] {
  const columns: Array<{left: number; right: number}> = []
  for (const {left, right, size, text} of glyphs.toSorted((a, b) => a.left - b.left)) {
    if (isBlank(text)) continue
    const last = columns.at(-1)
    if (last && left - last.right < cellGap * size) last.right = Math.max(last.right, right)
    else columns.push({left, right})
  }
  return columns
}

function isIn(glyph: Glyph, {left, right}: Column): boolean {
  const middle = (glyph.left + glyph.right) / 2
  return middle >= left && middle <= right
}

/** The lines of a band, those of one row together: lines of a cell stand nearer to one another than rows do. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const strips: Array<{top: number; bottom: number; glyphs: Glyph[]}> = []
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    const {top, bottom} = boxOf(glyph)
    const last = strips.at(-1)
    if (last && top < last.bottom - (bottom - top) * overlap) {
      last.glyphs.push(glyph)
      last.bottom = Math.max(last.bottom, bottom)
    } else strips.push({top, bottom, glyphs: [glyph]})
  }
  const gaps = strips.slice(1).map(({top}, index) => top - (strips[index]?.bottom ?? top))
  const size = glyphs[0]?.size ?? 1
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)]
  const isMixed = most - least > size * rowGap
  const rows: Glyph[][] = []
  for (const [index, strip] of strips.entries()) {
    const gap = gaps[index - 1] ?? Number.POSITIVE_INFINITY
    const last = rows.at(-1)
    if (last && isMixed && gap < (least + most) / 2) last.push(...strip.glyphs)
    else rows.push([...strip.glyphs])
  }
  return rows
}
