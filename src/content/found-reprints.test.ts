import {expect, it} from 'vitest'
import {inventedArticle} from '../../tests/fixtures/invented.ts'
import type {Article} from '../archive/articles.ts'
import {findReprints} from './found-reprints.ts'

const articles = (digest: string): Article[] =>
  ['1', '2', '3'].map(issue => ({...inventedArticle(issue, '01', {title: `第${issue}篇`}), digest}))
const sketch = Array.from({length: 30}, (_, index) => index)

it('looks for reprints of the same articles once, and finds them among those that ask', () => {
  const [asked, askedAgain] = [articles('a'), articles('a')]
  const groups = (among: readonly Article[], found: readonly Article[][]) =>
    found.map(group => group.map(article => among.indexOf(article)))
  const found = findReprints(asked, ({issue}) => (issue === '2' ? [] : sketch))
  expect(groups(asked, found)).toEqual([[0, 2]])
  const refusing = () => {
    throw new Error('looked at again')
  }
  expect(groups(askedAgain, findReprints(askedAgain, refusing))).toEqual([[0, 2]])
  expect(groups(asked, findReprints(asked, refusing))).toEqual([[0, 2]])
})

it('looks again where an article is another', () => {
  findReprints(articles('a'), () => sketch)
  expect(findReprints(articles('b'), () => [])).toEqual([])
})
