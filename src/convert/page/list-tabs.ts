import {statedRole} from '../roles/stated.ts'
import type {Line} from '../tree.ts'

/**
 * What Word sets before a tab at the head of an item or a numbered title: a number with its sign, or a bullet, of
 * which Wingdings leaves a letter. A row of a table has a tab more, or no sign behind its number.
 */
const mark =
  '(?:[一二三四五六七八九十]{1,3}、|\\d{1,2}(?:\\.\\d{1,2}){0,2}[.．、)）]|\\d{1,2}(?:\\.\\d{1,2}){1,2}|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|[①-⑳]|[●•·◆◇■□▲△○◎※★☆➢✓\\uF000-\\uF0FF]|[lØnuüŸ§qv])'
const behindMark = new RegExp(
  `^([ \\u3000\\t]*${mark}[ \\u3000]*)\\t(?=[^\\t\\p{L}]{0,8}\\p{L}[^\\t]*(?:\\t[ \\u3000]*(?:\\d{1,4}[ \\u3000]*)?)?$)`,
  'u',
)

/** The lines with a blank for the tab that Word sets behind the number or bullet of an item; offsets are kept. */
export function blankListTabs(lines: readonly Line[]): readonly Line[] {
  return lines.map(line => {
    const isRow = statedRole(line) === 'table-row'
    const head = line.value.includes('\t') && !isRow ? behindMark.exec(line.value)?.[1] : undefined
    if (head === undefined) return line
    return {...line, value: `${head}\u3000${line.value.slice(head.length + 1)}`}
  })
}
