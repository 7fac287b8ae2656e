import {commonSigns} from './common-signs.ts'
import {letter} from './tokenizer.ts'

/**
 * The words that Pagefind is fed with and asked for. It keeps of a word nothing but letters and digits, makes them small, and finds whatever
 * begins with what it is asked for; so an atom's code is small letters and digits alone, and none is the beginning of another. What it takes to
 * index a word grows with its bytes, of which a Han character has three: so the commonest signs have codes of two letters.
 *
 * Codes are numbers of 36 digits: of a common sign its place among them, `00` to `ez`; of another Han character its code point, `fen` to `vn3`; of
 * any other sign that after a `y`. A word of Latin letters stands between an `x` and a `0`.
 */
const [latin, sign] = ['x', 'y']
const wordEnd = '0'
const digits = 36
const lengths = {common: 2, han: 3, sign: 5}
const han = {first: 0x4e00, last: 0x9fff}

/** Codes of the signs seen, by their UTF-16 code units, and of the other atoms. */
const ofUnits = new Array<string | undefined>(0x10000)
const ofOthers = new Map<string, string>()
for (const [place, sign] of Array.from(commonSigns).entries())
  ofUnits[sign.charCodeAt(0)] = place.toString(digits).padStart(lengths.common, '0')

/** An atom as a part of a word. */
export function codeOf(atom: string): string {
  const unit = atom.length === 1 ? atom.charCodeAt(0) : -1
  const known = ofUnits[unit] ?? ofOthers.get(atom)
  if (known !== undefined) return known
  const fresh = codeAnew(atom)
  if (unit < 0) ofOthers.set(atom, fresh)
  else ofUnits[unit] = fresh
  return fresh
}

function codeAnew(atom: string): string {
  if (letter.test(atom)) return latin + atom + wordEnd
  const point = atom.codePointAt(0) ?? 0
  const code = point.toString(digits)
  return point >= han.first && point <= han.last ? code : sign + code.padStart(lengths.sign - 1, '0')
}

/** How long the code is that a word begins with. */
function lengthOf(word: string): number {
  const first = word.charAt(0)
  if (first < 'f') return lengths.common
  if (first < latin) return lengths.han
  return first === sign ? lengths.sign : Math.max(1, word.indexOf(wordEnd) + 1)
}

/** The codes that a word is made of, one after the other. */
export function codesIn(word: string): string[] {
  const codes: string[] = []
  for (let at = 0; at < word.length; at += codes.at(-1)?.length ?? 0)
    codes.push(word.slice(at, at + lengthOf(word.slice(at))))
  return codes
}
