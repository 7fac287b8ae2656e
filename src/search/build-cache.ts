import {createHash, randomUUID} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {IndexFile} from './index-file.ts'

/** Something that took time to make: facts as JSON, and files. */
export interface Made {
  readonly facts: unknown
  readonly files: readonly IndexFile[]
}

/** Keeps what a build made, each under the hash of all that it was made from, in one file of a folder. */
export class BuildCache {
  readonly #folder: string
  readonly #used = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Takes from the cache what was made from the same `sources`, or makes it and keeps it; `make` gets a name that changes with them. */
  async take(sources: readonly string[], make: (name: string) => Promise<Made> | Made): Promise<Made> {
    const name = digestOf([programDigest(), ...sources])
    const path = join(this.#folder, name)
    this.#used.add(name)
    if (existsSync(path)) return decode(readFileSync(path))
    const made = await make(name.slice(0, 12))
    mkdirSync(this.#folder, {recursive: true})
    // A killed run must not leave half a file under the name of a whole one.
    const draft = `${path}.${randomUUID()}`
    writeFileSync(draft, encode(made))
    renameSync(draft, path)
    return made
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
    readFileSync(`${here}../../node_modules/${name}/package.json`, 'utf8'),
  )
  program = digestOf([...sources, ...packages])
  return program
}

/** Length of the head in four bytes, the head as JSON, then the files' contents one after the other. */
function encode({facts, files}: Made): Buffer {
  const list = files.map(({path, content}) => [path, content.length] as const)
  const head = Buffer.from(JSON.stringify({facts, list}))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, ...files.map(({content}) => content)])
}

function decode(bytes: Buffer): Made {
  let at = 4 + bytes.readUInt32LE()
  const {facts, list} = JSON.parse(bytes.toString('utf8', 4, at)) as {
    facts: unknown
    list: [path: string, length: number][]
  }
  const files = list.map(([path, length]) => {
    at += length
    return {path, content: bytes.subarray(at - length, at)}
  })
  return {facts, files}
}
