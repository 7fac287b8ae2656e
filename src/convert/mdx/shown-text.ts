import type {Nodes, Root} from 'mdast'

/** A stretch of text as a reader sees it, and where it begins in the MDX; line and column from 1. */
export interface ShownText {
  readonly text: string
  readonly line: number
  readonly column: number
  /** Is it the caption of a figure? */
  readonly caption?: true
}

/**
 * What a page shows of an article, in order: the text of headings, paragraphs, items and cells, captions, and the
 * numbers of ordered lists, which print has too. Where the tree was read without positions, every place is 1:1.
 */
export function shownText(tree: Root): ShownText[] {
  const found: ShownText[] = []
  const push = (text: string, node: Nodes, of: Pick<ShownText, 'caption'> = {}) => {
    const {line, column} = node.position?.start ?? {line: 1, column: 1}
    found.push({text, line, column, ...of})
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'yaml') return
    if (node.type === 'list') {
      for (const [index, item] of node.children.entries()) {
        if (node.ordered) push(`${(node.start ?? 1) + index}.`, item)
        visit(item)
      }
      return
    }
    if (node.type === 'mdxJsxFlowElement')
      for (const attribute of node.attributes)
        if (
          attribute.type === 'mdxJsxAttribute' &&
          attribute.name === 'caption' &&
          typeof attribute.value === 'string'
        )
          push(attribute.value, node, {caption: true})
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') push(node.value, node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return found
}
