import {expect, it} from 'vitest'
import {Remembered} from './remembered.ts'

it('makes once for a key what went right', async () => {
  const made: string[] = []
  const remembered = new Remembered(async (key: string) => {
    made.push(key)
    if (key === '坏' && made.length < 4) throw new Error('went wrong')
    return key.length
  })
  expect(remembered.has('好的')).toBe(false)
  expect([await remembered.get('好的'), await remembered.get('好的')]).toEqual([2, 2])
  await expect(remembered.get('坏')).rejects.toThrow('went wrong')
  await expect(remembered.get('坏')).rejects.toThrow('went wrong')
  expect([await remembered.get('坏'), remembered.has('坏')]).toEqual([1, true])
  expect(made).toEqual(['好的', '坏', '坏', '坏'])
})
