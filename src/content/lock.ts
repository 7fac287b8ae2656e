import {randomUUID} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {Worker} from 'node:worker_threads'
import {type Holder, isAlive, readHolder, thisProcess} from './lock-holder.ts'

/** Another program holds the lock for longer than anybody waits. The message is Chinese and meant for the editor. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
}

/** Locks that this process holds: its number in another lock is that of a dead process that had the same. */
const held = new Set<string>()

const patience = 10 * 60_000
const pause = 200
/** How often whoever holds a lock touches it, in ms. */
const beat = 2_000
/**
 * After so many looks at it without a touch, which take twenty seconds, nobody holds it who cannot be seen from here. A busy disk may hold
 * up a few touches. Looks are counted, not time, which also passes while a machine sleeps, with the holder on it.
 */
const silentLooks = 100
/** How long writing a lock may take, in ms. */
const writingTime = 2_000

/**
 * Runs what only one program at a time may do. A second one waits, says once for whom, and gives up after ten minutes. What a killed
 * program left is taken over: at once where the system knows of its death, and after twenty seconds where it ran in another container.
 *
 * @param path - the lock's file
 * @param what - what is locked, for the message: `content 文件夹`
 * @throws {LockedError} where the other does not finish
 */
export async function withLock<T>(path: string, what: string, run: () => T | Promise<T>): Promise<T> {
  const since = performance.now()
  const isSilent = silenceOf(path)
  let told = false
  for (let holder = acquire(path, isSilent); holder !== null; holder = acquire(path, isSilent)) {
    const who = holder ? `（进程 ${holder.pid}）` : ''
    if (performance.now() - since > patience)
      throw new LockedError(
        `另一个程序${who}占用${what}已超过十分钟；请等它结束。如果确知没有别的程序在运行，请删去 ${path} 再试。`,
      )
    if (!told) console.error(`另一个程序${who}正在使用${what}，等它结束……`)
    told = true
    await new Promise(resolve => setTimeout(resolve, pause))
  }
  held.add(path)
  const sign = new Worker(new URL('./lock-beat.ts', import.meta.url), {
    workerData: {path, interval: beat},
    execArgv: [],
  })
  sign.unref()
  try {
    return await run()
  } finally {
    await sign.terminate()
    held.delete(path)
    rmSync(path, {force: true})
  }
}

/** Looks at a lock: whether it was not touched for long. No clocks are compared: that of a disk elsewhere may be another. */
function silenceOf(path: string): () => boolean {
  let [seen, looks] = [Number.NaN, 0]
  return () => {
    const touched = statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0
    looks = touched === seen ? looks + 1 : 0
    seen = touched
    return looks > silentLooks
  }
}

/** Takes the lock, null; else who holds it, as far as that can be read. Where nothing can be written, there is nothing to lock. */
function acquire(path: string, isSilent: () => boolean): Holder | undefined | null {
  for (;;)
    try {
      mkdirSync(dirname(path), {recursive: true})
      writeFileSync(path, JSON.stringify(thisProcess()), {flag: 'wx'})
      return null
    } catch (error) {
      if (codeOf(error) === 'EROFS') return null
      if (codeOf(error) !== 'EEXIST') throw error
      const holder = holderOf(path)
      if (holder ? isHeld(path, holder, isSilent) : isYoung(path)) return holder
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
  const moved = holderOf(aside)
  const isAnother = JSON.stringify(moved) !== JSON.stringify(dead)
  if (moved && isAnother && isHeld(path, moved, () => false)) renameSync(aside, path)
  else rmSync(aside, {force: true})
}

/** `undefined` where there is no lock, or none that says whose it is. */
function holderOf(path: string): Holder | undefined {
  try {
    return readHolder(readFileSync(path, 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function isHeld(path: string, holder: Holder, isSilent: () => boolean): boolean {
  const alive = isAlive(holder)
  if (alive === undefined) return !isSilent()
  return alive && (holder.pid !== process.pid || held.has(path))
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
