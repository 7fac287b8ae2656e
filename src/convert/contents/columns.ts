import type {Line} from '../tree.ts'

const leader = '[.．·…‥⋯・•]'
/** An entry with its leader and page, and another behind wide blanks on the same line; a long title leaves no room for a leader. */
const twoEntries = new RegExp(
  `^(\\s*\\S[^\\t]*?${leader}{2,}[^.．·…\\t]{0,24}?[（(]?\\d{1,3}[)）]?)(?=[ \\u3000]{2,}\\S[^\\t]*(?:${leader}{2,}[^\\t]*\\d[)）]?|[（(]\\d{1,3}[)）])[ \\u3000]*$)`,
  'u',
)
/** A 目录 stands among the first lines. */
const until = 160

/**
 * A 目录 of two columns comes out of extraction with both on one line. Each such line becomes two, the left column's
 * entries before the right one's; offsets into the printed line stay true, since blanks stand for what the other took.
 */
export function splitColumns(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  let right: Line[] = []
  for (const [index, line] of lines.entries()) {
    const left = index < until && line.value.length <= 200 ? twoEntries.exec(line.value)?.[1] : undefined
    if (left === undefined) {
      result.push(...right, line)
      right = []
    } else {
      result.push({...line, value: left})
      right.push({...line, value: ' '.repeat(left.length) + line.value.slice(left.length), gap: 0})
    }
  }
  return [...result, ...right]
}
