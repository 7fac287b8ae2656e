import {replaceCharacters} from '../../replace-characters.ts'
import {atomsOf} from './tokenizer.ts'
import type {Variants} from './variants.ts'

/**
 * What is made of the articles: atoms at their places, of which words for Pagefind are made, and texts to show.
 *
 * The words of a range of articles stand one after the other in a single record of Pagefind's, so that a word that stands in hundreds of
 * them is kept once; the number of a word in it is its place, and the catalogue says how many places each article has. Texts are files of a
 * few kilobytes, since one is loaded for a line of the result list.
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
  return {text, anchor, searched: replaceCharacters(text, variants)}
}

/** A part of an article as phrases are looked for in it. */
export interface LaidOut {
  /** At their places; {@link passageEnd} where there is none. */
  readonly atoms: readonly string[]
  /** Number of places up to the end of title and document number: what is found before is in them. */
  readonly headLength: number
}

/** Stands behind each passage, so that no phrase runs from one into the next. */
export const passageEnd = ''

/** Places of a part, and of its head, are filled up to a multiple of this: the catalogue, which has all lengths, is a fifth smaller so. */
export const lengthUnit = 16

/**
 * The passages of a part one after the other.
 *
 * @param heads - how many of the first passages are title and document number
 */
export function layOut(passages: readonly SearchedPassage[], heads: number): LaidOut {
  const atoms: string[] = []
  const add = (group: readonly SearchedPassage[]) => {
    for (const {searched} of group) {
      const own = atomsOf(searched)
      for (const atom of own) atoms.push(atom)
      if (own.length > 0) atoms.push(passageEnd)
    }
    while (atoms.length % lengthUnit > 0) atoms.push(passageEnd)
  }
  add(passages.slice(0, heads))
  const headLength = atoms.length
  add(passages.slice(heads))
  return {atoms, headLength}
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

/** A text as a file: parts of neighbouring articles, for each its title, its number of heads and its passages. */
export type PackedText = readonly (readonly [title: string, heads: number, ...passages: PackedPassage[]])[]

export function packText(parts: readonly Part[]): PackedText {
  return parts.map(({title, heads, passages}) => [
    title,
    heads,
    ...passages.map(({text, anchor, searched}): PackedPassage => {
      if (searched !== text) return [text, anchor, searched]
      return anchor === null ? text : [text, anchor]
    }),
  ])
}

export function unpackText(packed: PackedText): Part[] {
  return packed.map(([title, heads, ...passages]) => ({
    title,
    heads,
    passages: passages.map(passage => {
      const [text, anchor = null, searched = text] = typeof passage === 'string' ? [passage] : passage
      return {text, anchor, searched}
    }),
  }))
}
