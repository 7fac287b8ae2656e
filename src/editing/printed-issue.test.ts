import {expect, it} from 'vitest'
import {stringify} from 'yaml'
import {inventedIssue} from '../../tests/fixtures/invented.ts'
import type {IssueData} from '../schemas/issue.ts'
import {issueDepartures} from './printed-issue.ts'

const entry = (title: string, page: number | null = null, more = {}) => ({
  section: null,
  title,
  page,
  article: null,
  ...more,
})
const printed = inventedIssue('7', {
  masthead: ['望洲通讯', '望洲市物流协会主办'],
  contents: [entry('理事会', 1), entry('码头检修', 3), entry('一封来信')],
  colophon: ['编辑：祁望舒'],
}).data

/** What is told of an issue.yaml that was edited, with the line that it is told on. */
function told(change: Partial<IssueData>): string[] {
  const written = {...printed, ...change}
  const yaml = stringify(written)
  return issueDepartures(yaml, written, printed).map(
    ({line, field, printed, written, more}) =>
      `${yaml.split('\n')[line - 1]?.trim()} · ${field} ${printed} → ${written}${more === undefined ? '' : ` ${more}`}`,
  )
}

it('says nothing of an issue that was edited elsewhere, nor of how an entry is parted', () => {
  expect(told({title: '另一刊', editors: ['柏问渠']})).toEqual([])
  expect(
    told({
      masthead: ['望洲 通讯', '望洲市物流协会主办'],
      contents: [entry('理事会1'), entry('码头检修', 3), entry('一封', null, {author: '来信'})],
    }),
  ).toEqual([])
})

it.each<[string, Partial<IssueData>, string[]]>([
  ['a word', {masthead: ['望洲简讯', '望洲市物流协会主办']}, ['- 望洲简讯 · masthead 望洲通讯 → 望洲简讯']],
  [
    'an entry that is missing',
    {contents: [entry('理事会', 1), entry('一封来信')]},
    ['title: 理事会 · contents 码头检修3 → '],
  ],
  [
    'an entry too many',
    {contents: [...printed.contents, entry('又一篇', 9)]},
    ['title: 又一篇 · contents  → 又一篇9'],
  ],
  ['the only entry missing', {colophon: []}, ['colophon: [] · colophon 编辑：祁望舒 → ']],
  [
    'two entries for one',
    {colophon: ['编辑：柏问渠', '校对：祁望舒']},
    ['- 编辑：柏问渠 · colophon 编辑：祁望舒 → 编辑：柏问渠', '- 校对：祁望舒 · colophon  → 校对：祁望舒'],
  ],
])('%s is told where it stands', (_what, change, said) => {
  expect(told(change)).toEqual(said)
})

it('counts what is not told one by one', () => {
  const contents = Array.from({length: 30}, (_, index) => entry(`第${index}篇的题名`))
  const all = told({contents})
  expect(all).toHaveLength(20)
  expect(all.at(-1)).toMatch(/ 10$/)
})
