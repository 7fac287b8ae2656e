import type {Held} from '../holders.ts'
import type {CatalogueArticle} from '../shared/catalogue.ts'
import {type Query, readings} from './query.ts'

/** The index, as far as a search needs it. */
export interface Index {
  /** The articles that hold a phrase, by their numbers in the catalogue. */
  phrase(phrase: string): Promise<ReadonlyMap<number, Held>>
  /** How many atoms of a phrase, from its first on, stand together in some article; seldom fewer than do. */
  beginning(phrase: string): Promise<number>
}

/** One article found. */
export interface Hit {
  readonly article: CatalogueArticle
  /** Number of places of all phrases; 0 where none was asked for. */
  readonly count: number
  /** Blocks that hold a phrase, the best for an excerpt first. */
  readonly blocks: readonly number[]
}

/** What a search found, best first. `query` is the reading that was used; `relaxed` says that it is not the strictest one. */
export interface Found {
  readonly query: Query
  readonly hits: readonly Hit[]
  readonly relaxed: boolean
}

/** Looks for what a reader typed. An empty query finds every article, newest first. */
export async function find(
  typed: string,
  index: Index,
  articles: readonly CatalogueArticle[],
): Promise<Found> {
  const queries = readings(typed)
  const [strictest] = queries
  if (!strictest) {
    const hits = articles.map(article => ({article, count: 0, blocks: []})).reverse()
    return {query: {all: [], none: []}, hits, relaxed: false}
  }
  for (const query of queries) {
    const hits = await hitsFor(query, index, articles)
    if (hits.length > 0) return {query, hits, relaxed: query !== strictest}
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
  const [wanted, unwanted] = await Promise.all([
    Promise.all(all.map(phrase => index.phrase(phrase))),
    Promise.all(none.map(phrase => index.phrase(phrase))),
  ])
  const numbers = [...(wanted[0]?.keys() ?? articles.keys())].filter(
    number => wanted.every(holders => holders.has(number)) && !unwanted.some(holders => holders.has(number)),
  )
  return numbers
    .flatMap(number => {
      const article = articles[number]
      const held = wanted.flatMap(holders => holders.get(number) ?? [])
      return article ? [{number, article, ...standing(held)}] : []
    })
    .sort((a, b) => b.head - a.head || b.together - a.together || b.count - a.count || b.number - a.number)
    .map(({article, count, blocks}) => ({article, count, blocks}))
}

/** How an article stands among others: phrases in its head, most phrases near one another, number of hits; best blocks first. */
function standing(held: readonly Held[]) {
  const blocks = [...new Set(held.flatMap(({blocks}) => [...blocks.keys()]))].map(block => {
    const counts = held.flatMap(({blocks}) => blocks.get(block) ?? [])
    return {block, phrases: counts.length, count: sum(counts)}
  })
  blocks.sort((a, b) => b.phrases - a.phrases || b.count - a.count || a.block - b.block)
  return {
    head: sum(held.map(({head}) => head)),
    together: blocks[0]?.phrases ?? 0,
    count: sum(held.map(({count}) => count)),
    blocks: blocks.map(({block}) => block),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
