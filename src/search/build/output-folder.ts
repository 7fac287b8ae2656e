import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {IndexFile} from '../index-file.ts'

/** A folder of very many small files, of which a build writes only those that changed. `list` remembers what it wrote last. */
export class OutputFolder {
  readonly #folder: string
  readonly #list: string
  readonly #before: ReadonlyMap<string, string>
  readonly #now = new Map<string, string>()
  readonly #made = new Set<string>()
  #bytes = 0
  #written = 0

  constructor(folder: string, list: string) {
    this.#folder = folder
    this.#list = list
    const known = existsSync(list) && existsSync(folder)
    this.#before = new Map(known ? (JSON.parse(readFileSync(list, 'utf8')) as [string, string][]) : [])
    // What is there without a list is nobody's.
    if (!known) rmSync(folder, {recursive: true, force: true})
    // Until the end, what is there is not what the list says.
    rmSync(list, {force: true})
  }

  put({path, content}: IndexFile): void {
    const digest = createHash('sha256').update(content).digest('base64url').slice(0, 22)
    this.#now.set(path, digest)
    this.#bytes += content.length
    const target = join(this.#folder, path)
    if (this.#before.get(path) === digest && existsSync(target)) return
    const folder = dirname(target)
    if (!this.#made.has(folder)) mkdirSync(folder, {recursive: true})
    this.#made.add(folder)
    writeFileSync(target, content)
    this.#written += 1
  }

  /** Removes what was written before and not this time; returns how many files there are, how many were written anew, and the bytes of all. */
  finish(): {files: number; written: number; bytes: number} {
    for (const path of this.#before.keys())
      if (!this.#now.has(path)) rmSync(join(this.#folder, path), {force: true})
    mkdirSync(dirname(this.#list), {recursive: true})
    writeFileSync(this.#list, JSON.stringify([...this.#now]))
    return {files: this.#now.size, written: this.#written, bytes: this.#bytes}
  }
}
