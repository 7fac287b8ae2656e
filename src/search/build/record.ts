import type {ArticleKind} from '../../schemas/article.ts'
import type {CatalogueIssue} from '../shared/catalogue.ts'
import type {ContentPassage} from '../shared/content.ts'

/** One article as the search knows it. */
export interface SearchRecord {
  /** Address from the site's root, without a leading slash: `issues/136/01.html`. */
  readonly url: string
  readonly title: string
  readonly issue: CatalogueIssue
  readonly section: string | null
  readonly kind: ArticleKind | null
  /** 来源; several names are joined by 、. */
  readonly source: string | null
  /** When the issue appeared or the document was issued, `2014`, `2014-06` or `2014-06-14`; null where the print does not say. */
  readonly date: string | null
  /** How many of the first passages are title and document number, which rank before all others. */
  readonly heads: number
  /** Names the document where it was printed more than once: the same for all its printings. */
  readonly document: string | null
  /** Changes with the passages, and with what they are read by. */
  readonly digest: string
  /** Reads title, document number, issuer, source, compiler, authors and editor, then the body in order; only where it is indexed anew. */
  readonly passages: () => readonly ContentPassage[]
}
