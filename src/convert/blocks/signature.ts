import {readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {namesOfficer} from '../print/order.ts'
import {isClosed, tidy, width} from '../text/characters.ts'
import {type Piece, statedAt, type TextPiece} from './pieces.ts'

/** A signature among the pieces of an article: from `from` up to but not including `to`; the last line is the date. */
export interface SignaturePlace {
  readonly from: number
  readonly to: number
}

const mostIssuers = 6

/**
 * Finds signatures: a date that stands alone, with the issuers' lines before it (GB/T 9704—2012, 7.3.5). Closing words
 * such as 特此通知。 end the text before. A date without issuers is one only at the end of the article, or above its annexes.
 */
export function findSignatures(pieces: readonly Piece[]): SignaturePlace[] {
  const found: SignaturePlace[] = []
  for (const [index, piece] of pieces.entries()) {
    const told = statedAt(pieces, index)?.is
    if (told === 'signature') {
      const last = found.at(-1)
      if (last?.to === index) found[found.length - 1] = {from: last.from, to: index + 1}
      else found.push({from: index, to: index + 1})
      continue
    }
    if (piece.type !== 'text' || !(told === undefined ? isDateLine(piece.text.value) : told === 'date'))
      continue
    let from = index
    const isFree = (at: number) => statedAt(pieces, at)?.is === undefined && isIssuer(pieces[at])
    while (from > (found.at(-1)?.to ?? 0) && index - from < mostIssuers && isFree(from - 1)) from--
    from = belowRows(pieces, from, index)
    const last = found.at(-1)
    if (last?.to === from && statedAt(pieces, last.from)?.is === 'signature') {
      found[found.length - 1] = {from: last.from, to: index + 1}
      continue
    }
    if (from < index && from > 0) found.push({from, to: index + 1})
    else if (from === index && index > 0 && endsText(pieces[index + 1])) found.push({from, to: index + 1})
  }
  return found
}

/** Nothing stands below, or an annex. */
function endsText(next: Piece | undefined): boolean {
  return (
    next === undefined ||
    (next.type === 'text' && /^附[件表录][\s\d一二三四五六七八九十]{0,4}[：:]?/u.test(next.text.value))
  )
}

/** 科技城中央公园　　　　平川绿苑公司: two columns with wide blanks between. */
const twoColumns = /^\S+(?:\u3000{2,}| {3,}|\t)\S+$/u

/** Below the last of several rows of two columns, which list who won what, where such rows stand among the lines that end at an index. */
function belowRows(pieces: readonly Piece[], from: number, index: number): number {
  const rows = [...pieces.keys()].slice(from, index).filter(at => {
    const piece = pieces[at]
    return piece?.type === 'text' && twoColumns.test(piece.text.spans[0]?.line.value.trim() ?? '')
  })
  return rows.length >= fewestRows ? (rows.at(-1) ?? from) + 1 : from
}

/** One row may name two bodies that sign together. */
const fewestRows = 2

function isIssuer(piece: Piece | undefined): piece is TextPiece {
  if (piece?.type !== 'text' || piece.mark || piece.joined > 0) return false
  const text = piece.text.value
  if (
    isDateLine(text) ||
    readCredit(text) ||
    /^\d{1,2}[.．、]|^[（(](?:从?略|以下略|完|全文完)[）)]$/u.test(text)
  )
    return false
  // （印章） and 中国（上海）自由贸易试验区管委会 may have brackets; a sentence's marks none of them has
  return (
    width(text) <= 40 &&
    tidy(text).length >= 2 &&
    (!/[。；：:，,！？]/u.test(text) || namesOfficer(text)) &&
    (!isClosed(text) || /[）)]$/u.test(text))
  )
}

/** Indexes of the pieces that signatures take. */
export function inSignatures(signatures: readonly SignaturePlace[]): Set<number> {
  return new Set(
    signatures.flatMap(({from, to}) => Array.from({length: to - from}, (_, step) => from + step)),
  )
}
