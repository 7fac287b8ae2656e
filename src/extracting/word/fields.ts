import {printedEquation} from './equations.ts'
import {symbolCharacter} from './symbols.ts'
import {below, switchIn, type XmlElement} from './xml.ts'

/** The fields that are open at a place of the document: what they say is a code until they show their result. */
export class Fields {
  readonly #open: Array<{code: string; shows: boolean; box: string}> = []

  /** Takes a `w:fldChar`; returns what a field without a result prints when it ends. */
  mark(element: XmlElement): string {
    const type = element.attributes.get('w:fldCharType')
    if (type === 'begin') this.#open.push({code: '', shows: false, box: boxOf(element)})
    const last = this.#open.at(-1)
    if (type === 'separate' && last) last.shows = true
    if (type !== 'end') return ''
    const ended = this.#open.pop()
    return ended && !ended.shows ? ended.box || printedBy(ended.code) : ''
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

/** A box to tick (旧式窗体的复选框), as it stands; empty for other fields. */
function boxOf(field: XmlElement): string {
  const box = below(field, 'w:ffData', 'w:checkBox')
  if (!box) return ''
  return (switchIn(box, 'w:checked') ?? switchIn(box, 'w:default')) ? '☑' : '☐'
}

/** What Word prints for a field that keeps no result: an equation, or a sign of a symbol font (`SYMBOL 108 \f Wingdings`). */
function printedBy(code: string): string {
  const equation = /^\s*EQ\b/i.exec(code)?.[0]
  if (equation !== undefined) return printedEquation(code.slice(equation.length))
  const symbol = /^\s*SYMBOL\s+(\d+|0x[\da-f]+)/i.exec(code)?.[1]
  const font = /\\f\s+"?([^"\\]+)/i.exec(code)?.[1]?.trim()
  return symbol === undefined ? '' : symbolCharacter(font ?? '', Number(symbol))
}
