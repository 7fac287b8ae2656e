import {describe, expect, it} from 'vitest'
import {placesInParts} from '../browser/lot-places.ts'
import {partsIn, wordsOf} from '../shared/content.ts'
import {articleWord} from '../shared/words.ts'
import {recordsOf} from './range-records.ts'
import type {SearchRecord} from './record.ts'

const article = (number: number, ...texts: string[]): SearchRecord => ({
  url: `issues/1/${number}.html`,
  title: `第${number}篇`,
  issue: {id: '1', label: '第1期', year: 2014, total: 1, number: 1, editors: []},
  section: null,
  kind: null,
  source: null,
  date: null,
  heads: 1,
  document: null,
  passages: [`第${number}篇`, ...texts].map(text => ({text, anchor: null})),
})
const articles = [
  article(1, '信用體系。'),
  article(2, '建设'.repeat(900), '规划'.repeat(900), '上海'.repeat(200)),
  article(3),
  article(4, '双11'),
]
const made = recordsOf(articles, new Map([['體', '体']]), 3000)
const lengths = made.articles.flatMap(({lengths}) => lengths)

describe('records', () => {
  it('are lots of whole articles, and texts of parts of them', () => {
    expect(made.articles.map(({lengths}) => lengths.length)).toEqual([1, 2, 1, 1])
    expect(made.lots).toEqual([3, 2])
    expect(made.texts).toEqual([2, 3])
  })

  it('have every pair at the place that the lengths tell', () => {
    const parts = made.printed.flatMap(partsIn).map(({passages, heads}) => wordsOf(passages, heads).words)
    const pair = /^[\u4e00-\u9fff]{2}$/
    let first = 0
    for (const [lot, content] of made.words.entries()) {
      const words = [articleWord, ...content.split(' ')]
      const pairs = [...words.keys()].filter(place => pair.test(words[place] ?? ''))
      const found = [...placesInParts(pairs, lengths, first)].flatMap(([part, places]) =>
        places.map(place => parts[part]?.[place]),
      )
      expect(found).toEqual(pairs.map(place => words[place]))
      const last = first + (made.lots[lot] ?? 0)
      const count = lengths.slice(first, last).reduce((sum, length) => sum + length, 0)
      expect(words).toHaveLength(1 + count)
      first = last
    }
  })

  it('are printed as they were, and searched with variants replaced', () => {
    const [first] = made.printed.flatMap(partsIn)
    expect(first?.passages[1]).toEqual({text: '信用體系。', anchor: null, searched: '信用体系。'})
    expect(made.characters).toContain('体')
    expect(made.characters).not.toContain('體')
  })
})
