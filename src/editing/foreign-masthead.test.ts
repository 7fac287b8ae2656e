import {expect, it} from 'vitest'
import {foreignIssues, isForeign, nameMissed, oddlyNamed} from './foreign-masthead.ts'

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

it('in an archive those are foreign that belong to no other issue; of two that differ the newer', () => {
  const issue = (id: string, title: string | null, publisher: string | null = null) => ({
    id,
    masthead: {title, publisher},
  })
  const ids = (...issues: ReturnType<typeof issue>[]) => foreignIssues(issues).map(({id}) => id)
  expect(ids(issue('3', '会员通讯'), issue('2', '岚港茶讯'), issue('1', '会员通讯'))).toEqual(['2'])
  expect(ids(issue('2', '会员通讯'), issue('1', '岚港茶讯'))).toEqual(['2'])
  expect(ids(issue('3', '甲讯'), issue('2', '乙讯'), issue('1', null))).toEqual(['3'])
  // renamed, by the same publisher; and a name of which nothing is known
  expect(ids(issue('2', '新讯', '茶叶协会'), issue('1', '茶讯', '茶叶协会'))).toEqual([])
  expect(ids(issue('2', null), issue('1', '茶讯'))).toEqual([])
  expect(ids(issue('1', '茶讯'))).toEqual([])
})

it('a line of the cover that was read as the name is told by the names of the others', () => {
  expect(nameMissed({title: '送审稿', publisher: '望洲市物流协会'}, held)).toBe('望洲物流通讯')
  expect(nameMissed({title: null, publisher: null}, held)).toBe('望洲物流通讯')
  expect(nameMissed({title: '望洲物流通讯 特刊', publisher: null}, held)).toBeUndefined()
  expect(nameMissed({title: '送审稿', publisher: null}, [{title: null, publisher: null}])).toBeUndefined()
})

it('in an archive those are oddly named whose name no other bears; of two that differ the newer', () => {
  const issue = (id: string, title: string | null) => ({
    id,
    masthead: {title, publisher: '望洲市物流协会'},
  })
  const odd = (...issues: ReturnType<typeof issue>[]) =>
    oddlyNamed(issues).map(({issue, usual}) => [issue.id, usual])
  expect(odd(issue('2', '送审稿'), issue('1', '物流通讯'))).toEqual([['2', '物流通讯']])
  expect(odd(issue('3', '物流通讯'), issue('2', '物流通讯'), issue('1', '内部交流'))).toEqual([
    ['1', '物流通讯'],
  ])
  expect(odd(issue('3', null), issue('2', '物流通讯（增刊）'), issue('1', '物流通讯'))).toEqual([
    ['3', '物流通讯'],
  ])
  // renamed, and both names borne by several
  expect(odd(issue('4', '新讯'), issue('3', '新讯'), issue('2', '旧讯'), issue('1', '旧讯'))).toEqual([])
  expect(odd(issue('1', '物流通讯'))).toEqual([])
})
