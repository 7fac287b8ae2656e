import {isBlank} from './characters.ts'

/** A running head or a line of the masthead may stand outside of the margin. */
const share = 0.95

/**
 * The blanks that nearly every line begins with, as text has them that was copied with the margin of its page: what is left in front of a line
 * then says something, an indent or a title set in the middle.
 *
 * @returns how many code units of margin a line begins with: all of it or, where the line is blank or stands outside, none
 */
export function findMargin(lines: readonly string[]): (line: string) => number {
  const leading = lines
    .filter(line => !isBlank(line))
    .map(line => /^[ \t\u3000\u00A0]*/u.exec(line)?.[0].length ?? 0)
    .sort((a, b) => a - b)
  const margin = leading[Math.floor(leading.length * (1 - share))] ?? 0
  if (margin === 0) return () => 0
  const start = new RegExp(`^[ \\t\\u3000\\u00A0]{${margin}}`, 'u')
  return line => (!isBlank(line) && start.test(line) ? margin : 0)
}
