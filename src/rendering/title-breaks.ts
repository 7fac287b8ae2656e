import type {Element, ElementContent, Root} from 'hast'
import type {Plugin} from 'unified'
import {headingDepth} from './anchors.ts'
import {elementsIn, textOf} from './text.ts'

const segmenter = new Intl.Segmenter('zh-Hans', {granularity: 'word'})
// Marks that may not end a line stay with what follows, those that may not begin one with what precedes.
const opening = /^[（(《〈“‘「『【〔[]$/
const closing = /^[）)》〉”’」』】〕\]，、。：；！？,.:;!?~～—…·%的了]$/
/** Headings shorter than this seldom wrap. */
const wrapping = 12

/**
 * Cuts a title where a line may end: between words, since a browser would break 建设 in two. Joined, the pieces give the title.
 */
export function titlePieces(title: string): string[] {
  const pieces: string[] = []
  for (const {segment} of segmenter.segment(title)) {
    const last = pieces.at(-1)
    if (
      last !== undefined &&
      (closing.test(segment) ||
        opening.test(last.slice(-1)) ||
        /\d[~～]?$/.test(last) ||
        // Browsers set no space between 明确 and 34 where a line may end.
        /^\d/.test(segment))
    )
      pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

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
  return titlePieces(text).flatMap((value, index): ElementContent[] =>
    index === 0 ? [{type: 'text', value}] : [lineBreakOpportunity(), {type: 'text', value}],
  )
}

function lineBreakOpportunity(): Element {
  return {type: 'element', tagName: 'wbr', properties: {}, children: []}
}
