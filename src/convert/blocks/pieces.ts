import {type Geometry, indentation} from '../page/geometry.ts'
import type {Mark} from '../print/marks.ts'
import type {Line, Text} from '../tree.ts'
import type {ColumnSign} from './tables.ts'

/** Lines of an article put together again: a paragraph, a table or the caption of a lost photo. */
export type Piece = TextPiece | TablePiece | CaptionPiece

export interface TextPiece {
  readonly type: 'text'
  readonly text: Text
  readonly mark: Mark | undefined
  /** Blank lines before it. */
  readonly gap: number
  /** Were lines joined that a page break had cut? */
  readonly joined: number
}

export interface TablePiece {
  readonly type: 'table'
  readonly lines: readonly Line[]
  readonly columns: ColumnSign
}

export interface CaptionPiece {
  readonly type: 'caption'
  readonly text: Text
}

/** The piece at an index, where it is text. */
export function textAt(pieces: readonly Piece[], index: number): TextPiece | undefined {
  const piece = pieces[index]
  return piece?.type === 'text' ? piece : undefined
}

/** How the whole issue sets its paragraphs apart. */
export interface Habits {
  readonly geometry: Geometry
  /** Blank lines between paragraphs: 1 where the extraction sets them apart, 0 where only an indent does. */
  readonly usualGap: number
  /** Do most paragraphs begin with an indent that the extraction kept? */
  readonly indented: boolean
}

export function learnHabits(lines: readonly Line[], geometry: Geometry): Habits {
  const gaps = new Map<number, number>()
  for (const {gap} of lines) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
  const usualGap = [...gaps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1
  const indentedLines = lines.filter(({value}) => indentation.test(value)).length
  return {geometry, usualGap, indented: indentedLines >= 8 && indentedLines >= lines.length * 0.25}
}
