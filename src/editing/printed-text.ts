import type {Root} from 'mdast'
import {parseMdx} from '../convert/mdx/serialise.ts'
import {shownText} from '../convert/mdx/shown-text.ts'
import {bare, isBlank} from '../convert/text/characters.ts'

/** Where an edited article departs from the print; line and column count from 1 in the MDX file. */
export interface Departure {
  readonly line: number
  readonly column: number
  readonly printed: string
  readonly written: string
}

interface Shown {
  readonly char: string
  readonly line: number
  readonly column: number
}

const excerpt = 16

/**
 * Holds an edited MDX file against what convert makes of the print. Headings, lists and paragraphs may be cut otherwise;
 * the characters that are not blank must be the same in the same order. Both files must parse.
 *
 * @throws {VFileMessage} where a file is no MDX
 */
export function departure(edited: string, converted: string): Departure | undefined {
  const written = shown(parseMdx(edited))
  const printed = shown(parseMdx(converted))
  const at = printed.findIndex(({char}, index) => written[index]?.char !== char)
  if (at < 0 && written.length === printed.length) return undefined
  const from = at < 0 ? printed.length : at
  const place = written[from] ?? written.at(-1) ?? {line: 1, column: 1}
  const text = (characters: readonly Shown[]) =>
    characters
      .slice(Math.max(0, from - 4), from + excerpt)
      .map(({char}) => char)
      .join('')
  return {line: place.line, column: place.column, printed: text(printed), written: text(written)}
}

/** Characters of an article's body that are not blank. */
export function printedLength(mdx: string): number {
  return shown(parseMdx(mdx)).length
}

/** The characters that a page shows, each with its place. */
function shown(tree: Root): Shown[] {
  return shownText(tree).flatMap(({text, line, column}) => {
    let at = column
    return [...text].flatMap(char => {
      const here = {char, line, column: at}
      at += char.length
      return isBlank(char) ? [] : [here]
    })
  })
}

/** Fields of the frontmatter that are print, not judgement. */
const printedFields = ['title', 'documentNumber', 'credit'] as const

export interface FieldDeparture {
  readonly field: (typeof printedFields)[number]
  readonly printed: string
  readonly written: string
}

/** Printed fields that an editor changed beyond blanks. */
export function departingFields(
  edited: Readonly<Record<string, unknown>>,
  converted: Readonly<Record<string, unknown>>,
): FieldDeparture[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return printedFields.flatMap(field => {
    const [written, printed] = [text(edited[field]), text(converted[field])]
    return bare(written) === bare(printed) ? [] : [{field, printed, written}]
  })
}
