import {expect, it} from 'vitest'
import {uncorrected} from './uncorrected.ts'

it('takes corrections back in the passage that holds their line', () => {
  const passages = ['表率和导向作用', '又是表率和导向作用', '2.5 亿元']
  const corrections = [
    {line: 6, was: '表率 and 导向', now: '表率和导向'},
    {line: 9, was: '3亿元', now: '2.5亿元'},
    {line: 9, was: '衍', now: ''},
  ]
  expect(uncorrected(passages, [3, 5, 9], corrections)).toEqual([
    '表率和导向作用',
    '又是表率 and 导向作用',
    '3亿元',
  ])
})

it('knows a correction that was copied from the print with its radicals', () => {
  const corrections = [{line: 3, was: '⽬次', now: '⽬录'}]
  expect(uncorrected(['见目录。'], [3], corrections)).toEqual(['见目次。'])
})
