import {findFault, type LinkedPage} from './relative-links.ts'

/** A file's size in bytes and the time at which it was written, in ms: who has both the same is the same file. */
export interface FileState {
  readonly size: number
  readonly time: number
}

/** A page as it is kept: its state when it was read, the numbers of the addresses on it, each once, and its ids, a line each. */
interface KeptPage extends FileState {
  readonly addresses: readonly number[]
  readonly ids: string
}

interface Kept {
  readonly program: string
  readonly addresses: readonly string[]
  readonly pages: Readonly<Record<string, KeptPage>>
}

/**
 * What the pages of a site link to, and what may be linked to in them. It is kept from one build to the next, so that a page is read
 * again only when it was written again; that a page is as it was does not tell that what it links to still exists.
 */
export class LinkedPages {
  readonly #program: string
  readonly #earlier: Kept
  readonly #numbers = new Map<string, number>()
  readonly #pages = new Map<string, KeptPage>()

  /**
   * @param program - changes with the program: what another one kept is not believed
   * @param kept - what an earlier build kept
   */
  constructor(program: string, kept?: string) {
    this.#program = program
    const earlier = kept === undefined ? undefined : (JSON.parse(kept) as Kept)
    this.#earlier = earlier?.program === program ? earlier : {program, addresses: [], pages: {}}
  }

  /** Takes over what is known of a page that is as it was when it was read; false where it has to be read. */
  takeOver(path: string, {size, time}: FileState): boolean {
    const page = this.#earlier.pages[path]
    if (page?.size !== size || page.time !== time) return false
    const addresses = page.addresses.map(number => this.#numberOf(this.#earlier.addresses[number] ?? ''))
    this.#pages.set(path, {...page, addresses})
    return true
  }

  /** Adds a page that was read; `state` is that of the file as it was written with relative links. */
  add({path, links, ids}: LinkedPage, {size, time}: FileState): void {
    // addresses are slices of the page, and one of them would keep the whole of it in memory: this is a string of its own
    const addresses = links.map(({address}) => address).join('\0')
    const numbers = new Set(addresses === '' ? [] : addresses.split('\0').map(text => this.#numberOf(text)))
    this.#pages.set(path, {size, time, addresses: [...numbers], ids: [...ids].join('\n')})
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
