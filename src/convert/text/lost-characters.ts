/** What extraction leaves where it lost a character. */
export type LostKind = 'replacement' | 'private-use' | 'glyph-number' | 'misdecoded' | 'object'

export interface Lost {
  /** Offset from 0 in UTF-16, and length. */
  readonly at: number
  readonly length: number
  readonly kind: LostKind
  /** As it stands, or the name of a character that shows nothing (`U+E8E4`). */
  readonly sign: string
}

/** 锟斤拷 is U+FFFD in UTF-8, twice, read as GBK; `(cid:7)` the glyph number of a font that says no more. */
const lost =
  /(\uFFFD)|([\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}])|(\(cid:\d{1,6}\))|((?:锟斤拷)+|锟斤)|(\uFFFC)/gu
/** One character of each, which nearly no line has. */
const mayBeLost = /[\uD800-\uDFFF\uE000-\uF8FF\uFFFC\uFFFD(锟]/
const kinds: readonly LostKind[] = ['replacement', 'private-use', 'glyph-number', 'misdecoded', 'object']

/** Every sign of a lost character in a text, in order. */
export function findLost(text: string): Lost[] {
  if (!mayBeLost.test(text)) return []
  return [...text.matchAll(lost)].flatMap(match => {
    const kind = kinds.find((_kind, index) => match[index + 1] !== undefined)
    const [sign] = match
    const name = kind === 'private-use' ? `U+${sign.codePointAt(0)?.toString(16).toUpperCase()}` : sign
    return kind ? [{at: match.index, length: sign.length, kind, sign: name}] : []
  })
}

/**
 * Private-use characters that stand for a known one. U+E5E5 is the full-width blank of Founder's typesetting; U+F020 the space of Symbol and
 * Wingdings, whose characters Word writes at U+F000 and up.
 */
export const privateBlanks: ReadonlyMap<string, string> = new Map([
  ['\uE5E5', '\u3000'],
  ['\uF020', ' '],
])

/** What Symbol and Wingdings have for a bullet: dots, squares, diamonds, arrows, ticks, hands and stars. */
const bullets =
  '\uF02D\uF046\uF06C-\uF077\uF09E-\uF0A8\uF0AA-\uF0B2\uF0B7\uF0D8\uF0DC\uF0E0\uF0E8\uF0F0\uF0FB-\uF0FE'
/** One of them before the text of its line. */
export const privateBullet = new RegExp(`^\\s*([${bullets}])`, 'u')
/** What is read for it. */
export const bullet = '●'
