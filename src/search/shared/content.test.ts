import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  type ContentPassage,
  layOut,
  type Part,
  packText,
  passageEnd,
  searchedPassage,
  unpackText,
} from './content.ts'

const variants = new Map([['務', '务']])
const passage = (text: string, anchor: string | null = null) => searchedPassage({text, anchor}, variants)

describe('a part', () => {
  it('is the atoms of its passages, an end behind each, and what fills it and its head up', () => {
    const passages = [
      passage('商務 Law'),
      passage('商发〔2014〕1号'),
      passage('“双 11”：'),
      passage(''),
      passage('税'),
    ]
    const ends = (count: number) => Array(count).fill(passageEnd)
    expect(layOut(passages, 2)).toEqual({
      atoms: [
        ...['商', '务', 'law', passageEnd, ...'商发(2014)1号', ...ends(2)],
        ...['"', '双', '1', '1', '"', ':', passageEnd, '税', ...ends(8)],
      ],
      headLength: 16,
    })
  })

  it('of no text has no place', () => {
    expect(layOut([], 0)).toEqual({atoms: [], headLength: 0})
    expect(layOut([passage('')], 1)).toEqual({atoms: [], headLength: 0})
  })
})

describe('a text as a file', () => {
  const part = (title: string, heads: number, passages: readonly ContentPassage[]): Part => ({
    title,
    heads,
    passages: passages.map(passage => searchedPassage(passage, variants)),
  })

  it('says of a passage no more than it needs', () => {
    const passages = [
      {text: '商务', anchor: null},
      {text: '第一条', anchor: 'di-1-tiao'},
      {text: '商務', anchor: null},
    ]
    expect(packText([part('题名', 1, passages)])).toEqual([
      ['题名', 1, '商务', ['第一条', 'di-1-tiao'], ['商務', null, '商务']],
    ])
  })

  it('comes back whatever was printed', () => {
    const passage = fc.record({text: fc.string({unit: 'grapheme'}), anchor: fc.option(fc.string())})
    const made = fc
      .record({title: fc.string(), heads: fc.nat(2), passages: fc.array(passage)})
      .map(({title, heads, passages}) => part(title, heads, [...passages, {text: '務', anchor: null}]))
    fc.assert(
      fc.property(fc.array(made), parts => {
        expect(unpackText(JSON.parse(JSON.stringify(packText(parts))))).toEqual(parts)
      }),
    )
  })
})
