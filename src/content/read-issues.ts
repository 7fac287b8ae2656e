import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {inOrder} from '../archive/articles.ts'
import {isWithdrawn, partWithdrawn, shownArticle} from '../archive/withdrawal.ts'
import type {BookIssue, BookPicture} from '../offline/epub/book.ts'
import {readArticle, readKinship, readRenderedArticle} from './article-cache.ts'
import {readIssueFile} from './issue-cache.ts'
import {listIssueFolders} from './issue-folders.ts'
import {readTextFile} from './text-file.ts'

const known = new Map<string, BookIssue[]>()

/** The same as {@link readIssues}, read once a process: for a build, during which nobody changes them. */
export function readIssuesOnce(content: string): readonly BookIssue[] {
  const issues = known.get(content) ?? readIssues(content)
  known.set(content, issues)
  return issues
}

/**
 * Reads the issues under a content folder, articles in printed order, apart from those that were withdrawn; their text stays in the renderer's cache until it is wanted.
 *
 * @throws {ContentError | RenderingError} where a file cannot be shown
 */
export function readIssues(content: string): BookIssue[] {
  return listIssueFolders(content)
    .filter(folder => folder.converted)
    .map(folder => {
      const path = join(folder.path, 'issue.yaml')
      const data = readIssueFile(readTextFile(path), path)
      const listed = folder.articles.map(name => {
        const file = join(folder.path, `${name}.mdx`)
        const text = readTextFile(file)
        const {digest, data} = readArticle(text, file)
        const article = shownArticle({issue: folder.id, name, digest, data: data()})
        if (isWithdrawn(article)) return article
        const leadsElsewhere = () => readKinship(digest).links.length > 0
        const mayShow = text.includes('src=')
        const pictures = () => (mayShow ? picturesBeside(folder.path, digest) : [])
        return {...article, rendered: () => readRenderedArticle(digest), leadsElsewhere, pictures}
      })
      return {issue: {id: folder.id, data}, ...partWithdrawn(listed.sort(inOrder))}
    })
}

function picturesBeside(folder: string, digest: string): BookPicture[] {
  return readKinship(digest).pictures.map(name => ({name, read: () => readFileSync(join(folder, name))}))
}
