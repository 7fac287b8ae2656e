/**
 * What counts as blank: white space, control characters, byte-order marks and zero-width characters.
 * Everything else is print, and the ledger answers for it.
 */
const blank = /[\s\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/u
const blanks = new RegExp(`${blank.source}+`, 'gu')

/** The text without anything blank; what two texts are compared by. */
export function bare(text: string): string {
  return text.replace(blanks, '')
}

export function isBlank(text: string): boolean {
  return bare(text) === ''
}

const invisible =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+/gu

/** Control and zero-width characters out, runs of white space to one space, none at the ends. */
export function tidy(text: string): string {
  return text.replace(invisible, '').replace(blanks, ' ').trim()
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
  for (const char of text) {
    if (isBlank(char)) cells += char === '\u3000' ? 1 : char === ' ' ? 0.5 : 0
    else cells += narrow.test(char) ? 0.5 : 1
  }
  return cells
}

/** Does the text end where a sentence, a quotation or a bracket ends? Dashes and commas leave it open. */
export function isClosed(text: string): boolean {
  return /[。！？；：”’）】》〉」』…!?;:)\]}]$|[A-Za-z”"’)]\.$/u.test(text.trimEnd())
}
