import {beginning} from '../../graphemes.ts'
import type {Rule} from './rule.ts'

const what = {lost: '没有归入任何文章', doubled: '被用了两次', changed: '写出后与原文不一致'} as const

/**
 * Print that stands nowhere in what is written, twice, or otherwise than printed. No text breaks this rule as long as the
 * converter keeps its promise, so it has no examples: its test takes a line out of a finished tree.
 */
export const ledger: Rule = {
  id: 'ledger',
  severity: 'error',
  check: ({imbalances}) =>
    imbalances.map(({line, column, what: kind, printed}) => ({
      line,
      column,
      found: `账目不平：此处的文字“${beginning(printed.trim(), 20)}”${what[kind]}`,
      done: '为免丢字，本期没有写出任何文件',
      advice: '请把这一期的 source.txt 发给维护者；原文件没有改动',
    })),
}
