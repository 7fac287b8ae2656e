import {findFault, type LinkedPage} from './relative-links.ts'

/** A file's size in bytes and the time at which it was written, in ms: who has both the same is the same file. */
export interface FileState {
  readonly size: number
  readonly time: number
}

/** A file as it is kept: its state, what it was made from, the numbers of the addresses on it, each once, and its ids, a line each. */
interface KeptPage extends FileState {
  /** Digest of all that it shows; null where it is made anew in every build. */
  readonly key: string | null
  readonly addresses: readonly number[]
  readonly ids: string
}

interface Kept {
  readonly program: string
  readonly addresses: readonly string[]
  readonly pages: Readonly<Record<string, KeptPage>>
}

/**
 * What the pages of a site were made from, what they link to, and what may be linked to in them. It is kept from one build to the next, so
 * that a page is made again only when it shows something else; that a page is as it was does not tell that what it links to still exists.
 */
export class LinkedPages {
  readonly #program: string
  readonly #earlier: Kept
  readonly #numbers = new Map<string, number>()
  readonly #pages = new Map<string, KeptPage>()
  readonly #unwritten = new Set<string>()

  /**
   * @param program - changes with the program: what another one kept is not believed
   * @param kept - what an earlier build kept
   */
  constructor(program: string, kept?: string) {
    this.#program = program
    const earlier = kept === undefined ? undefined : (JSON.parse(kept) as Kept)
    this.#earlier = earlier?.program === program ? earlier : {program, addresses: [], pages: {}}
  }

  /** Takes over what is known of a page that is as it was written, from what it would show now; false where it has to be made. */
  takeOver(path: string, key: string, {size, time}: FileState): boolean {
    const page = this.#earlier.pages[path]
    if (page?.key !== key || page.size !== size || page.time !== time) return false
    const addresses = page.addresses.map(number => this.#numberOf(this.#earlier.addresses[number] ?? ''))
    this.#pages.set(path, {...page, addresses})
    return true
  }

  /** Adds a page that was made; {@link written} says what became of it. */
  add({path, links, ids}: LinkedPage, key: string | null): void {
    // addresses are slices of the page, and one of them would keep the whole of it in memory: this is a string of its own
    const addresses = links.map(({address}) => address).join('\0')
    const numbers = new Set(addresses === '' ? [] : addresses.split('\0').map(text => this.#numberOf(text)))
    const page = {key, size: -1, time: -1, addresses: [...numbers], ids: [...ids].join('\n')}
    this.#pages.set(path, page)
    this.#unwritten.add(path)
  }

  /** Whether a page was added or taken over. */
  has(path: string): boolean {
    return this.#pages.has(path)
  }

  /** Asks for the state of each file that was added, as it was written with relative links. */
  written(stateOf: (path: string) => FileState | undefined): void {
    for (const path of this.#unwritten) {
      const page = this.#pages.get(path)
      const state = stateOf(path)
      if (page && state) this.#pages.set(path, {...page, size: state.size, time: state.time})
      else this.#pages.delete(path)
    }
    this.#unwritten.clear()
  }

  /** What leads nowhere, a line for each address on each page. */
  faults(files: ReadonlySet<string>): string[] {
    const addresses = [...this.#numbers.keys()]
    const site = {files, hasId: this.#idsOf()}
    // what leads from the root leads to the same place from every page
    const fromRoot = new Map<number, string | null>()
    return [...this.#pages].flatMap(([path, page]) =>
      page.addresses.flatMap(number => {
        const address = addresses[number] ?? ''
        const known = fromRoot.get(number)
        const fault = known === undefined ? findFault(address, path, site) : known
        if (address.startsWith('/')) fromRoot.set(number, fault)
        return fault === null ? [] : [`${path}：链接 ${address} ${fault}`]
      }),
    )
  }

  toString(): string {
    const kept: Kept = {
      program: this.#program,
      addresses: [...this.#numbers.keys()],
      pages: Object.fromEntries(this.#pages),
    }
    return JSON.stringify(kept)
  }

  #numberOf(address: string): number {
    const known = this.#numbers.get(address)
    if (known !== undefined) return known
    this.#numbers.set(address, this.#numbers.size)
    return this.#numbers.size - 1
  }

  /** A page leads to its own fragments and to those of few others: the ids of those asked for last are asked for again. */
  #idsOf(): (path: string, id: string) => boolean {
    const known = new Map<string, Set<string>>()
    return (path, id) => {
      if (known.size > 20) known.clear()
      const ids = known.get(path) ?? new Set(this.#pages.get(path)?.ids.split('\n'))
      known.set(path, ids)
      return ids.has(id)
    }
  }
}
