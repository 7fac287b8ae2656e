import {createHash} from 'node:crypto'
import {chmodSync, existsSync, globSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {z} from 'astro/zod'
import {writeAtomically} from '../src/content/atomic-write.ts'
import {leftBehind, programPaths, programRecordName} from '../src/founding/program-list.ts'
import type {Digests} from '../src/founding/update-plan.ts'

/** What an archive says of its program; our own writing, but a merge may have spoilt it. */
const recordSchema = z.object({version: z.string(), files: z.record(z.string(), z.string())})

/** The program of an archive, as its record has it. */
export interface ProgramRecord {
  readonly version: string
  readonly files: Digests
}

/** What systems and programs leave in any folder. */
const leftByOthers = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$|\.(?:draft|orig)$/

/** Paths of the files of the program in a project, with slashes, in order. */
export function programFiles(root: string): string[] {
  return programPaths
    .flatMap(path => {
      const place = join(root, path)
      if (!existsSync(place)) return []
      if (!statSync(place).isDirectory()) return [path]
      // a pattern passes over names that begin with a point, of which the program has none in its folders
      return globSync('**/*', {cwd: place, withFileTypes: true})
        .filter(entry => entry.isFile())
        .map(({parentPath, name}) => join(parentPath, name).slice(root.length).replaceAll('\\', '/'))
        .map(file => file.replace(/^\//, ''))
    })
    .filter(path => !leftByOthers.test(path) && !leftBehind.some(left => path.startsWith(`${left}/`)))
    .sort()
}

/** Digests of those of some files that are there. */
export function digestsOf(root: string, paths: Iterable<string>): Map<string, string> {
  const digests = new Map<string, string>()
  for (const path of paths) {
    const file = join(root, path)
    if (existsSync(file)) digests.set(path, createHash('sha256').update(readFileSync(file)).digest('hex'))
  }
  return digests
}

/** The version of a program, from its package.json. */
export function versionOf(root: string): string {
  return z.object({version: z.string()}).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
    .version
}

/** What came with the program of an archive; `undefined` where the folder is none, or its record cannot be read. */
export function readProgramRecord(root: string): ProgramRecord | undefined {
  const path = join(root, programRecordName)
  if (!existsSync(path)) return undefined
  try {
    const {version, files} = recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return {version, files: new Map(Object.entries(files))}
  } catch {
    return undefined
  }
}

/** Writes files of this program into an archive, each whole or not at all; what can be run there can be run here. */
export function copyFiles(from: string, to: string, paths: Iterable<string>): void {
  for (const path of paths) {
    writeInto(to, path, readFileSync(join(from, path)))
    chmodSync(join(to, path), statSync(join(from, path)).mode)
  }
}

/** Writes one file of an archive, whole or not at all. */
export function writeInto(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), {recursive: true})
  writeAtomically(join(root, path), content, 'kill')
}

/** Removes files, and the folders that they leave empty. */
export function removeFiles(root: string, paths: Iterable<string>): void {
  for (const path of paths) {
    rmSync(join(root, path), {force: true})
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(root, folder))
      } catch {
        break
      }
    }
  }
}

/** Says in an archive which files are the program's; last of all, so that a killed run is done again. */
export function writeProgramRecord(root: string, {version, files}: ProgramRecord): void {
  writeInto(
    root,
    programRecordName,
    `${JSON.stringify({version, files: Object.fromEntries(files)}, null, 1)}\n`,
  )
}
