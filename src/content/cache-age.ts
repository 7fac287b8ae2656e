import {existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {writeAtomically} from './atomic-write.ts'

const day = 86_400_000

/** What nobody asked for in so many days is forgotten. Tests and other archives share a cache, so one build's use alone does not tell. */
const kept = 30

/** Whether a cache has a file. It is young again from then on. */
export function isCached(path: string, now = Date.now()): boolean {
  const file = statSync(path, {throwIfNoEntry: false})
  if (file === undefined) return false
  if (now - file.mtimeMs > day) utimesSync(path, now / 1000, now / 1000)
  return true
}

/** Puts a file into a cache. On a disk that cannot be written there is no cache; an archive can be checked there all the same. */
export function keepCached(path: string, text: string): void {
  try {
    writeInFolder(path, text)
  } catch (error) {
    if (!isOf(error, 'EROFS', 'EACCES')) throw error
  }
}

/** The folder is there but for the first of thousands of files. */
function writeInFolder(path: string, text: string): void {
  try {
    writeAtomically(path, text, 'kill')
  } catch (error) {
    if (!isOf(error, 'ENOENT')) throw error
    mkdirSync(dirname(path), {recursive: true})
    writeAtomically(path, text, 'kill')
  }
}

function isOf(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** When a cache was gone through last; its name is no digest. */
const goneThrough = 'gone-through'

/** Removes from a cache what is 30 days old and {@link isCached} was not asked for since; once a day. */
export function forgetUnused(folder: string, now = Date.now()): void {
  if (!existsSync(folder)) return
  const mark = join(folder, goneThrough)
  const last = statSync(mark, {throwIfNoEntry: false})?.mtimeMs ?? 0
  if (Math.abs(now - last) < day) return
  for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    const path = join(folder, name)
    const file = statSync(path, {throwIfNoEntry: false})
    if (file?.isFile() && now - file.mtimeMs > kept * day) rmSync(path, {force: true})
  }
  keepCached(mark, '')
}
