import {textsOf} from '../ledger.ts'
import type {ArticleBlock, Figure, Item, Line, Text} from '../tree.ts'
import {positionOf} from '../tree.ts'

/** The figures without captions that stand below some texts. */
type PicturesBelow = (texts: readonly Text[]) => Figure[]

/**
 * The blocks of an article with the pictures that an editor gave to its lines: of a caption, above it; of any other line, below the block
 * that the line is part of, and of an item, within the list. Of several pictures with one caption the last has it, since print sets the
 * words below all of them.
 *
 * @param above - title and what stands about it: their pictures begin the text
 */
export function withPictures(blocks: readonly ArticleBlock[], above: readonly Text[]): ArticleBlock[] {
  const texts = [...above, ...blocks.flatMap(textsOf)]
  // a line may be a row of cells, or a heading and what stands behind it: its pictures stand below the last of them
  const last = new Map<Line, Text>(texts.flatMap(text => text.spans.map(({line}) => [line, text] as const)))
  const below: PicturesBelow = texts =>
    texts.flatMap(text =>
      [...new Set(text.spans.map(({line}) => line))].flatMap(line =>
        last.get(line) === text ? picturesOf(line, text) : [],
      ),
    )
  return [...below(above), ...blocks.flatMap(block => withOwn(block, below))]
}

function withOwn(block: ArticleBlock, below: PicturesBelow): ArticleBlock[] {
  if (block.type === 'figure') return captioned(block, below(block.children))
  if (block.type !== 'list') return [block, ...below(textsOf(block))]
  const parts: ArticleBlock[] = []
  let items: Item[] = []
  const close = () => {
    const [first] = items
    if (first) parts.push({...block, children: items, position: first.position})
    items = []
  }
  for (const item of block.children) {
    items.push(item)
    const pictures = below([item, ...item.children.flatMap(textsOf)])
    if (pictures.length === 0) continue
    close()
    parts.push(...pictures)
  }
  close()
  return parts
}

function captioned(figure: Figure, pictures: readonly Figure[]): Figure[] {
  const src = pictures.at(-1)?.src
  return src === undefined ? [figure] : [...pictures.slice(0, -1), {...figure, src}]
}

function picturesOf(line: Line, {spans}: Text): Figure[] {
  const own = spans.filter(span => span.line === line)
  return (line.stated?.pictures ?? []).map(
    (src): Figure => ({type: 'figure', src, children: [], position: positionOf(own)}),
  )
}
