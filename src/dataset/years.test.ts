import {expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import {articleRecords} from './records.ts'
import {articlesByYear} from './years.ts'

const issues = [
  inventedIssue('9', {year: 2015, months: [2], total: 9}),
  inventedIssue('8', {year: 2015, months: [1], total: 8}),
  inventedIssue('7', {year: 2014, months: [12], total: 7}),
  inventedIssue('v1-1', {year: null, months: [], total: null}),
]
const records = articleRecords(
  issues,
  ['v1-1', '7', '8', '9', '9'].map((issue, index) =>
    inventedArticle(issue, `0${index + 1}`, {order: index + 1}),
  ),
)

it('parts the articles of a large archive by year, in the order of the whole', () => {
  const years = articlesByYear(issues, records, 4)
  expect(years.map(({file, articles}) => [file, articles.map(({address}) => address)])).toEqual([
    ['articles-2015', ['issues/9/04.html', 'issues/9/05.html', 'issues/8/03.html']],
    ['articles-2014', ['issues/7/02.html']],
    ['articles-undated', ['issues/v1-1/01.html']],
  ])
  expect(years.flatMap(({articles}) => articles)).toEqual(records)
})

it('leaves a small one in one piece', () => {
  expect(articlesByYear(issues, records, 5)).toEqual([])
})
