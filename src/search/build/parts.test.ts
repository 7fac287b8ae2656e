import {expect, it} from 'vitest'
import {partsOf} from './parts.ts'

it('keeps parts short, and passages whole', () => {
  const passages = ['题', '一二三', '四五', '六七八九十甲乙', '丙'].map(text => ({text, anchor: null}))
  expect(partsOf(passages, 5).map(part => part.map(({text}) => text))).toEqual([
    ['题', '一二三'],
    ['四五'],
    ['六七八九十甲乙'],
    ['丙'],
  ])
})
