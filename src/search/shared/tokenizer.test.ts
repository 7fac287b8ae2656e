import {describe, expect, it} from 'vitest'
import {anyAtom, atoms, fold, normalise, occurrences, printedAtoms, stretch} from './tokenizer.ts'

describe('normalise', () => {
  it.each([
    ['双 11', '双11'],
    ['双１１', '双11'],
    ['国发〔2014〕21号', '国发(2014)21号'],
    ['国发[2014]21 号', '国发(2014)21号'],
    ['国发【２０１４】２１号', '国发(2014)21号'],
    ['2014 年 6 月', '2014年6月'],
    ['Ｂ２Ｂ、O2O', 'b2b、o2o'],
    ['第十二条　经营者', '第十二条经营者'],
    ['“双11”', '"双11"'],
    ['Electronic  Commerce', 'electronic commerce'],
    ['Café', 'cafe'],
    ['等…… 与‥', '等……与‥'],
    ['甲\u00ad乙\u200b丙\u200f丁\u2060戊\ufeff己\u0000庚', '甲乙丙丁戊己庚'],
    ['Law 与 Code', 'law与code'],
    ['Cafe\u0301s', 'cafes'],
    ['\u0301 甲', '甲'],
    ['𠮷野 家', '𠮷野家'],
  ])('%s is %s', (text, folded) => expect(normalise(text)).toBe(folded))
})

describe('fold', () => {
  it.each([
    ['a blank between Latin words, where the first of the blanks is', 'A  b', 'a b', [0, 1, 3]],
    ['signs that become several', '第㈠条', '第(一)条', [0, 1, 1, 1, 2]],
    ['characters outside of the basic plane', '𠮷野', '𠮷野', [0, 0, 2]],
  ])('says where %s was', (_what, text, folded, offsets) =>
    expect(fold(text)).toEqual({text: folded, offsets}),
  )
})

describe('atoms', () => {
  it('are one Han character, one digit, one Latin word, one mark', () => {
    expect(atoms(normalise('用B2B占5%')).map(atom => atom.text)).toEqual([
      '用',
      'b',
      '2',
      'b',
      '占',
      '5',
      '%',
    ])
  })

  it('stand where they begin, words of other letters too', () => {
    expect(atoms('信law是αβ与где')).toEqual([
      {text: '信', start: 0},
      {text: 'law', start: 1},
      {text: '是', start: 4},
      {text: 'αβ', start: 5},
      {text: '与', start: 7},
      {text: 'где', start: 8},
    ])
  })
})

describe('look-alikes', () => {
  it.each([
    ['ﬁnance与oﬃce', 'finance与office'],
    ['望商市﹝2014﹞101号', '望商市〔2014〕101号'],
    ['H₂O、CO₂', 'H2O、CO2'],
    ['100㎡（m²）', '100m2（m2）'],
    ['Ⅲ类', 'III类'],
    ['2014~2020年', '2014—2020年'],
    ['2014～2020年', '2014-2020年'],
    ['37℃', '37°C'],
    ['㈠⑴①', '（一）（1）1'],
    ['二○一四年', '二〇一四年'],
    ['二O一四年', '二〇一四年'],
    ['二Ｏ一四年', '二〇一四年'],
    ['二О一四年', '二〇一四年'],
    ['二0一四年', '二〇一四年'],
    ['二00八年', '二〇〇八年'],
    ['二零一四年', '二〇一四年'],
    ['◯', '〇'],
    ['〖附〗【注】', '(附)(注)'],
    ['《办法》〈甲〉«乙»', '<办法><甲><乙>'],
    ['“甲”「乙」『丙』„丁‟', '"甲""乙""丙""丁"'],
    ['‘甲’‚乙‛', "'甲''乙'"],
    ['甲•乙‧丙・丁･戊', '甲·乙·丙·丁·戊'],
    ['甲‐乙‑丙‒丁―戊─己−庚〜辛∼壬', '甲-乙-丙-丁-戊-己-庚-辛-壬'],
    ['等⋯⋯', '等……'],
  ])('%s is searched as %s', (print, typed) => expect(normalise(print)).toBe(normalise(typed)))

  it.each(['O2O', '1号店', '2014年', 'OA一体', '第一O2O'])('%s keeps its letters and digits', text => {
    expect(normalise(text)).toBe(text.toLowerCase())
  })
})

describe('printed atoms', () => {
  it('are the text, one after the other', () => {
    const atoms = printedAtoms('　双 11：㎡', '　双 11：㎡')
    expect(atoms).toEqual([
      {atom: '双', print: '　双 '},
      {atom: '1', print: '1'},
      {atom: '1', print: '1'},
      {atom: ':', print: '：'},
      {atom: 'm', print: ''},
      {atom: '2', print: '㎡'},
    ])
  })
})

describe('stretch', () => {
  it('is spelt as in the text, from one atom up to another', () => {
    expect(stretch('　双 11：与㎡ Law', 0, 3)).toBe('双 11')
    expect(stretch('　双 11：与㎡ Law', 3, 5)).toBe('：与')
    expect(stretch('　双 11：与㎡ Law', 4, 99)).toBe('与㎡ Law')
    expect(stretch('双11', 2, 2)).toBe('')
  })
})

describe('occurrences', () => {
  it.each([
    ['of nothing', '双11', ' ', []],
    [
      'of what overlaps itself',
      '甲甲甲甲甲',
      '甲甲',
      [
        [0, 2],
        [2, 4],
      ],
    ],
    [
      'of characters outside of the basic plane',
      '在𠮷𠮷',
      '𠮷',
      [
        [1, 3],
        [3, 5],
      ],
    ],
    ['at the end of a Latin word', 'ebay', 'bay', []],
    ['of a Latin word behind one that it is a part of', 'ebay ay', 'ay', [[5, 7]]],
    ['past the end of the text', '国发1', `发${anyAtom.repeat(2)}`, []],
    ['after a beginning alone', '国发、国发1号', `国发${anyAtom}号`, [[3, 7]]],
    [
      'of any atom alone',
      '甲乙',
      anyAtom,
      [
        [0, 1],
        [1, 2],
      ],
    ],
  ])('%s', (_what, text, phrase, found) => expect(occurrences(text, phrase)).toEqual(found))

  it('are offsets into the text as printed', () => {
    const text = '“双 11”与双１１'
    expect(occurrences(text, '双11').map(([start, end]) => text.slice(start, end))).toEqual([
      '双 11',
      '双１１',
    ])
  })

  it('take any one character where any may stand', () => {
    const text = '国发〔2014〕21 号、国发〔14〕21号'
    expect(occurrences(text, `国发〔${anyAtom.repeat(4)}〕21号`)).toEqual([[0, 12]])
  })

  it('skip a cut Latin word', () => expect(occurrences('ebay与eb', 'eb')).toEqual([[5, 7]]))
})
