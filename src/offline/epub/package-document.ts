import {createHash} from 'node:crypto'
import {issueDate, issueMonth, shortIssueLabel} from '../../archive/issues.ts'
import {type Book, bookTitle, picturesIn} from './book.ts'
import {pageList} from './page-list.ts'
import {escapeAttribute, escapeText} from './xhtml.ts'

/**
 * The package document: metadata, accessibility metadata, files and their order.
 *
 * `dcterms:modified` is the day on which a text of the book last changed, as the records of its issues have it: the same archive has to give
 * the same bytes, so no clock tells it.
 */
export function packageDocument(book: Book): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="zh-Hans">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${[...metadata(book), ...accessibility(book)].join('\n')}
</metadata>
<manifest>
${manifest(book).join('\n')}
</manifest>
<spine>
${spine(book).join('\n')}
</spine>
</package>
`
}

function metadata(book: Book): string[] {
  const {site, key, isVolume, issues} = book
  const newest = issues.at(-1)?.issue
  const date = newest ? issueMonth(newest.data) : null
  const lines = [
    `<dc:identifier id="book-id">urn:uuid:${identifier([site.association, site.title, key])}</dc:identifier>`,
    `<dc:title>${escapeText(bookTitle(book))}</dc:title>`,
    '<dc:language>zh-Hans</dc:language>',
    `<dc:creator>${escapeText(site.association)}</dc:creator>`,
    `<dc:publisher>${escapeText(site.association)}</dc:publisher>`,
    '<dc:type>periodical</dc:type>',
    meta('dcterms:modified', `${dayOf(lastChange(issues) ?? date)}T00:00:00Z`),
    '<meta name="cover" content="cover-image"/>',
  ]
  if (date) lines.push(`<dc:date>${date}</dc:date>`)
  if (isVolume) return lines
  const group = newest?.data.total ?? newest?.data.number ?? null
  lines.push(
    `<meta property="belongs-to-collection" id="series">${escapeText(site.title)}</meta>`,
    meta('collection-type', 'series', 'series'),
  )
  if (group !== null) lines.push(meta('group-position', String(group), 'series'))
  newest?.data.editors.forEach((editor, index) => {
    lines.push(
      `<dc:contributor id="editor-${index + 1}">${escapeText(editor)}</dc:contributor>`,
      `<meta refines="#editor-${index + 1}" property="role" scheme="marc:relators">edt</meta>`,
    )
  })
  return lines
}

function accessibility(book: Book): string[] {
  const pages = pageList(book).length > 0
  const hasPictures = book.issues.some(bound => picturesIn(book, bound).length > 0)
  const [first, last] = [book.issues[0]?.issue, book.issues.at(-1)?.issue]
  const range = first && last && first !== last ? `${shortIssueLabel(first)}至${shortIssueLabel(last)}` : ''
  const printed = range || (first ? [shortIssueLabel(first), issueDate(first.data)].join(' ').trim() : '')
  const features = [
    'alternativeText',
    'displayTransformability',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
    ...(pages ? ['pageBreakMarkers', 'pageNavigation'] : []),
  ]
  const lines = [
    `<dc:source id="print">${escapeText(`《${book.site.title}》${printed}印刷版`)}</dc:source>`,
    ...(pages ? [meta('source-of', 'pagination', 'print')] : []),
    meta('schema:accessMode', 'textual'),
    ...(hasPictures ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map(feature => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta(
      'schema:accessibilitySummary',
      `全书为可重排的文字，标题、列表、表格都有结构标记，封面有替代文字。${pages ? '页码标记取自原刊目录，只标出各篇起始的页。' : ''}${hasPictures ? '照片都有图片说明；原稿里没有的，只存图片说明。' : '原刊照片未收，只存图片说明。'}`,
    ),
  ]
  return lines
}

/** Media types of what an EPUB may show, by the ends of names. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['svg', 'image/svg+xml'],
])

function picture(issue: string, name: string): string {
  const type = mediaTypes.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'image/png'
  return `<item id="${escapeAttribute(`picture-${issue}-${name}`)}" href="${escapeAttribute(`${issue}/${name}`)}" media-type="${type}"/>`
}

function manifest(book: Book): string[] {
  const page = (id: string, path: string, properties = '') =>
    `<item id="${escapeAttribute(id)}" href="${escapeAttribute(path)}" media-type="application/xhtml+xml"${properties}/>`
  return [
    page('nav', 'nav.xhtml', ' properties="nav"'),
    '<item id="styles" href="book.css" media-type="text/css"/>',
    '<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>',
    page('cover', 'cover.xhtml'),
    ...book.issues.flatMap(bound => [
      page(`issue-${bound.issue.id}`, `${bound.issue.id}/index.xhtml`),
      ...bound.articles.map(({name}) =>
        page(`article-${bound.issue.id}-${name}`, `${bound.issue.id}/${name}.xhtml`),
      ),
      ...picturesIn(book, bound).map(({name}) => picture(bound.issue.id, name)),
    ]),
  ]
}

function spine({issues}: Book): string[] {
  const ids = issues.flatMap(({issue, articles}) => [
    `issue-${issue.id}`,
    ...articles.map(({name}) => `article-${issue.id}-${name}`),
  ])
  return ['cover', 'nav', ...ids].map(id => `<itemref idref="${escapeAttribute(id)}"/>`)
}

function meta(property: string, value: string, refines?: string): string {
  return `<meta${refines ? ` refines="#${refines}"` : ''} property="${property}">${escapeText(value)}</meta>`
}

function lastChange(issues: Book['issues']): string | null {
  const days = issues.flatMap(({changed}) => changed ?? [])
  return days.toSorted().at(-1) ?? null
}

/** The first day of a month or a year; EPUB 3.3 wants a date even where nobody knows one. */
function dayOf(date: string | null): string {
  return `${date ?? '1980'}-01-01`.slice(0, '1980-01-01'.length)
}

/** A UUID of version 5 (RFC 9562, 5.5), so that a book keeps its identity from one build to the next. */
function identifier(names: readonly string[]): string {
  const space = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const hash = createHash('sha1').update(space).update(names.join('\n')).digest().subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
