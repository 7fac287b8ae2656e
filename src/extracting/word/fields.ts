import {symbolCharacter} from './symbols.ts'

/** The fields that are open at a place of the document: what they say is a code until they show their result. */
export class Fields {
  readonly #open: Array<{code: string; shows: boolean}> = []

  /** Takes a `w:fldChar`; returns what a field without a result prints when it ends. */
  mark(type: string | undefined): string {
    if (type === 'begin') this.#open.push({code: '', shows: false})
    const last = this.#open.at(-1)
    if (type === 'separate' && last) last.shows = true
    if (type !== 'end') return ''
    const ended = this.#open.pop()
    return ended && !ended.shows ? printedBy(ended.code) : ''
  }

  /** Takes a piece of a code. */
  code(text: string): void {
    const last = this.#open.at(-1)
    if (last) last.code += text
  }

  /** Whether text that stands here is a part of a code. */
  get inCode(): boolean {
    return this.#open.some(({shows}) => !shows)
  }
}

/**
 * What Word prints for a field that keeps no result: a character put within a circle (带圈字符, `eq \o\ac(○,5)`), or one of a symbol
 * font (`SYMBOL 108 \f Wingdings`).
 */
function printedBy(code: string): string {
  const enclosed = /^\s*eq\s*\\o\s*\\ac\s*\(\s*[○◯〇]\s*[,，]\s*([^\s)]{1,4})\s*\)/i.exec(code)?.[1]
  if (enclosed !== undefined)
    return /^(?:[1-9]|1\d|20)$/.test(enclosed) ? String.fromCodePoint(0x245f + Number(enclosed)) : enclosed
  const symbol = /^\s*SYMBOL\s+(\d+|0x[\da-f]+)/i.exec(code)?.[1]
  const font = /\\f\s+"?([^"\\]+)/i.exec(code)?.[1]?.trim()
  return symbol === undefined ? '' : symbolCharacter(font ?? '', Number(symbol))
}
