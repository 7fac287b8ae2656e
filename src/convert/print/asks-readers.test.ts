import {expect, test} from 'vitest'
import {asksReaders} from './asks-readers.ts'

test.each([
  '点击上方蓝字，关注我们',
  '👆 扫码关注本刊',
  '长按识别二维码',
  '▲点击蓝字 关注“望洲港务”',
  '设为星标，不错过每一期',
])('%s asks readers', line => {
  expect(asksReaders(line)).toBe(true)
})

test.each(['关注民生实事', '关注', '扫雪日记', '订阅工作会议召开', '我们关注的十件事'])(
  '%s names something',
  line => {
    expect(asksReaders(line)).toBe(false)
  },
)
