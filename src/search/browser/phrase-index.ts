import {replaceCharacters} from '../../replace-characters.ts'
import type {CatalogueArticle} from '../shared/catalogue.ts'
import type {Part} from '../shared/content.ts'
import {atomsOf} from '../shared/tokenizer.ts'
import type {Variants} from '../shared/variants.ts'
import {askedOf, placesIn, type Range} from './places.ts'
import {Remembered} from './remembered.ts'
import {type Stretch, stretchesOf} from './stretches.ts'

/** How one article holds a phrase. */
export interface Held {
  /** Where it begins, in order, under the numbers of the parts; of a single atom it is only known that the article has it, so none. */
  readonly places: ReadonlyMap<number, readonly number[]>
  /** 2: the title is nothing else; 1: title or document number hold it; 0: only the text does. */
  readonly head: 0 | 1 | 2
}

/** So many files of one index are asked for at once; of several, what the first finds decides which of them are asked for more. */
const atOnce = {alone: 2, among: 1}

/** Looks phrases up: exactly the articles that hold them, by their numbers in the catalogue. */
export class PhraseIndex {
  readonly #ranges: readonly {readonly range: Range; readonly first: number}[]
  readonly #articles: readonly CatalogueArticle[]
  /** Number of the article of every part, and of the first part of every article. */
  readonly #owners: readonly number[]
  readonly #firsts: readonly number[]
  readonly #variants: () => Promise<Variants>
  readonly #held = new Remembered((phrase: string) => this.#holders(phrase))

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

  /** How the articles that hold a phrase hold it; `within` are those that matter, which makes it cheaper: all, where it is left out. */
  async phrase(phrase: string, within?: ReadonlySet<number>): Promise<ReadonlyMap<number, Held>> {
    if (!within) return this.#held.get(phrase)
    if (!this.#held.has(phrase)) return this.#holders(phrase, within)
    return new Map([...(await this.#held.get(phrase))].filter(([number]) => within.has(number)))
  }

  /** Bytes that it is likely to cost to learn who holds a phrase, or to begin with it; see {@link Index}. */
  cost(phrase: string): {readonly all: number; readonly least: number} {
    if (this.#held.has(phrase)) return {all: 0, least: 0}
    const atoms = atomsOf(phrase)
    const costs = this.#ranges.map(({range}) => askedOf(range, atoms).map(asked => range.cost(asked)))
    return {
      all: sum(costs.map(sum)),
      least: sum(costs.map(costs => Math.min(...costs))),
    }
  }

  /** What of a phrase that is found nowhere stands somewhere. */
  async stretches(phrase: string): Promise<readonly Stretch[]> {
    const ranges = this.#ranges.map(({range}) => range)
    return stretchesOf(ranges, atomsOf(replaceCharacters(phrase, await this.#variants())))
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

  async #holders(phrase: string, within?: ReadonlySet<number>): Promise<ReadonlyMap<number, Held>> {
    const found = await this.#holdersOf(atomsOf(phrase), within)
    if (found.size > 0) return found
    const unified = replaceCharacters(phrase, await this.#variants())
    return unified === phrase ? found : this.#holdersOf(atomsOf(unified), within)
  }

  async #holdersOf(
    atoms: readonly string[],
    within?: ReadonlySet<number>,
  ): Promise<ReadonlyMap<number, Held>> {
    const step = this.#ranges.length > 1 ? atOnce.among : atOnce.alone
    const wanted = within && [...within].flatMap(article => this.#partsOf(article))
    const found = await Promise.all(
      this.#ranges.map(({range, first}) => {
        const here = wanted?.map(part => part - first).filter(part => part >= 0 && part < range.parts)
        return placesIn(range, atoms, step, here)
      }),
    )
    const holders = new Map<number, Held>()
    for (const [index, {first}] of this.#ranges.entries())
      for (const [number, places] of found[index] ?? []) {
        const part = first + number
        const article = this.#owners[part] ?? -1
        if (within && !within.has(article)) continue
        const before = holders.get(article)
        const head = this.#head(places, atoms.length, part)
        holders.set(article, {
          places: new Map([...(before?.places ?? []), [part, atoms.length === 1 ? [] : places]]),
          head: before && before.head > head ? before.head : head,
        })
      }
    return holders
  }

  #partsOf(article: number): number[] {
    return (this.#articles[article]?.lengths ?? []).map((_, part) => this.firstPart(article) + part)
  }

  #head(places: readonly number[], length: number, part: number): 0 | 1 | 2 {
    const article = this.#owners[part] ?? -1
    const {titleLength = 0, headLength = 0} = this.#articles[article] ?? {}
    if (part !== this.firstPart(article) || !places.some(place => place < headLength)) return 0
    return length === titleLength && (length === 1 || places.includes(0)) ? 2 : 1
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
