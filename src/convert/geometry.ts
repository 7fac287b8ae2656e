import {isClosed, width} from './characters.ts'
import type {Line} from './tree.ts'

/** The printed page, as the text gives it away: how many cells a full line holds, first lines being indented by two. */
export interface Geometry {
  /** Cells in a line; `null` where the text shows no habit. */
  readonly measure: number | null
}

const indent = 2
/** How far a full line may fall short of the measure or hang over: a mark or half a word. */
const slack = 1.5

function remainder(cells: number, measure: number): number {
  const rest = (cells + indent) % measure
  return Math.min(rest, measure - rest)
}

/**
 * Learns the measure: extraction keeps a paragraph on one line unless a page break cuts it, so a long line that stops
 * in mid sentence fills its last printed line, and its width plus the indent is a multiple of the measure.
 */
export function learnGeometry(lines: readonly Line[]): Geometry {
  const cuts: number[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const cells = width(line.value)
    if (next?.gap === 1 && cells >= 16 && !line.value.includes('\t') && !isClosed(line.value))
      cuts.push(cells)
  }
  if (cuts.length < 3) return {measure: null}
  let best: {measure: number; score: number} | undefined
  for (let measure = 16; measure <= 60; measure++) {
    const near = cuts.filter(
      cells => cells + indent + slack >= measure && remainder(cells, measure) <= slack,
    ).length
    const expected =
      cuts.filter(cells => cells + indent + slack >= measure).length * ((2 * slack + 0.5) / measure)
    const score = (near - expected) / Math.sqrt(expected + 1)
    if (near >= 3 && near >= cuts.length * 0.4 && (!best || score > best.score)) best = {measure, score}
  }
  return {measure: best?.measure ?? null}
}

/** Does text of this width end exactly at the margin, with no cell to spare? Half a cell of drift for each Latin word is let pass. */
export function endsAtMargin(cells: number, {measure}: Geometry): boolean {
  return measure !== null && remainder(cells, measure) <= 0.5
}

/** Does text of this width end at the end of a printed line? Long text drifts, most of all with Latin words in it. */
export function fillsLine(cells: number, {measure}: Geometry): boolean {
  if (measure === null) return cells >= 25
  const rows = Math.round((cells + indent) / measure)
  return rows >= 1 && remainder(cells, measure) <= slack + Math.min(rows - 1, 6) * 0.5
}
