import {describe, expect, test} from 'vitest'
import {stripRunningHeads} from '../page/running-heads.ts'
import {readLines} from '../text/lines.ts'
import type {Drop, Line} from '../tree.ts'
import {
  blankRowsFrom,
  type ColumnSign,
  cellsOf,
  headsGroup,
  type RowsAbove,
  readTable,
  withRow,
} from './tables.ts'

function read(text: string, sign: ColumnSign = 'tab') {
  const drops: Drop[] = []
  const {table, uneven} = readTable(readLines(text), drops, sign)
  return {
    rows: table.children.map(({children}) => children.map(({value}) => value)),
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

test('a head whose cells are merged has room for all that stands below it', () => {
  // Word keeps the columns of a merged cell, and says so by tabs
  const years = '类别\t2013 年\t\t2014 年\t\n\t家数\t收入\t家数\t收入\n系统集成\t47\t23.96\t51\t26.1'
  expect(read(years).uneven).toEqual([])
  expect(read('小组\t成员\t\t\n一组\t林某\t周某\t吴某\n二组\t郑某\t王某\t').uneven).toEqual([])
  expect(read('报名表\t\t\n姓名\t\t性别\n单位\t\t').uneven).toEqual([])
  // where a column was merged in the head alone, one more is one too many
  expect(read('小组\t成员\t\n一组\t林某\t周某\n二组\t郑某\t王某\t吴某').uneven).toEqual([[3, 4, 3]])
})

test('rows that number and name a group, and are merged for the rest, are even where they come again', () => {
  const table = (second: string) =>
    `序号\t指标名称\t目标\n一\t市民行动\n1\t健康步道\t684\n${second}\n2\t戒烟门诊\t61`
  expect(read(table('二\t控制烟害')).uneven).toEqual([])
  expect(read(table('二\t控制烟害')).rows[3]).toEqual(['二', '控制烟害', ''])
  // one alone may have lost its cells, and what bears another number is no name of a group
  expect(read(table('3\t控制烟害')).uneven).toEqual([
    [2, 2, 3],
    [4, 2, 3],
  ])
})

test('a number before the name of a group, whose row came without cells, stands in the column of numbers', () => {
  const head = '序号\t指标\t目标'
  const rows = (text: string) => read(`${head}\n${text}\n1\t步道\t684`).rows[1]
  expect(rows('　　一 “科学健身” 市民行动')).toEqual(['一', '“科学健身” 市民行动', ''])
  expect(rows('（一）　市民行动')).toEqual(['（一）', '市民行动', ''])
  expect(rows('一些 指标')).toEqual(['一些 指标', '', ''])
  expect(rows('一、市民行动')).toEqual(['一、市民行动', '', ''])
  // rows that bear no number have no column of numbers
  expect(read('指标\t目标\n一 市民行动\n步道\t684').rows[1]).toEqual(['一 市民行动', ''])
  const [, group] = readTable(readLines('序号\t指标\t目标\n一 市民行动\n1\t步道\t684'), []).table.children
  expect(group?.children.map(({spans}) => spans.map(({start, end}) => [start, end]))).toEqual([
    [[0, 1]],
    [[2, 6]],
    [],
  ])
})

describe('the name of a group in no cell', () => {
  const heads = (above: string, name: string, below: string, also: Partial<Line> = {}) => {
    const lines = readLines([above, name, below].join('\n'))
    const [line, next] = lines.slice(-2)
    const rows = lines.slice(0, -2).reduce<RowsAbove | undefined>(withRow, undefined)
    return rows && line && next && headsGroup(rows, {...line, ...also}, next)
  }
  const head = '序号\t指标\t目标'
  const rows = `${head}\n1\t步道\t684\n2\t门诊\t61`

  test.each([
    ['between a head and the first row', head, '一 市民行动', '1\t步道\t684', true],
    ['between rows that are counted on', rows, '二 控制烟害', '3\t餐厅\t40', true],
    ['where the count begins anew', rows, '二 控制烟害', '1\t餐厅\t40', false],
    ['over a row of other cells', rows, '二 控制烟害', '3\t餐厅', false],
    ['over the head of another table', rows, '控制烟害', '序号\t餐厅\t座位', false],
    ['a sentence', rows, '以上为全市的数据。', '3\t餐厅\t40', false],
    ['longer than a name', rows, '以下各项由各区按照上级要求自行组织实施', '3\t餐厅\t40', false],
    ['below rows without numbers', '步道\t长度\n滨湖\t684', '控制烟害', '1\t餐厅', false],
  ])('%s', (_, above, name, below, is) => {
    expect(heads(above, name, below)).toBe(is)
  })

  test('is no heading of the original', () => {
    expect(heads(head, '一 市民行动', '1\t步道\t684', {evidence: {heading: 2}})).toBe(false)
  })
})

describe('cells that blanks set apart', () => {
  test.each([
    ['泵站  台数  流量', ['泵站', '台数', '流量']],
    ['泵站　台数　流量', ['泵站', '台数', '流量']],
    ['　　泵站　　台数　　流量　', ['泵站', '台数', '流量']],
    ['年　份　　台数　　流量', ['年 份', '台数', '流量']],
    ['年　份  台数', ['年 份', '台数']],
    ['东屿 一站  4', ['东屿 一站', '4']],
  ])('%s', (value, cells) => {
    const [line] = readLines(value)
    expect(line && cellsOf(line, 'blanks').map(({value: cell}) => cell)).toEqual(cells)
  })

  test('each cell knows where it was printed', () => {
    const [line] = readLines('　泵站　　台数  4')
    const spans = line ? cellsOf(line, 'blanks').flatMap(cell => cell.spans) : []
    expect(spans.map(({start, end}) => line?.value.slice(start, end))).toEqual(['泵站', '台数', '4'])
  })

  test('words of a header that are spread wide are a cell each where the rows have fewer cells', () => {
    expect(
      read('专　　业　　期　数　　人　次\n粮食作物　　82　　14300\n果树蔬菜　　41　　5520', 'blanks'),
    ).toEqual({
      rows: [
        ['专 业', '期 数', '人 次'],
        ['粮食作物', '82', '14300'],
        ['果树蔬菜', '41', '5520'],
      ],
      uneven: [],
      drops: [],
    })
    const apart = '甲　　乙丙　　丁　　期数\n东屿　　岚港　　82\n滨湖　　泵站　　41'
    expect(read(apart, 'blanks').rows[0]).toEqual(['甲', '乙丙', '丁', '期数'])
  })

  test('with tabs, a blank sets nothing apart', () => {
    const [line] = readLines('东屿  一站\t4')
    expect(line && cellsOf(line, 'tab').map(({value}) => value)).toEqual(['东屿 一站', '4'])
  })
})

describe('rows whose columns blanks set apart', () => {
  const rows = (text: string, from = 0) => blankRowsFrom(stripRunningHeads(readLines(text)).lines, from)

  test('three at least, with figures in a column', () => {
    expect(rows('泵站　　台数　　流量\n东屿站　　4　　12.5\n岚港站　　3　　9.8\n以上为在册泵站。')).toBe(3)
  })

  test('a letter-spaced head is one cell', () => {
    expect(rows('年　份　　台数\n2013　　4\n2014　　5')).toBe(3)
  })

  test('the last cells may be missing', () => {
    expect(rows('泵站  台数  流量  备注\n东屿站  4  12.5  大修\n岚港站  3  9.8\n滨湖站  2')).toBe(4)
  })

  test('a line of one cell heads a group of rows', () => {
    expect(rows('泵站  台数\n滨湖片\n东屿站  4\n岚港站  3')).toBe(4)
  })

  test('— stands for no figure', () => {
    expect(rows('泵站  台数\n东屿站  4\n岚港站  —\n滨湖站  2\n北岭站  —')).toBe(5)
  })

  test('a page break does not end them', () => {
    expect(
      rows('泵站  台数\n东屿站  4\n- 1 -\n岚港站  3\n滨湖站  2\n以上为在册泵站。\n会议另行通知。\n- 2 -'),
    ).toBe(4)
  })

  test.each([
    [
      'names in columns',
      '祁望舒　　陶砚白　　柏问渠\n沈听澜　　许知行　　宋远山\n何晚舟　　吕若谷　　曾之衡',
    ],
    ['two rows', '泵站　　台数\n东屿站　　4'],
    ['figures in the first row', '4　　12.5\n3　　9.8\n2　　7.1'],
    ['rows of many more cells than the head', '泵站  台数\n东屿站  4  12.5\n岚港站  3  9.8'],
    ['rows that lack three cells', '泵站  台数  流量  扬程  备注\n东屿站  4\n岚港站  3'],
    ['rows set apart by blank lines', '泵站  台数\n\n东屿站  4\n\n岚港站  3'],
    ['a sentence among them', '泵站  台数\n东屿站已停用。\n东屿站  4\n岚港站  3'],
    ['words among half as many figures', '泵站  台数\n东屿站  4\n岚港站  停用\n滨湖站  2\n北岭站  停用'],
    ['a long line among them', '泵站  台数\n以下泵站由协会代为管理并负责日常维护\n东屿站  4\n岚港站  3'],
    ['prose with single blanks', '泵站 台数\n东屿站 4\n岚港站 3'],
  ])('%s: none', (_what, text) => {
    expect(rows(text)).toBe(0)
  })

  test('they are filled up to one width', () => {
    expect(read('泵站  台数  备注\n东屿站  4  大修\n岚港站  3', 'blanks').rows).toEqual([
      ['泵站', '台数', '备注'],
      ['东屿站', '4', '大修'],
      ['岚港站', '3', ''],
    ])
  })
})

test('neither a note nor the next part of a paper is a row of columns', () => {
  const rows = (text: string) => blankRowsFrom(readLines(text), 0)
  expect(rows('①　为便于阅读，例句一律加括号\n3　结果\n3.1　手形与形状\n　　细长物体用食指。')).toBe(0)
  expect(
    rows(
      '组别　　　　树脂甲　　　　树脂乙　　　　栲胶\n对照　　　　　１　　　　　　２　　　　　４\n第二　　　　　３　　　　　　２　　　　　４\n３　结果与讨论',
    ),
  ).toBe(3)
})
