import type {ArticleKind} from '../../schemas/article.ts'

/** A stretch of text that a phrase may not run out of: a title, a paragraph, an item, a cell, a caption, a name. */
export interface Passage {
  readonly text: string
  /** The id of the nearest heading or clause at or before it, null before the first. */
  readonly anchor: string | null
}

/** One article as the search knows it. */
export interface SearchRecord {
  /** Address from the site's root, without a leading slash: `issues/136/01.html`. */
  readonly url: string
  readonly title: string
  /** Issue id, as in `content/issues/<id>`. */
  readonly issue: string
  /** What readers call the issue: 总第136期. */
  readonly issueLabel: string
  readonly section: string | null
  readonly year: number | null
  readonly kind: ArticleKind | null
  /** 来源; several names are joined by 、. */
  readonly source: string | null
  /** When the issue appeared or the document was issued, `2014`, `2014-06` or `2014-06-14`; null where the print does not say. */
  readonly date: string | null
  /** Title, document number, issuer, source, compiler and authors first, then the body in order. */
  readonly passages: readonly Passage[]
  /** How many of the first passages are title and document number, which rank before all others. */
  readonly heads: number
}
