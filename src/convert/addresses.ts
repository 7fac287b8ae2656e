import {words} from './characters.ts'

/** What tells an article again after its issue was converted anew. */
export interface Addressed {
  readonly title: string
  readonly section: string | null
}

/**
 * File numbers for the articles of an issue, in order. A number once given stays with its article, for it is its
 * address on the web; an article found later takes the next free one.
 */
export function assignNumbers(
  articles: readonly Addressed[],
  given: ReadonlyMap<number, Addressed>,
): number[] {
  const key = ({title, section}: Addressed) => `${words(section ?? '')}\n${words(title)}`
  const free = new Map<string, number[]>()
  for (const [number, addressed] of [...given].sort(([a], [b]) => a - b))
    free.set(key(addressed), [...(free.get(key(addressed)) ?? []), number])
  let next = Math.max(0, ...given.keys()) + 1
  return articles.map(article => free.get(key(article))?.shift() ?? next++)
}
