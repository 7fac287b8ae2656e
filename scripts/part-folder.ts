import {randomUUID} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {writeAtomically} from '../src/content/atomic-write.ts'
import {filesIn} from '../src/content/source-copies.ts'
import {checksum, checksumsName, writeChecksums} from '../src/offline/checksums.ts'
import {verifyFolder} from '../src/offline/verify.ts'
import type {FoundPart} from '../src/publishing/part-faults.ts'
import type {Share} from '../src/publishing/share.ts'
import {type PartRecord, partSchema} from '../src/schemas/part.ts'

/** Where parts of the site stand, each in a folder of its own. */
export const partsFolder = 'dist-parts'

const recordName = 'part.json'
const cache = '.cache'

/**
 * What a part has of the caches of a build, by their folders there. What lies in them is named by what it was made from, and so is never out of
 * date; but for `checked`, which has one file an issue.
 */
const caches = ['articles', 'checked', 'epub', 'search']

export function partFolder({part, of}: Share): string {
  return join(partsFolder, `${part}-of-${of}`)
}

/** Copies what lies in a cache into a part: `.cache/epub/…` as `epub/…`. */
export function copyCached(paths: readonly string[], folder: string): void {
  for (const path of paths)
    cpSync(path, join(folder, basename(dirname(path)), basename(path)), {recursive: true})
}

/** Writes what a part says of itself, and last of all the list of its files: without it, it is not finished. */
export function finishPart(folder: string, record: PartRecord): void {
  writeFileSync(join(folder, recordName), `${JSON.stringify(record)}\n`)
  writeAtomically(join(folder, checksumsName), writeChecksums(sumsOf(folder)))
}

/** Reads every folder in one as a part, and its files against its own list. */
export function readParts(where: string): FoundPart[] {
  if (!existsSync(where)) return []
  return readdirSync(where, {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(({name}) => readPart(join(where, name)))
    .sort((a, b) => (a.record?.part ?? 0) - (b.record?.part ?? 0))
}

function readPart(folder: string): FoundPart {
  const list = join(folder, checksumsName)
  const record = existsSync(list) ? readRecord(join(folder, recordName)) : null
  const damage = record ? verifyFolder(sumsOf(folder), readFileSync(list, 'utf8')).faults : []
  return {folder, record, damage}
}

function readRecord(path: string): PartRecord | null {
  if (!existsSync(path)) return null
  try {
    return partSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function sumsOf(folder: string): Map<string, string> {
  return new Map(filesIn(folder, '').map(({name, read}) => [name, checksum(read())]))
}

/** Puts what a part has of the caches of a build where that build looks for it. */
export function takeCaches(folder: string): void {
  for (const name of caches.filter(name => existsSync(join(folder, name)))) {
    mkdirSync(join(cache, name), {recursive: true})
    for (const entry of readdirSync(join(folder, name))) {
      const place = join(cache, name, entry)
      if (existsSync(place) && name !== 'checked') continue
      // Beside and renamed, so that a killed run leaves no half of anything under the name of the whole.
      const draft = join(cache, name, `draft-${randomUUID()}`)
      cpSync(join(folder, name, entry), draft, {recursive: true})
      renameSync(draft, place)
    }
  }
}
