import {boundaryAfter, boundaryBefore} from '../../graphemes.ts'
import {entryText} from '../roles/entry.ts'
import type {Mend} from './rule.ts'

/** Shorter words would be found in too many places once a line has moved; in UTF-16 code units. */
const enough = 3
/** Words that stand before in so long a run too are one sign repeated: no entry could tell the place. In UTF-16 code units. */
const longest = 60

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
  const isEnough = () => {
    const words = value.slice(first, last)
    // a blank at either end would be overlooked where the entry is read
    return words.length >= enough && words === words.trim() && value.indexOf(words) === first
  }
  for (let side = 0; !isEnough() && last - first < value.length; side++) {
    if (last - first >= longest + was.length) return []
    // by turns, so that both sides tell the place
    if (last === value.length || (side % 2 === 0 && first > 0)) first = boundaryBefore(value, first - 1)
    else last = boundaryAfter(value, last + 1)
  }
  const mended = value.slice(first, start) + now + value.slice(end, last)
  return [entryText({line, was: value.slice(first, last), now: mended, why})]
}
