import {expect, it} from 'vitest'
import {packCatalogue, unpackCatalogue} from './catalogue.ts'

it('unpacks to what was packed', () => {
  const article = {
    url: 'issues/136/01.html',
    title: '题',
    issue: '136',
    issueLabel: '总第136期',
    section: null,
    year: 2014,
    kind: 'news',
    source: '亿邦动力网、新浪',
    date: '2014-06',
    titleLength: 1,
    headLength: 12,
  }
  const other = {
    ...article,
    url: 'issues/v2-1/100.html',
    issue: 'v2-1',
    issueLabel: '第2卷第1期',
    section: '政策',
    kind: 'policy',
    year: null,
    source: null,
    date: null,
  }
  const {source: _, ...rest} = article
  const {source: __, ...others} = other
  expect(unpackCatalogue(packCatalogue([article, other], []))).toEqual([
    {...rest, sources: ['亿邦动力网', '新浪']},
    {...others, sources: []},
  ])
})

it('leaves the titles of a large archive to the blocks', () => {
  const articles = Array.from({length: 501}, (_, number) => ({
    url: `issues/1/${number}.html`,
    title: '题',
    issue: '1',
    issueLabel: '第1期',
    section: null,
    year: null,
    kind: 'news',
    source: null,
    date: null,
    titleLength: 1,
    headLength: 1,
  }))
  const [first] = unpackCatalogue(packCatalogue(articles, []))
  expect(first?.title).toBeNull()
  expect(first?.url).toBe('issues/1/0.html')
})
