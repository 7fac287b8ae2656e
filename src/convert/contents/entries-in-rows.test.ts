import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {partEntriesInRows} from './entries-in-rows.ts'

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
