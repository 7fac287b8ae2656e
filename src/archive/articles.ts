import type {ArticleData} from '../schemas/article.ts'

/** Data of an article that may be read; {@link ArticleData} alone does not tell. See {@link shownArticle}. */
export type ReadableData = Omit<ArticleData, 'withdrawn'> & {withdrawn?: undefined}

/** An article of the archive that may be read. */
export interface Article {
  /** Id of its issue. */
  issue: string
  /** Name of its file without extension, two digits or more; part of its address for ever. */
  name: string
  data: ReadableData
  /** Changes with the file and with the renderer; names the rendered text in the cache. */
  digest: string
}

/** Articles of one issue in their printed order. */
export function articlesOf<T extends Placed>(issue: string, articles: readonly T[]): T[] {
  return articles.filter(article => article.issue === issue).toSorted(inOrder)
}

/** Articles under the id of their issue, each list in printed order. */
export function byIssue<T extends Placed>(articles: readonly T[]): Map<string, T[]> {
  const issues = Map.groupBy(articles, article => article.issue)
  for (const list of issues.values()) list.sort(inOrder)
  return issues
}

/** The articles before and after one in its issue's list; null at the ends. */
export function neighbours(
  article: Article,
  inIssue: readonly Article[],
): {previous: Article | null; next: Article | null} {
  const at = inIssue.findIndex(other => other.name === article.name)
  return {previous: inIssue[at - 1] ?? null, next: at < 0 ? null : (inIssue[at + 1] ?? null)}
}

/** What tells the place of an article, withdrawn or not. */
interface Placed {
  issue: string
  name: string
  data: {order: number}
}

/** Printed order within an issue. */
export function inOrder(a: Placed, b: Placed): number {
  return a.data.order - b.data.order || Number(a.name) - Number(b.name)
}
