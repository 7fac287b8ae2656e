import {readAs} from '../convert/text/reading.ts'
import type {Correction} from '../schemas/article.ts'

/** How far ahead of the last passage found, in characters, the next one is looked for. */
const reach = 3000
/** Characters of a passage that are enough to know it by, where an editor changed the rest. */
const glimpse = 12

/**
 * Finds the line of the printed text on which each passage of an article begins, by its letters, digits and Han characters alone: line
 * breaks, blanks and marks of extraction do not count. A passage that an editor changed is found by its beginning or its end.
 *
 * @param passages - texts of the article, in order
 * @param lines - the whole printed text, as convert reads it before any correction
 * @param range - first and last line of the article, from 1
 * @param corrections - what the article departs from the print in
 * @returns for each passage its line, from 1; null where it was not found
 */
export function printedLines(
  passages: readonly string[],
  lines: readonly string[],
  [first, last]: readonly [number, number],
  corrections: readonly Correction[] = [],
): (number | null)[] {
  const mended = [...lines]
  for (const {line, was, now} of corrections)
    mended[line - 1] = (mended[line - 1] ?? '').replace(readAs(was), () => readAs(now))
  let text = ''
  /** Offset in `text` at which each line begins. */
  const starts: number[] = []
  for (const line of mended.slice(first - 1, last)) {
    starts.push(text.length)
    text += bare(line)
  }
  let cursor = 0
  let line = 0
  return passages.map(passage => {
    const sought = bare(passage)
    const place = find(text, sought, cursor)
    if (place === null) return null
    cursor = place.end
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= place.start) line++
    return first + line
  })
}

function find(text: string, sought: string, cursor: number): {start: number; end: number} | null {
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

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
