import {blockAt} from './blocks.ts'
import type {CountFile, KeyedFile} from './phrase-files.ts'
import {atomsAt, type SortedText, type TextMap} from './sorted-text.ts'

/** A count file is cut when it holds so many articles, over all its phrases: about 4 KB packed. */
const articlesPerFile = 1000

/** A phrase whose places are `[low, high)` in order. */
interface Run {
  readonly low: number
  readonly high: number
  readonly length: number
}

/** The count files of a part of the archive, in order. */
export function* countFiles({
  part,
  order,
  shared,
  map,
  perFile,
}: SortedText): Generator<KeyedFile<CountFile>> {
  let phrases: string[] = []
  let counts: string[] = []
  let size = 0
  for (const {low, high, length} of longRuns(shared, perFile)) {
    const phrase = atomsAt(part, order[low] ?? 0, length).atoms.join('')
    const {count, articles} = countOf(order.slice(low, high).sort(), map, part.heads)
    if (size > 0 && size + articles > articlesPerFile) {
      yield {from: phrases[0] ?? '', file: {phrases, counts}}
      phrases = []
      counts = []
      size = 0
    }
    phrases.push(phrase)
    counts.push(count)
    size += articles
  }
  if (phrases.length > 0) yield {from: phrases[0] ?? '', file: {phrases, counts}}
}

/** The runs that go over more than one file, in order of their phrases, each with the longest phrase that all its places share. */
function longRuns(shared: Uint8Array, perFile: number): Run[] {
  const runs: Run[] = []
  const open: {low: number; length: number}[] = []
  for (let at = 1; at <= shared.length; at++) {
    const length = shared[at] ?? 0
    let low = at - 1
    for (let last = open.at(-1); last && last.length > length; last = open.at(-1)) {
      open.pop()
      low = last.low
      if (Math.floor((at - 1) / perFile) > Math.floor(low / perFile))
        runs.push({low, high: at, length: last.length})
    }
    if (length > (open.at(-1)?.length ?? 0)) open.push({low, length})
  }
  return runs.sort((a, b) => a.low - b.low || a.length - b.length)
}

/** One line of a count file; `offsets` are those of all places, ascending. */
function countOf(offsets: Int32Array, map: TextMap, heads: readonly number[]) {
  const found: string[] = []
  let article = -1
  let before = -1
  let head = false
  let blocks: number[] = []
  const close = () => {
    if (article < 0) return
    const gap = article - before
    const held = Array.from(blocks, count => String.fromCharCode(48 + (count ?? 0))).join('')
    found.push(`${gap === 1 ? '' : gap.toString(36)}${head ? '*' : '.'}${held}`)
    before = article
  }
  for (const offset of offsets) {
    const here = map.articles[offset] ?? 0
    const place = map.places[offset] ?? 0
    if (here !== article) {
      close()
      article = here
      head = false
      blocks = []
    }
    head ||= place < (heads[article] ?? 0)
    const block = blockAt(place)
    blocks[block] = (blocks[block] ?? 0) + 1
  }
  close()
  return {count: found.join(' '), articles: found.length}
}
