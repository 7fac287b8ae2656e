import type {Folded} from '../text/reading.ts'
import {exampleIssue} from './example-issue.ts'
import type {Rule} from './rule.ts'

const names: Readonly<Record<Folded['kind'], string>> = {
  radical: '部首字形',
  compatibility: '兼容汉字',
  ligature: '拉丁连字',
  bullet: '符号字体的项目符号',
  blank: '私用区的空格',
}
/** Of each kind, as many examples as tell what is meant. */
const shown = 4

/**
 * Characters that a PDF's font draws as others: ⽬ for 目, ﬁ for fi. They are read as the usual ones, so that titles are found and searched for; one
 * message an issue. Full-width letters and circled numbers are print, and stay.
 */
export const foldedCharacters: Rule = {
  id: 'folded-characters',
  severity: 'info',
  examples: {
    breaks: exampleIssue('会议由秘书⻓主持，审议通过了年度⼯作报告。'),
    holds: exampleIssue('会议由秘书长主持，审议通过了①号报告和ＡＢ两项提案。'),
  },
  check: ({reading: {folded}}) => {
    const [first] = folded
    if (!first) return []
    const kinds = [...Map.groupBy(folded, ({kind}) => kind)].map(
      ([kind, all]) => `${names[kind]} ${all.length} 个${examplesOf(all)}`,
    )
    return [
      {
        line: first.line,
        column: first.column,
        inSource: true,
        found: `从这里起有 ${folded.length} 个字符是通用字的异形：${kinds.join('，')}`,
        done: '已按通用字读取，source.txt 没有改动',
        advice: '从 PDF 取出的文字常有这种字符，一般不必处理',
      },
    ]
  },
}

/** （⽬读作目，⻓读作长等）; nothing for what shows nothing. */
function examplesOf(all: readonly Folded[]): string {
  const pairs = new Set(
    all.flatMap(({kind, character, usual}) =>
      kind === 'bullet' || kind === 'blank' ? [] : [`${character}读作${usual}`],
    ),
  )
  if (pairs.size === 0) return ''
  return `（${[...pairs].slice(0, shown).join('，')}${pairs.size > shown ? '等' : ''}）`
}
