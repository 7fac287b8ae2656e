import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {withLock} from './lock.ts'
import {thisProcess} from './lock-holder.ts'

const place = () => join(newFolder('lock'), 'lock')

test('one at a time: the second waits, says for whom, and goes on', async () => {
  const path = place()
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const order: string[] = []
  let finish = () => {}
  const first = withLock(path, ' content 文件夹', async () => {
    order.push('一')
    await new Promise<void>(resolve => {
      finish = resolve
    })
  })
  const second = withLock(path, ' content 文件夹', () => order.push('二'))
  await vi.waitFor(() => expect(told).toHaveBeenCalled())
  expect(told.mock.calls).toEqual([[`另一个程序（进程 ${process.pid}）正在使用 content 文件夹，等它结束……`]])
  expect(order).toEqual(['一'])
  finish()
  await Promise.all([first, second])
  expect(order).toEqual(['一', '二'])
  expect(existsSync(path)).toBe(false)
  told.mockRestore()
})

test('who waits for ten minutes gives up, and is told what to do', async () => {
  const path = place()
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'performance']})
  vi.spyOn(console, 'error').mockImplementation(() => {})
  let finish = () => {}
  const first = withLock(path, ' content 文件夹', () => new Promise<void>(resolve => (finish = resolve)))
  const second = withLock(path, ' content 文件夹', () => '轮到了').catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(599_000)
  let ended = false
  void second.then(() => {
    ended = true
  })
  await new Promise(setImmediate)
  expect(ended).toBe(false)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await second).toMatchObject({
    name: 'LockedError',
    message: `另一个程序（进程 ${process.pid}）占用 content 文件夹已超过十分钟；请等它结束。如果确知没有别的程序在运行，请删去 ${path} 再试。`,
  })
  vi.useRealTimers()
  vi.restoreAllMocks()
  finish()
  await first
  expect(existsSync(path)).toBe(false)
})

test('it is given back when what it was taken for fails', async () => {
  const path = place()
  await expect(withLock(path, '', () => Promise.reject(new Error('坏了')))).rejects.toThrow('坏了')
  expect(existsSync(path)).toBe(false)
})

test('what a killed program left is taken over at once', async () => {
  const path = place()
  const dead = spawn(process.execPath, ['-e', ''])
  await once(dead, 'exit')
  const here = thisProcess()
  for (const left of [
    {...here, pid: dead.pid},
    // another process has its number by now
    {...here, pid: process.ppid},
    // another process had this one's number
    here,
  ]) {
    writeFileSync(path, JSON.stringify(left))
    // whoever cannot be seen from here is waited for twenty seconds
    const begun = performance.now()
    expect(await withLock(path, '', () => JSON.parse(readFileSync(path, 'utf8')).pid)).toBe(process.pid)
    expect(performance.now() - begun).toBeLessThan(10_000)
  }
})

describe('of a program in another container, which nobody sees from here,', () => {
  const elsewhere = {...thisProcess(), place: 'elsewhere'}
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  /** Asks for a lock, and lets time go by until somebody has it; returns how long it took, in ms. */
  async function waited(path: string, each: (passed: number) => void): Promise<number> {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']})
    let passed = 0
    let done = false
    const lock = withLock(path, '', () => {
      done = true
    })
    for (; !done && passed < 60_000; passed += 200) {
      each(passed)
      await vi.advanceTimersByTimeAsync(200)
      await new Promise(setImmediate)
    }
    if (!done) rmSync(path)
    await vi.advanceTimersByTimeAsync(200)
    await lock
    return passed
  }

  test('the lock is taken over when it is touched no more', async () => {
    const path = place()
    writeFileSync(path, JSON.stringify(elsewhere))
    const passed = await waited(path, () => {})
    expect(passed).toBeGreaterThan(19_000)
    expect(passed).toBeLessThan(22_000)
  })

  test('the lock is never taken over while it is touched', async () => {
    const path = place()
    writeFileSync(path, JSON.stringify(elsewhere))
    const passed = await waited(path, passed => {
      // by a clock that is an hour slow
      if (passed % 10_000 === 0) utimesSync(path, passed / 1000, Date.now() / 1000 - 3600 + passed / 1000)
    })
    expect(passed).toBe(60_000)
  })

  test('the lock of this one is touched, even while it is at work without a pause', async () => {
    const path = place()
    const touched = () => statSync(path).mtimeMs
    await withLock(path, '', () => {
      const before = touched()
      const since = performance.now()
      while (touched() === before && performance.now() - since < 10_000);
      expect(touched()).toBeGreaterThan(before)
    })
  })
})

test('a lock of which only half was written is taken over when nobody is writing it any more', async () => {
  const path = place()
  writeFileSync(path, '{"pid":')
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await withLock(path, '', () => '好')).toBe('好')
  told.mockRestore()
})
