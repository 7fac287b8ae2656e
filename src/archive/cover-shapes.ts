import type {Cover} from './cover.ts'

/** What a shape of the cover is, which tells its colour; an outline has no filling. */
export type CoverPart =
  | 'board'
  | 'frame'
  | 'slip'
  | 'slip-frame'
  | 'title'
  | 'figure'
  | 'caption'
  | 'month'
  | 'current-month'
  | 'rule'
  | 'line'

/** A rectangle or a line of text, in units of the layout; `y` of a text is its baseline. */
export type CoverShape =
  | {kind: 'rect'; part: CoverPart; x: number; y: number; width: number; height: number}
  | {
      kind: 'text'
      part: CoverPart
      x: number
      y: number
      size: number
      /** Between characters. */
      spacing: number
      anchor: 'start' | 'middle' | 'end'
      text: string
    }

/** Where the parts of a cover stand. */
export interface CoverLayout {
  readonly width: number
  readonly height: number
  /** The slip of paper with the title: `step` from one character to the next at most, `longest` of all of them. */
  readonly slip: {x: number; y: number; width: number; step: number; longest: number}
  readonly figure: {x: number; y: number; size: number}
  readonly caption: {x: number; y: number; size: number; spacing: number}
  /** Ticks that stand on a line. */
  readonly months: {x: number; y: number; step: number; width: number}
  readonly rule: {x: number; y: number; width: number}
  /** Lines below the rule. */
  readonly lines: {first: number; second: number; size: number; spacing: number}
}

/** As a book stands on a shelf. */
export const uprightCover: CoverLayout = {
  width: 300,
  height: 400,
  slip: {x: 218, y: 30, width: 52, step: 36, longest: 244},
  figure: {x: 28, y: 88, size: 72},
  caption: {x: 30, y: 116, size: 15, spacing: 3},
  months: {x: 28, y: 327, step: 22, width: 2},
  rule: {x: 28, y: 336, width: 244},
  lines: {first: 357, second: 376, size: 13.5, spacing: 0.5},
}

/** As a shared link shows a picture. */
export const wideCover: CoverLayout = {
  width: 600,
  height: 315,
  slip: {x: 489, y: 27, width: 62, step: 42, longest: 235},
  figure: {x: 32, y: 108, size: 92},
  caption: {x: 34, y: 144, size: 22, spacing: 4},
  months: {x: 34, y: 231, step: 38.86, width: 2.5},
  rule: {x: 34, y: 242, width: 430},
  lines: {first: 266, second: 290, size: 16.5, spacing: 0.5},
}

/** How far below its middle the baseline of a Han character lies, in its own size. */
const belowMiddle = 0.38

/** The shapes of a cover, those behind first. */
export function coverShapes(cover: Cover, layout: CoverLayout): CoverShape[] {
  const {width, height, slip, figure, caption, months, rule, lines} = layout
  const step = Math.min(slip.step, slip.longest / cover.title.length)
  const length = cover.title.length * step + 26
  const rect = (part: CoverPart, x: number, y: number, width: number, height: number): CoverShape => ({
    kind: 'rect',
    part,
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
  })
  const text = (
    part: CoverPart,
    words: string,
    {x, y, size, spacing}: {x: number; y: number; size: number; spacing: number},
    anchor: 'start' | 'middle' | 'end' = 'start',
  ): CoverShape[] =>
    words === ''
      ? []
      : [{kind: 'text', part, x: round(x), y: round(y), size: round(size), spacing, anchor, text: words}]
  const line = (words: string, y: number) => {
    const room = rule.width - (y === lines.first && cover.number ? 4 * lines.size : 0)
    const size = Math.min(lines.size, room / Array.from(words).length - lines.spacing)
    return text('line', words, {x: rule.x, y, size, spacing: lines.spacing})
  }
  return [
    rect('board', 0, 0, width, height),
    rect('frame', 12.5, 12.5, width - 25, height - 25),
    rect('slip', slip.x, slip.y, slip.width, length),
    rect('slip-frame', slip.x + 3.5, slip.y + 3.5, slip.width - 7, length - 7),
    ...cover.title.flatMap((character, index) => {
      const size = step * 0.83
      const y = slip.y + 13 + step * (index + 0.5) + size * belowMiddle
      return text('title', character, {x: slip.x + slip.width / 2, y, size, spacing: 0}, 'middle')
    }),
    ...text('figure', cover.figure, {...figure, spacing: 0}),
    ...text('caption', cover.caption, caption),
    ...Array.from({length: 12}, (_, index) => {
      const current = cover.months.includes(index + 1)
      const tall = current ? 14 : 8
      const part = current ? 'current-month' : 'month'
      return rect(part, months.x + index * months.step, months.y - tall, months.width, tall)
    }),
    rect('rule', rule.x, rule.y, rule.width, 1),
    ...line(cover.date, lines.first),
    ...text(
      'line',
      cover.number,
      {x: rule.x + rule.width, y: lines.first, size: lines.size, spacing: 0},
      'end',
    ),
    ...line(cover.publisher, lines.second),
  ]
}

/** To hundredths: more is noise in a drawing. */
function round(length: number): number {
  return Math.round(length * 100) / 100
}
