import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {namesOfficer, readOrderHead} from './order.ts'

const head = (text: string) => readOrderHead(readLines(text), 0)

describe('the head of an order', () => {
  test.each([
    ['望洲市人民政府令\n（第58号）', 2, '望洲市人民政府令（第58号）', '望洲市人民政府'],
    ['望洲市人民政府令第58号', 1, '望洲市人民政府令第58号', '望洲市人民政府'],
    ['望洲市人民政府令\n第58号\n《办法》已经通过。', 2, '望洲市人民政府令第58号', '望洲市人民政府'],
    ['望洲市商务委员会令\n2016年第1号', 2, '望洲市商务委员会令2016年第1号', '望洲市商务委员会'],
    [
      '望洲市商务委员会\n望洲市公安局\n令\n2016年第1号',
      4,
      '望洲市商务委员会 望洲市公安局令2016年第1号',
      '望洲市商务委员会、望洲市公安局',
    ],
  ])('%j', (text, count, number, issuer) => {
    expect(head(text)).toEqual({count, number, issuer})
  })

  test.each([
    ['the title above an order of several bodies', '招牌设置管理暂行办法\n望洲市公安局\n令\n第1号'],
    ['a title that ends in 令', '市长签发防汛动员令\n第三天，抢险队到达。'],
    ['a number without 令', '望洲市人民政府\n第58号'],
  ])('%s is none', (_what, text) => {
    expect(head(text)).toBeUndefined()
  })
})

describe('an office and who holds it', () => {
  test.each(['市　长　　方　圆', '局长 章某某', '主席：章某某', '望洲市商务委员会主任　陶砚白'])(
    '%s',
    line => {
      expect(namesOfficer(line)).toBe(true)
    },
  )

  test.each(['望洲市商务委员会', '市长', '秘书长单位名单公布', '局长在会上讲话。', '望洲市中学校长联谊会'])(
    '%s is none',
    line => {
      expect(namesOfficer(line)).toBe(false)
    },
  )
})

describe('bodies of an order', () => {
  const bodies = (count: number) =>
    Array.from({length: count}, (_, at) => `望洲市第${'一二三四五六七'[at]}委员会`).join('\n')

  test('are six at most', () => {
    expect(head(`${bodies(6)}\n令\n第1号`)?.count).toBe(8)
    expect(head(`${bodies(7)}\n令\n第1号`)).toBeUndefined()
  })

  test('are one at least, over 令 and its number', () => {
    expect(head(`${bodies(1)}\n令\n第1号`)?.issuer).toBe('望洲市第一委员会')
    expect(head('令\n第1号')).toBeUndefined()
    expect(head(`${bodies(2)}\n第1号`)).toBeUndefined()
    expect(head(`${bodies(2)}\n令\n总则`)).toBeUndefined()
    expect(head(`${bodies(1)}\n令`)).toBeUndefined()
  })

  test('stand in no prose', () => {
    for (const mark of ['，', '。', '；']) expect(head(`望洲市人民政府${mark}令\n第58号`)).toBeUndefined()
    expect(readOrderHead([], 0)).toBeUndefined()
    expect(head('望 洲 市 人 民 政 府 令\n第 58 号')?.number).toBe('望洲市人民政府令第58号')
  })
})
