import type {Element, Root, Text} from 'hast'
import type {Plugin} from 'unified'
import {readPrintedNumber} from './printed-number.ts'
import {addClass, elementsIn, isElement, textOf} from './text.ts'

/** The sign that print sets before every item of a list. */
const sign = /^[●•·▪◆◇■□▲△▶○◎★☆※➢✓✔]/u

/**
 * Marks lists whose every item has a number or a sign of the print: class `printed-numbers`, `hang-N` with the width of the widest
 * number in ems (2 to 5), each number in `<span class="item-number">`, so that it shows no bullet. The numbers of an
 * ordered list become text like the others, since readers search and copy them.
 */
export const rehypePrintedNumbers: Plugin<[], Root> = () => tree => {
  for (const list of elementsIn(tree)) {
    if (!isElement(list, 'ul', 'ol')) continue
    const items = list.children.filter(child => isElement(child, 'li'))
    const first = Number(list.properties.start ?? 1)
    const labels = items.map((item, index) =>
      list.tagName === 'ol' ? `${first + index}.` : labelOf(textOf(item).trimStart()),
    )
    if (items.length === 0 || labels.includes(null)) continue
    addClass(list, 'printed-numbers')
    const width = labels.reduce((widest, label) => Math.max(widest, widthOf(label ?? '')), 0)
    addClass(list, `hang-${Math.min(5, Math.max(2, Math.ceil(width)))}`)
    items.forEach((item, index) => {
      const label = labels[index] ?? ''
      if (list.tagName === 'ol') setNumber(item, label)
      else wrapNumber(item, label)
    })
  }
}

function labelOf(text: string): string | null {
  return readPrintedNumber(text)?.label ?? sign.exec(text)?.[0] ?? null
}

function setNumber(item: Element, label: string): void {
  const paragraph = item.children.find(child => isElement(child) || textOf(child).trim() !== '')
  const parent = isElement(paragraph, 'p') ? paragraph : item
  parent.children.unshift(numberOf(label))
}

function numberOf(label: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: {className: ['item-number']},
    children: [{type: 'text', value: label}],
  }
}

function wrapNumber(item: Element, label: string): void {
  const holder = item.children.find(
    child => isElement(child) || (child.type === 'text' && child.value.trim()),
  )
  const parent = isElement(holder, 'p') ? holder : item
  const at = parent.children.findIndex(child => child.type === 'text' && child.value.trim() !== '')
  const text = parent.children[at]
  if (text?.type !== 'text') return
  const value = text.value.trimStart()
  // A number in bold (**（一）** …) stays as it is: the list is marked all the same.
  if (!value.startsWith(label)) return
  const rest: Text = {type: 'text', value: value.slice(label.length).trimStart()}
  parent.children.splice(at, 1, numberOf(label), rest)
}

/** Width of a label in ems: an ideographic character or its punctuation is one, an ASCII character a half. */
function widthOf(label: string): number {
  let width = 0
  for (const character of label) width += (character.codePointAt(0) ?? 0) > 0x7f ? 1 : 0.5
  return width
}
