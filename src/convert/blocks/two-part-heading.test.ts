import {expect, it} from 'vitest'
import {countingWord, hasTwoClauses, hasTwoParts} from './two-part-heading.ts'

it('a heading may have two halves', () => {
  for (const text of [
    '母婴护理：一碗汤见功夫',
    '夜校:灯下的三十年',
    '“海丰”号：归来的船',
    '渔港：十二月、正月',
  ])
    expect(hasTwoParts(text)).toBe(true)
  for (const text of [
    '时间：三月十二日上午',
    '会议地点：港务局大礼堂',
    '母：一碗汤见功夫',
    '母婴护理：一碗汤',
    '母婴护理：一碗汤见功夫。',
    `母婴护理：${'汤'.repeat(17)}`,
  ])
    expect(hasTwoParts(text)).toBe(false)
})

it('or two clauses', () => {
  for (const text of ['一担水，两个铜板', '先服务，后收费', '“好”字，当头放'])
    expect(hasTwoClauses(text)).toBe(true)
  for (const text of ['一担水，两个铜板。', '一担水，两个铜板，三天', '水，两个铜板', '一担水, 两个铜板'])
    expect(hasTwoClauses(text)).toBe(false)
})

it.each([
  ['坑五：不写声音', '坑#'],
  ['十二点：关灯', '#点'],
  ['第12站：古州', '第#站'],
  ['1998：胸牌和BP机', '#'],
  ['2014：第一届年会', '#'],
  ['渔港：开工了', undefined],
  ['坑五：不写声音。', undefined],
  ['五：不写声音', undefined],
  ['坑五：', undefined],
  ['1798：胸牌', undefined],
])('%s counts by %s', (text, word) => {
  expect(countingWord(text)).toBe(word)
})
