import {findFault, type LinkedPage} from './relative-links.ts'

/** A file's size in bytes and the time at which it was written, in ms. */
export interface FileState {
  readonly size: number
  readonly time: number
}

/** A file as it is kept: its size, what it was made from, the numbers of the addresses on it, each once but for those of its own places that it has, and its ids, a line each. */
interface KeptPage {
  readonly size: number
  /** Digest of all that it shows; null where it is made anew in every build. */
  readonly key: string | null
  readonly addresses: readonly number[]
  readonly ids: string
}

interface Kept {
  readonly program: string
  /** When it was found out, in ms: what was written later is not known. */
  readonly at: number
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
  #at = 0

  /**
   * @param program - changes with the program: what another one kept is not believed
   * @param kept - what an earlier build kept
   */
  constructor(program: string, kept?: string) {
    this.#program = program
    const earlier = kept === undefined ? undefined : (JSON.parse(kept) as Kept)
    this.#earlier = earlier?.program === program ? earlier : {program, at: 0, addresses: [], pages: {}}
    for (const [number, address] of this.#earlier.addresses.entries()) this.#numbers.set(address, number)
  }

  /** Takes over what is known of a page that is as it was written, from what it would show now; false where it has to be made. */
  takeOver(path: string, key: string, {size, time}: FileState): boolean {
    const page = this.#earlier.pages[path]
    if (page?.key !== key || page.size !== size || time > this.#earlier.at) return false
    this.#pages.set(path, page)
    return true
  }

  /** Adds a page that was made; {@link written} says what became of it. */
  add({path, links, ids}: LinkedPage, key: string | null): void {
    // what leads to a place of its own leads there as long as the page is as it is: that is found out once
    const own = {files: new Set([path]), hasId: (_path: string, id: string) => ids.has(id)}
    const leadsAway = (address: string) => !address.startsWith('#') || findFault(address, path, own) !== null
    const numbers = new Set(
      links.flatMap(({address}) => (leadsAway(address) ? [this.#numberOf(address)] : [])),
    )
    const page = {key, size: -1, addresses: [...numbers], ids: [...ids].join('\n')}
    this.#pages.set(path, page)
    this.#unwritten.add(path)
  }

  /** Whether a page was added or taken over. */
  has(path: string): boolean {
    return this.#pages.has(path)
  }

  /**
   * Asks for the size of each file that was added, as it was written with relative links.
   *
   * @param at - the time, in ms: the files may be given an older one from then on, since a copy keeps its time
   */
  written(sizeOf: (path: string) => number | undefined, at: number): void {
    for (const path of this.#unwritten) {
      const page = this.#pages.get(path)
      const size = sizeOf(path)
      if (page && size !== undefined) this.#pages.set(path, {...page, size})
      else this.#pages.delete(path)
    }
    this.#unwritten.clear()
    this.#at = at
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
    // addresses are numbered by their first page, so that those on no page any more leave no gap
    const numbers = new Map<number, number>()
    const renumbered = (number: number) => {
      const known = numbers.get(number) ?? numbers.size
      numbers.set(number, known)
      return known
    }
    const pages = [...this.#pages].map(
      ([path, page]) => [path, {...page, addresses: page.addresses.map(renumbered)}] as const,
    )
    const addresses = [...this.#numbers.keys()]
    const kept: Kept = {
      program: this.#program,
      at: this.#at,
      addresses: [...numbers.keys()].map(number => addresses[number] ?? ''),
      pages: Object.fromEntries(pages),
    }
    return JSON.stringify(kept)
  }

  #numberOf(address: string): number {
    const known = this.#numbers.get(address)
    if (known !== undefined) return known
    // an address is a slice of its page, and would keep the whole of it in memory: this is a string of its own
    this.#numbers.set(Buffer.from(address).toString(), this.#numbers.size)
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
