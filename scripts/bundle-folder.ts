import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {writeAtomically} from '../src/content/atomic-write.ts'
import {checksum, checksumsName, readChecksums, writeChecksums} from '../src/offline/checksums.ts'

/** Where a bundle is written before it takes the place of an earlier one. */
const draftName = '.huikan-draft'

/** What stands in a folder beside an earlier bundle and what is left of one. */
export function strangersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const own = ownNames(folder)
  return readdirSync(folder).filter(name => name !== draftName && !own.has(name))
}

/**
 * Lets `write` fill an empty folder, and puts its files with their checksums in the place of an earlier bundle. Killed at any
 * moment, it leaves what the next run knows as its own: the list of checksums names files before they come and until they are gone.
 *
 * @returns the names of the bundle's files, in order
 */
export function replaceBundle(folder: string, write: (draft: string) => void): string[] {
  mkdirSync(folder, {recursive: true})
  const draft = join(folder, draftName)
  rmSync(draft, {recursive: true, force: true})
  mkdirSync(draft)
  write(draft)
  const names = readdirSync(draft).sort()
  const sums = new Map(names.map(name => [name, checksum(readFileSync(join(draft, name)))]))
  const list = join(folder, checksumsName)
  const earlier = ownNames(folder)
  const both = new Map([...readSums(list), ...sums])
  if (names.length > 0) writeAtomically(list, writeChecksums(both))
  for (const name of names) renameSync(join(draft, name), join(folder, name))
  for (const name of earlier)
    if (name !== checksumsName && !sums.has(name)) rmSync(join(folder, name), {force: true})
  writeAtomically(list, writeChecksums(sums))
  rmSync(draft, {recursive: true})
  return [...names, checksumsName].sort()
}

/** Files of an earlier bundle by its own list, and drafts of writers that were killed. */
function ownNames(folder: string): Set<string> {
  const drafts = readdirSync(folder).filter(name => name.endsWith('.draft') && name.startsWith('.'))
  return new Set([...readSums(join(folder, checksumsName)).keys(), checksumsName, ...drafts])
}

function readSums(list: string): ReadonlyMap<string, string> {
  return existsSync(list) ? readChecksums(readFileSync(list, 'utf8')) : new Map()
}
