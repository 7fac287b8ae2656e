import {boundaryAfter, boundaryBefore} from '../../graphemes.ts'
import {entryText} from '../roles/entry.ts'
import type {Mend} from './rule.ts'

/** Shorter words would be found in too many places once a line has moved; in UTF-16 code units. */
const enough = 3

/**
 * The entry of corrections.yaml that mends words, as an editor can paste it. It applies to the first occurrence of its words on the line,
 * so these grow until they stand nowhere before.
 *
 * @param value - the line as it was read
 * @returns none where that cannot be said
 */
export function correctionText(value: string, {line, column, was, now, why}: Mend): string[] {
  const [start, end] = [column - 1, column - 1 + was.length]
  if (value.slice(start, end) !== was) return []
  let [first, last] = [start, end]
  const isEnough = () => last - first >= enough && value.indexOf(value.slice(first, last)) === first
  while (!isEnough())
    if (first > 0) first = boundaryBefore(value, first - 1)
    else if (last < value.length) last = boundaryAfter(value, last + 1)
    else return []
  const mended = value.slice(first, start) + now + value.slice(end, last)
  return [entryText({line, was: value.slice(first, last), now: mended, why})]
}
