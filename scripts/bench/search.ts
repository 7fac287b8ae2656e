import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {contentFolder} from '../../src/content/content-folder.ts'
import {readIssues} from '../../src/content/read-issues.ts'
import {readSearchRecords} from '../../src/content/read-search-records.ts'
import {printTable} from '../../src/editing/report.ts'
import {replaceCharacters} from '../../src/replace-characters.ts'
import {allVariants} from '../../src/search/build/all-variants.ts'
import type {SearchRecord} from '../../src/search/build/record.ts'
import {launchChromium} from '../chromium.ts'
import {grownArchive} from './search-archive.ts'
import {BenchPage, openFolder, projectRoot, searchSite} from './search-browser.ts'
import {type MeasuredBuild, measureBuild} from './search-build.ts'
import {measureBytes, type QueryGroup} from './search-bytes.ts'
import {flexSearch, miniSearch, orama, type Peer, pagefindAsShipped} from './search-peers.ts'
import {reached} from './search-progress.ts'
import {
  lengths,
  pasted,
  randomSubstrings,
  severalWords,
  Truth,
  typedByReaders,
  unheardOf,
  vain,
} from './search-queries.ts'
import {cells, type Score, type Spread, scoreHeader, scoreOf, scoreRow, spreadOf} from './search-score.ts'

const variants = allVariants()
const simplified = (text: string) => replaceCharacters(text, variants)

/** How another search, or this one, did with the same queries. Bytes to start are those of index (gzip) and program. */
interface PeerScore extends Score {
  readonly startBytes: number | null
  readonly bytes: Spread
}

/**
 * Measures the search in real Chromium: whether every phrase is found and nothing else, over http and from a disk, how many bytes and
 * how much time that takes as the archive grows, what building takes, and how other searches do with the same queries. Prints tables.
 *
 * @param asked.times - how many times the articles
 * @param asked.each - random substrings of each length
 * @param asked.cold - queries of each kind that are asked on a page of their own
 * @param asked.peers - whether other searches are measured, with the first number of times
 */
export async function benchSearch(asked: {
  readonly times: readonly number[]
  readonly each: number
  readonly cold: number
  readonly peers: boolean
}): Promise<Record<string, unknown>> {
  const records = readSearchRecords(readIssues(contentFolder()))
  const browser = await launchChromium()
  const report: Record<string, unknown> = {}
  try {
    for (const [index, times] of asked.times.entries()) {
      const folder = mkdtempSync(join(tmpdir(), 'huikan-bench-'))
      try {
        const grown = grownArchive(records, times)
        const build = await benchBuild(times, grown, folder)
        report[`${times}x`] = {build, ...(await benchArchive(browser, folder, grown, asked))}
        if (index === 0 && asked.peers) report.peers = await benchPeers(browser, folder, grown, asked.each)
      } finally {
        rmSync(folder, {recursive: true})
      }
    }
  } finally {
    await browser.close()
  }
  return report
}

/** Builds without the last issue, the same again, and with it: what is queried then. */
async function benchBuild(times: number, records: readonly SearchRecord[], folder: string) {
  const characters = records.reduce(
    (sum, {passages}) => sum + passages().reduce((all, {text}) => all + text.length, 0),
    0,
  )
  console.log(`\n${times} 倍：${records.length} 篇，${(characters / 1e6).toFixed(2)} 百万字`)
  const last = records.at(-1)?.issue.id
  const issue = records.filter(record => record.issue.id === last).length
  searchSite(join(projectRoot, 'dist'), folder)
  reached('生成索引，三遍')
  const builds = {
    cold: await measureBuild(times, issue, folder),
    unchanged: await measureBuild(times, issue, folder),
    oneIssueMore: await measureBuild(times, 0, folder),
  }
  const row = (name: string, build: MeasuredBuild) => {
    const {articles, ranges, seconds, cpu, peak, files, written, bytes} = build
    return [
      name,
      ...[articles, ranges, seconds.toFixed(1), cpu.toFixed(1), Math.round(peak), files, written].map(String),
      (bytes / 1e6).toFixed(1),
    ]
  }
  printTable([
    ['生成索引', '篇', '索引', '秒', 'CPU 秒', '内存最高 MB', '文件', '其中新写', 'MB'],
    row('从头', builds.cold),
    row('没有改动', builds.unchanged),
    row('多一期', builds.oneIssueMore),
  ])
  return builds
}

