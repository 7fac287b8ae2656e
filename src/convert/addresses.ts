import {words} from './text/characters.ts'
import {similarity} from './text/similarity.ts'

/** What an article was made from: its title and section as converted, its first and last line in source.txt from 1. */
export interface Origin {
  readonly title: string
  readonly section: string | null
  readonly lines: readonly [number, number]
}

/** What tells an article again after its issue was converted anew. */
export interface Addressed {
  readonly title: string
  readonly section: string | null
  /** The line of source.txt on which it begins, from 1. */
  readonly line?: number
}

/** What earlier conversions left. */
export interface GivenNumbers {
  /** The numbers that they gave. */
  readonly articles: ReadonlyMap<number, Addressed>
  /** Are the lines of source.txt still what they were then? Where nobody recorded it, they are believed last of all. */
  readonly sameLines: boolean | 'unknown'
  /** Numbers of files that stand in the folder, whoever wrote them. */
  readonly reserved: ReadonlySet<number>
}

export const noNumbers: GivenNumbers = {articles: new Map(), sameLines: false, reserved: new Set()}

/**
 * A title mended in source.txt keeps most of its words (错字、漏字); two articles of one series (第一期简讯, 第二期简讯) share half of
 * theirs and more, so it takes most of them.
 */
const mendedTitle = 0.7

/**
 * File numbers for the articles of an issue, in order. A number once given stays with its article, for it is its
 * address on the web. While the source is the same, an article is what begins on its line, whatever corrections make of
 * its title; else it is told by title and section, by its title alone, and by a title that was mended. An article found
 * later takes the next free number.
 */
export function assignNumbers(
  articles: readonly Addressed[],
  {articles: given, sameLines, reserved}: GivenNumbers,
): number[] {
  const left = new Map([...given].sort(([a], [b]) => a - b))
  const assigned = new Map<number, number>()
  const assign = (index: number, number: number) => {
    assigned.set(index, number)
    left.delete(number)
  }
  const keys: Array<(article: Addressed) => string | undefined> = [
    ({line}) => (sameLines === true ? lineKey(line) : undefined),
    ({title, section}) => (title === '' ? undefined : `${words(section ?? '')}\n${words(title)}`),
    ({title}) => (title === '' ? undefined : words(title)),
  ]
  if (sameLines === 'unknown') keys.push(({line}) => lineKey(line))
  for (const key of keys) {
    const free = new Map<string, number[]>()
    for (const [number, addressed] of left) {
      const name = key(addressed)
      if (name !== undefined) free.set(name, [...(free.get(name) ?? []), number])
    }
    for (const [index, article] of articles.entries()) {
      if (assigned.has(index)) continue
      const number = free.get(key(article) ?? '\0')?.shift()
      if (number !== undefined) assign(index, number)
    }
  }
  for (const {index, number} of mended(articles, left, assigned))
    if (!assigned.has(index) && left.has(number)) assign(index, number)
  let last = Math.max(0, ...given.keys())
  const next = () => {
    do last++
    while (reserved.has(last))
    return last
  }
  return articles.map((_, index) => assigned.get(index) ?? next())
}

/** Whether the articles of a conversion would have the numbers that they have, had these been given before it. */
export function keepNumbers(origins: ReadonlyMap<number, Origin>, given: GivenNumbers): boolean {
  const numbers = assignNumbers([...origins.values()].map(addressedBy), given)
  return [...origins.keys()].every((number, index) => number === numbers[index])
}

/** What tells an article again that was made from this. */
export function addressedBy({title, section, lines: [line]}: Origin): Addressed {
  return {title, section, line}
}

function lineKey(line: number | undefined): string | undefined {
  return line === undefined ? undefined : String(line)
}

/** Articles and numbers that are left over and whose titles are nearly the same, the nearest first. */
function mended(
  articles: readonly Addressed[],
  left: ReadonlyMap<number, Addressed>,
  assigned: ReadonlyMap<number, number>,
): Array<{readonly index: number; readonly number: number; readonly likeness: number}> {
  return articles
    .flatMap(({title}, index) =>
      assigned.has(index)
        ? []
        : [...left].map(([number, addressed]) => ({
            index,
            number,
            likeness: similarity(title, addressed.title),
          })),
    )
    .filter(({likeness}) => likeness >= mendedTitle)
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
}
