import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {allVariants} from '../../src/search/all-variants.ts'
import {buildSearchIndex} from '../../src/search/index-builder.ts'
import type {SearchRecord} from '../../src/search/record.ts'
import {unify} from '../../src/search/variants.ts'
import {launchChromium} from '../../tests/browser/chromium.ts'
import {contentFolder} from '../content-folder.ts'
import {readSearchRecords} from '../read-archive.ts'
import {grownArchive} from './search-archive.ts'
import {BenchPage, openFolder, type Protocol, projectRoot, searchSite} from './search-browser.ts'
import {flexSearch, miniSearch, orama, type Peer, pagefindAsShipped} from './search-peers.ts'
import {lengths, randomSubstrings, Truth, typedByReaders} from './search-queries.ts'

/** How well queries were answered, over all of them. Times in ms, bytes without headers. */
interface Score {
  readonly queries: number
  /** Share of the articles that hold a phrase that were found, and of those found that hold it. */
  readonly recall: number
  readonly precision: number
  /** Queries that found nothing though there is something. */
  readonly falseZeros: number
  readonly time: Spread
}

interface Spread {
  readonly p50: number
  readonly p95: number
  readonly max: number
}

const variants = allVariants()
const simplified = (text: string) => unify(text, variants)

/**
 * Measures the search in real Chromium: whether every phrase is found and nothing else, over http and from a disk, how many bytes and
 * how much time that takes at 1, 10 and 100 times the articles, and how other searches do with the same queries.
 *
 * @param asked.times - how many times the articles
 * @param asked.each - random substrings of each length
 * @param asked.cold - queries of each length that are asked on a page of their own
 * @param asked.peers - whether other searches are measured, with the first number of times
 */
export async function benchSearch(asked: {
  readonly times: readonly number[]
  readonly each: number
  readonly cold: number
  readonly peers: boolean
}): Promise<Record<string, unknown>> {
  const {times, each, cold, peers} = asked
  const records = readSearchRecords(contentFolder())
  const browser = await launchChromium()
  const report: Record<string, unknown> = {}
  try {
    for (const factor of times) {
      const folder = mkdtempSync(join(tmpdir(), 'huikan-bench-'))
      try {
        report[`${factor}x`] = await benchArchive(browser, folder, grownArchive(records, factor), {
          each,
          cold,
        })
        if (factor === times[0] && peers) report.peers = await benchPeers(browser, folder, records, each)
      } finally {
        rmSync(folder, {recursive: true})
      }
    }
  } finally {
    await browser.close()
  }
  return report
}

