/** Control characters that are no white space, soft hyphens, byte-order marks, zero-width characters, marks of direction. */
const invisible =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF'
/** What counts as blank: white space (NEL with it) and what prints nothing. All else is print, and the ledger answers for it. */
const blanks = new RegExp(`[\\s\\u0085${invisible}]+`, 'g')
const print = new RegExp(`[^\\s\\u0085${invisible}]`)
const space = new RegExp(`(?![${invisible}])[\\s\\u0085]`)

/** The text without anything blank; what two texts are compared by. */
export function bare(text: string): string {
  return text.replace(blanks, '')
}

export function isBlank(text: string): boolean {
  return !print.test(text)
}

/** Runs of white space to one space, none at the ends; what prints nothing goes without leaving one. */
export function tidy(text: string): string {
  return text.replace(blanks, run => (run === ' ' || space.test(run) ? ' ' : '')).trim()
}

/** Columns of a blank that sets names or fields apart: two full-width characters. */
const wide = 4
const blankRun = /[ \u00A0\u3000]+/gu

/** As {@link tidy}, but a wide blank within the text, which sets names or fields apart, stays wider than a narrow one. */
export function spaced(text: string): string {
  const marked = text.trim().replace(blankRun, run => {
    const columns = [...run].reduce((sum, blank) => sum + (blank === '\u3000' ? 2 : 1), 0)
    return columns >= wide ? '\n' : run
  })
  const parts = marked.split('\n').map(tidy)
  // 账　　号：, 编　　后: a word of two characters, spread
  const spread = parts[0]?.length === 1 && /^\p{Script=Han}(?:[：:]|$)/u.test(parts[1] ?? '')
  return spread ? [`${parts[0]} ${parts[1]}`, ...parts.slice(2)].join('\u3000') : parts.join('\u3000')
}

/** Full-width ASCII and the ideographic space as half-width. One code unit becomes one, so offsets stay true. */
export function fold(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, char =>
    char === '\u3000' || char === '\u00A0' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  )
}

/** Only letters, digits and Han characters, folded and in lower case: the words of a title without its typography. */
export function words(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

export const han = /[\p{Script=Han}〇]/u

const narrow = /[\u0020-\u007E\u00A1-\u024F\uFF61-\uFFDC]/

/** Width in print, in cells: a Han character or full-width mark is 1, an ASCII character 0.5. */
export function width(text: string): number {
  let cells = 0
  for (let at = 0; at < text.length; at++) cells += unitWidth(text.charCodeAt(at))
  return cells
}

/** By ranges first, since every line is measured several times; the second half of a surrogate pair has no width. */
function unitWidth(unit: number): number {
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x303f)) return 1
  if (unit >= 0x20 && unit <= 0x7e) return 0.5
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0
  const char = String.fromCharCode(unit)
  if (isBlank(char)) return 0
  return narrow.test(char) ? 0.5 : 1
}

/** Does the text end where a sentence, a quotation or a bracket ends? Dashes and commas leave it open. */
export function isClosed(text: string): boolean {
  return /[。！？；：”’）】》〉」』…!?;:)\]}]$|[。！？…]["']$|[A-Za-z”"’)]\.$|[A-Za-z]\s?\d{1,4}\.$/u.test(
    text.trimEnd(),
  )
}
