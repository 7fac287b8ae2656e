import type {Article} from '../../archive/articles.ts'
import type {Book, BoundIssue} from './book.ts'
import {escapeAttribute} from './xhtml.ts'

/*
 * Pages of the print, as far as they are known: the 目录 says on which page an article begins, nothing says where a page ends. Of
 * several articles that begin on one page, the first carries its number.
 */

/** Articles of an issue that are the first on a print page, in the order of the book. */
export function firstOnPage({articles}: BoundIssue): {article: Article; page: number}[] {
  const seen = new Set<number>()
  return articles.flatMap(article => {
    const {page} = article.data
    if (page === null || seen.has(page)) return []
    seen.add(page)
    return [{article, page}]
  })
}

/** The mark of a print page at the head of an article; empty where none begins there. */
export function pageBreak(article: Article, bound: BoundIssue): string {
  const first = firstOnPage(bound).find(candidate => candidate.article.name === article.name)
  if (!first) return ''
  const label = escapeAttribute(`原刊第 ${first.page} 页`)
  return `<div epub:type="pagebreak" role="doc-pagebreak" id="page-${first.page}" aria-label="${label}"></div>`
}

/** One line a print page: its number as printed, after the issue's id where the book holds several, and its address from the nav. */
export function pageList({issues}: Book): {label: string; address: string}[] {
  return issues.flatMap(bound =>
    firstOnPage(bound).map(({article, page}) => ({
      label: issues.length > 1 ? `${bound.issue.id}-${page}` : String(page),
      address: `${bound.issue.id}/${article.name}.xhtml#page-${page}`,
    })),
  )
}
