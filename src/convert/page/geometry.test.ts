import {describe, expect, test} from 'vitest'
import {width} from '../text/characters.ts'
import {readLines} from '../text/lines.ts'
import {endsAtMargin, fillsLine, isOneLine, isWrapped, learnGeometry} from './geometry.ts'

const prose =
  '现代市场经济是信用经济，建立健全社会信用体系是整顿和规范市场经济秩序改善市场信用环境降低交易成本防范经济风险的重要举措'
/** So many cells of text that stops in mid sentence. */
const cut = (cells: number) => prose.repeat(4).slice(0, cells)

test('the measure is learnt from paragraphs that a page break cut', () => {
  // 34 cells a line, the first one indented by two: cut halves are 32, 66, 100 … cells long
  const lines = [32, 66, 100, 134, 32].flatMap(cells => [cut(cells), '后半段到此为止。', '另一段话说完了。'])
  expect(learnGeometry(readLines(lines.join('\n\n')))).toEqual({measure: 34, wrap: null})
})

test('an indent that is kept is counted once', () => {
  const lines = [32, 66, 100, 134, 32].flatMap(cells => [
    `　　${cut(cells)}`,
    '　　后半段到此为止。',
    '　　另一段话说完了。',
  ])
  expect(learnGeometry(readLines(lines.join('\n\n'))).measure).toBe(34)
})

