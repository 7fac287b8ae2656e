import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import type {Drop} from '../tree.ts'
import type {PrintedEntry} from './contents.ts'
import {joinedTitle} from './entry.ts'
import {withoutMark, withoutNumbers} from './numbers.ts'

const whole = (text: string) =>
  joinedTitle(readLines(text).map(line => ({line, start: 0, end: line.value.length})))
const entries = (...titles: string[]) =>
  titles.map(
    title => ({title: whole(title), authors: [], section: null, page: null}) as unknown as PrintedEntry,
  )

function listed(...titles: string[]) {
  const drops: Drop[] = []
  const found = withoutNumbers(entries(...titles), drops)
  return {
    titles: found.map(({title}) => title.value),
    numbered: found.map(({numbered}) => numbered === true),
    drops: drops.map(({span, reason}) => [span.line.value.slice(span.start, span.end), reason]),
  }
}

describe('numbers that a list counts its entries by', () => {
  it('go, and are told of', () => {
    expect(listed('1. 渔港改造', '2. 理事会换届')).toEqual({
      titles: ['渔港改造', '理事会换届'],
      numbered: [true, true],
      drops: [
        ['1.', '篇名前后的标记'],
        ['2.', '篇名前后的标记'],
      ],
    })
  })

  it('are half of them at least, each one or one more than that above', () => {
    expect(listed('1. 渔港改造', '2. 理事会换届', '养蟹问答', '稿约').titles).toEqual([
      '渔港改造',
      '理事会换届',
      '养蟹问答',
      '稿约',
    ])
    expect(listed('1. 渔港改造', '2. 理事会换届', '养蟹问答', '稿约', '来信').titles[0]).toBe('1. 渔港改造')
    expect(listed('1. 渔港改造', '3. 理事会换届').titles[0]).toBe('1. 渔港改造')
    expect(listed('2. 渔港改造', '3. 理事会换届').titles).toEqual(['2. 渔港改造', '3. 理事会换届'])
    expect(listed('1. 渔港改造', '理事会换届').titles[0]).toBe('1. 渔港改造')
  })

  it('may begin again, and one that does not count stays', () => {
    expect(listed('1. 渔港改造', '2. 换届', '1. 来信', '3. 稿约').titles).toEqual([
      '渔港改造',
      '换届',
      '来信',
      '3. 稿约',
    ])
  })

  it.each([
    ['一、渔港改造', '二、理事会换届'],
    ['（一）渔港改造', '（二）理事会换届'],
    ['①渔港改造', '②理事会换届'],
    ['1、渔港改造', '2、理事会换届'],
    ['[1]渔港改造', '[2]理事会换届'],
    ['（1）渔港改造', '（2）理事会换届'],
  ])('may be %s', (...titles) => {
    expect(listed(...titles).titles).toEqual(['渔港改造', '理事会换届'])
  })

  it('are none that chapters have', () => {
    expect(listed('第一章 总则', '第二章 会员').titles).toEqual(['第一章 总则', '第二章 会员'])
  })
})

describe('a title without the number before it', () => {
  it('over lines where one wraps within it', () => {
    const drops: Drop[] = []
    const title = withoutMark(whole('1\n. 渔港改造'), {printed: '1. '}, drops)
    expect(title?.spans.map(({line, start, end}) => line.value.slice(start, end))).toEqual([' 渔港改造'])
    expect(drops).toHaveLength(2)
  })

  it('is none where nothing else is left', () => {
    expect(withoutMark(whole('1. '), {printed: '1. '}, [])).toBeUndefined()
  })
})
