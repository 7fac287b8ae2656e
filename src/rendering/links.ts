import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import {RenderingError} from './rendering-error.ts'
import {isElement, textOf} from './text.ts'

/**
 * Turns bare addresses back into text and marks the links that leave the archive.
 *
 * GFM makes a link of every address it meets and lets Chinese text run on into it; what was printed in a newsletter was no
 * link, and a domain of ten years ago may belong to anybody now. A link is what an editor writes as `[…](…)`.
 *
 * @throws {RenderingError} at an address with a scheme other than http, https and mailto
 */
export function settleLinks(tree: Root, path: string): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!isElement(node, 'a') || !parent || index === undefined) return undefined
    if (isBareAddress(node)) {
      parent.children.splice(index, 1, ...node.children)
      return index
    }
    const address = String(node.properties.href ?? '')
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
    if (scheme === 'http' || scheme === 'https') node.properties.rel = ['external', 'noopener']
    else if (scheme !== undefined && scheme !== 'mailto')
      throw new RenderingError(
        path,
        node.position,
        'link',
        `链接地址 ${address} 不能用，请写 http:// 或 https:// 开头的地址`,
      )
    return undefined
  })
}

/** Whether the link's source is its text and nothing else. */
function isBareAddress({position, ...node}: Element): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start !== undefined && end !== undefined && end - start === textOf(node).length
}
