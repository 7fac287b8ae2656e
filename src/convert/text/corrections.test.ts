import {expect, test} from 'vitest'
import {applyCorrections} from './corrections.ts'

test('mends the first occurrence on its line and no other', () => {
  const {text, unmet} = applyCorrections('甲乙甲\n甲乙\n', [{line: 1, was: '甲', now: '丙'}])
  expect(text).toBe('丙乙甲\n甲乙\n')
  expect(unmet).toEqual([])
})

test('several on one line apply in list order, each to what the one before left', () => {
  const corrections = [
    {line: 1, was: '表率 and 导向', now: '表率和导向'},
    {line: 1, was: '和', now: '与'},
  ]
  expect(applyCorrections('发挥表率 and 导向作用', corrections).text).toBe('发挥表率与导向作用')
})

test('line endings stay as they are', () => {
  expect(applyCorrections('一\r\n二\r三\n', [{line: 3, was: '三', now: '叁'}]).text).toBe('一\r\n二\r叁\n')
})

test('what a replacement pattern would mean is plain text', () => {
  expect(applyCorrections('价格', [{line: 1, was: '格', now: "$&$'格"}]).text).toBe("价$&$'格")
})

test.each([
  {line: 1, was: '丁', now: '戊'},
  {line: 9, was: '甲', now: '戊'},
  {line: 1, was: '', now: '戊'},
])('a correction that meets nothing is told: %o', correction => {
  expect(applyCorrections('甲乙', [correction])).toMatchObject({text: '甲乙', unmet: [correction]})
})

test('a column behind what was mended is one of the print again', () => {
  const {text, printedColumn} = applyCorrections('发挥表率 and 导向作用(待续)', [
    {line: 1, was: ' and ', now: '和'},
    {line: 1, was: '发挥', now: '充分发挥'},
  ])
  expect(text).toBe('充分发挥表率和导向作用(待续)')
  expect(printedColumn(1, text.indexOf('(') + 1)).toBe('发挥表率 and 导向作用(待续)'.indexOf('(') + 1)
  expect(printedColumn(1, text.indexOf('和') + 1)).toBe(5)
  expect(printedColumn(1, 1)).toBe(1)
  expect(printedColumn(2, 7)).toBe(7)
})
