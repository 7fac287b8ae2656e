/*
 * What the editor of 公众号 takes when text is pasted into it: inline styles alone, no classes, no ids, no links to other sites.
 */

import {escapeHtml} from '../rendering/places.ts'

/** Looks of one kind of element: what is inherited in a page must be said at each element here. */
const looks: Readonly<Record<string, string>> = {
  p: 'margin:0 0 1em;text-align:justify',
  h2: 'margin:1.6em 0 .8em;font-size:18px;font-weight:bold;line-height:1.5;color:ACCENT',
  h3: 'margin:1.4em 0 .7em;font-size:17px;font-weight:bold;line-height:1.5',
  h4: 'margin:1.2em 0 .6em;font-size:16px;font-weight:bold;line-height:1.5',
  h5: 'margin:1em 0 .5em;font-size:16px;font-weight:bold;line-height:1.5',
  h6: 'margin:1em 0 .5em;font-size:16px;font-weight:bold;line-height:1.5',
  ul: 'margin:0 0 1em;padding:0 0 0 1.5em',
  ol: 'margin:0 0 1em;padding:0 0 0 1.5em',
  li: 'margin:0 0 .4em',
  blockquote: 'margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid #ddd;color:#555',
  table: 'width:100%;margin:0 0 1em;border-collapse:collapse;font-size:13px;line-height:1.5',
  th: 'padding:4px 6px;border:1px solid #ccc;background-color:#f5f5f5;font-weight:bold;text-align:left',
  td: 'padding:4px 6px;border:1px solid #ccc;text-align:left;vertical-align:top',
  strong: 'font-weight:bold',
  em: 'font-style:italic',
  figcaption: 'font-size:13px;color:#888;text-align:center',
}

/** Names that differ: what the editor of 公众号 keeps is a section where a page has figures and boxes. */
const renamed: Readonly<Record<string, string>> = {figure: 'section', figcaption: 'p', div: 'section'}
const kept = new Set([...Object.keys(looks), 'thead', 'tbody', 'tr', 'br', 'sup', 'sub', 'section'])
const keptAttributes = new Set(['colspan', 'rowspan', 'start'])

/** Looks of the parts that the body of an article has for itself. */
const ofClass: Readonly<Record<string, string>> = {
  signature: 'margin:0 0 1em;text-align:right',
  verse: 'margin:0 0 1em;text-align:center',
  'printed-numbers': 'margin:0 0 1em;padding:0;list-style:none',
}
const base = 'font-size:16px;line-height:1.75;letter-spacing:.5px;color:#333;background-color:#fff'
const photograph =
  'margin:1em 0;padding:1.5em;border:1px dashed #bbb;font-size:13px;color:#888;text-align:center'
const small = 'margin:0 0 1.6em;font-size:13px;line-height:1.6;color:#888'

/** One article as it goes into a draft. */
export interface Draft {
  readonly title: string
  /** Author, source and the like, a line each. */
  readonly facts: readonly string[]
  readonly body: Element
}

/**
 * Formatted text for a draft, in one element.
 *
 * @param imprint - what stands at the end: where it was printed, and the address
 * @param accent - colour of headings, as CSS has it
 */
export function draftHtml(drafts: readonly Draft[], imprint: readonly string[], accent: string): string {
  const single = drafts.length === 1
  const articles = drafts.map(({title, facts, body}) => {
    const head = single ? '' : `<h2 style="${lookOf('h2', accent)}">${escapeHtml(title)}</h2>`
    const below = facts.length > 0 ? `<p style="${small}">${facts.map(escapeHtml).join('<br>')}</p>` : ''
    return head + below + dressAll(body, accent)
  })
  const end = `<p style="${small}">${imprint.map(escapeHtml).join('<br>')}</p>`
  return `<section style="${base}">${articles.join('')}${end}</section>`
}

function dressAll(parent: Element, accent: string): string {
  return [...parent.childNodes].map(node => dress(node, accent)).join('')
}

function dress(node: ChildNode, accent: string): string {
  if (node instanceof Text) return escapeHtml(node.data)
  if (!(node instanceof Element) || isAid(node)) return ''
  const name = node.localName
  if (name === 'img') return placeOf(node)
  if (node.classList.contains('lost-photo') || node.querySelector(':scope > img'))
    return placeOf(node.querySelector('img'), node.querySelector('figcaption')?.textContent ?? '')
  const as = renamed[name] ?? name
  if (!kept.has(as)) return dressAll(node, accent)
  if (as === 'br') return '<br>'
  const special = [...node.classList].map(word => ofClass[word]).find(Boolean)
  const look = special ?? lookOf(name, accent)
  const attributes = [...node.attributes]
    .filter(({name}) => keptAttributes.has(name))
    .map(({name, value}) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
  const style = look === '' ? '' : ` style="${look}"`
  return `<${as}${attributes}${style}>${dressAll(node, accent)}</${as}>`
}

/** What the page adds to the text for whoever reads it there: numbers of lines, places to break. */
function isAid(element: Element): boolean {
  return element.matches('.line, wbr, [aria-hidden="true"], script, button')
}

/** A picture does not come along with pasted text: its place is marked, with its file and its caption. */
function placeOf(image: Element | null, caption = ''): string {
  const file = image?.getAttribute('src')?.split('/').at(-1)
  const words = [
    file ? `【在此插入图片：${decodeURIComponent(file)}】` : '【原刊此处有照片】',
    caption.trim(),
  ]
  return `<p style="${photograph}">${words.filter(Boolean).map(escapeHtml).join('<br>')}</p>`
}

function lookOf(name: string, accent: string): string {
  return (looks[name] ?? '').replace('ACCENT', accent)
}
