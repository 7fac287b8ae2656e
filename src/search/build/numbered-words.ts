import {layOut, type SearchedPassage, type Words} from '../shared/content.ts'
import {aloneWord, codeOf, passageEnd} from '../shared/words.ts'

/**
 * Words as numbers, since a build goes through those of a range several times: the number of the first atom and the kind. The second atom of a
 * pair is that of the word behind it, which at the end of a passage has the last.
 */
export type NumberedWords = Uint32Array

const kinds = {pair: 0, last: 1, end: 2, alone: 3}
const bits = 2

/** By the numbers of the atoms met so far. */
const codeTexts: string[] = []
const codes: Uint8Array[] = []
const aloneWords: Uint8Array[] = []
const ofUnits = new Array<number | undefined>(0x10000)
const ofAtoms = new Map<string, number>()
const ofCodes = new Map<string, number>()

function numberOf(atom: string): number {
  // Nearly every atom is one UTF-16 code unit; to look up a text takes ten times as long.
  const unit = atom.length === 1 ? atom.charCodeAt(0) : -1
  const known = ofUnits[unit] ?? ofAtoms.get(atom)
  if (known !== undefined) return known
  const code = codeOf(atom)
  const number = codeTexts.push(code) - 1
  codes.push(Buffer.from(code))
  aloneWords.push(Buffer.from(aloneWord(atom)))
  if (unit < 0) ofAtoms.set(atom, number)
  else ofUnits[unit] = number
  ofCodes.set(code, number)
  return number
}

/** The number of the atom that has a code; negative where none was met. */
export function numberOfCode(code: string): number {
  return ofCodes.get(code) ?? -1
}

function writtenAs(kind: number): (atom: string) => number {
  return atom => (numberOf(atom) << bits) | kind
}

const asNumbers = {
  pair: writtenAs(kinds.pair),
  last: writtenAs(kinds.last),
  end: kinds.end,
  alone: writtenAs(kinds.alone),
}

/** The words of a part of an article; see `content.ts`. */
export function numberedWords(passages: readonly SearchedPassage[], heads: number): Words<number> {
  return layOut(passages, heads, asNumbers)
}

/** Whether there is a word at a place, and it is an atom and its neighbour. */
export function isPairAt(words: NumberedWords, at: number): boolean {
  const word = words[at]
  return word !== undefined && word % (1 << bits) === kinds.pair
}

/** The number of the atom that a word begins with. */
export function atomAt(words: NumberedWords, at: number): number {
  return (words[at] ?? 0) >>> bits
}

/** The code of that atom. */
export function codeTextAt(words: NumberedWords, at: number): string {
  return codeTexts[atomAt(words, at)] ?? ''
}

/** The same as bytes. */
export function codeAt(words: NumberedWords, at: number): Uint8Array {
  return codes[atomAt(words, at)] ?? nothing
}

/** A word that is no pair, as bytes. */
export function singleAt(words: NumberedWords, at: number): Uint8Array {
  return (words[at] ?? 0) % (1 << bits) === kinds.alone ? (aloneWords[atomAt(words, at)] ?? nothing) : end
}

const nothing = Buffer.from('')
const end = Buffer.from(passageEnd)
