import {replaceCharacters} from '../../replace-characters.ts'
import type {CatalogueArticle} from '../shared/catalogue.ts'
import {atomsOf, normalise, stretch} from '../shared/tokenizer.ts'
import type {Variants} from '../shared/variants.ts'
import {hitsFor, type Index} from './find.ts'
import type {Range} from './places.ts'
import {looser, type Query} from './query.ts'
import {partsThatMayHave, stretchesOf} from './stretches.ts'

/** A query near one that found nothing, and how many articles it finds: about so many, where many share a sentence. */
export interface Offer {
  readonly query: Query
  readonly count: number
  readonly isAbout: boolean
}

/** What to show where nothing was found, the nearest first: at most three queries, and three articles with titles alike. */
export interface Nearest {
  readonly offers: readonly Offer[]
  /** Their numbers in the catalogue. */
  readonly titles: readonly number[]
}

/** What of the archive is looked into. */
export interface SearchedArchive {
  readonly index: Index
  readonly ranges: readonly Range[]
  readonly articles: readonly CatalogueArticle[]
  readonly variants: () => Promise<Variants>
  readonly titles: () => Promise<readonly string[] | null>
}

const most = 3
/** Atoms of a sentence: two words of it, so far apart, hardly stand in another. */
const sentence = 20
/** Of so many articles that may share a sentence the texts tell which do; of more it would take too many. */
const few = 6

/**
 * What is nearest to a query that found nothing: its words without one, the stretches of its phrase that do stand somewhere, and titles.
 * Each look into the index costs a few kilobytes, so there are few.
 */
export async function nearest(query: Query, archive: SearchedArchive): Promise<Nearest> {
  const {index, variants, titles} = archive
  const offers = await found(looser(query), archive)
  const within = offers.length > 0 ? {words: [], offers} : await offersWithin(query.all[0] ?? '', archive)
  const all = await titles()
  const titled = all ? alike(query.all.join(''), all, await variants()) : await headed(within.words, index)
  return {offers: within.offers, titles: titled.slice(0, most)}
}

/** Those queries that find something, at most three; after the first of them only what costs nothing. */
async function found(queries: readonly Query[], {index, articles}: SearchedArchive): Promise<Offer[]> {
  const offers: Offer[] = []
  for (const query of queries) {
    if (offers.length === most) break
    if (offers.length > 0 && query.all.some(phrase => index.cost(phrase) > 0)) continue
    const {length: count} = await hitsFor(query, index, articles)
    if (count > 0) offers.push({query, count, isAbout: false})
  }
  return offers
}

/**
 * Words that stand in the archive, of a phrase that does not: its stretches without half numbers and the punctuation about them; and what to
 * offer of them.
 */
async function offersWithin(phrase: string, archive: SearchedArchive) {
  const {ranges, variants} = archive
  const atoms = atomsOf(phrase)
  const {stretches, printed} = await stretchesOf(ranges, atomsOf(replaceCharacters(phrase, await variants())))
  const words = stretches
    .map(([from, to]) =>
      stretch(phrase, ...whole(atoms, from, to)).replace(
        /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}%])[^\p{L}\p{N}%]+$/gu,
        '',
      ),
    )
    .filter(word => atomsOf(word).length > 1)
  const apart = [...(words.length > 1 ? [words] : []), ...words.map(word => [word])]
  const [query, ...others] = apart.map((all): Query => ({all, none: []}))
  if (!query) return {words, offers: []}
  const count = printed.length < sentence ? 0 : await partsThatMayHave(ranges, printed)
  const offers = count > few ? [{query, count, isAbout: true}] : await found([query, ...others], archive)
  return {words, offers}
}

const numeric = /^[\p{N}\p{Script=Latin}]/u

/** A stretch of atoms without what it has of a number or a name that it cuts: of 100万元 the 0万元, of 1.000 the 000. */
function whole(atoms: readonly string[], from: number, to: number): [from: number, to: number] {
  const isNumeric = (at: number) => numeric.test(atoms[at] ?? '')
  const isInside = (at: number) =>
    isNumeric(at) || (/^[.,]$/.test(atoms[at] ?? '') && isNumeric(at - 1) && isNumeric(at + 1))
  const cuts = (at: number) => isInside(at - 1) && isInside(at)
  let [begin, end] = [from, to]
  while (begin < end && cuts(begin)) begin += 1
  while (end > begin && cuts(end)) end -= 1
  return [begin, end]
}

/** Articles whose titles share at least two pairs of atoms with a text, and a third of its pairs; those that share most first. */
function alike(text: string, titles: readonly string[], variants: Variants): number[] {
  const asked = pairsOf(replaceCharacters(text, variants))
  return titles
    .map((title, number) => {
      const pairs = pairsOf(replaceCharacters(title, variants))
      return {number, shared: [...asked].filter(pair => pairs.has(pair)).length}
    })
    .filter(({shared}) => shared >= Math.max(2, asked.size / 3))
    .sort((a, b) => b.shared - a.shared)
    .map(({number}) => number)
}

function pairsOf(text: string): Set<string> {
  const atoms = atomsOf(text)
  return new Set(atoms.slice(1).map((atom, at) => `${atoms[at]}${atom}`))
}

/** Articles in whose title or document number most of the characters of these stretches stand. */
async function headed(stretches: readonly string[], index: Index): Promise<number[]> {
  const shared = new Map<number, number>()
  for (const kept of stretches.filter(kept => index.cost(kept) === 0))
    for (const [number, {head}] of await index.phrase(kept))
      if (head > 0) shared.set(number, (shared.get(number) ?? 0) + normalise(kept).length)
  return [...shared].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([number]) => number)
}
