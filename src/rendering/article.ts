import {type HastNode, mdxToHast} from 'satteri'
import {assignAnchors} from './anchors.ts'
import {markClauses} from './clauses.ts'
import {replaceComponents} from './components.ts'
import {wrapDocumentNumbers} from './document-numbers.ts'
import {checkOwnPlaces, type InnerLink, idsOf, settleLinks} from './links.ts'
import {markPrintedNumbers} from './lists.ts'
import {type Mention, markMentions} from './mentions.ts'
import {type OutlineEntry, outlineOf, type Passage, passagesOf} from './passages.ts'
import {htmlWithPlaces} from './places.ts'
import {markQuotedRegulations} from './quoted-regulations.ts'
import {RenderingError} from './rendering-error.ts'
import {markRunInHeads} from './run-in-heads.ts'
import {markSalutation} from './salutation.ts'
import {linkToThemselves} from './self-links.ts'
import {sketchOf} from './sketch.ts'
import {wrapTables} from './tables.ts'
import {breakHeadings} from './title-breaks.ts'

/** One article as pages and the search index take it. */
export interface RenderedArticle {
  /** The body, without the article's title. */
  html: string
  outline: OutlineEntry[]
  passages: Passage[]
  /** Where in `html` each passage ends, within its element; offsets from 0. */
  ends: number[]
  /** The documents that the article names, in order. */
  mentions: Mention[]
  /** See {@link sketchOf}. */
  sketch: number[]
  /** Links to other pages of the archive, as an editor wrote them. */
  links: InnerLink[]
  /** Ids to which other pages may link. */
  ids: string[]
}

/**
 * Renders one article. Frontmatter may stand before the body; it is skipped, and lines are counted with it.
 *
 * @param mdxBody - MDX; nothing in it is evaluated
 * @param path - file name for messages
 * @throws {RenderingError} with line and column at whatever cannot be shown
 */
export function renderArticle(mdxBody: string, path: string): RenderedArticle {
  const tree = replaceComponents(parse(mdxBody, path), path, mdxBody)
  const links = settleLinks(tree, path)
  markSalutation(tree)
  markClauses(tree)
  assignAnchors(tree)
  markPrintedNumbers(tree)
  markRunInHeads(tree)
  wrapTables(tree)
  markQuotedRegulations(tree)
  const found = markMentions(tree)
  wrapDocumentNumbers(tree)
  breakHeadings(tree)
  linkToThemselves(tree)
  checkOwnPlaces(tree, links, path)
  const outline = outlineOf(tree)
  const passages = passagesOf(tree)
  const {html, offsets} = htmlWithPlaces(tree)
  const offset = (name: string) => offsets.get(name) ?? 0
  const ends = passages.map((_passage, index) => offset(`p${index}`))
  // both come in the order of the text
  let passage = 0
  const mentions = found.map((mention, index): Mention => {
    const [start, end] = [offset(`s${index}`), offset(`e${index}`)]
    while ((ends[passage] ?? Number.POSITIVE_INFINITY) < end) passage++
    return {...mention, passage: passage < ends.length ? passage : -1, start, end}
  })
  const sketch = sketchOf(passages.map(({text}) => text).join(''))
  return {html, outline, passages, ends, mentions, sketch, links: links.inner, ids: [...idsOf(tree)]}
}

function parse(mdxBody: string, path: string): HastNode {
  try {
    const tree = mdxToHast(mdxBody, {
      features: {frontmatter: true, gfm: {footnotes: false}, smartPunctuation: false},
    })
    refuseDepth(tree, path)
    return tree
  } catch (error) {
    if (error instanceof RenderingError) throw error
    // what is nested so deep that it cannot even be read
    if (error instanceof RangeError) throw tooDeep(path, undefined)
    const message = error instanceof Error ? error.message : String(error)
    const [, line, column, detail = message] = /^(\d+):(\d+):\s*([\s\S]*)$/.exec(message) ?? []
    const place = line && column ? {line: Number(line), column: Number(column)} : undefined
    throw new RenderingError(
      path,
      place,
      'syntax',
      `写法有误：尖括号或花括号没有配对。若是正文，请写作 \\<、\\{、\\}（${detail}）`,
    )
  }
}

/** No print nests its lists, quotations or tags so deep; who writes it down wants the readers' machines to stumble. */
const deepest = 100

function refuseDepth(tree: HastNode, path: string): void {
  let level: readonly HastNode[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level
    if (depth > deepest) throw tooDeep(path, first)
    level = level.flatMap(node => ('children' in node ? node.children : []))
  }
}

function tooDeep(path: string, node: HastNode | undefined): RenderingError {
  return new RenderingError(
    path,
    node?.position,
    'nesting',
    `列表、引文或标签套了 ${deepest} 层以上，请减少层次；若是正文里的符号，请在每个前面加反斜杠`,
  )
}
