import {expect, it} from 'vitest'
import type {IssueView, LineView, MessageView} from '../shared/view.ts'
import {linesOf, unsureLines} from './unsure-lines.ts'

const line = (number: number, because: string, confidence: number, stated = false): LineView => ({
  number,
  printed: '案例一',
  gap: 0,
  is: 'heading',
  because,
  confidence,
  rivals: [],
  rest: [],
  article: 0,
  statedIn: stated ? 'structure.yaml' : null,
  drops: [],
  mends: [],
  place: null,
  form: null,
})

const message = (number: number, grade: MessageView['grade']): MessageView => ({
  key: String(number),
  grade,
  file: 'source.txt',
  line: number,
  words: null,
  place: `第 ${number} 行`,
  rule: 'doubtful-heading',
  name: '小标题',
  reason: '',
  settlements: [],
  group: null,
})

const view = (lines: LineView[], messages: MessageView[]): IssueView => ({
  id: '1',
  label: '第1期',
  revision: '',
  failed: false,
  lines,
  listed: [],
  articles: [],
  messages,
  entries: [],
  pending: [],
  settable: [],
  pdf: null,
  pdfLost: null,
  undo: null,
  redo: null,
})

it('lists by their reasons the lines that nobody asks of or decided, the least certain first', () => {
  const lines = [
    line(1, '甲', 0.85),
    line(2, '乙', 0.6),
    line(3, '甲', 0.85),
    line(4, '乙', 0.6, true),
    line(5, '乙', 0.6),
    line(6, '丙', 0.99),
    line(7, '乙', 0.6),
  ]
  const found = unsureLines(view(lines, [message(5, 'warning'), message(7, 'info')]))
  expect(found.map(({because, lines}) => [because, ...lines.map(({number}) => number)])).toEqual([
    ['乙', 2, 7],
    ['甲', 1, 3],
  ])
})

it('counts lines, not the reasons for which they are unsure', () => {
  const lines = [line(1, '甲', 0.6), line(2, '甲', 0.6), line(3, '乙', 0.7)]
  expect(linesOf(unsureLines(view(lines, [])))).toBe(3)
})
