import {statedRole} from '../roles/stated.ts'
import {bare, fold} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** Fewer numbers count nothing. */
const fewest = 3
/** 01 to 09 are padded, 10 and more need not be; a page number is not, and stands at the foot of its page. */
const padded = /^(?:No\.?|NO\.?|Part|PART)?(0[1-9]|[1-9]\d)$/u

/**
 * 01, 02, 03 on lines of their own, each apart and right above a line, from one on without a gap: they count the pieces of an issue. The lines
 * without them, those below told that they are counted, and the numbers.
 */
export function takePieceNumbers(lines: readonly Line[]): {
  lines: readonly Line[]
  numbers: readonly Line[]
} {
  const counted = lines.flatMap((line, index) => {
    const printed = line.value.length > 20 ? undefined : padded.exec(fold(bare(line.value)))?.[1]
    const next = lines[index + 1]
    const above = (line.gap > 0 || index === 0) && next?.gap === 0 && /\p{Script=Han}/u.test(next.value)
    return printed !== undefined && above && statedRole(line) === undefined
      ? [{index, number: Number(printed)}]
      : []
  })
  if (counted.length < fewest || counted.some(({number}, at) => number !== at + 1))
    return {lines, numbers: []}
  const numbers = new Set(counted.map(({index}) => index))
  return {
    lines: lines.flatMap((line, index) => {
      if (numbers.has(index)) return []
      return numbers.has(index - 1) ? [{...line, gap: lines[index - 1]?.gap ?? 0, counted: true}] : [line]
    }),
    numbers: lines.filter((_, index) => numbers.has(index)),
  }
}
