import {type Kinship, readKinship, readRenderedArticle} from '../content/article-cache.ts'
import {findReprints} from '../content/found-reprints.ts'
import type {RenderedArticle} from '../rendering/article.ts'
import type {Article} from './articles.ts'
import {type Archive, readArchive} from './collection.ts'
import {type References, type ReferringText, referencesOf} from './references.ts'

/** What articles of different issues have to do with each other. */
export interface Connections extends References {
  /** Printings of one text, each group in the order in which they were printed. */
  reprints: Article[][]
  /** The group of each article that was printed more than once. */
  groups: Map<Article, Article[]>
  /** Articles in the order in which they were printed, the oldest issue first. */
  ordered: Article[]
}

let known: Promise<Connections> | undefined

/** Reads every article once and connects them; in a build once for all pages. */
export function readConnections(): Promise<Connections> {
  if (import.meta.env.DEV) return readArchive().then(connect)
  known ??= readArchive().then(connect)
  return known
}

function connect({issues, articles, withdrawn}: Archive): Connections {
  const age = new Map(issues.toReversed().map(({id}, index) => [id, index]))
  const ordered = articles.toSorted(
    (a, b) =>
      (age.get(a.issue) ?? 0) - (age.get(b.issue) ?? 0) ||
      a.data.order - b.data.order ||
      Number(a.name) - Number(b.name),
  )
  const kin = new Map(ordered.map(article => [article, readKinship(article.digest)]))
  const reprints = findReprints(ordered, article => kin.get(article)?.sketch ?? [])
  const references = referencesOf(ordered, reprints, withdrawn, article =>
    referringText(article.digest, kin.get(article)?.mentions ?? []),
  )
  const groups = new Map(reprints.flatMap(group => group.map(article => [article, group] as const)))
  return {...references, reprints, groups, ordered}
}

/** What references are read from, the text itself only where it is asked for. */
function referringText(digest: string, mentions: Kinship['mentions']): ReferringText {
  let text: RenderedArticle | undefined
  const read = () => {
    text ??= readRenderedArticle(digest)
    return text
  }
  return {
    mentions,
    get html() {
      return read().html
    },
    get passages() {
      return read().passages
    },
    get ends() {
      return read().ends
    },
  }
}

/** The other printings of an article, and the page that compares each with it or, where none does, null. */
export function otherPrintings(
  article: Article,
  groups: Connections['groups'],
): {printing: Article; comparison: [Article, Article] | null}[] {
  const group = groups.get(article) ?? []
  const at = group.indexOf(article)
  return group.flatMap((printing, index) => {
    if (printing === article) return []
    // Each printing is compared with the one before it: a text printed ten times does not need 45 pages.
    const comparison: [Article, Article] | null =
      index === at - 1 ? [printing, article] : index === at + 1 ? [article, printing] : null
    return [{printing, comparison}]
  })
}
