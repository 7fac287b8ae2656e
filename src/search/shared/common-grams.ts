import {anyAtom} from './tokenizer.ts'
import {aloneWord, codeOf, isPair, lastCode} from './words.ts'

/**
 * Atoms that stand together thousands of times would fill files of the index by themselves, and a phrase that they are in would cost all of
 * them. So a word of the index goes on until it is rare: past what is common from its first atom on, 信用体 where 信用 is, and to the end of what
 * is common from its second, 设信用 before 信用. A place is one word as before. A phrase knows what is beside the common gram and asks for that;
 * of one that is nothing else, a list tells how often each part has it.
 *
 * A gram is written as the codes of its atoms. What a common gram is made of is common too.
 */
export type CommonGrams = ReadonlySet<string>

/** The words of some articles as an index has them, with blanks between, and where the common grams begin, as numbers of words from 0. */
export interface IndexedWords {
  readonly words: string
  readonly places: ReadonlyMap<string, readonly number[]>
}

/**
 * It looks at every word of an archive, most of which stay as they are: so it cuts out those alone that a common gram may begin with.
 *
 * @param words - an atom and its neighbour each, or an atom alone, with blanks between
 */
export function indexedWords(words: string, common: CommonGrams): IndexedWords {
  const places = new Map(Array.from(common, (gram): [string, number[]] => [gram, []]))
  const [firsts, seconds] = [unitsAt(0, common), unitsAt(2, common)]
  const starts = startsOf(words)
  const count = starts.length - 1
  const endOf = (at: number) => (starts[at + 1] ?? 0) - 1
  const wordAt = (at: number) => (at < count ? words.slice(starts[at], endOf(at)) : '')
  const isFollowed = (at: number) => isPair(wordAt(at + 1))
  /** How many words the longest common gram from each on is made of. */
  const spans = new Uint32Array(count + 1)
  for (let at = 0; at < count; at++) {
    const start = starts[at] ?? 0
    if (firsts[twoAt(words, start)] !== 1 || seconds[twoAt(words, start + 2)] !== 1) continue
    let span = 0
    let gram = wordAt(at)
    for (let here = places.get(gram); here; here = places.get(gram)) {
      here.push(at)
      span += 1
      if (!isFollowed(at + span - 1)) break
      gram += lastCode(wordAt(at + span))
    }
    spans[at] = span
  }
  const pieces: string[] = []
  let copied = 0
  for (let at = 0; at < count; at++) {
    const own = spans[at] ?? 0
    const next = spans[at + 1] ?? 0
    if ((own === 0 && next === 0) || !isPair(wordAt(at))) continue
    const more = Math.max(isFollowed(at + own - 1) ? own : own - 1, next)
    if (more <= 0) continue
    pieces.push(words.slice(copied, endOf(at)))
    for (let other = 1; other <= more; other++) pieces.push(lastCode(wordAt(at + other)))
    copied = endOf(at)
  }
  return {words: [...pieces, words.slice(copied)].join(''), places}
}

/** What some gram has at a place and the next, 1 for each: nearly every atom that is common is two letters. */
function unitsAt(place: number, grams: CommonGrams): Uint8Array {
  const units = new Uint8Array(0x10000)
  for (const gram of grams) units[twoAt(gram, place)] = 1
  return units
}

/** Two letters or digits as one number. */
function twoAt(words: string, place: number): number {
  return (words.charCodeAt(place) << 8) | words.charCodeAt(place + 1)
}

/** Where each word begins, and where one behind the last would. */
function startsOf(words: string): Uint32Array {
  const starts = new Uint32Array(Math.ceil(words.length / 2) + 2)
  let count = 1
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) starts[count++] = at + 1
  starts[count++] = words.length + 1
  return starts.subarray(0, count)
}

/** Atoms of a phrase, as an index is asked where they stand. */
export interface Asked {
  /** Of the first of them in the phrase. */
  readonly offset: number
  /** How many atoms they are. */
  readonly length: number
  /** The words of the index that are asked for: together they have every place, and no other. */
  readonly forms: readonly string[]
}

export function askedAlone(atom: string): Asked {
  return {offset: 0, length: 1, forms: [aloneWord(atom)]}
}

/** The atoms as a gram. */
export function gramOf(atoms: readonly string[]): string {
  return atoms.map(codeOf).join('')
}

/**
 * What to ask for the atoms of a phrase from `offset` on, two or as many as make it rare; null where all up to the phrase's end, or to an atom
 * that may be any, are a common gram.
 */
export function askedAt(atoms: readonly string[], offset: number, common: CommonGrams): Asked | null {
  const any = atoms.indexOf(anyAtom, offset)
  const rest = atoms.slice(offset, any < 0 ? atoms.length : any)
  const length = Math.min(rest.length, 1 + Math.max(commonFrom(rest, 0, common), commonFrom(rest, 1, common)))
  const [form, others] = [gramOf(rest.slice(0, length)), gramOf(rest.slice(1, length))]
  if (length < 2 || common.has(form)) return null
  const goesOn = (gram: string) => gram.length > others.length && gram.startsWith(others)
  const longer = length < rest.length ? [] : Array.from(common).filter(goesOn)
  return {offset, length, forms: [form, ...longer.map(gram => codeOf(rest[0] ?? '') + gram)]}
}

/** How many atoms the longest common gram has that begins with one; 1 where that begins none. */
function commonFrom(atoms: readonly string[], from: number, common: CommonGrams): number {
  let length = 1
  while (from + length < atoms.length && common.has(gramOf(atoms.slice(from, from + length + 1)))) length += 1
  return length
}
