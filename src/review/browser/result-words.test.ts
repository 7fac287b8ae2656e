import {describe, expect, it} from 'vitest'
import {exampleLine} from '../shared/example-line.ts'
import type {LineView} from '../shared/view.ts'
import {printedWords} from './result-words.ts'

const line = (number: number, printed: string, also: Partial<LineView> = {}) =>
  exampleLine(number, {printed, ...also})

/** What is selected stands between braces. */
function chosen(marked: string, first: number, last: number) {
  const start = marked.indexOf('{')
  return {first, last, shown: marked.replace(/[{}]/g, ''), start, end: marked.indexOf('}') - 1}
}

/** The line, and what of its print is meant. */
function found(lines: readonly LineView[], marked: string, first = 1, last = Number.POSITIVE_INFINITY) {
  const words = printedWords(lines, chosen(marked, first, last))
  const own = lines.find(({number}) => number === words?.line)
  return words && own && [words.line, own.printed.slice(words.start, words.end)]
}

describe('words that are selected in the result', () => {
  const lines = [
    line(4, '各单位：'),
    line(5, '　　会议审议了年度报告，', {drops: [{start: 0, end: 2, reason: '缩进'}]}),
    line(6, '报告由秘书处起草，', {is: 'goes-on'}),
    line(8, '报告附后。'),
  ]

  it('are of the line that they were printed on, which may be one that was joined', () => {
    expect(found(lines, '会议审议了年度报告，报告由{秘书处}起草，', 5, 7)).toEqual([6, '秘书处'])
  })

  it('are the same ones of several, and never of another block', () => {
    expect(found(lines, '会议审议了年度{报告}，报告由秘书处起草，', 5, 7)).toEqual([5, '报告'])
    expect(found(lines, '会议审议了年度报告，{报告}由秘书处起草，', 5, 7)).toEqual([6, '报告'])
    expect(found(lines, '{报告}附后。', 8)).toEqual([8, '报告'])
  })

  it('are those of the first line where they go on in the next', () => {
    expect(found(lines, '会议审议了年度{报告，报告}由秘书处起草，', 5, 7)).toEqual([5, '报告，'])
  })

  it('are what was printed where they were mended, and count no blanks', () => {
    const mended = [
      line(5, '2014 年 6 月，上海无线店监测站', {mends: [{start: 15, end: 16, now: '电', why: null}]}),
    ]
    expect(found(mended, '{2014年}6月，上海无线电监测站')).toEqual([5, '2014 年'])
    expect(found(mended, '2014年6月，上海无线{电}监测站')).toEqual([5, '店'])
    expect(found(mended, '2014年6月，上海{无线电}监测站')).toEqual([5, '无线店'])
  })

  it('that no line has are none', () => {
    expect(found(lines, '体裁 {新闻}', 5, 7)).toBeUndefined()
    expect(found(lines, '会议{ }审议', 5, 7)).toBeUndefined()
  })
})
