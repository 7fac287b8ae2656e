import {endsAtMargin, fillsLine, indentation, isWrapped} from '../page/geometry.ts'
import {isDateLine} from '../print/dates.ts'
import {type Mark, readMark} from '../print/marks.ts'
import {isClosed, tidy, width} from '../text/characters.ts'
import type {Line, Span, Text} from '../tree.ts'
import type {Habits, TextPiece} from './pieces.ts'

/** 市某局牵头负责: a note on who is responsible, which closes a sentence and never opens a paragraph. */
const responsibility = /^[（(][^（()）]{2,60}(?:负责|牵头|配合|落实)[）)]/u

/** A paragraph that may go on: what joining asks of it, kept so that no line makes it be read from the start again. */
export interface OpenParagraph {
  readonly mark: Mark | undefined
  readonly gap: number
  readonly parts: string[]
  readonly spans: Span[]
  /** Its last characters. */
  tail: string
  length: number
  cells: number
  /** Has it punctuation, commas, full stops? */
  prose: boolean
  comma: boolean
  stopped: boolean
}

/** Longer than any pattern that looks at a paragraph's end. */
const tailLength = 200

export function openParagraph(text: Text, gap: number): OpenParagraph {
  const mark = readMark(text.value.replace(/^\*\*/, ''))
  const open = {
    mark,
    gap,
    parts: [],
    spans: [],
    tail: '',
    length: 0,
    cells: 0,
    prose: false,
    comma: false,
    stopped: false,
  }
  appendTo(open, text)
  return open
}

/** Joins without a blank, unless Latin words meet that no hyphen cut. */
export function appendTo(open: OpenParagraph, {value, spans}: Text): void {
  const meet = /[A-Za-z,.;:]$/.test(open.tail) && /^[A-Za-z]/.test(value)
  const part = meet && !isHyphenated(open) ? ` ${value}` : value
  open.parts.push(part)
  for (const span of spans) open.spans.push(span)
  open.tail = (open.tail + part).slice(-tailLength)
  open.length += part.length
  open.cells += width(part)
  open.prose ||= /[，。；：！？]/u.test(part)
  open.comma ||= /[，；]/u.test(part)
  open.stopped ||= /[。！？；]/u.test(part)
}

/** A soft hyphen (U+00AD) is print only where it ends a line, and there cuts a word. */
function isHyphenated({spans}: OpenParagraph): boolean {
  const last = spans.at(-1)
  return last?.line.value.slice(last.start, last.end).trimEnd().endsWith('\u00AD') === true
}

export function closeParagraph({parts, spans, mark, gap}: OpenParagraph): TextPiece {
  return {type: 'text', text: {value: parts.join(''), spans}, mark, gap, joined: parts.length - 1}
}

/** How items that have been read end, by system and number: siblings of an item end alike. */
export type ItemEnds = Map<string, string>

/** Set while a list of annexes goes on: 附件：1. 清单, 2. 参考表. */
const annexes = 'annexes'

export function rememberItem(ends: ItemEnds, {mark, tail, parts}: OpenParagraph): void {
  if (/^附件/u.test(parts[0] ?? '')) ends.set(annexes, tail)
  else if (!mark?.system.startsWith('arabic')) ends.delete(annexes)
  if (mark) ends.set(`${mark.system} ${mark.number}`, tail.slice(-1))
}

