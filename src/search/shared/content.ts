import {type PrintedAtom, printedAtoms} from './tokenizer.ts'
import {unify, type Variants} from './variants.ts'
import {aloneWord, articleWord, firstAtom, isAloneWord, pairWord} from './words.ts'

/**
 * A part of an article as the content of its record in Pagefind, and back from there: words apart by blanks, whose numbers from 0 are the
 * places that Pagefind answers with.
 *
 * First comes, a number of times, the word that every record begins with; then the title, which Pagefind does not index there, since no
 * letter is in it; then, in the first part, title and document number as passages, and each of their atoms alone; then the other passages,
 * and each atom alone that was not there yet. A passage is a word for each atom and its neighbour, and behind the last pair two words
 * without a letter: how the last atom is printed, and what the passage is printed like where its atoms do not tell. So no phrase
 * runs over a passage's end, and the text comes back to the letter.
 */

/** A stretch of text that a phrase may not run out of. */
export interface ContentPassage {
  readonly text: string
  /** The id of the nearest heading or clause at or before it, null before the first. */
  readonly anchor: string | null
}

export interface PartContent {
  readonly content: string
  /** Number of words up to the end of the heads: what Pagefind finds before is in them. */
  readonly headLength: number
}

/** Place of the first atom of the first passage; `begin` is how often the word stands that every record begins with. */
export function firstPlace(begin: number): number {
  return begin + 1
}

/** How marks are mostly printed whose folded form is another. */
const printed: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ',': '，',
    ';': '；',
    ':': '：',
    '?': '？',
    '!': '！',
    '(': '（',
    ')': '）',
    '<': '《',
    '>': '》',
    '-': '—',
  }),
)

/** Stands where a passage is printed as its atoms tell and no anchor is before it. */
const nothing = '|'

/**
 * @param passages - of the part
 * @param heads - how many of the first passages are title and document number
 * @param begin - how often the word stands that every record begins with
 */
export function contentOf(
  title: string,
  passages: readonly ContentPassage[],
  heads: number,
  variants: Variants,
  begin: number,
): PartContent {
  const words = [...Array<string>(begin).fill(articleWord), hidden(title) || nothing]
  const known = new Set<string>()
  const add = (group: readonly ContentPassage[]) => {
    const fresh: string[] = []
    for (const {text, anchor} of group) {
      const atoms = printedAtoms(text, unify(text, variants))
      for (const word of wordsOfPassage(atoms, anchor)) words.push(word)
      for (const {atom} of atoms) {
        if (!known.has(atom)) fresh.push(aloneWord(atom))
        known.add(atom)
      }
    }
    for (const word of fresh) words.push(word)
  }
  add(passages.slice(0, heads))
  const headLength = words.length
  add(passages.slice(heads))
  return {content: words.join(' '), headLength}
}

function wordsOfPassage(atoms: readonly PrintedAtom[], anchor: string | null): string[] {
  const words: string[] = []
  const told: (string | number | null)[] = [anchor]
  let before = 0
  for (const [index, {atom, print}] of atoms.entries()) {
    const next = atoms[index + 1]
    if (!next) {
      const plain = told.length === 1 && anchor === null
      words.push(hidden(print), plain ? nothing : hidden(JSON.stringify(told)))
      break
    }
    words.push(pairWord(atom, next.atom))
    if (print === printOf(atom)) continue
    told.push(index - before, print)
    before = index
  }
  return words
}

/** A part as it was printed, with the title of its article. */
export interface PrintedPart {
  readonly title: string
  readonly passages: readonly ContentPassage[]
}

/** A part, from the words of its content. */
export function partIn(words: readonly string[]): PrintedPart {
  const begin = words.findIndex(word => word !== articleWord)
  const title = words[begin] ?? nothing
  return {title: title === nothing ? '' : shown(title), passages: passagesIn(words.slice(begin + 1))}
}

function passagesIn(words: readonly string[]): ContentPassage[] {
  const passages: ContentPassage[] = []
  let prints: string[] = []
  let last: string | null = null
  for (const word of words) {
    if (isAloneWord(word)) continue
    if (last !== null) {
      const [anchor, ...told] = toldBy(word)
      let at = 0
      for (let index = 0; index + 1 < told.length; index += 2) {
        at += Number(told[index])
        prints[at] = String(told[index + 1])
      }
      passages.push({text: prints.join('') + last, anchor: typeof anchor === 'string' ? anchor : null})
      prints = []
      last = null
    } else if (isHidden(word)) last = shown(word)
    else prints.push(printOf(firstAtom(word)))
  }
  return passages
}

function toldBy(word: string): (string | number | null)[] {
  return word === nothing ? [null] : JSON.parse(shown(word))
}

function printOf(atom: string): string {
  return printed.get(atom) ?? atom
}

/** Private characters, a plane of them, in which each UTF-16 code unit has its own. */
const hiding = 0xf0000

function hidden(text: string): string {
  let signs = ''
  for (let at = 0; at < text.length; at++) signs += String.fromCodePoint(hiding + text.charCodeAt(at))
  return signs
}

function shown(signs: string): string {
  return Array.from(signs, sign => String.fromCharCode((sign.codePointAt(0) ?? 0) - hiding)).join('')
}

function isHidden(word: string): boolean {
  return (word.codePointAt(0) ?? 0) >= hiding
}
