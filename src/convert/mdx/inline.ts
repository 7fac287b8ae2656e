import type {PhrasingContent} from 'mdast'

/** A mark of extraction: offset into the text and length, in code units. */
export interface InlineMark {
  readonly at: number
  readonly length: number
}

/** Printed text as phrasing content, and the marks of extraction that were read as markup, in order. */
export interface Inline {
  readonly children: PhrasingContent[]
  readonly marks: readonly InlineMark[]
}

const han = /\p{Script=Han}/u
const emptyLink = /\[([^\][]+)\]\(#\)/gu
const address = /<(https?:\/\/[^<>\s]+)>/gu
/** Punctuation and blanks. */
const edge = /[\p{P}\p{S}\s]/u
/** （一）, (12): a number that is left out is left out whole. */
const counted = /^[（(][一二三四五六七八九十百\d]{1,4}[）)]/u
/** Marks that come in pairs, by the one that opens. */
const partners: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
  ['[', ']'],
])
const openers: ReadonlyMap<string, string> = new Map([...partners].map(([open, close]) => [close, open]))

/** A stretch of a text: offsets from 0 in code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Reads the marks that extraction left around Han characters: `**…**`, `[…](#)`, `<http…>`. All else is text.
 * CommonMark shows the asterisks of `**建设。**后文`, so punctuation at the edges is put outside of the pair; of marks in pairs both stay within
 * where it shows none: `**打破“玻璃门”**。`.
 *
 * @param bold - what the original sets in bold type, in order
 */
export function readInline(value: string, bold: readonly Stretch[] = []): Inline {
  const marks: InlineMark[] = []
  for (const {index, 0: whole, 1: inner = ''} of value.includes('](#)') ? value.matchAll(emptyLink) : [])
    if (han.test(inner)) marks.push({at: index, length: 1}, {at: index + whole.length - 4, length: 4})
  for (const {index, 0: whole} of value.includes('<http') && han.test(value) ? value.matchAll(address) : [])
    marks.push({at: index, length: 1}, {at: index + whole.length - 1, length: 1})
  const pairs = strongPairs(value)
  for (const {open, close} of pairs) marks.push({at: open, length: 2}, {at: close, length: 2})
  marks.sort((a, b) => a.at - b.at)
  // who typed the asterisks said what is bold
  const strong =
    pairs.length > 0
      ? pairs.map(({open, close}) => ({start: open + 2, end: close}))
      : bold.filter(({start, end}) => han.test(value.slice(start, end)))
  return {children: phrasing(value, strong, marks), marks}
}

interface Pair {
  /** Offsets of the asterisks before and behind. */
  readonly open: number
  readonly close: number
}

/** `**` and the next `**`, with a Han character and no blank at the edges between them. One pass: a line may be long. */
function strongPairs(value: string): Pair[] {
  const pairs: Pair[] = []
  let open = value.indexOf('**')
  while (open >= 0) {
    const close = value.indexOf('**', open + 2)
    if (close < 0) break
    const inner = value.slice(open + 2, close)
    const found = /^\S/.test(inner) && /\S$/.test(inner) && han.test(inner)
    if (found) pairs.push({open, close})
    open = value.indexOf('**', found ? close + 2 : open + 1)
  }
  return pairs
}

function phrasing(
  value: string,
  strong: readonly Stretch[],
  marks: readonly InlineMark[],
): PhrasingContent[] {
  const children: PhrasingContent[] = []
  const kept = textBetween(value, marks)
  const marked = new Set<number>()
  if (strong.length > 0)
    for (const {at, length} of marks) for (let unit = at; unit < at + length; unit++) marked.add(unit)
  let from = 0
  for (const stretch of strong) {
    const {start, end} = withoutEdges(value, stretch, marked)
    pushText(children, kept(from, start))
    if (start < end) children.push({type: 'strong', children: [{type: 'text', value: kept(start, end)}]})
    from = end
  }
  pushText(children, kept(from, value.length))
  // a blank that stood behind a mark now stands at the edge, where Markdown loses it
  const [first, last] = [children[0], children.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return children
}

/** What of a stretch Markdown can set in bold type: without the punctuation at its edges, but for marks in pairs where it stands apart from words. */
function withoutEdges(value: string, {start, end}: Stretch, marked: ReadonlySet<number>): Stretch {
  const stands = (at: number, by: 1 | -1) => {
    let beside = at
    while (marked.has(beside)) beside += by
    const char = by > 0 ? charAt(value, beside) : charBefore(value, beside + 1)
    return beside < 0 || beside >= value.length || edge.test(char)
  }
  const [text, first] = [value.slice(start, end), start]
  const isPaired = (at: number, partner: string | undefined) => {
    const other = partner === undefined ? -1 : text.indexOf(partner) + first
    return other >= start && other < end && other !== at
  }
  for (;;) {
    const [before, behind] = [charAt(value, start), charBefore(value, end)]
    if (start >= end) return {start, end: start}
    if (
      edge.test(before) &&
      !(isPaired(start, partners.get(before)) && stands(first - 1, -1) && start === first)
    )
      start += counted.exec(value.slice(start, end))?.[0].length ?? before.length
    else if (edge.test(behind) && !(isPaired(end - 1, openers.get(behind)) && stands(end, 1)))
      end -= behind.length
    else return {start, end}
  }
}

/** Takes stretches of the value, without the marks in them; each must begin where the last ended. */
function textBetween(value: string, marks: readonly InlineMark[]): (from: number, to: number) => string {
  let next = 0
  return (from, to) => {
    let text = ''
    let at = from
    for (let mark = marks[next]; mark && mark.at < to; mark = marks[++next]) {
      text += value.slice(at, mark.at)
      at = mark.at + mark.length
    }
    return text + value.slice(Math.min(at, to), to)
  }
}

function charAt(value: string, at: number): string {
  return String.fromCodePoint(value.codePointAt(at) ?? 0)
}

function charBefore(value: string, at: number): string {
  const pair = value.slice(at - 2, at)
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : value.slice(at - 1, at)
}

function pushText(children: PhrasingContent[], value: string): void {
  if (value === '') return
  const last = children.at(-1)
  if (last?.type === 'text') last.value += value
  else children.push({type: 'text', value})
}
