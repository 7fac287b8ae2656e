import {countOf} from '../blocks/tables.ts'
import {articlesOf, blocksOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {startOf} from './prints.ts'
import type {Rule} from './rule.ts'

const table = (head: string) =>
  exampleIssue(`主要指标见下表。\n\n${head}1\t系统集成\t47\n2\t终端制造\t31\n\n数据由各单位自报。`)

/** The first row of a table is its head; one that is numbered 1 and followed by 2 is the first of what the table counts. */
export const tableWithoutHead: Rule = {
  id: 'table-without-head',
  severity: 'warning',
  examples: {breaks: table(''), holds: table('序号\t类别\t企业数\n')},
  check: ({tree}) =>
    articlesOf(tree).flatMap(article =>
      blocksOf(article).flatMap(block => {
        if (block.type !== 'table') return []
        const [first, second] = block.children.map(({children: [cell]}) => cell?.spans[0]?.line)
        const number = first && countOf(first)
        if (!first || !second || number === undefined || countOf(second) !== number + 1) return []
        return [
          {
            ...startOf(first, 0),
            found: `表格的第一行是第 ${number} 条，不像表头`,
            done: '照样以它作表头',
            advice: '请对照印刷版：表头印在上面的，把那一行改作表格行；本来就没有表头的，不必处理',
          },
        ]
      }),
    ),
}
