import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import {dirname, join, relative} from 'node:path'

/** Files by what happened to them. */
export interface Mirrored {
  readonly written: number
  readonly kept: number
  readonly removed: number
}

/**
 * Makes a folder hold what another holds, and nothing else. Files that are the same already are not touched, so that their
 * times and whatever copies by them stay; the others are moved out of `from`, which is used up.
 */
export function mirrorFolder(from: string, to: string): Mirrored {
  const names = filesIn(from)
  const wanted = new Set(names)
  const strange = existsSync(to) ? filesIn(to).filter(name => !wanted.has(name)) : []
  const changed = names.filter(name => !isSame(join(from, name), join(to, name)))
  for (const name of strange) rmSync(join(to, name))
  for (const name of strange) removeEmpty(dirname(join(to, name)), to)
  for (const name of changed) {
    mkdirSync(dirname(join(to, name)), {recursive: true})
    move(join(from, name), join(to, name))
  }
  return {written: changed.length, kept: names.length - changed.length, removed: strange.length}
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => !entry.isDirectory())
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)))
    .sort()
}

function isSame(one: string, other: string): boolean {
  const size = statSync(other, {throwIfNoEntry: false})
  return (
    size?.isFile() === true &&
    size.size === statSync(one).size &&
    readFileSync(one).equals(readFileSync(other))
  )
}

/** A folder in a file's place goes, and the reverse: what is there is no part of what is wanted. */
function move(from: string, to: string): void {
  if (statSync(to, {throwIfNoEntry: false})?.isDirectory()) rmSync(to, {recursive: true})
  try {
    renameSync(from, to)
  } catch (error) {
    // dist/ may lie on another disk
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    copyFileSync(from, to)
  }
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
