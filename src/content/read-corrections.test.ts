import {expect, test} from 'vitest'
import {readCorrections} from './read-corrections.ts'

test('a list of {line, was, now, why}', () => {
  const yaml = '- line: 265\n  was: 表率 and 导向\n  now: 表率和导向\n  why: 抽取文字时“和”成了英文\n'
  expect(readCorrections(yaml)).toEqual({
    corrections: [{line: 265, was: '表率 and 导向', now: '表率和导向', why: '抽取文字时“和”成了英文'}],
    messages: [],
  })
})

test('an empty file, or one with comments only, mends nothing', () => {
  expect(readCorrections('')).toEqual({corrections: [], messages: []})
  expect(readCorrections('# 还没有更正\n')).toEqual({corrections: [], messages: []})
})

test('what is wrong is an error that says where, what, and how to write it', () => {
  const yaml = '- line: 3\n  was: 甲\n  now: 乙\n- line: 第五行\n  was: 丙\n  now: 丁\n'
  const {corrections, messages} = readCorrections(yaml)
  expect(corrections).toHaveLength(1)
  expect(messages.map(({line, fatal, reason}) => ({line, fatal, reason}))).toEqual([
    {
      line: 4,
      fatal: true,
      reason: '这一条更正的 line 不对；每条写作：- line: 行号、was: 原文、now: 改为、why: 理由。',
    },
  ])
})

test.each([['line: 3'], ['正文'], ['- line: 3\n was: [']])('%j is refused, not thrown', yaml => {
  const {corrections, messages} = readCorrections(yaml)
  expect(corrections).toEqual([])
  expect(messages.length).toBeGreaterThan(0)
  expect(messages.every(({fatal}) => fatal === true)).toBe(true)
})
