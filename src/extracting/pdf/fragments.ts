import {isBlank} from '../../convert/text/characters.ts'
import {around, type Box} from './geometry.ts'
import type {Glyph} from './page-content.ts'

/** Text of one height: on the line, or raised as the sign of a note is. */
export interface Span {
  readonly text: string
  readonly isRaised: boolean
}

/** Glyphs of one line with no wide blank between. */
export interface Fragment extends Box {
  readonly spans: readonly Span[]
  readonly baseline: number
  readonly size: number
  readonly isBold: boolean
}

/** Fragments side by side. */
export interface Row extends Box {
  readonly fragments: readonly Fragment[]
  readonly baseline: number
  readonly size: number
  readonly isBold: boolean
}

/** A blank wider than this, in the size of the text, sets what follows apart: a first line's indent and a justified line's blanks are less. */
const widestBlank = 1.2
/** Text so many times larger is a title's. */
const otherText = 1.25
/** Latin words have at least this between them where no blank is painted. */
const wordBlank = 0.2
/** Raised and lowered signs stand within this of the line, and are at most this large. */
const raisedBy = 0.18
const raisedSize = 0.8

/** Gathers the glyphs of a page into fragments, from the top. */
export function fragmentsOf(glyphs: readonly Glyph[]): Fragment[] {
  return rowsOfGlyphs(glyphs).flatMap(cutAtBlanks)
}

/** Lines of one height may differ by a hair, in their size. */
const sameLine = 0.2
/** A raised or lowered sign stands so near beside a character of the line, and is off the line by at most so much of its size. */
const beside = 0.5
const farthest = 0.6
/** What is smaller is no sign of the line, but another line that a large one overlaps. */
const smallest = 0.4

interface GlyphRow {
  readonly baseline: number
  readonly size: number
  readonly glyphs: Glyph[]
}

/** Glyphs that stand on one line, from the left, raised and lowered ones with them; blanks among them. */
function rowsOfGlyphs(glyphs: readonly Glyph[]): Array<readonly Glyph[]> {
  const rows: Array<{baseline: number; size: number; glyphs: Glyph[]}> = []
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    if (row && glyph.baseline - row.baseline <= sameLine * Math.min(row.size, glyph.size)) {
      row.glyphs.push(glyph)
      row.size = Math.max(row.size, glyph.size)
    } else rows.push({baseline: glyph.baseline, size: glyph.size, glyphs: [glyph]})
  }
  for (const [index, row] of rows.entries()) raise(row, rows.slice(Math.max(0, index - 3), index + 4))
  return rows.flatMap(({glyphs}) => underprinted(glyphs.toSorted((a, b) => a.left - b.left)))
}

/** Words behind the text (a watermark) are so many times larger than it. */
const behindText = 1.8

/** Large glyphs that lie over others of their row are a row by themselves. */
function underprinted(row: readonly Glyph[]): Array<readonly Glyph[]> {
  const printed = row.filter(({text}) => !isBlank(text))
  const size = commonest(printed) ?? 0
  const isLarge = (glyph: Glyph) => glyph.size > size * behindText
  let [large, small] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const lies = printed.some(glyph => {
    const over = glyph.left < (isLarge(glyph) ? small : large) - size / 2
    if (isLarge(glyph)) large = Math.max(large, glyph.right)
    else small = Math.max(small, glyph.right)
    return over
  })
  return lies ? [row.filter(isLarge), row.filter(glyph => !isLarge(glyph))] : [row]
}

/** Gives the small glyphs of a row to the line beside whose characters they stand. */
function raise(row: GlyphRow, near: readonly GlyphRow[]): void {
  for (const line of near) {
    if (line === row || Math.abs(line.baseline - row.baseline) > farthest * line.size) continue
    const small = row.glyphs.filter(
      glyph => glyph.size <= line.size * raisedSize && line.glyphs.some(other => touches(glyph, other)),
    )
    if (small.length === 0) continue
    line.glyphs.push(...small)
    row.glyphs.splice(0, row.glyphs.length, ...row.glyphs.filter(glyph => !small.includes(glyph)))
  }
}

function touches(small: Glyph, large: Glyph): boolean {
  if (small.size > large.size * raisedSize || small.size < large.size * smallest) return false
  const reach = large.size * beside
  return Math.abs(small.left - large.right) <= reach || Math.abs(large.left - small.right) <= reach
}

