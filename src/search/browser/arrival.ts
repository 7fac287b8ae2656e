import {hitBar} from './hit-bar.ts'
import {markHits} from './marks.ts'
import {openVariants} from './opened-variants.ts'
import {readings} from './query.ts'
import {spellings} from './spellings.ts'

/** Marks the hits of the query in the address on the article that it led to, brings the first one into sight, and leads on to the others. */
async function arrive(article: Element): Promise<void> {
  const queries = readings(new URLSearchParams(location.search).get('q') ?? '', spellings)
  const variants = await openVariants()
  const hits = queries.map(({all}) => markHits(article, all, variants)).find(found => found.length > 0) ?? []
  if (hits.length === 0) return
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const follows = (mark: HTMLElement) =>
    !target ||
    target.contains(mark) ||
    Boolean(target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING)
  const inBody = (mark: HTMLElement) => !mark.closest('header')
  const first = hits.findIndex(([mark]) => mark && inBody(mark) && follows(mark))
  const at =
    first >= 0
      ? first
      : Math.max(
          0,
          hits.findIndex(([mark]) => mark && inBody(mark)),
        )
  hits[at]?.[0]?.scrollIntoView({block: 'center'})
  document.body.append(hitBar(hits, at))
}

const article = document.querySelector('main article')
if (article) void arrive(article)
