import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {headsParts, isSalutation, isTableRow, lookAt, namesAuthor} from './title-look.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const body = (text: string) => readBodyLines(readLines(text), undefined, {measure: null, wrap: null})
const unasked = {wrap: null, sign: undefined, isLast: false, isRepeated: false}

describe('what stands around a line', () => {
  const lines = body(`${prose}\n渔港改造\n陶砚白\n${prose}\n理事会换届\n${prose}`)

  it('is one above, one below and one behind that', () => {
    const look = lookAt(lines, new Map(), {index: 1, count: 1}, unasked)
    expect([look?.above, look?.first, look?.below, look?.behind]).toEqual(lines.slice(0, 4))
    expect(lookAt(lines, new Map(), {index: 0, count: 1}, unasked)).toBeUndefined()
    expect(lookAt(lines, new Map(), {index: 5, count: 1}, unasked)).toBeUndefined()
    expect(lookAt(lines, new Map(), {index: 4, count: 1}, unasked)?.behind).toBeUndefined()
  })

  it('has no text behind where a title stands there', () => {
    const titles = new Map([[3, {index: 3, count: 1}]])
    expect(lookAt(lines, titles, {index: 1, count: 1}, unasked)?.behind).toBeUndefined()
  })
})

it('a row has a tab, three parts, or an author beside a title', () => {
  for (const value of ['渔港\t改造', '第一名　　栈桥队　　９．６分', '母亲的竹篮　　唐小满'])
    expect(isTableRow(value)).toBe(true)
  for (const value of ['渔港改造', '\t渔港改造', '渔港　改造']) expect(isTableRow(value)).toBe(false)
})

it('a letter is addressed in a short line with a colon', () => {
  for (const value of ['各会员单位：', '　　老乡: ', `${'老'.repeat(19)}：`])
    expect(isSalutation(value)).toBe(true)
  for (const value of ['各会员单位', `${'老'.repeat(20)}：`]) expect(isSalutation(value)).toBe(false)
})

describe('the name of an author over his text', () => {
  const names = (text: string, below = prose) => {
    const [line, next] = body(`${text}\n${below}`)
    return line && next && namesAuthor(line, next)
  }

  it('stands by itself, or behind its key', () => {
    expect(names('陶砚白')).toBe(true)
    expect(names('文/陶砚白')).toBe(true)
    expect(names('文/陶砚白', '沈鲤')).toBe(true)
    expect(names('渔港改造')).toBe(false)
    expect(names('来源：《潮汐报》')).toBe(false)
  })

  it('is none over names', () => {
    expect(names('陶砚白', '沈鲤')).toBe(false)
  })
})

describe('a title over pieces with titles of their own', () => {
  const heads = (text: string) => headsParts(body(text), {index: 0, count: 1}, null)

  it('says so, unless sentences stand below', () => {
    expect(heads(`诗词五首\n春望\n${prose}`)).toBe(true)
    expect(heads(`动态八则\n▲89级校友考取大学，母校祝贺。`)).toBe(false)
    expect(heads(`动态八则\n▲渔港改造`)).toBe(true)
    expect(heads('诗词五首')).toBe(true)
  })

  it('or stands right over the first with its author', () => {
    expect(heads(`春天的来稿\n母亲的竹篮\n陶砚白\n${prose}`)).toBe(true)
    expect(heads(`春天的来稿\n母亲的竹篮\n${prose}\n${prose}`)).toBe(false)
    expect(heads(`春天的来稿\n沈鲤\n陶砚白\n${prose}`)).toBe(false)
    expect(heads(`春天的来稿\n${prose}\n陶砚白\n${prose}`)).toBe(false)
    expect(heads('春天的来稿\n母亲的竹篮\n陶砚白')).toBe(false)
  })
})
