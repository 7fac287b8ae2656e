import type {Heading, ListItem, Paragraph, Root, Table, TableCell} from 'mdast'
import remarkStringify, {type Options} from 'remark-stringify'
import {unified} from 'unified'
import {protect} from './protect.ts'
import {articleSyntax, type Component} from './read-mdx.ts'
import {runsOf} from './runs.ts'

export {parseMdx} from './read-mdx.ts'

type Handle = NonNullable<NonNullable<Options['handlers']>['paragraph']>

const paragraph: Handle = (node: Paragraph, parent, state, info) => {
  const runs = runsOf(node.children)
  if (!runs) return state.containerPhrasing(node, info)
  const first = parent?.type === 'listItem' && (parent as ListItem).children[0] === node
  return protect(runs, first ? 'item' : 'paragraph')
}

const heading: Handle = (node: Heading, _parent, state, info) => {
  const runs = runsOf(node.children)
  return `${'#'.repeat(node.depth)} ${runs ? protect(runs, 'heading') : state.containerPhrasing(node, info)}`
}

/** remark-gfm writes cells by a function of its own, so the table is written here. */
const table: Handle = (node: Table, _parent, state, info) => {
  const cell = ({children}: TableCell): string => {
    const runs = runsOf(children)
    if (runs) return protect(runs, 'cell')
    const exit = state.enter('tableCell')
    const value = state.containerPhrasing({type: 'tableCell', children}, {...info, before: '|', after: '|'})
    exit()
    return value
  }
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [head = [], ...body] = node.children.map(({children}) => children.map(cell))
  const rule = head.map((_, column) => {
    const align = node.align?.[column] ?? ''
    return `${/left|center/.test(align) ? ':' : ''}-${/right|center/.test(align) ? ':' : ''}`
  })
  return [head, rule, ...body].map(row).join('\n')
}

/** A caption keeps its quotes and ampersands as they are, unless they would end it or be read as a character reference. */
const figure: Handle = (node: Component, parent, state, info) => {
  const props = node.attributes.flatMap(attribute =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [`${attribute.name}=${quoted(attribute.value)}`]
      : [],
  )
  if (node.name !== 'Figure' || node.children.length > 0 || props.length < node.attributes.length)
    // remark-mdx writes all elements by one function, under both names
    return state.handlers.mdxJsxTextElement(node, parent, state, info)
  return `<${['Figure', ...props].join(' ')} />`
}

function quoted(text: string): string {
  const value = text.replace(/&(?=#?\w+;)/g, '&amp;')
  return value.includes('"') && !value.includes("'") ? `'${value}'` : `"${value.replaceAll('"', '&quot;')}"`
}

const writer = unified()
  .use(articleSyntax)
  .use(remarkStringify, {
    bullet: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    handlers: {paragraph, heading, table, mdxJsxFlowElement: figure},
  })
  .freeze()

/** Writes MDX as an editor would type it: one paragraph a line, a backslash only where Markdown would read otherwise. */
export function serialise(tree: Root): string {
  return writer.stringify(tree)
}
