import {expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import type {Article} from './articles.ts'
import {cutIndex} from './index-parts.ts'
import {partPaths} from './index-paths.ts'

const articles = ['甲', '乙', '丙'].map((title, index) => inventedArticle(String(index + 1), '01', {title}))
const issues = [1, 2, 3].map(total => inventedIssue(String(total), {total}))

/** The keys of pages of two articles each. */
function keysOf(rows: readonly Article[], shown = issues, beside?: () => unknown): string[] {
  const parts = cutIndex('kinds', rows, {nameOf: ({data}) => data.title, sizeOf: () => 1, limit: 2})
  return partPaths({param: 'kinds', parts, issues: shown, ...(beside ? {beside} : {})}).map(
    ({cacheKey}) => cacheKey,
  )
}

it('gives a page another key only where it shows something else', () => {
  const [first, second] = keysOf(articles)
  const renumbered = [...issues.slice(0, 2), inventedIssue('3', {total: 4})]
  expect(keysOf(articles, renumbered)[0]).toBe(first)
  expect(keysOf(articles, renumbered)[1]).not.toBe(second)
  const renamed = [...articles.slice(0, 2), inventedArticle('3', '01', {title: '丙', page: 7})]
  expect(keysOf(renamed)[0]).toBe(first)
  expect(keysOf(renamed)[1]).not.toBe(second)
  // every page lists all others by their first and last names
  expect(keysOf(articles.slice(0, 2))[0]).not.toBe(first)
  expect(keysOf(articles, issues, () => '/sections/1.xml')[0]).not.toBe(first)
})
