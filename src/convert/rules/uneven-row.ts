import {exampleIssue} from './example-issue.ts'
import {startOf} from './prints.ts'
import type {Rule} from './rule.ts'

const table = (row: string) =>
  exampleIssue(
    `主要指标见下表。\n\n类别\t企业数\t收入\n系统集成\t47\t23.96\n${row}\n平台软件\t22\t8.03\n\n数据由各单位自报。`,
  )

/** A row with fewer or more cells than its header: a tab was lost or doubled. A group row, filled in one cell only, is none. */
export const unevenRow: Rule = {
  id: 'uneven-row',
  severity: 'warning',
  examples: {breaks: table('终端制造\t31'), holds: table('终端制造\t31\t11.42')},
  check: ({uneven, isExtracted}) =>
    uneven.map(({line, cells, columns}) => ({
      ...startOf(line),
      found: `表格这一行有 ${cells} 格，表头有 ${columns} 格`,
      done: cells < columns ? '所缺的格补在行末，留空' : '多出的格照样保留，表格随之加宽',
      advice: isExtracted
        ? '请对照原稿的这张表：合并的格留空是对的；取错了的，请删去 extraction.json，再照原稿改 source.txt 的这一行'
        : '请对照印刷版，看 source.txt 的这一行是不是少了或多了一个制表符',
    })),
}
