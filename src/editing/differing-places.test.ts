import {expect, test} from 'vitest'
import {differingPlaces} from './differing-places.ts'

const places = (printed: string, written: string) =>
  differingPlaces([...printed], [...written], 4).map(({printed: at, written: own, missing, added}) => [
    printed.slice(at, at + missing),
    written.slice(own, own + added),
  ])

const text = '会议听取了年度工作报告，审议通过了财务情况的说明，部署了全年的各项重点工作。'

test('texts that are the same differ nowhere', () => {
  expect(places(text, text)).toEqual([])
  expect(places('', '')).toEqual([])
})

test('each place is told, what was put in, what is gone, and what is another', () => {
  const written = text
    .replace('会议', '大会')
    .replace('报告', '总结报告')
    .replace('全年的', '')
    .replace('重点', '重点的')
  expect(places(text, written)).toEqual([
    ['会议', '大会'],
    ['', '总结'],
    ['全年的', ''],
    ['', '的'],
  ])
})

test('places with little between them are one', () => {
  expect(places(text, text.replace('年度工作', '全年任务'))).toEqual([['年度工作', '全年任务']])
  expect(places(text, text.replace('听取了年度', '听了全年度'))).toEqual([['取了', '了全']])
})

test('of a text that differs throughout there is one place', () => {
  expect(places('甲'.repeat(900), '乙'.repeat(900))).toEqual([['甲'.repeat(900), '乙'.repeat(900)]])
})
