import {expect, test} from 'vitest'
import {stripMargin} from './margin.ts'

test('the blanks that every line begins with go, those of an indent stay', () => {
  const {text, marginOf} = stripMargin('    目录\r\n\r\n    　　第一段开始，\r\n    到此为止。')
  expect(text).toBe('目录\r\n\r\n　　第一段开始，\r\n到此为止。')
  expect(marginOf(1)).toBe(4)
  expect(marginOf(2)).toBe(0)
})

test('one line outside of the margin does not hide it', () => {
  const body = Array.from({length: 30}, (_, number) => `  第${number}行`).join('\n')
  expect(stripMargin(`— 1 —\n${body}`).text).toBe(`— 1 —\n${body.replaceAll('  ', '')}`)
})

test('indents that only paragraphs have are no margin', () => {
  const text = '题名\n　　第一段。\n小标题\n　　第二段。'
  expect(stripMargin(text).text).toBe(text)
})

test('blank lines keep their number', () => {
  expect(stripMargin('\r\t\n\u3000第一段。').text).toBe('\r\t\n第一段。')
})
