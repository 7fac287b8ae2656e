import {replaceCharacters} from '../../replace-characters.ts'
import {atomsOf} from './tokenizer.ts'
import type {Variants} from './variants.ts'
import {aloneWord, pairWord, passageEnd} from './words.ts'

/**
 * What is made of the articles: words to find, which Pagefind is given, and texts to show.
 *
 * The words of a range of articles stand one after the other in a single record of Pagefind's, so that a word that stands in hundreds of
 * them is kept once; the number of a word in it is its place, and the catalogue says how many each article has. Texts are files of a few
 * kilobytes, since one is loaded for a line of the result list.
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

/** A part of an article as words to find. */
export interface Words<Word = string> {
  readonly words: readonly Word[]
  /** Number of words up to the end of the heads: what Pagefind finds before is in them. */
  readonly headLength: number
}

/** Words of a part, and of its head, are filled up with signs to a multiple of this: the catalogue, which has all lengths, is a fifth smaller so. */
export const lengthUnit = 16

/** How words are written. */
export interface Writing<Word> {
  readonly pair: (atom: string, next: string) => Word
  /** The sign behind the last atom of a passage. */
  readonly last: (atom: string) => Word
  /** Any other sign. */
  readonly end: Word
  readonly alone: (atom: string) => Word
}

const asTexts: Writing<string> = {pair: pairWord, last: () => passageEnd, end: passageEnd, alone: aloneWord}

export function wordsOf(passages: readonly SearchedPassage[], heads: number): Words {
  return layOut(passages, heads, asTexts)
}

/**
 * First come title and document number, then each of their atoms alone; then the other passages, and each atom alone that was not there
 * yet. A passage is a word for each atom and its neighbour, and two signs behind them: of a phrase every other pair is asked for, so that
 * over one sign it could run from a passage into the next.
 *
 * @param heads - how many of the first passages are title and document number
 */
export function layOut<Word>(
  passages: readonly SearchedPassage[],
  heads: number,
  {pair, last, end, alone}: Writing<Word>,
): Words<Word> {
  const words: Word[] = []
  const known = new Set<Word>()
  const add = (group: readonly SearchedPassage[]) => {
    const before = known.size
    for (const {searched} of group) {
      let one: string | undefined
      for (const atom of atomsOf(searched)) {
        if (one !== undefined) words.push(pair(one, atom))
        known.add(alone(atom))
        one = atom
      }
      if (one !== undefined) words.push(last(one), end)
    }
    words.push(...[...known].slice(before))
    while (words.length % lengthUnit > 0) words.push(end)
  }
  add(passages.slice(0, heads))
  const headLength = words.length
  add(passages.slice(heads))
  return {words, headLength}
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
