import {isBlank} from '../../convert/text/characters.ts'
import type {Box} from './geometry.ts'
import type {Direction, Glyph, PageContent, PaintedPage, TurnedGlyph} from './page-content.ts'

/** How a page is read: as it lies, or turned so that its lines run from left to right. Columns of vertical text are its lines, too. */
export interface ReadingFrame {
  readonly direction: Direction
  readonly isVertical: boolean
}

/** The share of glyphs that run in one direction, where a page is set in it. */
const mostly = 0.7
/** Steps from glyph to glyph that show a direction, at least. */
const fewestSteps = 12
/** The step to the next glyph below or beside, in the size of both: letters may be spaced. */
const widestStep = 2.5
/** How far glyphs of one column stand aside, and those of one line up or down, in their size. */
const aside = 0.3
/** Where a glyph stands on the line: its box above the baseline, and the middle of it, in its size. */
const ascent = 0.88
const middle = 0.38

/** Turns a page so that its lines run from left to right, the first one at the top. What runs otherwise stays text in `turned`. */
export function inReadingFrame({turnedGlyphs, slanted, ...page}: PaintedPage): PageContent {
  const frame = frameOf(page.glyphs, turnedGlyphs)
  const {direction, isVertical} = frame
  const own = turnedGlyphs.filter(glyph => glyph.direction === direction)
  const others = turnedGlyphs.filter(glyph => glyph.direction !== direction)
  const turned = others.map(({text}) => text).join('') + slanted
  const paper = {width: page.width, height: page.height}
  if (direction === 'right') return {...page, turned, frame, paper}
  const columns = isVertical ? verticalRuns(page.glyphs) : new Set<Glyph>()
  const isSideways = direction === 'down' || direction === 'up'
  const height = isSideways ? page.width : page.height
  const glyphs = [
    ...own.map(glyph => turnedInto(glyph, paper)),
    ...page.glyphs.map(glyph =>
      columns.has(glyph) ? setUpright(glyph, page.width) : aroundText(glyph, page.height, height),
    ),
  ]
  return {
    ...page,
    width: isSideways ? page.height : page.width,
    height,
    glyphs,
    turned,
    rules: page.rules.map(box => intoFrame(box, direction, paper)),
    pictures: page.pictures.map(picture => ({...picture, ...intoFrame(picture, direction, paper)})),
    frame,
    paper,
  }
}

function frameOf(glyphs: readonly Glyph[], turned: readonly TurnedGlyph[]): ReadingFrame {
  const counts = new Map<Direction, number>()
  for (const {direction} of turned) counts.set(direction, (counts.get(direction) ?? 0) + 1)
  for (const [direction, count] of counts)
    if (count >= (glyphs.length + turned.length) * mostly) return {direction, isVertical: false}
  const steps = {down: 0, right: 0}
  const printed = glyphs.filter(({text}) => !isBlank(text))
  for (const [index, glyph] of printed.entries()) {
    const step = stepTo(glyph, printed[index + 1])
    if (step) steps[step]++
  }
  const isVertical = steps.down >= fewestSteps && steps.down > steps.right * 2
  return {direction: isVertical ? 'down' : 'right', isVertical}
}

/** Where the next glyph stands: below, beside, or elsewhere. */
function stepTo(glyph: Glyph, next: Glyph | undefined): 'down' | 'right' | undefined {
  if (!next) return undefined
  const size = Math.max(glyph.size, next.size)
  const down = next.baseline - glyph.baseline
  const across = (next.left + next.right - glyph.left - glyph.right) / 2
  if (Math.abs(across) <= aside * size && down > aside * size && down <= widestStep * size) return 'down'
  if (Math.abs(down) <= aside * size && across > 0 && across <= widestStep * size) return 'right'
  return undefined
}

/** The glyphs that do not stand in a line from left to right, as a page number does that is set below vertical text. */
function verticalRuns(glyphs: readonly Glyph[]): Set<Glyph> {
  const printed = glyphs.filter(({text}) => !isBlank(text))
  const steps = printed.map((glyph, index) => stepTo(glyph, printed[index + 1]))
  const around = printed.map((_, index) => [steps[index - 1], steps[index]])
  const inColumns = printed.filter((_, index) => around[index]?.includes('down'))
  const top = Math.min(...inColumns.map(({baseline, size}) => baseline - size))
  const bottom = Math.max(...inColumns.map(({baseline}) => baseline))
  // a page number of one digit
  const isOutside = ({text, baseline, size}: Glyph) =>
    /\d/.test(text) && (baseline < top || baseline - size > bottom)
  return new Set(
    printed.filter(
      (glyph, index) =>
        around[index]?.includes('down') || !(around[index]?.includes('right') || isOutside(glyph)),
    ),
  )
}

/** A character of a column as one of a line. */
function setUpright({left, right, baseline, size, ...glyph}: Glyph, width: number): Glyph {
  const top = baseline - ascent * size
  return {...glyph, size, left: top, right: top + size, baseline: width - (left + right) / 2 + middle * size}
}

/** What lies across the text, heads and page numbers, stands above or below it. */
function aroundText(glyph: Glyph, height: number, turnedHeight: number): Glyph {
  const baseline =
    glyph.baseline < height / 2 ? glyph.baseline - height : turnedHeight + glyph.baseline - height / 2
  return {...glyph, baseline}
}

function turnedInto({direction, x, y, length, ...glyph}: TurnedGlyph, paper: Paper): Glyph {
  const [left, baseline] =
    direction === 'down'
      ? [y, paper.width - x]
      : direction === 'up'
        ? [paper.height - y, x]
        : [paper.width - x, paper.height - y]
  return {...glyph, left, right: left + length, baseline}
}

interface Paper {
  readonly width: number
  readonly height: number
}

/** A box of the page in the frame in which it is read. */
function intoFrame({left, top, right, bottom}: Box, direction: Direction, {width, height}: Paper): Box {
  switch (direction) {
    case 'right':
      return {left, top, right, bottom}
    case 'down':
      return {left: top, top: width - right, right: bottom, bottom: width - left}
    case 'up':
      return {left: height - bottom, top: left, right: height - top, bottom: right}
    case 'left':
      return {left: width - right, top: height - bottom, right: width - left, bottom: height - top}
  }
}

const opposite: Readonly<Record<Direction, Direction>> = {
  right: 'right',
  left: 'left',
  down: 'up',
  up: 'down',
}

/** A box of that frame on the page. */
export function onPage(
  {left, top, right, bottom}: Box,
  {frame, paper, width, height}: Pick<PageContent, 'frame' | 'paper' | 'width' | 'height'>,
): Box {
  const turned = frame.direction === 'down' || frame.direction === 'up'
  return intoFrame({left, top, right, bottom}, opposite[frame.direction], turned ? {width, height} : paper)
}
