import type {Citable} from '../citing/citable.ts'
import type {FileDates} from '../content/file-dates.ts'

/** A `<meta>` element of a page's head. */
export interface Meta {
  name: string
  content: string
}

type Field = [name: string, value: string | number | null | undefined]

/** Highwire Press tags, which Google Scholar and citable managers read: one `citation_author` an author. The online date is that of the archive. */
export function highwireTags(citable: Citable, {joined}: Pick<FileDates, 'joined'>): Meta[] {
  const {issued, url} = citable
  return tags([
    ['citation_title', citable.title],
    ...citable.authors.map((name): Field => ['citation_author', name]),
    ['citation_journal_title', citable.periodical],
    ['citation_issn', citable.issn],
    ['citation_publisher', citable.publisher],
    ['citation_publication_date', issued?.replace('-', '/')],
    ['citation_online_date', joined?.replaceAll('-', '/')],
    ['citation_volume', citable.volume],
    ['citation_issue', citable.number],
    ['citation_firstpage', citable.page],
    ['citation_language', 'zh'],
    ['citation_fulltext_html_url', url],
  ])
}

/** Dublin Core elements, in the names that DC-HTML (DCMI, 2008) gives them; the page links their schemas. */
export function dublinCoreTags(citable: Citable, citation: string): Meta[] {
  const {issued, document} = citable
  return tags([
    ['DC.title', citable.title],
    ...citable.authors.map((name): Field => ['DC.creator', name]),
    ...citable.translators.map((name): Field => ['DC.contributor', name]),
    ['DC.publisher', citable.publisher],
    ['DC.type', 'Text'],
    ['DC.language', 'zh-Hans'],
    ['DC.identifier', citable.url ?? document?.number],
    ['DCTERMS.issued', issued],
    ['DCTERMS.isPartOf', citable.periodical],
    ['DCTERMS.bibliographicCitation', citation],
  ])
}

function tags(fields: readonly Field[]): Meta[] {
  return fields.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [{name, content: String(value)}],
  )
}
