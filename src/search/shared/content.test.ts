import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {contentOf, firstPlace, partIn} from './content.ts'
import {atomsOf} from './tokenizer.ts'
import {aloneWord, articleWord, firstAtom, isAloneWord, pairWord} from './words.ts'

const variants = new Map([['務', '务']])
const begin = 2
const passage = (text: string, anchor: string | null = null) => ({text, anchor})

describe('content', () => {
  const passages = [
    passage('商務 Law'),
    passage('商发〔2014〕1号'),
    passage('第一条　“双 11”：', 'di-1-tiao'),
    passage('税'),
  ]
  const {content, headLength} = contentOf('商務 Law', passages, 2, variants, begin)
  const words = content.split(' ')

  it('comes back as it was printed', () => expect(partIn(words)).toEqual({title: '商務 Law', passages}))

  it('has a word for every atom and its neighbour, at its place', () => {
    expect(words.slice(0, begin)).toEqual([articleWord, articleWord])
    expect(words.slice(firstPlace(begin), firstPlace(begin) + 2)).toEqual([
      pairWord('商', '务'),
      pairWord('务', 'law'),
    ])
    expect(words.indexOf(pairWord('双', '1'))).toBeGreaterThan(headLength)
  })

  it('has every atom once alone, those of the head within the head', () => {
    const alone = words.filter(isAloneWord).map(firstAtom)
    expect(new Set(alone)).toEqual(new Set(passages.flatMap(({text}) => atomsOf(text.replace('務', '务')))))
    expect(new Set(alone).size).toBe(alone.length)
    expect(words.slice(0, headLength)).toContain(aloneWord('商'))
    expect(words.indexOf(aloneWord('税'))).toBeGreaterThan(headLength)
  })

  it('never has two passages at neighbouring places', () => {
    const apart = contentOf('甲乙', [passage('甲乙'), passage('丙丁')], 1, variants, 1).content.split(' ')
    expect(apart.indexOf(pairWord('丙', '丁')) - apart.indexOf(pairWord('甲', '乙'))).toBeGreaterThan(2)
  })

  it('takes a passage of any length', () => {
    const long = [passage('信用'.repeat(200_000))]
    expect(partIn(contentOf('', long, 1, variants, 1).content.split(' ')).passages).toEqual(long)
  })

  it('comes back whatever was printed', () => {
    const text = fc.string({unit: 'grapheme'}).filter(text => atomsOf(text).length > 0)
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.record({text, anchor: fc.option(fc.string())})),
        (title, passages) => {
          const {content} = contentOf(title, passages, 1, variants, 1)
          expect(partIn(content.split(' '))).toEqual({title, passages})
        },
      ),
    )
  })
})
