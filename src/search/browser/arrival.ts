import type {Variants} from '../shared/variants.ts'
import {hitsIn} from './excerpt.ts'
import {openVariants} from './opened-archive.ts'
import {readings} from './query.ts'

/** Marks the hits of the query in the address on the article that it led to, and brings the first one into sight. */

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, caption, blockquote'

/** Text that belongs together, in order: a phrase may stand across the elements within it. */
function textsIn(article: Element): Text[][] {
  const texts: Text[][] = []
  let before: Element | null = null
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(blocks) ?? null
    if (!(node instanceof Text) || block === null || block.closest('nav')) continue
    if (block === before) texts.at(-1)?.push(node)
    else texts.push([node])
    before = block
  }
  return texts
}

function markText(nodes: readonly Text[], phrases: readonly string[], variants: Variants): HTMLElement[] {
  const marks: HTMLElement[] = []
  const hits = hitsIn(nodes.map(node => node.data).join(''), phrases, variants)
  let start = 0
  for (const node of nodes) {
    const end = start + node.data.length
    // From the last on, so that the offsets before it stay true.
    for (const [from, to] of hits.toReversed()) {
      if (to <= start || from >= end) continue
      const hit = node.splitText(Math.max(from, start) - start)
      hit.splitText(Math.min(to, end) - Math.max(from, start))
      const mark = document.createElement('mark')
      hit.replaceWith(mark)
      mark.append(hit)
      marks.unshift(mark)
    }
    start = end
  }
  return marks
}

async function arrive(article: Element): Promise<void> {
  const query = readings(new URLSearchParams(location.search).get('q') ?? '')[0]
  if (!query) return
  const variants = await openVariants()
  const marks = textsIn(article).flatMap(nodes => markText(nodes, query.all, variants))
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const follows = (mark: HTMLElement) =>
    !target ||
    target.contains(mark) ||
    Boolean(target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING)
  const body = marks.filter(mark => !mark.closest('header'))
  const first = body.find(follows) ?? body[0]
  first?.scrollIntoView({block: 'center'})
}

const article = document.querySelector('main article')
if (article) void arrive(article)
