import {expect, it} from 'vitest'
import {layOut, unpackText} from '../shared/content.ts'
import {issueContent} from './issue-content.ts'
import {numberOf} from './numbered-atoms.ts'
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
  digest: String(number),
  passages: () => [`第${number}篇`, ...texts].map(text => ({text, anchor: null})),
})
const made = issueContent(
  [
    article(1, '信用體系。'),
    article(2, '建设'.repeat(900), '规划'.repeat(900), '上海'.repeat(200)),
    article(3),
    article(4, '双11'),
  ],
  new Map([['體', '体']]),
)

it('is texts of whole articles or of parts of them', () => {
  expect(made.articles.map(({lengths}) => lengths.length)).toEqual([1, 2, 1, 1])
  expect(made.texts.map(({length}) => length)).toEqual([2, 3])
  expect(made.size).toBe(4 * 3 + 5 + 1800 + 1800 + 400 + 3)
})

it('has the atoms of every part, which the lengths tell, one after the other', () => {
  const parts = made.texts.flatMap(unpackText).map(({passages, heads}) => layOut(passages, heads).atoms)
  expect(made.articles.flatMap(({lengths}) => lengths)).toEqual(parts.map(({length}) => length))
  expect([...made.atoms]).toEqual(parts.flat().map(numberOf))
  // 上 stands in the second part of its article alone, 建 in the first
  expect(['上', '建'].map(atom => parts.map(atoms => atoms.includes(atom)))).toEqual([
    [false, false, true, false, false],
    [false, true, false, false, false],
  ])
})

it('is printed as it was, and searched with variants replaced', () => {
  const [first] = made.texts.flatMap(unpackText)
  expect(first?.passages[1]).toEqual({text: '信用體系。', anchor: null, searched: '信用体系。'})
  expect(made.characters).toContain('体')
  expect(made.characters).not.toContain('體')
})
