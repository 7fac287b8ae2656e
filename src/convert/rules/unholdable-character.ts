import {codePointName} from '../../xml-characters.ts'
import {exampleIssue} from './example-issue.ts'
import type {Rule} from './rule.ts'

/** As many lines and characters are named. */
const shown = 5

/**
 * Characters that no page, feed or book can hold: controls and noncharacters such as U+FFFF, which extraction writes for a glyph without a
 * number. They are dropped; one message an issue. Tabs and form feeds are blanks.
 */
export const unholdableCharacter: Rule = {
  id: 'unholdable-character',
  severity: 'warning',
  examples: {
    breaks: exampleIssue('报告人杜尔\uFFFF与会，讨论了标准化工作的进展。'),
    holds: exampleIssue('报告人杜尔\u000C与会，讨论了标准化工作的进展。'),
  },
  check: ({reading: {removed}}) => {
    const [first] = removed
    if (!first) return []
    const list = (items: Iterable<string | number>) => {
      const all = [...new Set(items)]
      return all.slice(0, shown).join('、') + (all.length > shown ? '等' : '')
    }
    const signs = list(removed.map(({character}) => codePointName(character)))
    return [
      {
        line: first.line,
        column: first.column,
        inSource: true,
        found: `有 ${removed.length} 个不是文字的字符（${signs}），网页和电子书都存不下，在第 ${list(removed.map(({line}) => line))} 行`,
        done: '已经略去，记在 .convert.json 里，source.txt 没有改动',
        advice: '请对照印刷版，看这些地方是否缺字；缺了可在 corrections.yaml 里补上',
      },
    ]
  },
}
