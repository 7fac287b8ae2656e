import {expect, test} from 'vitest'
import {findMargin} from './margin.ts'
import {readPrint} from './reading.ts'

test('the blanks that every line begins with go, those of an indent stay', () => {
  const lines = ['    目录', '', '    　　第一段开始，', '    到此为止。']
  expect(lines.map(findMargin(lines))).toEqual([4, 0, 4, 4])
  expect(readPrint(lines.join('\r\n')).text).toBe('目录\n\n　　第一段开始，\n到此为止。')
})

test('one line outside of the margin does not hide it', () => {
  const body = Array.from({length: 30}, (_, number) => `  第${number}行`).join('\n')
  expect(readPrint(`— 1 —\n${body}`).text).toBe(`— 1 —\n${body.replaceAll('  ', '')}`)
})

test('indents that only paragraphs have are no margin', () => {
  const text = '题名\n　　第一段。\n小标题\n　　第二段。'
  expect(readPrint(text).text).toBe(text)
})

test('blank lines keep their number', () => {
  expect(readPrint('\r\t\n\u3000第一段。').text).toBe('\n\t\n第一段。')
})
