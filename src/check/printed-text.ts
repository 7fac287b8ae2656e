import type {Nodes, Root} from 'mdast'
import {bare, isBlank} from '../convert/characters.ts'
import {parseMdx} from '../convert/serialise.ts'

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

/** The characters that a page shows, each with its place. A list's own numbers count, since print has them. */
function shown(tree: Root): Shown[] {
  const found: Shown[] = []
  const push = (text: string, line: number, column: number) => {
    let at = column
    for (const char of text) {
      if (!isBlank(char)) found.push({char, line, column: at})
      at += char.length
    }
  }
  const visit = (node: Nodes): void => {
    const {line, column} = node.position?.start ?? {line: 1, column: 1}
    if (node.type === 'yaml') return
    if (node.type === 'list') {
      for (const [index, item] of node.children.entries()) {
        const start = item.position?.start
        if (node.ordered) push(`${(node.start ?? 1) + index}.`, start?.line ?? line, start?.column ?? column)
        visit(item)
      }
      return
    }
    if (node.type === 'mdxJsxFlowElement')
      for (const attribute of node.attributes)
        if (
          attribute.type === 'mdxJsxAttribute' &&
          attribute.name === 'caption' &&
          typeof attribute.value === 'string'
        )
          push(attribute.value, line, column)
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      push(node.value, line, column)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return found
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
