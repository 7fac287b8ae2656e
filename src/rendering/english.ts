import type {Element, ElementContent, Parents, Root} from 'hast'
import type {Plugin} from 'unified'
import {elementsIn, isElement, textOf} from './text.ts'

/** Two Latin words and more in a row, of which one has some length: neither A and B nor 3G 4G are English. */
const words = /(?<![\w'’.&-])[A-Za-z][\w'’.&-]*(?:[,;:]? +(?:& +)?[A-Za-z(][\w'’.)&-]*)+/g
const someLength = /[A-Za-z]{4}/

/** The language of a text other than the page's: English where it has Latin words and no Han; `undefined` elsewhere. */
export function languageOf(text: string): 'en' | undefined {
  if (/\p{Script=Han}/u.test(text)) return undefined
  return someLength.test(text.match(words)?.[0] ?? '') ? 'en' : undefined
}

/**
 * Says which parts of a Chinese text are English, so that they are spoken, hyphenated and spaced as English: whole paragraphs, headings
 * and cells by their `lang`, several words within a Chinese sentence by a `<span lang="en">`.
 */
export const rehypeEnglish: Plugin<[], Root> = () => tree => {
  for (const element of elementsIn(tree)) {
    if (isElement(element, 'p', 'li', 'td', 'th', 'figcaption', 'h2', 'h3', 'h4', 'h5', 'h6')) {
      const language = languageOf(textOf(element))
      if (language !== undefined) element.properties.lang = language
    }
  }
  const wrapIn = (parent: Parents, within: boolean) => {
    const english = within || (isElement(parent) && parent.properties.lang === 'en')
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text' && !english) return withEnglish(child.value)
      if (child.type === 'element') {
        if (!isElement(child, 'code', 'pre')) wrapIn(child, english)
        return [child]
      }
      return child.type === 'text' || child.type === 'comment' ? [child] : []
    })
  }
  wrapIn(tree, false)
}

function withEnglish(text: string): ElementContent[] {
  const pieces: ElementContent[] = []
  let end = 0
  for (const {0: english, index} of text.matchAll(words)) {
    if (!someLength.test(english)) continue
    if (index > end) pieces.push({type: 'text', value: text.slice(end, index)})
    pieces.push(span(english))
    end = index + english.length
  }
  if (end < text.length) pieces.push({type: 'text', value: text.slice(end)})
  return pieces
}

function span(value: string): Element {
  return {type: 'element', tagName: 'span', properties: {lang: 'en'}, children: [{type: 'text', value}]}
}
