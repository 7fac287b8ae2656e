import {absoluteAddress} from '../archive/absolute-address.ts'
import {issueAddress} from '../archive/addresses.ts'
import type {Article} from '../archive/articles.ts'
import {type Issue, issueLabel, issueMonth} from '../archive/issues.ts'
import {kindLabel} from '../archive/kinds.ts'
import {citableOf} from '../citing/citable.ts'
import type {FileDates} from '../content/file-dates.ts'
import {permanentId} from '../feeds/permanent-id.ts'
import {escapeText} from '../offline/epub/xhtml.ts'

/** The settings of the archive that its repository names. */
export interface Publication {
  readonly title: string
  readonly association: string
  readonly url: string
  readonly editorEmail: string
  readonly issn: string
  /** Address of the gateway that answers harvesters for the archive. */
  readonly oaiGateway: string
}

/** Where the repository stands, from the site's root. */
export const repositoryAddress = '/data/oai.xml'

/** Whether the archive knows what the protocol wants to be told: its address, its gateway's, and whom to write to. */
export function hasRepository({url, editorEmail, oaiGateway}: Publication): boolean {
  return url !== '' && editorEmail !== '' && oaiGateway !== ''
}

/**
 * The articles in Dublin Core as an OAI-PMH static repository: one file that a gateway reads, and answers libraries from that harvest it
 * (Specification for an OAI Static Repository, 2004-04-23). Withdrawn articles are left out, since it knows no deleted records.
 */
export function writeStaticRepository(
  issues: readonly Issue[],
  articles: readonly Article[],
  publication: Publication,
  datesOf: (article: Article) => FileDates,
): string {
  const issuesById = new Map(issues.map(issue => [issue.id, issue]))
  const records = articles.flatMap(article => {
    const issue = issuesById.get(article.issue)
    return issue ? [{article, issue, day: lastDay(issue, datesOf(article))}] : []
  })
  const days = records.map(({day}) => day).sort()
  return `<?xml version="1.0" encoding="UTF-8"?>
<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
<Identify>
${element('oai:repositoryName', publication.title)}
${element('oai:baseURL', baseAddress(publication))}
<oai:protocolVersion>2.0</oai:protocolVersion>
${element('oai:adminEmail', publication.editorEmail)}
${element('oai:earliestDatestamp', days[0] ?? firstDay)}
<oai:deletedRecord>no</oai:deletedRecord>
<oai:granularity>YYYY-MM-DD</oai:granularity>
</Identify>
<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
${records.map(({article, issue, day}) => record(article, issue, publication, day)).join('\n')}
</ListRecords>
</Repository>
`
}

/** Where nobody knows any day. */
const firstDay = '1970-01-01'

/** The day on which an article last changed; where nobody knows, the first of the issue's month. */
function lastDay(issue: Issue, {joined, changed}: FileDates): string {
  return new Date(changed ?? joined ?? issueMonth(issue.data) ?? firstDay).toISOString().slice(0, 10)
}

/** A gateway has the address of each repository, without its scheme, behind its own (3.3 of the specification). */
function baseAddress({url, oaiGateway}: Publication): string {
  const repository = absoluteAddress(repositoryAddress, url) ?? ''
  return `${oaiGateway.replace(/(?<!\/)\/+$/, '')}/${repository.replace(/^https?:\/\//, '')}`
}

function record(article: Article, issue: Issue, publication: Publication, day: string): string {
  const {data} = article
  const citable = citableOf(article, issue, publication)
  const imprint = `《${citable.periodical}》${issueLabel(issue)}${data.page === null ? '' : `，第 ${data.page} 页`}`
  const fields: readonly [name: string, values: readonly (string | null | undefined)[]][] = [
    ['title', [citable.title]],
    ['creator', citable.authors],
    ['contributor', [...citable.translators, ...(data.compiledBy?.split('、') ?? [])]],
    ['subject', [data.section]],
    ['publisher', [citable.publisher]],
    ['date', [citable.issued]],
    ['type', ['Text', kindLabel(data.kind)]],
    ['format', ['text/html']],
    ['identifier', [citable.url, citable.document?.number]],
    [
      'source',
      [
        imprint,
        publication.issn && `ISSN ${publication.issn}`,
        data.kind === 'member-profile' ? null : data.source,
      ],
    ],
    ['language', ['zh-Hans']],
    ['relation', [absoluteAddress(issueAddress(issue.id), publication.url)]],
  ]
  const elements = fields.flatMap(([name, values]) =>
    values.flatMap(value => (value ? [element(`dc:${name}`, value)] : [])),
  )
  return `<oai:record>
<oai:header>
${element('oai:identifier', permanentId(publication.association, publication.title, issue.id, article.name))}
${element('oai:datestamp', day)}
</oai:header>
<oai:metadata>
<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
${elements.join('\n')}
</oai_dc:dc>
</oai:metadata>
</oai:record>`
}

function element(name: string, text: string): string {
  return `<${name}>${escapeText(text)}</${name}>`
}
