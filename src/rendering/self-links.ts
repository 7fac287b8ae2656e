import type {Element, ElementContent, Root} from 'hast'
import type {Plugin} from 'unified'
import {headingDepth} from './anchors.ts'
import {readPrintedNumber} from './printed-number.ts'
import {classesOf, elementsIn, isElement} from './text.ts'

/**
 * Makes each heading, and the printed number of each item that has an id, a link to itself: what a reader copies to cite it.
 * Clauses got theirs with their ids.
 */
export const rehypeSelfLinks: Plugin<[], Root> = () => tree => {
  for (const node of elementsIn(tree)) {
    const {id} = node.properties
    if (typeof id !== 'string') continue
    if (headingDepth(node) !== null) {
      // A link cannot hold another.
      if (!holdsLink(node)) node.children = [selfLink(id, node.children)]
    } else if (isElement(node, 'li', 'p')) linkItemNumber(node, id)
  }
}

function linkItemNumber(item: Element, id: string): void {
  const at = item.children.findIndex(child => child.type !== 'text' || child.value.trim() !== '')
  const first = item.children[at]
  if (first?.type === 'element') {
    if (first.tagName === 'p') linkItemNumber(first, id)
    else if (classesOf(first).includes('item-number')) first.children = [selfLink(id, first.children)]
  } else if (first?.type === 'text') {
    const value = first.value.trimStart()
    const label = readPrintedNumber(value)?.label
    if (!label) return
    const rest = value.slice(label.length)
    item.children.splice(at, 1, selfLink(id, [{type: 'text', value: label}]), {type: 'text', value: rest})
  }
}

function holdsLink(node: Element): boolean {
  return node.children.some(child => isElement(child) && (child.tagName === 'a' || holdsLink(child)))
}

function selfLink(id: string, children: ElementContent[]): Element {
  return {type: 'element', tagName: 'a', properties: {className: ['anchor'], href: `#${id}`}, children}
}
