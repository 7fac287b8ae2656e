import {describe, expect, it} from 'vitest'
import {anyAtom, atoms, normalise, occurrences, printedAtoms} from './tokenizer.ts'

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
  ])('%s is %s', (text, folded) => expect(normalise(text)).toBe(folded))
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

describe('occurrences', () => {
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
