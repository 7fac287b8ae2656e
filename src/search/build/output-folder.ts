import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'

/** Paths of all files under a folder, from it, with slashes. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** A folder of very many small files, of which a build writes only those that changed, and in which it leaves no other. */
export class OutputFolder {
  readonly #folder: string
  readonly #wanted = new Set<string>()
  #bytes = 0
  #written = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  put(path: string, content: Uint8Array): void {
    const target = this.#place(path, content.length)
    if (existsSync(target) && readFileSync(target).equals(content)) return
    mkdirSync(dirname(target), {recursive: true})
    writeFileSync(target, content)
    this.#written += 1
  }

  /** Copies a file whose path changes with its content. */
  copy(path: string, source: string): void {
    const {size} = statSync(source)
    const target = this.#place(path, size)
    if (existsSync(target) && statSync(target).size === size) return
    mkdirSync(dirname(target), {recursive: true})
    copyFileSync(source, target)
    this.#written += 1
  }

  /** Removes what nobody wanted; returns how many files there are, how many were written anew, and the bytes of all. */
  finish(): {files: number; written: number; bytes: number} {
    for (const path of filesUnder(this.#folder)) if (!this.#wanted.has(path)) rmSync(join(this.#folder, path))
    for (const entry of readdirSync(this.#folder, {withFileTypes: true}))
      if (entry.isDirectory() && ![...this.#wanted].some(path => path.startsWith(`${entry.name}/`)))
        rmSync(join(this.#folder, entry.name), {recursive: true})
    return {files: this.#wanted.size, written: this.#written, bytes: this.#bytes}
  }

  #place(path: string, size: number): string {
    this.#wanted.add(path)
    this.#bytes += size
    return join(this.#folder, path)
  }
}
