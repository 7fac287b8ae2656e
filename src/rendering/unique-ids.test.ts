import {expect, it, vi} from 'vitest'
import {UniqueIds} from './unique-ids.ts'

it('gives each id once, whatever bases look like others numbered', () => {
  const ids = new UniqueIds()
  const taken = ['a', 'a', 'a-2', 'a', 'a-2'].map(base => ids.take(base).id)
  expect(taken).toEqual(['a', 'a-2', 'a-2-2', 'a-3', 'a-2-3'])
  expect(ids.take('a', 2)).toEqual({id: 'a-4', turn: 4})
  expect(ids.take('b', 3)).toEqual({id: 'b-3', turn: 3})
  expect(ids.take('b')).toEqual({id: 'b', turn: 1})
})

it.each([
  ['equal bases', (ids: UniqueIds) => ids.take('a')],
  ['equal bases from rising numbers', (ids: UniqueIds, at: number) => ids.take('a', at % 100)],
  ['equal bases, each from one further', (ids: UniqueIds, at: number) => ids.take('a', at)],
])('%s: twice the ids, twice the looks', (_what, take) => {
  const looks = (count: number) => {
    const spy = vi.spyOn(Set.prototype, 'has')
    const ids = new UniqueIds()
    for (let at = 1; at <= count; at++) take(ids, at)
    const {length} = spy.mock.calls
    spy.mockRestore()
    return length
  }
  expect(looks(8_000)).toBeLessThan(looks(4_000) * 2.2)
})
