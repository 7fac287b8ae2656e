import type {CatalogueArticle} from '../shared/catalogue.ts'
import type {Held} from './phrase-index.ts'
import {type Query, readings} from './query.ts'
import type {Spelling} from './spellings.ts'

/** The index, as far as a search needs it. */
export interface Index {
  /** The articles that hold a phrase, by their numbers in the catalogue; of those `within`, where it is said. */
  phrase(phrase: string, within?: ReadonlySet<number>): Promise<ReadonlyMap<number, Held>>
  /** Bytes that it is likely to cost to learn who holds a phrase. */
  cost(phrase: string): number
}

/** One article found. */
export interface Hit {
  readonly article: CatalogueArticle
  /** Number of the article in the catalogue. */
  readonly number: number
  /** Number of places of all phrases; 0 where only the text tells it. */
  readonly count: number
  /** Numbers of the parts that hold a phrase, the best for an excerpt first. */
  readonly parts: readonly number[]
}

/** What a search found, best first. `query` is the reading that was used; `relaxed` says that it is not the strictest one. */
export interface Found {
  readonly query: Query
  readonly hits: readonly Hit[]
  readonly relaxed: boolean
}

/**
 * Looks for what a reader typed. An empty query finds every article, newest first.
 *
 * @param openSpellings - asked for where nothing is found as it was typed
 */
export async function find(
  typed: string,
  index: Index,
  articles: readonly CatalogueArticle[],
  openSpellings: () => Promise<readonly Spelling[]>,
): Promise<Found> {
  const [strictest] = readings(typed, [])
  if (!strictest) {
    const hits = articles.map((article, number) => ({article, number, count: 0, parts: []})).reverse()
    return {query: {all: [], none: []}, hits, relaxed: false}
  }
  const found = await hitsFor(strictest, index, articles)
  if (found.length > 0) return {query: strictest, hits: found, relaxed: false}
  for (const query of readings(typed, await openSpellings()).slice(1)) {
    const hits = await hitsFor(query, index, articles)
    if (hits.length > 0) return {query, hits, relaxed: true}
  }
  return {query: strictest, hits: [], relaxed: false}
}

/** The articles that hold all phrases of a query and none that it excludes, best first. */
export async function hitsFor(
  {all, none}: Query,
  index: Index,
  articles: readonly CatalogueArticle[],
): Promise<Hit[]> {
  if (all.length === 0 && none.length === 0) return []
  // The longest is in the fewest articles: the others are only looked for in these.
  const wanted: ReadonlyMap<number, Held>[] = []
  for (const phrase of all.toSorted((a, b) => b.length - a.length)) {
    const before = wanted.at(-1)
    if (before?.size === 0) return []
    wanted.push(await index.phrase(phrase, before && new Set(before.keys())))
  }
  const within = new Set(wanted.at(-1)?.keys() ?? articles.keys())
  const unwanted = await Promise.all(none.map(phrase => index.phrase(phrase, within)))
  const numbers = [...within].filter(number => !unwanted.some(holders => holders.has(number)))
  return numbers
    .flatMap(number => {
      const article = articles[number]
      const held = wanted.flatMap(holders => holders.get(number) ?? [])
      return article ? [{number, article, ...standing(held)}] : []
    })
    .sort((a, b) => b.head - a.head || b.together - a.together || b.count - a.count || b.number - a.number)
}

/** Phrases within so many words stand together: about a paragraph. */
const near = 120

/** How an article stands among others: phrases in its head, most phrases near one another, number of hits; best parts first. */
function standing(held: readonly Held[]) {
  const parts = [...new Set(held.flatMap(({parts}) => [...parts.keys()]))].map(part => {
    const here = held.flatMap(({parts}) => parts.get(part) ?? [])
    const placed = here.flatMap(({places}) => (places.length > 0 ? [places] : []))
    return {
      part,
      // What has no places is common, and so near everything in the part.
      together: mostTogether(placed) + here.length - placed.length,
      phrases: here.length,
      count: sum(here.map(({count}) => count)),
    }
  })
  parts.sort(
    (a, b) => b.together - a.together || b.phrases - a.phrases || b.count - a.count || a.part - b.part,
  )
  return {
    head: sum(held.map(({head}) => head)),
    together: parts[0]?.together ?? 0,
    count: sum(parts.map(({count}) => count)),
    parts: parts.map(({part}) => part),
  }
}

/** Of the phrases, whose places these are, the most that begin within a stretch of {@link near} words. */
function mostTogether(held: readonly (readonly number[])[]): number {
  if (held.length < 2) return held.length
  const places = held.flatMap((places, phrase) => places.map(place => ({place, phrase})))
  places.sort((a, b) => a.place - b.place)
  const last = new Map<number, number>()
  let most = 0
  for (const {place, phrase} of places) {
    last.set(phrase, place)
    most = Math.max(most, [...last.values()].filter(before => place - before <= near).length)
  }
  return most
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
