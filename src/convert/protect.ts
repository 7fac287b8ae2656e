import type {PhrasingContent, Root, RootContent} from 'mdast'
import {parseMdx, readMdx} from './read-mdx.ts'

/** One run of text, set in one way. */
export interface Run {
  readonly strong: boolean
  readonly value: string
}

/** What the text is written into; each has markup of its own. `item` is the first paragraph of a list item. */
export type Context = 'paragraph' | 'heading' | 'cell' | 'item'

/** Text and strong text as runs; `undefined` where there is anything else. */
export function runsOf(nodes: readonly PhrasingContent[], strong = false): Run[] | undefined {
  const runs: Run[] = []
  for (const node of nodes) {
    let inner: Run[] | undefined
    if (node.type === 'text') inner = [{strong, value: node.value}]
    else if (node.type === 'strong' && !strong) inner = runsOf(node.children, true)
    else if (node.type === 'link' && isLiteral(node.url, node.children)) inner = runsOf(node.children, strong)
    if (!inner) return undefined
    for (const run of inner) {
      const last = runs.at(-1)
      if (last && last.strong === run.strong) runs[runs.length - 1] = {strong, value: last.value + run.value}
      else runs.push(run)
    }
  }
  return runs
}

/** GFM links a bare address; its text is the address, so nothing of the print is lost or added. */
function isLiteral(url: string, children: readonly PhrasingContent[]): boolean {
  const text = children.map(child => ('value' in child ? child.value : '')).join('')
  const scheme = /^(?:https?:\/\/|mailto:)/
  return decode(url.replace(scheme, '')) === decode(text.replace(scheme, ''))
}

function decode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

/** What may begin a block, or a line of code, or a link, at the head of a text. */
const opening = /^(?:[\s+\-=:#>]|\d{1,9}[.)]|import|export|www|http)/u
/** What Markdown or MDX could take for markup wherever it stands, and what ends a heading. */
const markup = /[\\`*_~{}<>[\]&!|$@\n]|:\/|#\s*$/u
/** What a backslash may stand before: all of ASCII's punctuation that any markup needs. */
const special = /[\\`*_~{}<>[\]()#+\-.!|&=:@$"'/^]/
const everySpecial = new RegExp(special, 'g')

/** From what an editor would hardly escape to what he would: where one of several backslashes will do, the last stays. */
const likeliness = `"'/=^@$.:)(]}>+-#!&|~_*\`<{[\\`

/** What opens or closes markup in the middle of a line: parsers pair these up, in time that grows with their square. */
const everyDelimiter = /[\\`*_~{}<[\]|&]/g

/**
 * Work that one text may cost, about a hundred nanoseconds a unit. Real paragraphs need a few thousand units; a line of
 * a thousand asterisks would be read a thousand times.
 */
const effort = 4_000_000

/**
 * Writes runs so that both parsers, remark's and the one that renders the site, read them back as they are, with as few
 * backslashes as that needs: taking any one away changes what one of them reads. Where not even one reading can be
 * afforded, every delimiter is escaped.
 */
export function protect(runs: readonly Run[], context: Context): string {
  if (!opening.test(runs[0]?.value ?? '') && !runs.some(({value}) => markup.test(value)))
    return write(runs, none)
  const specials = runs.flatMap(({value}) => value.match(everySpecial) ?? [])
  const reader = new Reader(runs, context)
  if (reader.overtaxed) return write(runs, crudely(runs, specials))
  // a pipe ends a cell even where both parsers happen to forgive it
  const required = new Set(context === 'cell' ? placesOf(specials, '|') : [])
  if (reader.reads(write(runs, required))) return write(runs, required)
  const all = new Set(specials.keys())
  // a line that begins with import or export has no character to escape; a blank keeps it from being read as code
  const lead =
    context === 'paragraph' &&
    /^(?:im|ex)port\b/.test(runs[0]?.value ?? '') &&
    !reader.reads(write(runs, all))
      ? ' '
      : ''
  const escaped = fewest(specials, required, candidate =>
    reader.spent ? undefined : reader.reads(lead + write(runs, candidate)),
  )
  return lead + write(runs, escaped)
}

const none: ReadonlySet<number> = new Set()

/** Every delimiter, and whatever could open a block. */
function crudely(runs: readonly Run[], specials: readonly string[]): ReadonlySet<number> {
  const head = (runs[0]?.value.slice(0, 12).match(everySpecial) ?? []).length
  return new Set([...specials.keys()].filter(at => at < head || specials[at]?.match(everyDelimiter)))
}

function placesOf(specials: readonly string[], char: string): number[] {
  return specials.flatMap((special, ordinal) => (special === char ? [ordinal] : []))
}

/**
 * Takes backslashes away kind by kind, and where a kind cannot do without, by halves of it: about m log n trials for m
 * that must stay. From right to left, so that of a pair the opening one keeps its backslash. `holds` says whether
 * the text is still read as it is; `undefined` ends the search.
 */
function fewest(
  specials: readonly string[],
  required: ReadonlySet<number>,
  holds: (escaped: ReadonlySet<number>) => boolean | undefined,
): ReadonlySet<number> {
  let escaped = new Set(specials.keys())
  let ended = false
  const release = (group: readonly number[]): void => {
    if (group.length === 0 || ended) return
    const fewer = new Set(escaped)
    for (const ordinal of group) fewer.delete(ordinal)
    const held = holds(fewer)
    ended = held === undefined
    if (held) escaped = fewer
    else if (group.length > 1) {
      const half = group.length >> 1
      release(group.slice(half))
      release(group.slice(0, half))
    }
  }
  for (const kind of likeliness) release(placesOf(specials, kind).filter(ordinal => !required.has(ordinal)))
  // one that was needed beside another may not be any more
  for (let size = -1; size !== escaped.size && !ended; ) {
    size = escaped.size
    for (const ordinal of [...escaped].toReversed()) if (!required.has(ordinal)) release([ordinal])
  }
  return escaped
}

/** Joins runs, a backslash before each special character whose ordinal among them is to be escaped. */
function write(runs: readonly Run[], escaped: ReadonlySet<number>): string {
  let ordinal = 0
  return runs
    .map(({strong, value}) => {
      const text =
        escaped.size === 0
          ? value
          : value.replace(everySpecial, char => (escaped.has(ordinal++) ? `\\${char}` : char))
      return strong ? `**${text}**` : text
    })
    .join('')
}

const frame: Readonly<Record<Context, (text: string) => string>> = {
  // `export` before a line feed is code, at the end of a file it is none
  paragraph: text => `${text}\n`,
  heading: text => `## ${text}\n`,
  item: text => `- ${text}\n`,
  cell: text => `| ${text} |\n| - |\n`,
}

/** Tries texts on both parsers until the effort is spent; from then on it says no to all. */
class Reader {
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
  return JSON.stringify(runs.map(({strong, value}) => [strong, value.replace(/\s+/gu, ' ').trim()]))
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
