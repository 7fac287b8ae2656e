import type {Truth} from './search-queries.ts'

/** How well queries were answered, over all of them. */
export interface Score {
  readonly queries: number
  /** Share of the articles that hold a phrase that were found, and of those found that hold it. */
  readonly recall: number
  readonly precision: number
  /** Queries that found nothing though there is something. */
  readonly falseZeros: number
  /** In ms. */
  readonly time: Spread
}

export interface Spread {
  readonly p50: number
  readonly p95: number
  readonly max: number
}

/** Asks every query and compares the answers, addresses of articles and ms, with the truth, which has all words of it. */
export async function scoreOf(
  queries: readonly string[],
  truth: Truth,
  ask: (query: string) => Promise<{urls: readonly string[]; time: number}>,
  wordsOf = (query: string): readonly string[] => [query],
): Promise<Score> {
  let [wanted, listed, both, falseZeros] = [0, 0, 0, 0]
  const times: number[] = []
  for (const query of queries) {
    const {urls, time} = await ask(query)
    const expected = new Set(truth.articlesWithAll(wordsOf(query)))
    wanted += expected.size
    listed += urls.length
    both += urls.filter(url => expected.has(url)).length
    if (urls.length === 0 && expected.size > 0) falseZeros += 1
    times.push(time)
  }
  return {
    queries: queries.length,
    recall: wanted === 0 ? 1 : both / wanted,
    precision: listed === 0 ? 1 : both / listed,
    falseZeros,
    time: spreadOf(times),
  }
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return {p50: at(0.5), p95: at(0.95), max: at(1)}
}

export const scoreHeader = ['查询', '次数', '查全', '查准', '误报没有', '毫秒 中位', '95%', '最大']

export function scoreRow(name: string, {queries, recall, precision, falseZeros, time}: Score): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`
  return [name, String(queries), percent(recall), percent(precision), String(falseZeros), ...cells(time)]
}

export function cells({p50, p95, max}: Spread): string[] {
  return [p50, p95, max].map(String)
}