async function benchArchive(
  browser: Browser,
  folder: string,
  records: readonly SearchRecord[],
  {each, cold}: {each: number; cold: number},
) {
  const truth = new Truth(records, simplified)
  const random = randomSubstrings(records, each)
  const typed = typedByReaders.filter(query => !/\s/.test(query.replace(/([\d月年])\s|\s(?=[\d月年])/g, '')))
  const phrases: QueryGroup[] = [
    ...lengths.map(length => ({
      name: `${length} 字`,
      queries: random.get(length) ?? [],
      limit: length >= 2 && length <= 6 ? 45_000 : null,
    })),
    {name: '读者所查', queries: typed, limit: 45_000},
  ]
  const several: QueryGroup = {name: '几个词', queries: severalWords(records, each / 3), limit: 80_000}
  const nowhere: QueryGroup = {name: '没有的词', queries: unheardOf(records, truth, each / 3), limit: 80_000}
  const scores: Record<string, Score> = {}
  for (const protocol of ['http', 'file'] as const) {
    const site = await openFolder(folder, protocol)
    const bench = await BenchPage.open(browser, site.root)
    for (const {name, queries} of [...phrases, several, nowhere]) {
      reached(`${protocol} ${name}，${queries.length} 次`)
      scores[`${protocol} ${name}`] = await scoreOf(
        queries,
        truth,
        query => bench.search(query),
        name === several.name ? query => query.split(' ') : undefined,
      )
    }
    await bench.close()
    await site.close()
  }
  printTable([scoreHeader, ...Object.entries(scores).map(([name, score]) => scoreRow(name, score))])
  // The last is only asked after another.
  const long = pasted(records, cold + 1)
  const vainly = (name: string, queries: readonly string[]): QueryGroup => ({
    name: `${name}，错一字`,
    queries: vain(queries),
    limit: 80_000,
  })
  const bytes = await measureBytes(
    browser,
    folder,
    records.length,
    [
      ...phrases,
      several,
      ...long.map(([name, queries]) => ({name, queries, limit: null})),
      nowhere,
      vainly('10 字', random.get(10) ?? []),
      vainly('40 字', long[0]?.[1] ?? []),
    ],
    cold,
  )
  return {scores, bytes}
}

/** The same queries, asked of this search and of the others. */
async function benchPeers(browser: Browser, folder: string, records: readonly SearchRecord[], each: number) {
  const truth = new Truth(records, simplified)
  const random = [...randomSubstrings(records, each)]
  const groups: [string, string[]][] = [
    ['2 字以上', random.flatMap(([length, list]) => (length > 1 ? list : []))],
    ['1 字', random.flatMap(([length, list]) => (length === 1 ? list : []))],
  ]
  const peers: (() => Promise<Peer>)[] = [
    () => thisSearch(browser, folder),
    () => pagefindAsShipped(records, folder, browser, false),
    () => pagefindAsShipped(records, folder, browser, true),
    async () => miniSearch(records),
    () => flexSearch(records),
    () => orama(records),
  ]
  const scores: Record<string, PeerScore> = {}
  for (const open of peers) {
    const peer = await open()
    for (const [group, queries] of groups) {
      reached(`${peer.name}，${group}，${queries.length} 次`)
      const bytes: number[] = []
      const score = await scoreOf(queries, truth, async query => {
        const begin = performance.now()
        const urls = await peer.search(query)
        const time = performance.now() - begin
        bytes.push(peer.takeBytes())
        return {urls, time}
      })
      scores[`${peer.name}，${group}`] = {...score, startBytes: peer.startBytes, bytes: spreadOf(bytes)}
    }
    await peer.close()
  }
  console.log('\n同样的查询（MiniSearch、FlexSearch、Orama 整个索引在内存里，时间不含下载）：')
  printTable([
    [...scoreHeader, '启动字节', '查询字节 中位', '95%', '最大'],
    ...Object.entries(scores).map(([name, score]) => [
      ...scoreRow(name, score),
      String(score.startBytes),
      ...cells(score.bytes),
    ]),
  ])
  return scores
}

/** This search as one of the peers: every query on one page, so that files of earlier queries are there. */
async function thisSearch(browser: Browser, folder: string): Promise<Peer> {
  const site = await openFolder(folder, 'http')
  const bench = await BenchPage.open(browser, site.root)
  return {
    name: '会刊',
    startBytes: bench.takeBytes(),
    search: async query => (await bench.search(query)).urls,
    takeBytes: () => bench.takeBytes(),
    close: async () => {
      await bench.close()
      await site.close()
    },
  }
}
