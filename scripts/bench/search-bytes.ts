import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {printTable} from '../../src/editing/report.ts'
import {find} from '../../src/search/browser/find.ts'
import {nearest} from '../../src/search/browser/nearest.ts'
import {BenchPage, openFolder} from './search-browser.ts'
import {DiskArchive} from './search-disk.ts'
import {cells, type Spread, spreadOf} from './search-score.ts'

/** Budgets in bytes. */
const budget = {start: 90_000, cold: 25_000, warm: 2000}

/** Bytes of files of the search, as a plain server sends them, without headers. */
export interface Bytes {
  /** Scripts, catalogue and variants. */
  readonly start: number
  readonly groups: readonly GroupBytes[]
}

/** What one kind of queries costs. The first two are of all queries, without a browser, the others of some of them on a phone's screen. */
interface GroupBytes {
  readonly name: string
  /** Up to the list, on a page that has not searched yet. */
  readonly list: Spread
  /** With what is nearest where nothing was found; null where something was. */
  readonly nearest: Spread | null
  /** With the excerpts in sight. */
  readonly sight: Spread
  /** The next query of its kind on the same page. */
  readonly next: Spread
  /** The same query again, after that. */
  readonly again: Spread
}

/**
 * Measures what queries cost; `asked` are lists of queries under their names, of which the first `sample` are asked in a browser.
 * Prints a table.
 */
export async function measureBytes(
  browser: Browser,
  folder: string,
  asked: readonly (readonly [name: string, queries: readonly string[]])[],
  sample: number,
): Promise<Bytes> {
  const site = await openFolder(folder, 'http')
  const bench = await BenchPage.open(browser, site.root, folder)
  const start = bench.takeBytes()
  const disk = new DiskArchive(join(folder, 'search'))
  const groups: GroupBytes[] = []
  for (const [name, queries] of asked) {
    const onDisk = await queriesOnDisk(disk, queries)
    const inSight = await queriesInSight(bench, queries.slice(0, sample + 1))
    groups.push({name, ...onDisk, ...inSight})
  }
  await bench.close()
  await site.close()
  printTable([
    [
      '字节',
      '冷：列出 中位',
      '95%',
      '最大',
      '连同摘要 中位',
      '95%',
      '最大',
      '再查别的 中位',
      '95%',
      '再查一次',
      '',
    ],
    ...groups.map(row),
  ])
  console.log(`启动 ${start} 字节（预算 ${budget.start}）${start > budget.start ? '，超出预算' : ''}`)
  return {start, groups}
}

async function queriesOnDisk(disk: DiskArchive, queries: readonly string[]) {
  const [list, near]: [number[], number[]] = [[], []]
  for (const query of queries) {
    disk.takeBytes()
    const {hits, query: read} = await find(query, disk.index, disk.articles)
    const bytes = disk.takeBytes()
    list.push(bytes)
    if (hits.length > 0) continue
    await find(query, disk.index, disk.articles)
    await nearest(read, disk)
    near.push(disk.takeBytes())
  }
  return {list: spreadOf(list), nearest: near.length > 0 ? spreadOf(near) : null}
}

async function queriesInSight(bench: BenchPage, queries: readonly string[]) {
  const [sight, next, again]: [number[], number[], number[]] = [[], [], []]
  for (const [index, query] of queries.slice(0, -1).entries()) {
    await bench.reset()
    for (const [text, bytes] of [
      [query, sight],
      [queries[index + 1] ?? '', next],
      [query, again],
    ] as const) {
      await bench.search(text)
      await bench.settle()
      bytes.push(bench.takeBytes())
    }
  }
  return {sight: spreadOf(sight), next: spreadOf(next), again: spreadOf(again)}
}

function row({name, list, nearest, sight, next, again}: GroupBytes): string[] {
  const over = [
    ...(Math.max(list.p95, sight.p95) > budget.cold ? ['冷查询超出预算'] : []),
    ...(again.p95 > budget.warm ? ['热查询超出预算'] : []),
    ...(nearest ? [`没有结果时连同建议 ${cells(nearest).join(' / ')}`] : []),
  ]
  const [nextMedian = '', next95 = ''] = cells(next)
  return [name, ...cells(list), ...cells(sight), nextMedian, next95, String(again.max), over.join('；')]
}
