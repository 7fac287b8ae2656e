import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {splitColumns} from './columns.ts'

test('two entries on a line are two lines, the left column first', () => {
  const text =
    '目录\n网箱养殖试验…………苏某(1)         代表大会召开…………(4)\n稻田养蟹………………毛某(2)      稿约………………(5)\n\n正文。'
  const lines = splitColumns(readLines(text))
  expect(lines.map(({number, value}) => [number, value.trim()])).toEqual([
    [1, '目录'],
    [2, '网箱养殖试验…………苏某(1)'],
    [3, '稻田养蟹………………毛某(2)'],
    [2, '代表大会召开…………(4)'],
    [3, '稿约………………(5)'],
    [5, '正文。'],
  ])
  expect(lines[3]?.value.indexOf('代')).toBe(text.split('\n')[1]?.indexOf('代'))
})

test('one entry stays whole', () => {
  const lines = readLines('网箱养殖试验　　苏某…………(1)\n代表大会召开…………(4)')
  expect(splitColumns(lines)).toEqual(lines)
})

test('a long title of the right column leaves no room for a leader', () => {
  const lines = splitColumns(
    readLines('古籍修复室的一天……………（4）　　关于举办馆员业务竞赛的通知（6）\n老人与读报角……（6）（续）'),
  )
  expect(lines.map(({value}) => value.trim())).toEqual([
    '古籍修复室的一天……………（4）',
    '关于举办馆员业务竞赛的通知（6）',
    '老人与读报角……（6）（续）',
  ])
})
