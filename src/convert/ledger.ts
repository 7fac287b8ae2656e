/*
 * What the account is about. It is kept over the text as src/convert/text/reading.ts reads it, and there two characters count as the same where print
 * shows the same: a radical or compatibility ideograph and its usual form (⽬ 目), a ligature and its letters (ﬁ fi), a bullet or blank of a
 * symbol font and ● or a blank. Nothing else is folded: ○ and 〇, Ａ and A are two. Characters that no file can hold are not read; they are
 * drops (不能保存的字符). From any character of the reading a mapping leads to source.txt (read-line.ts), so drops are told as that has them.
 */
import type {Root} from 'mdast'
import {beginning} from '../graphemes.ts'
import {shownText} from './mdx/shown-text.ts'
import {bare, isBlank} from './text/characters.ts'
import {
  type Article,
  type ArticleBlock,
  apparatusOf,
  articlesOf,
  blocksOf,
  type Drop,
  dropsOf,
  type IssueTree,
  type Line,
  type Span,
  type Text,
  titleOf,
} from './tree.ts'

/** Where the account does not balance: a place in source.txt and what is wrong there. */
export interface Imbalance {
  readonly line: number
  /** From 1. */
  readonly column: number
  readonly length: number
  readonly what: 'lost' | 'doubled' | 'changed'
  readonly printed: string
}

/** All print of a block, in order of printing. */
export function textsOf(block: ArticleBlock): Text[] {
  switch (block.type) {
    case 'table':
      return block.children.flatMap(row => [...row.children])
    case 'figure':
      return [...block.children]
    case 'signature':
    case 'quotation':
      return [...block.children]
    case 'verse':
      return block.children.flatMap(stanza => [...stanza.children])
    case 'list':
      return block.children.flatMap(item => [item, ...item.children.flatMap(textsOf)])
    default:
      return [block]
  }
}

function spansOf(article: Article): Span[] {
  return [
    ...[titleOf(article), ...apparatusOf(article)].flatMap(({spans}) => spans),
    ...blocksOf(article)
      .flatMap(textsOf)
      .flatMap(({spans}) => spans),
  ]
}

/**
 * Every character of the source that is not blank stands exactly once in an article, in issue.yaml or among the drops.
 * Marks within a text are drops that lie inside of its spans; `inner` names them.
 */
export function balance(tree: IssueTree, inner: readonly Drop[]): Imbalance[] {
  const perLine = new Map<Line, Uint8Array>()
  const count = ({line, start, end}: Span) => {
    const known = perLine.get(line)
    const seen = known ?? new Uint8Array(line.value.length)
    if (known === undefined) {
      perLine.set(line, seen.fill(1, start, end))
      return
    }
    for (let at = start; at < end; at++) seen[at] = seen[at] === 0 ? 1 : 2
  }
  for (const node of tree.children)
    if (node.type !== 'article' && node.type !== 'dropped')
      for (const {spans} of node.children) for (const span of spans) count(span)
  for (const {span} of dropsOf(tree)) count(span)
  const articles = articlesOf(tree)
  for (const article of articles) for (const span of spansOf(article)) count(span)
  const found: Imbalance[] = []
  for (const line of tree.lines) {
    const seen = perLine.get(line) ?? new Uint8Array(line.value.length)
    for (const [what, times] of [
      ['lost', 0],
      ['doubled', 2],
    ] as const) {
      const at = findPrint(line.value, seen, times)
      if (at >= 0) found.push(place(line, at, what))
    }
  }
  return [
    ...found,
    ...articles.flatMap(article => [titleOf(article), ...apparatusOf(article)]).flatMap(changed),
    ...tree.listed.flatMap(changed),
    ...articles.flatMap(headUntold),
    ...misplaced(inner),
  ]
}

/** The first character that is not blank and was seen so many times; -1 where there is none. */
function findPrint(value: string, seen: Uint8Array, times: number): number {
  for (let at = seen.indexOf(times); at >= 0; at = seen.indexOf(times, at + 1))
    if (!isBlank(value[at] ?? '')) return at
  return -1
}

function place(line: Line, at: number, what: Imbalance['what']): Imbalance {
  const rest = beginning(line.value.slice(at), 20)
  return {line: line.number, column: at + 1, length: rest.length, what, printed: rest}
}

function printedOf(spans: readonly Span[]): string {
  return bare(spans.map(({line, start, end}) => line.value.slice(start, end)).join(''))
}

/** Title, document number and source line must say what their lines print, and so must an entry of the 目录. */
function changed({value, spans}: Text): Imbalance[] {
  const first = spans[0]
  return first && bare(value) !== printedOf(spans) ? [place(first.line, first.start, 'changed')] : []
}

/** What the lines about an article print must stand in the fields that its file has for it, as often as it was printed. */
function headUntold(article: Article): Imbalance[] {
  const {metadata} = article
  let told = bare([metadata.documentNumber, metadata.issuer, metadata.credit].join('\uFFFF'))
  // the longest first, since an issuer's name may begin its number too
  const texts = apparatusOf(article).sort((a, b) => b.value.length - a.value.length)
  return texts.flatMap(({value, spans}) => {
    const printed = bare(value)
    const first = spans[0]
    const at = told.indexOf(printed)
    if (at < 0) return first ? [place(first.line, first.start, 'lost')] : []
    told = `${told.slice(0, at)}\uFFFF${told.slice(at + printed.length)}`
    return []
  })
}

function misplaced(inner: readonly Drop[]): Imbalance[] {
  return inner
    .filter(({span}) => span.start >= span.end)
    .map(({span}) => place(span.line, span.start, 'changed'))
}

/**
 * What was written must show what was printed: `written` is the article's MDX, parsed again.
 * Returns the first place that differs.
 */
export function compareWritten(
  article: Article,
  inner: readonly Drop[],
  written: Root,
): Imbalance | undefined {
  const marks = new Map<Line, Set<number>>()
  for (const {span} of inner) {
    const marked = marks.get(span.line) ?? new Set<number>()
    marks.set(span.line, marked)
    for (let at = span.start; at < span.end; at++) marked.add(at)
  }
  const shown = bare(
    shownText(written)
      .map(({text}) => text)
      .join(''),
  )
  let at = 0
  let last: Line | undefined
  let lastOffset = 0
  for (const {line, start, end} of blocksOf(article)
    .flatMap(textsOf)
    .flatMap(({spans}) => spans)) {
    const marked = marks.get(line)
    // nearly every line of prose is shown as it stands
    if (
      !marked &&
      end > start &&
      end <= line.value.length &&
      shown.startsWith(line.value.slice(start, end), at)
    ) {
      at += end - start
      last = line
      lastOffset = end - 1
      continue
    }
    for (let offset = start; offset < end; offset++) {
      // an offset beyond the end is NaN in either, and the two differ
      if (shown.charCodeAt(at) === line.value.charCodeAt(offset) && !marked?.has(offset)) at++
      else if (!isBlank(line.value[offset] ?? '') && !marked?.has(offset))
        return place(line, offset, 'changed')
      else continue
      last = line
      lastOffset = offset
    }
  }
  if (at >= shown.length) return undefined
  const {line, column} = article.position.start
  return last
    ? place(last, lastOffset, 'changed')
    : {line, column, length: 1, what: 'changed', printed: beginning(shown.slice(at), 20)}
}
