import {articleAddress} from '../archive/addresses.ts'
import type {Article} from '../archive/articles.ts'
import {newestFirst} from '../archive/issues.ts'
import {reprintsOf} from '../archive/reprints.ts'
import type {BookIssue} from '../offline/epub/book.ts'
import type {SearchRecord} from '../search/build/record.ts'
import {searchRecord} from '../search/build/records.ts'
import {readRenderedArticle} from './article-cache.ts'

/**
 * Reads every article that may be read, as the search takes it, in the order in which they were printed.
 *
 * @param issues - all of them; see readIssues
 */
export function readSearchRecords(issues: readonly BookIssue[]): SearchRecord[] {
  const bound = new Map(issues.map(read => [read.issue.id, read]))
  const oldestFirst = newestFirst([...bound.values()].map(({issue}) => issue)).toReversed()
  const ordered = oldestFirst.flatMap(issue =>
    (bound.get(issue.id)?.articles ?? []).map(article => ({issue, article})),
  )
  // each text is read once: from it comes what is searched, and the sketch by which printings of one document are told
  const sketches = new Map<Article, readonly number[]>()
  const read = ordered.map(({issue, article}) => {
    const rendered = readRenderedArticle(article.digest)
    sketches.set(article, rendered.sketch)
    return {article, record: searchRecord(issue, {name: article.name, data: article.data, rendered}, null)}
  })
  const reprints = reprintsOf([...sketches.keys()], article => sketches.get(article) ?? [])
  const documents = new Map(
    reprints.flatMap(group => {
      const [first] = group
      return group.map(article => [article, first ? articleAddress(first).slice(1) : null] as const)
    }),
  )
  return read.map(({article, record}) => ({...record, document: documents.get(article) ?? null}))
}
