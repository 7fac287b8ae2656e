import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {rehypeAnchors} from './anchors.ts'
import {articleParser} from './article-parser.ts'
import {rehypeClauses} from './clauses.ts'
import {rehypeComponents} from './components.ts'
import {rehypeDocumentNumbers} from './document-numbers.ts'
import {rehypeEnglish} from './english.ts'
import type {FigurePictures} from './figure-pictures.ts'
import {type InnerLink, rehypeLinks} from './links.ts'
import {rehypePrintedNumbers} from './lists.ts'
import {type Mention, rehypeMentions} from './mentions.ts'
import {rehypeNameLists} from './name-lists.ts'
import {type OutlineEntry, rehypeOutline} from './outline.ts'
import {rehypeOwnPlaces} from './own-places.ts'
import {type Passage, rehypePassages} from './passages.ts'
import {takePlaces} from './places.ts'
import {rehypeQuotedRegulations} from './quoted-regulations.ts'
import {RenderingError} from './rendering-error.ts'
import {rehypeRunInHeads} from './run-in-heads.ts'
import {rehypeSalutation} from './salutation.ts'
import {rehypeSelfLinks} from './self-links.ts'
import {sketchOf} from './sketch.ts'
import {rehypeTables} from './tables.ts'
import {rehypeTitleBreaks} from './title-breaks.ts'

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
  /** Of its text, in UTF-16 code units: all, and those that are no blanks. */
  size: number
  printed: number
  /** Links to other pages of the archive, as an editor wrote them. */
  links: InnerLink[]
  /** Ids to which other pages may link. */
  ids: string[]
  /** Files of the folder that it shows, by their names. */
  pictures: string[]
}

const processor = unified()
  .use(articleParser)
  .use(rehypeComponents)
  .use(rehypeLinks)
  .use(rehypeSalutation)
  .use(rehypeClauses)
  .use(rehypeAnchors)
  .use(rehypePrintedNumbers)
  .use(rehypeRunInHeads)
  .use(rehypeTables)
  .use(rehypeQuotedRegulations)
  // before the numbers of documents are cut from the text
  .use(rehypeMentions)
  .use(rehypeDocumentNumbers)
  .use(rehypeTitleBreaks)
  .use(rehypeSelfLinks)
  .use(rehypeOwnPlaces)
  .use(rehypeNameLists)
  // behind the steps that read how a text begins
  .use(rehypeEnglish)
  .use(rehypeOutline)
  .use(rehypePassages)
  .use(rehypeStringify)
  .freeze()

/**
 * Renders one article. Frontmatter may stand before the body; it is skipped, and lines are counted with it.
 *
 * @param mdxBody - MDX; nothing in it is evaluated
 * @param path - file name for messages
 * @param pictures - those that figures name
 * @throws {RenderingError} with line and column at whatever cannot be shown
 */
export function renderArticle(
  mdxBody: string,
  path: string,
  pictures: FigurePictures = new Map(),
): RenderedArticle {
  const file = process(new VFile({value: mdxBody, path: path || undefined, data: {pictures}}))
  const {outline = [], passages = [], mentions: found = [], links, ids = [], shownPictures = []} = file.data
  const {html, offsets} = takePlaces(String(file))
  const offset = (name: string) => offsets.get(name) ?? 0
  const ends = passages.map((_passage, index) => offset(`p${index}`))
  // both come in the order of the text
  let passage = 0
  const mentions = found.map((mention, index): Mention => {
    const [start, end] = [offset(`s${index}`), offset(`e${index}`)]
    while ((ends[passage] ?? Number.POSITIVE_INFINITY) < end) passage++
    const {anchor = null} = passages[passage] ?? {}
    return {...mention, passage: passage < ends.length ? passage : -1, anchor, start, end}
  })
  const text = passages.map(({text}) => text).join('')
  return {
    html,
    outline,
    passages,
    ends,
    mentions,
    sketch: sketchOf(text),
    size: text.length,
    printed: text.replace(/\s/g, '').length,
    links: links?.inner ?? [],
    ids,
    pictures: [...new Set(shownPictures)],
  }
}

function process(file: VFile): VFile {
  try {
    return processor.processSync(file)
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    const [first = error, ...others] = file.messages
    const {links, ids} = file.data
    throw new RenderingError(first, others, {links: links?.inner ?? [], ids: ids ?? null})
  }
}
