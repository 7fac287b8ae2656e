import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {onlyOnesSet} from './only-ones-set.ts'
import {middleOf, saysTitle, settings, usualOf} from './title-settings.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const bodyOf = (text: string) => readBodyLines(readLines(text), undefined, {measure: null, wrap: null})

describe('a line that is set as no other between two titles', () => {
  /** Which of the lines are so, the first one being a title. */
  function only(text: string) {
    const body = bodyOf(text)
    const is = onlyOnesSet(body, [{index: 0, count: 1}], null)
    return body.flatMap(({line, titleLike}, index) =>
      index > 0 && titleLike && is(index) ? [line.value.trim()] : [],
    )
  }

  it('stands alone', () => {
    expect(only(`渔港改造\n\n${prose}\n\n育苗场来信\n\n${prose}`)).toEqual(['育苗场来信'])
  })

  it('has no other beside it', () => {
    expect(only(`渔港改造\n\n${prose}\n\n育苗场来信\n\n${prose}\n\n船坞的早晨\n\n${prose}`)).toEqual([])
  })

  it('may have one that is set in, or farther apart', () => {
    expect(only(`渔港改造\n\n${prose}\n\n育苗场来信\n\n${prose}\n\n　　　　船坞的早晨\n\n${prose}`)).toEqual([
      '育苗场来信',
      '船坞的早晨',
    ])
    expect(only(`渔港改造\n\n${prose}\n\n育苗场来信\n\n${prose}\n\n\n船坞的早晨\n\n${prose}`)).toEqual([
      '育苗场来信',
      '船坞的早晨',
    ])
    expect(only(`渔港改造\n\n${prose}\n\n\n育苗场来信\n\n${prose}\n\n\n\n船坞的早晨\n\n${prose}`)).toEqual([])
  })
})

describe('how titles are set', () => {
  const body = bodyOf(`${prose}\n\n　　　　渔港改造\n陶砚白\n${prose}\n\n　　　理事会换届\n\n${prose}`)

  it('has its middle where most of them have it', () => {
    expect(middleOf('　　　　渔港改造')).toBe(6)
    expect(middleOf('渔港')).toBe(1)
    expect(
      usualOf(body, [
        {index: 1, count: 1},
        {index: 4, count: 1},
      ]),
    ).toEqual({middle: 6, indent: 4})
    expect(usualOf(body, [])).toEqual({middle: Number.NaN, indent: Number.NaN})
  })

  it('is said by blank lines, the side, what follows, and who signs', () => {
    const look = {
      body,
      index: 1,
      count: 1,
      above: body[0],
      first: body[1],
      below: body[2],
      behind: body[3],
    } as never
    expect(settings.map(says => says(look, {middle: 6, indent: 4}))).toEqual([
      '空行1',
      '居中',
      '紧接下文',
      '有作者',
    ])
    expect(settings[1]?.(look, {middle: 9, indent: 9})).toBe('偏在一边')
    expect(settings[1]?.(look, {middle: 7.5, indent: 9})).toBe('居中')
  })

  it('speaks for a title as often as titles and no others are so', () => {
    const habit = {
      titles: new Map([['空行2', 8]]),
      others: new Map([
        ['空行1', 40],
        ['空行2', 1],
      ]),
    }
    expect(saysTitle('空行2', habit)).toBeGreaterThan(2)
    expect(saysTitle('空行2', habit)).toBeLessThanOrEqual(4.5)
    expect(saysTitle('空行1', habit)).toBe(-2.5)
    expect(saysTitle('无作者', {titles: new Map([['有作者', 50]]), others: new Map([['无作者', 50]])})).toBe(
      -1,
    )
    expect(saysTitle(undefined, habit)).toBe(0)
    expect(saysTitle('空行2', undefined)).toBe(0)
  })
})
