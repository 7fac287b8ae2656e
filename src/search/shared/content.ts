import {atomsOf} from './tokenizer.ts'
import {unify, type Variants} from './variants.ts'
import {aloneWord, codeOf, passageEnd} from './words.ts'

/**
 * What Pagefind is given of the articles, twice: as words to find, and as texts to show.
 *
 * Words come in lots, records of very many articles one after the other, so that a word that stands in hundreds of them is kept once; the
 * number of a word in its lot is its place, and the catalogue says how many each article has. Texts come in records of a few kilobytes,
 * since one is loaded for a line of the result list. They stand in the address of the record, which Pagefind hands on and does not index.
 */

/** A stretch of text that a phrase may not run out of. */
export interface ContentPassage {
  readonly text: string
  /** The id of the nearest heading or clause at or before it, null before the first. */
  readonly anchor: string | null
}

/** A passage, and the text as long as it in which phrases are looked for: its variants replaced. */
export interface SearchedPassage extends ContentPassage {
  readonly searched: string
}

export function searchedPassage({text, anchor}: ContentPassage, variants: Variants): SearchedPassage {
  return {text, anchor, searched: unify(text, variants)}
}

/** An article, or a part of it, as words to find. */
export interface Words {
  readonly words: readonly string[]
  /** Number of words up to the end of the heads: what Pagefind finds before is in them. */
  readonly headLength: number
  /** Place of the first word of every passage. */
  readonly starts: readonly number[]
}

/**
 * First come title and document number, then each of their atoms alone; then the other passages, and each atom alone that was not there
 * yet. A passage is a word for each atom and its neighbour, and two signs behind them: of a phrase every other pair is asked for, so that
 * over one sign it could run from a passage into the next.
 *
 * @param heads - how many of the first passages are title and document number
 */
export function wordsOf(passages: readonly SearchedPassage[], heads: number): Words {
  const words: string[] = []
  const starts: number[] = []
  const known = new Set<string>()
  const add = (group: readonly SearchedPassage[]) => {
    const before = known.size
    for (const {searched} of group) {
      starts.push(words.length)
      let last: string | undefined
      for (const atom of atomsOf(searched)) {
        const code = codeOf(atom)
        if (last !== undefined) words.push(last + code)
        known.add(atom)
        last = code
      }
      if (last !== undefined) words.push(passageEnd, passageEnd)
    }
    for (const atom of [...known].slice(before)) words.push(aloneWord(atom))
  }
  add(passages.slice(0, heads))
  const headLength = words.length
  add(passages.slice(heads))
  return {words, headLength, starts}
}

/** A stretch of an article, in one text: all of it, where it is short. */
export interface Part {
  /** Of the article. */
  readonly title: string
  /** How many of the passages are title and document number. */
  readonly heads: number
  readonly passages: readonly SearchedPassage[]
}

/** A passage in a text: its anchor where it has one, and what it is searched as where that is another. */
type PackedPassage = string | readonly [text: string, anchor: string | null, searched?: string]

/** Parts of neighbouring articles in a text: for each its title, its number of heads and its passages. */
type PackedParts = readonly (readonly [title: string, heads: number, ...passages: PackedPassage[]])[]

/** The address of a record that is the text of some parts: they stand in it, and so the number has only to tell it from others. */
export function textAddress(number: number, parts: readonly Part[]): string {
  const packed: PackedParts = parts.map(({title, heads, passages}) => [
    title,
    heads,
    ...passages.map(({text, anchor, searched}): PackedPassage => {
      if (searched !== text) return [text, anchor, searched]
      return anchor === null ? text : [text, anchor]
    }),
  ])
  return `/text-${number}#${JSON.stringify(packed)}`
}

/** The parts in the address of a text. */
export function partsIn(address: string): Part[] {
  const packed: PackedParts = JSON.parse(address.slice(address.indexOf('#') + 1))
  return packed.map(([title, heads, ...passages]) => ({
    title,
    heads,
    passages: passages.map(passage => {
      const [text, anchor = null, searched = text] = typeof passage === 'string' ? [passage] : passage
      return {text, anchor, searched}
    }),
  }))
}
