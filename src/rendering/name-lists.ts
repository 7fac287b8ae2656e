import type {Element, ElementContent, Root} from 'hast'
import type {Plugin} from 'unified'
import {isPersonName, nameWords} from '../convert/print/person-name.ts'
import {addClass, elementsIn, isElement, textOf} from './text.ts'

/** Names in a row that make it a row of a list; fewer are one where the row above is. */
const fewest = 3
/** A row is a line of print or two; in UTF-16 code units. */
const longestRow = 200
/** Han characters and blanks are all that a row of names has. */
const row = /^[\p{Script=Han}\s]+$/u

/**
 * Sets rows of names as print does, in columns: each name in a `<span>` of class `names`' paragraph, whose width the style sheet makes one,
 * 李　明 as wide as 王建国. The text keeps its blanks.
 */
export const rehypeNameLists: Plugin<[], Root> = () => tree => {
  for (const parent of [tree, ...elementsIn(tree)]) {
    let above = false
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      const names: string[] = isElement(child, 'p') ? namesOf(textOf(child), above) : []
      above = names.length > 0
      if (above) setInColumns(child, names)
    }
  }
}

function namesOf(text: string, above: boolean): string[] {
  if (text.length > longestRow || !row.test(text)) return []
  const names = nameWords(text)
  return names.length >= (above ? 1 : fewest) && names.every(isPersonName) ? names : []
}

function setInColumns(paragraph: Element, names: readonly string[]): void {
  const [only] = paragraph.children
  if (only?.type !== 'text' || paragraph.children.length > 1) return
  const pieces: ElementContent[] = []
  let at = 0
  for (const name of names) {
    const start = at + (only.value.slice(at).match(/^\s*/)?.[0].length ?? 0)
    let end = start
    for (const character of name) end = only.value.indexOf(character, end) + character.length
    if (start > at) pieces.push({type: 'text', value: only.value.slice(at, start)})
    pieces.push({
      type: 'element',
      tagName: 'span',
      properties: {},
      children: [{type: 'text', value: only.value.slice(start, end)}],
    })
    at = end
  }
  if (at < only.value.length) pieces.push({type: 'text', value: only.value.slice(at)})
  paragraph.children = pieces
  addClass(paragraph, 'names')
}
