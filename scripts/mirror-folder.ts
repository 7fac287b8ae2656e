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
  const changed = names.flatMap(name => {
    const [one, other] = [`${from}/${name}`, `${to}/${name}`]
    const states = {ours: statSync(one), theirs: statSync(other, {throwIfNoEntry: false})}
    return isSame(one, other, states) ? [] : [{name, ...states}]
  })
  const folders = new Set<string>()
  for (const {name, ...states} of changed) {
    const folder = dirname(join(to, name))
    if (!folders.has(folder)) mkdirSync(folder, {recursive: true})
    folders.add(folder)
    copy(join(from, name), join(to, name), states)
  }
  return {written: changed.length, kept: names.length - changed.length, removed: strange.length}
}

/** What was written so few ms ago may have been written twice within one. */
const settled = 2000

/** What is known of a file and of what lies in the place of its copy. */
interface States {
  readonly ours: Stats
  readonly theirs: Stats | undefined
}

function isSame(one: string, other: string, {ours, theirs}: States): boolean {
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
function copy(from: string, to: string, {ours, theirs}: States): void {
  if (theirs?.isDirectory()) rmSync(to, {recursive: true})
  const draft = join(dirname(to), `.${basename(to)}.draft`)
  copyFileSync(from, draft)
  setTime(draft, ours)
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
