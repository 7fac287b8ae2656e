import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {withLock} from './lock.ts'

const place = () => join(mkdtempSync(join(tmpdir(), 'huikan-lock-')), 'lock')

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

test('it is given back when what it was taken for fails', async () => {
  const path = place()
  await expect(withLock(path, '', () => Promise.reject(new Error('坏了')))).rejects.toThrow('坏了')
  expect(existsSync(path)).toBe(false)
})

test('what a killed program left is taken over', async () => {
  const path = place()
  const dead = spawn(process.execPath, ['-e', ''])
  await once(dead, 'exit')
  const uptime = Number(process.hrtime.bigint() / 1_000_000n)
  for (const left of [
    {pid: dead.pid, boot: Date.now() - uptime},
    // the parent lives, but the machine was started since
    {pid: process.ppid, boot: 0},
    // another process had this one's number
    {pid: process.pid, boot: Date.now() - uptime},
  ]) {
    writeFileSync(path, JSON.stringify(left))
    expect(await withLock(path, '', () => JSON.parse(readFileSync(path, 'utf8')).pid)).toBe(process.pid)
  }
})

test('a lock of which only half was written is taken over when nobody is writing it any more', async () => {
  const path = place()
  writeFileSync(path, '{"pid":')
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await withLock(path, '', () => '好')).toBe('好')
  told.mockRestore()
})
