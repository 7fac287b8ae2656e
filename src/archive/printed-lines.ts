import {readAs} from '../convert/text/reading.ts'
import {lettersOf} from '../letters.ts'
import type {Correction} from '../schemas/article.ts'

/** How far ahead of the last passage found, in characters, the next one is looked for. */
const reach = 3000
/** Characters of a passage that are enough to know it by, where an editor changed the rest. */
const glimpse = 12

/** A run of letters, digits and Han characters of an article's printed text; offsets from 0 count these alone. */
export interface LetterRun {
  start: number
  end: number
}

/** Where the passages of an article stand in its printed text once it is mended, and where it was mended. */
export interface PrintedPlaces {
  /** Of each passage; null where it was not found. */
  passages: (LetterRun | null)[]
  /** Of each correction what it put there; null where its words do not stand on its line. */
  corrections: (LetterRun | null)[]
  /** All letters of the mended lines. */
  letters: string
  /** Offset at which each line begins, the article's first line first. */
  lineStarts: number[]
}

/**
 * Finds the line of the printed text on which each passage of an article begins; see {@link printedPlaces}.
 *
 * @returns for each passage its line, from 1; null where it was not found
 */
export function printedLines(...search: Parameters<typeof printedPlaces>): (number | null)[] {
  const {passages, lineStarts} = printedPlaces(...search)
  const [, , [first]] = search
  let line = 0
  return passages.map(place => {
    if (place === null) return null
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= place.start) line++
    return first + line
  })
}

/**
 * Finds each passage of an article in the printed text by its letters, digits and Han characters alone: line breaks, blanks and marks of
 * extraction do not count. A passage that an editor changed is found by its beginning or its end.
 *
 * @param passages - texts of the article, in order
 * @param lines - the whole printed text, as convert reads it before any correction
 * @param range - first and last line of the article, from 1
 * @param corrections - what the article departs from the print in
 */
export function printedPlaces(
  passages: readonly string[],
  lines: readonly string[],
  [first, last]: readonly [number, number],
  corrections: readonly Correction[] = [],
): PrintedPlaces {
  const mended = mendedLines(lines, corrections)
  let text = ''
  const lineStarts: number[] = []
  for (const line of mended.lines.slice(first - 1, last)) {
    lineStarts.push(text.length)
    text += lettersOf(line)
  }
  let cursor = 0
  return {
    passages: passages.map(passage => {
      const place = find(text, lettersOf(passage), cursor)
      if (place) cursor = place.end
      return place
    }),
    corrections: mended.spans.map((span, index) => {
      const line = corrections[index]?.line ?? 0
      const lineStart = lineStarts[line - first]
      if (!span || lineStart === undefined) return null
      const value = mended.lines[line - 1] ?? ''
      const start = lineStart + lettersOf(value.slice(0, span.start)).length
      return {start, end: start + lettersOf(value.slice(span.start, span.end)).length}
    }),
    letters: text,
    lineStarts,
  }
}

/** The printed text with its corrections, and where on its line each now stands; null where its words do not stand there. */
export function mendedLines(
  lines: readonly string[],
  corrections: readonly Correction[],
): {lines: string[]; spans: ({start: number; end: number} | null)[]} {
  const mended = [...lines]
  const spans: ({start: number; end: number} | null)[] = []
  for (const correction of corrections) {
    const value = mended[correction.line - 1] ?? ''
    const [was, now] = [readAs(correction.was), readAs(correction.now)]
    const start = value.indexOf(was)
    if (start < 0) {
      spans.push(null)
      continue
    }
    mended[correction.line - 1] = value.slice(0, start) + now + value.slice(start + was.length)
    for (const [earlier, span] of spans.entries())
      if (span && corrections[earlier]?.line === correction.line && span.end > start) {
        if (span.start >= start + was.length) span.start += now.length - was.length
        span.end += now.length - was.length
      }
    spans.push({start, end: start + now.length})
  }
  return {lines: mended, spans}
}

function find(text: string, sought: string, cursor: number): LetterRun | null {
  if (sought === '') return null
  // A cell such as “1” stands everywhere: only near by does it mean anything.
  const window = text.slice(cursor, cursor + (sought.length < 4 ? 24 : reach + sought.length))
  const whole = window.indexOf(sought)
  if (whole >= 0) return {start: cursor + whole, end: cursor + whole + sought.length}
  if (sought.length < 2 * glimpse) return null
  const head = window.indexOf(sought.slice(0, glimpse))
  if (head >= 0) return {start: cursor + head, end: cursor + head + glimpse}
  const tail = window.indexOf(sought.slice(-glimpse))
  if (tail < 0) return null
  const end = cursor + tail + glimpse
  return {start: Math.max(cursor, end - sought.length), end}
}
