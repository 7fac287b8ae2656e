import {numberKey, titleKey} from '../../archive/document-names.ts'
import type {Compared} from './variants.ts'

/** A run of characters that more articles share is a formula; see src/archive/reprints.ts. */
const mostSharers = 12
/** A title that every issue has (编者的话) leads to so many of the latest. */
const mostNamesakes = 50

/** Articles of an archive, found again by what a reprint has of them: their names, or runs of their text. */
export class LikelyPrintings {
  readonly #articles: readonly Compared[]
  readonly #byName = new Map<string, number[]>()
  readonly #byRun = new Map<number, number[]>()

  /** @param articles - in the order in which they were printed */
  constructor(articles: readonly Compared[]) {
    this.#articles = articles
    for (const [index, article] of articles.entries()) {
      for (const name of namesOf(article)) put(this.#byName, name, index)
      for (const run of article.sketch) put(this.#byRun, run, index)
    }
  }

  /** Those that may print what some of an issue prints; time grows with these, not with the archive. */
  of(own: readonly Compared[]): Compared[] {
    const found = new Set<number>()
    for (const article of own) {
      for (const name of namesOf(article))
        for (const index of this.#byName.get(name)?.slice(-mostNamesakes) ?? []) found.add(index)
      for (const run of article.sketch) {
        const sharers = this.#byRun.get(run) ?? []
        if (sharers.length <= mostSharers) for (const index of sharers) found.add(index)
      }
    }
    const ids = new Set(own.map(({article}) => article.issue))
    return [...found]
      .sort((a, b) => a - b)
      .flatMap(index => this.#articles[index] ?? [])
      .filter(({article}) => !ids.has(article.issue))
  }
}

function namesOf({article: {data}}: Compared): string[] {
  return [titleKey(data.title), ...(data.documentNumber ? [numberKey(data.documentNumber)] : [])]
}

function put<Key>(lists: Map<Key, number[]>, key: Key, index: number): void {
  const list = lists.get(key)
  if (list) list.push(index)
  else lists.set(key, [index])
}
