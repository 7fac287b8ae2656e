import {expect, it} from 'vitest'
import {articleFieldsSchema, issueFieldsSchema} from '../../schemas/structure.ts'
import {fieldValues, fieldViews} from './fields.ts'
import {Refusal} from './refusal.ts'

it('shows every field that may be said, with its Chinese name, as it is typed', () => {
  const article = fieldViews('article', {
    section: '协会动态',
    authors: ['祁望舒', '柏问渠'],
    page: 3,
    source: null,
  })
  expect(article.map(({name}) => name)).toEqual(Object.keys(articleFieldsSchema.shape))
  expect(article.filter(({label}) => /^[a-z]/i.test(label))).toEqual([])
  const shown = new Map(article.map(({name, form, value}) => [name, [form, value]]))
  expect(shown.get('section')).toEqual(['line', '协会动态'])
  expect(shown.get('authors')).toEqual(['list', '祁望舒、柏问渠'])
  expect(shown.get('page')).toEqual(['number', '3'])
  expect(shown.get('source')).toEqual(['line', ''])
  expect(shown.get('issuedDate')).toEqual(['date', ''])
  expect(shown.get('kind')?.[0]).toBe('kind')

  const issue = fieldViews('issue', {year: 2014, months: [11, 12], combined: true, editors: []})
  expect(issue.map(({name}) => name)).toEqual(Object.keys(issueFieldsSchema.shape))
  const own = new Map(issue.map(({name, form, value}) => [name, [form, value]]))
  expect(own.get('months')).toEqual(['numbers', '11、12'])
  expect(own.get('combined')).toEqual(['flag', 'true'])
  expect(own.get('editors')).toEqual(['list', ''])
})

it('reads what was typed as structure.yaml holds it', () => {
  const article = {
    section: '',
    authors: '祁望舒，柏问渠；',
    page: '３',
    withdrawn: '',
    kind: 'policy',
    issuedDate: '2015-03-02',
  }
  expect(Object.fromEntries(fieldValues('article', article))).toEqual({
    section: null,
    authors: ['祁望舒', '柏问渠'],
    page: 3,
    withdrawn: undefined,
    kind: 'policy',
    issuedDate: '2015-03-02',
  })
  const issue = {months: '3月、4 月', editors: '', publisher: '', combined: 'false'}
  expect(Object.fromEntries(fieldValues('issue', issue))).toEqual({
    months: [3, 4],
    editors: [],
    publisher: null,
    combined: false,
  })
})

it.each([
  ['article', {page: '三'}, '页码应是数字，现在是“三”。'],
  ['article', {kind: '政策'}, '体裁里没有“政策”。'],
  ['article', {year: '2014'}, '没有 year 这一栏。'],
  ['article', {constructor: 'x'}, '没有 constructor 这一栏。'],
] as const)('refuses what cannot be: %s %j', (of, fields, said) => {
  expect(() => fieldValues(of, {...fields})).toThrow(new Refusal(said))
})
