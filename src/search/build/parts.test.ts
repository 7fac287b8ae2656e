import {expect, it} from 'vitest'
import {cutIntoTexts} from './parts.ts'

const article = (...lengths: number[]) => ({
  heads: 1,
  passages: lengths.map(length => ({text: '字'.repeat(length), anchor: null})),
})
const cut = (articles: ReturnType<typeof article>[]) =>
  cutIntoTexts(articles, 100).map(text => text.map(({article, from, to}) => `${article}: ${from}-${to}`))

it('puts short articles into one text, and a long one into several', () => {
  expect(cut([article(10, 30), article(10, 40), article(5, 60, 60)])).toEqual([
    ['0: 0-2', '1: 0-2'],
    ['2: 0-2'],
    ['2: 2-3'],
  ])
  expect(cut([article(10, 80, 30), article(10, 20)])).toEqual([['0: 0-2'], ['0: 2-3', '1: 0-2']])
})

it('parts no passage, however long', () => {
  expect(cut([article(10, 400, 10)])).toEqual([['0: 0-1'], ['0: 1-2'], ['0: 2-3']])
})

it('keeps title and document number together', () => {
  const long = {...article(90, 30, 20), heads: 2}
  expect(cut([long])).toEqual([['0: 0-2'], ['0: 2-3']])
})

it('begins an article with a good piece of it, or all', () => {
  expect(cut([article(10, 70), article(10, 50)])).toEqual([['0: 0-2'], ['1: 0-2']])
  expect(cut([article(10, 70), article(10, 10)])).toEqual([['0: 0-2', '1: 0-2']])
})

it('has every passage once, in order', () => {
  const articles = Array.from({length: 30}, (_, number) =>
    article(...Array.from({length: 1 + (number % 7)}, (_, at) => ((number * 31 + at * 17) % 90) + 1)),
  )
  const stretches = cutIntoTexts(articles, 100).flat()
  const passages = stretches.flatMap(({article, from, to}) =>
    Array.from({length: to - from}, (_, at) => [article, from + at]),
  )
  expect(passages).toEqual(articles.flatMap(({passages}, number) => passages.map((_, at) => [number, at])))
})
