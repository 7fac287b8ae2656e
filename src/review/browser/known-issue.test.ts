import {expect, it} from 'vitest'
import type {IssueView, MessageView} from '../shared/view.ts'
import {KnownIssue} from './known-issue.ts'

const message = (key: string, line: number | null, grade: MessageView['grade'] = 'warning'): MessageView => ({
  key,
  grade,
  file: 'source.txt',
  line,
  words: null,
  place: `第 ${line} 行`,
  rule: 'repeated-word',
  name: key,
  reason: '',
  settlements: [
    {
      label: '已核对',
      action: {do: 'decide', decided: {line: line ?? 0, checked: ['repeated-word']}},
      answers: true,
    },
  ],
  group: null,
})

const view: IssueView = {
  id: '1',
  label: '第1期',
  revision: '',
  failed: false,
  lines: [],
  listed: [],
  articles: [],
  messages: [
    message('段', 52),
    message('文件', null),
    message('词', 34),
    message('字', 52),
    message('提示', 52, 'info'),
  ],
  entries: [],
  pending: [],
  settable: [],
  pdf: null,
  pdfLost: null,
  undo: null,
  redo: null,
}

it('of two messages on a line the keys answer the one that the editor went to', () => {
  const issue = new KnownIssue(view, [])
  const keyed = (place: number, series: '待核' | '两刊互异' = '待核') =>
    issue.askedOn(52, {series, place}).find(question => question.keyed)?.name
  expect(keyed(0)).toBe('段')
  expect(keyed(issue.placeOf('字'))).toBe('字')
  // gone to some other way
  expect(keyed(issue.placeOf('词'))).toBe('段')
  expect(keyed(2, '两刊互异')).toBeUndefined()
  expect(issue.doubtsOn(52, {series: '待核', place: 2}).map(({name}) => name)).toEqual(['字', '段'])
  expect(issue.doubts()).toEqual({told: [52, 34, 52], printed: [], elsewhere: 1})
})
