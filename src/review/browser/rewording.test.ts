import {expect, it} from 'vitest'
import {rewordingOf} from './rewording.ts'

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
