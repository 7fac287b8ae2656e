import {expect, it} from 'vitest'
import type {CatalogueIssue} from '../shared/catalogue.ts'
import {issuesMeant} from './issue-list.ts'

const issue = (total: number, year: number, number: number, editors: string[] = []): CatalogueIssue => ({
  id: String(total),
  label: `总第${total}期`,
  year,
  total,
  number,
  editors,
})
const issues = [
  issue(135, 2013, 6, ['柏问渠']),
  issue(136, 2014, 1, ['祁望舒']),
  issue(141, 2014, 6, ['祁望舒']),
]

it.each([
  ['总第136期', ['136']],
  ['136', ['136']],
  ['第136期', ['136']],
  ['第6刊', ['135', '141'].reverse()],
  ['2014年第6辑', ['141']],
  ['总 136', ['136']],
  ['１３６', ['136']],
  ['2014年第6期', ['141']],
  ['第6期', ['141', '135']],
  ['总第一百三十六期', ['136']],
  ['第六期', ['141', '135']],
  ['2014第6期', ['141']],
  ['二○一四年第六期', ['141']],
  ['一百三十六', []],
  ['祁望舒', ['141', '136']],
  ['编辑 祁望舒', ['141', '136']],
  ['责任编辑：祁望舒', ['141', '136']],
  ['祁', []],
  ['6', []],
  ['2014', []],
  ['136亿元', []],
])('%s means %j', (typed, ids) => expect(issuesMeant(issues, typed).map(({id}) => id)).toEqual(ids))
