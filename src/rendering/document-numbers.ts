import type {Element, ElementContent, Parents, Root} from 'hast'
import type {Plugin} from 'unified'
import {elementsIn} from './text.ts'

// The issuer's code is seldom longer than 沪府办发; words that commonly stand before it are none of it.
const code = '(?:(?![和及与见按照依据如在对了的即])[\\u4e00-\\u9fff]){1,5}'
/** Source of a pattern for a document number: 国发〔2014〕21号, its brackets and blanks as anybody types them. */
export const documentNumberPattern = `${code}[〔［\\[（(]\\s*(?:19|20)\\d{2}\\s*[〕］\\]）)]\\s*(?:第\\s*)?\\d+\\s*号`
const pattern = new RegExp(documentNumberPattern, 'g')

/**
 * Wraps document numbers (国发〔2014〕21号) in `<span class="document-number">`: no line breaks them but, where it must, before the bracket,
 * lest what is left of a justified line be torn apart.
 */
export const rehypeDocumentNumbers: Plugin<[], Root> = () => tree => {
  const wrapIn = (parent: Parents) => {
    if (parent.children.some(child => child.type === 'text' && child.value.includes('号')))
      parent.children = parent.children.flatMap(child =>
        child.type === 'text' ? (withNumbers(child.value) ?? child) : child,
      )
  }
  const elements = elementsIn(tree)
  wrapIn(tree)
  for (const element of elements) wrapIn(element)
}

/** A text in pieces; `undefined` where no number stands in it. */
function withNumbers(text: string): ElementContent[] | undefined {
  const pieces: ElementContent[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({type: 'text', value: text.slice(end, match.index)})
    pieces.push(documentNumber(match[0]))
    end = match.index + match[0].length
  }
  if (end === 0) return undefined
  return end < text.length ? [...pieces, {type: 'text', value: text.slice(end)}] : pieces
}

function documentNumber(value: string): Element {
  const bracket = value.search(/[〔［[（(]/)
  return {
    type: 'element',
    tagName: 'span',
    properties: {className: ['document-number']},
    children: [
      {type: 'text', value: value.slice(0, bracket)},
      {type: 'element', tagName: 'wbr', properties: {}, children: []},
      {type: 'text', value: value.slice(bracket)},
    ],
  }
}
