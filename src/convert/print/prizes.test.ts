import {expect, test} from 'vitest'
import {namesPrize} from './prizes.ts'

test.each(['一等奖', '优秀组织奖（3名）', '金奖（3项）', '二等奖（2副）'])('%s is a prize', line => {
  expect(namesPrize(line)).toBe(true)
})

test.each(['诺贝尔奖', '我市三项工程获金奖', '一等奖获得者祁望舒'])('%s is none', line => {
  expect(namesPrize(line)).toBe(false)
})

test('prizes are counted in Chinese numerals too', () => {
  expect(namesPrize('二等奖（三名）')).toBe(true)
  expect(namesPrize('二等奖（三名获奖者）')).toBe(false)
})
