import {issueLabel} from '../../archive/issues.ts'
import {metadataOf} from '../../archive/metadata.ts'
import {correctionsNote, writtenCorrection} from '../../archive/written-correction.ts'
import {languageOf} from '../../rendering/english.ts'
import {titleWords} from '../../rendering/title-words.ts'
import type {Correction} from '../../schemas/article.ts'
import type {Book, BookArticle, BoundIssue} from './book.ts'
import {pageBreak} from './page-list.ts'
import {contentDocument, definitions, escapeText, toXhtml} from './xhtml.ts'

/** The page of one article: its print page, title, metadata, text and 校勘记. */
export function articlePage(article: BookArticle, bound: BoundIssue, book: Book): string {
  const {data} = article
  const fields = [...metadataOf(data), {label: '刊期', value: issueLabel(bound.issue)}]
  const heldPlaces = new Map<BookArticle, ReadonlySet<string>>()
  /** Places of an article to which another may lead; read once, however many links lead there. */
  const placesOf = (target: BookArticle) => {
    const held = heldPlaces.get(target) ?? new Set(target.rendered().ids)
    heldPlaces.set(target, held)
    return held
  }
  const body = [
    pageBreak(article, bound),
    heading(data.title),
    definitions(fields),
    `<div class="prose">${toXhtml(shown(article, book), href =>
      addressInBook(href, article, book, placesOf),
    )}</div>`,
    corrections(data.corrections ?? []),
  ]
  return contentDocument({
    title: data.title,
    body: body.filter(Boolean).join('\n'),
    styles: '../book.css',
    type: 'bodymatter',
  })
}

/** A title whose lines end between words, with its language where it is not the book's. */
function heading(title: string): string {
  const language = languageOf(title)
  const attributes = language === undefined ? '' : ` lang="${language}" xml:lang="${language}"`
  return `<h1 class="by-words"${attributes}>${titleWords(title).map(escapeText).join('<wbr/>')}</h1>`
}

/** In the place of a picture that a volume has not: nobody could load it with all of them. */
const leftOut = '<span>（图从略，见这一期的电子书）</span>'

/** The text of an article; in a book without pictures it says where they are. */
function shown(article: BookArticle, {isVolume}: Book): string {
  const {html} = article.rendered()
  return isVolume ? html.replace(/<img [^<>]*>/g, leftOut) : html
}

/**
 * Where a link of the site leads within the book: to another article, if the book holds it and it holds the place; out of it, if the
 * link does; else nowhere.
 */
function addressInBook(
  href: string,
  from: BookArticle,
  book: Book,
  placesOf: (article: BookArticle) => ReadonlySet<string>,
): string | null {
  if (/^(?:https?|mailto):/.test(href)) return href
  if (href.startsWith('#')) return href
  const [, issue, name, fragment] = /^\/issues\/([^/]+)\/(\d{2,})\.html(?:#(.*))?$/.exec(href) ?? []
  const target = book.issues
    .find(bound => bound.issue.id === issue)
    ?.articles.find(article => article.name === name)
  if (!target) return null
  const held = fragment && placesOf(target).has(decodeURIComponent(fragment))
  const folder = target.issue === from.issue ? '' : `../${target.issue}/`
  return `${folder}${target.name}.xhtml${held ? `#${fragment}` : ''}`
}

function corrections(list: readonly Correction[]): string {
  if (list.length === 0) return ''
  const items = list.map(
    correction => `<li>${escapeText(`第 ${correction.line} 行：${writtenCorrection(correction)}`)}</li>`,
  )
  return `<section class="corrections">\n<h2>校勘记</h2>\n<p>${correctionsNote}</p>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
}
