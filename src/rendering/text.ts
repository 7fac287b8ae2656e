import type {Element, Nodes, Parents} from 'hast'

/** Text of a node and everything in it; a line break counts as a newline. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (isElement(node, 'br')) return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Text with each run of blanks as one space; an ideographic space stays as print has it. */
export function oneLine(text: string): string {
  return text.replace(/[^\S\u3000]+/g, ' ').trim()
}

/** Whether a node is an element, one of the tags if any are given. */
export function isElement(node: Nodes | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName))
}

/**
 * All elements below a node as they stand now, each before what it holds. For steps that neither move elements nor leave any out: most
 * articles are asked by ten such steps, and `visit` of unist-util-visit takes a twentieth of the whole rendering for each.
 */
export function elementsIn(parent: Parents): Element[] {
  const found: Element[] = []
  const collect = (node: Parents) => {
    for (const child of node.children)
      if (child.type === 'element') {
        found.push(child)
        collect(child)
      }
  }
  collect(parent)
  return found
}

/** Classes of an element; empty where it has none. */
export function classesOf(element: Element): string[] {
  const {className} = element.properties
  return Array.isArray(className) ? className.map(String) : []
}

/** Adds a class to those an element has. */
export function addClass(element: Element, name: string): void {
  element.properties.className = [...classesOf(element), name]
}
