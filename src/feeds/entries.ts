import {absoluteAddress} from '../archive/absolute-address.ts'
import {articleAddress} from '../archive/addresses.ts'
import {type Article, byIssue} from '../archive/articles.ts'
import {type Issue, issueLabel, issueMonth, newestFirst} from '../archive/issues.ts'
import type {FileDates} from '../content/file-dates.ts'
import {clipped} from '../graphemes.ts'
import {permanentId} from './permanent-id.ts'

/** An article as feeds announce it. */
export interface FeedEntry {
  id: string
  title: string
  /** Public address; null where the site does not know its own. */
  url: string | null
  /** When the article joined the archive; where nobody knows, the first day of the issue's month. */
  published: Date
  /** When its text last changed. */
  updated: Date
  /** When it was printed: `2014-06`; see {@link issueMonth}. */
  issued: string | null
  /** Where it was printed: 《会刊》2014年6月 第5期 总第136期，第 30 页. */
  imprint: string
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

/** When the files of the archive joined it and last changed. */
export type DatesOf = (article: Article) => FileDates

/** What a feed announces at once, with its dates. */
export interface Announced extends FileDates {
  issue: Issue
  article: Article
}

/**
 * The newest articles: those that joined the archive last, of one day those of the newest issue, of one issue in printed order. What joined
 * together is announced together: as many issues as it takes to reach `least`. Where nobody knows when articles joined, the newest issues
 * are the newest; one that has no year has then no place in time and is left out.
 */
export function newestArticles(
  issues: readonly Issue[],
  articles: readonly Article[],
  datesOf: DatesOf,
  least: number,
): Announced[] {
  const articlesByIssue = byIssue(articles)
  const arrivals = newestFirst(issues).flatMap(issue => {
    const announced = (articlesByIssue.get(issue.id) ?? []).map(
      (article): Announced => ({issue, article, ...datesOf(article)}),
    )
    const known = issue.data.year !== null ? announced : announced.filter(({joined}) => joined !== null)
    return [...Map.groupBy(known, ({joined}) => joined ?? '')]
  })
  const chosen: Announced[] = []
  for (const [, announced] of arrivals.toSorted(([a], [b]) => b.localeCompare(a, 'en'))) {
    if (chosen.length >= least) break
    chosen.push(...announced)
  }
  return chosen
}

/** @param paragraphs - the article's text, heading by heading and paragraph by paragraph */
export function feedEntry(
  {issue, article, joined, changed}: Announced,
  paragraphs: string[],
  publication: Publication,
): FeedEntry {
  const {data} = article
  const opening = paragraphs.find(text => text.length > 20) ?? paragraphs[0] ?? data.title
  const issued = issueMonth(issue.data)
  const label = issueLabel(issue)
  const published = new Date(joined ?? issued ?? 0)
  return {
    id: permanentId(publication.association, publication.title, issue.id, article.name),
    title: data.title,
    url: absoluteAddress(articleAddress(article), publication.url),
    published,
    updated: changed === null ? published : new Date(changed),
    issued,
    imprint: `《${issue.data.title ?? publication.title}》${label}${data.page === null ? '' : `，第 ${data.page} 页`}`,
    authors: data.authors ?? [],
    section: data.section,
    issueLabel: label,
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
