import {expect, it} from 'vitest'
import {comparable, comparableText, findLoosely} from './loose-match.ts'

it.each([
  ['Ａ', 'a'],
  ['會', '会'],
  ['—', '-'],
  ['一', '-'],
  ['〔', '['],
  ['】', ']'],
  ['〇', '0'],
  ['Ｏ', '0'],
  ['零', '0'],
  ['１', 'l'],
  ['，', ','],
  ['“', '"'],
  ['℃', '°c'],
  ['…', '···'],
  ['　', ''],
  ['\u200B', ''],
  ['甲', '甲'],
])('%j is compared as %j', (character, form) => {
  expect(comparable(character)).toBe(form)
})

it.each([
  ['据统计，2014 年的会', '2014年', {start: 4, end: 10, text: '2014 年的会'.slice(0, 6)}],
  ['国发〔2014〕21号', '[2014]21', {start: 2, end: 10, text: '〔2014〕21'}],
  ['𠮷野家', '野家', {start: 2, end: 4, text: '野家'}],
  ['温度25℃以上', '25°C以', {start: 2, end: 6, text: '25℃以'}],
  ['甲乙甲乙', '甲乙', {start: 0, end: 2, text: '甲乙'}],
  ['甲乙', '丙', undefined],
  ['甲乙', ' ', undefined],
  ['甲乙', '', undefined],
])('in %j, %j stands at %j', (line, words, match) => {
  expect(findLoosely(line, words)).toEqual(match)
})

it('each unit of what is compared leads back to the character that it comes from', () => {
  expect(comparableText('甲 ℃𠮷')).toEqual({text: '甲°c𠮷', offsets: [0, 2, 2, 3, 3], ends: [1, 3, 3, 5, 5]})
})
