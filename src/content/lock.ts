import {randomUUID} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {uptime} from 'node:os'
import {dirname} from 'node:path'

/** Another program holds the lock for longer than anybody waits. The message is Chinese and meant for the editor. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
}

interface Holder {
  readonly pid: number
  /** When this machine was started, in ms: a number of a process means nothing after that. */
  readonly boot: number
}

/** Locks that this process holds: its number in another lock is that of a dead process that had the same. */
const held = new Set<string>()

/** How much two readings of the time since the machine started may differ, in ms; clocks are set now and then. */
const bootTolerance = 120_000
const patience = 10 * 60_000
const pause = 200
/** How long writing a lock may take, in ms. */
const writingTime = 2_000

/**
 * Runs what only one program at a time may do. A second one waits, says once for whom, and gives up after ten minutes. What a killed
 * program left is taken over.
 *
 * @param path - the lock's file
 * @param what - what is locked, for the message: `content 文件夹`
 * @throws {LockedError} where the other does not finish
 */
export async function withLock<T>(path: string, what: string, run: () => T | Promise<T>): Promise<T> {
  const since = Date.now()
  let told = false
  for (let holder = acquire(path); holder; holder = acquire(path)) {
    const who = holder.pid > 0 ? `（进程 ${holder.pid}）` : ''
    if (Date.now() - since > patience)
      throw new LockedError(
        `另一个程序${who}占用${what}已超过十分钟；请等它结束。如果确知没有别的程序在运行，请删去 ${path} 再试。`,
      )
    if (!told) console.error(`另一个程序${who}正在使用${what}，等它结束……`)
    told = true
    await new Promise(resolve => setTimeout(resolve, pause))
  }
  held.add(path)
  try {
    return await run()
  } finally {
    held.delete(path)
    rmSync(path, {force: true})
  }
}

/** Takes the lock; else who holds it. Where nothing can be written, there is nothing to lock. */
function acquire(path: string): Holder | undefined {
  for (;;)
    try {
      mkdirSync(dirname(path), {recursive: true})
      writeFileSync(path, JSON.stringify({pid: process.pid, boot: bootTime()} satisfies Holder), {flag: 'wx'})
      return undefined
    } catch (error) {
      if (codeOf(error) === 'EROFS') return undefined
      if (codeOf(error) !== 'EEXIST') throw error
      const holder = readHolder(path)
      if (holder && isHeld(path, holder)) return holder
      if (!holder && isYoung(path)) return {pid: 0, boot: 0}
      takeOver(path, holder)
    }
}

/** A lock that says nothing may be in the middle of being written. */
function isYoung(path: string): boolean {
  const age = Date.now() - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0)
  return Math.abs(age) < writingTime
}

/** Moves a dead program's lock away. Another may have been quicker and hold the lock by now: then it is put back. */
function takeOver(path: string, dead: Holder | undefined): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = readHolder(aside)
  if (moved && moved.pid !== dead?.pid && isHeld(path, moved)) renameSync(aside, path)
  else rmSync(aside, {force: true})
}

/** `undefined` where there is no lock, or none that says whose it is. */
function readHolder(path: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('boot' in value))
      return undefined
    return typeof value.pid === 'number' && typeof value.boot === 'number'
      ? {pid: value.pid, boot: value.boot}
      : undefined
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function isHeld(path: string, {pid, boot}: Holder): boolean {
  if (pid === process.pid) return held.has(path)
  if (Math.abs(boot - bootTime()) > bootTolerance) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // not ours to signal, but there
    return codeOf(error) === 'EPERM'
  }
}

function bootTime(): number {
  return Date.now() - uptime() * 1000
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
