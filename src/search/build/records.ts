import {articleAddress} from '../../archive/addresses.ts'
import type {ReadableData} from '../../archive/articles.ts'
import {type Issue, issueMonth, shortIssueLabel} from '../../archive/issues.ts'
import type {RenderedArticle} from '../../rendering/article.ts'
import type {CatalogueIssue} from '../shared/catalogue.ts'
import type {SearchRecord} from './record.ts'

/** One article as it was read and rendered; `name` is its file's, `01`. */
export interface ReadArticle {
  readonly name: string
  readonly data: ReadableData
  readonly rendered: RenderedArticle
}

/** What the search knows of an article: its metadata as passages of their own, then its text. */
export function searchRecord(
  issue: Issue,
  {name, data, rendered}: ReadArticle,
  document: string | null,
): SearchRecord {
  const {title, documentNumber, issuer, source, compiledBy, authors, webEditor} = data
  const metadata = [title, documentNumber, issuer, source, compiledBy, authors?.join('、'), webEditor]
  return {
    url: articleAddress({issue: issue.id, name}).slice(1),
    title,
    issue: catalogueIssue(issue),
    section: data.section,
    kind: data.kind,
    source: source ?? null,
    date: data.issuedDate ?? issueMonth(issue.data),
    passages: [...metadata.flatMap(text => (text ? [{text, anchor: null}] : [])), ...rendered.passages],
    heads: documentNumber ? 2 : 1,
    document,
  }
}

function catalogueIssue(issue: Issue): CatalogueIssue {
  const {year, total, number, editors, responsibleEditor} = issue.data
  const names = [...editors, ...(responsibleEditor === null ? [] : [responsibleEditor])]
  return {
    id: issue.id,
    label: shortIssueLabel(issue),
    year,
    total,
    number,
    editors: [...new Set(names)],
  }
}
