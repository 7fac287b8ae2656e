import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {inOrder} from '../archive/articles.ts'
import {isWithdrawn, partWithdrawn, shownArticle} from '../archive/withdrawal.ts'
import type {BookIssue, BookPicture} from '../offline/epub/book.ts'
import {readArticle, readKeptArticle, readRenderedArticle} from './article-cache.ts'
import {checkedFolders} from './checked-articles.ts'
import {lastChange, readFileDates} from './file-dates.ts'
import {readIssueFile} from './issue-cache.ts'
import type {IssueFolder} from './issue-folders.ts'
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
  return checkedFolders(content)
    .filter(folder => folder.converted)
    .map(readIssueFolder)
}

/**
 * The same of one issue that was converted.
 *
 * @throws {ContentError | RenderingError} where a file cannot be shown
 */
export function readIssueFolder({id: issue, path: folder, articles}: IssueFolder): BookIssue {
  const path = join(folder, 'issue.yaml')
  const data = readIssueFile(readTextFile(path), path)
  const listed = articles.map(name => {
    const file = join(folder, `${name}.mdx`)
    const {digest} = readArticle(file)
    const {data, kinship} = readKeptArticle(digest)
    const article = shownArticle({issue, name, digest, data})
    if (isWithdrawn(article)) return article
    const isAlone = kinship.links.length === 0
    const leadsElsewhere = () => !isAlone
    const {size, pictures: shown} = kinship
    const pictures = () => picturesBeside(folder, shown)
    return {...article, size, rendered: () => readRenderedArticle(digest), leadsElsewhere, pictures}
  })
  return {
    issue: {id: issue, data},
    ...partWithdrawn(listed.sort(inOrder)),
    changed: lastChange(readFileDates(folder)),
  }
}

function picturesBeside(folder: string, names: readonly string[]): BookPicture[] {
  return names.map(name => ({name, read: () => readFileSync(join(folder, name))}))
}
