/**
 * The one tokenizer of the search: the build feeds Pagefind with it, the browser asks with it.
 *
 * A text is folded, cut into atoms, and every atom is joined with its neighbour to a token. A phrase is in a text exactly when its
 * tokens stand there one after the other, so Pagefind's phrase search answers without looking into the text again.
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

const blank = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]$/u
const letter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u
const wordOrCharacter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+|./gsu
const indexable = /^[\p{L}\p{N}]+$/u

/** One character as the search sees it: half-width, lower case, without diacritics (Pagefind drops them too); '' for a blank. */
function foldCharacter(character: string): string {
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
    const folded = foldCharacter(character)
    if (folded === '' && blank.test(character) && gap < 0) gap = at
    if (folded !== '') {
      if (gap >= 0 && letter.test(text.at(-1) ?? '') && letter.test(folded)) {
        text += ' '
        offsets.push(gap)
      }
      text += folded
      for (let unit = 0; unit < folded.length; unit++) offsets.push(at)
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

/** Marks that print often get one letter each, so that the index stays small; they are only ever names inside the index. */
const commonMarks = ' ,.;:!?()<>"\'-~·、。…%/&+*=_#@$^|￥℃×'
const firstName = 0xa001
const rareName = '\ua000'

/** Pagefind indexes nothing but letters and digits, so a mark of punctuation gets a name made of Yi letters. */
function nameOf(atom: string): string {
  if (indexable.test(atom)) return atom
  const common = commonMarks.indexOf(atom)
  if (common >= 0) return String.fromCharCode(firstName + common)
  return `${rareName}${(atom.codePointAt(0) ?? 0).toString(16)}${rareName}`
}

/**
 * The tokens of one passage, in order: each atom with its neighbour, and the last atom alone, which also keeps the passage's tokens
 * from running on into the next one's.
 */
export function passageTokens(passage: string): string[] {
  const names = atoms(normalise(passage)).map(atom => nameOf(atom.text))
  return names.map((name, index) => name + (names[index + 1] ?? ''))
}

/**
 * What Pagefind is given for one article: the tokens of its passages, then every atom of theirs once, alone, so that a query of one
 * character finds it.
 */
export function articleTokens(passages: readonly string[]): string[] {
  const tokens: string[] = []
  const single = new Set<string>()
  for (const passage of passages) {
    tokens.push(...passageTokens(passage))
    for (const atom of atoms(normalise(passage))) single.add(nameOf(atom.text))
  }
  const already = new Set(tokens)
  return [...tokens, ...[...single].filter(name => !already.has(name)).sort()]
}

/** The tokens that a phrase must have one after the other: its pairs, or for a single atom that atom. Empty for an empty phrase. */
export function phraseTokens(phrase: string): string[] {
  const tokens = passageTokens(phrase)
  return tokens.length > 1 ? tokens.slice(0, -1) : tokens
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
