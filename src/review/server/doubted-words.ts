import {readAs} from '../../convert/text/reading.ts'
import {boundaryAfter} from '../../graphemes.ts'
import type {MessageView, Settlement, Stretch} from '../shared/view.ts'

/** What messages put between quotation marks, or name as a title. */
const quotedParts = /“([^“”]{1,120})”|(《[^《》]{1,120}》)/gu

/** What a message may doubt by its place alone: a bracket, a sign that was lost. A word it would quote. */
const sign = /[^\p{Script=Han}\p{L}\p{N}\s]/u

/**
 * Which words of a printed line a message doubts: what it quotes and stands at its column, as often as that comes there in a row, or
 * what it offers to mend, whichever is shorter; or else the sign at the column, or what it quotes that stands on the line once. Blanks do
 * not count, and look-alikes are read as what they look like. Where none of that is found the stretch is empty.
 *
 * @param column - from 1
 */
export function doubtedWords(
  printed: string,
  {
    line,
    column,
    reason,
    settlements,
  }: Pick<MessageView, 'reason' | 'settlements'> & {line: number; column: number},
): Stretch {
  const start = Math.min(column - 1, printed.length)
  const text = readable(printed)
  const quoted = [...reason.matchAll(quotedParts)]
    .map(([, words = '', title = '']) => readable(words || title).text)
    .filter(words => words !== '')
    .sort((a, b) => b.length - a.length)
  const mended = settlements.flatMap(settlement => mendedOn(settlement, line) ?? [])
  const found = shortest([...quotedAt(text, start, quoted), ...mended])
  if (found) return found
  if (sign.test(printed.charAt(start))) return {start, end: boundaryAfter(printed, start + 1)}
  return quotedOnce(text, quoted) ?? {start, end: start}
}

/** A text without blanks, its look-alikes read; of each unit where in the print it begins and ends. */
interface Readable {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function readable(printed: string): Readable {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let at = 0
  for (const char of printed) {
    const read = readAs(char).replace(/\s/gu, '')
    for (let unit = 0; unit < read.length; unit++) {
      starts.push(at)
      ends.push(at + char.length)
    }
    text += read
    at += char.length
  }
  return {text, starts, ends}
}

/** What is quoted and stands at a place. */
function quotedAt(text: Readable, start: number, quoted: readonly string[]): Stretch[] {
  const first = text.starts.findIndex(each => each >= start)
  const words = first < 0 ? undefined : quoted.find(each => text.text.startsWith(each, first))
  if (words === undefined) return []
  let count = words.length
  while (text.text.startsWith(words, first + count)) count += words.length
  return [stretchOf(text, first, count)]
}

/** The longest of what is quoted that stands there, and but once. */
function quotedOnce(text: Readable, quoted: readonly string[]): Stretch | undefined {
  for (const words of quoted) {
    const at = text.text.indexOf(words)
    if (at >= 0 && text.text.indexOf(words, at + 1) < 0) return stretchOf(text, at, words.length)
  }
  return undefined
}

function stretchOf({starts, ends}: Readable, first: number, count: number): Stretch {
  const start = starts[first] ?? 0
  return {start, end: ends[first + count - 1] ?? start}
}

function shortest(stretches: readonly Stretch[]): Stretch | undefined {
  return [...stretches].sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}

function mendedOn({action}: Settlement, line: number): Stretch | undefined {
  return action.do === 'correct' && action.line === line && action.end > action.start
    ? {start: action.start, end: action.end}
    : undefined
}
