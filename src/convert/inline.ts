import type {PhrasingContent} from 'mdast'

/** Printed text as phrasing content, and the marks of extraction that were read as markup. */
export interface Inline {
  readonly children: PhrasingContent[]
  /** Offsets into the value and lengths, in code units. */
  readonly marks: ReadonlyArray<{readonly at: number; readonly length: number}>
}

const strong = /\*\*(?=\S)((?:(?!\*\*).)*?\p{Script=Han}(?:(?!\*\*).)*?)(?<=\S)\*\*/gu
const emptyLink = /\[([^\][]*\p{Script=Han}[^\][]*)\]\(#\)/gu
const address = /<(https?:\/\/[^<>\s]+)>/gu
const edgePunctuation = /^([\p{P}\p{S}\s]*)(.*?)([\p{P}\p{S}\s]*)$/su

/**
 * Reads the marks that extraction left around Han characters: `**…**`, `[…](#)`, `<http…>`. All else is text.
 * CommonMark shows the asterisks of `**建设。**后文`, so punctuation at the edges is put outside of the pair.
 */
export function readInline(value: string): Inline {
  const marks: Array<{at: number; length: number}> = []
  for (const match of value.matchAll(emptyLink)) {
    const inner = match[1]?.length ?? 0
    marks.push({at: match.index, length: 1}, {at: match.index + 1 + inner, length: 4})
  }
  for (const match of value.matchAll(address))
    marks.push({at: match.index, length: 1}, {at: match.index + match[0].length - 1, length: 1})
  const children: PhrasingContent[] = []
  let from = 0
  for (const match of value.matchAll(strong)) {
    const [, before = '', core = '', after = ''] = edgePunctuation.exec(match[1] ?? '') ?? []
    const start = match.index
    const end = start + match[0].length
    marks.push({at: start, length: 2}, {at: end - 2, length: 2})
    if (!core) continue
    pushText(
      children,
      without(value, from, start, marks) + without(value, start + 2, start + 2 + before.length, marks),
    )
    const inner = without(value, start + 2 + before.length, start + 2 + before.length + core.length, marks)
    children.push({type: 'strong', children: [{type: 'text', value: inner}]})
    pushText(children, after)
    from = end
  }
  pushText(children, without(value, from, value.length, marks))
  return {children, marks: marks.sort((a, b) => a.at - b.at)}
}

function without(
  value: string,
  from: number,
  to: number,
  marks: ReadonlyArray<{at: number; length: number}>,
): string {
  let kept = ''
  let at = from
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    if (mark.at < at || mark.at >= to) continue
    kept += value.slice(at, mark.at)
    at = mark.at + mark.length
  }
  return kept + value.slice(Math.min(at, to), to)
}

function pushText(children: PhrasingContent[], value: string): void {
  if (value === '') return
  const last = children.at(-1)
  if (last?.type === 'text') last.value += value
  else children.push({type: 'text', value})
}
