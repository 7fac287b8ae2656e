import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {partEntriesInRows, readEntriesInRows} from './entries-in-rows.ts'

const parted = (rows: string) =>
  partEntriesInRows(readLines(`本期要目\n${rows}\n\n正文`)).flatMap(({value, listed}) =>
    listed ? [value.trim()] : [],
  )

test('entries one behind the other are parted', () => {
  expect(parted('○ 培训基地选址确定  ○ 给租客的信\n○ 电梯问答  ○ 我家的阳台')).toEqual([
    '○ 培训基地选址确定',
    '○ 给租客的信',
    '○ 电梯问答',
    '○ 我家的阳台',
  ])
})

test('the heading stands before the first, a colon behind it, and the body words the titles otherwise', () => {
  const text = `　要目：△住户的意见　△给租客的信\n　　　　△泵房新配方　△我家的阳台\n\n正文`
  const lines = partEntriesInRows(readLines(text))
  expect(readEntriesInRows(lines)?.entries.map(({title}) => title.value)).toEqual([
    '住户的意见',
    '给租客的信',
    '泵房新配方',
    '我家的阳台',
  ])
})

test.each([
  ['of equal length', '○ 电梯问答        ○ 我家的阳台\n○ 给租客的信      ○ 泵房'],
  ['the right one shorter', '○ 电梯问答        ○ 我家的阳台\n○ 给租客的信      ○ 泵房\n○ 书场'],
])('but two columns are read down, %s', (_what, rows) => {
  expect(parted(rows)).toEqual([])
})

test('what goes on otherwise below is no column', () => {
  const rows = '○ 电梯问答        ○ 我家的阳台\n○ 给租客的信      ○ 泵房\n○ 书场  ○ 球场'
  expect(parted(rows)).toHaveLength(6)
})

test('names of sections over two columns, each entry of which has its page, are no entries', () => {
  const list =
    '◆协会要闻　　　　　　　　　◆药房一线\n理事会召开　……　1　　　　 夜班手记　……　7\n◆政策　　　　　　　　　　　◆闲话\n处方十问　……　3　　　　　 说当归　……　9'
  expect(parted(list)).toEqual([])
  expect(parted('◆协会要闻　　　　　　　　　◆药房一线\n\n本刊讯')).toEqual(['◆协会要闻', '◆药房一线'])
})
