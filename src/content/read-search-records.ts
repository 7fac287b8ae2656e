import {articleAddress} from '../archive/addresses.ts'
import {newestFirst} from '../archive/issues.ts'
import type {BookIssue} from '../offline/epub/book.ts'
import type {SearchRecord} from '../search/build/record.ts'
import {searchRecord} from '../search/build/records.ts'
import {readKinship, readRenderedArticle} from './article-cache.ts'
import {findReprints} from './found-reprints.ts'

/**
 * Every article that may be read, as the search takes it, in the order in which they were printed. The text itself is read only where it is
 * asked for.
 *
 * @param issues - all of them; see readIssues
 */
export function readSearchRecords(issues: readonly BookIssue[]): SearchRecord[] {
  const bound = new Map(issues.map(read => [read.issue.id, read]))
  const oldestFirst = newestFirst([...bound.values()].map(({issue}) => issue)).toReversed()
  const ordered = oldestFirst.flatMap(issue =>
    (bound.get(issue.id)?.articles ?? []).map(article => ({issue, article})),
  )
  const reprints = findReprints(
    ordered.map(({article}) => article),
    ({digest}) => readKinship(digest).sketch,
  )
  const documents = new Map(
    reprints.flatMap(group => {
      const [first] = group
      return group.map(article => [article, first ? articleAddress(first).slice(1) : null] as const)
    }),
  )
  return ordered.map(({issue, article}) =>
    searchRecord(issue, article, documents.get(article) ?? null, () => readRenderedArticle(article.digest)),
  )
}
