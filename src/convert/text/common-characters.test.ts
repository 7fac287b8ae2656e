import {describe, expect, it} from 'vitest'
import {commonness} from './common-characters.ts'

describe('how common the characters of a text are', () => {
  it('counts Han characters alone', () => {
    expect(commonness('的一是 2016 ABC，。')).toEqual({han: 3, commonest: 1, rare: 0})
    expect(commonness('Spring, 2016')).toEqual({han: 0, commonest: 0, rare: 0})
  })

  it('tells the commonest, the common and the rare apart', () => {
    expect(commonness('的液鼗')).toEqual({han: 3, commonest: 1 / 3, rare: 1 / 3})
    expect(commonness('液官德')).toEqual({han: 3, commonest: 0, rare: 0})
  })

  it('counts a traditional character as its simplified one', () => {
    expect(commonness('國這')).toEqual({han: 2, commonest: 1, rare: 0})
  })

  it('counts what is drawn alike as the usual character, and what stands beyond 16 bits once', () => {
    expect(commonness('⼀⼈')).toEqual({han: 2, commonest: 1, rare: 0})
    expect(commonness('⽟')).toEqual({han: 1, commonest: 0, rare: 0})
    expect(commonness('𠮷的')).toEqual({han: 2, commonest: 0.5, rare: 0.5})
    expect(commonness('一鿿')).toMatchObject({han: 2})
  })
})
