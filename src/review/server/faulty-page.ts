import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readArticle} from '../../content/article-cache.ts'
import {ContentError} from '../../content/frontmatter.ts'
import {readIssueFile} from '../../content/issue-cache.ts'
import {listIssueFolders} from '../../content/issue-folders.ts'
import {readTextFile} from '../../content/text-file.ts'
import {RenderingError} from '../../rendering/rendering-error.ts'

/** The dev server answers without the end of a name too, and at the folder for its index. */
const page = /\/issues\/([^/]+)(?:\/(?:(\d{2,})|index)(?:\.html)?)?\/?$/

/**
 * What is wrong with the files that a page of the preview is made from, a sentence each with file, line and column, as `check` says it;
 * none where it can be made. The preview would go on showing what stood there before.
 *
 * @param content - folder that holds `issues/`
 * @param pathname - /issues/140/10.html, /issues/140/10
 */
export function faultsOfPage(content: string, pathname: string): readonly string[] {
  const [, id, name] = page.exec(pathname) ?? []
  const folder = listIssueFolders(content).find(each => each.id === id)
  if (!folder) return []
  const names = name === undefined ? ['issue.yaml'] : ['issue.yaml', `${name}.mdx`]
  return names.flatMap(each => faultsOfFile(join(folder.path, each)))
}

/** What is wrong with an `issue.yaml` or an article; none where it is not there. */
export function faultsOfFile(path: string): readonly string[] {
  if (!existsSync(path)) return []
  return faultsIn(() => (path.endsWith('.mdx') ? readArticle(path) : readIssueFile(readTextFile(path), path)))
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
