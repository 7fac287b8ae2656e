import {issueLabel} from '../../archive/issues.ts'
import {isWithdrawn} from '../../archive/withdrawal.ts'
import {type Book, type BoundIssue, bookTitle} from './book.ts'
import {pageList} from './page-list.ts'
import {contentDocument, escapeAttribute, escapeText} from './xhtml.ts'

/** The navigation document: 目录 as a page of the book, the list of print pages, and the landmarks. */
export function navigation(book: Book): string {
  const [first] = book.issues
  const entries =
    book.issues.length > 1
      ? book.issues.map(bound =>
          item(`${bound.issue.id}/index.xhtml`, issueLabel(bound.issue), sectionItems(bound)),
        )
      : book.issues.flatMap(bound => [
          item(`${bound.issue.id}/index.xhtml`, '刊期信息'),
          ...sectionItems(bound),
        ])
  const pages = pageList(book).map(({address, label}) => item(address, label))
  const landmarks = [
    link('cover.xhtml', '封面', 'cover'),
    link('nav.xhtml', '目录', 'toc'),
    ...(first ? [link(`${first.issue.id}/index.xhtml`, '正文', 'bodymatter')] : []),
  ].map(landmark => `<li>${landmark}</li>`)
  const body = [
    nav('toc', 'doc-toc', '目录', entries),
    pages.length > 0 ? nav('page-list', 'doc-pagelist', '原刊页码', pages, true) : '',
    nav('landmarks', null, '导航', landmarks, true),
  ]
  return contentDocument({title: bookTitle(book), body: body.filter(Boolean).join('\n'), styles: 'book.css'})
}

/** Sections lead to their first article: what leads nowhere, readers' 目录 show but cannot open. */
function sectionItems({issue, sections}: BoundIssue): string[] {
  const listed = new Set<string>()
  return sections.flatMap(({section, lines}) => {
    const addresses: string[] = []
    const items = lines.flatMap(({title, article}) => {
      if (!article || isWithdrawn(article) || listed.has(article.name)) return []
      listed.add(article.name)
      const address = `${issue.id}/${article.name}.xhtml`
      addresses.push(address)
      return [item(address, title)]
    })
    const [start] = addresses
    if (start === undefined || section === null) return items
    return [item(start, section, items)]
  })
}

function nav(type: string, role: string | null, title: string, items: string[], hidden = false): string {
  const attributes = `epub:type="${type}"${role ? ` role="${role}"` : ''} aria-label="${title}"${hidden ? ' hidden="hidden"' : ''}`
  const heading = hidden ? 'h2' : 'h1'
  return `<nav ${attributes}>\n<${heading}>${title}</${heading}>\n${list(items)}\n</nav>`
}

function item(address: string, label: string, children: string[] = []): string {
  return `<li>${link(address, label)}${children.length > 0 ? `\n${list(children)}` : ''}</li>`
}

function link(address: string, label: string, type?: string): string {
  return `<a${type ? ` epub:type="${type}"` : ''} href="${escapeAttribute(address)}">${escapeText(label)}</a>`
}

function list(items: readonly string[]): string {
  return `<ol>\n${items.join('\n')}\n</ol>`
}
