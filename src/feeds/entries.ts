import {absoluteAddress} from '../archive/absolute-address.ts'
import {articleAddress} from '../archive/addresses.ts'
import {type Article, byIssue} from '../archive/articles.ts'
import {type Issue, issueLabel, issueMonth, newestFirst} from '../archive/issues.ts'
import {clipped} from '../graphemes.ts'
import {permanentId} from './permanent-id.ts'

/** An article as feeds announce it. */
export interface FeedEntry {
  id: string
  title: string
  /** Public address; null where the site does not know its own. */
  url: string | null
  /** First day of the issue's month: the print names no day. */
  published: Date
  authors: string[]
  section: string | null
  issueLabel: string
  /** First words of the text. */
  summary: string
  paragraphs: string[]
}

/** What feeds are about: the whole archive, or one section of it. */
export interface FeedHead {
  id: string
  title: string
  description: string
  author: string
  /** Public addresses; null where the site does not know its own. */
  home: string | null
  self: string | null
}

/** The settings of the archive that feeds name. */
export interface Publication {
  title: string
  association: string
  description: string
  url: string
}

/**
 * The newest articles, in printed order within an issue, which is announced whole: as many issues as it takes to reach `least`.
 * An issue whose year the print does not say has no place in time and is left out.
 */
export function newestArticles(
  issues: readonly Issue[],
  articles: readonly Article[],
  least: number,
): {issue: Issue; article: Article}[] {
  const articlesByIssue = byIssue(articles)
  const chosen: {issue: Issue; article: Article}[] = []
  for (const issue of newestFirst(issues)) {
    if (chosen.length >= least) break
    if (issue.data.year === null) continue
    for (const article of articlesByIssue.get(issue.id) ?? []) chosen.push({issue, article})
  }
  return chosen
}

/** @param paragraphs - the article's text, heading by heading and paragraph by paragraph */
export function feedEntry(
  {issue, article}: {issue: Issue; article: Article},
  paragraphs: string[],
  publication: Publication,
): FeedEntry {
  const {data} = article
  const opening = paragraphs.find(text => text.length > 20) ?? paragraphs[0] ?? data.title
  return {
    id: permanentId(publication.association, publication.title, issue.id, article.name),
    title: data.title,
    url: absoluteAddress(articleAddress(article), publication.url),
    published: new Date(issueMonth(issue.data) ?? 0),
    authors: data.authors ?? [],
    section: data.section,
    issueLabel: issueLabel(issue),
    summary: clipped(opening, 140),
    paragraphs,
  }
}

/**
 * @param section - null for the whole archive
 * @param address - of the feed itself, from the site's root
 */
export function feedHead(section: string | null, address: string, publication: Publication): FeedHead {
  return {
    id: permanentId(
      publication.association,
      publication.title,
      section === null ? 'feed' : `section/${section}`,
    ),
    title: section === null ? publication.title : `${publication.title} · ${section}`,
    description:
      section === null ? publication.description : `《${publication.title}》“${section}”栏目的文章。`,
    author: publication.association,
    home: absoluteAddress('/index.html', publication.url),
    self: absoluteAddress(address, publication.url),
  }
}
