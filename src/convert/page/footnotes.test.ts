import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {notesAtEnd, settleFootnotes} from './footnotes.ts'
import {stripRunningHeads} from './running-heads.ts'

function settled(text: string) {
  return settleFootnotes(stripRunningHeads(readLines(text)).lines).map(({value}) => value.trim())
}

/** Two pages; `foot` stands at the foot of the first. */
const pages = (end: string, foot: string, begin = '责任者附注缺失。') =>
  `　　普通图书的编目外包给书商①。\n　　外包的直接好处是速度，${end}\n${foot}\n- 1 -\n${begin}\n　　更令人担心的是能力的退化。\n- 2 -\n　　调整半年以来差错下降。\n　　差错率降到百分之二。\n　　读者满意。\n- 3 -\n`

describe('a note at the foot of a page', () => {
  test('stands behind the paragraph that the page cuts', () => {
    expect(settled(pages('三是', '①　外包范围不包括古籍。')).slice(1, 4)).toEqual([
      '外包的直接好处是速度，三是',
      '责任者附注缺失。',
      '①　外包范围不包括古籍。',
    ])
  })

  test('with a second line, and with another note', () => {
    expect(
      settled(pages('②三是', '①　外包范围不包括古籍，\n也不包括外文图书。\n②　见年报。')).slice(2, 6),
    ).toEqual(['责任者附注缺失。', '①　外包范围不包括古籍，', '也不包括外文图书。', '②　见年报。'])
  })

  test.each([
    ['where the page ends with a sentence', pages('三是附注。', '①　外包范围不包括古籍。', '　　新的一段。')],
    ['whose sign the page does not have', pages('三是', '③　外包范围不包括古籍。')],
    ['that is an item, no blank behind its sign', pages('三是', '①外包范围不包括古籍。')],
    [
      'where a paragraph begins on the next page',
      pages('三是', '①　外包范围不包括古籍。', '　　责任者附注缺失。'),
    ],
  ])('%s stays', (_what, text) => {
    const printed = readLines(text)
      .map(({value}) => value.trim())
      .filter(value => !/^- \d -$/.test(value))
    expect(settled(text)).toEqual(printed)
  })
})

describe('notes at the very end', () => {
  const at = (text: string) => notesAtEnd(readLines(text))

  test.each([
    [
      'behind a number that the text holds too',
      '泵站扩建是转变的关口，1今年开工。\n读者满意。\n1\n见年报。',
      2,
    ],
    ['behind a sign', '图书的编目外包①。\n①见年报。', 1],
    ['behind a number in brackets', '图书的编目外包[1]。\n[1] 见年报。', 1],
    ['behind the colophon', '读者满意。\n编辑：祁望舒\n1\n见年报。', 2],
  ])('%s', (_where, text, from) => {
    expect(at(text)).toBe(from)
  })

  test.each([
    ['a row of a table', '名次\n1\n东屿一队'],
    ['a number of things', '会上交流了1家企业的做法。\n1\n东屿一队'],
    ['a page number', '图书的编目外包，1今年开始。\n编辑：祁望舒\n1'],
    ['a sign alone', '图书的编目外包①，今年开始。\n编辑：祁望舒\n①'],
    ['a sign that the text lacks', '图书的编目外包①。\n②见年报。'],
    ['a note that more follows than a page has', `图书的编目外包①。\n①见年报。\n${'读者满意。\n'.repeat(8)}`],
  ])('%s is none', (_what, text) => {
    expect(at(text)).toBeUndefined()
  })

  test('what stands below a lone sign goes on with it', () => {
    const lines = settleFootnotes(readLines('泵站扩建是转变的关口，1今年开工。\n1\n见年报。\n续查。'))
    expect(lines.map(({behindSign}) => behindSign === true)).toEqual([false, false, true, false])
  })
})

test('notes with an asterisk or a number in brackets go behind the paragraph too, where nothing is set in', () => {
  const text = (foot: string, rest: string) =>
    `外包的困境\n祁望舒*\n\n受理“外包”[1]案件四十三件。本文作一些分析。\n同一个村的两姐妹告的是同一笔钱，结果却截然相\n${foot}\n- 1 -\n${rest}\n（二）如何认定成员资格\n户口是最容易看见的标准。\n- 2 -\n读者满意。\n`
  const notes = ['* 某院副院长。', '[1] 指与村外人合办的编目。']
  expect(settled(text(notes.join('\n'), '反。[2]')).slice(4, 7)).toEqual(['反。[2]', ...notes])
  // a number that the page does not have
  expect(settled(text('[3] 见年报。', '反。')).slice(4, 6)).toEqual(['[3] 见年报。', '反。'])
})
