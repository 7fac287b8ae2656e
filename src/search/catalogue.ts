/**
 * What the browser knows of every article without opening it: enough for a line in the result list and for the counts of the facets.
 * Shared by the build, which packs it, and the client, which unpacks it.
 */

export interface CatalogueArticle {
  /** Pagefind's name for the article, without the language; its passages are filed under it too. */
  readonly id: string
  /** From the site's root, without a leading slash. */
  readonly url: string
  readonly title: string
  readonly issue: string
  readonly issueLabel: string
  readonly section: string | null
  readonly year: number | null
  readonly kind: string
  readonly date: string | null
  /** Number of atoms in all passages. */
  readonly length: number
}

/** The catalogue as a file: what repeats is listed once and named by its place in the list (-1: none). */
export interface PackedCatalogue {
  readonly issues: readonly (readonly [id: string, label: string])[]
  readonly sections: readonly string[]
  readonly kinds: readonly string[]
  readonly articles: readonly (readonly [
    id: string,
    url: string,
    title: string,
    issue: number,
    section: number,
    year: number | null,
    kind: number,
    date: string | null,
    length: number,
  ])[]
}

export function packCatalogue(articles: readonly CatalogueArticle[]): PackedCatalogue {
  const issues = [...new Map(articles.map(article => [article.issue, article.issueLabel]))]
  const issueIds = issues.map(([id]) => id)
  const sections = [...new Set(articles.flatMap(article => article.section ?? []))]
  const kinds = [...new Set(articles.map(article => article.kind))]
  return {
    issues,
    sections,
    kinds,
    articles: articles.map(article => [
      article.id,
      article.url,
      article.title,
      issueIds.indexOf(article.issue),
      article.section === null ? -1 : sections.indexOf(article.section),
      article.year,
      kinds.indexOf(article.kind),
      article.date,
      article.length,
    ]),
  }
}

export function unpackCatalogue(packed: PackedCatalogue): CatalogueArticle[] {
  return packed.articles.map(([id, url, title, issue, section, year, kind, date, length]) => ({
    id,
    url,
    title,
    issue: packed.issues[issue]?.[0] ?? '',
    issueLabel: packed.issues[issue]?.[1] ?? '',
    section: packed.sections[section] ?? null,
    year,
    kind: packed.kinds[kind] ?? '',
    date,
    length,
  }))
}
