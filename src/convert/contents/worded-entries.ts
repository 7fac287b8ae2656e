import {words} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** A title is two lines of print at most. */
const longestTitle = 80

/** Characters of an entry without a page, which nothing but its form tells. */
const longestEntry = 30

/** Short, and no sentence or clause of one. */
export function mayBeEntry({value}: Line): boolean {
  const text = value.trim()
  return text.length <= longestEntry && !/[。；，、：:]$/u.test(text)
}

/** Does the body name what half of the entries name, at least? */
export function namesHalf(entries: readonly Line[], body: readonly Line[]): boolean {
  return entries.filter(({value}) => namesAlike(value, body)).length * 2 >= entries.length
}

/** 青榆岭, 邹一鸣: so many characters in a row name something. */
const run = 3

/** Does a short line of the body name what the entry names? */
function namesAlike(entry: string, lines: readonly Line[]): boolean {
  const all = words(entry)
  const parts = Array.from({length: Math.max(0, all.length - run + 1)}, (_, at) => all.slice(at, at + run))
  return lines.some(
    ({value}) =>
      value.length <= longestTitle &&
      !/[。；]$/u.test(value.trimEnd()) &&
      parts.some(part => words(value).includes(part)),
  )
}
