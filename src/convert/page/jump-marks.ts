import {statedRole} from '../roles/stated.ts'
import {tidy} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** What a mark of this kind may begin with: a bracket, or a sign that points. */
export const jumpSigns = '[（(【〔［<〈▶►▷▲△▼▽◀◄◁→←■◆●※*]'
const page = '第? ?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) ?[版页]'
/** …的位置。（下转第3版）: where a piece breaks off, behind its last words. */
const goesOn = new RegExp(`[（(【] ?下[转接] ?${page}[^（()）【】。]{0,16}[）)】]$`, 'u')
/** （上接第1版）会议决定…: where it goes on, before its next words. */
const comesFrom = new RegExp(`^[（(【] ?[上紧]接 ?${page}[^（()）【】。]{0,24}[）)】]`, 'u')
/** （上接第1版）, on a line of its own. */
const onlyComesFrom = new RegExp(`^${jumpSigns}? ?[上紧]接 ?${page}[^。，]{0,30}$`, 'u')
/** Characters of a mark with the title that it may repeat. */
const longestMark = 60

/** The lines, those marks on lines of their own; offsets into the printed line stay true, since what shows nothing stands for what the other took. */
export function splitJumpMarks(lines: readonly Line[]): readonly Line[] {
  const parted = lines.flatMap(line => (statedRole(line) === undefined ? part(line) : [line]))
  return parted.map((line, at) =>
    onlyComesFrom.test(tidy(parted[at - 1]?.value.slice(0, longestMark) ?? ''))
      ? {...line, resumed: true}
      : line,
  )
}

function part(line: Line): Line[] {
  const length = lengthOfMark(line.value)
  const start = startOfMark(line.value)
  if (length === 0 && start === 0) return [line]
  const end = start > 0 ? start : line.value.length
  const text = {...line, value: unseen(length) + line.value.slice(length, end)}
  return [
    ...(length > 0 ? [{...line, value: line.value.slice(0, length)}] : []),
    length > 0 ? {...text, gap: 0} : text,
    ...(start > 0 ? [{...line, value: unseen(start) + line.value.slice(start), gap: 0}] : []),
  ]
}

/** How much of a line the mark takes that it begins with, blanks before it too; 0 where none does, or nothing stands behind it. */
function lengthOfMark(value: string): number {
  const indent = value.length - value.trimStart().length
  const mark = comesFrom.exec(value.slice(indent, indent + longestMark))?.[0].length ?? 0
  return mark === 0 || value.slice(indent + mark).trim() === '' ? 0 : indent + mark
}

/** Where the mark begins that ends a line of text; 0 where none does, or nothing stands before it. */
function startOfMark(value: string): number {
  const printed = value.trimEnd()
  const from = Math.max(0, printed.length - longestMark)
  const found = goesOn.exec(printed.slice(from))
  const start = found ? from + found.index : 0
  return value.slice(0, start).trim() === '' ? 0 : start
}

/** No width, no indent; and trimmed like a blank. */
export function unseen(length: number): string {
  return '\uFEFF'.repeat(length)
}