async function benchArchive(
  browser: Browser,
  folder: string,
  records: readonly SearchRecord[],
  {each, cold}: {each: number; cold: number},
) {
  searchSite(join(projectRoot, 'dist'), folder)
  const begun = performance.now()
  const built = await buildSearchIndex(records, join(folder, 'search'), join(folder, '.cache'))
  const seconds = (performance.now() - begun) / 1000
  const atoms = records.reduce(
    (sum, {passages}) => sum + passages.reduce((all, {text}) => all + text.length, 0),
    0,
  )
  console.log(
    `\n${records.length} 篇，${(atoms / 1e6).toFixed(2)} 百万字：索引 ${built.files} 个文件、${(built.bytes / 1e6).toFixed(2)} MB，生成 ${seconds.toFixed(1)} 秒，内存最高 ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
  const truth = new Truth(records, simplified)
  const random = randomSubstrings(records, each)
  const typed = typedByReaders.filter(query => !/\s/.test(query.replace(/([\d月年])\s|\s(?=[\d月年])/g, '')))
  const queries: [string, readonly string[]][] = [
    ...lengths.map((length): [string, string[]] => [`${length} 字`, random.get(length) ?? []]),
    ['读者所查', typed],
  ]
  const scores: Record<string, unknown> = {built, seconds}
  for (const protocol of ['http', 'file'] as const) {
    const site = await openFolder(folder, protocol)
    const bench = await BenchPage.open(browser, site.root, folder)
    for (const [name, list] of queries) {
      const score = await scoreOf(list, truth, async query => await bench.search(query))
      scores[`${protocol} ${name}`] = score
      printScore(`${protocol.padEnd(5)}${name}`, score)
    }
    await bench.close()
    await site.close()
  }
  scores.bytes = await benchBytes(browser, folder, random, cold, 'http')
  return scores
}

/** Bytes to start, for a cold query up to the list and with the excerpts in sight, and for the same query again later. */
async function benchBytes(
  browser: Browser,
  folder: string,
  random: ReadonlyMap<number, readonly string[]>,
  cold: number,
  protocol: Protocol,
) {
  const site = await openFolder(folder, protocol)
  const bytes: Record<string, unknown> = {}
  let start = 0
  for (const [length, queries] of random) {
    const [list, sight, shorter, again]: [number[], number[], number[], number[]] = [[], [], [], []]
    for (const query of queries.slice(0, cold)) {
      const bench = await BenchPage.open(browser, site.root, folder)
      start = bench.takeBytes()
      await bench.search(query)
      const toList = bench.takeBytes()
      await bench.settle()
      list.push(toList)
      sight.push(toList + bench.takeBytes())
      if (length > 1) await bench.search([...query].slice(0, -1).join(''))
      await bench.settle()
      shorter.push(bench.takeBytes())
      await bench.search(query)
      await bench.settle()
      again.push(bench.takeBytes())
      await bench.close()
    }
    const row = {
      list: spreadOf(list),
      sight: spreadOf(sight),
      shorter: spreadOf(shorter),
      again: spreadOf(again),
    }
    bytes[`${length}`] = row
    console.log(
      `${String(length).padStart(2)} 字，字节（中位 / 95% / 最大）：列出 ${show(row.list)}；连同眼前的摘要 ${show(row.sight)}；少打一字 ${show(row.shorter)}；再查一次 ${show(row.again)}`,
    )
  }
  console.log(`启动 ${start} 字节（脚本、目录数据、异体字表）`)
  await site.close()
  return {start, ...bytes}
}

async function benchPeers(browser: Browser, folder: string, records: readonly SearchRecord[], each: number) {
  const truth = new Truth(records, simplified)
  const random = [...randomSubstrings(records, each)]
  const groups: [string, string[]][] = [
    ['2 字以上', random.flatMap(([length, list]) => (length > 1 ? list : []))],
    ['1 字', random.flatMap(([length, list]) => (length === 1 ? list : []))],
  ]
  const scores: Record<string, unknown> = {}
  console.log('\n同样的查询：')
  const peers: (() => Promise<Peer>)[] = [
    () => pagefindAsShipped(records, folder, browser, false),
    () => pagefindAsShipped(records, folder, browser, true),
    async () => miniSearch(records),
    () => flexSearch(records),
    () => orama(records),
  ]
  for (const open of peers) {
    const peer = await open()
    for (const [group, queries] of groups) {
      const bytes: number[] = []
      const score = await scoreOf(queries, truth, async query => {
        const begin = performance.now()
        const urls = [...(await peer.search(query))].sort()
        const time = performance.now() - begin
        bytes.push(peer.takeBytes())
        return {urls, time}
      })
      scores[`${peer.name} ${group}`] = {...score, startBytes: peer.startBytes, bytes: spreadOf(bytes)}
      printScore(`${peer.name} ${group}`, score)
      console.log(`${' '.repeat(8)}启动 ${peer.startBytes} 字节；每次查询 ${show(spreadOf(bytes))}`)
    }
    await peer.close()
  }
  return scores
}

async function scoreOf(
  queries: readonly string[],
  truth: Truth,
  ask: (query: string) => Promise<{urls: readonly string[]; time: number}>,
): Promise<Score> {
  let [wanted, listed, both, falseZeros] = [0, 0, 0, 0]
  const times: number[] = []
  for (const query of queries) {
    const {urls, time} = await ask(query)
    const expected = new Set(truth.articlesWith(query))
    const right = urls.filter(url => expected.has(url)).length
    wanted += expected.size
    listed += urls.length
    both += right
    if (urls.length === 0 && expected.size > 0) falseZeros += 1
    times.push(time)
  }
  const time = spreadOf(times)
  return {
    queries: queries.length,
    recall: both / (wanted || 1),
    precision: both / (listed || 1),
    falseZeros,
    time,
  }
}

function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return {p50: at(0.5), p95: at(0.95), max: at(1)}
}

function show({p50, p95, max}: Spread): string {
  return `${p50} / ${p95} / ${max}`
}

function printScore(name: string, {queries, recall, precision, falseZeros, time}: Score): void {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`
  console.log(
    `${name}：${queries} 次，查全 ${percent(recall)}，查准 ${percent(precision)}，误报没有 ${falseZeros} 次；${show(time)} 毫秒`,
  )
}
