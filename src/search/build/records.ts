import {articleAddress} from '../../archive/addresses.ts'
import type {Article} from '../../archive/articles.ts'
import {type Issue, issueMonth, shortIssueLabel} from '../../archive/issues.ts'
import type {RenderedArticle} from '../../rendering/article.ts'
import type {CatalogueIssue} from '../shared/catalogue.ts'
import type {SearchRecord} from './record.ts'

/** What the search knows of an article: its metadata as passages of their own, then its text, which `rendered` reads. */
export function searchRecord(
  issue: Issue,
  {name, data, digest}: Pick<Article, 'name' | 'data' | 'digest'>,
  document: string | null,
  rendered: () => Pick<RenderedArticle, 'passages'>,
): SearchRecord {
  const {title, documentNumber, issuer, source, compiledBy, authors, webEditor, translators} = data
  const metadata = [
    title,
    documentNumber,
    issuer,
    source,
    compiledBy,
    authors?.join('、'),
    translators?.join('、'),
    webEditor,
  ]
  return {
    url: articleAddress({issue: issue.id, name}).slice(1),
    title,
    issue: catalogueIssue(issue),
    section: data.section,
    kind: data.kind,
    source: source ?? null,
    date: data.issuedDate ?? issueMonth(issue.data),
    heads: documentNumber ? 2 : 1,
    document,
    digest,
    passages: () => [
      ...metadata.flatMap(text => (text ? [{text, anchor: null}] : [])),
      ...rendered().passages,
    ],
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
