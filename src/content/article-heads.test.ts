import {afterAll, beforeAll, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {type ArticleHead, headOf, keepHeads} from './article-heads.ts'

const before = process.cwd()
const folder = newFolder('heads')
beforeAll(() => process.chdir(folder))
afterAll(() => {
  process.chdir(before)
})

const head = (title: string): ArticleHead => ({data: JSON.stringify({title}), kinship: '{"links":[]}'})
const unread = () => {
  throw new Error('read again')
}

it('reads a head once, and keeps what was asked for since', () => {
  expect(headOf('a', () => head('甲\n乙'))).toEqual(head('甲\n乙'))
  expect(headOf('a', unread)).toEqual(head('甲\n乙'))
  headOf('b', () => head('丙'))
  keepHeads()
  expect(headOf('a', unread)).toEqual(head('甲\n乙'))
  keepHeads()
  expect(() => headOf('b', unread)).toThrow('read again')
})
