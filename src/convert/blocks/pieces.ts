import {type Geometry, indentation} from '../page/geometry.ts'
import type {Mark} from '../print/marks.ts'
import type {Stated} from '../roles/stated.ts'
import {isClosed, isWider, width} from '../text/characters.ts'
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

/** What the editor said of the line with which the piece at an index begins. */
export function statedAt(pieces: readonly Piece[], index: number): Stated | undefined {
  return textAt(pieces, index)?.text.spans[0]?.line.stated
}

/** How the whole issue sets its paragraphs apart. */
export interface Habits {
  readonly geometry: Geometry
  /** Blank lines between paragraphs: 1 where the extraction sets them apart, 0 where only an indent does. */
  readonly usualGap: number
  /** Do most paragraphs begin with an indent that the extraction kept? */
  readonly indented: boolean
  /** Did extraction lose the indent of first lines, so that these are shorter than the measure? */
  readonly lostIndent: boolean
  /** Does a paragraph stand on one line, however long? */
  readonly wholeParagraphs?: boolean
}

/** First lines that show a lost indent, at least; and of the page's lines no indent at all. */
const enough = 3
/** Cells of the widest line that is printed as one. */
const widestLine = 64
/** Cells that an indent takes. */
const indent = 2

export function learnHabits(lines: readonly Line[], geometry: Geometry): Habits {
  const gaps = new Map<number, number>()
  for (const {gap} of lines) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
  const usualGap = [...gaps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1
  const indentedLines = lines.filter(({value}) => indentation.test(value)).length
  const indented = indentedLines >= 8 && indentedLines >= lines.length * 0.25
  const beyond = lines.filter(({value}) => !value.includes('\t') && isWider(value, widestLine)).length
  return {
    geometry,
    usualGap,
    indented,
    lostIndent: indentedLines === 0 && losesIndent(lines, geometry),
    wholeParagraphs: geometry.wrap === null && beyond >= enough,
  }
}

/** Lines in mid sentence that are two cells shorter than the measure, behind one that ends a paragraph. */
function losesIndent(lines: readonly Line[], {wrap}: Geometry): boolean {
  if (wrap === null) return false
  const first = lines.filter(({value}, index) => {
    const [before, next] = [lines[index - 1], lines[index + 1]]
    const short = wrap - width(value.trimEnd())
    return (
      next?.gap === 0 &&
      short >= indent - 0.5 &&
      short <= indent + 1 &&
      !isClosed(value) &&
      (before === undefined || width(before.value.trimEnd()) < wrap - indent || isClosed(before.value))
    )
  })
  return first.length >= enough
}
