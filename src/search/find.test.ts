import {describe, expect, it} from 'vitest'
import type {CatalogueArticle} from './catalogue.ts'
import {find, type Index, offersFor} from './find.ts'
import {countsOf, isWithin} from './narrowing.ts'
import {articleTokens} from './tokenizer.ts'

const texts: Record<string, {title: string; body: string; section: string}> = {
  a: {title: '社会信用体系规划', body: '双 11 之后，信用体系', section: '政策'},
  b: {title: '上海的通知', body: '信用，与体系', section: '政策'},
  c: {title: '会员', body: '上海有2014年的信用', section: '会员'},
}
const articles = new Map(
  Object.entries(texts).map(([id, {title, section}]): [string, CatalogueArticle] => [
    id,
    {
      id,
      url: `${id}.html`,
      title,
      issue: '1',
      issueLabel: '第1期',
      section,
      year: 2014,
      kind: 'news',
      date: null,
      length: 99,
    },
  ]),
)
const tokens = new Map(Object.entries(texts).map(([id, {title, body}]) => [id, articleTokens([body, title])]))

/** What Pagefind does, in memory. */
const index: Index = {
  async phrase(wanted) {
    const found = new Map<string, number>()
    for (const [id, all] of tokens) {
      const at = all.findIndex((_, start) => wanted.every((token, next) => all[start + next] === token))
      if (at >= 0) found.set(id, at)
    }
    return found
  },
  async ranked(wanted) {
    return [...tokens]
      .filter(([, all]) => wanted.every(token => all.includes(token)))
      .map(([id]) => ({id, places: []}))
  },
}

const ids = async (typed: string) => (await find(typed, index, articles)).hits.map(hit => hit.article.id)

describe('find', () => {
  it('finds a phrase, not its scattered characters', async () => expect(await ids('信用体系')).toEqual(['a']))
  it('finds all words', async () => expect(await ids('信用 上海')).toEqual(['b', 'c']))
  it('leaves out what is excluded', async () => expect(await ids('信用 -上海')).toEqual(['a']))
  it('finds one character', async () => expect((await ids('信')).sort()).toEqual(['a', 'b', 'c']))
  it('puts titles first', async () => expect((await ids('上海'))[0]).toBe('b'))
  it('finds everything for nothing', async () => expect((await ids(' ')).length).toBe(3))

  it('ignores a typographic blank, and parts there when that finds nothing', async () => {
    expect(await ids('双 11')).toEqual(['a'])
    const found = await find('上海 2014', index, articles)
    expect(found.hits.map(hit => hit.article.id)).toEqual(['c'])
    expect(found.relaxed).toBe(true)
  })

  it('offers what is near when nothing is found', async () => {
    const {query, hits} = await find('信用体系大会', index, articles)
    expect(hits).toEqual([])
    expect((await offersFor(query, index, articles))[0]).toEqual({
      query: {all: ['信用体系'], none: []},
      count: 1,
    })
  })
})

describe('facets', () => {
  const asked = {q: '', section: '政策', issue: '', year: '', kind: '', sort: ''}

  it('narrow', () => {
    const kept = [...articles.values()].filter(article => isWithin(article, asked))
    expect(kept.map(article => article.id)).toEqual(['a', 'b'])
  })

  it('count what each value would leave', () => {
    expect(countsOf([...articles.values()], asked, 'section')).toEqual([
      {value: '政策', label: '政策', count: 2},
      {value: '会员', label: '会员', count: 1},
    ])
    expect(countsOf([...articles.values()], asked, 'year')).toEqual([
      {value: '2014', label: '2014', count: 2},
    ])
  })
})
