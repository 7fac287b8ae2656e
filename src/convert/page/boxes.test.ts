import {expect, test} from 'vitest'
import {convert} from '../convert.ts'
import {readLines} from '../text/lines.ts'
import {openBoxes} from './boxes.ts'

const box = [
  '┌───┬───┐',
  '│类　别│件数　│',
  '├───┼───┤',
  '│家电　│512 　│',
  '├───┼───┤',
  '│合　计│　　　│',
  '└───┴───┘',
]

test('a drawn table is one with tabs; its strokes are left out', () => {
  const {lines, drops, rules} = openBoxes(readLines(['情况如下：', ...box, '以上。'].join('\n')))
  expect(lines.map(({value}) => value)).toEqual([
    '情况如下：',
    ' 类　别\t件数　 ',
    ' 家电　\t512 　 ',
    ' 合　计\t　　　 ',
    '以上。',
  ])
  expect(drops.map(({span: {line, start}}) => `${line.number}:${start}`)).toEqual([
    '3:0',
    '3:4',
    '3:8',
    '5:0',
    '5:4',
    '5:10',
    '7:0',
    '7:4',
    '7:8',
  ])
  expect(rules.map(({number}) => number)).toEqual([2, 4, 6, 8])
})

test.each([
  ['a frame around a text', ['┌───┐', '│望洲通讯│', '└───┘']],
  ['strokes between words', ['│甲│乙│', '│丙│丁│']],
  ['a rule across the page', ['──────', '正文。', '──────']],
])('%s is no table', (_name, lines) => {
  expect(openBoxes(readLines(lines.join('\n'))).lines.map(({value}) => value)).toEqual(lines)
})

test('every stroke is accounted for', () => {
  const text = ['投诉情况', '', '情况如下：', ...box, '以上。'].join('\n')
  const {files, file, drops} = convert(text, {id: '1'})
  expect(file.messages.filter(({fatal}) => fatal)).toEqual([])
  expect(files.get('01.mdx')).toMatch(
    /\| 类 别 +\| 件数 +\|\n\| -+ \| -+ \|\n\| 家电 +\| 512 +\|\n\| 合 计 +\| +\|/,
  )
  expect(drops.filter(({reason}) => reason === '表格线')).toHaveLength(9 + 4)
})

test('what the editor says is no row stays as it is printed', () => {
  const text = ['投诉情况', '', '情况如下：', ...box, '以上。'].join('\n')
  const lines: [number, number] = [4, 10]
  const decisions = [{lines, text: '┌───', is: 'paragraph' as const}]
  const mdx = convert(text, {id: '1', decisions}).files.get('01.mdx')
  expect(mdx).toContain('│家电')
})
