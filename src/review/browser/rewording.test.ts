import {expect, it} from 'vitest'
import {readableRewording, rewordingOf} from './rewording.ts'

it.each([
  ['加强表率 and 导向', '加强表率和导向', {start: 4, end: 9, now: '和'}],
  ['望洲市子商务', '望洲市电子商务', {start: 3, end: 3, now: '电'}],
  ['情况的的说明', '情况的说明', {start: 3, end: 4, now: ''}],
  ['甲', '', {start: 0, end: 1, now: ''}],
  ['会议要求', '全会议决定', {start: 0, end: 4, now: '全会议决定'}],
  // two characters that share their first half, and two that share their second
  ['𠀀', '𠀁', {start: 0, end: 2, now: '𠀁'}],
  ['甲𠀀', '甲𡀀', {start: 1, end: 3, now: '𡀀'}],
])('%s → %s', (before, after, expected) => {
  expect(rewordingOf(before, after)).toEqual(expected)
  expect(before.slice(0, expected.start) + expected.now + before.slice(expected.end)).toBe(after)
})

it('of what is the same is none', () => {
  expect(rewordingOf('会议', '会议')).toBeUndefined()
})

it('is never less than what was selected, and else whole words', () => {
  const line = '不要花钱买难受。'
  const after = '不要花钱找罪受。'
  expect(readableRewording(line, after, {start: 2, end: 7})).toEqual({start: 2, end: 7, now: '花钱找罪受'})
  const [told, meant] = ['望洲市发展报告', '望洲市发达报告']
  expect(readableRewording(told, meant, undefined)).toEqual({start: 3, end: 5, now: '发达'})
  // what was selected elsewhere says nothing of the change
  expect(readableRewording(told, meant, {start: 0, end: 2})).toEqual({start: 3, end: 5, now: '发达'})
  expect(readableRewording('甲\t戒烟门诊新', '甲\t戒烟门诊点新', {start: 2, end: 7})).toEqual({
    start: 2,
    end: 7,
    now: '戒烟门诊点新',
  })
  expect(readableRewording('会议', '会议。', undefined)).toEqual({start: 2, end: 2, now: '。'})
})
