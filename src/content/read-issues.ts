import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {BookIssue} from '../offline/epub/book.ts'
import {articleSchema} from '../schemas/article.ts'
import {issueSchema} from '../schemas/issue.ts'
import {cacheRenderedArticle, readRenderedArticle} from './article-cache.ts'
import {frontmatterOf, readYaml} from './frontmatter.ts'
import {listIssueFolders} from './issue-folders.ts'

/**
 * Reads the issues under a content folder, articles in printed order; their text stays in the renderer's cache until it is wanted.
 *
 * @throws {ContentError | RenderingError} where a file cannot be shown
 */
export function readIssues(content: string): BookIssue[] {
  return listIssueFolders(content)
    .filter(folder => folder.converted)
    .map(folder => {
      const path = join(folder.path, 'issue.yaml')
      const data = readYaml({path, firstLine: 1, yaml: readFileSync(path, 'utf8')}, issueSchema)
      const articles = folder.articles.map(name => {
        const file = join(folder.path, `${name}.mdx`)
        const source = readFileSync(file, 'utf8')
        const digest = cacheRenderedArticle(source, file)
        return {
          issue: folder.id,
          name,
          digest,
          data: readYaml(frontmatterOf(source, file), articleSchema),
          rendered: () => readRenderedArticle(digest),
        }
      })
      return {issue: {id: folder.id, data}, articles: articles.sort((a, b) => a.data.order - b.data.order)}
    })
}
