import {remembered} from './remembered.ts'

/** Control characters that are no white space, soft hyphens, byte-order marks, zero-width characters, marks of direction. */
const invisible =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF'
/** What counts as blank: white space (NEL with it) and what prints nothing. All else is print, and the ledger answers for it. */
const blanks = new RegExp(`[\\s\\u0085${invisible}]+`, 'g')
const print = new RegExp(`[^\\s\\u0085${invisible}]`)
const space = new RegExp(`(?![${invisible}])[\\s\\u0085]`)

/*
 * Every line is asked several of these questions, and nearly every character of one is a Han character, a mark of punctuation or ASCII: those
 * are told by their numbers, and only what else there is by an expression.
 */
const isHanUnit = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff
const isFullWidthAscii = (unit: number) => unit >= 0xff01 && unit <= 0xff5e

/** What may be blank: neither Han nor full-width nor printed ASCII, nor 、。《》 and what else stands among them. */
export const mayBeBlank = /[^\u4E00-\u9FFF\u3001-\u303F\uFF01-\uFF5E!-~]/

/** The text without anything blank; what two texts are compared by. */
export function bare(text: string): string {
  return mayBeBlank.test(text) ? withoutBlanks(text) : text
}

const withoutBlanks = remembered((text: string): string => text.replace(blanks, ''))

export function isBlank(text: string): boolean {
  return !print.test(text)
}

/** Runs of white space to one space, none at the ends; what prints nothing goes without leaving one. */
export function tidy(text: string): string {
  return mayBeBlank.test(text) ? withTidyBlanks(text) : text
}

const withTidyBlanks = remembered((text: string): string =>
  text.replace(blanks, run => (run === ' ' || space.test(run) ? ' ' : '')).trim(),
)

/** Does the text begin with a Han character, and another one than this? Nothing that is blank stands before it then. */
export function beginsOtherwise(text: string, character: string): boolean {
  return isHanUnit(text.charCodeAt(0)) && !text.startsWith(character)
}

/** Columns of a blank that sets names or fields apart: two full-width characters. */
const wide = 4
const blankRun = /[ \u00A0\u3000]+/gu

/** 林金水　10000元　　林秀云　 200元　　林福成　  50元: half-width blanks behind a full-width one set figures to the right. */
const padding = /^\u3000 +$/u

/** As {@link tidy}, but a wide blank within the text, which sets names or fields apart, stays wider than a narrow one. */
export function spaced(text: string): string {
  const line = text.trim()
  const marked = line.replace(blankRun, (run, at: number) => {
    if (padding.test(run) && /\d/.test(line[at + run.length] ?? '')) return run
    const columns = [...run].reduce((sum, blank) => sum + (blank === '\u3000' ? 2 : 1), 0)
    return columns >= wide ? '\n' : run
  })
  const parts = marked.split('\n').map(tidy)
  // 账　　号：, 编　　后: a word of two characters, spread; 会　　长　　甲某 is a row of columns
  const isWord = parts.length === 2 ? /^\p{Script=Han}(?:[：:]|$)/u : /^\p{Script=Han}[：:]/u
  const spread = parts[0]?.length === 1 && isWord.test(parts[1] ?? '')
  return spread ? [`${parts[0]} ${parts[1]}`, ...parts.slice(2)].join('\u3000') : parts.join('\u3000')
}

/** Full-width ASCII and the ideographic space as half-width. One code unit becomes one, so offsets stay true. */
export function fold(text: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isSpace = unit === 0x3000 || unit === 0xa0
    if (!isSpace && !isFullWidthAscii(unit)) continue
    folded += text.slice(from, at) + (isSpace ? ' ' : String.fromCharCode(unit - 0xfee0))
    from = at + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

/** Only letters, digits and Han characters, folded and in lower case: the words of a title without its typography. */
export function words(text: string): string {
  let kept = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isHanUnit(unit)) continue
    const ascii = isFullWidthAscii(unit) ? unit - 0xfee0 : unit
    // 、。〈〉《》「」『』【】〔〕, “”——…… and what else stands among them, no letter or digit
    const isMark =
      (unit >= 0x3000 && unit <= 0x3003) ||
      (unit >= 0x3008 && unit <= 0x3020) ||
      (unit >= 0x2000 && unit <= 0x206f)
    if (ascii > 0x7e && !isMark) return wordsOfAny(text)
    kept += text.slice(from, at) + wordOfAscii(ascii)
    from = at + 1
  }
  return from === 0 ? text : kept + text.slice(from)
}

function wordsOfAny(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A digit or a letter in small; nothing for any other character. */
function wordOfAscii(unit: number): string {
  if (unit >= 0x41 && unit <= 0x5a) return String.fromCharCode(unit + 0x20)
  const isWord = (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)
  return isWord ? String.fromCharCode(unit) : ''
}

export const han = /[\p{Script=Han}〇]/u

const narrow = /[\u0020-\u007E\u00A1-\u024F\uFF61-\uFFDC]/

/** Width in print, in cells: a Han character or full-width mark is 1, an ASCII character 0.5. */
export function width(text: string): number {
  let cells = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    cells += isHanUnit(unit) ? 1 : unitWidth(unit)
  }
  return cells
}

/** Is the text wider than so many cells? Of a long one only its beginning is looked at. */
export function isWider(text: string, cells: number): boolean {
  let counted = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    counted += isHanUnit(unit) ? 1 : unitWidth(unit)
    if (counted > cells) return true
  }
  return false
}

/** The second half of a surrogate pair has no width. */
function unitWidth(unit: number): number {
  if (isFullWidthAscii(unit)) return 1
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x303f)) return 1
  if (unit >= 0x20 && unit <= 0x7e) return 0.5
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0
  const char = String.fromCharCode(unit)
  if (isBlank(char)) return 0
  return narrow.test(char) ? 0.5 : 1
}

const closing =
  /[。！？；：”’）】》〉」』…!?;:)\]}]$|[。！？…]["']$|[A-Za-z\u4e00-\u9fff”"’)]\.$|[A-Za-z]\s?\d{1,4}\.$/u
/** Code units of what may close a text; the expression would try all others too. */
const longestClosing = 7

/** Does the text end where a sentence, a quotation or a bracket ends? Dashes and commas leave it open. */
export function isClosed(text: string): boolean {
  // most lines of prose
  if (text.endsWith('。')) return true
  return closing.test(text.trimEnd().slice(-longestClosing))
}
