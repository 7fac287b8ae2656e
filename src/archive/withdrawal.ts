import type {ArticleData} from '../schemas/article.ts'
import type {Article} from './articles.ts'
import {documentTitles, isDocument, numberKey} from './document-names.ts'

/**
 * An article that an editor withdrew: its address stays, its text does not. This is all that may be shown of it; the text, and
 * whatever else was printed with it (names, numbers, dates, corrections), is not to be had from here.
 */
export interface WithdrawnArticle {
  /** Id of its issue. */
  issue: string
  /** Name of its file without extension; part of its address for ever. */
  name: string
  /** `title` as the frontmatter has it now: where the printed one names a person, the editor writes another. */
  data: Pick<ArticleData, 'title' | 'order' | 'section' | 'page' | 'kind' | 'lines'>
  /** Why, in the editor's words. */
  withdrawn: string
  /** Keys by which other articles name it, if it is a document: to resolve references, never to be shown. */
  names: string[]
}

/** An article as the 目录 of its issue lists it. */
export type ListedArticle = Article | WithdrawnArticle

/** An article as its file has it, before anybody asked whether it may be shown. */
export interface FiledArticle extends Omit<Article, 'data'> {
  data: ArticleData
}

export function isWithdrawn(article: ListedArticle): article is WithdrawnArticle {
  return 'withdrawn' in article
}

/** What may be shown of an article. The one place that decides it: an {@link Article} is made nowhere else. */
export function shownArticle({issue, name, data, digest}: FiledArticle): ListedArticle {
  const {withdrawn, ...shown} = data
  if (withdrawn === undefined) return {issue, name, data: shown, digest}
  const {title, order, section, page, kind, lines, documentNumber} = data
  const names = isDocument(shown) ? documentTitles(shown) : []
  if (documentNumber) names.push(numberKey(documentNumber))
  return {issue, name, data: {title, order, section, page, kind, lines}, withdrawn, names}
}

/** Parts the articles that may be read from those that were withdrawn; each in the order given. */
export function partWithdrawn<T extends Article>(
  articles: readonly (T | WithdrawnArticle)[],
): {articles: T[]; withdrawn: WithdrawnArticle[]} {
  const parts: {articles: T[]; withdrawn: WithdrawnArticle[]} = {articles: [], withdrawn: []}
  for (const article of articles)
    if ('withdrawn' in article) parts.withdrawn.push(article)
    else parts.articles.push(article)
  return parts
}
