import {describe, expect, test} from 'vitest'
import {bare, fold, isBlank, spaced, tidy, width, words} from './characters.ts'

describe('blanks', () => {
  test.each([
    '',
    ' ',
    '\u3000',
    '\t\v\f\r\n',
    '\u0000\u001B\u007F',
    '\u0085\u2028\u2029',
    '\u00AD\u200B\u200D\u2060\uFEFF',
    '\u200E\u202E\u2066\u061C',
  ])('%j prints nothing', text => {
    expect(isBlank(text)).toBe(true)
    expect(bare(`甲${text}乙`)).toBe('甲乙')
  })

  test.each(['甲', '.', '\uFFFD', '\uFE0F', '\uD800'])('%j is print', text => {
    expect(isBlank(text)).toBe(false)
  })

  test('white space is set as one blank, what prints nothing as none', () => {
    expect(tidy('  甲\u3000 \t乙\u200B丙\u00AD\u0000丁\v\u200B戊\u2028')).toBe('甲 乙丙丁 戊')
  })
})

test('full-width ASCII is folded, one unit to one', () => {
  expect(fold('ＡＢ１２\u3000（）％、。')).toBe('AB12 ()%、。')
  expect(words('《关于 Ｂ2Ｂ 的通知》（一）')).toBe('关于b2b的通知一')
})

test('a Han character is a cell wide, a Latin letter half of one', () => {
  expect(width('甲，Ab 1\u3000\u200B𠮷\u00A0é｡')).toBe(7)
})

test.each([
  ['马　蔺　　王　瓜　　车前子', '马 蔺　王 瓜　车前子'],
  ['填表人：　　　　　审核人：', '填表人：　审核人：'],
  ['日期：　　年　　月　　日', '日期：　年　月　日'],
  ['第一条　为了规范市场', '第一条 为了规范市场'],
  ['账　　号：0000', '账 号：0000'],
  ['编　　后', '编 后'],
  ['  甲  乙 ', '甲 乙'],
])('%j is set as %j', (text, set) => {
  expect(spaced(text)).toBe(set)
})
