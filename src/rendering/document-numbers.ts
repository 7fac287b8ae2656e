import type {Element, ElementContent, Root} from 'hast'
import type {Plugin} from 'unified'
import {SKIP, visit} from 'unist-util-visit'

// The issuer's code is seldom longer than 沪府办发; words that commonly stand before it are none of it.
const code = '(?:(?![和及与见按照依据如在对了的即])[\\u4e00-\\u9fff]){1,5}'
/** Source of a pattern for a document number: 国发〔2014〕21号, its brackets and blanks as anybody types them. */
export const documentNumberPattern = `${code}[〔［\\[（(]\\s*(?:19|20)\\d{2}\\s*[〕］\\]）)]\\s*(?:第\\s*)?\\d+\\s*号`
const pattern = new RegExp(documentNumberPattern, 'g')

/** Wraps document numbers (国发〔2014〕21号) in `<span class="document-number">`: they are never broken across lines. */
export const rehypeDocumentNumbers: Plugin<[], Root> = () => tree => {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('号')) return
    const pieces: ElementContent[] = []
    let end = 0
    for (const match of node.value.matchAll(pattern)) {
      if (match.index > end) pieces.push({type: 'text', value: node.value.slice(end, match.index)})
      pieces.push(documentNumber(match[0]))
      end = match.index + match[0].length
    }
    if (end === 0) return
    if (end < node.value.length) pieces.push({type: 'text', value: node.value.slice(end)})
    parent.children.splice(index, 1, ...pieces)
    return [SKIP, index + pieces.length]
  })
}

function documentNumber(value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: {className: ['document-number']},
    children: [{type: 'text', value}],
  }
}
