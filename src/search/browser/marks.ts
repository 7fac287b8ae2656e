import type {Variants} from '../shared/variants.ts'
import {hitsIn} from './excerpt.ts'

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, caption, blockquote'

/** A hit on a page: its marks in order, several where it goes over several elements. */
export type MarkedHit = readonly HTMLElement[]

/** Marks all places of some phrases in an article; returns them in order. */
export function markHits(article: Element, phrases: readonly string[], variants: Variants): MarkedHit[] {
  return textsIn(article).flatMap(nodes => markText(nodes, phrases, variants))
}

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

function markText(nodes: readonly Text[], phrases: readonly string[], variants: Variants): MarkedHit[] {
  const hits = hitsIn(nodes.map(node => node.data).join(''), phrases, variants)
  const marks = hits.map((): HTMLElement[] => [])
  let start = 0
  for (const node of nodes) {
    const end = start + node.data.length
    // From the last on, so that the offsets before it stay true.
    for (const [index, [from, to]] of [...hits.entries()].reverse()) {
      if (to <= start || from >= end) continue
      const hit = node.splitText(Math.max(from, start) - start)
      hit.splitText(Math.min(to, end) - Math.max(from, start))
      const mark = document.createElement('mark')
      hit.replaceWith(mark)
      mark.append(hit)
      marks[index]?.push(mark)
    }
    start = end
  }
  return marks
}
