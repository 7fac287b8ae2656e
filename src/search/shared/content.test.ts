import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type ContentPassage, type Part, packText, searchedPassage, unpackText, wordsOf} from './content.ts'
import {atomsOf} from './tokenizer.ts'
import {aloneWord, pairWord, passageEnd} from './words.ts'

const variants = new Map([['務', '务']])
const passage = (text: string, anchor: string | null = null) => searchedPassage({text, anchor}, variants)

describe('words', () => {
  const passages = [
    passage('商務 Law'),
    passage('商发〔2014〕1号'),
    passage('第一条　“双 11”：', 'di-1-tiao'),
    passage('税'),
  ]
  const {words, headLength} = wordsOf(passages, 2)

  it('are one for every atom and its neighbour, at its place, and two signs at the end of a passage', () => {
    expect(words.slice(0, 4)).toEqual([pairWord('商', '务'), pairWord('务', 'law'), passageEnd, passageEnd])
    expect(words.slice(headLength, headLength + 12)).toEqual([
      ...[...'第一条"双11"'].map((atom, at, atoms) => pairWord(atom, atoms[at + 1] ?? ':')),
      ...Array(4).fill(passageEnd),
    ])
  })

  it('are each atom once alone, those of the head within the head', () => {
    const atoms = new Set(passages.flatMap(({searched}) => atomsOf(searched)))
    const alone = [...atoms].map(aloneWord)
    expect(words.filter(word => alone.includes(word)).sort()).toEqual(alone.sort())
    expect(words.slice(0, headLength)).toContain(aloneWord('商'))
    expect(words.indexOf(aloneWord('税'))).toBeGreaterThan(headLength)
  })
})

describe('words of no passage', () => {
  it('are none, and an empty passage has no end', () => {
    expect(wordsOf([], 0)).toEqual({words: [], headLength: 0})
    expect(wordsOf([passage('')], 1)).toEqual({words: [], headLength: 0})
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
