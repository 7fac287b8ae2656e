import {randomUUID} from 'node:crypto'
import {closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'

const draftName = /^\..+\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.draft$/

/** What a file must outlive: the end of the program, or that of the machine too, which costs a wait for the disk. */
export type Outlives = 'kill' | 'power-cut'

/** Writes beside and renames, so that whoever looks sees the old file or the new, never half of one. */
export function writeAtomically(
  path: string,
  content: string | Uint8Array,
  outlives: Outlives = 'power-cut',
): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.draft`)
  try {
    const file = openSync(draft, 'wx')
    try {
      writeFileSync(file, content)
      if (outlives === 'power-cut') fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    // on a disk that cannot be written the draft cannot be removed either: what failed first is what matters
    try {
      rmSync(draft, {force: true})
    } catch {}
    // Node.js names the draft, or nothing
    if (error instanceof Error && 'code' in error) Object.assign(error, {path, dest: undefined})
    throw error
  }
}

/** Removes what killed writers left in a folder. Only for a folder that nobody else writes to now: see {@link withLock}. */
export function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) if (draftName.test(name)) rmSync(join(folder, name))
}
