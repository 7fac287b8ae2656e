import {indentation} from '../page/geometry.ts'
import {namesPersons, readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {width} from '../text/characters.ts'
import {remembered} from '../text/remembered.ts'
import {startsPage} from './may-head.ts'
import {type Piece, type TextPiece, textAt} from './pieces.ts'
import {isShort} from './verdict.ts'

/** Cells of a line that names what stands below it, at most, and of a quotation that does. */
const longestName = 16
const longestQuotation = 18
/** The same where nothing but its words tells it, in text pasted from Word. */
const longestPasted = 12
/** Characters of a paragraph below, at least. */
const shortestProse = 20
/** Of an article's paragraphs, those of one habit, where it has that habit. */
const mostly = 0.8
/** The same of those that a line of the page cut, among the long ones, and of first lines that are set in. */
const half = 0.5

const oneQuotation = /^“[^“”。！？；：]{2,}[？！]?”$/u

/** 账本挂在墙上, 先服务，后收费, 钱从哪里来？: a line that names, by its words; a sentence, a field, a name or a caption does not. */
export const isNamingLine = remembered((text: string): boolean => {
  const cells = width(text)
  if (cells < 2 || /^[表图]\s*\d|\d{6,}/u.test(text)) return false
  if (oneQuotation.test(text)) return cells <= longestQuotation
  const name = text.replace(/[？！]$/u, '')
  const [left = '', right = '', ...more] = name.split('，')
  const halves = !name.includes('，') || (more.length === 0 && left.length >= 3 && right.length >= 3)
  return (
    cells <= longestName &&
    /^[\p{Script=Han}\d“”‘’《》、·，—A-Za-z%-]{2,}$/u.test(name) &&
    /\p{Script=Han}{2}/u.test(name) &&
    halves &&
    !/[，、—·-]$|^[，、—·-]/u.test(name) &&
    !/^(?:此致|敬礼|敬禮|顺颂|谨致|特此|谢谢|完|祝)/u.test(name) &&
    !namesPersons(text) &&
    !isDateLine(text) &&
    readCredit(text) === undefined
  )
})

/**
 * Headings without a number where no blank line sets them off: text pasted from Word, or the lines of a page as printed. A line that names stands between
 * a sentence that has ended and prose; two at least, for one alone may be a caption. Where first lines are set in, one that is not is told by that too.
 */
export function findNamingHeads(pieces: readonly Piece[], signed: ReadonlySet<number>): number[] {
  const texts = pieces.flatMap(piece => (piece.type === 'text' ? [piece] : []))
  const long = texts.filter(({text}) => width(text.value) >= shortestProse)
  // what stands below the title, or first on a page, is apart anyway
  const within = pieces.flatMap((piece, index) =>
    index > 0 && piece.type === 'text' && !startsPage(pieces, index) ? [piece] : [],
  )
  const flush = within.filter(({gap}) => gap === 0).length >= within.length * mostly
  const printed = long.filter(({joined}) => joined > 0).length > long.length * half
  const setIn = long.filter(isSetIn).length > long.length * half
  const isHead = (index: number, hasSiblings: boolean) => {
    const [before, piece, next] = [index - 1, index, index + 1].map(at => textAt(pieces, at))
    if (!piece || !next || piece.mark || piece.joined > 0 || signed.has(index)) return false
    if (signed.has(index + 1) || !isNamingLine(piece.text.value)) return false
    if (!isEnded(before) && !isLabel(before, index)) return false
    const contrast =
      setIn && !isSetIn(piece) && isSetIn(next) && (next.mark === undefined || next.mark.system === 'bullet')
    if (contrast) return width(next.text.value) >= shortestProse
    if (isOver(piece, next)) return true
    if (!flush && !printed) return false
    // 主要工作 right over （一）抓标准
    if (next.mark?.number === 1 && isShort(next)) return piece.gap === 0 && next.gap === 0
    const short = printed || width(piece.text.value) <= longestPasted || /[“，？]/u.test(piece.text.value)
    return (
      next.mark === undefined &&
      next.gap === 0 &&
      (printed || ((piece.gap === 0 || index === 0 || startsPage(pieces, index)) && short)) &&
      (next.text.value.length >= shortestProse ||
        (hasSiblings && next.text.value.length > piece.text.value.length)) &&
      /[。！？：”][①-⑳]?$/u.test(next.text.value)
    )
  }
  const sure = [...pieces.keys()].filter(index => isHead(index, false))
  if (sure.length < 2) return []
  // beside two of them a sentence is text enough
  const heads = [...pieces.keys()].filter(index => isHead(index, true))
  // right below the title only its siblings tell one
  const over = heads.filter(index => isOver(textAt(pieces, index), textAt(pieces, index + 1)))
  const opens = over.length >= 2 && isOver(textAt(pieces, 0), textAt(pieces, 1), true) && !signed.has(0)
  return opens ? [0, ...heads] : heads
}

/**
 * Headings right below the text above them, with the only blank lines of the article below: a typist's slip that he made alike each time. Whatever
 * stands behind a blank line has such a name above it, but for one piece at most.
 */
export function findHeadsOverBlank(pieces: readonly Piece[], signed: ReadonlySet<number>): number[] {
  const isText = (index: number) => (textAt(pieces, index)?.text.value.length ?? 0) >= shortestProse
  const apart = [...pieces.keys()].filter(
    index =>
      index > 0 && isText(index) && (textAt(pieces, index)?.gap ?? 0) > 0 && !startsPage(pieces, index),
  )
  const heads = apart.flatMap(below => {
    const [index, piece] = [below - 1, textAt(pieces, below - 1)]
    const names = piece && !piece.mark && piece.joined === 0 && isNamingLine(piece.text.value)
    return names && !signed.has(index) ? [index] : []
  })
  const sure = heads.filter(
    index => textAt(pieces, index)?.gap === 0 && isText(index - 1) && isEnded(textAt(pieces, index - 1)),
  )
  return sure.length >= 2 && apart.length - heads.length <= 1 ? heads : []
}

/** Above the first part of a piece may stand what kind of piece it is: 事故剖析. */
function isLabel(before: TextPiece | undefined, index: number): boolean {
  return index === 1 && before?.mark === undefined && /^\p{Script=Han}{2,6}$/u.test(before?.text.value ?? '')
}

/** A line that names, set apart by a blank line, with its text or a list right below it. */
function isOver(piece: TextPiece | undefined, next: TextPiece | undefined, first = false): boolean {
  if (!piece || !next || piece.mark || !isNamingLine(piece.text.value)) return false
  const text = next.text.value
  const prose = text.length >= shortestProse && /[。！？：”][①-⑳]?$/u.test(text)
  return (piece.gap > 0 || first) && next.gap === 0 && (prose || next.mark?.number === 1)
}

/** Has what stands above come to its end? A table, a caption or a note on either has. */
export function isEnded(before: TextPiece | undefined): boolean {
  return (
    before === undefined ||
    /[。！？”…][①-⑳]?$|[。）][）)]$|^(?:注|[资数]\p{Script=Han}来源)[：:]|^[●◆◇■□△▲※○◎·•].*[）)]$|^[（(]\p{Script=Han}{2,4}[）)]$/u.test(
      before.text.value,
    )
  )
}

/** Is the first line set in? */
export function isSetIn({text}: TextPiece): boolean {
  return indentation.test(text.spans[0]?.line.value ?? '')
}

/** “一滴水，比一度电贵”: words of the text as headings, set apart over prose; two at least. One that stands out from the page has a sentence's stop. */
export function findQuotedHeads(pieces: readonly Piece[], signed: ReadonlySet<number>): number[] {
  const heads = [...pieces.keys()].filter(index => {
    const [before, piece, next] = [index - 1, index, index + 1].map(at => textAt(pieces, at))
    return (
      before !== undefined &&
      piece !== undefined &&
      next !== undefined &&
      !signed.has(index) &&
      piece.joined === 0 &&
      piece.gap > 0 &&
      next.gap > 0 &&
      oneQuotation.test(piece.text.value) &&
      width(piece.text.value) <= longestQuotation &&
      isEnded(before) &&
      next.text.value.length >= shortestProse
    )
  })
  return heads.length >= 2 ? heads : []
}
