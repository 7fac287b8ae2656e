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
    if (a !== b && resemblance(sketches[left] ?? [], sketches[right] ?? []) >= share)
      parents[Math.max(a, b)] = Math.min(a, b)
  }
  const named = groupIndexes(articles, ({data}) => [
    titleKey(data.title),
    ...(data.documentNumber ? [numberKey(data.documentNumber)] : []),
  ])
  for (const group of named.values())
    for (const [at, index] of group.entries())
      for (const other of group.slice(Math.max(0, at - earlier), at)) join(other, index, enough.named)
  const shared = groupIndexes(sketches, sketch => (sketch.length < shortest ? [] : sketch))
  const met = new Set<number>()
  for (const group of shared.values())
    if (group.length <= common)
      for (const [at, index] of group.entries())
        for (const other of group.slice(0, at)) {
          const pair = other * articles.length + index
          if (!met.has(pair)) join(other, index, enough.unnamed)
          met.add(pair)
        }
  return [...Map.groupBy(articles.keys(), rootOf).values()]
    .filter(group => group.length > 1)
    .map(group => group.flatMap(index => articles[index] ?? []))
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
