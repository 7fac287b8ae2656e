/**
 * The one tokenizer of the search: the build feeds Pagefind with it, the browser asks with it.
 *
 * A text is folded and cut into atoms. A phrase is in a passage exactly when its atoms stand there one after the other.
 */

/** A folded text. `offsets[i]` is where in the original (UTF-16 code units, from 0) code unit `i` of `text` came from. */
export interface Folded {
  readonly text: string
  readonly offsets: readonly number[]
}

/** One atom: a Han character, a digit, a word of Latin, Greek or Cyrillic letters, a mark of punctuation. Offsets as in `Folded`. */
export interface Atom {
  readonly text: string
  readonly start: number
}

const openers = '([{〔【〖'
const closers = ')]}〕】〗'
const folds: ReadonlyMap<string, string> = new Map([
  ...[...openers].map((mark): [string, string] => [mark, '(']),
  ...[...closers].map((mark): [string, string] => [mark, ')']),
  ...[...'《〈«'].map((mark): [string, string] => [mark, '<']),
  ...[...'》〉»'].map((mark): [string, string] => [mark, '>']),
  ...[...'“”„‟「」『』'].map((mark): [string, string] => [mark, '"']),
  ...[...'‘’‚‛'].map((mark): [string, string] => [mark, "'"]),
  ...[...'‐‑‒–—―─−'].map((mark): [string, string] => [mark, '-']),
  ['¥', '￥'],
  ...[...'〜∼'].map((mark): [string, string] => [mark, '~']),
  ...[...'•‧・･'].map((mark): [string, string] => [mark, '·']),
])

const blank = /^[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]$/u
const letter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u
const wordOrCharacter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+|./gsu
const plain = /^(?:[\p{Script=Han}0-9]|[a-z]+)$/u

const folded = new Map<string, string>()

/** One character as the search sees it: half-width, lower case, without diacritics; '' for a blank. */
function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const fresh = foldAnew(character)
  folded.set(character, fresh)
  return fresh
}

function foldAnew(character: string): string {
  if (blank.test(character)) return ''
  const code = character.codePointAt(0) ?? 0
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
  const unified = folds.get(half)
  if (unified !== undefined) return unified
  return half.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * Folds a text: full width to half width, kinds of brackets, quotes and dashes to one each, capitals to small, no diacritics, no
 * blanks. A blank stays, as one space, only between two Latin words, which would run together without it.
 */
export function fold(original: string): Folded {
  let text = ''
  const offsets: number[] = []
  let gap = -1
  let at = 0
  for (const character of original) {
    const form = foldCharacter(character)
    if (form === '' && blank.test(character) && gap < 0) gap = at
    if (form !== '') {
      if (gap >= 0 && letter.test(text.at(-1) ?? '') && letter.test(form)) {
        text += ' '
        offsets.push(gap)
      }
      text += form
      for (let unit = 0; unit < form.length; unit++) offsets.push(at)
      gap = -1
    }
    at += character.length
  }
  return {text, offsets}
}

/** The folded form alone, for comparing two texts. */
export function normalise(text: string): string {
  return fold(text).text
}

/** Cuts a folded text into atoms. */
export function atoms(folded: string): Atom[] {
  return Array.from(folded.matchAll(wordOrCharacter), match => ({text: match[0], start: match.index}))
}

/** The atoms of a passage or of a phrase. */
export function atomsOf(text: string): string[] {
  return atoms(normalise(text)).map(atom => atom.text)
}

/** The stretch of a text, as it is spelt, from one atom up to, but not including, another; both counted from 0. */
export function stretch(original: string, from: number, to: number): string {
  const {text, offsets} = fold(original)
  const starts = atoms(text).map(({start}) => offsets[start] ?? 0)
  return original.slice(starts[from] ?? original.length, starts[to] ?? original.length).trim()
}

/**
 * A string that sorts as the atoms do, one after the other, and begins with the key of every phrase that the atoms begin with:
 * `eb` is no beginning of `ebay`.
 */
export function keyOf(phrase: readonly string[]): string {
  return phrase.map(atom => `${atom}\0`).join('')
}

/** Begins every word that is not its atom itself: a Yi letter, since Pagefind keeps nothing but letters and digits. */
const named = '\ua000'

/** The word that ends a passage for Pagefind, so that no phrase runs on. */
export const passageEnd: string = named

/** The word by which Pagefind knows an atom; what it might change or drop goes by its code points. */
export function wordOf(atom: string): string {
  if (plain.test(atom)) return atom
  return [...atom].map(character => named + (character.codePointAt(0) ?? 0).toString(16)).join('')
}

/** The atom that Pagefind knows by this word. */
export function atomOf(word: string): string {
  if (!word.startsWith(named)) return word
  const points = word.slice(1).split(named)
  return points.map(point => String.fromCodePoint(Number.parseInt(point, 16))).join('')
}

/**
 * Where a phrase stands in a text: `[start, end)` offsets into the original text, from left to right, not overlapping. A Latin word
 * counts only as a whole, as in the index.
 */
export function occurrences(text: string, phrase: string): [number, number][] {
  const needle = normalise(phrase)
  if (needle === '') return []
  const {text: hay, offsets} = fold(text)
  const found: [number, number][] = []
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at)) {
    const end = at + needle.length
    if (cutsWord(hay, at) || cutsWord(hay, end)) {
      at += 1
      continue
    }
    const last = offsets[end - 1] ?? 0
    found.push([offsets[at] ?? 0, last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)])
    at = end
  }
  return found
}

/** Whether a cut at this place would go through a Latin word. */
function cutsWord(text: string, at: number): boolean {
  return letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '')
}
