import type {
  BlockContent,
  ListItem,
  List as MdastList,
  Paragraph,
  PhrasingContent,
  Root,
  TableRow,
} from 'mdast'
import {isBlank} from '../text/characters.ts'
import {
  type Article,
  type ArticleBlock,
  blocksOf,
  type Drop,
  type Item,
  type List,
  type Text,
} from '../tree.ts'
import {boldWords} from './bold-words.ts'
import {type InlineMark, readInline, type Stretch} from './inline.ts'
import type {Component} from './read-mdx.ts'

/** An article's blocks as mdast. Marks of extraction that were read as markup go into `drops`. */
export function toMdast(article: Article, drops: Drop[]): Root {
  const phrasing = (text: Text, plain = false, bold: readonly Stretch[] = []): PhrasingContent[] => {
    const {children, marks} = readInline(text.value, bold)
    if (marks.length > 0) for (const drop of locate(text, marks)) drops.push(drop)
    // a heading is bold as it is
    return plain
      ? [
          {
            type: 'text',
            value: children
              .map(child =>
                child.type === 'strong'
                  ? child.children.map(inner => ('value' in inner ? inner.value : '')).join('')
                  : 'value' in child
                    ? child.value
                    : '',
              )
              .join(''),
          },
        ]
      : children
  }
  const paragraph = (text: Text): Paragraph => ({type: 'paragraph', children: phrasing(text)})
  /** Prose, in which words may stand out. */
  const prose = (text: Text, from = 0): Paragraph => ({
    type: 'paragraph',
    children: phrasing(text, false, boldWords(text, from)),
  })
  const stanza = (lines: readonly Text[]): Paragraph => ({
    type: 'paragraph',
    children: lines.flatMap((line, at): PhrasingContent[] => [
      ...(at > 0 ? [{type: 'break' as const}] : []),
      ...phrasing(line),
    ]),
  })
  const block = (node: ArticleBlock): BlockContent[] => {
    switch (node.type) {
      case 'heading':
        return [{type: 'heading', depth: node.depth as 2 | 3 | 4 | 5 | 6, children: phrasing(node, true)}]
      case 'paragraph':
        return [prose(node)]
      case 'list':
        return lists(node, item => prose(item, item.mark.printed.length))
      case 'table':
        return [
          {
            type: 'table',
            align: [],
            children: node.children.map(
              (row): TableRow => ({
                type: 'tableRow',
                children: row.children.map(cell => ({
                  type: 'tableCell',
                  children: cell.value ? phrasing(cell) : [],
                })),
              }),
            ),
          },
        ]
      case 'figure': {
        const [caption] = node.children
        return [
          component('Figure', {
            ...(node.src === undefined ? {} : {src: node.src}),
            ...(caption === undefined ? {} : {caption: plainText(phrasing(caption, true))}),
          }),
        ]
      }
      case 'quotation':
        return [{type: 'blockquote', children: node.children.map(paragraph)}]
      case 'signature':
        return [component('Signature', {}, node.children.map(paragraph))]
      case 'verse':
        return [
          component(
            'Verse',
            {},
            node.children.map(({children}) => stanza(children)),
          ),
        ]
    }
  }
  return {type: 'root', children: blocksOf(article).flatMap(block)}
}

function plainText(children: readonly PhrasingContent[]): string {
  return children.map(child => ('value' in child ? child.value : '')).join('')
}

function component(
  name: string,
  props: Readonly<Record<string, string>>,
  children: BlockContent[] = [],
): Component {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(props).map(([prop, value]) => ({type: 'mdxJsxAttribute', name: prop, value})),
    children,
  }
}

/** 1. and 2. become an ordered list where the numbers run on; every other printed number stays as text behind a bullet. */
function lists(list: List, paragraph: (item: Item) => Paragraph, nested = false): MdastList[] {
  const found: MdastList[] = []
  let next = 0
  for (const item of list.children) {
    const last = found.at(-1)
    const printed = markdownNumber(item)
    // 1. 2. 2. 3.: beside an ordered list Markdown has no second one that begins anew, nor within an item one that begins with 2
    const follows = last?.ordered ? printed === next : !nested || printed === 1
    const number = follows ? printed : undefined
    const text = paragraph(item)
    const content: ListItem = {
      type: 'listItem',
      spread: false,
      children: [text, ...item.children.flatMap(inner => lists(inner, paragraph, true))],
    }
    if (number !== undefined) unnumber(text, item.mark.printed)
    if (last && last.ordered === (number !== undefined)) last.children.push(content)
    else
      found.push({
        type: 'list',
        ordered: number !== undefined,
        start: number ?? null,
        spread: false,
        children: [content],
      })
    next = (number ?? 0) + 1
  }
  return found
}

/** The number of an item that Markdown itself would print: 1. with text behind it. */
function markdownNumber({mark, value}: Item): number | undefined {
  const printed = mark.printed.trim()
  return mark.system === 'arabic-point' &&
    printed === `${mark.number}.` &&
    !isBlank(value.slice(mark.printed.length)) &&
    !value.startsWith('*')
    ? mark.number
    : undefined
}

function unnumber({children}: Paragraph, printed: string): void {
  const first = children[0]
  if (first?.type === 'text') first.value = first.value.slice(printed.length)
}

/**
 * Where marks within a text stand in the source, in order. Blanks do not count, since joining and tidying changes only
 * those.
 */
export function locate(text: Text, marks: readonly InlineMark[]): Drop[] {
  const marked = new Set<number>()
  let ordinal = 0
  let at = 0
  for (const mark of marks) {
    for (; at < mark.at + mark.length; at++) {
      if (isBlank(text.value[at] ?? '')) continue
      if (at >= mark.at) marked.add(ordinal)
      ordinal++
    }
  }
  const found: Drop[] = []
  ordinal = 0
  for (const {line, start, end} of text.spans)
    for (let offset = start; offset < end && found.length < marked.size; offset++) {
      if (isBlank(line.value[offset] ?? '')) continue
      if (marked.has(ordinal++))
        found.push({span: {line, start: offset, end: offset + 1}, reason: '抽取时留下的标记'})
    }
  return found
}
