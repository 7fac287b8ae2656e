import type {Browser} from 'playwright-core'
import {printTable} from '../../src/editing/report.ts'
import {BenchPage, openFolder} from './search-browser.ts'
import {reached} from './search-progress.ts'
import {cells, type Spread, spreadOf} from './search-score.ts'

/** Queries of one kind. `limit` is what the first of them on a page may cost, in bytes, where the archive is small. */
export interface QueryGroup {
  readonly name: string
  readonly queries: readonly string[]
  readonly limit: number | null
}

/** Budgets in bytes, by the number of articles. */
function budgets(articles: number) {
  return {
    start: articles <= 300 ? 90_000 : articles <= 1200 ? 120_000 : 220_000,
    cold: articles <= 1200 ? 1 : 2,
    again: 2000,
  }
}

/** Bytes of files of the search, as a host of static sites sends them, without headers. */
export interface Bytes {
  /** Scripts, wasm, catalogue and what every index needs. */
  readonly start: number
  readonly groups: readonly GroupBytes[]
}

/** What one kind of queries costs on a phone's screen, with the excerpts in sight, or with what is nearest where nothing was found. */
interface GroupBytes {
  readonly name: string
  /** The first query on a page. */
  readonly cold: Spread
  /** The next query of its kind on the same page. */
  readonly next: Spread
  /** The first query again, after that. */
  readonly again: Spread
}

/** Measures what the first `sample` queries of each kind cost. Prints a table. */
export async function measureBytes(
  browser: Browser,
  folder: string,
  articles: number,
  asked: readonly QueryGroup[],
  sample: number,
): Promise<Bytes> {
  const site = await openFolder(folder, 'http')
  const bench = await BenchPage.open(browser, site.root)
  const start = bench.takeBytes()
  const groups: GroupBytes[] = []
  for (const {name, queries} of asked) {
    reached(`字节：${name}，${Math.min(sample, queries.length)} 次`)
    groups.push({name, ...(await queriesInSight(bench, queries.slice(0, sample + 1)))})
  }
  await bench.close()
  await site.close()
  const limits = budgets(articles)
  printTable([
    ['字节', '对预算', '头一次查 中位', '95%', '最大', '预算', '接着查别的 中位', '95%', '再查一次 最大', ''],
    ...groups.map((group, index) => row(group, asked[index]?.limit ?? null, limits)),
  ])
  console.log(`启动 ${start} 字节，是预算 ${limits.start} 的 ${(start / limits.start).toFixed(2)} 倍`)
  return {start, groups}
}

async function queriesInSight(bench: BenchPage, queries: readonly string[]) {
  const [cold, next, again]: [number[], number[], number[]] = [[], [], []]
  for (const [index, query] of queries.slice(0, -1).entries()) {
    await bench.reset()
    for (const [text, bytes] of [
      [query, cold],
      [queries[index + 1] ?? '', next],
      [query, again],
    ] as const) {
      await bench.search(text)
      await bench.settle()
      bytes.push(bench.takeBytes())
    }
  }
  return {cold: spreadOf(cold), next: spreadOf(next), again: spreadOf(again)}
}

function row(
  {name, cold, next, again}: GroupBytes,
  limit: number | null,
  limits: ReturnType<typeof budgets>,
): string[] {
  const budget = limit === null ? null : limit * limits.cold
  const over = [
    ...(budget !== null && cold.p95 > budget ? ['95% 超出预算'] : []),
    ...(again.max > limits.again ? ['再查超出预算'] : []),
  ]
  const [nextMedian = '', next95 = ''] = cells(next)
  return [
    name,
    budget === null ? '' : (cold.p50 / budget).toFixed(2),
    ...cells(cold),
    budget === null ? '' : String(budget),
    nextMedian,
    next95,
    String(again.max),
    over.join('；'),
  ]
}
