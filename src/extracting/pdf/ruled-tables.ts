import {isBlank} from '../../convert/text/characters.ts'
import {lineEnd} from './cell-lines.ts'
import {fragmentsOf, rowsOf, textOf} from './fragments.ts'
import {around, type Box} from './geometry.ts'
import type {Glyph, PageContent} from './page-content.ts'

/** A table whose cells rules bound. */
export interface RuledTable extends Box {
  /** Cells, `lineEnd` where a line ended within one. */
  readonly rows: ReadonlyArray<readonly string[]>
  /** The blocks that each row takes up, for its place. */
  readonly boxes: readonly Box[]
  /** How wide its columns are, in points; without, where no rules part them. */
  readonly widths?: readonly number[]
}

interface Rules {
  readonly horizontal: Box[]
  readonly vertical: Box[]
}

/** Rules meet where they are this near, in points. */
const near = 2.5
const mostRules = 4000
/** Of the smallest table: its frame, a line and a column between. */
const fewestRules = 4

/** A head stands in a frame of its own: so many cells tell it from a box around text, or fewer where a table has as many. */
const fewestHeads = 4
const fewestKnownHeads = 3
/** Characters of such a cell, at most. */
const longestHead = 12

/**
 * Finds the tables of a page, and the glyphs that stand in none. A frame around text is no table: one has two columns and two rows at
 * least. What the end of a column or page left of a row may stand by itself, and is told by its columns.
 *
 * @param before - the tables of the page before
 */
export function takeRuledTables(
  {glyphs, rules}: Pick<PageContent, 'glyphs' | 'rules'>,
  before: readonly RuledTable[] = [],
): {
  readonly tables: RuledTable[]
  readonly rest: Glyph[]
} {
  const tables: RuledTable[] = []
  let rest: readonly Glyph[] = glyphs
  // more than a page of tables has is a drawing
  const groups = rules.length > mostRules ? [] : meeting(rules)
  const take = (group: Rules, known: readonly RuledTable[]) => {
    const box = around([...group.horizontal, ...group.vertical])
    const inside = rest.filter(glyph => within(box, glyph))
    const table = readTable(group, box, inside, known)
    if (!table) return false
    tables.push(table)
    const taken = new Set(inside)
    rest = rest.filter(glyph => !taken.has(glyph))
    return true
  }
  const others = groups.filter(
    group => group.horizontal.length + group.vertical.length >= fewestRules && !take(group, []),
  )
  for (const group of others) take(group, [...before, ...tables])
  return {tables, rest: [...rest]}
}

/** Rules that touch one another, as groups. */
function meeting(rules: readonly Box[]): Rules[] {
  const groups: Array<{box: Box; rules: Box[]}> = []
  for (const rule of rules) {
    const met = groups.filter(({box, rules}) => touch(box, rule) && rules.some(other => touch(other, rule)))
    const [first, ...others] = met
    if (!first) {
      groups.push({box: rule, rules: [rule]})
      continue
    }
    for (const other of others) {
      first.rules.push(...other.rules)
      groups.splice(groups.indexOf(other), 1)
    }
    first.rules.push(rule)
    first.box = around([first.box, ...others.map(({box}) => box), rule])
  }
  return groups.map(({rules}) => ({
    horizontal: rules.filter(({left, right, top, bottom}) => right - left >= bottom - top),
    vertical: rules.filter(({left, right, top, bottom}) => right - left < bottom - top),
  }))
}

function touch(a: Box, b: Box): boolean {
  return (
    a.left <= b.right + near &&
    b.left <= a.right + near &&
    a.top <= b.bottom + near &&
    b.top <= a.bottom + near
  )
}

function within({left, right, top, bottom}: Box, glyph: Glyph): boolean {
  const x = (glyph.left + glyph.right) / 2
  const y = glyph.baseline - glyph.size * 0.35
  return x >= left && x <= right && y >= top && y <= bottom
}

