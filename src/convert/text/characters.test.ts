import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {bare, fold, isBlank, isClosed, spaced, tidy, width, words} from './characters.ts'

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

  test('a full stop of half width ends a sentence behind a Han character, too', () => {
    expect([isClosed('他开一间裁缝店.'), isClosed('他开一间裁缝店')]).toEqual([true, false])
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
  ['林阿土　  50元　　林水生　1000元', '林阿土 50元　林水生 1000元'],
  ['林阿土　  50元　林水生　  50元', '林阿土 50元 林水生 50元'],
  ['数量　　50　　会员价', '数量　50　会员价'],
  ['日期：　　年　　月　　日', '日期：　年　月　日'],
  ['第一条　为了规范市场', '第一条 为了规范市场'],
  ['账　　号：0000', '账 号：0000'],
  ['编　　后', '编 后'],
  ['会　　长　　马　蔺', '会　长　马 蔺'],
  ['日　　期　　　　内　　容', '日　期　内　容'],
  ['  甲  乙 ', '甲 乙'],
])('%j is set as %j', (text, set) => {
  expect(spaced(text)).toBe(set)
})

describe('what is told by numbers of characters is what the expressions say', () => {
  const characters = fc.oneof(
    fc.constantFrom(...'甲乙〇々，。、：（）《》〔〕—…·“”'),
    fc.constantFrom(...'aZ09 .-_\t\u007F\u00A0ＡｚＺ０９＿～\u3000'),
    fc.constantFrom(
      '\u200B',
      '\u00AD',
      '\uFEFF',
      '\u0085',
      '\u2028',
      'é',
      'Σ',
      'Ⅳ',
      '𠮷',
      '\uD842',
      'ﾊ',
      '①',
      '〆',
      '㎡',
    ),
    fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
  )
  const texts = fc.array(characters, {maxLength: 12}).map(list => list.join(''))
  const folded = (text: string) =>
    text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, char =>
      /[\u3000\u00A0]/.test(char) ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    )

  test('folded, and as words', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(fold(text)).toBe(folded(text))
        expect(words(text)).toBe(
          folded(text)
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ''),
        )
      }),
      {numRuns: 3000},
    )
  })

  test('bare and tidy, a character beside one that surely is blank', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(bare(text)).toBe(bare(`${text}\u200B`))
        expect(tidy(text)).toBe(tidy(`${text}\u200B`))
      }),
      {numRuns: 3000},
    )
  })
})
