import {isBlank} from './characters.ts'
import {splitLines} from './lines.ts'

export interface WithoutMargin {
  readonly text: string
  /** How many code units were taken from the beginning of a line, which counts from 1. */
  readonly marginOf: (line: number) => number
}

/** A running head or a line of the masthead may stand outside of the margin. */
const share = 0.95

/**
 * Takes off the blanks that nearly every line begins with, as text has them that was copied with the margin of its
 * page: what is left in front of a line then says something, an indent or a title set in the middle.
 */
export function stripMargin(text: string): WithoutMargin {
  const printed = splitLines(text).filter(line => !isBlank(line))
  const leading = printed
    .map(line => /^[ \t\u3000\u00A0]*/u.exec(line)?.[0].length ?? 0)
    .sort((a, b) => a - b)
  const margin = leading[Math.floor(leading.length * (1 - share))] ?? 0
  if (margin === 0) return {text, marginOf: () => 0}
  const start = new RegExp(`^[ \\t\\u3000\\u00A0]{${margin}}`, 'u')
  const stripped = new Set<number>()
  const parts = text.split(/(\r\n|\n|\r)/).map((part, at) => {
    // a blank line keeps its blanks: without them CR and LF around it would become one line end
    if (at % 2 === 1 || isBlank(part) || !start.test(part)) return part
    stripped.add(at / 2 + 1)
    return part.slice(margin)
  })
  return {text: parts.join(''), marginOf: line => (stripped.has(line) ? margin : 0)}
}
