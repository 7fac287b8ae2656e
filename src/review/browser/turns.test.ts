import {expect, it} from 'vitest'
import {Turns} from './turns.ts'

it('takes one action at a time, keys in their order, and counts a double click once', () => {
  const turns = new Turns<string>()
  expect(turns.begin('undo')).toBe(true)
  expect(turns.isTaken).toBe(true)
  turns.wait('N')
  turns.wait('X')
  expect(turns.next()).toBeUndefined()
  expect(turns.begin('undo')).toBe(false)
  expect(turns.end()).toBe(false)
  expect([turns.next(), turns.count]).toEqual(['N', 1])
  expect(turns.begin('undo')).toBe(true)
  expect(turns.begin('redo')).toBe(false)
  expect(turns.end()).toBe(true)
  expect([turns.forget(), turns.next(), turns.isTaken]).toEqual([1, undefined, false])
})
