import {join} from 'node:path'
import type {Issue} from '../archive/issues.ts'
import {isWithdrawn, shownArticle} from '../archive/withdrawal.ts'
import {articleSchema} from '../schemas/article.ts'
import {issueSchema} from '../schemas/issue.ts'
import type {SearchRecord} from '../search/build/record.ts'
import {searchRecord} from '../search/build/records.ts'
import {cacheRenderedArticle, readRenderedArticle} from './article-cache.ts'
import {frontmatterOf, readYaml} from './frontmatter.ts'
import {listIssueFolders} from './issue-folders.ts'
import {readTextFile} from './text-file.ts'

/**
 * Reads every article under a content folder that may be read, as the search takes it. Rendering comes from the cache that the build filled.
 *
 * @throws {ContentError | RenderingError} where a file cannot be shown
 */
export function readSearchRecords(content: string): SearchRecord[] {
  return listIssueFolders(content)
    .filter(folder => folder.converted)
    .flatMap(folder => {
      const path = join(folder.path, 'issue.yaml')
      const data = readYaml({path, firstLine: 1, yaml: readTextFile(path)}, issueSchema)
      const issue: Issue = {id: folder.id, data}
      return folder.articles.flatMap(name => {
        const file = join(folder.path, `${name}.mdx`)
        const source = readTextFile(file)
        const digest = cacheRenderedArticle(source, file)
        const article = shownArticle({
          issue: folder.id,
          name,
          digest,
          data: readYaml(frontmatterOf(source, file), articleSchema),
        })
        if (isWithdrawn(article)) return []
        return searchRecord(issue, {name, data: article.data, rendered: readRenderedArticle(digest)})
      })
    })
}
