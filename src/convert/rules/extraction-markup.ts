import {type MarkupKind, markupOn} from '../page/extraction-markup.ts'
import {exampleIssue} from './example-issue.ts'
import {startOf} from './prints.ts'
import type {Rule} from './rule.ts'

const names: Readonly<Record<MarkupKind, string>> = {
  comment: '注释 <!-- … -->',
  'page-rule': '分页线 {页}---',
  image: '图片 ![](…)',
  html: 'HTML 标签',
  formula: '公式 $…$',
  heading: '标题号 #',
  quotation: '引文号 >',
}

/**
 * Markup that a tool for OCR or PDF left: $38\%$, <sup>②</sup>, {12}-----. Named once an issue with the lines where each kind
 * begins. A price in $ and a < between figures are print.
 */
export const extractionMarkup: Rule = {
  id: 'extraction-markup',
  severity: 'warning',
  examples: {
    breaks: exampleIssue('本年度会员增长$38\\%$，其中企业会员<sup>①</sup>一百家。'),
    holds: exampleIssue('本年度会费收入折合 $38 万，取值满足 1<x 且 y>2。'),
  },
  check: ({tree}) => {
    const lines = tree.lines.toSorted((a, b) => a.number - b.number)
    const found = lines.flatMap(line => markupOn(line.value).map(kind => ({kind, line})))
    const [first] = found
    if (!first) return []
    const kinds = [...Map.groupBy(found, ({kind}) => kind)].map(
      ([kind, all]) =>
        `${names[kind]}（第 ${all[0]?.line.number} 行${all.length > 1 ? `等 ${all.length} 行` : ''}）`,
    )
    const [dropped, kept] = [true, false].map(whole =>
      found.some(({kind}) => (kind === 'comment' || kind === 'page-rule') === whole),
    )
    const done = [dropped ? '整行的注释和分页线略去' : '', kept ? '照原样当作文字保留' : ''].filter(Boolean)
    return [
      {
        ...startOf(first.line),
        found: `文本里有抽取工具留下的记号：${kinds.join('、')}`,
        done: done.join('，其余'),
        advice: '请对照印刷版，在 corrections.yaml 里改成印刷的样子，或者换一种方法重新从原文件取字',
      },
    ]
  },
}
