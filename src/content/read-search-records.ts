import {articleAddress} from '../archive/addresses.ts'
import {newestFirst} from '../archive/issues.ts'
import {reprintsOf} from '../archive/reprints.ts'
import type {SearchRecord} from '../search/build/record.ts'
import {searchRecord} from '../search/build/records.ts'
import {readRenderedArticle} from './article-cache.ts'
import {readIssues} from './read-issues.ts'

/**
 * Reads every article under a content folder that may be read, as the search takes it, in the order in which they were printed.
 *
 * @throws {ContentError | RenderingError} where a file cannot be shown
 */
export function readSearchRecords(content: string): SearchRecord[] {
  const bound = new Map(readIssues(content).map(read => [read.issue.id, read]))
  const oldestFirst = newestFirst([...bound.values()].map(({issue}) => issue)).toReversed()
  const ordered = oldestFirst.flatMap(issue =>
    (bound.get(issue.id)?.articles ?? []).map(article => ({issue, article})),
  )
  const reprints = reprintsOf(
    ordered.map(({article}) => article),
    article => readRenderedArticle(article.digest).sketch,
  )
  const documents = new Map(
    reprints.flatMap(group => {
      const [first] = group
      return group.map(article => [article, first ? articleAddress(first).slice(1) : null] as const)
    }),
  )
  return ordered.map(({issue, article}) =>
    searchRecord(
      issue,
      {name: article.name, data: article.data, rendered: readRenderedArticle(article.digest)},
      documents.get(article) ?? null,
    ),
  )
}
