import {expect, it} from 'vitest'
import {changeWords} from './effect.ts'

it('of long fields what differs is shown', () => {
  const was = '上海市人民政府贯彻《国务院关于促进市场公平竞争维护市场秩序的意见》的通知'
  expect(changeWords(was, was.replace('维护市场秩序', '维护市场正常秩序'))).toBe(
    '……竞争维护市场秩序的意见》的通知 → ……竞争维护市场正常秩序的意见》的通知',
  )
  expect(changeWords('无', '甲')).toBe('无 → 甲')
  expect(changeWords('无', was)).toContain('无 → 上海市人民政府')
})
