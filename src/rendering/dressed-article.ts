import type {RenderedArticle} from './article.ts'
import {escapeHtml, type Insertion, insertAll} from './places.ts'

/** What a page puts into an article's text. */
export interface Dress {
  /** Places that lead elsewhere; `start` and `end` as in the article's mentions, none overlapping another. */
  references: readonly {start: number; end: number; address: string; title: string}[]
  /** Line of each passage in the printed text, null where unknown, and the address of the page that shows it. */
  lines: readonly (number | null)[]
  source: string
}

/** The HTML of an article with links to what it names, and from each passage to its line in the printed text. */
export function dressArticle({html, ends}: RenderedArticle, {references, lines, source}: Dress): string {
  const insertions: Insertion[] = references.flatMap(({start, end, address, title}) => [
    {at: start, html: `<a class="reference" href="${escapeHtml(address)}" title="${escapeHtml(title)}">`},
    {at: end, html: '</a>'},
  ])
  for (const [index, line] of lines.entries()) {
    // The cells of a row stand on one line; one link is enough.
    if (line === null || line === lines[index - 1]) continue
    insertions.push({
      at: ends[index] ?? 0,
      // The number is drawn by the style sheet: whoever copies or indexes the text gets the text alone.
      html: `<a class="line" href="${source}#L${line}" data-line="${line}" aria-label="原刊文本第 ${line} 行"></a>`,
    })
  }
  return insertAll(html, insertions)
}

/** The same HTML with other ids, for a page that holds several articles: `di-5-tiao` becomes `a04-di-5-tiao`. */
export function prefixIds(html: string, prefix: string): string {
  return html.replace(/<[a-z][^<>]*>/g, tag =>
    tag.replace(/ (id="|href="#)/g, (_match, attribute: string) => ` ${attribute}${prefix}`),
  )
}
