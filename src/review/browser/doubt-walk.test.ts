import {describe, expect, it} from 'vitest'
import {nextDoubt, standAt} from './doubt-walk.ts'

const doubts = {told: [319, 403, 946], printed: [319, 349, 351], elsewhere: 0}
const first = {series: '待核', place: 0} as const

describe('the next question', () => {
  it('is the next of the list, where the one at hand was settled too', () => {
    expect(nextDoubt(doubts, first, 319, 1)).toMatchObject({line: 403, series: '待核', place: 1})
    const settled = {...doubts, told: [403, 946]}
    expect(nextDoubt(settled, first, 319, 1)).toMatchObject({line: 403, series: '待核', place: 0})
    expect(nextDoubt(doubts, {series: '待核', place: 1}, 403, -1)).toMatchObject({line: 319})
  })

  it('is never what another printing has while anything is uncertain', () => {
    const last = {series: '待核', place: 2} as const
    expect(nextDoubt(doubts, last, 946, 1)).toEqual({
      ...first,
      line: 319,
      said: '到底了，又从第一条看起：待核的还有 3 条。',
    })
    const one = {...doubts, told: [403]}
    expect(nextDoubt(one, first, 403, 1)).toEqual({...first, line: undefined, said: '只剩这一条待核了。'})
  })

  it('is what another printing has when nothing else is left, and says so', () => {
    const none = {...doubts, told: []}
    expect(nextDoubt(none, first, 946, 1)).toEqual({
      series: '两刊互异',
      place: 0,
      line: 319,
      said: '待核的看完了，下面是两刊互异，3 处。',
    })
    expect(nextDoubt({...none, printed: undefined, elsewhere: 1}, first, 946, 1)).toMatchObject({
      line: undefined,
      said: '原刊各行的待核看完了，左边还有 1 条是别的文件的；两刊互异还在读，请稍等再按。',
    })
    expect(nextDoubt({...none, printed: []}, first, 946, 1).said).toBe('待核的看完了，也没有两刊互异。')
  })

  it('is said to be passed, and not read to the end, where some are not settled', () => {
    const last = {series: '两刊互异', place: 2} as const
    const said = (printed: readonly number[]) =>
      nextDoubt({told: [], printed, elsewhere: 0}, last, 351, 1).said
    expect(said([319, 349, 351])).toBe('两刊互异到底了，还有 3 处没有定，待核的看完了。')
    expect(said([])).toBe('两刊互异看完了，待核的看完了。')
    expect(nextDoubt(doubts, last, 351, 1).said).toBe('两刊互异到底了，还有 3 处没有定：待核的还有 3 条。')
  })

  it('goes on among other printings for who went there, and back', () => {
    const there = standAt(doubts, first, 349, '两刊互异')
    expect(there).toEqual({series: '两刊互异', place: 1})
    expect(nextDoubt(doubts, there, 349, 1)).toMatchObject({line: 351, series: '两刊互异'})
    expect(nextDoubt(doubts, {series: '两刊互异', place: 2}, 351, 1)).toMatchObject({
      line: 319,
      series: '待核',
    })
    expect(nextDoubt(doubts, {series: '两刊互异', place: 0}, 319, -1)).toMatchObject({
      line: 946,
      series: '待核',
    })
    expect(nextDoubt(doubts, first, 319, -1)).toMatchObject({line: undefined, said: '前面没有了。'})
  })
})

describe('a line that was gone to', () => {
  it('stands in the list that has it, what is uncertain first', () => {
    expect(standAt(doubts, first, 319)).toEqual(first)
    expect(standAt(doubts, first, 351)).toEqual({series: '两刊互异', place: 2})
    expect(standAt(doubts, {series: '待核', place: 2}, 700)).toEqual({series: '待核', place: 2})
  })
})
