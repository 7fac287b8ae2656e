import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {atomOf, atoms, atomsOf, keyOf, normalise, occurrences, wordOf} from './tokenizer.ts'

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

describe('keys', () => {
  it('sort as the atoms do', () => {
    const texts = ['信', '信用', '信用体系', '信用,', 'eb', 'eb1', 'ebay', '1', '12']
    const keys = texts.map(text => keyOf(atomsOf(text)))
    expect(texts.toSorted((a, b) => (keyOf(atomsOf(a)) < keyOf(atomsOf(b)) ? -1 : 1))).toEqual(
      keys.toSorted().map(key => key.replaceAll('\0', '')),
    )
  })

  it('begin with the key of a phrase only where whole atoms do', () => {
    expect(keyOf(atomsOf('ebay网')).startsWith(keyOf(atomsOf('ebay')))).toBe(true)
    expect(keyOf(atomsOf('ebay网')).startsWith(keyOf(atomsOf('eb')))).toBe(false)
  })
})

describe('words', () => {
  it.each(['信', '7', 'ebay', '，', '%', '𠮷', '①', 'straße', 'и', ' ', '℃'])('%s comes back', atom => {
    expect(wordOf(atom)).toMatch(/^[\p{L}\p{N}]+$/u)
    expect(atomOf(wordOf(atom))).toBe(atom)
  })

  it('are the atoms themselves, mostly', () => {
    expect(['信', '7', 'ebay'].map(wordOf)).toEqual(['信', '7', 'ebay'])
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), text =>
        atomsOf(text).every(atom => atomOf(wordOf(atom)) === atom),
      ),
    )
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

  it('skip a cut Latin word', () => expect(occurrences('ebay与eb', 'eb')).toEqual([[5, 7]]))
})
