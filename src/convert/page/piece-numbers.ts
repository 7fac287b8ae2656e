import {isContentsHeading} from '../contents/entry.ts'
import {wordingsOf} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, fold, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** Fewer numbers count nothing. */
const fewest = 3
/** PART 01 says itself what it is. */
const fewestNamed = 2
/** 01 to 09 are padded, 10 and more need not be; a page number is not, and stands at the foot of its page. */
const padded = /^(?:No\.?|NO\.?|Part|PART)?(0[1-9]|[1-9]\d)$/u
/** Cells of the name of a part. */
const longestName = 48
/** A 目录 stands among the first lines. */
const until = 160

interface Numbered {
  readonly index: number
  readonly number: number
}

/**
 * 01, 02, 03 on lines of their own, each apart and right above a line: from one on without a gap, they count the pieces of an issue. The lines
 * without them, those below told that they are counted, and the numbers. Where they begin anew, or a 目录 lists other titles than stand below
 * them, they count the parts of a piece, and are told so.
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
  const rises = counted.every(({number}, at) => number === 1 || number === (counted[at - 1]?.number ?? 0) + 1)
  const named = counted.every(({index}) => /^part/iu.test(lines[index]?.value.trim() ?? ''))
  if (counted.length < (named ? fewestNamed : fewest) || !rises) return {lines, numbers: []}
  const runs = counted.filter(({number}) => number === 1).length
  if (runs > 1 || listsOthers(lines, counted)) return {lines: withParts(lines, counted), numbers: []}
  const numbers = new Set(counted.map(({index}) => index))
  return {
    lines: lines.flatMap((line, index) => {
      if (numbers.has(index)) return []
      return numbers.has(index - 1) ? [{...line, gap: lines[index - 1]?.gap ?? 0, counted: true}] : [line]
    }),
    numbers: lines.filter((_, index) => numbers.has(index)),
  }
}

/** Does a 目录 stand above the numbers in which none of the lines below them is listed? */
function listsOthers(lines: readonly Line[], counted: readonly Numbered[]): boolean {
  const first = counted[0]?.index ?? 0
  const above = lines.slice(0, Math.min(first, until))
  const heading = above.findIndex(({value}) => isContentsHeading(value))
  if (heading < 0) return false
  const listed = above.slice(heading + 1).flatMap(({value}) => wordingsOf(value.slice(0, longestEntry)))
  return counted.every(({index}) => {
    const words = wordingsOf(lines[index + 1]?.value.slice(0, longestEntry) ?? '')
    return words.every(word => word.length < 2 || !listed.some(entry => entry.includes(word)))
  })
}

/** Characters of a line of the 目录, at most, and of what is compared with it. */
const longestEntry = 80

/** Numbers whose name stands on the line below, short and with a text below it. */
function withParts(lines: readonly Line[], counted: readonly Numbered[]): readonly Line[] {
  const parts = counted.filter(({index}) => {
    const [name, text] = lines.slice(index + 1, index + 3)
    return (
      name && text && width(name.value.trim()) <= longestName && !/[。；：，]$/u.test(name.value.trimEnd())
    )
  })
  const numbers = new Set(parts.map(({index}) => index))
  return lines.map((line, index) => {
    if (numbers.has(index)) return {...line, part: 'number' as const}
    if (numbers.has(index - 1)) return {...line, part: 'name' as const}
    return numbers.has(index - 2) ? {...line, part: 'text' as const} : line
  })
}
