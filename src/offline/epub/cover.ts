import {type Cover, coverOf} from '../../archive/cover.ts'
import {uprightCover} from '../../archive/cover-shapes.ts'
import {shortIssueLabel} from '../../archive/issues.ts'
import {graphemes} from '../../graphemes.ts'
import {paintCovers} from '../../sharing/paint-cover.ts'
import type {Site} from '../../site.ts'
import {type Book, bookTitle} from './book.ts'
import {contentDocument, escapeAttribute} from './xhtml.ts'

/** Of the cover's picture, in pixels: shelves show it small, and a larger one takes longer than the rest of a book. */
const width = 600

/** The covers of books of one site as PNG: the site's own, or that of several bound together; many at once faster than one by one. */
export function paintBookCovers(site: Site, books: readonly Book[]): Promise<Uint8Array[]> {
  return paintCovers(books.map(bookCover), {layout: uprightCover, accent: site.accent.light, width})
}

function bookCover(book: Book): Cover {
  const {site, isVolume, issues} = book
  const [first, last] = [issues[0]?.issue, issues.at(-1)?.issue]
  if (!isVolume && last) return coverOf(last, site)
  const labels = new Set([first, last].flatMap(issue => (issue ? [shortIssueLabel(issue)] : [])))
  return {
    title: graphemes(site.title),
    figure: String(issues.length),
    caption: '期合订',
    months: [],
    date: [...labels].join('至'),
    number: '',
    publisher: site.association,
    name: bookTitle(book),
  }
}

/** The page that shows the cover. */
export function coverPage(book: Book): string {
  const title = bookTitle(book)
  return contentDocument({
    title,
    body: `<p class="cover"><img src="cover.png" alt="${escapeAttribute(`${title}封面`)}"/></p>`,
    styles: 'book.css',
    type: 'cover',
  })
}
