import {diffArrays, diffChars} from 'diff'
import {beginning, ending} from '../graphemes.ts'

/** A run of one printing's text; `differs` where the other reads otherwise. Where the other has more, it is empty and differs. */
export interface Piece {
  text: string
  differs: boolean
}

/** Two passages that stand for each other; null where one printing lacks it. */
export interface ComparedRow {
  left: Piece[] | null
  right: Piece[] | null
  /** `same`; `form`: blanks, brackets, width; `punctuation`: marks as well; `words`: what is read. */
  difference: 'same' | 'form' | 'punctuation' | 'words'
}

/** Passages this alike are taken for two states of one. */
const alike = 0.4
/** A longer run without a common passage is paired in order; the table of all pairs would grow with its square. */
const longest = 400

/**
 * Sets two printings side by side, passage by passage, with the differences of each pair by characters.
 *
 * @param left - passages of one printing, in order; `right` those of the other
 */
export function comparisonOf(left: readonly string[], right: readonly string[]): ComparedRow[] {
  const rows: ComparedRow[] = []
  let [atLeft, atRight] = [0, 0]
  let [pendingLeft, pendingRight] = [0, 0]
  const settle = () => {
    rows.push(
      ...pairRun(left.slice(atLeft, atLeft + pendingLeft), right.slice(atRight, atRight + pendingRight)),
    )
    atLeft += pendingLeft
    atRight += pendingRight
    ;[pendingLeft, pendingRight] = [0, 0]
  }
  for (const {count, added, removed} of diffArrays(left.map(words), right.map(words))) {
    if (added) pendingRight += count
    else if (removed) pendingLeft += count
    else {
      settle()
      for (let index = 0; index < count; index++)
        rows.push(compare(left[atLeft++] ?? '', right[atRight++] ?? ''))
    }
  }
  settle()
  return rows
}

/** Pairs the passages between two that agree, without crossing, so that the sum of likenesses is greatest. */
function pairRun(left: readonly string[], right: readonly string[]): ComparedRow[] {
  const pairs = left.length * right.length > longest * longest ? [] : bestPairs(left, right)
  const rows: ComparedRow[] = []
  let [atLeft, atRight] = [0, 0]
  const upTo = (endLeft: number, endRight: number) => {
    // What is left over on both sides at one place was replaced: a note on publication by the words of an editor.
    while (atLeft < endLeft && atRight < endRight)
      rows.push(compare(left[atLeft++] ?? '', right[atRight++] ?? ''))
    while (atLeft < endLeft) rows.push(alone(left[atLeft++] ?? '', 'left'))
    while (atRight < endRight) rows.push(alone(right[atRight++] ?? '', 'right'))
  }
  for (const [indexLeft, indexRight] of pairs) {
    upTo(indexLeft, indexRight)
    rows.push(compare(left[atLeft++] ?? '', right[atRight++] ?? ''))
  }
  upTo(left.length, right.length)
  return rows
}

function bestPairs(left: readonly string[], right: readonly string[]): [number, number][] {
  const width = right.length + 1
  const best = new Float64Array((left.length + 1) * width)
  const score = new Float64Array((left.length + 1) * width)
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--) {
      const at = row * width + column
      const share = likeness(words(left[row] ?? ''), words(right[column] ?? ''))
      score[at] = share >= alike ? share : -1
      best[at] = Math.max(
        best[at + width] ?? 0,
        best[at + 1] ?? 0,
        (score[at] ?? 0) + (best[at + width + 1] ?? 0),
      )
    }
  const pairs: [number, number][] = []
  for (let [row, column] = [0, 0]; row < left.length && column < right.length; ) {
    const at = row * width + column
    if ((score[at] ?? -1) > 0 && best[at] === (score[at] ?? 0) + (best[at + width + 1] ?? 0))
      pairs.push([row++, column++])
    else if (best[at] === best[at + width]) row++
    else column++
  }
  return pairs
}

/** Share of pairs of characters that two texts have in common, 0 to 1 (Dice). */
function likeness(left: string, right: string): number {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 2 <= right.length; at++) {
    const pair = right.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let at = 0; at + 2 <= left.length; at++) {
    const pair = left.slice(at, at + 2)
    const rest = pairs.get(pair) ?? 0
    if (rest > 0) common++
    pairs.set(pair, rest - 1)
  }
  return (2 * common) / Math.max(1, left.length + right.length - 2)
}

function alone(text: string, side: 'left' | 'right'): ComparedRow {
  const pieces = [{text, differs: true}]
  return {left: side === 'left' ? pieces : null, right: side === 'right' ? pieces : null, difference: 'words'}
}

function compare(left: string, right: string): ComparedRow {
  const [a, b] = [fold(left), fold(right)]
  const difference =
    left === right ? 'same' : a === b ? 'form' : words(left) === words(right) ? 'punctuation' : 'words'
  if (a === b)
    return {left: [{text: left, differs: false}], right: [{text: right, differs: false}], difference}
  const [piecesLeft, piecesRight] = [new Pieces(left), new Pieces(right)]
  let [fewer, more] = [0, 0]
  const settle = () => {
    if (fewer + more === 0) return
    piecesLeft.take(fewer, true)
    piecesRight.take(more, true)
    ;[fewer, more] = [0, 0]
  }
  for (const {count, added, removed} of diffChars(a, b)) {
    if (removed) fewer += count
    else if (added) more += count
    else {
      settle()
      piecesLeft.take(count, false)
      piecesRight.take(count, false)
    }
  }
  settle()
  return {left: piecesLeft.finish(), right: piecesRight.finish(), difference}
}

/** The places that differ with a few characters round each; what is left out between them is …… . */
export function excerptOf(pieces: readonly Piece[], around = 7): Piece[] {
  return pieces.map(({text, differs}, index) => {
    if (differs) return {text, differs}
    const before = index === 0 ? '' : beginning(text, around)
    // An excerpt begins with words: the mark that ended the sentence before is no part of it.
    const after = index === pieces.length - 1 ? '' : ending(text, around).replace(/^[\p{P}\s]+/u, '')
    return before.length + after.length >= text.length
      ? {text, differs}
      : {text: `${before}……${after}`, differs}
  })
}

/** Cuts a text at counts of its characters other than blanks. */
class Pieces {
  readonly #characters: string[]
  readonly #pieces: Piece[] = []
  #at = 0

  constructor(text: string) {
    this.#characters = Array.from(text)
  }

  take(count: number, differs: boolean): void {
    let text = ''
    for (let taken = 0; this.#at < this.#characters.length && taken < count; this.#at++) {
      const character = this.#characters[this.#at] ?? ''
      text += character
      if (!/\s/.test(character)) taken++
    }
    this.#pieces.push({text, differs})
  }

  finish(): Piece[] {
    const rest = this.#characters.slice(this.#at).join('')
    if (rest) this.#pieces.push({text: rest, differs: false})
    return this.#pieces
  }
}

/** One character for one: without blanks, with one form of bracket, dash, quotation mark and width. */
function fold(text: string): string {
  return Array.from(text.replace(/\s/g, ''), character => {
    const plain = character.normalize('NFKC')
    const one = Array.from(plain).length === 1 ? plain : character
    return forms.get(one) ?? one
  }).join('')
}

const forms = new Map(
  [
    ['〔［【', '['],
    ['〕］】', ']'],
    ['—–〜∼-', '~'],
    ['“”„', '"'],
    ['‘’', "'"],
  ].flatMap(([variants = '', form = '']) => Array.from(variants, variant => [variant, form] as const)),
)

function words(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}
