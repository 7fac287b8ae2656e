import {resemblance} from '../rendering/sketch.ts'
import type {Article} from './articles.ts'
import {numberKey, titleKey} from './document-names.ts'

/** Texts under one number or title are one document if they share this much; with nothing else in common, the larger share. */
const enough = {named: 0.2, unnamed: 0.5}
/** Runs that more articles than this share are formulas, not signs of a reprint. */
const common = 12
/** A title that every issue has (编者的话) is compared with so many earlier ones. */
const earlier = 50
/** A text whose sketch is shorter says too little to be compared. */
const shortest = 24

/**
 * Finds what was printed more than once: the same document number or title and a similar text, or very nearly the same text.
 *
 * @param articles - in the order in which they were printed
 * @param sketchOf - sketch of an article's text; see src/rendering/sketch.ts
 * @returns groups of two printings and more, each in the order given
 */
export function reprintsOf(
  articles: readonly Article[],
  sketchOf: (article: Article) => readonly number[],
): Article[][] {
  const sketches = articles.map(sketchOf)
  const parents = articles.map((_article, index) => index)
  const rootOf = (index: number): number => {
    const parent = parents[index] ?? index
    return parent === index ? index : rootOf(parent)
  }
  const join = (left: number, right: number, share: number) => {
    const [a, b] = [rootOf(left), rootOf(right)]
    if (a !== b && resemblance(sketches[left] ?? [], sketches[right] ?? [], share) >= share)
      parents[Math.max(a, b)] = Math.min(a, b)
  }
  const named = groupIndexes(articles, ({data}) => [
    titleKey(data.title),
    ...(data.documentNumber ? [numberKey(data.documentNumber)] : []),
  ])
  for (const group of named.values())
    for (const [at, index] of group.entries())
      for (const other of group.slice(Math.max(0, at - earlier), at)) join(other, index, enough.named)
  const sharers = articles.map((): number[][] => [])
  // of how many numbers of each it is not looked at who shares them
  const formulas = new Int32Array(articles.length)
  for (const group of sharersOf(sketches))
    for (const index of group)
      if (group.length > common) formulas[index] = (formulas[index] ?? 0) + 1
      else sharers[index]?.push(group)
  const lengthOf = (index: number) => sketches[index]?.length ?? 0
  // how many numbers the text that is looked at shares with each
  const shared = new Int32Array(articles.length)
  for (const [index, groups] of sharers.entries()) {
    const others: number[] = []
    for (const group of groups)
      for (const other of group) {
        if (other >= index) break
        if (shared[other] === 0) others.push(other)
        shared[other] = (shared[other] ?? 0) + 1
      }
    for (const other of others) {
      const most = (shared[other] ?? 0) + Math.min(formulas[index] ?? 0, formulas[other] ?? 0)
      shared[other] = 0
      // most have next to nothing in common
      if (most >= enough.unnamed * Math.max(lengthOf(index), lengthOf(other)))
        join(other, index, enough.unnamed)
    }
  }
  return [...Map.groupBy(articles.keys(), rootOf).values()]
    .filter(group => group.length > 1)
    .map(group => group.flatMap(index => articles[index] ?? []))
}

/**
 * Texts that share a number of their sketches, ascending, for each such number. Nearly all of several hundred thousand numbers are of one text alone, so
 * they are sorted, each with its text, instead of keeping a list for each.
 */
function* sharersOf(sketches: readonly (readonly number[])[]): Generator<number[]> {
  const long = sketches.map(sketch => (sketch.length < shortest ? [] : sketch))
  const places = new Float64Array(long.reduce((sum, {length}) => sum + length, 0))
  let end = 0
  // numbers of 32 bits: with fewer than two million texts both stay exact
  for (const [index, sketch] of long.entries())
    for (const number of sketch) places[end++] = number * sketches.length + index
  places.sort()
  const textOf = (place: number) => place % sketches.length
  for (let from = 0, to = 0; from < places.length; from = to) {
    const first = places[from] ?? 0
    const last = first - textOf(first) + sketches.length
    while (to < places.length && (places[to] ?? 0) < last) to++
    if (to - from > 1) yield [...new Set(places.subarray(from, to))].map(textOf)
  }
}

function groupIndexes<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, number[]> {
  const groups = new Map<K, number[]>()
  for (const [index, item] of items.entries())
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(index)
      else groups.set(key, [index])
    }
  return groups
}