test('what is not set in fills its line without the two cells of an indent', () => {
  const wide = {measure: 34}
  expect([32, 32.5, 34, 35.5, 36].map(cells => isOneLine(cells, wide))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
  expect(isOneLine(34, {measure: null})).toBe(false)
})

test('titles and items, a line of print each, show no measure', () => {
  const titles = Array.from({length: 12}, (_, at) => cut(18 + (at % 2)))
  const text = titles.flatMap(title => [title, '一段话说完了。']).join('\n\n')
  expect(learnGeometry(readLines(text)).measure).toBeNull()
  const captions = text.replaceAll('，', '')
  expect(learnGeometry(readLines(captions)).measure).toBeNull()
})

test('lines that are cut late fit twice the measure as well; the short ones tell', () => {
  const lines = [22, 22, 46, 94, 94, 142].flatMap(cells => [cut(cells), '后半段到此为止。'])
  expect(learnGeometry(readLines(lines.join('\n\n'))).measure).toBe(24)
})

test('where no paragraph is set in, a line with a stop may be the last of one, and a leader is as long as it likes', () => {
  const paragraph = [cut(30), cut(29), cut(30), '结果都登在会刊上，请查收。', '会后参观了仓库。']
  const list = ['年会在临溪召开', '培训班开学', '竹器展览'].map(title => `${title} ${'.'.repeat(60)} 3`)
  const text = [...list, ...Array.from({length: 6}, () => paragraph).flat()].join('\n')
  expect(learnGeometry(readLines(text)).wrap).toBe(30)
})

test('without cut paragraphs there is none to learn', () => {
  expect(learnGeometry(readLines('一段话说完了。\n\n另一段话也说完了。'))).toEqual({
    measure: null,
    wrap: null,
  })
})

test('a line is full where text and indent fill it', () => {
  const geometry = {measure: 34}
  expect(fillsLine(width(cut(32)), geometry)).toBe(true)
  expect(fillsLine(width(cut(66)), geometry)).toBe(true)
  expect(fillsLine(width(cut(50)), geometry)).toBe(false)
  expect(endsAtMargin(width(cut(32)), geometry)).toBe(true)
  expect(endsAtMargin(width(cut(33)), geometry)).toBe(false)
})

test('where the page shows no habit, long lines count as full', () => {
  expect(fillsLine(width(cut(30)), {measure: null})).toBe(true)
  expect(fillsLine(width(cut(12)), {measure: null})).toBe(false)
  expect(endsAtMargin(width(cut(30)), {measure: null})).toBe(false)
})

describe('printed lines', () => {
  const wrapOf = (text: string) => learnGeometry(readLines(text)).wrap
  /** A paragraph set in lines of so many cells, the last one shorter. */
  const printed = (cells: number) =>
    [...Array.from({length: 5}, (_, line) => prose.slice(line, line + cells)), '到此为止。'].join('\n')

  test('where most end near one margin, that is learnt', () => {
    expect(wrapOf(`${printed(24)}\n\n${printed(24)}`)).toBe(24)
  })

  test('a line may fall short by a mark that came down with its character', () => {
    expect(wrapOf(`${printed(24)}\n\n${printed(23)}\n\n${printed(24)}`)).toBe(24)
  })

  test.each([
    ['two half-width blanks', '  '],
    ['a full-width blank', '　'],
  ])('rows in columns, %s between, do not count', (_what, blank) => {
    const rows = ['东屿泵站', '4', '12.5', '扬程三十米', '大修', '一班', '二班', '三班', '四班'].join(blank)
    expect(wrapOf(`${printed(24)}\n\n${printed(24)}\n${rows}\n${rows}\n${rows}`)).toBe(24)
  })

  test.each([
    ['paragraphs on lines of their own', `${cut(80)}\n\n${cut(120)}\n\n`.repeat(6)],
    ['verses of many lengths', [5, 19, 7, 23, 13, 31, 9, 16, 5, 27, 14, 20].map(cut).join('\n')],
    [
      'lines of which only half are full',
      [24, 12, 24, 13, 24, 14, 24, 15, 24, 16, 24, 17].map(cut).join('\n'),
    ],
    ['too few lines', printed(24)],
    ['short lines', `${printed(7)}\n\n${printed(7)}`],
    ['paragraphs among them that are much longer', `${printed(24)}\n\n${printed(24)}\n\n${cut(120)}`],
  ])('%s show none', (_what, text) => {
    expect(wrapOf(text)).toBeNull()
  })
})

describe('a printed line was broken because the next beginning did not fit', () => {
  test.each([
    ['a character', 20, '会议继续'],
    ['a character with the mark behind it', 19, '会，继续'],
    ['an opening quotation mark with what follows', 19, '“会议”继续'],
    ['《 and what follows', 19, '《条例》施行'],
    ['a number', 18, '20150301号'],
    ['a Latin word', 17, 'Research 公司'],
    ['an address', 12, 'www.chengshu.example 网站'],
  ])('%s', (_what, cells, next) => {
    expect(isWrapped(cut(cells), next, 20)).toBe(true)
  })

  test.each([
    ['a character', 19, '会议继续'],
    ['a character with the mark behind it', 18, '会，继续'],
    ['an opening quotation mark with what follows', 18, '“会议”继续'],
    ['a number', 15, '20150301号'],
    ['a Latin word', 15, 'Research 公司'],
  ])('%s would have fitted', (_what, cells, next) => {
    expect(isWrapped(cut(cells), next, 20)).toBe(false)
  })

  test('names in a row: the whole name must fit, and the blank before it', () => {
    expect(isWrapped('祁望舒　陶砚白　柏问渠　沈听澜', '许知行　宋远山', 18)).toBe(true)
    expect(isWrapped('祁望舒　陶砚白　柏问渠　沈听澜', '许知行　宋远山', 20)).toBe(false)
    expect(isWrapped('祁望舒　陶砚白　柏问渠　沈听澜', '许知行　宋远山', 19)).toBe(false)
  })
})

describe('the margin at which printed lines end', () => {
  const paragraph = (cells: number, count: number) =>
    [...Array.from({length: count}, () => cut(cells)), '结果都登在会刊上。'].join('\n')
  const wrapOf = (text: string) => learnGeometry(readLines(text)).wrap

  test('is shown by eight lines', () => {
    expect(wrapOf(paragraph(30, 8))).toBe(30)
    expect(wrapOf(paragraph(30, 7))).toBeNull()
  })

  test('is twelve cells from the other at least', () => {
    expect(wrapOf(paragraph(12, 9))).toBe(12)
    expect(wrapOf(paragraph(11, 9))).toBeNull()
  })

  test('is met by three lines in five', () => {
    const short = (count: number) => Array.from({length: count}, () => cut(20)).join('\n')
    expect(wrapOf(`${short(6)}\n${paragraph(30, 10)}`)).toBe(30)
    expect(wrapOf(`${short(8)}\n${paragraph(30, 10)}`)).toBeNull()
  })

  test('has hardly a line beyond it', () => {
    expect(wrapOf(`${paragraph(30, 100)}\n\n${cut(40)}`)).toBe(30)
    expect(wrapOf(`${paragraph(30, 20)}\n\n${cut(40)}\n\n${cut(40)}`)).toBeNull()
  })

  test('is no matter of lines before an indent, a blank line or a stop', () => {
    expect(wrapOf(Array.from({length: 12}, () => `　　${cut(28)}`).join('\n'))).toBeNull()
    expect(wrapOf(Array.from({length: 12}, () => cut(30)).join('\n\n'))).toBeNull()
    expect(wrapOf(Array.from({length: 12}, () => `${cut(29)}。`).join('\n'))).toBeNull()
  })

  test('is no matter of rows', () => {
    expect(wrapOf(Array.from({length: 12}, () => `${cut(10)}  ${cut(8)}  ${cut(10)}`).join('\n'))).toBeNull()
    expect(wrapOf(Array.from({length: 12}, () => `${cut(20)}\t${cut(9)}`).join('\n'))).toBeNull()
    expect(wrapOf(Array.from({length: 12}, () => `${cut(20)}　${cut(9)}`).join('\n'))).toBe(30)
  })
})

describe('a line was broken for want of room', () => {
  test.each([
    ['a character', cut(30), '会议', 30, true],
    ['a character that had room', cut(29), '会议', 30, false],
    ['a character and its mark', cut(29), '会，议', 30, true],
    ['an opening bracket with what follows', cut(29), '（会议', 30, true],
    ['a number', cut(28), '2016年', 30, false],
    ['a long number', cut(28), '201600年', 30, true],
    ['a name in a row', `${cut(26)}　陶砚白`, '沈某某　柏问渠', 33, true],
    ['a name that had room', `${cut(26)}　陶砚白`, '沈某　柏问渠', 33, false],
    ['a line with half cells', `${cut(28)}A`, '会议', 30, true],
    ['blanks at its end', `${cut(30)}　　`, '会议', 30, true],
  ])('by %s', (_what, line, next, wrap, wrapped) => {
    expect(isWrapped(line, next, wrap)).toBe(wrapped)
  })
})
