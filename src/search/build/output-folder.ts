import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** A folder of very many small files, of which a build writes only those that changed, and in which it leaves no other. */
export class OutputFolder {
  readonly #folder: string
  readonly #wanted = new Set<string>()
  readonly #folders = new Set<string>()
  #bytes = 0
  #written = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  put(path: string, content: Uint8Array): void {
    const target = this.#place(path, content.length)
    if (existsSync(target) && readFileSync(target).equals(content)) return
    this.#write(target, content)
  }

  /** Writes a file whose path changes with its content, which is asked for where it is not there yet. */
  putNamed({path, size, content}: {path: string; size: number; content: () => Uint8Array}): void {
    const target = this.#place(path, size)
    if (statSync(target, {throwIfNoEntry: false})?.size !== size) this.#write(target, content())
  }

  /** Removes what nobody wanted; returns how many files there are, how many were written anew, and the bytes of all. */
  finish(): {files: number; written: number; bytes: number} {
    const folders = new Set([...this.#wanted].flatMap(foldersOf))
    this.#leave('', folders)
    return {files: this.#wanted.size, written: this.#written, bytes: this.#bytes}
  }

  /** Leaves of a folder what is wanted: of one that nobody wants nothing is looked at. */
  #leave(folder: string, folders: ReadonlySet<string>): void {
    for (const entry of readdirSync(join(this.#folder, folder), {withFileTypes: true})) {
      const path = folder + entry.name
      if (entry.isDirectory() && folders.has(path)) this.#leave(`${path}/`, folders)
      else if (!this.#wanted.has(path)) rmSync(join(this.#folder, path), {recursive: true})
    }
  }

  #write(target: string, content: Uint8Array): void {
    const folder = dirname(target)
    if (!this.#folders.has(folder)) mkdirSync(folder, {recursive: true})
    this.#folders.add(folder)
    writeFileSync(target, content)
    this.#written += 1
  }

  #place(path: string, size: number): string {
    this.#wanted.add(path)
    this.#bytes += size
    // thousands of them: to have each path put in order takes longer than to ask for its file
    return `${this.#folder}/${path}`
  }
}

/** The folders that a file lies in, the innermost last. */
function foldersOf(path: string): string[] {
  return Array.from(path.matchAll(/\//g), ({index}) => path.slice(0, index))
}
