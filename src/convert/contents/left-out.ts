import {fold, isBlank} from '../text/characters.ts'
import type {Drop, DropReason, Line, Span} from '../tree.ts'

/** What stands around a title on its line: leaders are dropped, its page goes into issue.yaml; another number goes nowhere. */
export function leaveOut(
  line: Line,
  from: number,
  to: number,
  listed: number | null,
  kept: Span[],
  drops: Drop[],
): void {
  const around = line.value.slice(from, to)
  const page = /[\d０-９]{1,4}/.exec(around) ?? /封[面底二三四]|[扉插彩]页|[Ⅰ-Ⅻ]|[ivx]{1,4}/u.exec(around)
  const start = page ? from + page.index : to
  const end = page ? start + page[0].length : to
  drop(line, from, start, '目录引导符', drops)
  if (page && listed !== null && Number(fold(page[0])) === listed) kept.push({line, start, end})
  else drop(line, start, end, '页码标记', drops)
  drop(line, end, to, '页码标记', drops)
}

/** Blanks at the ends are left alone: where a field code of Word's stood, it has been dropped. */
export function drop(line: Line, from: number, to: number, reason: DropReason, drops: Drop[]): void {
  let [start, end] = [from, to]
  while (start < end && isBlank(line.value[start] ?? '')) start++
  while (end > start && isBlank(line.value[end - 1] ?? '')) end--
  if (start < end) drops.push({span: {line, start, end}, reason})
}
