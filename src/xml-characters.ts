/**
 * What no text of the archive may hold, for a class of a regular expression with the flag u: characters that XML 1.0 cannot write (section 2.2: most controls, U+FFFE, U+FFFF, halves of surrogate
 * pairs) and those that HTML calls an error besides (the other controls, U+FDD0 to U+FDEF, the last two of every plane). White space is none
 * of them, but for what XML has no way to write.
 */
export const unholdable =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\p{Noncharacter_Code_Point}\\p{Surrogate}'
const first = new RegExp(`[${unholdable}]`, 'u')
const all = new RegExp(first, 'gu')
/** What may be one of them, or half of a character beyond 16 bits: nearly no text has any, and this is found out faster. */
const maybe =
  /[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u0084\u0086-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/
/** Vertical tab and form feed: blanks, and yet no characters of XML. */
const blanks = /[\v\f]/g

/** The text as every file of XML can hold it: what cannot be written is left out, blanks stay blank. */
export function holdable(text: string): string {
  if (!maybe.test(text)) return text
  return text.replace(blanks, ' ').replace(all, '')
}

/** The first character that no text may hold: its offset from 0 in UTF-16, and its name (`U+FFFF`); undefined where there is none. */
export function findUnholdable(text: string): {readonly at: number; readonly name: string} | undefined {
  const found = first.exec(text)
  return found ? {at: found.index, name: codePointName(found[0])} : undefined
}

/** `U+2F49`: how an editor finds a character that shows nothing. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
