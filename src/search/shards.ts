import type {SearchRecord} from './build/record.ts'

/** A Pagefind process needs about a megabyte an article. */
const largest = 300

/**
 * The archive in parts that one Pagefind process indexes each, oldest first: a year's articles, cut where they are many. A new issue
 * touches one part, and the others are taken from the cache.
 */
export function shardsOf(records: readonly SearchRecord[]): SearchRecord[][] {
  const years = Map.groupBy(records, record => record.year ?? 0)
  const ordered = [...years].sort(([a], [b]) => a - b).map(([, list]) => list)
  return ordered.flatMap(list => {
    const parts: SearchRecord[][] = []
    for (let at = 0; at < list.length; at += largest) parts.push(list.slice(at, at + largest))
    return parts
  })
}

/**
 * How many of the first shards make up the settled part of the index; the rest is the recent part, small enough to be made anew with
 * every issue. The border moves in steps that grow with the archive, so that the settled part stays as it is for many issues.
 */
export function settledShards(sizes: readonly number[]): number {
  const articles = sizes.reduce((sum, size) => sum + size, 0)
  const step = Math.max(512, 2 ** Math.floor(Math.log2(articles || 1)) / 4)
  const border = Math.floor(articles / step) * step
  let settled = 0
  let before = 0
  for (const size of sizes) {
    before += size
    if (before > border) break
    settled += 1
  }
  return settled
}
