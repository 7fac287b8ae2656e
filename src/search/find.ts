import type {CatalogueArticle} from './catalogue.ts'
import {looser, type Query, readings} from './query.ts'
import {normalise, occurrences, phraseTokens} from './tokenizer.ts'

/** The index, as far as a search needs it. Tokens are those of the tokenizer; ids are those of the catalogue. */
export interface Index {
  /** Articles in which the tokens stand one after the other, with the place of the first atom of one occurrence. */
  phrase(tokens: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Articles that hold all tokens anywhere, best first, with places of tokens that begin like them. */
  ranked(
    tokens: readonly string[],
  ): Promise<readonly {readonly id: string; readonly places: readonly number[]}[]>
}

/** One article found; `position` is where among its atoms to look for an occurrence first, null where there is none to show. */
export interface Hit {
  readonly article: CatalogueArticle
  readonly position: number | null
}

/** What a search found, best first. `query` is the reading that was used; `relaxed` says that it is not the strictest one. */
export interface Found {
  readonly query: Query
  readonly hits: readonly Hit[]
  readonly relaxed: boolean
}

/** Looks for what a reader typed. An empty query finds every article, in the order of the catalogue. */
export async function find(
  typed: string,
  index: Index,
  articles: ReadonlyMap<string, CatalogueArticle>,
): Promise<Found> {
  const queries = readings(typed)
  const [strictest] = queries
  if (!strictest) {
    const hits = Array.from(articles.values(), article => ({article, position: null}))
    return {query: {all: [], none: []}, hits, relaxed: false}
  }
  for (const query of queries) {
    const hits = await hitsFor(query, index, articles)
    if (hits.length > 0) return {query, hits, relaxed: query !== strictest}
  }
  return {query: strictest, hits: [], relaxed: false}
}

/** A query near one that found nothing, and how many articles it finds. */
export interface Offer {
  readonly query: Query
  readonly count: number
}

/** Up to three looser queries that do find something, for a query that found nothing. */
export async function offersFor(
  query: Query,
  index: Index,
  articles: ReadonlyMap<string, CatalogueArticle>,
): Promise<Offer[]> {
  const offers: Offer[] = []
  for (const near of looser(query, 16)) {
    const part = (phrase: string) => offers.some(({query}) => query.all.some(whole => whole.includes(phrase)))
    if (near.all.length === 0 || (query.all.length === 1 && near.all.every(part))) continue
    const count = (await hitsFor(near, index, articles)).length
    if (count > 0) offers.push({query: near, count})
    if (offers.length === 3) break
  }
  return offers
}

async function hitsFor(
  {all, none}: Query,
  index: Index,
  articles: ReadonlyMap<string, CatalogueArticle>,
): Promise<Hit[]> {
  if (all.length === 0 && none.length === 0) return []
  const wanted: ReadonlyMap<string, number>[] = []
  for (const phrase of all) {
    const found = await index.phrase(phraseTokens(phrase))
    if (found.size === 0) return []
    wanted.push(found)
  }
  const unwanted = new Set<string>()
  for (const phrase of none)
    for (const id of (await index.phrase(phraseTokens(phrase))).keys()) unwanted.add(id)
  const ids = [...(wanted[0]?.keys() ?? articles.keys())].filter(
    id => !unwanted.has(id) && wanted.every(found => found.has(id)),
  )
  const order = new Map(
    (await index.ranked(all.flatMap(phraseTokens))).map(({id, places}, rank) => [id, {rank, places}]),
  )
  const rarest = wanted.toSorted((a, b) => a.size - b.size)[0]
  return ids
    .flatMap(id => {
      const article = articles.get(id)
      if (!article) return []
      const {rank, places} = order.get(id) ?? {rank: ids.length, places: []}
      // A single atom is found in the list of atoms behind the text, which says nothing about its place in it.
      const position = [rarest?.get(id) ?? -1, ...places].find(place => place >= 0 && place < article.length)
      return {
        hit: {article, position: position ?? (all.length > 0 ? 0 : null)},
        title: inTitle(article.title, all),
        rank,
      }
    })
    .sort((a, b) => b.title - a.title || a.rank - b.rank)
    .map(({hit}) => hit)
}

/** How many of the phrases a title holds, twice as much where it is nothing else. */
function inTitle(title: string, phrases: readonly string[]): number {
  const held = phrases.filter(phrase => occurrences(title, phrase).length > 0)
  return held.some(phrase => normalise(phrase) === normalise(title)) ? held.length * 2 : held.length
}
