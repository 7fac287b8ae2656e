import {type Fragment, type Row, rowsOf} from './fragments.ts'
import type {Box} from './geometry.ts'
import {type Edges, edgesOf, median} from './print-area.ts'
import type {RuledTable} from './ruled-tables.ts'

/** What is set in one column between two things that run across it, from the top. */
export interface Segment {
  readonly left: number
  readonly right: number
  readonly items: ReadonlyArray<Row | RuledTable>
}

/** A picture takes its place among the lines, and is not handed on. */
type Item = Fragment | RuledTable | Box

/** Lines that a column has at least, and the share of them that fill it: photos have captions, and lists short items. */
const fewestLines = 4
const fullShare = 0.25
/** The share of lines that begin at their column's edge, or set in as first lines are. */
const beginShare = 0.5
/** A column holds at least so many characters. */
const narrowest = 7
/** Columns are read one after another, three of them side by side at most cut twice. */
const deepest = 3
/** How often a side of the blank between columns may be cut again, so that three or four of them stand side by side. */
const mostBeside = 2
/** The share of lines that stand beside the blank between columns, none across it, where a page has columns. */
const fitting = 0.7
/** The same edge, in points. */
const near = 4
/** Where lines are not justified, a full one ends within this of its column's edge, in its size. */
const ragged = 1.6

/**
 * Puts what stands on a page into the order in which it is read: a column from top to bottom, then the next; what runs across
 * columns ends those above it.
 *
 * @param area - the edges of what is printed on the page
 * @param known - the blanks between columns that other pages show
 */
export function segmentsOf(
  fragments: readonly Fragment[],
  tables: readonly RuledTable[],
  pictures: readonly Box[],
  area: Edges,
  known: readonly Gutter[] = [],
): Segment[] {
  const items = [...fragments, ...tables, ...pictures]
  const own = findGutter(items, area)
  const gutter = own
    ? (known.find(({right}) => Math.abs(right - own.right) <= near) ?? own)
    : known.find(gutter => fits([...fragments, ...tables], gutter))
  return order(items, area, 0, gutter)
}

/** The blank between the columns of a page; `undefined` where its lines show none. */
export function gutterOf(fragments: readonly Fragment[], area: Edges): Gutter | undefined {
  return findGutter(fragments, area)
}

/** The gutters of an issue: those of its pages that begin a column at the same edge are one, and most tell where the other column ends. */
export function settleGutters(gutters: readonly Gutter[]): Gutter[] {
  const groups: Gutter[][] = []
  for (const gutter of gutters) {
    const group = groups.find(([first]) => first && Math.abs(first.right - gutter.right) <= near)
    if (group) group.push(gutter)
    else groups.push([gutter])
  }
  return groups
    .toSorted((a, b) => b.length - a.length)
    .map(group => ({
      left: median(group.map(({left}) => left)),
      right: median(group.map(({right}) => right)),
    }))
}

/**
 * Whether a page of few lines, photos being most of it, is set in the columns of other pages. Where the text ends soon after it has gone
 * over to the second column, one line may be all that stands there, and the first column is full.
 */
function fits(items: readonly Item[], gutter: Gutter): boolean {
  const beside = items.filter(item => !isAcross(item, gutter))
  const begin = beside.filter(item => beginsAt(item, gutter.right)).length
  const left = beside.filter(item => isLeft(item, gutter))
  const least = left.filter(item => fillsColumn(item, gutter)).length >= fewestLines ? 1 : 2
  return begin >= least && left.length > 0 && beside.length >= items.length * fitting
}

/** Whether something begins at the left edge of a column, or is set in as first lines are. */
function beginsAt(item: Item, edge: number): boolean {
  const deep = item.left - edge
  return Math.abs(deep) <= near || ('size' in item && Math.abs(deep - 2 * item.size) <= 0.4 * item.size)
}

/** Whether a line ends near the right edge of its column, as far as what may have gone down to the next line. */
function fillsColumn(item: Item, {left: edge}: Pick<Gutter, 'left'>): boolean {
  return 'size' in item && Math.abs(edge - item.right) <= ragged * item.size
}

function order(
  items: readonly Item[],
  frame: Edges,
  depth: number,
  gutter = depth < deepest ? findGutter(items, frame) : undefined,
): Segment[] {
  if (gutter === undefined) return [segment(items, frame)]
  const segments: Segment[] = []
  let across: Item[] = []
  let beside: Item[] = []
  const close = () => {
    const below = belowColumns(beside, gutter)
    if (below.length > 0) beside = beside.filter(item => !below.includes(item))
    const left = beside.filter(item => isLeft(item, gutter))
    const right = beside.filter(item => !left.includes(item))
    if (across.length > 0) segments.push(segment(across, frame))
    // what stands on one side only is no pair of columns
    if (left.length === 0 || right.length === 0) {
      if (beside.length > 0) segments.push(segment(beside, frame))
    } else
      segments.push(
        ...order(left, {left: frame.left, right: gutter.left}, depth + 1),
        ...order(right, {left: gutter.right, right: frame.right}, depth + 1),
      )
    if (below.length > 0) segments.push(segment(below, frame))
    across = []
    beside = []
  }
  for (const item of items.toSorted((a, b) => a.top - b.top)) {
    if (isAcross(item, gutter)) {
      if (beside.length > 0) close()
      across.push(item)
    } else beside.push(item)
  }
  close()
  return merged(segments)
}

/**
 * What stands on one side only, below the end of both columns and apart from them: the colophon, a signature. Running text, which fills its
 * column, goes on in it, though the other ended higher up.
 */
