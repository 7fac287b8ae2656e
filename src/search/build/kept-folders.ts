import {createHash, randomUUID} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Keeps what a build made, each in a folder that is named by what it is and the hash of all that it was made from. */
export class KeptFolders {
  readonly #folder: string
  readonly #used = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Path of the folder that was made from the same `sources`, the first of which names it; `make` fills it where there is none. */
  async take(sources: readonly string[], make: (folder: string) => Promise<void>): Promise<string> {
    const name = nameOf(sources)
    const path = join(this.#folder, name)
    this.#used.add(name)
    if (existsSync(path)) return path
    // A killed run must not leave half a folder under the name of a whole one.
    const draft = join(this.#folder, `draft-${randomUUID()}`)
    mkdirSync(draft, {recursive: true})
    await make(draft)
    renameSync(draft, path)
    return path
  }

  /** Path of the folder that was made from the same `sources`, where there is one; it is not taken. */
  known(sources: readonly string[]): string | undefined {
    const path = join(this.#folder, nameOf(sources))
    return existsSync(path) ? path : undefined
  }

  /** Removes what was not taken since this was made. */
  prune(): void {
    for (const name of readdirSync(this.#folder))
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), {recursive: true})
  }
}

function nameOf(sources: readonly string[]): string {
  return `${sources[0] ?? ''}-${digestOf([programDigest(), ...sources]).slice(0, 12)}`
}

/** Hash of texts, each with its length, so that no two lists run together. */
export function digestOf(texts: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}:`).update(text)
  return hash.digest('hex')
}

let program: string | undefined

/** Where what the search builds with stands; beside the rooms lie the numerals, graphemes and replacements that they share with others. */
const rooms = ['src/search/build', 'src/search/shared', 'src', 'src/archive']

/** Changes with what the search builds with: nobody has to remember a version number. */
function programDigest(): string {
  if (program !== undefined) return program
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const sources = rooms.flatMap(room =>
    readdirSync(`${root}${room}`)
      .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map(name => readFileSync(`${root}${room}/${name}`, 'utf8')),
  )
  const packages = ['pagefind', 'opencc-js'].map(name =>
    readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'),
  )
  program = digestOf([...sources, ...packages])
  return program
}
