import {titlePieces} from '../title-pieces.ts'

/** Titles that are remembered at most: those of six thousand articles and of what these name, some 10 MB. */
const most = 20_000

interface Title {
  readonly words: readonly string[]
  readonly markup: string
}

const known = new Map<string, Title>()

/** As {@link titlePieces}: a title stands on its own page, on those of its neighbours, in lists and in books. */
export function titleWords(title: string): readonly string[] {
  return read(title).words
}

/** The same as HTML: a page may show a thousand titles. */
export function titleMarkup(title: string): string {
  return read(title).markup
}

function read(title: string): Title {
  const met = known.get(title)
  if (met) return met
  if (known.size >= most) known.clear()
  const words = titlePieces(title)
  const fresh = {words, markup: words.map(escaped).join('<wbr>')}
  known.set(title, fresh)
  return fresh
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, mark => references[mark] ?? mark)
}
