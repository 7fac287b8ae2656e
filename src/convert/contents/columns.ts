import {bare} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {endsInPage, hasLeader, isContentsHeading} from './entry.ts'

const leader = '[.．·…‥⋯・•]'
/** An entry with its leader and page, and another behind wide blanks on the same line; a long title leaves no room for a leader. */
const twoEntries = new RegExp(
  `^(\\s*\\S[^\\t]*?${leader}{2,}[^.．·…\\t]{0,24}?[（(]?\\d{1,3}[)）]?)(?=[ \\u3000]{2,}\\S[^\\t]*(?:${leader}{2,}[^\\t]*\\d[)）]?|[（(]\\d{1,3}[)）])[ \\u3000]*$)`,
  'u',
)
const wideBlank = '(?:[ \\u3000]{2,}|\\u3000)'
const notBlank = '[^ \\u3000\\t]'
/** 题名  1      题名  9, and 1 题名    9 题名: no leader, but blanks around two pages on one line. */
const rows: readonly RegExp[] = [
  new RegExp(
    `^(\\s*${notBlank}[^\\t]{1,60}?${wideBlank}\\d{1,3})(?=${wideBlank}[^\\d \\u3000\\t][^\\t]*${wideBlank}\\d{1,3}\\s*$)`,
    'u',
  ),
  new RegExp(
    `^(\\s*\\d{1,3}[ \\u3000]+\\p{Script=Han}[^\\t]{1,60}?)(?=${wideBlank}\\d{1,3}[ \\u3000]+\\p{Script=Han}[^\\t]*[^\\d\\s]\\s*$)`,
    'u',
  ),
]
/** How many such lines show two columns; one alone may hold a number in its title. */
const fewestRows = 2
/** A 目录 stands among the first lines. */
const until = 160
/** How far below its heading it may reach. */
const longest = 60

/**
 * A 目录 of two columns comes out of extraction with both on one line. Each such line becomes two, the left column's
 * entries before the right one's; offsets into the printed line stay true, since blanks stand for what the other took.
 */
export function splitColumns(lines: readonly Line[]): Line[] {
  const left = leftHalves(lines)
  const result: Line[] = []
  let right: Line[] = []
  for (const [index, line] of lines.entries()) {
    const half = left.get(index)
    if (half !== undefined) {
      result.push({...line, value: half})
      right.push({...line, value: ' '.repeat(half.length) + line.value.slice(half.length), gap: 0})
    } else if (right.length > 0 && line.gap === 0 && isEntry(line)) {
      // the last of an odd number: below the left column, or set in below the right one
      const column = right[0]?.value.search(/\S/u) ?? 0
      if (line.value.search(/\S/u) * 2 > column) right.push(line)
      else result.push(line)
    } else {
      result.push(...right, line)
      right = []
    }
  }
  return [...result, ...right]
}

function isEntry({value}: Line): boolean {
  return hasLeader(value) || endsInPage(value)
}

/** What the left column prints on each line that has two entries, by the line's index. */
function leftHalves(lines: readonly Line[]): Map<number, string> {
  const halves = new Map<number, string>()
  const first = lines.slice(0, until)
  for (const [index, {value}] of first.entries()) {
    const half = value.length <= 200 ? twoEntries.exec(value)?.[1] : undefined
    if (half !== undefined) halves.set(index, half)
  }
  const heading = first.findIndex(({value}) => isContentsHeading(bare(value)))
  if (heading < 0 || halves.size > 0) return halves
  const below = first.slice(heading + 1, heading + longest)
  for (const row of rows) {
    const found = below.flatMap(({value}, at) => {
      const half = value.length <= 200 ? row.exec(value)?.[1] : undefined
      return half === undefined ? [] : [[heading + 1 + at, half] as const]
    })
    if (found.length >= fewestRows) return new Map(found)
  }
  return halves
}
