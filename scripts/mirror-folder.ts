import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {filesIn} from '../src/offline/files-in.ts'

/** Files by what happened to them. */
export interface Mirrored {
  readonly written: number
  readonly kept: number
  readonly removed: number
}

/**
 * Makes a folder hold what another holds, and nothing else. Files that are the same already are not touched, so that their
 * times and whatever copies by them stay. A file has the time of what it was copied from: where size and time are the same, so is what
 * is in it, and it is not read again.
 */
export function mirrorFolder(from: string, to: string): Mirrored {
  const names = filesIn(from)
  const wanted = new Set(names)
  const strange = existsSync(to) ? filesIn(to).filter(name => !wanted.has(name)) : []
  for (const name of strange) rmSync(join(to, name))
  for (const name of strange) removeEmpty(dirname(join(to, name)), to)
  const changed = names.filter(name => !isSame(`${from}/${name}`, `${to}/${name}`))
  for (const name of changed) {
    mkdirSync(dirname(join(to, name)), {recursive: true})
    copy(join(from, name), join(to, name))
  }
  return {written: changed.length, kept: names.length - changed.length, removed: strange.length}
}

/** What was written so few ms ago may have been written twice within one. */
const settled = 2000

function isSame(one: string, other: string): boolean {
  const theirs = statSync(other, {throwIfNoEntry: false})
  const ours = statSync(one)
  if (theirs?.isFile() !== true || theirs.size !== ours.size) return false
  if (timeOf(theirs) === timeOf(ours) && timeOf(ours) < Date.now() - settled) return true
  if (!readFileSync(one).equals(readFileSync(other))) return false
  // made anew, and the same: the copy keeps its time
  setTime(one, theirs)
  return true
}

/** In whole ms: what is finer does not survive being set. */
function timeOf({mtimeMs}: Stats): number {
  return Math.round(mtimeMs)
}

function setTime(path: string, like: Stats): void {
  const time = new Date(timeOf(like))
  utimesSync(path, time, time)
}

/**
 * Beside and renamed: whoever looks sees the old file or the new. A folder in a file's place goes, and the reverse: what is there is no
 * part of what is wanted.
 */
function copy(from: string, to: string): void {
  if (statSync(to, {throwIfNoEntry: false})?.isDirectory()) rmSync(to, {recursive: true})
  const draft = join(dirname(to), `.${basename(to)}.draft`)
  copyFileSync(from, draft)
  setTime(draft, statSync(from))
  renameSync(draft, to)
}

/** Removes a folder that is empty, and those above it, up to `root`. */
function removeEmpty(folder: string, root: string): void {
  for (
    let empty = folder;
    empty !== root && existsSync(empty) && readdirSync(empty).length === 0;
    empty = dirname(empty)
  )
    rmdirSync(empty)
}
