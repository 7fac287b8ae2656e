import {expect, test} from 'vitest'
import {lowered, raised, raisedNumber} from '../raised.ts'
import {formatNumber} from './number-formats.ts'

test.each([
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [3, 12], ['03', '12']],
  ['decimalFullWidth', [12], ['１２']],
  ['chineseCounting', [1, 10, 11, 20, 105], ['一', '十', '十一', '二十', '一百零五']],
  ['chineseCountingThousand', [12], ['十二']],
  ['chineseLegalSimplified', [3, 10, 12, 20], ['叁', '壹拾', '壹拾贰', '贰拾']],
  ['ideographDigital', [2014], ['二〇一四']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '甲']],
  ['ideographZodiac', [12], ['亥']],
  ['ideographEnclosedCircle', [2, 11], ['㊁', '11']],
  ['decimalEnclosedCircle', [1, 20, 21, 36, 51], ['①', '⑳', '㉑', '㊱', '51']],
  ['decimalEnclosedParen', [3], ['⑶']],
  ['decimalEnclosedFullstop', [3], ['⒊']],
  ['upperLetter', [1, 26, 27], ['A', 'Z', 'AA']],
  ['lowerRoman', [4, 9, 40, 4000], ['iv', 'ix', 'xl', '4000']],
  ['upperRoman', [14], ['XIV']],
  ['ordinal', [1, 2, 3, 4, 11, 13, 21], ['1st', '2nd', '3rd', '4th', '11th', '13th', '21st']],
  ['numberInDash', [5], ['- 5 -']],
  ['none', [5], ['']],
  ['hindiVowels', [5], ['5']],
])('%s', (format, numbers, printed) => {
  expect(numbers.map(number => formatNumber(number, format))).toEqual(printed)
})

test('the number of a note is raised', () => {
  expect([1, 20].map(raisedNumber)).toEqual(['¹', '²⁰'])
})

test('what Unicode has raised or lowered is written so, other text is not', () => {
  expect(raised('2')).toBe('²')
  expect(raised('-1')).toBe('⁻¹')
  expect(lowered('2')).toBe('₂')
  expect(raised('注')).toBeUndefined()
  expect(raised('')).toBeUndefined()
})
