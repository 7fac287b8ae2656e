import {expect, it} from 'vitest'
import {isForeign} from './foreign-masthead.ts'

const held = [
  {title: '望洲物流通讯', publisher: '望洲市物流协会'},
  {title: null, publisher: null},
]

it.each([
  ['the same', {title: '望洲物流通讯', publisher: '望洲市物流协会'}],
  ['spaced out and in brackets', {title: '《 望 洲 物 流 通 讯 》', publisher: null}],
  ['longer', {title: '望洲物流通讯（电子版）', publisher: null}],
  ['shorter', {title: '物流通讯', publisher: null}],
  ['renamed by the same publisher', {title: '望洲供应链', publisher: '望洲市物流协会'}],
  ['without a name', {title: null, publisher: '岚港市茶叶协会'}],
])('a masthead is of this archive: %s', (_, added) => {
  expect(isForeign(added, held)).toBe(false)
})

it('another name of another publisher is foreign', () => {
  expect(isForeign({title: '岚港茶讯', publisher: '岚港市茶叶协会'}, held)).toBe(true)
  expect(isForeign({title: '岚港茶讯', publisher: null}, held)).toBe(true)
})

it('an archive that holds nothing takes anything', () => {
  expect(isForeign({title: '岚港茶讯', publisher: null}, [])).toBe(false)
  expect(isForeign({title: '岚港茶讯', publisher: null}, [{title: null, publisher: null}])).toBe(false)
})
