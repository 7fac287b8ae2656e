import {isClosed, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** The printed page, as the text gives it away: how many cells a full line holds, first lines being indented by two. */
export interface Geometry {
  /** Cells in a line; `null` where the text shows no habit. */
  readonly measure: number | null
  /** The same where extraction kept printed lines apart; `null` where it put a paragraph on one line. */
  readonly wrap: number | null
}

const indent = 2
/** How far a full line may fall short of the measure or hang over: a mark or half a word. */
const slack = 1.5

function remainder(cells: number, measure: number): number {
  const rest = (cells + indent) % measure
  return Math.min(rest, measure - rest)
}

/** Blanks that set the first line of a paragraph in. */
export const indentation = /^(?:[\u3000\u00A0 ]{2,}|\t)/

/** First lines of paragraphs are set in by two cells, or four half ones; what is set in further stands in the middle. */
export const setInByTwo = /^(?:\u3000{2}|[ ]{4})(?![ \u3000])/u

/** What both habits of extraction show of the page. */
export function learnGeometry(lines: readonly Line[]): Geometry {
  return {measure: learnMeasure(lines), wrap: learnWrap(lines)}
}

/** The narrowest column that newsletters are set in, and the fewest lines that make a habit. */
const narrowest = 12
const habit = 8

/** Dots that lead to a page: a line of a 目录, which is as long as the typist makes it. */
const leader = /[.．·…‥⋯]{4}/u

/**
 * Text copied from a PDF keeps its printed lines: of those that another follows directly and without an indent, in mid sentence, most end
 * near the same margin, and hardly any line goes beyond it, as paragraphs do that stand on one. A line with a stop may end a paragraph
 * where none is set in.
 */
function learnWrap(lines: readonly Line[]): number | null {
  const widths = lines
    .filter(({value}, index) => {
      const next = lines[index + 1]
      return next?.gap === 0 && !indentation.test(next.value) && !isClosed(value) && !isOfList(value)
    })
    .map(({value}) => width(value.trimEnd()))
    .filter(cells => cells >= narrowest)
    .sort((a, b) => a - b)
  if (widths.length < habit) return null
  const nearMargin = widths[Math.floor(widths.length * 0.9)] ?? 0
  const margin = commonest(widths.filter(cells => Math.abs(cells - nearMargin) <= 2.5))
  const full = widths.filter(cells => cells >= margin - 2.5 && cells <= margin + 1.5).length
  const beyond = lines.filter(({value}) => !isOfList(value) && width(value.trimEnd()) > margin + 1.5).length
  return full >= widths.length * 0.6 && beyond <= lines.length * 0.02 ? margin : null
}

function isOfList(value: string): boolean {
  return leader.test(value) || hasColumns(value.trim())
}

/** Cells of a row, set apart by a tab or twice by wide blanks. */
function hasColumns(value: string): boolean {
  const first = /\S(?: {2,}|\u3000+)\S/u.exec(value)
  return (
    value.includes('\t') ||
    (first !== null && /(?: {2}|\u3000)\S/u.test(value.slice(first.index + first[0].length)))
  )
}

/** Of the widths that are met most often the greatest. */
function commonest(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const cells of widths) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  return [...counts].sort(([a, times], [b, more]) => more - times || b - a)[0]?.[0] ?? 0
}

/**
 * Was a printed line broken because the next one's beginning did not fit? Marks that may not begin a line come down or
 * go up with a character, an opening bracket goes with what follows it, Latin words and numbers are not broken.
 */
export function isWrapped(line: string, next: string, wrap: number): boolean {
  const cells = width(line.trimEnd())
  // names in a row: a name is not broken, and a blank stands before it
  if (/\S\u3000\S/u.test(line) && /^\S{2,4}(?:\s|$)/u.test(next.trim()))
    return cells + 1 + width(next.trim().split(/\s/u, 1)[0] ?? '') > wrap
  const [unit = ''] =
    /^(?:[\w%.,:/@-]+|[“‘《〈（(【「『〔]*.[，。、；：！？”’》〉）)】」』〕…%]*)/u.exec(next.trimStart()) ??
    []
  return cells + width(unit) > wrap - (/[A-Za-z\d]/.test(line) ? 1 : 0)
}

/** Cells of a line that may be one that the page cut, at least. */
const shortestCut = 16
/** Lines that show the measure, at least, and their share among those that may be cut. */
const fewestCuts = 3
const shareOfCuts = 0.4
/** Of those, longer than one printed line, at least: of one line only, titles and items are as long. */
const fewestLonger = 2
/** Half of the measure that fits best is preferred where it fits nearly as well. */
const nearlyAsGood = 0.9
/** Newsletters are set in columns of 16 cells and more; a line of A4 holds some 40, in small type 60. */
const narrowestMeasure = 16
const widestMeasure = 60

/**
 * Learns the measure: extraction keeps a paragraph on one line unless a page break cuts it, so a long line that stops
 * in mid sentence fills its last printed line, and its width plus the indent is a multiple of the measure.
 */
function learnMeasure(lines: readonly Line[]): number | null {
  const cuts: number[] = []
  for (const [index, line] of lines.entries()) {
    if (lines[index + 1]?.gap !== 1 || isClosed(line.value) || line.value.includes('\t')) continue
    // what sets the first line in is counted by `remainder`, kept or not
    const cells = width(line.value.trim())
    // a title or a caption stops where it likes; only a sentence is cut
    if (cells >= shortestCut && /[，。；：]/u.test(line.value)) cuts.push(cells)
  }
  if (cuts.length < fewestCuts) return null
  const fitOf = (measure: number) => {
    const held = cuts.filter(cells => cells + indent + slack >= measure)
    const near = held.filter(cells => remainder(cells, measure) <= slack)
    const expected = held.length * ((2 * slack + 0.5) / measure)
    const longer = near.filter(cells => cells + indent > measure + slack).length
    const fits =
      near.length >= fewestCuts && longer >= fewestLonger && near.length >= cuts.length * shareOfCuts
    return {measure, near: near.length, score: fits ? (near.length - expected) / Math.sqrt(expected + 1) : 0}
  }
  let best = fitOf(narrowestMeasure)
  for (let measure = narrowestMeasure + 1; measure <= widestMeasure; measure++) {
    const fit = fitOf(measure)
    if (fit.score > best.score) best = fit
  }
  if (best.score <= 0) return null
  // lines that are cut late fit twice the measure as well; the short ones fit the measure alone
  const half = fitOf(Math.round(best.measure / 2))
  return half.near > best.near && half.score >= best.score * nearlyAsGood ? half.measure : best.measure
}

/** Does text of this width end exactly at the margin, with no cell to spare? Half a cell of drift for each Latin word is let pass. */
export function endsAtMargin(cells: number, {measure}: Pick<Geometry, 'measure'>): boolean {
  return measure !== null && remainder(cells, measure) <= 0.5
}

/** Does text of this width end at the end of a printed line? Long text drifts, most of all with Latin words in it. */
export function fillsLine(cells: number, {measure}: Pick<Geometry, 'measure'>): boolean {
  if (measure === null) return cells >= 25
  const rows = Math.round((cells + indent) / measure)
  return rows >= 1 && remainder(cells, measure) <= slack + Math.min(rows - 1, 6) * 0.5
}

/** Is text of this width one printed line, from margin to margin, that is not set in? */
export function isOneLine(cells: number, {measure}: Pick<Geometry, 'measure'>): boolean {
  return measure !== null && Math.abs(cells - measure) <= slack
}