function cutAtBlanks(row: readonly Glyph[]): Fragment[] {
  const fragments: Fragment[] = []
  let run: Glyph[] = []
  for (const glyph of row) {
    if (isBlank(glyph.text)) {
      run.push(glyph)
      continue
    }
    const last = run.findLast(({text}) => !isBlank(text))
    const hasBlank = run.at(-1) !== last
    if (last && glyph.left - endOf(last, hasBlank) > widestBlank * comparedSize(last.size, glyph.size)) {
      fragments.push(...fragment(run))
      run = []
    }
    if (last || run.length === 0 || run.some(({text}) => !isBlank(text))) run.push(glyph)
    else run = [glyph]
  }
  return [...fragments, ...fragment(run)]
}

/** Marks of which the right half is blank. */
const halfBlank = /^[，、。；：！？）】》〉」』”’〕〗]$/u

/** Where the ink of a glyph ends: a mark at the end of a column comes nearer to the next column than its text does. */
function endOf({text, left, right, size}: Glyph, hasBlank: boolean): number {
  return !hasBlank && halfBlank.test(text) && right - left > size * 0.8 ? right - size / 2 : right
}

/** A title beside running text stands in the next column, and nearer to it than its own size. */
function comparedSize(a: number, b: number): number {
  const [smaller, larger] = [Math.min(a, b), Math.max(a, b)]
  return larger > smaller * otherText ? smaller : larger
}

function fragment(run: readonly Glyph[]): Fragment[] {
  const printed = run.filter(({text}) => !isBlank(text))
  const size = commonest(printed)
  if (size === undefined) return []
  const onLine = printed.filter(glyph => Math.abs(glyph.size - size) < 0.5)
  const baseline = onLine[0]?.baseline ?? 0
  const {left, right} = around(printed.map(({left, right}) => ({left, right, top: 0, bottom: 0})))
  return [
    {
      spans: spansOf(run, baseline, size),
      left,
      right,
      top: baseline - size,
      bottom: baseline + size * 0.2,
      baseline,
      size,
      isBold: onLine.filter(({isBold}) => isBold).length * 2 > onLine.length,
    },
  ]
}

function spansOf(run: readonly Glyph[], baseline: number, size: number): Span[] {
  const spans: Array<{text: string; isRaised: boolean}> = []
  const add = (text: string, isRaised: boolean) => {
    const last = spans.at(-1)
    if (last && last.isRaised === isRaised) last.text += text
    else spans.push({text, isRaised})
  }
  let blanks = ''
  let before: Glyph | undefined
  for (const glyph of run) {
    if (isBlank(glyph.text)) {
      blanks += glyph.text
      continue
    }
    const isRaised = glyph.size <= size * raisedSize && baseline - glyph.baseline >= size * raisedBy
    if (before) {
      const gap = (glyph.left - before.right) / size
      if (blanks.includes('\u3000')) add('\u3000', false)
      else if (
        (blanks !== '' && gap > 0.05) ||
        (gap > wordBlank && isWord(before.text) && isWord(glyph.text))
      )
        add(' ', false)
    }
    add(glyph.text, isRaised)
    blanks = ''
    before = glyph
  }
  return spans
}

function isWord(text: string): boolean {
  return /^[\p{Script=Latin}\p{Nd},.;:!?()]+$/u.test(text)
}

function commonest(glyphs: readonly Glyph[]): number | undefined {
  const counts = new Map<number, number>()
  for (const {size} of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1)
  return [...counts].sort(([a, times], [b, more]) => more - times || b - a)[0]?.[0]
}

/** Gathers fragments that stand side by side. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Fragment[][] = []
  for (const fragment of fragments.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && fragment.baseline - first.baseline <= 0.4 * Math.min(first.size, fragment.size))
      row.push(fragment)
    else rows.push([fragment])
  }
  return rows.map(row => {
    const fragments = row.toSorted((a, b) => a.left - b.left)
    const main = fragments.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a))
    const {baseline, size} = main
    return {...around(fragments), fragments, baseline, size, isBold: fragments.every(({isBold}) => isBold)}
  })
}

/** A fragment as text; raised signs stand where they are. */
export function textOf({spans}: Pick<Fragment, 'spans'>): string {
  return spans.map(({text}) => text).join('')
}
