import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {gzipSync} from 'node:zlib'

/** Files of a site and their bytes, the largest page as it travels (gzip), and files by the folder at the root in which they stand. */
export interface BuiltSize {
  readonly files: number
  readonly bytes: number
  readonly largestFile: number
  readonly largestPage: {readonly path: string; readonly gzip: number}
  readonly folders: Readonly<Record<string, {readonly files: number; readonly bytes: number}>>
}

/** Of so many of the longest pages one is the largest when packed. */
const candidates = 30

export function sizeOf(folder: string): BuiltSize {
  const files = filesUnder(folder).map(path => ({path, bytes: statSync(join(folder, path)).size}))
  const pages = files
    .filter(({path}) => path.endsWith('.html'))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, candidates)
    .map(({path}) => ({path, gzip: gzipSync(readFileSync(join(folder, path))).length}))
  const folders = Map.groupBy(files, ({path}) =>
    path.includes('/') ? path.slice(0, path.indexOf('/')) : '.',
  )
  return {
    files: files.length,
    bytes: sum(files),
    largestFile: Math.max(...files.map(({bytes}) => bytes)),
    largestPage: pages.reduce((one, other) => (other.gzip > one.gzip ? other : one), {path: '', gzip: 0}),
    folders: Object.fromEntries(
      [...folders].map(([name, held]) => [name, {files: held.length, bytes: sum(held)}]),
    ),
  }
}

function sum(files: readonly {readonly bytes: number}[]): number {
  return files.reduce((total, {bytes}) => total + bytes, 0)
}

/** Paths of all files under a folder, from it, with slashes. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
