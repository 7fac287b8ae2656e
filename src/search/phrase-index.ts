import type {Held, Holders} from './holders.ts'
import {PartIndex, type WholeArchive} from './part-index.ts'
import type {CataloguePart} from './shared/catalogue.ts'
import {atomsOf} from './shared/tokenizer.ts'
import {unify} from './shared/variants.ts'

/** Looks phrases up: exactly the articles that hold them, by their numbers in the catalogue. */
export class PhraseIndex {
  readonly #parts: readonly PartIndex[]
  readonly #archive: WholeArchive

  constructor(parts: readonly CataloguePart[], archive: WholeArchive) {
    this.#archive = archive
    let first = 0
    this.#parts = parts.map(part => {
      first += part.articles
      return new PartIndex(part, first - part.articles, archive)
    })
  }

  /** How the articles that hold a phrase hold it. */
  async phrase(phrase: string): Promise<Holders> {
    const atoms = this.#atoms(phrase)
    if (atoms.length === 0) return new Map()
    const holders = new Map<number, Held>()
    for (const found of await Promise.all(this.#parts.map(part => part.holders(atoms))))
      for (const [article, held] of found) holders.set(article, held)
    return holders
  }

  /** How many atoms of a phrase, from its first on, stand together in some article; seldom fewer than do. */
  async beginning(phrase: string): Promise<number> {
    const atoms = this.#atoms(phrase)
    return Math.max(0, ...(await Promise.all(this.#parts.map(part => part.beginning(atoms)))))
  }

  #atoms(phrase: string): string[] {
    return atomsOf(unify(phrase, this.#archive.variants))
  }
}
