import type {Comment, Element, Nodes, Root} from 'hast'
import type {Plugin} from 'unified'
import {place} from './places.ts'
import {classesOf, isElement, oneLine, textOf} from './text.ts'

declare module 'vfile' {
  interface DataMap {
    /** All text of an article in order; the place `p0` in its HTML is where the first ends. */
    passages: Passage[]
  }
}

/** One searchable piece: a heading, paragraph, item, cell, caption, line of a signature or of verse. */
export interface Passage {
  text: string
  /** Id to land on: the piece's own, else the nearest before it; null before the first. */
  anchor: string | null
}

/**
 * Cuts all text of an article, in order, into passages, where no phrase may run on. Marks the place at which each ends: `p0` for
 * the first.
 */
export const rehypePassages: Plugin<[], Root> = () => (tree, file) => {
  const passages: Passage[] = []
  let anchor: string | null = null
  const cut = <T extends Nodes>(nodes: readonly T[], inVerse: boolean): (T | Comment)[] => {
    const marked: (T | Comment)[] = []
    let run: T[] = []
    const flush = () => {
      const text = oneLine(run.map(textOf).join(''))
      const last = run.findLastIndex(node => textOf(node).trim() !== '')
      // no list is spread into a call: a paragraph may have more pieces than a call takes arguments
      for (const [index, node] of run.entries()) {
        marked.push(node)
        if (text && index === last) marked.push(place(`p${passages.length}`))
      }
      if (text) passages.push({text, anchor})
      run = []
    }
    for (const node of nodes) {
      // each line of verse is one; a break elsewhere is a blank
      if (isElement(node) && (isBlock(node) || (inVerse && node.tagName === 'br'))) {
        flush()
        if (typeof node.properties.id === 'string') anchor = node.properties.id
        node.children = cut(node.children, inVerse || classesOf(node).includes('verse'))
        marked.push(node)
      } else run.push(node)
    }
    flush()
    return marked
  }
  tree.children = cut(tree.children, false)
  file.data.passages = passages
}

const blocks = new Set(
  'p li ul ol h1 h2 h3 h4 h5 h6 table thead tbody tr th td div figure figcaption blockquote pre hr'.split(
    ' ',
  ),
)

function isBlock(node: Element): boolean {
  return blocks.has(node.tagName)
}
