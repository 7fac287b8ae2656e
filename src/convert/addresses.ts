import {words} from './text/characters.ts'

/** What tells an article again after its issue was converted anew. */
export interface Addressed {
  readonly title: string
  readonly section: string | null
}

/**
 * File numbers for the articles of an issue, in order. A number once given stays with its article, for it is its
 * address on the web: it is told again by title and section, and by its title alone where an editor put it into
 * another section. An article found later takes the next free number.
 */
export function assignNumbers(
  articles: readonly Addressed[],
  given: ReadonlyMap<number, Addressed>,
): number[] {
  const left = new Map([...given].sort(([a], [b]) => a - b))
  const assigned = new Map<number, number>()
  const keys = [
    ({title, section}: Addressed) => `${words(section ?? '')}\n${words(title)}`,
    ({title}: Addressed) => words(title),
  ]
  for (const key of keys) {
    const free = new Map<string, number[]>()
    for (const [number, addressed] of left)
      free.set(key(addressed), [...(free.get(key(addressed)) ?? []), number])
    for (const [index, article] of articles.entries()) {
      if (assigned.has(index)) continue
      const number = free.get(key(article))?.shift()
      if (number === undefined) continue
      assigned.set(index, number)
      left.delete(number)
    }
  }
  let next = Math.max(0, ...given.keys()) + 1
  return articles.map((_, index) => assigned.get(index) ?? next++)
}
