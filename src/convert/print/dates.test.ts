import {expect, test} from 'vitest'
import {isDateLine, readDate, readDateBefore} from './dates.ts'

test.each([
  ['2014年6月14日', '2014-06-14'],
  ['2014 年 11 月 16 日', '2014-11-16'],
  ['（2014年10月31日）', '2014-10-31'],
  ['二〇一四年六月十四日', '2014-06-14'],
  ['二○一四年十二月三十一日', '2014-12-31'],
  ['２０１４年６月１４日', '2014-06-14'],
  ['二О一四年六月十四日', '2014-06-14'],
  ['二0一四年六月十四日', '2014-06-14'],
  ['二０一四年六月十四日', '2014-06-14'],
  ['二零一四年六月十四日', '2014-06-14'],
  ['2014-06-14', '2014-06-14'],
  ['2014.6.14', '2014-06-14'],
  ['2014/06/14', '2014-06-14'],
  ['2014年6月14日 于望洲', '2014-06-14'],
  ['2014年6月14日夜', '2014-06-14'],
  ['2014年6月14日 清晨', '2014-06-14'],
])('%s is a line of a date', (line, date) => {
  expect(isDateLine(line)).toBe(true)
  expect(readDate(line)).toBe(date)
})

test('a signature may leave out the day, in Han numerals', () => {
  expect(isDateLine('二〇一四年十一月')).toBe(true)
  expect(readDate('二〇一四年十一月')).toBeUndefined()
})

test.each([
  '2014年6月14日公布',
  '2014年6月',
  '6月14日',
  '自2014年10月10日起施行',
  '2014.13.40',
  '3.14.15',
  '2014-06',
])('%s is no line of a date', line => {
  expect(isDateLine(line)).toBe(false)
})

test('a date that the calendar does not have is none', () => {
  expect(readDate('2014年2月30日')).toBeUndefined()
  expect(readDate('2016年2月29日')).toBe('2016-02-29')
})

test('the date that stands before a word', () => {
  const note = '（2014 年 6 月 23 日最高人民法院审判委员会第 1621 次会议通过，自 2014 年 10 月 10 日起施行）'
  expect(readDateBefore(note, '通过')).toBe('2014-06-23')
  expect(readDateBefore(note, '起施行')).toBe('2014-10-10')
  expect(readDateBefore(note, '废止')).toBeUndefined()
})
