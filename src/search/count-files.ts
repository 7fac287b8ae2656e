import {blockAt} from './blocks.ts'
import type {CountFile, KeyedFile} from './phrase-files.ts'
import {atomsAt, type SortedText, type TextMap} from './sorted-text.ts'
import {keyLength} from './suffix-key.ts'

/** A count file is cut when it holds so many articles, over all its phrases: about 4 KB packed. */
const articlesPerFile = 1000

/** A phrase that so many articles hold is listed in short. */
const articlesInShort = 1000

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
    const held = heldBy(order.slice(low, high).sort(), map, part.heads)
    // Of a stretch of a long phrase every block is wanted, see PartIndex.
    const inShort = held.length >= articlesInShort && length < keyLength
    const count = inShort ? `=${lineOf(held, shortForm)}` : lineOf(held, blockCounts)
    const articles = held.length
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

/** How one article holds a phrase: number of places in each block, a hole where there is none. */
interface HeldBy {
  readonly article: number
  head: boolean
  readonly blocks: number[]
}

/** The articles in which these places are; `offsets` are those of all places, ascending. */
function heldBy(offsets: Int32Array, map: TextMap, heads: readonly number[]): HeldBy[] {
  const found: HeldBy[] = []
  let last: HeldBy | undefined
  for (const offset of offsets) {
    const article = map.articles[offset] ?? 0
    const place = map.places[offset] ?? 0
    if (last?.article !== article) {
      last = {article, head: false, blocks: []}
      found.push(last)
    }
    last.head ||= place < (heads[article] ?? 0)
    const block = blockAt(place)
    last.blocks[block] = (last.blocks[block] ?? 0) + 1
  }
  return found
}

function lineOf(held: readonly HeldBy[], counts: (blocks: readonly number[]) => string): string {
  let before = -1
  const entries = held.map(({article, head, blocks}) => {
    const gap = article - before
    before = article
    return `${gap === 1 ? '' : gap.toString(36)}${head ? '*' : '.'}${counts(blocks)}`
  })
  return entries.join(' ')
}

function blockCounts(blocks: readonly number[]): string {
  return Array.from(blocks, digit).join('')
}

/** All places, and the block that has most. */
function shortForm(blocks: readonly number[]): string {
  let [total, most, best] = [0, 0, 0]
  blocks.forEach((count, block) => {
    total += count
    if (count > most) [most, best] = [count, block]
  })
  return digit(total) + digit(best)
}

function digit(value = 0): string {
  return String.fromCharCode(48 + value)
}
