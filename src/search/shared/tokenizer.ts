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

/** In a phrase: any one atom stands here. No print has this sign. */
export const anyAtom = '\ufffc'

/** Marks that are one to the search: the first of each line stands for all. */
const alike = [
  '([{〔【〖',
  ')]}〕】〗',
  '<《〈«',
  '>》〉»',
  '"“”„‟「」『』',
  "'‘’‚‛",
  // 2014—2020年 is printed 2014~2020年 too
  '-‐‑‒–—―─−~〜∼',
  '·•‧・･',
  '〇○◯零',
  '…⋯',
]
const folds: ReadonlyMap<string, string> = new Map(
  alike.flatMap(([one = '', ...others]) => others.map((mark): [string, string] => [mark, one])),
)

/** Signs that NFKC would take apart into others that are written by themselves too. */
const whole = /^[…‥]$/
const blank = /^[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]$/u
/** Begins an atom that is a word. */
export const letter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
const wordOrCharacter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+|./gsu

/** A zero or an O in a number of Han numerals, as many a print and many a reader has it: 二0一四, 二O一四. */
const zeros =
  /(?<=[〇一二三四五六七八九十])(?:0+(?=[〇一二三四五六七八九十])|[oоο]+(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]))|(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d])[oоο]+(?=[〇一二三四五六七八九十]{2})/gu

/** Forms of the characters seen, by their code points; those outside of the basic plane are few. */
const folded = new Array<string | undefined>(0x10000)

/** One character as the search sees it: half-width, lower case, without diacritics, ligatures apart; '' for a blank. */
function foldCharacter(point: number): string {
  const known = folded[point]
  if (known !== undefined) return known
  const fresh = foldAnew(String.fromCodePoint(point))
  if (point < folded.length) folded[point] = fresh
  return fresh
}

function foldAnew(character: string): string {
  if (blank.test(character)) return ''
  const plain = whole.test(character) ? character : character.normalize('NFKC')
  return Array.from(plain, mark => folds.get(mark) ?? mark)
    .join('')
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()
}

/**
 * Folds a text: full width to half width, kinds of brackets, quotes, dashes and zeros to one each, capitals to small, ﬁ to fi, ² to 2,
 * Ⅲ to iii, no diacritics, no blanks. A blank stays, as one space, only between two Latin words, which would run together without it.
 */
export function fold(original: string): Folded {
  const offsets: number[] = []
  return {text: foldedText(original, offsets), offsets}
}

/** The folded form alone, for comparing two texts. */
export function normalise(text: string): string {
  return foldedText(text, null)
}

/** Fills `offsets`, where they are asked for. */
function foldedText(original: string, offsets: number[] | null): string {
  let text = ''
  let last = ''
  let gap = -1
  for (let at = 0; at < original.length; at++) {
    const point = original.codePointAt(at) ?? 0
    const form = foldCharacter(point)
    if (form !== '') {
      if (gap >= 0 && letter.test(last.at(-1) ?? '') && letter.test(form)) {
        text += ' '
        offsets?.push(gap)
      }
      text += form
      if (offsets) for (let unit = 0; unit < form.length; unit++) offsets.push(at)
      last = form
      gap = -1
    } else if (gap < 0 && blank.test(String.fromCodePoint(point))) gap = at
    if (point > 0xffff) at += 1
  }
  return text.replace(zeros, zero => '〇'.repeat(zero.length))
}

/** Cuts a folded text into atoms. */
export function atoms(folded: string): Atom[] {
  return Array.from(folded.matchAll(wordOrCharacter), match => ({text: match[0], start: match.index}))
}

/** The atoms of a passage or of a phrase. */
export function atomsOf(text: string): string[] {
  return normalise(text).match(wordOrCharacter) ?? []
}

/** An atom and how it is printed, with the blanks behind it. */
export interface PrintedAtom {
  readonly atom: string
  readonly print: string
}

/** A text as its atoms; their prints one after the other are the text. `unified` is the text in which the atoms are looked for, as long as it. */
export function printedAtoms(text: string, unified: string): PrintedAtom[] {
  const {text: folded, offsets} = fold(unified)
  const found = atoms(folded)
  const starts = found.map(({start}, index) => (index === 0 ? 0 : (offsets[start] ?? text.length)))
  return found.map(({text: atom}, index) => ({
    atom,
    print: text.slice(starts[index], starts[index + 1] ?? text.length),
  }))
}

/** The stretch of a text, as it is spelt, from one atom up to, but not including, another; both counted from 0. */
export function stretch(original: string, from: number, to: number): string {
  return printedAtoms(original, original)
    .slice(from, to)
    .map(({print}) => print)
    .join('')
    .trim()
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
  let at = 0
  for (let next = placeOf(needle, hay, at); next >= 0; next = placeOf(needle, hay, at)) {
    const end = next + needle.length
    if (cutsWord(hay, next) || cutsWord(hay, end)) {
      at = next + 1
      continue
    }
    const last = offsets[end - 1] ?? 0
    found.push([offsets[next] ?? 0, last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)])
    at = end
  }
  return found
}

/** Place of the next needle from `from` on, negative where there is none. */
function placeOf(needle: string, hay: string, from: number): number {
  if (!needle.includes(anyAtom)) return hay.indexOf(needle, from)
  const first = needle.slice(0, needle.indexOf(anyAtom))
  const last = hay.length - needle.length
  // a needle that begins with any atom is found at the end of a text as well, again and again
  for (let at = hay.indexOf(first, from); at >= 0 && at <= last; at = hay.indexOf(first, at + 1))
    if (stands(needle, hay, at)) return at
  return -1
}

function stands(needle: string, hay: string, at: number): boolean {
  for (let index = 0; index < needle.length; index++)
    if (needle[index] !== anyAtom && needle[index] !== hay[at + index]) return false
  return true
}

/** Whether a cut at this place would go through a Latin word. */
function cutsWord(text: string, at: number): boolean {
  return letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '')
}
