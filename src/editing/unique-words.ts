import {isBlank} from '../convert/text/characters.ts'
import {printedSpan, type ReadLine} from '../convert/text/read-line.ts'
import {readAs} from '../convert/text/reading.ts'
import {boundaryAfter, boundaryBefore} from '../graphemes.ts'

/** A stretch of a text: offsets from 0 in UTF-16, the end behind its last. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A line of print has a few dozen characters, of which a few tell one place from another; a row of one sign never does. */
const furthest = 200

/**
 * A stretch of a line, made so long that its words stand there once: a correction is told by its words alone. It grows to the left, and
 * from the beginning of the line or of a cell to the right.
 *
 * Blanks at its ends are left out where the words stand there once without them too.
 *
 * @returns `undefined` where so many characters of its surroundings are not enough, or the line has no words at all
 */
export function uniqueStretch(value: string, {start, end}: Stretch): Stretch | undefined {
  let [first, last] = [start, end]
  const isUnique = () => {
    const words = value.slice(first, last)
    return first < last && value.indexOf(words) === first && value.indexOf(words, first + 1) < 0
  }
  for (let grown = 0; !isUnique(); grown++)
    if (grown === furthest) return undefined
    else if (isParted(value, first, last)) last = boundaryAfter(value, last + 1)
    else if (first > 0) first = boundaryBefore(value, first - 1)
    else if (last < value.length) last = boundaryAfter(value, last + 1)
    else return undefined
  const widest = first
  while (first < start && isBlank(value.charAt(first))) first++
  if (!isUnique()) first = widest
  return {start: first, end: last}
}

/** Does a stretch stand behind what parts it, a cell's edge or, where it is empty, a blank, and go on to the right? */
function isParted(value: string, first: number, last: number): boolean {
  const before = value.charAt(first - 1)
  const parts = before === '\t' || (first === last && before !== '' && isBlank(before))
  return parts && last < value.length && !isBlank(value.charAt(last))
}

/** The words of a stretch as they are printed, where they are read as such. */
export function printedAs(line: ReadLine, {start, end}: Stretch): string {
  const read = line.value.slice(start, end)
  if (!line.places) return read
  const place = printedSpan(line, start, end)
  const words = line.printed.slice(place.start, place.end)
  return readAs(words) === read ? words : read
}
