import type {Root} from 'hast'
import type {Plugin} from 'unified'
import {headingDepth} from './anchors.ts'
import {isElement, oneLine, textOf} from './text.ts'

declare module 'vfile' {
  interface DataMap {
    /** The headings of an article in order. */
    outline: OutlineEntry[]
  }
}

/** One heading of an article; `depth` from 2. */
export interface OutlineEntry {
  depth: number
  id: string
  text: string
}

/** Hands on the headings that stand in the article itself, not in a quotation or a list. */
export const rehypeOutline: Plugin<[], Root> = () => (tree, file) => {
  const outline: OutlineEntry[] = []
  for (const node of tree.children) {
    const depth = isElement(node) ? headingDepth(node) : null
    if (depth !== null && isElement(node))
      outline.push({depth, id: String(node.properties.id), text: oneLine(textOf(node))})
  }
  file.data.outline = outline
}
