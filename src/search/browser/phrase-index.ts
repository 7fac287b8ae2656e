import type {CatalogueArticle} from '../shared/catalogue.ts'
import type {Part} from '../shared/content.ts'
import {atomsOf} from '../shared/tokenizer.ts'
import {unify, type Variants} from '../shared/variants.ts'
import {beginningIn, placesIn, type Range} from './places.ts'

/** How one article holds a phrase. */
export interface Held {
  /** Where it begins, in order, under the numbers of the parts; of a single atom it is only known that the article has it, so none. */
  readonly places: ReadonlyMap<number, readonly number[]>
  /** 2: the title is nothing else; 1: title or document number hold it; 0: only the text does. */
  readonly head: 0 | 1 | 2
}

/** So many files of one index are asked for at once; of several, what the first finds decides which of them are asked for more. */
const atOnce = {alone: 3, among: 1}

/** Looks phrases up: exactly the articles that hold them, by their numbers in the catalogue. */
export class PhraseIndex {
  readonly #ranges: readonly {readonly range: Range; readonly first: number}[]
  readonly #articles: readonly CatalogueArticle[]
  /** Number of the article of every part, and of the first part of every article. */
  readonly #owners: readonly number[]
  readonly #firsts: readonly number[]
  readonly #variants: () => Promise<Variants>

  /** `variants` are read where a phrase is nowhere as it is spelt. */
  constructor(
    ranges: readonly Range[],
    articles: readonly CatalogueArticle[],
    variants: () => Promise<Variants>,
  ) {
    let first = 0
    this.#ranges = ranges.map(range => {
      first += range.parts
      return {range, first: first - range.parts}
    })
    this.#articles = articles
    this.#owners = articles.flatMap(({lengths}, number) => lengths.map(() => number))
    let part = 0
    this.#firsts = articles.map(({lengths}) => {
      part += lengths.length
      return part - lengths.length
    })
    this.#variants = variants
  }

  /** How the articles that hold a phrase hold it. */
  async phrase(phrase: string): Promise<ReadonlyMap<number, Held>> {
    const found = await this.#holders(atomsOf(phrase))
    if (found.size > 0) return found
    const unified = unify(phrase, await this.#variants())
    return unified === phrase ? found : this.#holders(atomsOf(unified))
  }

  /** How many atoms of a phrase, from its first on, stand together in some article; 0 where not even two do. */
  async beginning(phrase: string): Promise<number> {
    const atoms = atomsOf(unify(phrase, await this.#variants()))
    const begun = await Promise.all(this.#ranges.map(({range}) => beginningIn(range, atoms)))
    const length = Math.max(0, ...begun.map(beginning => beginning.length))
    // Where less stands, one atom more makes no more than this.
    const longest = begun.filter(beginning => beginning.length === length)
    const more = await Promise.all(longest.map(({oneMore}) => oneMore()))
    return more.includes(true) ? length + 1 : length
  }

  /** Number of the first part of an article. */
  firstPart(article: number): number {
    return this.#firsts[article] ?? 0
  }

  /** A part of an article, by its number. */
  part(number: number): Promise<Part> {
    const place = this.#ranges.findLast(({first}) => first <= number)
    if (!place) throw new Error(`no part ${number}`)
    return place.range.part(number - place.first)
  }

  async #holders(atoms: readonly string[]): Promise<ReadonlyMap<number, Held>> {
    const step = this.#ranges.length > 1 ? atOnce.among : atOnce.alone
    const found = await Promise.all(this.#ranges.map(({range}) => placesIn(range, atoms, step)))
    const holders = new Map<number, Held>()
    for (const [index, {first}] of this.#ranges.entries())
      for (const [number, places] of found[index] ?? []) {
        const part = first + number
        const article = this.#owners[part] ?? -1
        const before = holders.get(article)
        const head = this.#head(places, atoms.length, part)
        holders.set(article, {
          places: new Map([...(before?.places ?? []), [part, atoms.length === 1 ? [] : places]]),
          head: before && before.head > head ? before.head : head,
        })
      }
    return holders
  }

  #head(places: readonly number[], length: number, part: number): 0 | 1 | 2 {
    const article = this.#owners[part] ?? -1
    const {titleLength = 0, headLength = 0} = this.#articles[article] ?? {}
    if (part !== this.firstPart(article) || !places.some(place => place < headLength)) return 0
    return length === titleLength && (length === 1 || places.includes(0)) ? 2 : 1
  }
}
