import {describe, expect, test} from 'vitest'
import type {Correction} from '../../schemas/article.ts'
import {printedSpan} from './read-line.ts'
import {printedColumn, readAs, readPrint} from './reading.ts'

describe('look-alikes are read as the usual characters', () => {
  test.each([
    ['⽬录', '目录', 'Kangxi radicals'],
    ['⻓江⼈⺠⻛险⻋辆⻅⾯', '长江人民风险车辆见面', 'the Radicals Supplement, which NFKC leaves as it is'],
    ['⾭年', '青年', 'what NFKC makes a form that nobody prints'],
    ['用⼾', '用户', 'what is another character in simplified text'],
    ['用⼾說明書與協會章程', '用戶說明書與協會章程', 'than in traditional text'],
    ['不立﨑', '不立﨑', 'compatibility ideographs, but for those that have no other form'],
    ['ﬁnance, oﬀer, oﬃce, ﬂat, waﬄe', 'finance, offer, office, flat, waffle', 'ligatures'],
    ['烫烫烫⓫㈠①㎡Ⅲ２〇○ＡＢ﹝', '烫烫烫⓫㈠①㎡Ⅲ２〇○ＡＢ﹝', 'and nothing else'],
  ])('%s → %s: %s', (printed, read) => {
    expect(readPrint(printed).text).toBe(read)
  })

  test('each is told with its place in source.txt', () => {
    expect(readPrint('  目录\n  ⽉ﬁ').folded).toEqual([
      {character: '⽉', usual: '月', kind: 'radical', line: 2, column: 3},
      {character: 'ﬁ', usual: 'fi', kind: 'ligature', line: 2, column: 4},
    ])
  })
})

describe('private-use characters', () => {
  test('of Symbol and Wingdings are bullets where a line begins, and lost elsewhere', () => {
    const {text, folded} = readPrint('\uF06C 召开理事会；\n\t\uF0B7组织考察\n得分\uF06C高')
    expect(text).toBe('● 召开理事会；\n\t●组织考察\n得分\uF06C高')
    expect(folded.map(({kind, line, column}) => [kind, line, column])).toEqual([
      ['bullet', 1, 1],
      ['bullet', 2, 2],
    ])
  })

  test('U+E5E5 and U+F020 are blanks', () => {
    expect(readPrint('\uE5E5方正\n①\uF020与').text).toBe('\u3000方正\n① 与')
  })
})

test('what no file can hold is left out and told; vertical tabs and form feeds are blanks', () => {
  const {text, removed} = readPrint('杜尔\uFFFF与\u0001会\uFDD0\n\f目\v录\u{2FFFE}\uD800')
  expect(text).toBe('杜尔与会\n 目 录')
  expect(removed.map(({line, column}) => [line, column])).toEqual([
    [1, 3],
    [1, 5],
    [1, 7],
    [2, 5],
    [2, 7],
  ])
})

describe('corrections', () => {
  const read = (text: string, ...corrections: Correction[]) => readPrint(text, corrections)

  test('mend the first occurrence on their line and no other', () => {
    const {text, unmet} = read('甲乙甲\n甲乙\n', {line: 1, was: '甲', now: '丙'})
    expect(text).toBe('丙乙甲\n甲乙\n')
    expect(unmet).toEqual([])
  })

  test('several on one line apply in list order, each to what the one before left', () => {
    const corrections = [
      {line: 1, was: '表率 and 导向', now: '表率和导向'},
      {line: 1, was: '和', now: '与'},
    ]
    expect(read('发挥表率 and 导向作用', ...corrections).text).toBe('发挥表率与导向作用')
  })

  test('lines keep their numbers, however they end and whatever is put in', () => {
    const {text} = read('一\r\n二\r三\n', {line: 3, was: '三', now: '叁\n肆'})
    expect(text).toBe('一\n二\n叁 肆\n')
  })

  test('what a replacement pattern would mean is plain text', () => {
    expect(read('价格', {line: 1, was: '格', now: "$&$'格"}).text).toBe("价$&$'格")
  })

  test.each([
    {line: 1, was: '丁', now: '戊'},
    {line: 9, was: '甲', now: '戊'},
    {line: 1, was: '', now: '戊'},
  ])('that meet nothing are told: %o', correction => {
    expect(read('甲乙', correction)).toMatchObject({text: '甲乙', unmet: [correction]})
  })

  test.each([
    ['⽬录', '目录'],
    ['目录', '目录'],
    ['⽬', '目次录'],
    ['目', '目次录'],
  ])('was: %s, whether the editor copied the radical or typed the character', (was, now) => {
    const mended = was.length === 1 ? '目次' : now
    expect(read('⽬录', {line: 1, was, now: mended})).toMatchObject({text: now, unmet: []})
  })

  test('bring in no radicals of their own, and may begin with the bullet of their line', () => {
    expect(read('\uF06C 召开', {line: 1, was: '\uF06C 召', now: '⼀、召'}).text).toBe('一、召开')
    expect(read('\uF06C 召开', {line: 1, was: '● 召', now: '一、召'}).text).toBe('一、召开')
  })

  test('mend a lost character by what stands for it', () => {
    expect(read('会员(cid:2446)家，\uFFFD位', {line: 1, was: '(cid:2446)家', now: '三家'}).text).toBe(
      '会员三家，\uFFFD位',
    )
  })

  test('a column behind what was mended is one of the print again', () => {
    const reading = read(
      '发挥表率 and 导向作用(待续)',
      {line: 1, was: ' and ', now: '和'},
      {line: 1, was: '发挥', now: '充分发挥'},
    )
    const {text} = reading
    expect(text).toBe('充分发挥表率和导向作用(待续)')
    const column = (sign: string) => printedColumn(reading, 1, text.indexOf(sign) + 1)
    expect(column('(')).toBe('发挥表率 and 导向作用(待续)'.indexOf('(') + 1)
    expect(column('和')).toBe(5)
    expect(printedColumn(reading, 1, 1)).toBe(1)
    expect(printedColumn(reading, 2, 7)).toBe(7)
  })
})

test('one mapping leads back through margin, folding, dropping and correction', () => {
  const printed = '    ﬁne\uFFFF⼯⼚，(cid:7)处'
  const reading = readPrint(`    甲\n${printed}`, [{line: 2, was: '(cid:7)', now: '三'}])
  expect(reading.text).toBe('甲\nfine工厂，三处')
  const line = reading.lines[1]
  const source = (word: string) => {
    const start = line?.value.indexOf(word) ?? -1
    const span = line && printedSpan(line, start, start + word.length)
    return printed.slice(span?.start, span?.end)
  }
  expect(['fi', 'f', 'ne', 'e工', '厂', '三', '处', '三处'].map(source)).toEqual([
    'ﬁ',
    'ﬁ',
    'ne',
    'e\uFFFF⼯',
    '⼚',
    '(cid:7)',
    '处',
    '(cid:7)处',
  ])
  expect(printedColumn(reading, 2, 'fine工厂，三处'.length + 1)).toBe(printed.length + 1)
})

test('a text by itself is read as within a line', () => {
  expect(readAs('⽬录\u0000')).toBe('目录')
})
