import {expect, test} from 'vitest'
import {assignNumbers} from './addresses.ts'

const at = (title: string, section: string | null = '协会动态') => ({title, section})

test('an issue converted for the first time is numbered from 1', () => {
  expect(assignNumbers([at('甲'), at('乙'), at('丙')], new Map())).toEqual([1, 2, 3])
})

test('a number once given stays with its article; one found later takes the next free one', () => {
  const given = new Map([
    [1, at('甲')],
    [2, at('丙')],
  ])
  expect(assignNumbers([at('甲'), at('乙'), at('丙')], given)).toEqual([1, 3, 2])
})

test('the number of an article that is gone is not given again', () => {
  const given = new Map([
    [1, at('甲')],
    [2, at('乙')],
  ])
  expect(assignNumbers([at('甲'), at('丙')], given)).toEqual([1, 3])
})

test('two articles of one title keep their order', () => {
  const given = new Map([
    [1, at('简讯')],
    [2, at('简讯')],
  ])
  expect(assignNumbers([at('简讯'), at('简讯'), at('简讯')], given)).toEqual([1, 2, 3])
})

test('typography does not make another title', () => {
  const given = new Map([[4, at('2014 年行动计划（试行）')]])
  expect(assignNumbers([at('2014年行动计划(试行)')], given)).toEqual([4])
})
