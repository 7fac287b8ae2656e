import {replaceCharacters} from '../../replace-characters.ts'
import type {CatalogueArticle} from '../shared/catalogue.ts'
import type {Part} from '../shared/content.ts'
import type {Count} from '../shared/counts.ts'
import {atomsOf} from '../shared/tokenizer.ts'
import type {Variants} from '../shared/variants.ts'
import {areFew, costOf, type Places, placesIn, type Range} from './places.ts'
import {Remembered} from './remembered.ts'

/** How a part of an article holds a phrase. */
export interface HeldPart {
  /** How often. */
  readonly count: number
  /** Where it begins, in order; none where only the count is known, as of what is common. */
  readonly places: readonly number[]
}

/** How one article holds a phrase. */
export interface Held {
  /** Under the numbers of the parts. */
  readonly parts: ReadonlyMap<number, HeldPart>
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

  /** Bytes that it is likely to cost to learn who holds a phrase. */
  cost(phrase: string): number {
    if (this.#held.has(phrase)) return 0
    const atoms = atomsOf(phrase)
    return this.#ranges.reduce((sum, {range}) => sum + costOf(range, atoms), 0)
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
      this.#ranges.map(async ({range, first}) => {
        const here = wanted?.map(part => part - first).filter(part => part >= 0 && part < range.parts)
        const counts = here && areFew(range, here, atoms) ? null : range.counts(atoms)
        if (counts) return foundByCounts(await counts.read(), first)
        return this.#foundByPlaces(await placesIn(range, atoms, step, here), first)
      }),
    )
    const holders = new Map<number, Held>()
    for (const {part, head: inHead, held} of found.flat()) {
      const article = this.#owners[part] ?? -1
      if (within && !within.has(article)) continue
      const before = holders.get(article)
      const isTitle = inHead === 'begins' && this.#articles[article]?.titleLength === atoms.length
      const head = isTitle ? 2 : inHead ? 1 : 0
      holders.set(article, {
        parts: new Map([...(before?.parts ?? []), [part, held]]),
        head: before && before.head > head ? before.head : head,
      })
    }
    return holders
  }

  #partsOf(article: number): number[] {
    return (this.#articles[article]?.lengths ?? []).map((_, part) => this.firstPart(article) + part)
  }

  #foundByPlaces(found: Places, first: number): FoundPart[] {
    return Array.from(found, ([number, places]) => {
      const part = first + number
      const article = this.#owners[part] ?? -1
      const headLength = this.firstPart(article) === part ? (this.#articles[article]?.headLength ?? 0) : 0
      const isInHead = places.some(place => place < headLength)
      return {
        part,
        held: {count: places.length, places},
        head: isInHead && (places[0] === 0 ? 'begins' : 'within'),
      }
    })
  }
}

/** A part in which a phrase was found, by its number in the archive, and where in title and document number it stands. */
interface FoundPart {
  readonly part: number
  readonly held: HeldPart
  readonly head: 'begins' | 'within' | false
}

/** Counts do not tell where in the head something stands: where the title is as long, it is taken for it. */
function foundByCounts(counts: readonly Count[], first: number): FoundPart[] {
  return counts.map(({part, count, isInHead}) => ({
    part: first + part,
    held: {count, places: []},
    head: isInHead && 'begins',
  }))
}
