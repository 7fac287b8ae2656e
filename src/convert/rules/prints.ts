import {boundaryAfter, boundaryBefore} from '../../graphemes.ts'
import {textsOf} from '../ledger.ts'
import {
  type Article,
  type ArticleBlock,
  apparatusOf,
  blocksOf,
  type Line,
  type Span,
  type Text,
  titleOf,
} from '../tree.ts'
import type {Mend} from './rule.ts'

/** Print that reads on without a break: a title, a paragraph with its lines joined, a cell. */
export interface Print {
  readonly of: 'title' | 'apparatus' | ArticleBlock['type']
  /** As printed, blanks and marks of extraction included. */
  readonly value: string
  readonly spans: readonly Span[]
  /** Where in `value` each span begins. */
  readonly starts: readonly number[]
}

const known = new WeakMap<Article, readonly Print[]>()

function printOf(of: Print['of'], {spans}: Text): Print {
  const starts: number[] = []
  let value = ''
  for (const {line, start, end} of spans) {
    starts.push(value.length)
    value += line.value.slice(start, end)
  }
  return {of, spans, starts, value}
}

/** All print of an article in order of printing. Every rule reads it, so it is put together once. */
export function printsOf(article: Article): readonly Print[] {
  const found = known.get(article)
  if (found) return found
  const prints = [
    printOf('title', titleOf(article)),
    ...apparatusOf(article).map(text => printOf('apparatus', text)),
    ...blocksOf(article).flatMap(block => textsOf(block).map(text => printOf(block.type, text))),
  ]
    .filter(({spans}) => spans.length > 0)
    .sort((a, b) => numberOf(a) - numberOf(b) || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
  known.set(article, prints)
  return prints
}

function numberOf({spans}: Print): number {
  return spans[0]?.line.number ?? 0
}

/** The printed line that a character of the print stands on, and its column there, from 1. */
export function lineAt({spans, starts}: Print, offset: number): {line: Line; column: number} | undefined {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const span = spans[low]
  return span && {line: span.line, column: span.start + offset - (starts[low] ?? 0) + 1}
}

/** Where a character of the print stands in source.txt: line and column from 1. */
export function placeIn(print: Print, offset: number): {line: number; column: number} {
  const at = lineAt(print, offset)
  return {line: at?.line.number ?? 1, column: at?.column ?? 1}
}

/** A stretch of print with other words in its place; none where it goes over two lines, since a correction is of one. */
export function mendIn(print: Print, from: number, to: number, now: string, why: string): Mend[] {
  const [first, last] = [lineAt(print, from), lineAt(print, Math.max(from, to - 1))]
  if (!first || first.line !== last?.line) return []
  return [{line: first.line.number, column: first.column, was: print.value.slice(from, to), now, why}]
}

/** Where a line's print begins, past its indent. */
export function startOf(line: Line, from = 0): {line: number; column: number} {
  const indent = line.value.slice(from).search(/\S/u)
  return {line: line.number, column: from + Math.max(indent, 0) + 1}
}

/** A few characters around a place, for quoting: as much of the print as tells an editor where to look. */
export function quoteAt(value: string, from: number, to: number, around = 4): string {
  return value.slice(boundaryBefore(value, from - around), boundaryAfter(value, to + around)).trim()
}
