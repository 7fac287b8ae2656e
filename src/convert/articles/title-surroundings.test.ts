import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {isApart, kickerAbove, overText} from './title-surroundings.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const body = (text: string) => readBodyLines(readLines(text), undefined, {measure: null, wrap: null})

it('a line is apart behind more blank lines than paragraphs are, or below nothing', () => {
  const lines = body(`渔港\n\n改造\n开工`)
  expect([0, 1, 2].map(at => isApart(lines, at, 0))).toEqual([true, true, false])
  expect([0, 1, 2].map(at => isApart(lines, at, 1))).toEqual([true, false, false])
})

it('or below the mark of a section', () => {
  const [mark, line] = body('渔港\n改造')
  if (!mark || !line) throw new Error('no lines')
  expect(isApart([{...mark, opens: '要闻'}, line], 1, 0)).toBe(true)
})

describe('words that lead up to a title', () => {
  const kicker = (text: string, index = 2) => kickerAbove(body(text), index, 0, null)

  it('stand right above it, apart in its place', () => {
    expect(kicker(`${prose}\n\n园区走笔\n老厂房里的新生意`)).toBe(1)
    expect(kicker(`园区走笔\n老厂房里的新生意`, 1)).toBe(0)
  })

  it.each([
    ['apart from the title', `${prose}\n\n园区走笔\n\n老厂房里的新生意`],
    ['not apart', `${prose}\n园区走笔\n老厂房里的新生意`],
    ['a sentence', `${prose}\n\n走笔园区，又见新船。\n老厂房里的新生意`],
    ['a name', `${prose}\n\n陶砚白\n老厂房里的新生意`],
    ['a day', `${prose}\n\n2014年6月14日\n老厂房里的新生意`],
  ])('none where they are %s', (_what, text) => {
    expect(kicker(text)).toBeUndefined()
  })

  it('none above the first line', () => {
    expect(kicker('老厂房里的新生意', 0)).toBeUndefined()
  })
})

describe('a text below a title', () => {
  const over = (text: string, signed = false) => overText(body(text), {end: 1, signed}, null)

  it.each([
    ['prose', prose],
    ['a part of a law', '第一编 总则'],
    ['a chapter', '第一章 总则'],
    ['a section of it', '第一节 会员'],
    ['a clause', '第一条 为加强管理制定本办法'],
  ])('is %s', (_what, text) => {
    expect(over(`渔港改造\n${text}`)).toBe(true)
  })

  it('is none of short lines and items, unless somebody signs above', () => {
    for (const text of ['理事会换届', '1. 理事会换届']) {
      expect(over(`渔港改造\n${text}`)).toBe(false)
      expect(over(`渔港改造\n${text}`, true)).toBe(true)
    }
    expect(over('渔港改造', true)).toBe(false)
  })
})
