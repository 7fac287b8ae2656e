import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readArticle} from '../../content/article-cache.ts'
import {ContentError} from '../../content/frontmatter.ts'
import {readIssueFile} from '../../content/issue-cache.ts'
import {listIssueFolders} from '../../content/issue-folders.ts'
import {readTextFile} from '../../content/text-file.ts'
import {RenderingError} from '../../rendering/rendering-error.ts'

const page = /\/issues\/([^/]+)\/(?:(\d{2,})|index)\.html$/

/**
 * What is wrong with the files that a page of the preview is made from, a sentence each with file, line and column, as `check` says it;
 * none where it can be made. The preview would go on showing what stood there before.
 *
 * @param content - folder that holds `issues/`
 * @param pathname - /issues/140/10.html
 */
export function faultsOfPage(content: string, pathname: string): readonly string[] {
  const [, id, name] = page.exec(pathname) ?? []
  const folder = listIssueFolders(content).find(each => each.id === id)
  if (!folder) return []
  const issue = join(folder.path, 'issue.yaml')
  const article = name === undefined ? undefined : join(folder.path, `${name}.mdx`)
  return [
    ...(existsSync(issue) ? faultsIn(() => readIssueFile(readTextFile(issue), issue)) : []),
    ...(article !== undefined && existsSync(article) ? faultsIn(() => readArticle(article)) : []),
  ]
}

function faultsIn(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof ContentError || error instanceof RenderingError) return error.message.split('\n')
    throw error
  }
}
