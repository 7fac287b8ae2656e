import {readNumeral} from '../../chinese-numerals.ts'
import {tidy, width} from '../text/characters.ts'
import {type Piece, type TextPiece, textAt} from './pieces.ts'

/** 茶诗二首, 登高（外一首）, 钢花（组诗）: several poems under one title. */
const several =
  /(?:[（(]外([一二三四五六七八九十\d]+)[首章题][）)]|[（(]?([二三四五六七八九十]|(?<!\d)\d+)[首章题][）)]?)$|组诗/u

/**
 * Titles of the poems that stand under one title: short lines without a mark at their end, set apart from the verses by
 * blank lines or further in than these. As many as the title says, for a verse may stand alone too.
 */
export function findVerseHeadings(pieces: readonly Piece[], title: string): Set<number> {
  const match = several.exec(title)
  if (!match) return new Set()
  const outside = readNumeral(match[1] ?? '')
  const all = readNumeral(match[2] ?? '')
  const places = [...pieces.keys()].filter(index => isVerseTitle(pieces, index))
  const fits =
    outside !== null
      ? places.length === outside
      : all !== null
        ? places.length === all || places.length === all - 1
        : places.length >= 2
  return new Set(fits ? places : [])
}

function isVerseTitle(pieces: readonly Piece[], index: number): boolean {
  const piece = textAt(pieces, index)
  const next = textAt(pieces, index + 1)
  if (!piece || !next || piece.mark || piece.joined > 0) return false
  const text = tidy(piece.text.value)
  if (width(text) > 12 || !/\p{Script=Han}/u.test(text) || /[，。、；：！？…”）)]$/u.test(text)) return false
  const before = textAt(pieces, index - 1)
  const further = (other: TextPiece | undefined) =>
    other === undefined || indentOf(piece) >= indentOf(other) + 2
  if (before && further(before) && further(next)) return true
  // a page break is no blank line of the poet's
  const setApart = piece.gap > 0 && piece.text.spans[0]?.line.pageBreak !== true
  return (index === 0 || setApart) && next.gap > 0 && textAt(pieces, index + 2)?.gap === 0
}

/** Cells of blanks before the line. */
function indentOf({text}: TextPiece): number {
  const line = text.spans[0]?.line.value ?? ''
  return width(line.slice(0, line.length - line.trimStart().length))
}
