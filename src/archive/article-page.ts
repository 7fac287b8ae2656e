import {clipped} from '../graphemes.ts'
import {articleAddress, comparisonAddress} from './addresses.ts'
import {type Article, neighbours} from './articles.ts'
import {type Connections, otherPrintings} from './connections.ts'
import {type Issue, shortIssueLabel} from './issues.ts'
import type {ReferringText} from './references.ts'
import {isWithdrawn} from './withdrawal.ts'

/** A link to an article, as another article's page shows it. */
export interface ArticleLink {
  title: string
  address: string
  /** Label of its issue where that is another one; null within the same issue. */
  issue: string | null
}

/** What an article's page says of other articles. */
export interface Relations {
  previous: ArticleLink | null
  next: ArticleLink | null
  /** In the same section, through all issues. */
  previousInSection: ArticleLink | null
  nextInSection: ArticleLink | null
  references: {start: number; end: number; address: string; title: string}[]
  citedBy: ArticleLink[]
  printings: (ArticleLink & {comparison: string | null})[]
}

/** Makes the relations of every article in turn; `issues` in any order. */
export function relationsOf(
  connections: Connections,
  issues: readonly Issue[],
): (article: Article) => Relations {
  const labels = new Map(issues.map(issue => [issue.id, shortIssueLabel(issue)]))
  const bySection = Map.groupBy(connections.ordered, ({data}) => data.section)
  const inIssue = Map.groupBy(connections.ordered, ({issue}) => issue)
  const places = new Map<Article, number>()
  for (const section of bySection.values())
    for (const [index, article] of section.entries()) places.set(article, index)
  return article => {
    const link = (other: Article | null | undefined, anchor: string | null = null): ArticleLink | null =>
      other
        ? {
            title: other.data.title,
            address: `${articleAddress(other)}${anchor === null ? '' : `#${anchor}`}`,
            issue: other.issue === article.issue ? null : (labels.get(other.issue) ?? other.issue),
          }
        : null
    const {previous, next} = neighbours(article, inIssue.get(article.issue) ?? [])
    const section = article.data.section === null ? [] : (bySection.get(article.data.section) ?? [])
    const place = places.get(article) ?? 0
    // The same article twice, once as the neighbour in the issue and once in the section, helps nobody.
    const unless = (other: Article | undefined, shown: Article | null) =>
      other === shown ? null : link(other)
    return {
      previous: link(previous),
      next: link(next),
      previousInSection: unless(section[place - 1], previous),
      nextInSection: unless(section[place + 1], next),
      references: (connections.references.get(article) ?? []).map(({start, end, target}) => ({
        start,
        end,
        address: articleAddress(target),
        title: isWithdrawn(target) ? `${target.data.title}（已撤回）` : target.data.title,
      })),
      citedBy: (connections.citations.get(article) ?? []).flatMap(
        citation => link(citation.article, citation.anchor) ?? [],
      ),
      printings: otherPrintings(article, connections.groups).flatMap(({printing, comparison}) => {
        const shown = link(printing)
        return shown ? [{...shown, comparison: comparison && comparisonAddress(comparison)}] : []
      }),
    }
  }
}

/** Words to find in a mail about an error: where the article stands. Lines as in `第 12—40 行`. */
export function writtenLines([first, last]: readonly [number, number]): string {
  return first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`
}

/** Where the first passage of some length begins, for search engines; at most `length` characters. */
export function openingOf(passages: ReferringText['passages'], length = 110): string {
  const opening = passages.find(({text}) => text.length > 20)?.text ?? ''
  return clipped(opening, length)
}
