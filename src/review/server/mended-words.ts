import type {ReadLine} from '../../convert/text/read-line.ts'
import {placeIn, readAs, readPrint} from '../../convert/text/reading.ts'
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
 * The correction that mends a stretch of a line. It applies to the first occurrence of its words, so these grow to the left, and from the
 * beginning of the line to the right, until they stand nowhere before.
 *
 * @param text - source.txt as it is decoded
 * @param corrections - those that there are
 * @throws {Refusal} where another correction stands in the way, or nothing would change
 */
export function correctionFor(text: string, corrections: readonly Correction[], mend: Mend): Correction {
  const {line, start, end, now, why} = mend
  const own = corrections.filter(each => each.line === line)
  const read = readPrint(text, corrections).lines[line - 1]
  if (!read || start < 0 || end < start || end > read.printed.length)
    throw new Refusal(`source.txt 第 ${line} 行没有这一处。`)
  if (mendsIn(read.printed, own).some(each => each.start < end && start < each.end))
    throw new Refusal('这里已有一条更正；请先在“已有的决定”里撤去它，再重新更正。')
  const [from, to] = stretchOf(read, start, end)
  const {value} = read
  const expected = value.slice(0, from) + readAs(now) + value.slice(to)
  if (expected === value) throw new Refusal('改后的文字与原文相同，没有写。')
  let [first, last] = [from, to]
  const isUnique = () => first < last && value.indexOf(value.slice(first, last)) === first
  while (!isUnique())
    if (first > 0) first = boundaryBefore(value, first - 1)
    else if (last < value.length) last = boundaryAfter(value, last + 1)
    else throw new Refusal('这一处认不出来；请把选中的文字放宽一些。')
  const was = printedAs(read, first, last)
  const correction = {line, was, now: value.slice(first, from) + now + value.slice(to, last), why}
  const after = readPrint(text, [...corrections, correction]).lines[line - 1]
  if (after?.value !== expected) throw new Refusal('这一处单独改不了；请把选中的文字放宽一些。')
  return correction
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

/** The words as they are printed, where they are read as such. */
function printedAs({printed, value, places}: ReadLine, first: number, last: number): string {
  const read = value.slice(first, last)
  if (!places) return read
  const words = printed.slice(places.from[first] ?? 0, places.to[last - 1] ?? printed.length)
  return readAs(words) === read ? words : read
}
