import {describe, expect, it} from 'vitest'
import {bigrams, similarity, titleWords} from './similarity.ts'

it('runs of two characters are counted as often as they stand', () => {
  expect([...bigrams('年年有余年年')]).toEqual([
    ['年年', 2],
    ['年有', 1],
    ['有余', 1],
    ['余年', 1],
  ])
  expect([...bigrams('年')]).toEqual([])
})

it('the remark behind the name of a member is none of its words', () => {
  for (const remark of ['会员单位', '新会员', '理事单位', '副会长单位', '常务理事单位'])
    expect(titleWords(`凌峰公司（${remark}） `)).toBe('凌峰公司')
  expect(titleWords('凌峰公司(会员单位)')).toBe('凌峰公司')
  expect(titleWords('凌峰公司（渔业）')).toBe('凌峰公司渔业')
  expect(titleWords('凌峰公司（会员单位）来信')).toBe('凌峰公司会员单位来信')
})

describe('likeness', () => {
  it('is 1 for the same words, whatever stands between', () => {
    expect(similarity('渔港、改造开工', '渔港改造 开工！')).toBe(1)
    expect(similarity('船', '船')).toBe(1)
  })

  it('is 0 for nothing in common, for one character, for no words', () => {
    expect(similarity('渔港改造', '理事会换届')).toBe(0)
    expect(similarity('船', '船歌')).toBe(0)
    expect(similarity('船歌', '船')).toBe(0)
    expect(similarity('——', '……')).toBe(0)
  })

  it('is twice the common pairs among those of both', () => {
    expect(similarity('渔港改造', '渔港改建')).toBeCloseTo(4 / 6)
    expect(similarity('渔港改造', '渔港')).toBeCloseTo(2 / 4)
  })

  it('counts a pair as often as both have it', () => {
    expect(similarity('年年年', '年年有')).toBeCloseTo(2 / 4)
    expect(similarity('年年年', '年年年有')).toBeCloseTo(4 / 5)
  })
})
