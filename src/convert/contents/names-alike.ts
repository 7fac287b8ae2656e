import {words} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** A title is two lines of print at most. */
const longestTitle = 80

/** 青榆岭, 邹一鸣: so many characters in a row name something. */
const run = 3

/** Does a short line of the body name what the entry names? */
export function namesAlike(entry: string, lines: readonly Line[]): boolean {
  const all = words(entry)
  const parts = Array.from({length: Math.max(0, all.length - run + 1)}, (_, at) => all.slice(at, at + run))
  return lines.some(
    ({value}) =>
      value.length <= longestTitle &&
      !/[。；]$/u.test(value.trimEnd()) &&
      parts.some(part => words(value).includes(part)),
  )
}
