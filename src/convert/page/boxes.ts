import {isStatedOther} from '../roles/stated.ts'
import type {Drop, Line} from '../tree.ts'

/** ├──────┼────┤: a line of strokes and corners, which parts the rows of a table that a typewriter or WPS drew. */
const rule = /^[\s\u3000]*[\u2500-\u257F](?:[\u2500-\u257F\s\u3000]*[\u2500-\u257F])[\s\u3000]*$/u
/** │甲│乙│: a row of it. */
const row = /^[\s\u3000]*[│┃║][^\t]*[│┃║][\s\u3000]*$/u
const stroke = /[│┃║]/gu
/** A drawn box with one row is a frame around a text. */
const fewestRows = 2

/** The lines with drawn tables opened, and what was drawn. */
export interface Opened {
  readonly lines: readonly Line[]
  /** The strokes within rows. */
  readonly drops: readonly Drop[]
  /** The lines that hold nothing but strokes. */
  readonly rules: readonly Line[]
}

/** Sets a tab for each stroke between the cells of a drawn table, as other tables have it; offsets are kept. */
export function openBoxes(lines: readonly Line[]): Opened {
  const kept: Line[] = []
  const drops: Drop[] = []
  const rules: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const box = boxFrom(lines, index)
    const first = lines[index]
    if (!first) break
    if (box === 0) {
      kept.push(first)
      continue
    }
    let {gap} = first
    for (const line of lines.slice(index, index + box)) {
      if (rule.test(line.value)) {
        rules.push(line)
        continue
      }
      const strokes = [...line.value.matchAll(stroke)].map(({index: at}) => at)
      for (const at of strokes) drops.push({span: {line, start: at, end: at + 1}, reason: '表格线'})
      kept.push({...line, value: withTabs(line.value, strokes), gap})
      gap = 0
    }
    index += box - 1
  }
  return {lines: kept, drops, rules}
}

/** How many lines from `index` on are one drawn table: rows, and rules between them without a blank line. */
function boxFrom(lines: readonly Line[], index: number): number {
  let count = 0
  let rows = 0
  let ruled = false
  for (let line = lines[index]; line && (count === 0 || line.gap === 0); line = lines[index + count]) {
    if (isStatedOther(line, 'table-row')) break
    if (row.test(line.value)) rows++
    else if (rule.test(line.value)) ruled = true
    else break
    count++
  }
  return ruled && rows >= fewestRows ? count : 0
}

function withTabs(value: string, strokes: readonly number[]): string {
  const units = [...Array(value.length).keys()].map(at => value[at] ?? '')
  for (const [nth, at] of strokes.entries()) units[at] = nth === 0 || nth === strokes.length - 1 ? ' ' : '\t'
  return units.join('')
}
