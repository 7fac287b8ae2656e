import {readNumeral} from '../../chinese-numerals.ts'
import {isPersonName} from '../print/person-name.ts'
import {beginsOtherwise, tidy, width} from '../text/characters.ts'
import {type Piece, type TextPiece, textAt} from './pieces.ts'

/** 茶诗二首, 登高（外一首）, 钢花（组诗）: several poems under one title. */
export const several =
  /(?:[（(]外([一二三四五六七八九十\d]+)[首章题][）)]|[（(]?([两二三四五六七八九十]|(?<!\d)\d+)[首章题][）)]?)$|组诗/u

/**
 * Titles of the poems that stand under one title: short lines without a mark at their end, set apart from the verses by
 * blank lines or further in than these. As many as the title says, for a verse may stand alone too.
 */
export function findVerseHeadings(pieces: readonly Piece[], title: string): Set<number> {
  const counted = countedPoems(pieces)
  if (counted.size > 0) return counted
  const match = several.exec(title)
  if (!match) return signedPoems(pieces)
  const outside = readNumeral(match[1] ?? '')
  const all = readNumeral(match[2] ?? '')
  const fits = (places: readonly number[]) =>
    outside !== null
      ? places.length === outside
      : all !== null
        ? places.length === all || places.length === all - 1
        : places.length >= 2
  const apart = [...pieces.keys()].filter(index => isVerseTitle(pieces, index))
  if (fits(apart)) return new Set(apart)
  const unmarked = unmarkedAmongMarked(pieces)
  return fits(unmarked) ? new Set(unmarked) : signedPoems(pieces)
}

/**
 * Short lines without a mark at their end among verses that all have one: the titles of the poems, whatever blank lines
 * there are; the name of an author below a title has none either.
 */
function unmarkedAmongMarked(pieces: readonly Piece[]): number[] {
  const texts = [...pieces.keys()].map(index => textAt(pieces, index))
  const ends = (index: number) =>
    /[，。；！？、…”]$/u.test(tidy(texts[index]?.text.value ?? '').replace(/[①-⑨]$/u, ''))
  // a name stands below a title, or in brackets below its poem; 夏茶 below a verse is a title
  const isName = (index: number) => {
    const printed = tidy(texts[index]?.text.value ?? '')
    const inner = /^[（(](.*)[）)]$/su.exec(printed)?.[1]
    return isPersonName(inner ?? printed) && (inner !== undefined || (index > 0 && !ends(index - 1)))
  }
  // 其一 alone is a line of its poem
  const counts = (index: number) =>
    /^[（(]?其[一二三四五六七八九十]{1,2}[）)]?$/u.test(tidy(texts[index]?.text.value ?? ''))
  const others = texts.flatMap((piece, index) =>
    piece && !ends(index) && !isName(index) && !counts(index) ? [index] : [],
  )
  const heads = others.filter(index => {
    const piece = texts[index]
    const below = isName(index + 1) ? index + 2 : index + 1
    return piece !== undefined && isShortLine(piece) && isVerse(texts[below]) && ends(below)
  })
  return heads.length === others.length ? heads : []
}

/** 其一　校庆感怀, 其二　赠同窗: poems counted from one on, each with a title, a verse below each; 其一 alone is a line of the poem. */
function countedPoems(pieces: readonly Piece[]): Set<number> {
  const found = [...pieces.keys()].filter(index => {
    const [piece, next] = [textAt(pieces, index), textAt(pieces, index + 1)]
    if (piece === undefined || numberOf(piece) === null) return false
    return (isShortLine(piece) || ordinal.test(piece.text.value)) && isVerse(next)
  })
  const rising = found.every((index, at) => {
    const piece = textAt(pieces, index)
    return piece !== undefined && numberOf(piece) === at + 1
  })
  return new Set(found.length >= 2 && rising ? found : [])
}

/** 第一首，《点》，作者某某: as what is read aloud counts them, with who wrote each. */
const ordinal = /^第([一二三四五六七八九十]{1,2})首[，：:\s][^。；]{1,30}$/u

function numberOf({text}: TextPiece): number | null {
  if (text.value.startsWith('第')) return readNumeral(ordinal.exec(tidy(text.value))?.[1] ?? '')
  if (beginsOtherwise(text.value, '其')) return null
  const number = /^[（(]?其([一二三四五六七八九十]{1,2})[）)]?(?=[\s：:·]\S)/u.exec(tidy(text.value))?.[1]
  return number === undefined ? null : readNumeral(number)
}

/**
 * Poems by several hands under one title: a short line set apart, the name of a person below it and a verse, twice at least; and nothing
 * else but verses.
 */
function signedPoems(pieces: readonly Piece[]): Set<number> {
  const found = [...pieces.keys()].filter(index => {
    const [piece, name, verse] = [index, index + 1, index + 2].map(at => textAt(pieces, at))
    return (
      piece !== undefined &&
      verse !== undefined &&
      (index === 0 || piece.gap > 0) &&
      isShortLine(piece) &&
      isPersonName(name?.text.value ?? '') &&
      isVerse(verse)
    )
  })
  const heads = new Set(found.flatMap(index => [index, index + 1]))
  const others = [...pieces.keys()].filter(index => !heads.has(index))
  return new Set(found.length >= 2 && others.every(index => isVerse(textAt(pieces, index))) ? found : [])
}

/** Cells that a line of verse may have, three sentences of seven characters with their marks. */
const longestVerse = 24

function isVerse(piece: TextPiece | undefined): boolean {
  return piece !== undefined && width(tidy(piece.text.value)) <= longestVerse
}

function isShortLine({text, mark, joined}: TextPiece): boolean {
  if (mark || joined > 0) return false
  // 贺校庆（二首）: how many there are is no mark at its end
  const printed = tidy(text.value).replace(/[（(][二三四五六七八九十\d]{1,2}[首章题][）)]$/u, '')
  return width(printed) <= 12 && /\p{Script=Han}/u.test(printed) && !/[，。、；：！？…”）)]$/u.test(printed)
}

function isVerseTitle(pieces: readonly Piece[], index: number): boolean {
  const piece = textAt(pieces, index)
  const next = textAt(pieces, index + 1)
  if (!piece || !next || !isShortLine(piece)) return false
  const before = textAt(pieces, index - 1)
  const further = (other: TextPiece | undefined) =>
    other === undefined || indentOf(piece) >= indentOf(other) + 2
  // the first stands right below the title of all
  if ((before ? further(before) : index === 0) && further(next)) return true
  // or at the margin, right above verses that are set in
  const nearer = (other: TextPiece | undefined) =>
    other === undefined || indentOf(other) >= indentOf(piece) + 2
  if ((index === 0 || piece.gap > 0) && next.gap === 0 && nearer(before) && nearer(next)) return true
  // a page break is no blank line of the poet's
  const setApart = piece.gap > 0 && piece.text.spans[0]?.line.pageBreak !== true
  return (index === 0 || setApart) && next.gap > 0 && textAt(pieces, index + 2)?.gap === 0
}

/** Cells of blanks before the line. */
function indentOf({text}: TextPiece): number {
  const line = text.spans[0]?.line.value ?? ''
  return width(line.slice(0, line.length - line.trimStart().length))
}
