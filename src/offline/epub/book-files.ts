import type {PackedEntry, ZipEntry} from '../zip-writer.ts'
import {articlePage} from './article-page.ts'
import {type Book, picturesIn} from './book.ts'
import {coverPage} from './cover.ts'
import {issuePage} from './issue-page.ts'
import {navigation} from './navigation.ts'
import {packageDocument} from './package-document.ts'
import {styles} from './styles.ts'

/**
 * Files of an EPUB 3.3 in the order in which they are zipped, each made when it is asked for.
 *
 * @param cover - PNG of the cover; see `paintBookCovers`
 * @param kept - finds a file in the book of a single issue; an article that names no other reads the same in every book
 *
 * Pages: `cover.xhtml`, `nav.xhtml` (目录), then for each issue `<id>/index.xhtml` (刊期), `<id>/<nn>.xhtml`, and the pictures of a book of one.
 */
export function* bookFiles(
  book: Book,
  cover: Uint8Array,
  kept: (issue: string, name: string) => PackedEntry | undefined = () => undefined,
): Generator<ZipEntry | PackedEntry> {
  const text = (name: string, content: string): ZipEntry => ({name, content: Buffer.from(content)})
  yield {name: 'mimetype', content: Buffer.from('application/epub+zip'), stored: true}
  yield text('META-INF/container.xml', container)
  yield text('EPUB/package.opf', packageDocument(book))
  yield text('EPUB/nav.xhtml', navigation(book))
  yield text('EPUB/book.css', styles(book.site.accent.light))
  yield {name: 'EPUB/cover.png', content: cover, stored: true}
  yield text('EPUB/cover.xhtml', coverPage(book))
  for (const bound of book.issues) {
    const {id} = bound.issue
    yield text(`EPUB/${id}/index.xhtml`, issuePage(book.site, bound))
    for (const article of bound.articles) {
      const name = `EPUB/${id}/${article.name}.xhtml`
      const readsAlike = !article.leadsElsewhere() && article.pictures().length === 0
      yield (readsAlike && kept(id, name)) || text(name, articlePage(article, bound, book))
    }
    for (const {name, read} of picturesIn(book, bound))
      yield {name: `EPUB/${id}/${name}`, content: read(), stored: true}
  }
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`
