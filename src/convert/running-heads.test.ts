import {expect, test} from 'vitest'
import {readLines} from './lines.ts'
import {stripRunningHeads} from './running-heads.ts'

function strip(text: string) {
  const {lines, removed} = stripRunningHeads(readLines(text))
  return {lines: lines.map(({value}) => value), removed: removed.map(({value}) => value)}
}

test('page numbers that rise are taken out, with the heads that come again beside them', () => {
  expect(
    strip('首页的文字，\n\n- 1 -\n\n物联视界\n\n接着说完。\n\n- 2 -\n\n物联视界\n\n第三页。\n\n- 3 -'),
  ).toEqual({
    lines: ['首页的文字，', '接着说完。', '第三页。'],
    removed: ['- 1 -', '物联视界', '- 2 -', '物联视界', '- 3 -'],
  })
})

test('what stood on both sides of a page break is one blank line apart', () => {
  const {lines} = stripRunningHeads(
    readLines('首页的文字，\n\n\n- 1 -\n\n\n接着说完。\n次段。\n- 2 -\n末页。'),
  )
  expect(lines.map(({gap, pageBreak}) => [gap, pageBreak === true])).toEqual([
    [0, false],
    [1, true],
    [0, false],
    [1, true],
  ])
})

test.each([
  ['one number alone', '展台共有\n\n- 12 -\n\n个点位。'],
  ['numbers that do not rise', '- 3 -\n\n甲\n\n- 9 -\n\n乙'],
  ['two plain numbers', '甲\n\n1\n\n乙\n\n2\n\n丙'],
  ['a row of figures in a text without page numbers', '名次\t队伍\n1\t东屿一队\n2\t岚港联建队'],
])('%s stays', (_what, text) => {
  expect(strip(text).removed).toEqual([])
})

test('three plain numbers that rise are page numbers', () => {
  expect(strip('甲一\n\n1\n\n乙一\n\n乙二\n\n2\n\n丙一\n\n丙二\n\n3\n\n丁一').removed).toEqual([
    '1',
    '2',
    '3',
  ])
})
