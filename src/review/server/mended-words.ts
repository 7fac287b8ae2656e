import {isBlank} from '../../convert/text/characters.ts'
import type {ReadLine} from '../../convert/text/read-line.ts'
import {placeIn, readAs, readPrint} from '../../convert/text/reading.ts'
import {printedAs, uniqueStretch} from '../../editing/unique-words.ts'
import {boundaryAfter, boundaryBefore} from '../../graphemes.ts'
import type {Correction} from '../../schemas/article.ts'
import type {Stretch} from '../shared/view.ts'
import {Refusal} from './refusal.ts'

/** Where corrections stand in a printed line, each with its own. */
export function mendsIn(
  printed: string,
  corrections: readonly Correction[],
): Array<Stretch & {readonly correction: Correction}> {
  let rest = printed
  const found: Array<Stretch & {correction: Correction}> = []
  for (const correction of corrections) {
    const place = placeIn(rest, correction.was)
    if (!place) continue
    found.push({...place, correction})
    // several corrections of the same words go to one occurrence after the other
    rest = rest.slice(0, place.start) + '\0'.repeat(place.end - place.start) + rest.slice(place.end)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** What an editor wants to read instead of a stretch of a printed line. */
export interface Mend extends Stretch {
  /** Of the line in source.txt, from 1. */
  readonly line: number
  readonly now: string
  readonly why: string
}

/**
 * The correction that mends a stretch of a line. Its words grow until they stand on the line once, so that they tell by themselves which
 * place is meant.
 *
 * @param text - source.txt as it is decoded
 * @param corrections - those that there are
 * @throws {Refusal} where another correction stands in the way, or nothing would change
 */
export function correctionFor(text: string, corrections: readonly Correction[], mend: Mend): Correction {
  const {line, start, end, now, why} = mend
  const own = corrections.filter(each => each.line === line)
  const {lines} = readPrint(text, corrections)
  const read = lines[line - 1]
  if (!read || start < 0 || end < start || end > read.printed.length)
    throw new Refusal(`source.txt 第 ${line} 行没有这一处。`)
  if (mendsIn(read.printed, own).some(each => each.start < end && start < each.end))
    throw new Refusal('这里已有一条更正；请先在“已有的决定”里撤去它，再重新更正。')
  const [from, to] = stretchOf(read, start, end)
  const {value} = read
  const expected = value.slice(0, from) + readAs(now) + value.slice(to)
  if (expected === value) throw new Refusal('改后的文字与原文相同，没有写。')
  const words = uniqueStretch(value, {start: from, end: to})
  if (!words) throw new Refusal('这一处认不出来；请把选中的文字放宽一些。')
  const others = lines.filter((_line, index) => index !== line - 1).map(each => each.value)
  for (const stretch of [aloneStretch(value, words, others), words]) {
    const correction = {
      line,
      was: printedAs(read, stretch),
      now: value.slice(stretch.start, from) + now + value.slice(to, stretch.end),
      why,
    }
    const after = readPrint(text, [...corrections, correction]).lines[line - 1]
    if (after?.value === expected) return correction
  }
  throw new Refusal('这一处单独改不了；请把选中的文字放宽一些。')
}

/** As many graphemes as a correction takes along at most, for its words to stand in the issue once. */
const neighbours = 16

/**
 * Words of a line made so long that no other line has them: another version of the text has other numbers of lines, and then the words alone tell
 * where the correction belongs. Within the cell of a table; where that does not do, as they are.
 */
function aloneStretch(value: string, words: Stretch, others: readonly string[]): Stretch {
  let {start, end} = words
  for (let grown = 0; grown <= neighbours; grown++) {
    const wording = value.slice(start, end)
    if (!others.some(other => other.includes(wording))) return {start, end}
    if (start > 0 && !isBlank(value.charAt(start - 1))) start = boundaryBefore(value, start - 1)
    else if (end < value.length && !isBlank(value.charAt(end))) end = boundaryAfter(value, end + 1)
    else break
  }
  return words
}

/** The stretch of what is read that was printed in a stretch of the line. */
function stretchOf({value, places}: ReadLine, start: number, end: number): [number, number] {
  if (!places) return [start, end]
  const {from, to} = places
  const first = from.findIndex((_from, unit) => (to[unit] ?? 0) > start)
  const behind = from.findIndex(place => place >= end)
  const stretch: [number, number] = [first < 0 ? value.length : first, behind < 0 ? value.length : behind]
  return [Math.min(...stretch), stretch[1]]
}
