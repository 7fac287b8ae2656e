import type {Element, Nodes, Root, Text} from 'hast'
import type {Plugin} from 'unified'
import {numeralPattern, readNumeral} from '../chinese-numerals.ts'
import {addClass, elementsIn, isElement, textOf} from './text.ts'

/** The printed number at the head of a clause, chapter or section. */
export interface ClauseNumber {
  /** As printed: 第十二条之一. */
  label: string
  number: number
  /** The number after 之, as an amending law inserts them; null where there is none. */
  zhi: number | null
}

const ranks = '编章节条'
const headPattern = new RegExp(
  `^第(${numeralPattern})([${ranks}])(?:之(${numeralPattern}))?(?=[\\s\\u3000]|$)`,
)

/**
 * Reads 第N条, 第N章, 第N节 or 第N编 at the head of a text. A blank must follow: “第十二条规定的…” cites a clause.
 *
 * @returns null where the text does not begin with one of that rank
 */
export function readClauseNumber(text: string, rank: '编' | '章' | '节' | '条'): ClauseNumber | null {
  const match = headPattern.exec(text)
  if (!match?.[1] || match[2] !== rank) return null
  const number = readNumeral(match[1])
  const zhi = match[3] === undefined ? null : readNumeral(match[3])
  return number === null ? null : {label: match[0], number, zhi}
}

/** Sets the number of each clause in `<strong class="clause-number">`, followed by one ideographic space as in print. */
export const rehypeClauses: Plugin<[], Root> = () => tree => {
  for (const node of elementsIn(tree)) {
    if (isElement(node, 'h2', 'h3', 'h4', 'h5', 'h6')) setHeadingSpace(node)
    if (!isElement(node, 'p')) continue
    const clause = readClauseNumber(textOf(node), '条')
    const opening = firstText(node)
    // A number that other markup cuts (half of it bold) is left as it was typed.
    if (!clause || !opening?.value.startsWith(clause.label)) continue
    addClass(node, 'clause')
    opening.value = opening.value.slice(clause.label.length).trimStart()
    const rest = node.children.filter((child, index) => index > 0 || textOf(child) !== '')
    const next = firstText(rest[0])
    if (next) next.value = next.value.trimStart()
    node.children = [clauseNumber(clause.label)]
    if (rest.length > 0) node.children.push({type: 'text', value: '\u3000'}, ...rest)
  }
}

/** 第一章 总则: one ideographic space, as in print, between number and name. */
function setHeadingSpace(heading: Element): void {
  const text = firstText(heading)
  if (text) text.value = text.value.replace(headPattern, '$&\u3000').replace(/\u3000\s+/, '\u3000')
}

function clauseNumber(label: string): Element {
  return {
    type: 'element',
    tagName: 'strong',
    properties: {className: ['clause-number']},
    children: [{type: 'text', value: label}],
  }
}

function firstText(node: Nodes | undefined): Text | null {
  if (node?.type === 'text') return node
  return node && 'children' in node ? firstText(node.children[0]) : null
}
