import type {Comment, Element, Nodes, Root} from 'hast'
import {headingDepth} from './anchors.ts'
import {place} from './places.ts'
import {isElement, textOf} from './text.ts'

/** One heading of an article; `depth` from 2. */
export interface OutlineEntry {
  depth: number
  id: string
  text: string
}

/** One searchable piece: a heading, paragraph, item, cell, caption or line of a signature. */
export interface Passage {
  text: string
  /** Id to land on: the piece's own, else the nearest before it; null before the first. */
  anchor: string | null
}

/** Headings in order. */
export function outlineOf(tree: Root): OutlineEntry[] {
  const outline: OutlineEntry[] = []
  for (const node of tree.children) {
    const depth = isElement(node) ? headingDepth(node) : null
    if (depth !== null && isElement(node))
      outline.push({depth, id: String(node.properties.id), text: oneLine(textOf(node))})
  }
  return outline
}

/**
 * All text of an article in order, cut where no phrase may run on. Marks the place at which each passage ends: `p0` for the first.
 */
export function passagesOf(tree: Root): Passage[] {
  const passages: Passage[] = []
  let anchor: string | null = null
  const cut = <T extends Nodes>(nodes: readonly T[]): (T | Comment)[] => {
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
      if (isElement(node) && isBlock(node)) {
        flush()
        if (typeof node.properties.id === 'string') anchor = node.properties.id
        node.children = cut(node.children)
        marked.push(node)
      } else run.push(node)
    }
    flush()
    return marked
  }
  tree.children = cut(tree.children)
  return passages
}

const blocks = new Set(
  'p li ul ol h1 h2 h3 h4 h5 h6 table thead tbody tr th td div figure figcaption blockquote pre hr'.split(
    ' ',
  ),
)

function isBlock(node: Element): boolean {
  return blocks.has(node.tagName)
}

function oneLine(text: string): string {
  return text.replace(/[^\S\u3000]+/g, ' ').trim()
}
