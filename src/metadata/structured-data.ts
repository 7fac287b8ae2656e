import type {
  BreadcrumbList,
  Graph,
  Legislation,
  Organization,
  Periodical,
  PropertyValue,
  PublicationIssue,
  Article as SchemaArticle,
  WebSite,
} from 'schema-dts'
import {absoluteAddress} from '../archive/absolute-address.ts'
import {articleAddress, issueAddress} from '../archive/addresses.ts'
import type {Article} from '../archive/articles.ts'
import {type Issue, issueLabel, issueMonth, shortIssueLabel} from '../archive/issues.ts'
import {citableOf} from '../citing/citable.ts'
import type {FileDates} from '../content/file-dates.ts'

/** The settings of the archive that structured data names. */
export interface Publication {
  title: string
  association: string
  description: string
  url: string
  /** Numbers of the periodical, each empty or absent where it has none. */
  issn?: string
  cn?: string
  permit?: string
}

/**
 * JSON-LD of the home page: the site and its periodical. Addresses stand in it where the site knows its own; without them the
 * things are described all the same.
 */
export function homeData(publication: Publication): Graph {
  const url = publicAddress('/index.html', publication)
  const site: WebSite = {
    '@type': 'WebSite',
    name: publication.title,
    description: publication.description,
    inLanguage: 'zh-Hans',
    publisher: organization(publication.association),
    url,
  }
  return graph([site, periodical(publication)])
}

/** JSON-LD of a 目录 page. */
export function issueData(issue: Issue, publication: Publication): Graph {
  return graph([
    publicationIssue(issue, publication),
    breadcrumbs(
      [
        [publication.title, '/index.html'],
        [shortIssueLabel(issue), issueAddress(issue.id)],
      ],
      publication,
    ),
  ])
}

/** JSON-LD of an article; one that reprints an official document has that as its main entity. */
export function articleData(
  article: Article,
  issue: Issue,
  publication: Publication,
  {changed}: Pick<FileDates, 'changed'>,
): Graph {
  const {data} = article
  const citable = citableOf(article, issue, publication)
  const authors = citable.authors.map(name =>
    citable.corporate ? organization(name) : ({'@type': 'Person', name} as const),
  )
  const translators = citable.translators.map(name => ({'@type': 'Person', name}) as const)
  const legislation = legislationOf(article, issue, publication)
  const source = data.kind === 'member-profile' ? null : data.source
  const described: SchemaArticle = {
    '@type': 'Article',
    headline: citable.title,
    inLanguage: 'zh-Hans',
    isPartOf: publicationIssue(issue, publication),
    publisher: organization(citable.publisher),
    isAccessibleForFree: true,
    author: authors.length > 0 ? authors : undefined,
    translator: translators.length > 0 ? translators : undefined,
    articleSection: data.section ?? undefined,
    pageStart: data.page ?? undefined,
    datePublished: issueMonth(issue.data) ?? undefined,
    dateModified: changed ?? undefined,
    sourceOrganization: source ? organization(source) : undefined,
    mainEntity: legislation,
    url: citable.url ?? undefined,
    '@id': citable.url ?? undefined,
  }
  return graph([
    described,
    breadcrumbs(
      [
        [publication.title, '/index.html'],
        [shortIssueLabel(issue), issueAddress(issue.id)],
        [data.title, articleAddress(article)],
      ],
      publication,
    ),
  ])
}

function legislationOf(article: Article, issue: Issue, publication: Publication): Legislation | undefined {
  const {data} = article
  const {document, title} = citableOf(article, issue, publication)
  if (!document) return undefined
  return {
    '@type': 'Legislation',
    name: title,
    inLanguage: 'zh-Hans',
    legislationIdentifier: document.number ?? undefined,
    legislationPassedBy: data.issuer ? data.issuer.split('、').map(organization) : undefined,
    legislationDate: data.adoptedDate ?? data.issuedDate ?? undefined,
    legislationDateOfApplicability: data.effectiveDate ?? undefined,
  }
}

function publicationIssue(issue: Issue, publication: Publication): PublicationIssue {
  const {number, total} = issue.data
  const url = publicAddress(issueAddress(issue.id), publication)
  return {
    '@type': 'PublicationIssue',
    name: issueLabel(issue),
    isPartOf: periodical({...publication, title: issue.data.title ?? publication.title}),
    issueNumber: number ?? total ?? undefined,
    datePublished: issueMonth(issue.data) ?? undefined,
    url,
    '@id': url,
  }
}

function periodical(publication: Publication): Periodical {
  const url = publicAddress('/index.html', publication)
  const numbers = [
    ['国内统一连续出版物号', publication.cn],
    ['内部资料准印证号', publication.permit],
  ].flatMap(([propertyID, value]): PropertyValue[] =>
    value ? [{'@type': 'PropertyValue', propertyID, value}] : [],
  )
  return {
    '@type': 'Periodical',
    name: publication.title,
    ...(publication.issn && {issn: publication.issn}),
    ...(numbers.length > 0 && {identifier: numbers}),
    inLanguage: 'zh-Hans',
    publisher: organization(publication.association),
    url,
    '@id': url && `${url}#periodical`,
  }
}

function organization(name: string): Exclude<Organization, string> {
  return {'@type': 'Organization', name}
}

function breadcrumbs(
  steps: readonly [name: string, address: string][],
  publication: Publication,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, address], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: publicAddress(address, publication),
    })),
  }
}

function publicAddress(address: string, publication: Publication): string | undefined {
  return absoluteAddress(address, publication.url) ?? undefined
}

function graph(things: Graph['@graph']): Graph {
  return {'@context': 'https://schema.org', '@graph': things}
}

/** JSON-LD as text for a script element: `<` is escaped, so that no text ends the element. */
export function scriptText(data: Graph): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
