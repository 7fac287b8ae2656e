import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {expect, test} from 'vitest'
import {isAlive, readHolder, thisProcess} from './lock-holder.ts'

const here = thisProcess()

test('this process lives, and is read as it was written', () => {
  expect(readHolder(JSON.stringify(here))).toEqual(here)
  expect(isAlive(here)).toBe(true)
})

test.each([
  ['nothing', ''],
  ['no JSON', '{"pid": 1'],
  ['a number', '1'],
  ['null', 'null'],
  ['a number that is a text', JSON.stringify({...here, pid: String(here.pid)})],
  ['no place', JSON.stringify({...here, place: undefined})],
  ['no start of the machine', JSON.stringify({...here, boot: null})],
  ['a start of the process that is a text', JSON.stringify({...here, started: '1'})],
  ['no start of the process', JSON.stringify({...here, started: undefined})],
])('%s names no holder', (_name, text) => {
  expect(readHolder(text)).toBeUndefined()
})

test('where the system does not tell when a process began, it may be a holder all the same', () => {
  expect(readHolder(JSON.stringify({...here, started: null}))).toEqual({...here, started: null})
})

test('of a process on another machine, or before this one was started anew, nobody knows from here', () => {
  expect(isAlive({...here, place: 'elsewhere'})).toBeUndefined()
  expect(isAlive({...here, boot: here.boot - 600_000})).toBeUndefined()
  expect(isAlive({...here, boot: here.boot + 600_000})).toBeUndefined()
  // clocks are set now and then
  expect(isAlive({...here, boot: here.boot - 60_000})).toBe(true)
})

test('one that has ended is dead, and so is one whose number another has by now', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  expect(isAlive({...here, pid: child.pid ?? 0})).toBe(false)
  expect(isAlive({...here, started: (here.started ?? 0) - 1})).toBe(false)
})