/** @param known - tables of which it may be a row or the head, where it is but one row */
function readTable(
  {horizontal, vertical}: Rules,
  box: Box,
  glyphs: readonly Glyph[],
  known: readonly RuledTable[],
): RuledTable | undefined {
  const columns = places([...vertical.map(({left, right}) => (left + right) / 2), box.left, box.right])
  const lines = places([...horizontal.map(({top, bottom}) => (top + bottom) / 2), box.top, box.bottom])
  const widths = columns.slice(1).map((right, index) => right - (columns[index] ?? 0))
  const width = columns.length - 1
  const isOne = lines.length === 2
  const isRow = isOne && known.some(table => isAlike(table.widths, widths))
  const isHead =
    isOne && width >= (known.some(table => table.widths?.length === width) ? fewestKnownHeads : fewestHeads)
  if (columns.length < 3 || (lines.length < 3 && !isRow && !isHead)) return undefined
  const height = lines.length - 1
  /** Whether a rule stands between two cells. */
  const isCut = (rules: readonly Box[], at: number, across: number, isVertical: boolean) =>
    rules.some(({left, right, top, bottom}) =>
      isVertical
        ? Math.abs((left + right) / 2 - at) <= near && top <= across && bottom >= across
        : Math.abs((top + bottom) / 2 - at) <= near && left <= across && right >= across,
    )
  const middle = (places: readonly number[], index: number) =>
    ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2
  // a cell belongs to the one above, or to its left, where no rule stands between
  const owner = new Map<number, number>()
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const cell = row * width + column
      const left =
        column > 0 && !isCut(vertical, columns[column] ?? 0, middle(lines, row), true)
          ? owner.get(cell - 1)
          : undefined
      const above =
        row > 0 && !isCut(horizontal, lines[row] ?? 0, middle(columns, column), false)
          ? owner.get(cell - width)
          : undefined
      owner.set(cell, left ?? above ?? cell)
    }
  if (new Set(owner.values()).size < 4 && !isRow && !isHead) return undefined
  const cells = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const column = placeOf(columns, (glyph.left + glyph.right) / 2)
    const row = placeOf(lines, glyph.baseline - glyph.size * 0.35)
    const cell = owner.get(row * width + column)
    if (cell === undefined) continue
    const known = cells.get(cell)
    if (known) known.push(glyph)
    else cells.set(cell, [glyph])
  }
  const rows = Array.from({length: height}, (_, row) =>
    Array.from({length: width}, (_, column) => cellText(cells.get(row * width + column) ?? [])),
  )
  if (isHead && !isRow && !rows.every(row => row.every(isHeadCell))) return undefined
  const boxes = rows.map((_, row) => ({
    ...box,
    top: lines[row] ?? box.top,
    bottom: lines[row + 1] ?? box.bottom,
  }))
  const isPrinted = rows.map(row => row.some(text => text !== ''))
  return {
    ...box,
    rows: rows.filter((_, row) => isPrinted[row]),
    boxes: boxes.filter((_, row) => isPrinted[row]),
    widths,
  }
}

/** What names a column is short, and no sentence. */
function isHeadCell(text: string): boolean {
  return text !== '' && text.length <= longestHead && !/[。；：:，]/u.test(text)
}

function isAlike(known: readonly number[] | undefined, widths: readonly number[]): boolean {
  return (
    known?.length === widths.length &&
    widths.every((width, index) => Math.abs(width - (known[index] ?? 0)) <= near * 2)
  )
}

/** Values apart from one another, rising. */
function places(values: readonly number[]): number[] {
  const apart: number[] = []
  for (const value of values.toSorted((a, b) => a - b))
    if (apart.length === 0 || value - (apart.at(-1) ?? 0) > near * 2) apart.push(value)
  return apart
}

function placeOf(places: readonly number[], value: number): number {
  return Math.min(
    Math.max(
      places.findLastIndex(place => place <= value),
      0,
    ),
    places.length - 2,
  )
}

/** The lines of a cell. */
export function cellText(glyphs: readonly Glyph[]): string {
  return rowsOf(fragmentsOf(glyphs.filter(({text}) => text !== '')))
    .map(({fragments}) => fragments.map(textOf).join(' ').trim())
    .filter(line => !isBlank(line))
    .join(lineEnd)
}
