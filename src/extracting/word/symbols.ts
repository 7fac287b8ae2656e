/**
 * What the symbol fonts that come with Windows and Word show at a code, as Unicode has it: the signs that newsletters use as
 * bullets and boxes. Source: the fonts' tables as unicode.org's mappings of Wingdings give them.
 */
const wingdings: Readonly<Record<number, string>> = {
  74: '☺',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  119: '◆',
  120: '⌧',
  159: '•',
  161: '○',
  167: '▪',
  168: '◻',
  171: '★',
  178: '✧',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
for (let number = 1; number <= 10; number++) {
  Object.assign(wingdings, {[0x80 + number]: String.fromCodePoint(0x2460 + number - 1)})
  Object.assign(wingdings, {[0x8b + number]: String.fromCodePoint(0x2776 + number - 1)})
}
const wingdings2: Readonly<Record<number, string>> = {80: '✓', 82: '☑', 84: '☒', 163: '□', 151: '●', 152: '●'}
const symbol: Readonly<Record<number, string>> = {
  183: '•',
  176: '°',
  177: '±',
  180: '×',
  184: '÷',
  163: '≤',
  179: '≥',
  174: '→',
}

const fonts: ReadonlyMap<string, Readonly<Record<number, string>>> = new Map([
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
  ['symbol', symbol],
])

/** A character of a symbol font, given by its code (bare or in the private area F000–F0FF); what no table knows stays as it is. */
export function symbolCharacter(font: string, code: number): string {
  const known = fonts.get(font.toLowerCase())?.[code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code]
  return known ?? (Number.isInteger(code) && code > 0 && code <= 0xffff ? String.fromCharCode(code) : '')
}

/** A text that is set in a symbol font. */
export function symbolText(font: string, text: string): string {
  return fonts.has(font.toLowerCase())
    ? text.replace(/[\s\S]/g, sign => symbolCharacter(font, sign.charCodeAt(0)))
    : text
}
