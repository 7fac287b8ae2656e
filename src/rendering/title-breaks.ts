import type {Element, ElementContent, Root} from 'hast'
import type {Plugin} from 'unified'
import {headingDepth} from './anchors.ts'
import {elementsIn, textOf} from './text.ts'
import {titleWords} from './title-words.ts'

/** Headings shorter than this seldom wrap. */
const wrapping = 12

/** Lets long headings wrap between words only: class `by-words` and `<wbr>` between the pieces. */
export const rehypeTitleBreaks: Plugin<[], Root> = () => tree => {
  for (const node of elementsIn(tree)) {
    if (headingDepth(node) === null || textOf(node).length < wrapping) continue
    node.children = node.children.flatMap(child =>
      child.type === 'text' ? withBreaks(child.value) : [child],
    )
    node.properties.className = ['by-words']
  }
}

function withBreaks(text: string): ElementContent[] {
  return titleWords(text).flatMap((value, index): ElementContent[] =>
    index === 0 ? [{type: 'text', value}] : [lineBreakOpportunity(), {type: 'text', value}],
  )
}

function lineBreakOpportunity(): Element {
  return {type: 'element', tagName: 'wbr', properties: {}, children: []}
}
