import type {Rule} from './rule.ts'

/** 表格的行缺格或多格. */
export const unevenRow: Rule = {
  id: 'uneven-row',
  severity: 'warning',
  check: ({uneven}) =>
    uneven.map(({line, cells, columns}) => ({
      line: line.number,
      column: 1,
      found: `表格这一行有 ${cells} 格，表头有 ${columns} 格`,
      done: cells < columns ? '缺的格留空，补在行末' : '多的格照样保留，表格加宽',
      advice: '请对照印刷版，看是不是少了或多了一个制表符',
    })),
}
