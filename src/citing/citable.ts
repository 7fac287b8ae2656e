import {absoluteAddress} from '../archive/absolute-address.ts'
import {articleAddress} from '../archive/addresses.ts'
import type {Article} from '../archive/articles.ts'
import {type Issue, issueMonth} from '../archive/issues.ts'
import type {ArticleKind} from '../schemas/article.ts'

/** What the print says of an official document that an article reprints. */
export interface OfficialDocument {
  /** 文号: 国发〔2014〕21号. */
  number: string | null
  /** 成文日期: 2014-06-14. */
  issued: string | null
}

/** All that a citation of an article needs, in no form yet. What the print does not say is null. */
export interface Citable {
  /** Id in ASCII, unique in the archive: `huikan-136-01`. */
  key: string
  /** Title without the 《》 that enclose the whole of it. */
  title: string
  /** Persons or, for a document, the bodies that issued it; empty where the print names none. */
  authors: string[]
  /** Who put it into Chinese. */
  translators: string[]
  /** Whether `authors` are bodies: their names have no parts. */
  corporate: boolean
  periodical: string
  /** Of the periodical; null where it has none. */
  issn: string | null
  publisher: string
  year: number | null
  /** Of the issue: `2014-11`, or the year alone; see {@link issueMonth}. */
  issued: string | null
  volume: number | null
  /** Number within the year or volume; where only whole numbers are printed, that. */
  number: number | null
  /** First print page; the print gives no last one. */
  page: number | null
  /** Null for an article that reprints no official document. */
  document: OfficialDocument | null
  /** Public address; null where the site does not know its own. */
  url: string | null
}

/** The settings of the archive that citations name. */
export interface Publication {
  title: string
  association: string
  url: string
  /** Empty where the periodical has none. */
  issn?: string
}

const documentKinds: ReadonlySet<ArticleKind> = new Set(['policy', 'regulation', 'judicial'])

/**
 * What to cite of an article. 来源, the newspaper a text was taken from, is no author: it is left out, and GB/T 7714—2015
 * 8.1.4 lets an unknown author be left out where references are numbered.
 *
 * @param publication - names the periodical and its publisher where the masthead does not
 */
export function citableOf(article: Article, issue: Issue, publication: Publication): Citable {
  const {data} = article
  const issuers = data.issuer?.split('、') ?? bodyOfOrder(data.documentNumber)
  const persons = data.authors ?? []
  const isDocument =
    data.kind !== null && documentKinds.has(data.kind) && (issuers.length > 0 || Boolean(data.documentNumber))
  return {
    key: `huikan-${issue.id}-${article.name}`,
    title: bareTitle(data.title),
    authors: persons.length > 0 ? persons : issuers,
    translators: data.translators ?? [],
    corporate: persons.length === 0,
    periodical: issue.data.title ?? publication.title,
    issn: publication.issn || null,
    publisher: (issue.data.publisher ?? publication.association).replace(/主办$/, ''),
    year: issue.data.year,
    issued: issueMonth(issue.data),
    volume: issue.data.volume,
    number: issue.data.number ?? issue.data.total,
    page: data.page,
    document: isDocument ? {number: data.documentNumber ?? null, issued: data.issuedDate ?? null} : null,
    url: absoluteAddress(articleAddress(article), publication.url),
  }
}

/** Who gave an order stands in its number: 商务部令第12号, 国家税务总局公告2015年第8号. Of others it has the code: 国发〔2014〕21号. */
function bodyOfOrder(documentNumber: string | null | undefined): string[] {
  const body = /^(\p{Script=Han}{2,24}?)(?:令|公告|通告)(?=[（(\s第〔［[\d])/u.exec(documentNumber ?? '')?.[1]
  return body === undefined ? [] : [body]
}

/** 《最高人民法院关于……的规定》 is cited without its marks; 《甲》和《乙》 keeps them. */
function bareTitle(title: string): string {
  const inner = /^《(.+)》$/.exec(title)?.[1]
  if (!inner) return title
  let depth = 0
  for (const character of inner) {
    if (character === '《') depth++
    else if (character === '》' && --depth < 0) return title
  }
  return inner
}
