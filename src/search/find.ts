import type {CatalogueArticle} from './catalogue.ts'
import type {Held} from './holders.ts'
import {looser, type Query, readings} from './query.ts'
import {atomsOf} from './tokenizer.ts'

/** The index, as far as a search needs it: the articles that hold a phrase, by their numbers in the catalogue. */
export interface Index {
  phrase(phrase: string): Promise<ReadonlyMap<number, Held>>
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

/** A query near one that found nothing, and how many articles it finds. */
export interface Offer {
  readonly query: Query
  readonly count: number
}

/** Up to three looser queries that do find something, for a query that found nothing. */
export async function offersFor(
  query: Query,
  index: Index,
  articles: readonly CatalogueArticle[],
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

/** Up to three articles whose titles share most pairs of atoms with a query, at least two and a third of them; the nearest first. */
export async function similarTitles(
  {all}: Query,
  index: Index,
  articles: readonly CatalogueArticle[],
): Promise<CatalogueArticle[]> {
  const pairs = all.flatMap(phrase => {
    const atoms = atomsOf(phrase)
    return atoms.slice(1).map((atom, at) => `${atoms[at]}${atom}`)
  })
  const asked = [...new Set(pairs)].slice(0, 12)
  const shared = new Map<number, number>()
  for (const holders of await Promise.all(asked.map(pair => index.phrase(pair))))
    for (const [article, {head}] of holders) if (head > 0) shared.set(article, (shared.get(article) ?? 0) + 1)
  return [...shared]
    .filter(([, count]) => count >= Math.max(2, asked.length / 3))
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, 3)
    .flatMap(([article]) => articles[article] ?? [])
}

async function hitsFor(
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
