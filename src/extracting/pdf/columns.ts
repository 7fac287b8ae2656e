import {type Fragment, type Row, rowsOf} from './fragments.ts'
import {type Edges, edgesOf} from './print-area.ts'
import type {RuledTable} from './ruled-tables.ts'

/** What is set in one column between two things that run across it, from the top. */
export interface Segment {
  readonly left: number
  readonly right: number
  readonly items: ReadonlyArray<Row | RuledTable>
}

type Item = Fragment | RuledTable

/** Lines that a column has at least, and the share of them that fill it or begin at its edge. */
const fewestLines = 4
const fullShare = 0.35
/** A column holds at least so many characters. */
const narrowest = 7
/** Columns are read one after another, three of them side by side at most cut twice. */
const deepest = 3

/**
 * Puts what stands on a page into the order in which it is read: a column from top to bottom, then the next; what runs across
 * columns ends those above it.
 *
 * @param area - the edges of what is printed on the page
 */
export function segmentsOf(
  fragments: readonly Fragment[],
  tables: readonly RuledTable[],
  area: Edges,
): Segment[] {
  return order([...fragments, ...tables], area, 0)
}

function order(items: readonly Item[], frame: Edges, depth: number): Segment[] {
  const gutter = depth < deepest ? findGutter(items, frame) : undefined
  if (gutter === undefined) return [segment(items, frame)]
  const segments: Segment[] = []
  let across: Item[] = []
  let beside: Item[] = []
  const close = () => {
    const below = belowColumns(beside, gutter)
    if (below.length > 0) beside = beside.filter(item => !below.includes(item))
    const left = beside.filter(({right}) => right <= gutter.right)
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
    if (item.left < gutter.right - 2 && item.right > gutter.right + 2) {
      if (beside.length > 0) close()
      across.push(item)
    } else beside.push(item)
  }
  close()
  return merged(segments)
}

/** What stands on one side only, below the end of both columns and apart from them: the colophon, a signature. */
function belowColumns(items: readonly Item[], gutter: {readonly right: number}): readonly Item[] {
  const sorted = items.toSorted((a, b) => a.top - b.top)
  const isLeft = ({right}: Item) => right <= gutter.right
  for (let at = sorted.length - 1; at > 0; at--) {
    const item = sorted[at]
    const below = sorted.slice(at)
    if (!item || below.some(other => isLeft(other) !== isLeft(item))) return []
    const end = Math.max(...sorted.slice(0, at).map(({bottom}) => bottom))
    const size = 'size' in item ? item.size : 10
    if (item.top - end > size) return below
  }
  return []
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
 * The blank between two columns: lines begin at its right edge again and again, and on both sides enough of them fill their column.
 * Cells of a table begin at an edge, too, but do not fill it.
 */
function findGutter(items: readonly Item[], frame: Edges): {left: number; right: number} | undefined {
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
    const isColumn = (side: readonly Fragment[], from: number, to: number) => {
      const size = side.reduce((sum, line) => sum + line.size, 0) / side.length
      const full = side.filter(line => line.right - line.left >= (to - from) * 0.7).length
      return side.length >= fewestLines && to - from >= narrowest * size && full >= side.length * fullShare
    }
    if (begin < right.length * fullShare) continue
    if (!isColumn(left, frame.left, inner) || !isColumn(right, edge, frame.right)) continue
    const across = lines.length - left.length - right.length
    const score = Math.min(left.length, right.length) - across * 0.5
    if (!best || score > best.score) best = {left: inner, right: edge, score}
  }
  return best
}
