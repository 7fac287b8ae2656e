import type {Heading, ListItem, Paragraph, PhrasingContent, Root, RootContent, TableCell} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown, frontmatterToMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown, gfmToMarkdown} from 'mdast-util-gfm'
import {mdxFromMarkdown, mdxToMarkdown} from 'mdast-util-mdx'
import {type Options, toMarkdown} from 'mdast-util-to-markdown'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import {mdxjs} from 'micromark-extension-mdxjs'
import {mdxToMdast} from 'satteri'

type Context = 'paragraph' | 'heading' | 'cell' | 'item'

const parseOptions = {
  extensions: [gfm(), mdxjs(), frontmatter()],
  mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown(), frontmatterFromMarkdown()],
}

/** Parses MDX as remark does, with GFM and frontmatter. Throws a VFileMessage where it is no MDX. */
export function parseMdx(mdx: string): Root {
  return fromMarkdown(mdx, parseOptions)
}

const options: Options = {
  bullet: '-',
  listItemIndent: 'one',
  incrementListMarker: true,
  extensions: [
    gfmToMarkdown({tablePipeAlign: false}),
    mdxToMarkdown({printWidth: Number.POSITIVE_INFINITY}),
    frontmatterToMarkdown(),
  ],
  handlers: {
    paragraph: (node: Paragraph, parent, state, info) =>
      written(
        node.children,
        parent?.type === 'listItem' && (parent as ListItem).children[0] === node ? 'item' : 'paragraph',
      ) ?? state.containerPhrasing(node, info),
    heading: (node: Heading, _parent, state, info) =>
      `${'#'.repeat(node.depth)} ${written(node.children, 'heading') ?? state.containerPhrasing(node, info)}`,
    tableCell: (node: TableCell, _parent, state, info) =>
      written(node.children, 'cell') ?? state.containerPhrasing(node, info),
  },
}

/** Writes MDX as an editor would type it: one paragraph a line, a backslash only where Markdown would read otherwise. */
export function serialise(tree: Root): string {
  return toMarkdown(tree, options)
}

/** One run of text, set in one way. */
interface Run {
  readonly strong: boolean
  readonly value: string
}

/** Text and strong text as runs; `undefined` where there is anything else. */
function runsOf(nodes: readonly PhrasingContent[], strong = false): Run[] | undefined {
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
  const plain = url.replace(/^(?:https?:\/\/|mailto:)/, '')
  return decode(plain) === decode(text.replace(/^(?:https?:\/\/|mailto:)/, ''))
}

function decode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

/** Nothing in the text that Markdown or MDX could take for markup, wherever it stands. */
const plain = /^(?![\s\d+\-=:#>]|import|export|www|http)(?:[^\\`*_~{}<>[\]&!|$@:\n]|:(?!\/))*$/u

function written(children: readonly PhrasingContent[], context: Context): string | undefined {
  const runs = runsOf(children)
  if (!runs) return undefined
  const raw = write(runs, () => false)
  if (
    plain.test(raw.replaceAll('**', '')) &&
    !runs.some(({value}) => value.includes('*')) &&
    !/\d[.)]/.test(raw.slice(0, 12))
  )
    return raw
  return protect(runs, context)
}

const special = /[\\`*_~{}<>[\]()#+\-.!|&=:@$"'/^]/

/** Joins runs, a backslash before each character that `escapes` names by its place among the special ones. */
function write(runs: readonly Run[], escapes: (ordinal: number, char: string) => boolean): string {
  let ordinal = 0
  return runs
    .map(({strong, value}) => {
      const text = [...value]
        .map(char => (special.test(char) && escapes(ordinal++, char) ? `\\${char}` : char))
        .join('')
      return strong ? `**${text}**` : text
    })
    .join('')
}

/** Most characters that are tried one by one; beyond, a whole kind is escaped or none of it. */
const oneByOne = 48

/**
 * Escapes as little as two parsers need to read the text back as it is. A line that begins with `import` or `export`
 * has no character to escape; one blank before it keeps it from being read as code.
 */
function protect(runs: readonly Run[], context: Context): string {
  const chars = [...runs.map(({value}) => value).join('')].filter(char => special.test(char))
  const lead = /^(?:import|export)\b/.test(runs[0]?.value ?? '') && context === 'paragraph' ? ' ' : ''
  const attempt = (escaped: ReadonlySet<number>) => lead + write(runs, ordinal => escaped.has(ordinal))
  const holds = (escaped: ReadonlySet<number>) => readsAs(attempt(escaped), runs, context)
  let escaped = new Set(
    context === 'cell' ? chars.flatMap((char, ordinal) => (char === '|' ? [ordinal] : [])) : [],
  )
  if (holds(escaped)) return attempt(escaped)
  const required = escaped
  escaped = new Set(chars.keys())
  for (const kind of new Set(chars)) {
    const fewer = new Set([...escaped].filter(ordinal => chars[ordinal] !== kind || required.has(ordinal)))
    if (fewer.size < escaped.size && holds(fewer)) escaped = fewer
  }
  if (escaped.size <= oneByOne)
    for (const ordinal of [...escaped].toReversed()) {
      const fewer = new Set(escaped)
      fewer.delete(ordinal)
      if (!required.has(ordinal) && holds(fewer)) escaped = fewer
    }
  return attempt(escaped)
}

const frame: Readonly<Record<Context, (text: string) => string>> = {
  paragraph: text => text,
  heading: text => `## ${text}`,
  item: text => `- ${text}`,
  cell: text => `| ${text} |\n| - |`,
}

/** Do both parsers, remark's and the one that renders the site, read the text back as these runs and nothing else? */
function readsAs(text: string, runs: readonly Run[], context: Context): boolean {
  const document = frame[context](text)
  try {
    return [parseMdx(document), mdxToMdast(document) as Root].every(tree => {
      const phrasing = only(tree, context)
      const read = phrasing && runsOf(phrasing)
      return read !== undefined && JSON.stringify(read.map(trimmed)) === JSON.stringify(runs.map(trimmed))
    })
  } catch {
    return false
  }
}

function trimmed({strong, value}: Run): [boolean, string] {
  return [strong, value.replace(/\s+/gu, ' ').trim()]
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
