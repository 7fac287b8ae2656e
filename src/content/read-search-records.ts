import {join} from 'node:path'
import {articleAddress} from '../archive/addresses.ts'
import {type Article, inOrder} from '../archive/articles.ts'
import {type Issue, newestFirst} from '../archive/issues.ts'
import {reprintsOf} from '../archive/reprints.ts'
import {isWithdrawn, shownArticle} from '../archive/withdrawal.ts'
import {articleSchema} from '../schemas/article.ts'
import {issueSchema} from '../schemas/issue.ts'
import type {SearchRecord} from '../search/build/record.ts'
import {searchRecord} from '../search/build/records.ts'
import {cacheRenderedArticle, readRenderedArticle} from './article-cache.ts'
import {frontmatterOf, readYaml} from './frontmatter.ts'
import {type IssueFolder, listIssueFolders} from './issue-folders.ts'
import {readTextFile} from './text-file.ts'

/**
 * Reads every article under a content folder that may be read, as the search takes it, in the order in which they were printed. Rendering
 * comes from the cache that the build filled.
 *
 * @throws {ContentError | RenderingError} where a file cannot be shown
 */
export function readSearchRecords(content: string): SearchRecord[] {
  const issues = listIssueFolders(content)
    .filter(folder => folder.converted)
    .map(folder => {
      const path = join(folder.path, 'issue.yaml')
      const data = readYaml({path, firstLine: 1, yaml: readTextFile(path)}, issueSchema)
      return {id: folder.id, data, articles: readArticles(folder)}
    })
  const ordered = newestFirst(issues).toReversed()
  const articles = ordered.flatMap(issue => issue.articles)
  const reprints = reprintsOf(articles, article => readRenderedArticle(article.digest).sketch)
  const documents = new Map(
    reprints.flatMap(group => {
      const [first] = group
      return group.map(article => [article, first ? articleAddress(first).slice(1) : null] as const)
    }),
  )
  const record = (issue: Issue, article: Article) =>
    searchRecord(
      issue,
      {name: article.name, data: article.data, rendered: readRenderedArticle(article.digest)},
      documents.get(article) ?? null,
    )
  return ordered.flatMap(issue => issue.articles.map(article => record(issue, article)))
}

function readArticles(folder: IssueFolder): Article[] {
  return folder.articles
    .flatMap(name => {
      const file = join(folder.path, `${name}.mdx`)
      const source = readTextFile(file)
      const digest = cacheRenderedArticle(source, file)
      const data = readYaml(frontmatterOf(source, file), articleSchema)
      const article = shownArticle({issue: folder.id, name, digest, data})
      return isWithdrawn(article) ? [] : [article]
    })
    .sort(inOrder)
}
