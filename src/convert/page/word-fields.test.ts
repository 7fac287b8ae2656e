import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {besideFields, blankWordFields} from './word-fields.ts'

test.each([
  ['新春团拜会 PAGEREF _Toc412345678 \\h 5', `新春团拜会${' '.repeat(26)}5`, 'PAGEREF _Toc412345678 \\h'],
  ['协会召开年会\t错误！未定义书签。', '协会召开年会\t         ', '错误！未定义书签。'],
  ['协会召开年会\t错误!未定义书签。', '协会召开年会\t         ', '错误!未定义书签。'],
  ['TOC \\o "1-3" \\h \\z \\u 联盟成立\t9', `${' '.repeat(22)}联盟成立\t9`, 'TOC \\o "1-3" \\h \\z \\u'],
])('%j', (text, blanked, code) => {
  const {lines, drops} = blankWordFields(readLines(text))
  expect(lines[0]?.value).toBe(blanked)
  expect(lines[0]?.value).toHaveLength(text.length)
  expect(drops.map(({span}) => span.line.value.slice(span.start, span.end))).toEqual([code])
})

test.each(['协会推出TOC服务！', '错误！这一栏没有填写。', 'REF \\ 是什么意思', 'TOC \\fi 9'])(
  '%s stays',
  text => {
    expect(blankWordFields(readLines(text))).toMatchObject({lines: [{value: text}], drops: []})
  },
)

test('what has been dropped as a field code is dropped once', () => {
  const {lines, drops} = blankWordFields(readLines('目录 PAGEREF _Toc1 \\h 附录'))
  const whole = lines.map(line => ({
    span: {line, start: 0, end: line.value.length},
    reason: '栏目标记' as const,
  }))
  expect(besideFields(whole, drops).map(({span}) => [span.start, span.end])).toEqual([
    [0, 3],
    [19, 22],
  ])
  expect(besideFields(whole, [])).toEqual(whole)
})
