import type {Article} from '../../archive/articles.ts'
import {type ContentsSection, contentsOf} from '../../archive/contents.ts'
import {type Issue, issueLabel, newestFirst, shortIssueLabel} from '../../archive/issues.ts'
import type {WithdrawnArticle} from '../../archive/withdrawal.ts'
import type {RenderedArticle} from '../../rendering/article.ts'
import type {Site} from '../../site.ts'
import type {Binding, Volume} from './volumes.ts'

/** An article whose text is read when its page is written. */
export interface BookArticle extends Article {
  /** Of its text, in UTF-16 code units. */
  readonly size: number
  rendered(): Pick<RenderedArticle, 'html' | 'ids'>
  /** Whether it has links to other pages of the archive. */
  leadsElsewhere(): boolean
  /** What its figures show. */
  pictures(): readonly BookPicture[]
}

/** A picture of an article, read when it is written. */
export interface BookPicture {
  /** In the folder of its issue, and of the book. */
  readonly name: string
  read(): Uint8Array
}

/** How issues are bound into volumes; see `volumes.ts`. */
export const bookBinding: Binding<BookIssue> = {
  yearOf: ({issue}) => issue.data.year,
  sizeOf: ({articles}) => articles.reduce((sum, {size}) => sum + size, 0),
}

/** One issue as it goes into a book. */
export interface BookIssue {
  readonly issue: Issue
  /** In printed order. */
  readonly articles: readonly BookArticle[]
  readonly withdrawn: readonly WithdrawnArticle[]
  /** When a file of it last changed, as 2026-11-26; null where nobody knows. */
  readonly changed: string | null
}

/** A book: one issue, or several bound together. */
export interface Book {
  readonly site: Site
  /** Tells the books of one archive apart and never changes: an issue's id, or the key of a volume; see `volumes.ts`. */
  readonly key: string
  /** Whether several issues are bound in it, be it that there is only one yet. */
  readonly isVolume: boolean
  /** Oldest first. */
  readonly issues: readonly BoundIssue[]
}

/** An issue with its 目录 in the order of its pages. */
export interface BoundIssue {
  readonly issue: Issue
  readonly sections: readonly ContentsSection[]
  /** In the order of the 目录, each once. */
  readonly articles: readonly BookArticle[]
  readonly withdrawn: readonly WithdrawnArticle[]
  readonly changed: string | null
}

/** The book of an issue by itself. */
export function bindIssue(site: Site, issue: BookIssue): Book {
  return {...bindVolume(site, {key: issue.issue.id, issues: [issue]}), isVolume: false}
}

/** @param issues - in any order */
export function bindVolume(site: Site, {key, issues}: Pick<Volume<BookIssue>, 'key' | 'issues'>): Book {
  const byId = new Map(issues.map(bound => [bound.issue.id, bound]))
  const ordered = newestFirst(issues.map(({issue}) => issue)).toReversed()
  return {site, key, isVolume: true, issues: ordered.flatMap(({id}) => boundIssue(byId.get(id)) ?? [])}
}

function boundIssue(bound: BookIssue | undefined): BoundIssue | null {
  if (!bound) return null
  const sections = contentsOf(bound.issue.data, bound.articles, bound.withdrawn)
  // Reading systems want pages in the order of the 目录; it lists some articles twice.
  const names = new Set(sections.flatMap(({lines}) => lines.flatMap(({article}) => article?.name ?? [])))
  const byName = new Map(bound.articles.map(article => [article.name, article]))
  return {
    issue: bound.issue,
    sections,
    articles: [...names].flatMap(name => byName.get(name) ?? []),
    withdrawn: bound.withdrawn,
    changed: bound.changed,
  }
}

/** The pictures of an issue, each once. A volume has captions alone, since nobody could load it otherwise. */
export function picturesIn({isVolume}: Book, {articles}: BoundIssue): BookPicture[] {
  if (isVolume) return []
  return [
    ...new Map(
      articles.flatMap(article => article.pictures().map(picture => [picture.name, picture])),
    ).values(),
  ]
}

/** Title as a shelf shows it: 《…》总第140期（2014年11、12月合刊）, or the periodical's name with first and last issue. */
export function bookTitle({site, isVolume, issues}: Book): string {
  const [first, last] = [issues[0]?.issue, issues.at(-1)?.issue]
  if (!first || !last) return site.title
  const title = first.data.title ?? site.title
  if (!isVolume) return `${title} ${issueLabel(first)}`
  const range =
    first === last ? shortIssueLabel(first) : `${shortIssueLabel(first)}至${shortIssueLabel(last)}`
  return `${site.title}（合订本）${range}`
}
