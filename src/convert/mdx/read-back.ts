import type {PhrasingContent, Root, RootContent} from 'mdast'
import {parseMdx, readMdx} from './read-mdx.ts'
import {type Run, runsOf} from './runs.ts'

/** What the text is written into; each has markup of its own. `item` is the first paragraph of a list item. */
export type Context = 'paragraph' | 'heading' | 'cell' | 'item'

/** What opens or closes markup in the middle of a line: parsers pair these up, in time that grows with their square. */
export const everyDelimiter = /[\\`*_~{}<[\]|&]/g

/**
 * Work that one text may cost, about a hundred nanoseconds a unit. Real paragraphs need a few thousand units; a line of
 * a thousand asterisks would be read a thousand times.
 */
const effort = 4_000_000

const frame: Readonly<Record<Context, (text: string) => string>> = {
  // `export` before a line feed is code, at the end of a file it is none
  paragraph: text => `${text}\n`,
  heading: text => `## ${text}\n`,
  item: text => `- ${text}\n`,
  cell: text => `| ${text} |\n| - |\n`,
}

/** Tries texts on both parsers until the effort is spent; from then on it says no to all. */
export class Reader {
  readonly #expected: string
  readonly #context: Context
  /** Of one text, on both parsers: micromark takes ten times as long as Sätteri, and the square of the delimiters. */
  readonly #cost: number
  #left = effort

  constructor(runs: readonly Run[], context: Context) {
    const delimiters = runs.reduce(
      (count, {value}) => count + 2 + (value.match(everyDelimiter)?.length ?? 0),
      0,
    )
    this.#expected = flat(runs)
    this.#context = context
    this.#cost = runs.reduce((length, {value}) => length + value.length * 11, delimiters ** 2)
  }

  /** Is there not even effort for a few readings? */
  get overtaxed(): boolean {
    return this.#cost * 8 > effort
  }

  get spent(): boolean {
    return this.#left < this.#cost
  }

  /** Do both parsers read the text back as the runs and nothing else? */
  reads(text: string): boolean {
    if (this.spent) return false
    this.#left -= this.#cost
    const document = frame[this.#context](text)
    return [readMdx, parseMdx].every(parse => this.#reads(parse, document))
  }

  #reads(parse: (mdx: string) => Root, document: string): boolean {
    try {
      const phrasing = only(parse(document), this.#context)
      const read = phrasing && runsOf(phrasing)
      return read !== undefined && flat(read) === this.#expected
    } catch {
      return false
    }
  }
}

function flat(runs: readonly Run[]): string {
  return JSON.stringify(
    runs.map(({strong, value, breaks}) => [strong, breaks ?? value.replace(/\s+/gu, ' ').trim()]),
  )
}

/** The phrasing of the one block in a framed document; `undefined` where it was read as anything else. */
function only(tree: Root, context: Context): readonly PhrasingContent[] | undefined {
  const [block, ...rest] = tree.children as Array<RootContent | undefined>
  if (!block || rest.length > 0) return undefined
  if (context === 'paragraph') return block.type === 'paragraph' ? block.children : undefined
  if (context === 'heading') return block.type === 'heading' ? block.children : undefined
  if (context === 'cell')
    return block.type === 'table' && block.children.length === 1 && block.children[0]?.children.length === 1
      ? block.children[0].children[0]?.children
      : undefined
  const [item, ...items] = block.type === 'list' ? block.children : []
  const [first, ...others] = item?.children ?? []
  return items.length === 0 && others.length === 0 && first?.type === 'paragraph' ? first.children : undefined
}
