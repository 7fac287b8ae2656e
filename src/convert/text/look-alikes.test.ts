import {describe, expect, it} from 'vitest'
import {isTraditional, usualForm} from './look-alikes.ts'

describe('the usual form of a character that a font draws alike', () => {
  it.each([
    ['⽬', '目', 'radical'],
    ['⻅', '见', 'radical'],
    ['⻬', '齐', 'radical'],
    ['⾭', '青', 'radical'],
    ['⿕', '龠', 'radical'],
    ['\uF900', '豈', 'compatibility'],
    ['ﬁ', 'fi', 'ligature'],
    ['ﬀ', 'ff', 'ligature'],
    ['ﬆ', 'st', 'ligature'],
  ])('%s is %s', (character, usual, kind) => {
    expect(usualForm(character, false)).toEqual({usual, kind})
  })

  it('is none of a character that is usual', () => {
    for (const character of ['目', '见', '⺀']) expect(usualForm(character, false)).toBeUndefined()
  })

  it('is another in traditional text', () => {
    expect(usualForm('⼾', false)).toEqual({usual: '户', kind: 'radical'})
    expect(usualForm('⼾', true)).toEqual({usual: '戶', kind: 'radical'})
    expect(usualForm('⽬', true)).toEqual({usual: '目', kind: 'radical'})
  })
})

it('text is traditional with more than one such character in ten', () => {
  expect(isTraditional('會議聽取了工作報告')).toBe(true)
  expect(isTraditional('會议听取了工作报告并交换')).toBe(false)
  expect(isTraditional('會议听取了工作报告')).toBe(true)
  expect(isTraditional('會议听取了工作报告。并')).toBe(false)
  expect(isTraditional('The Spring Showing')).toBe(false)
})