/** Does the line go on with the paragraph that stands before it? `next` is the line behind it. */
export function continues(
  open: OpenParagraph,
  line: Line,
  text: Text,
  next: Line | undefined,
  ends: ItemEnds,
  habits: Habits,
): boolean {
  const {tail} = open
  if (line.gap > Math.max(habits.usualGap, 1)) return false
  if (isHyphenated(open) && /^[A-Za-z]/.test(text.value)) return true
  const lineBefore = open.spans.at(-1)?.line.value ?? ''
  if (habits.indented && indentation.test(line.value)) return false
  const {wrap} = habits.geometry
  if (wrap !== null && (line.gap === 0 || line.pageBreak)) {
    // Latin letters are of many widths: where an indent would show a new paragraph, nearly full will do in mid sentence
    const full = habits.indented && !isClosed(tail) ? width(lineBefore) >= wrap * 0.8 : false
    return (full || isWrapped(lineBefore, line.value, wrap) || leavesOpen(open)) && goesOn(tail, text.value)
  }
  // every paragraph is indented, so a line that is not goes on with the one above; across a blank only in mid sentence
  if (
    habits.indented &&
    indentation.test(open.spans[0]?.line.value ?? '') &&
    open.cells >= 14 &&
    (line.gap === 0
      ? !isClosed(tail) || fillsOwnLine(lineBefore, line.value, habits)
      : !isClosed(tail) && !isTitle(text.value) && !readMark(text.value))
  )
    return true
  if (responsibility.test(text.value) && /[。；]$/u.test(tail) && fillsLine(open.cells, habits.geometry))
    return true
  // 这说明 draws its conclusion from the sentence right before it and opens no paragraph
  if (/^这(?:说明|表明)/u.test(text.value) && tail.endsWith('。')) return true
  if (line.pageBreak && /[。；]$/u.test(tail) && endsAtMargin(open.cells, habits.geometry))
    return !readMark(text.value)
  if (isClosed(tail)) return false
  if (isDateLine(tail) || isDateLine(text.value) || isAddress(tail) || /^[—－]{1,2}/u.test(text.value))
    return false
  const breaksOff = /[，、,（(“‘《〔—]$/u.test(tail)
  if (readMark(text.value) && !breaksOff && !midSentence(tail, text.value)) return false
  if (line.gap === 0)
    return habits.usualGap === 0 && !habits.indented
      ? fillsLine(width(lineBefore), habits.geometry) && width(lineBefore) >= 20
      : false
  return isCut(open, text.value, next, ends, habits)
}

/** A bracket that opens on the line and closes on none yet goes on. */
function leavesOpen({parts}: OpenParagraph): boolean {
  const last = parts.at(-1) ?? ''
  return (last.match(/[（(《]/gu)?.length ?? 0) > (last.match(/[）)》]/gu)?.length ?? 0)
}

/** Behind a full line another follows, unless a sentence has ended and an item or a day begins. */
function goesOn(tail: string, next: string): boolean {
  return !isClosed(tail) || (!readMark(next) && !isDateLine(next))
}

/** Is the printed line as wide as the page, by what the other lines are? */
function fillsOwnLine(line: string, next: string, {geometry}: Habits): boolean {
  if (geometry.wrap !== null) return isWrapped(line, next, geometry.wrap)
  return geometry.measure === null || width(line) >= geometry.measure - 1.5
}

/** Is the paragraph cut, rather than a heading, a signature or an address? */
function isCut(
  open: OpenParagraph,
  text: string,
  next: Line | undefined,
  ends: ItemEnds,
  {geometry}: Habits,
): boolean {
  const {mark, cells} = open
  const {measure} = geometry
  // 出席：…, 四十一团：…: a field of minutes or a line of a list ends where the next begins
  const annex = /^附件/u.test(open.parts[0] ?? '') || (ends.has(annexes) && mark?.system.startsWith('arabic'))
  if (annex && !/[，、,（(“‘《〔]$/u.test(open.tail)) return false
  const field = /^[\p{Script=Han}\d]{2,8}[：:]/u
  const [first = ''] = open.parts
  if (field.test(first) && !/[，、]$/u.test(open.tail) && (field.test(text) || /[：:]$/u.test(text)))
    return false
  // a full stop within and none at the end, or a comma at the end: the sentence is cut
  if (/[，、,；（(“‘《〔]$/u.test(open.tail) || open.stopped) return true
  if (mark && /[；。]$/u.test(text) && fillsLine(cells, geometry)) {
    const following = readMark(tidy(next?.value ?? ''))
    const goesOn = following?.system === mark.system && following.number === mark.number + 1
    // a paragraph of a few characters is the rest of one
    if (width(text) <= 8 || (goesOn && text.endsWith('；'))) return true
  }
  if (mark && mark.system !== 'clause') {
    const sibling = ends.get(`${mark.system} ${mark.number - 1}`)
    if (sibling === '；') return true
    const length = open.length - mark.printed.length
    if (sibling !== '。' && (length <= 40 || !open.prose))
      return fillsLine(cells, geometry) && open.comma && length > 30
    return measure === null || fillsLine(cells, geometry) || cells > measure * 1.5
  }
  if (measure !== null && cells > measure * 1.5) return true
  if (measure !== null && cells < measure - 5) return false
  if (measure === null) return open.prose ? cells >= 18 : cells >= 24
  return fillsLine(cells, geometry) || (open.prose && cells >= measure && !isTitle(text))
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
  return (
    /(?:https?:\/\/|@)[\w./-]+$/u.test(text) ||
    /(?<![\w./-])(?=[\w./-]+$)[\w./-]*www\.[\w./-]/u.test(text) ||
    /[：:][\d\s()（）—-]{7,}$/u.test(text)
  )
}
