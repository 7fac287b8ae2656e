import {expect, it} from 'vitest'
import {uniqueStretch} from './unique-words.ts'

/** What a stretch of a line grows to; the stretch is marked by ‹ and ›. */
function grown(marked: string): string | undefined {
  const start = marked.indexOf('‹')
  const end = marked.indexOf('›') - 1
  const value = marked.replace(/[‹›]/g, '')
  const stretch = uniqueStretch(value, {start, end})
  return stretch && value.slice(stretch.start, stretch.end)
}

it.each([
  ['会议‹讨论›了工作', '讨论'],
  ['一个‹会›议两个会', '一个会'],
  ['工作‹工›作', '作工'],
  ['‹会›议会场', '会议'],
  ['‹的›的', '的的'],
  ['‹的›的的的', '的的的的'],
  ['甲‹的›的乙', '甲的'],
  ['甲‹›乙', '甲'],
  ['甲\t‹乙›\t乙丙', '甲\t乙'],
  ['丙\t‹乙›甲\t乙', '乙甲'],
  ['2014 ‹›年 2014 月', '年'],
  ['会 议‹ 会›场 会 场', '议 会'],
  ['会𠮷‹野›野', '𠮷野'],
  ['‹›', undefined],
  ['甲 ‹乙 ›丙', '乙 '],
])('%s is told by %j', (marked, words) => {
  expect(grown(marked)).toBe(words)
})

it('a row of one sign never tells its places apart, however long it is', () => {
  expect(grown(`${'－'.repeat(400)}‹－›${'－'.repeat(400)}`)).toBeUndefined()
})