function belowColumns(items: readonly Item[], gutter: Gutter): readonly Item[] {
  const sorted = items.toSorted((a, b) => a.top - b.top)
  for (let at = sorted.length - 1; at > 0; at--) {
    const item = sorted[at]
    const below = sorted.slice(at)
    if (!item || below.some(other => isLeft(other, gutter) !== isLeft(item, gutter))) return []
    const side = sorted.filter(other => isLeft(other, gutter) === isLeft(item, gutter))
    const edge = {left: Math.max(...side.map(({right}) => right))}
    if (below.some(other => fillsColumn(other, edge))) return []
    const end = Math.max(...sorted.slice(0, at).map(({bottom}) => bottom))
    const size = 'size' in item ? item.size : 10
    if (item.top - end > size) return below
  }
  return []
}

/** The blank between two columns. */
export interface Gutter {
  readonly left: number
  readonly right: number
}

/** A rule may stand a little before the text of its column, a mark hang behind it. */
function isAcross({left, right}: Item, gutter: Gutter): boolean {
  const middle = (gutter.left + gutter.right) / 2
  return left < middle - 1 && right > gutter.right + 2
}

function isLeft({left, right}: Item, gutter: Gutter): boolean {
  return left + right < gutter.left + gutter.right
}

/** Segments of one width that follow one another are one. */
function merged(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  for (const each of segments) {
    const last = result.at(-1)
    if (last && last.left === each.left && last.right === each.right)
      result[result.length - 1] = {...last, items: [...last.items, ...each.items]}
    else result.push(each)
  }
  return result
}

function segment(items: readonly Item[], {left, right}: Edges): Segment {
  const rows = rowsOf(items.filter((item): item is Fragment => 'spans' in item))
  const tables = items.filter((item): item is RuledTable => 'rows' in item)
  return {left, right, items: [...rows, ...tables].toSorted((a, b) => a.top - b.top)}
}

/**
 * Columns that the page does not show, since one of them is empty on it: where lines end again and again as they do in a column of other
 * pages, and none ends beyond, they are set in that column. Lines that are not justified end near its edge only.
 */
export function settleColumns(segments: readonly Segment[], columns: readonly Edges[]): Segment[] {
  return segments.map(each => {
    const lines = each.items.flatMap(item => ('fragments' in item ? item.fragments : []))
    const own = edgesOf(lines)
    const column =
      own &&
      columns.find(
        ({left, right}) =>
          left >= each.left - near &&
          right < each.right - near &&
          Math.abs(own.left - left) <= near &&
          (Math.abs(own.right - right) <= near || fillColumn(lines, right)),
      )
    return column && lines.length >= fewestLines ? {...each, left: column.left, right: column.right} : each
  })
}

function fillColumn(lines: readonly Fragment[], right: number): boolean {
  const full = lines.filter(line => fillsColumn(line, {left: right})).length
  return full >= lines.length * fullShare && lines.every(line => line.right <= right + ragged * line.size)
}

/**
 * The blank between two columns: lines begin at its right edge again and again, and on both sides enough of them fill their column, or
 * one of the columns that are side by side there. Cells of a table begin at an edge, too, but do not fill it.
 */
function findGutter(items: readonly Item[], frame: Edges, depth = 0): Gutter | undefined {
  const lines = items.filter((item): item is Fragment => 'spans' in item)
  const edges = new Map<number, number>()
  for (const {left} of lines) edges.set(Math.round(left), (edges.get(Math.round(left)) ?? 0) + 1)
  let best: {left: number; right: number; score: number} | undefined
  for (const [edge, count] of edges) {
    const begin = count + (edges.get(edge - 1) ?? 0) + (edges.get(edge + 1) ?? 0)
    if (begin < fewestLines || edge < frame.left + (frame.right - frame.left) * 0.2) continue
    const right = lines.filter(({left}) => left >= edge - 2)
    const left = lines.filter(line => line.right <= edge - 2)
    const inner = edgesOf(left)?.right ?? frame.left
    const [isLeftFull, isRightFull] = [
      isColumn(left, {left: frame.left, right: inner}),
      isColumn(right, {left: edge, right: frame.right}),
    ]
    // of three columns the two on one side are told by the blank between them
    if ((!isLeftFull && !isRightFull) || (!(isLeftFull && isRightFull) && depth >= mostBeside)) continue
    const leftGutter = isLeftFull ? undefined : findGutter(left, {left: frame.left, right: inner}, depth + 1)
    const rightGutter = isRightFull
      ? undefined
      : findGutter(right, {left: edge, right: frame.right}, depth + 1)
    if ((!isLeftFull && !leftGutter) || (!isRightFull && !rightGutter)) continue
    const next = rightGutter ? right.filter(line => isLeft(line, rightGutter)) : right
    const indented = next.filter(({left, size}) => Math.abs(left - edge - 2 * size) <= 0.4 * size).length
    if (begin + indented < next.length * beginShare) continue
    const across = lines.length - left.length - right.length
    const score = Math.min(left.length, right.length) - across * 0.5
    if (!best || score > best.score) best = {left: inner, right: edge, score}
  }
  return best
}

/** Whether lines stand in one column: enough of them, and wide enough to fill it. */
function isColumn(side: readonly Fragment[], {left, right}: Edges): boolean {
  const size = side.reduce((sum, line) => sum + line.size, 0) / side.length
  const full = side.filter(line => line.right - line.left >= (right - left) * 0.7).length
  return side.length >= fewestLines && right - left >= narrowest * size && full >= side.length * fullShare
}
