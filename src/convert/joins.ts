import {isClosed, tidy, width} from './characters.ts'
import {isDateLine} from './dates.ts'
import {endsAtMargin, fillsLine} from './geometry.ts'
import {readMark} from './marks.ts'
import {type Habits, indentation, type Piece, type TextPiece} from './pieces.ts'
import type {Line, Text} from './tree.ts'

/** 市某局牵头负责: a note on who is responsible, which closes a sentence and never opens a paragraph. */
const responsibility = /^[（(][^（()）]{2,60}(?:负责|牵头|配合|落实)[）)]/u

/** Does the line go on with the paragraph that stands before it? */
export function continues(
  open: TextPiece,
  line: Line,
  text: Text,
  pieces: readonly Piece[],
  habits: Habits,
  next: Line | undefined,
): boolean {
  const before = open.text.value
  if (line.gap > Math.max(habits.usualGap, 1)) return false
  const lineBefore = open.text.spans.at(-1)?.line.value ?? ''
  if (habits.indented && indentation.test(line.value)) return false
  // every paragraph is indented, so a line that is not goes on with the one above; across a blank only in mid sentence
  if (
    habits.indented &&
    indentation.test(open.text.spans[0]?.line.value ?? '') &&
    width(before) >= 14 &&
    (line.gap === 0
      ? !isClosed(before) || fillsOwnLine(lineBefore, habits)
      : !isClosed(before) && !isTitle(text.value) && !readMark(text.value))
  )
    return true
  if (responsibility.test(text.value) && /[。；]$/u.test(before) && fillsLine(before, habits.geometry))
    return true
  // 这说明 draws its conclusion from the sentence right before it and opens no paragraph
  if (/^这(?:说明|表明)/u.test(text.value) && /。$/u.test(before)) return true
  if (
    line.pageBreak &&
    /[。；]$/u.test(before) &&
    !text.value.startsWith('\u3000') &&
    endsAtMargin(before, habits.geometry)
  )
    return !readMark(text.value)
  if (isClosed(before)) return false
  if (isDateLine(before) || isDateLine(text.value) || isAddress(before) || /^[—－]{1,2}/u.test(text.value))
    return false
  const breaksOff = /[，、,（(“‘《〔—]$/u.test(before)
  if (text.value.length > 0 && readMark(text.value) && !breaksOff && !midSentence(before, text.value))
    return false
  if (line.gap === 0)
    return habits.usualGap === 0 && !habits.indented
      ? fillsLine(lineBefore, habits.geometry) && width(lineBefore) >= 20
      : false
  return isCut(open, text.value, pieces, habits, next)
}

/** Is the printed line as wide as the page, by what the other lines are? */
function fillsOwnLine(line: string, {geometry}: Habits): boolean {
  return geometry.measure === null || width(line) >= geometry.measure - 1.5
}

/** Is the paragraph cut, rather than a heading, a signature or an address? */
function isCut(
  open: TextPiece,
  text: string,
  pieces: readonly Piece[],
  habits: Habits,
  next: Line | undefined,
): boolean {
  const before = open.text.value
  const cells = width(before)
  const {measure} = habits.geometry
  if (/[，、,；（(“‘《〔]$/u.test(before)) return true
  const prose = /[，。；：！？]/u.test(before)
  // a full stop within and none at the end: the sentence is cut
  if (/[。！？；][^。！？；]+$/u.test(before)) return true
  if (open.mark && /[；。]$/u.test(text) && fillsLine(before, habits.geometry)) {
    const mark = readMark(tidy(next?.value ?? ''))
    const goesOn = mark?.system === open.mark.system && mark.number === open.mark.number + 1
    // a paragraph of a few characters is the rest of one
    if (width(text) <= 8 || (goesOn && /；$/u.test(text))) return true
  }
  if (open.mark && open.mark.system !== 'clause') {
    const words = before.slice(open.mark.printed.length)
    const sibling = pieces.findLast(
      piece =>
        piece !== open &&
        piece.type === 'text' &&
        piece.mark?.system === open.mark?.system &&
        piece.mark?.number === (open.mark?.number ?? 0) - 1,
    )
    if (sibling?.type === 'text' && /；$/u.test(sibling.text.value)) return true
    const siblingEnds = sibling?.type === 'text' && /。$/u.test(sibling.text.value)
    if (!siblingEnds && (words.length <= 40 || !prose))
      return prose && fillsLine(before, habits.geometry) && /[，；]/u.test(words) && words.length > 30
    return measure === null || fillsLine(before, habits.geometry) || cells > measure * 1.5
  }
  if (measure !== null && cells > measure * 1.5) return true
  if (measure !== null && cells < measure - 5) return false
  if (measure === null) return prose ? cells >= 18 : cells >= 24
  return fillsLine(before, habits.geometry) || (prose && cells >= measure && !isTitle(text))
}

export function isTitle(text: string): boolean {
  return width(text) <= 20 && !isClosed(text)
}

/** 1.6% or 2014 年 at the head of a line may be the middle of a sentence: so is （一） behind 第, 本条 or 前款. */
function midSentence(before: string, next: string): boolean {
  return (
    /(?:第|本|前|上述|按照|依照|根据|和|及|与|至)$/u.test(before) &&
    /^[（(]?[一二三四五六七八九十\d]/u.test(next)
  )
}

function isAddress(text: string): boolean {
  return /(?:https?:\/\/|www\.|@)[\w./-]+$/u.test(text) || /[：:]\s*[\d\s()（）—-]{7,}$/u.test(text)
}
