import {orderSuffixes, sharedLengths} from './suffixes.ts'

/** One part of the archive as numbers; `vocabulary[n]` is atom number n, sorted, and 0 ends a passage. */
export interface NumberedText {
  readonly vocabulary: readonly string[]
  readonly text: Int32Array
  /** Offset into the text at which each article begins. */
  readonly starts: readonly number[]
  /** How many atoms of each article, from its first, are title and document number. */
  readonly heads: readonly number[]
}

/** For every offset into the text, the article and the place in it. */
export interface TextMap {
  readonly articles: Int32Array
  readonly places: Int32Array
}

function mapOf({text, starts}: NumberedText): TextMap {
  const articles = new Int32Array(text.length)
  const places = new Int32Array(text.length)
  let article = -1
  let place = 0
  for (let at = 0; at < text.length; at++) {
    // An article without any text begins where the next one does.
    while (starts[article + 1] === at) {
      article += 1
      place = 0
    }
    articles[at] = article
    places[at] = place
    if (text[at] !== 0) place += 1
  }
  return {articles, places}
}

/** A part's places in order, and what each shares with the one before. */
export interface SortedText {
  readonly part: NumberedText
  readonly order: Int32Array
  readonly shared: Uint8Array
  readonly map: TextMap
  readonly perFile: number
}

/** Sorts one part of the archive; `perFile` is the number of places in one file. */
export function sortedText(part: NumberedText, perFile: number): SortedText {
  const order = orderSuffixes(part.text)
  return {part, order, shared: sharedLengths(part.text, order), map: mapOf(part), perFile}
}

/** The atoms that a place begins with, at most `length`, and whether the passage ends before there are more. */
export function atomsAt({text, vocabulary}: NumberedText, start: number, length: number) {
  const atoms: string[] = []
  for (let at = start; at < start + length; at++) {
    const atom = text[at] ?? 0
    if (atom === 0) return {atoms, ended: true}
    atoms.push(vocabulary[atom] ?? '')
  }
  return {atoms, ended: false}
}
