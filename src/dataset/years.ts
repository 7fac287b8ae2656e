import {byYear, type Issue} from '../archive/issues.ts'
import type {ArticleRecord} from './records.ts'

/** The articles of one year, which have files of their own. */
export interface YearOfArticles {
  /** Name of the files without ending: `articles-2014`; `articles-undated` for issues whose year the print does not say. */
  readonly file: string
  readonly year: number | null
  readonly articles: readonly ArticleRecord[]
}

/** Articles that one file for all years holds before it takes more than 50 KB as it travels. */
const enough = 1000

/**
 * Parts the articles by the years of their issues, newest first, so that whoever follows the archive need not fetch all of it for one
 * more issue. None where they are few.
 *
 * @param records - of all articles; within a year they stay in the order given
 */
export function articlesByYear(
  issues: readonly Issue[],
  records: readonly ArticleRecord[],
  limit = enough,
): YearOfArticles[] {
  if (records.length <= limit) return []
  const byIssue = Map.groupBy(records, ({issue}) => issue)
  return byYear(issues).flatMap(({year, issues}) => {
    const articles = issues.flatMap(({id}) => byIssue.get(id) ?? [])
    return articles.length === 0 ? [] : [{file: `articles-${year ?? 'undated'}`, year, articles}]
  })
}
