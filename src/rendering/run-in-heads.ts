import type {Element, ElementContent, Root} from 'hast'
import type {Plugin} from 'unified'
import {numeralPattern} from '../chinese-numerals.ts'
import {headingDepth} from './anchors.ts'
import {addClass, classesOf, elementsIn, isElement, textOf} from './text.ts'

/** What numbers paragraphs that begin with a head: （八）, 八、, 8., 一是, 第一，. Each is a series of its own. */
const forms = [
  new RegExp(`^[（(]\\s*${numeralPattern}\\s*[）)]\\s*`),
  new RegExp(`^${numeralPattern}(?:、|[．.](?!\\d))\\s*`),
  new RegExp(`^${numeralPattern}是`),
  new RegExp(`^第${numeralPattern}[，、]`),
]
/** Of a numbered series so many begin with a phrase; else it is a list some of whose first sentences happen to be short. */
const share = 0.8
/** A phrase that names what follows: at most a line, nothing in it that joins sentences; or 政府推动，社会共建。 */
const phrase =
  /^(?:[^，。；：！？,;:!?\n]{2,26}|[^，。；：！？,;:!?\n]{4}，[^，。；：！？,;:!?\n]{4})。(?=\s*\S)/
/** A name before what is said of it: 某某公司：…. */
const label = /^[^，。；：！？、（）\s]{2,8}：(?=.{15})/
const fewest = {numbered: 2, labelled: 4, unnumbered: {heads: 6, runs: 2}}

/** A paragraph and the length of its head, number and mark included; null where it has none. */
interface Candidate {
  element: Element
  length: number | null
}

/**
 * Sets run-in heads in `<strong class="run-in">`: the phrase with which a paragraph of an official document begins, whether print made
 * it bold or not. They are told by their kind: （八）发挥行业协会自律作用。鼓励… throughout a series; phrases at the head of every paragraph
 * under several headings; names with a colon in a row; a bold phrase before a full stop.
 *
 * Clauses and their items have none, nor has an article one of whose sentences is merely short.
 */
export const rehypeRunInHeads: Plugin<[], Root> = () => tree => {
  const heads = new Map<Element, number>()
  const keep = (candidates: readonly Candidate[]) => {
    for (const {element, length} of candidates) if (length !== null) heads.set(element, length)
  }
  keep(numberedHeads(tree))
  const runs = runsOf(tree, element => !heads.has(element) && isPlain(element))
  const leads = runs.flatMap(leadsOf)
  const led = leads.flat()
  if (leads.length >= fewest.unnumbered.runs && led.length >= fewest.unnumbered.heads) keep(led)
  for (const {paragraphs} of runs) keep(labelsOf(paragraphs))
  for (const [element, length] of heads) setHead(element, length)
}

/** Clauses and items have an id of their own. */
function isPlain({properties}: Element): boolean {
  return properties.id === undefined
}

function numberedHeads(tree: Root): Candidate[] {
  const series: Candidate[][] = forms.map(() => [])
  const alone: Candidate[] = []
  for (const node of elementsIn(tree)) {
    if (!isElement(node, 'p', 'li') || !isPlain(node)) continue
    // A loose item's paragraph is met by itself.
    if (node.tagName === 'li' && node.children.some(child => isElement(child, 'p'))) continue
    const text = textOf(node)
    const form = forms.findIndex(pattern => pattern.test(text))
    const number = forms[form]?.exec(text)?.[0].length ?? 0
    const bold = boldLength(node, number)
    if (form >= 0) series[form]?.push({element: node, length: bold ?? phraseLength(text, number)})
    else if (bold !== null) alone.push({element: node, length: bold})
  }
  const whole = series.filter(numbered => {
    const count = numbered.filter(({length}) => length !== null).length
    return count >= fewest.numbered && count >= share * numbered.length
  })
  return [...whole.flat(), ...alone]
}

/** Paragraphs that follow each other, and whether a heading or a line that announces them (主要原则是：) stands before them. */
interface Run {
  announced: boolean
  paragraphs: Element[]
}

function runsOf(tree: Root, belongs: (element: Element) => boolean): Run[] {
  const runs: Run[] = [{announced: false, paragraphs: []}]
  for (const node of tree.children) {
    if (!isElement(node)) continue
    const paragraph = isElement(node, 'p') && belongs(node)
    if (paragraph && !/[：:]$/.test(textOf(node).trim())) runs.at(-1)?.paragraphs.push(node)
    else runs.push({announced: paragraph || headingDepth(node) !== null, paragraphs: []})
  }
  return runs
}

/** The paragraphs of a run if each begins with a phrase, but perhaps the first, which leads to the others; else none. */
function leadsOf({announced, paragraphs}: Run): Candidate[][] {
  const [first, ...others] = paragraphs.map(element => ({element, length: phraseLength(textOf(element), 0)}))
  if (!announced || !first || others.some(({length}) => length === null)) return []
  const heads = first.length === null ? others : [first, ...others]
  return heads.length < 2 ? [] : [heads]
}

function labelsOf(paragraphs: readonly Element[]): Candidate[] {
  const found: Candidate[] = []
  let row: Candidate[] = []
  const end = () => {
    if (row.length >= fewest.labelled) for (const candidate of row) found.push(candidate)
    row = []
  }
  for (const element of paragraphs) {
    const length = label.exec(textOf(element))?.[0].length
    if (length === undefined) end()
    else row.push({element, length})
  }
  end()
  return found
}

function phraseLength(text: string, number: number): number | null {
  const found = phrase.exec(text.slice(number))
  return found ? number + found[0].length : null
}

/** Length of the head where a bold phrase and its stop, which MDX keeps outside the bold, begin the paragraph. */
function boldLength(node: Element, number: number): number | null {
  const at = node.children.findIndex(child => isElement(child, 'strong'))
  const bold = node.children[at]
  if (!bold) return null
  const text = textOf(node)
  const start = node.children.slice(0, at).map(textOf).join('').length
  if (text.slice(number, start).trim() !== '') return null
  const end = start + textOf(bold).length
  const stop = /^[”’》）]{0,2}。(?=\s*\S)/.exec(text.slice(end))
  return stop ? end + stop[0].length : null
}

/** Puts the first `length` characters of a paragraph into one `<strong>`; the number of a list's item stays before it. */
function setHead(node: Element, length: number): void {
  const rest = [...node.children]
  const number: ElementContent[] = []
  let left = length
  while (isElement(rest[0]) && classesOf(rest[0]).includes('item-number')) {
    left -= textOf(rest[0]).length
    number.push(...rest.splice(0, 1))
  }
  const head: ElementContent[] = []
  while (left > 0 && rest[0]) {
    const [first] = rest
    const size = textOf(first).length
    if (size <= left) {
      head.push(...(isElement(first, 'strong') ? first.children : [first]))
      rest.shift()
    } else if (first.type === 'text') {
      head.push({type: 'text', value: first.value.slice(0, left)})
      rest[0] = {type: 'text', value: first.value.slice(left)}
    } else return
    left -= size
  }
  const strong: Element = {type: 'element', tagName: 'strong', properties: {}, children: head}
  addClass(strong, 'run-in')
  node.children = [...number, strong, ...rest]
}
