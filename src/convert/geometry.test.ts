import {expect, test} from 'vitest'
import {width} from './characters.ts'
import {endsAtMargin, fillsLine, learnGeometry} from './geometry.ts'
import {readLines} from './lines.ts'

const prose =
  '现代市场经济是信用经济建立健全社会信用体系是整顿和规范市场经济秩序改善市场信用环境降低交易成本防范经济风险的重要举措'
/** So many cells of text that stops in mid sentence. */
const cut = (cells: number) => prose.repeat(4).slice(0, cells)

test('the measure is learnt from paragraphs that a page break cut', () => {
  // 34 cells a line, the first one indented by two: cut halves are 32, 66, 100 … cells long
  const lines = [32, 66, 100, 134, 32].flatMap(cells => [cut(cells), '后半段到此为止。', '另一段话说完了。'])
  expect(learnGeometry(readLines(lines.join('\n\n')))).toEqual({measure: 34, wrap: null})
})

test('without cut paragraphs there is none to learn', () => {
  expect(learnGeometry(readLines('一段话说完了。\n\n另一段话也说完了。'))).toEqual({
    measure: null,
    wrap: null,
  })
})

test('a line is full where text and indent fill it', () => {
  const geometry = {measure: 34}
  expect(fillsLine(width(cut(32)), geometry)).toBe(true)
  expect(fillsLine(width(cut(66)), geometry)).toBe(true)
  expect(fillsLine(width(cut(50)), geometry)).toBe(false)
  expect(endsAtMargin(width(cut(32)), geometry)).toBe(true)
  expect(endsAtMargin(width(cut(33)), geometry)).toBe(false)
})

test('where the page shows no habit, long lines count as full', () => {
  expect(fillsLine(width(cut(30)), {measure: null})).toBe(true)
  expect(fillsLine(width(cut(12)), {measure: null})).toBe(false)
  expect(endsAtMargin(width(cut(30)), {measure: null})).toBe(false)
})
