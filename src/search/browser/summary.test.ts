import {expect, it} from 'vitest'
import type {Asked} from './address.ts'
import type {Found} from './find.ts'
import {summary} from './summary.ts'

const asked: Asked = {q: '双11 上海', section: '', issue: '', year: '', kind: '', source: '', sort: ''}
const hit = {
  article: {
    url: 'issues/1/01.html',
    issue: '1',
    issueLabel: '第1期',
    section: null,
    year: 2014,
    kind: 'news',
    sources: [],
    date: null,
    titleLength: 1,
    headLength: 1,
    lengths: [1],
    document: null,
  },
  number: 0,
  count: 1,
  parts: [0],
}
const found = (all: string[], none: string[], count: number, relaxed = false): Found => ({
  query: {all, none},
  hits: Array.from({length: count}, () => hit),
  relaxed,
})

it.each([
  [found(['双11'], [], 2), 2, '共 2 篇文章含有“双11”。'],
  [found(['双11'], [], 5), 2, '共 2 篇文章含有“双11”（不限范围时有 5 篇）。'],
  [found(['双11', '上海'], ['北京'], 1), 1, '共 1 篇文章同时含有“双11”、“上海”、不含“北京”。'],
  [
    found(['双11', '上海'], [], 1, true),
    1,
    '共 1 篇文章同时含有“双11”、“上海”；没有与“双11 上海”完全相同的文字。',
  ],
  [found(['双11'], [], 0), 0, '共 0 篇：没有文章含有“双11”。'],
  [found(['双11', '上海'], [], 0), 0, '共 0 篇：没有文章同时含有“双11”、“上海”。'],
  [found(['双11'], ['上海'], 0), 0, '共 0 篇：没有文章含有“双11”、不含“上海”。'],
  [
    found(['加快社会信用体系建设'.repeat(50)], [], 0),
    0,
    '共 0 篇：没有文章含有“加快社会信用体系建设加快社会信用体系建设加快社会…社会信用体系建设”。',
  ],
  [found([], [], 3), 3, '共 3 篇文章。'],
])('says how many articles are listed first: %#', (what, shown, text) => {
  expect(summary(what, shown, asked)).toBe(text)
})
