import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {linesOfMotto} from './motto.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const rest = `【综合】\n\n培训基地选址确定\n\n${prose}\n\n【会员】\n\n新会员见面会举行\n\n${prose}`
const lines = (head: string, listed: readonly string[] = []) =>
  linesOfMotto(
    readBodyLines(readLines(`${head}\n\n${rest}`), undefined, {measure: null, wrap: null}),
    value => listed.includes(value),
  )

test('short lines above the first section are a motto', () => {
  expect(lines('守一座泵房，护一湖清水')).toBe(1)
  expect(lines('守一座泵房\n护一湖清水')).toBe(2)
  expect(lines('守'.repeat(30))).toBe(1)
})

test.each([
  ['a text', prose],
  ['three lines', '守一座泵房\n护一湖清水\n暖一城人心'],
  ['a line as wide as prose', '守'.repeat(31)],
  ['a name', '祁望舒'],
  ['a credit', '文｜祁望舒'],
  ['a document number', '望协发〔2015〕12号'],
])('%s is none', (_what, head) => {
  expect(lines(head)).toBe(0)
})

test('or say something else of the issue, above a listed title that stands apart', () => {
  const body = (gap: string) =>
    readBodyLines(readLines(`岁次丁卯　暮春\n刊名题字：祁望舒${gap}迎春寄语\n${prose}`), undefined, {
      measure: null,
      wrap: null,
    })
  expect(linesOfMotto(body('\n\n'), value => value === '迎春寄语')).toBe(2)
  expect(linesOfMotto(body('\n'), value => value === '迎春寄语')).toBe(0)
})

test('nor is a title that the 目录 lists, nor any line where no section stands below', () => {
  expect(lines('守一座泵房', ['守一座泵房'])).toBe(0)
  const body = readBodyLines(readLines(`守一座泵房\n\n${prose}`), undefined, {measure: null, wrap: null})
  expect(linesOfMotto(body, () => false)).toBe(0)
})
