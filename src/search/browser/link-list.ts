import {element} from './element.ts'

export interface ListedLink {
  readonly text: string
  readonly href: string
  /** Stands behind the link. */
  readonly note?: string
}

/** A line, and links under it; nothing where there are none. */
export function linkList(label: string, links: readonly ListedLink[]): HTMLElement[] {
  if (links.length === 0) return []
  const items = links.map(({text, href, note = ''}) => element('li', {}, element('a', {href}, text), note))
  return [element('div', {}, element('p', {}, label), element('ul', {}, ...items))]
}
