import {toHtml} from 'hast-util-to-html'
import {type HastNode, mdxToHast} from 'satteri'
import {assignAnchors} from './anchors.ts'
import {markClauses} from './clauses.ts'
import {replaceComponents} from './components.ts'
import {wrapDocumentNumbers} from './document-numbers.ts'
import {settleLinks} from './links.ts'
import {markPrintedNumbers} from './lists.ts'
import {type OutlineEntry, outlineOf, type Passage, passagesOf} from './passages.ts'
import {RenderingError} from './rendering-error.ts'
import {markSalutation} from './salutation.ts'
import {wrapTables} from './tables.ts'
import {breakHeadings} from './title-breaks.ts'

/** One article as pages and the search index take it. */
export interface RenderedArticle {
  /** The body, without the article's title. */
  html: string
  outline: OutlineEntry[]
  passages: Passage[]
}

/**
 * Renders one article. Frontmatter may stand before the body; it is skipped, and lines are counted with it.
 *
 * @param mdxBody - MDX; nothing in it is evaluated
 * @param path - file name for messages
 * @throws {RenderingError} with line and column at whatever cannot be shown
 */
export function renderArticle(mdxBody: string, path: string): RenderedArticle {
  const tree = replaceComponents(parse(mdxBody, path), path)
  settleLinks(tree, path)
  markSalutation(tree)
  markClauses(tree)
  assignAnchors(tree)
  markPrintedNumbers(tree)
  wrapTables(tree)
  wrapDocumentNumbers(tree)
  breakHeadings(tree)
  return {html: toHtml(tree), outline: outlineOf(tree), passages: passagesOf(tree)}
}

function parse(mdxBody: string, path: string): HastNode {
  try {
    return mdxToHast(mdxBody, {
      features: {frontmatter: true, gfm: {footnotes: false}, smartPunctuation: false},
    })
  } catch (error) {
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
