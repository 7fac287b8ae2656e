import {expect, test} from 'vitest'
import {correctionText} from './correction-text.ts'

const entry = (value: string, was: string, now: string, at = value.indexOf(was)) =>
  correctionText(value, {line: 7, column: at + 1, was, now, why: '试'})

test('words stand as they are where they are told from all before them', () => {
  expect(entry('会议审议了年度报告。', '审议了', '审议通过了')).toEqual([
    '- {line: 7, was: 审议了, now: 审议通过了, why: 试}',
  ])
})

test('few words, and those that begin or end with a blank, take neighbours along', () => {
  expect(entry('资源优势 and 市民健康', ' and ', '和')).toEqual([
    '- {line: 7, was: 势 and 市, now: 势和市, why: 试}',
  ])
  expect(entry('中小企業的应用', '業', '业')).toEqual(['- {line: 7, was: 企業的, now: 企业的, why: 试}'])
  expect(entry('業务', '業', '业')).toEqual(['- {line: 7, was: 業务, now: 业务, why: 试}'])
})

test('words that stand earlier on the line grow until they do not', () => {
  const line = '加强的的管理，改进的的管理。'
  expect(entry(line, '的的', '的', line.lastIndexOf('的的'))).toEqual([
    '- {line: 7, was: 进的的, now: 进的, why: 试}',
  ])
})

test('what does not stand there is no correction', () => {
  expect(entry('会议审议了年度报告。', '通过', '审议', 0)).toEqual([])
})

test('of one sign repeated no words tell the place', () => {
  expect(entry('甲'.repeat(400), '甲甲', '甲', 200)).toEqual([])
})
