import {expect, test} from 'vitest'
import {readLines} from './lines.ts'
import {readTable} from './tables.ts'
import type {Drop} from './tree.ts'

function read(text: string) {
  const drops: Drop[] = []
  const {table, uneven} = readTable(readLines(text), drops)
  return {
    rows: table.rows.map(row => row.map(({value}) => value)),
    uneven: uneven.map(({line, cells, columns}) => [line.number, cells, columns]),
    drops: drops.map(({span, reason}) => [span.line.number, reason]),
  }
}

test('cells stand between tabs; a group row has one of them', () => {
  expect(read('序号\t指标名称\t目标\n一\t“科学健身” 市民行动\t\n1\t健康步道 (公里)\t684')).toEqual({
    rows: [
      ['序号', '指标名称', '目标'],
      ['一', '“科学健身” 市民行动', ''],
      ['1', '健康步道 (公里)', '684'],
    ],
    uneven: [],
    drops: [],
  })
})

test('the header that a page break repeats is dropped', () => {
  const {rows, drops} = read('名次\t队伍\n1\t东屿一队\n\n名次\t队伍\n2\t岚港联建队')
  expect(rows).toHaveLength(3)
  expect(drops).toEqual([[4, '重复的表头']])
})

test('a short row is filled up, a long one widens the table, and both are told', () => {
  expect(read('类别\t企业数\t收入\n系统集成\t47\n终端制造\t31\t11.42\t27.6')).toEqual({
    rows: [
      ['类别', '企业数', '收入', ''],
      ['系统集成', '47', '', ''],
      ['终端制造', '31', '11.42', '27.6'],
    ],
    uneven: [
      [2, 2, 3],
      [3, 4, 3],
    ],
    drops: [],
  })
})
