import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5'
import {renderArticle} from '../../src/rendering/article.ts'

type Node = DefaultTreeAdapterTypes.Node

/** What convert's own blocks come to; anything else in the HTML was markup of the print that ran. */
const meant =
  /^(?:p|h[2-6]|ul|ol|li|table|caption|colgroup|col|thead|tbody|tr|th|td|strong|figure|figcaption|div|span|a|wbr|br)$/

/**
 * Text that a reader sees of an article, the numbers of ordered lists with it, and whatever stands in the HTML that
 * convert never means: other elements, images, handlers, addresses that run.
 */
export function renderedText(mdx: string, path: string): {readonly text: string; readonly strange: string[]} {
  const parts: string[] = []
  const strange: string[] = []
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value)
    if ('tagName' in node) {
      if (!meant.test(node.tagName)) strange.push(`<${node.tagName}>`)
      for (const {name, value} of node.attrs)
        if (/^on|^style$|^src/i.test(name) || (name === 'href' && !/^(?:#|https?:\/\/|mailto:)/.test(value)))
          strange.push(`${name}="${value}"`)
    }
    if (!('childNodes' in node)) return
    let number = Number(('attrs' in node && node.attrs.find(({name}) => name === 'start')?.value) || 1)
    for (const child of node.childNodes) {
      const numbered = node.nodeName === 'ol' && child.nodeName === 'li' && !hasNumber(child)
      if (numbered) parts.push(`${number++}.`)
      walk(child)
    }
  }
  walk(parseFragment(renderArticle(mdx, path).html))
  return {text: parts.join(''), strange}
}

/** Does the page set the number as text? Otherwise the browser does. */
function hasNumber(item: Node): boolean {
  const children = 'childNodes' in item ? item.childNodes : []
  return children.some(
    child =>
      'attrs' in child &&
      (child.attrs.some(({name, value}) => name === 'class' && /\bitem-number\b/.test(value)) ||
        (child.nodeName === 'p' && hasNumber(child))),
  )
}
