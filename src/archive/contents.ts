import type {IssueData} from '../schemas/issue.ts'
import {type Article, inOrder} from './articles.ts'
import type {ListedArticle, WithdrawnArticle} from './withdrawal.ts'

/** One line of a 目录 page. */
export interface ContentsLine {
  /** The body's wording where there is an article, else the 目录's. */
  title: string
  page: number | null
  /** Null where the 目录 prints a line whose article the body lacks. */
  article: ListedArticle | null
}

/** A run of lines under one section's name; null where the print has no sections. */
export interface ContentsSection {
  section: string | null
  lines: ContentsLine[]
}

/**
 * The 目录 of one issue: its lines as printed, and the articles that it lacks in their places, after the one that
 * precedes them in the body; an article of another section than that one's begins a section.
 *
 * @param articles - the issue's articles in printed order
 * @param withdrawn - those of the issue that were withdrawn: their lines say what their frontmatter says now, not what was printed
 */
export function contentsOf(
  issue: IssueData,
  articles: readonly Article[],
  withdrawn: readonly WithdrawnArticle[],
): ContentsSection[] {
  const inIssue: ListedArticle[] = [...articles, ...withdrawn].sort(inOrder)
  const byNumber = new Map(inIssue.map(article => [Number(article.name), article]))
  const sections: ContentsSection[] = []
  const listed = new Set<string>()
  for (const entry of issue.contents) {
    const article = entry.article === null ? null : (byNumber.get(entry.article) ?? null)
    if (article) listed.add(article.name)
    const line = {title: article?.data.title ?? entry.title, page: entry.page, article}
    const last = sections.at(-1)
    if (last && last.section === entry.section) last.lines.push(line)
    else sections.push({section: entry.section, lines: [line]})
  }
  for (const [index, article] of inIssue.entries())
    if (!listed.has(article.name)) insert(sections, article, inIssue[index - 1])
  return sections
}

function insert(
  sections: ContentsSection[],
  article: ListedArticle,
  previous: ListedArticle | undefined,
): void {
  const line = {title: article.data.title, page: article.data.page, article}
  const {section} = article.data
  const same = sections.findLast(candidate => candidate.section === section)
  const holds = (candidate: ContentsSection) =>
    candidate.lines.some(other => other.article !== null && other.article === previous)
  const at = sections.findIndex(holds)
  const home = sections[at]
  if (home && home.section === section) {
    home.lines.splice(home.lines.findIndex(other => other.article === previous) + 1, 0, line)
  } else if (same) {
    // The one before it stands in another section: it follows those of its own that are printed earlier.
    const earlier = (other: ContentsLine) =>
      other.article !== null && other.article.data.order < article.data.order
    same.lines.splice(same.lines.findLastIndex(earlier) + 1, 0, line)
  } else sections.splice(at + 1, 0, {section, lines: [line]})
}
