import {type Mark, readMark} from '../print/marks.ts'
import {bare, isBlank} from '../text/characters.ts'
import type {Drop, Text} from '../tree.ts'
import type {PrintedEntry} from './contents.ts'

/** 1. 会议召开, 2. 年会召开, 1. 公示: where half of the entries are counted from one on, the numbers are the list's. */
export function withoutNumbers(entries: readonly PrintedEntry[], drops: Drop[]): PrintedEntry[] {
  const marks = entries.map(({title}) => readMark(title.value))
  const counted = marks.map((mark, at) => {
    const before = marks[at - 1]
    const goesOn =
      before?.system === mark?.system && before !== undefined && mark?.number === before.number + 1
    return mark !== undefined && listNumber.test(mark.system) && (mark.number === 1 || goesOn)
  })
  const numbers = counted.filter(Boolean).length
  if (numbers < 2 || numbers * 2 < entries.length) return [...entries]
  return entries.map((entry, at) => {
    const mark = marks[at]
    if (!counted[at] || !mark) return entry
    const title = withoutMark(entry.title, mark, drops)
    return title ? {...entry, title, numbered: true} : entry
  })
}

/** The systems in which a list counts its entries. */
const listNumber = /^(?:arabic-point|arabic-comma|arabic-bracket|han-comma|han-bracket|circled|reference)$/u

/**
 * A title without the number before it, which goes into `drops`, over lines where one wraps within it; `undefined` where
 * nothing else would be left.
 */
export function withoutMark(title: Text, mark: Pick<Mark, 'printed'>, drops: Drop[]): Text | undefined {
  const value = title.value.slice(mark.printed.length).trim()
  if (isBlank(value)) return undefined
  let left = bare(mark.printed).length
  const spans = title.spans.flatMap(span => {
    let {start} = span
    for (; left > 0 && start < span.end; start++) if (!isBlank(span.line.value[start] ?? '')) left--
    if (!isBlank(span.line.value.slice(span.start, start)))
      drops.push({span: {...span, end: start}, reason: '篇名前后的标记'})
    return start < span.end ? [{...span, start}] : []
  })
  return {value, spans}
}
