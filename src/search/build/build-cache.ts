import {createHash, randomUUID} from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {IndexFile} from '../index-file.ts'

/** Something that took time to make: facts as JSON, and files, which are read from the disk one by one as they are asked for. */
export interface Made {
  readonly facts: unknown
  readonly files: Iterable<IndexFile>
}

/** Makes files one after the other, and at the end tells facts: of a large archive the files are more than fits into memory. */
export type Making = Generator<IndexFile, unknown, void>

/** Keeps what a build made, each under the hash of all that it was made from, in one file of a folder. */
export class BuildCache {
  readonly #folder: string
  readonly #used = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Takes from the cache what was made from the same `sources`, or makes it and keeps it; `make` gets a name that changes with them. */
  async take(sources: readonly string[], make: (name: string) => Making | Promise<Making>): Promise<Made> {
    const name = digestOf([programDigest(), ...sources])
    const path = join(this.#folder, name)
    this.#used.add(name)
    if (!existsSync(path)) {
      const making = await make(name.slice(0, 12))
      mkdirSync(this.#folder, {recursive: true})
      // A killed run must not leave half a file under the name of a whole one.
      const draft = `${path}.${randomUUID()}`
      writeMade(draft, making)
      renameSync(draft, path)
    }
    return openMade(path)
  }

  /** Removes what was not taken since the cache was opened. */
  prune(): void {
    if (!existsSync(this.#folder)) return
    for (const name of readdirSync(this.#folder))
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), {recursive: true})
  }
}

/** Hash of texts, each with its length, so that no two lists run together. */
export function digestOf(texts: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}:`).update(text)
  return hash.digest('hex').slice(0, 32)
}

let program: string | undefined

/** Changes with the search's own program and with Pagefind: nobody has to remember a version number. */
function programDigest(): string {
  if (program !== undefined) return program
  const here = fileURLToPath(new URL('.', import.meta.url))
  const sources = readdirSync(here)
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map(name => readFileSync(join(here, name), 'utf8'))
  const packages = ['pagefind', 'opencc-js'].map(name =>
    readFileSync(`${here}../../../node_modules/${name}/package.json`, 'utf8'),
  )
  program = digestOf([...sources, ...packages])
  return program
}

/** The files' contents one after the other, then facts and a list of the files as JSON, then its length in four bytes. */
function writeMade(path: string, making: Making): void {
  const file = openSync(path, 'w')
  try {
    const list: [path: string, length: number][] = []
    let step = making.next()
    for (; !step.done; step = making.next()) {
      writeSync(file, step.value.content)
      list.push([step.value.path, step.value.content.length])
    }
    const end = Buffer.from(JSON.stringify({facts: step.value, list}))
    const length = Buffer.alloc(4)
    length.writeUInt32LE(end.length)
    writeSync(file, Buffer.concat([end, length]))
  } finally {
    closeSync(file)
  }
}

function openMade(path: string): Made {
  const file = openSync(path, 'r')
  try {
    const {size} = fstatSync(file)
    const length = readBytes(file, size - 4, 4).readUInt32LE()
    const {facts, list} = JSON.parse(readBytes(file, size - 4 - length, length).toString('utf8')) as {
      facts: unknown
      list: [path: string, length: number][]
    }
    return {facts, files: {[Symbol.iterator]: () => filesOf(path, list)}}
  } finally {
    closeSync(file)
  }
}

function* filesOf(path: string, list: readonly (readonly [path: string, length: number])[]) {
  const file = openSync(path, 'r')
  try {
    let at = 0
    for (const [path, length] of list) {
      yield {path, content: readBytes(file, at, length)}
      at += length
    }
  } finally {
    closeSync(file)
  }
}

function readBytes(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, at)
  return bytes
}
