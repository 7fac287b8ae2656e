/**
 * The words that Pagefind is fed with and asked for. It keeps of a word nothing but letters and digits and finds whatever begins with
 * what it is asked for, so an atom's code is letters and digits alone, and none is the beginning of another.
 */

const itself = /^[〇々0-9]$/u
const han = {first: 0x3400, last: 0x9fff}
const latin = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u

/** Letters that no Chinese print has, of the Yi script. */
const wordEnd = '\ua001'
const rare = '\ua000'
const alone = '\ua002'

/** A mark becomes the Han character of the supplementary plane with its number; those of them that print has are rare. */
const plane = 0x20000
const marks = 0x3400

const codes = new Map<string, string>()

/** An atom as a part of a word. */
export function codeOf(atom: string): string {
  // Nearly every atom is a Han character, which is its own code.
  const unit = atom.length === 1 ? atom.charCodeAt(0) : 0
  if (unit >= han.first && unit <= han.last) return atom
  const known = codes.get(atom)
  if (known !== undefined) return known
  const fresh = codeAnew(atom)
  codes.set(atom, fresh)
  return fresh
}

function codeAnew(atom: string): string {
  if (itself.test(atom)) return atom
  if (latin.test(atom)) return atom + wordEnd
  const point = atom.codePointAt(0) ?? 0
  if (point < marks) return String.fromCodePoint(plane + point)
  return rare + point.toString(16).padStart(6, '0')
}

/** An atom and the one after it. */
export function pairWord(atom: string, next: string): string {
  return codeOf(atom) + codeOf(next)
}

const firstCode = /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+\ua001|\ua000[0-9a-f]{6}|.)/su

/** The code of the second atom of a pair. */
export function lastCode(pair: string): string {
  // nearly every atom is a Han character, which is its own code
  const unit = pair.charCodeAt(0)
  if (unit >= han.first && unit <= han.last) return pair.slice(1)
  return pair.replace(firstCode, '')
}

/** Stands where a passage ends. Pagefind counts it, and keeps nothing of it. */
export const passageEnd = '|'

/** An atom for itself: every article has each of its atoms once in this form. */
export function aloneWord(atom: string): string {
  return codeOf(atom) + alone
}

/** Whether this is an atom and its neighbour: not a passage's end, and not an atom alone. */
export function isPair(word: string): boolean {
  return word.length > passageEnd.length && !word.endsWith(alone)
}
