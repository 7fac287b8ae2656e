import {type Mark, readMark} from '../print/marks.ts'
import {width} from '../text/characters.ts'
import type {Span, Text, Why} from '../tree.ts'
import type {TextPiece} from './pieces.ts'

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

export function openParagraph(text: Text, gap: number, why?: Why): OpenParagraph {
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
  appendTo(open, text, why)
  return open
}

/** Joins without a blank, unless Latin words meet that no hyphen cut, or a note stands behind its sign. */
export function appendTo(open: OpenParagraph, {value, spans}: Text, why?: Why): void {
  const meet = /[A-Za-z,.;:]$/.test(open.tail) && /^[A-Za-z]/.test(value)
  const behindSign = spans[0]?.line.behindSign === true
  const part = behindSign || (meet && !isHyphenated(open)) ? ` ${value}` : value
  open.parts.push(part)
  for (const span of spans) open.spans.push(why ? {...span, why} : span)
  open.tail = (open.tail + part).slice(-tailLength)
  open.length += part.length
  open.cells += width(part)
  open.prose ||= /[，。；：！？]/u.test(part)
  open.comma ||= /[，；]/u.test(part)
  open.stopped ||= /[。！？；]/u.test(part)
}

/** A soft hyphen (U+00AD) is print only where it ends a line, and there cuts a word. */
export function isHyphenated({spans}: OpenParagraph): boolean {
  const last = spans.at(-1)
  return last?.line.value.slice(last.start, last.end).trimEnd().endsWith('\u00AD') === true
}

export function closeParagraph({parts, spans, mark, gap}: OpenParagraph): TextPiece {
  return {type: 'text', text: {value: parts.join(''), spans}, mark, gap, joined: parts.length - 1}
}
