import {describe, expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import type {ReadableData} from '../archive/articles.ts'
import {citableOf} from '../citing/citable.ts'
import {citePrinted} from '../citing/gbt7714.ts'
import {dublinCoreTags, highwireTags} from './highwire.ts'
import {openGraphTags} from './open-graph.ts'
import {articleData, homeData, issueData, scriptText} from './structured-data.ts'

const issue = inventedIssue('140', {
  publisher: '某某协会',
  year: 2014,
  months: [11, 12],
  combined: true,
  number: 9,
  total: 140,
})

const article = (data: Partial<ReadableData>) =>
  inventedArticle('140', '07', {title: '盘点</script>', section: '动态', page: 48, kind: 'analysis', ...data})

const site = {
  title: '会刊',
  association: '某某协会',
  description: '一种会刊。',
  url: '',
  accent: {light: '#9e2b1e'},
}
const unknown = {joined: null, changed: null}
const online = {...site, url: 'https://example.org/huikan/'}
const notice = article({
  title: '某某规定',
  kind: 'judicial',
  issuer: '甲院、乙院',
  documentNumber: '法释〔2014〕1号',
  issuedDate: '2014-08-21',
  adoptedDate: '2014-06-23',
  effectiveDate: '2014-10-10',
  source: '某报',
})

it('JSON-LD says when the text last changed, beside its print', () => {
  const [described] = articleData(article({}), issue, online, {changed: '2026-11-26'})['@graph']
  expect(described).toMatchObject({datePublished: '2014-11', dateModified: '2026-11-26'})
})

describe('Highwire and Dublin Core tags', () => {
  const citable = citableOf(article({authors: ['张三', '李四']}), issue, online)
  const list = (tags: {name: string; content: string}[]) =>
    tags.map(({name, content}) => `${name} ${content}`)

  it('name the ISSN of a periodical that has one', () => {
    const numbered = citableOf(article({}), issue, {...online, issn: '1674-1234'})
    expect(list(highwireTags(numbered, unknown))).toContain('citation_issn 1674-1234')
    expect(list(highwireTags(citable, unknown)).join()).not.toContain('issn')
  })

  it('say when an article came online, beside its print', () => {
    const tags = list(highwireTags(citable, {joined: '2026-11-20'}))
    expect(tags).toContain('citation_publication_date 2014/11')
    expect(tags).toContain('citation_online_date 2026/11/20')
  })

  it('say what the print says, an author each', () => {
    expect(list(highwireTags(citable, unknown))).toEqual([
      'citation_title 盘点</script>',
      'citation_author 张三',
      'citation_author 李四',
      'citation_journal_title 会刊',
      'citation_publisher 某某协会',
      'citation_publication_date 2014/11',
      'citation_issue 9',
      'citation_firstpage 48',
      'citation_language zh',
      'citation_fulltext_html_url https://example.org/huikan/issues/140/07.html',
    ])
    expect(list(dublinCoreTags(citable, citePrinted(citable, ''))).slice(-4)).toEqual([
      'DC.identifier https://example.org/huikan/issues/140/07.html',
      'DCTERMS.issued 2014-11',
      'DCTERMS.isPartOf 会刊',
      'DCTERMS.bibliographicCitation 张三, 李四. 盘点</script>[J/OL]. 会刊, 2014(9): 48. https://example.org/huikan/issues/140/07.html.',
    ])
  })

  it('have no address where the site has none', () => {
    const offline = citableOf(notice, issue, site)
    expect(list(highwireTags(offline, unknown)).join()).not.toContain('http')
    expect(list(dublinCoreTags(offline, ''))).toContain('DC.identifier 法释〔2014〕1号')
  })
})

describe('Open Graph', () => {
  const page = {
    title: '题',
    description: '述',
    type: 'article',
    address: '/issues/140/07.html',
    issue,
    section: '动态',
  } as const
  const value = (url: string, property: string) =>
    openGraphTags(page, {...site, url}).find(tag => tag.property === property)?.content

  it('has address and picture where they are absolute', () => {
    expect(value(online.url, 'og:url')).toBe('https://example.org/huikan/issues/140/07.html')
    expect(value(online.url, 'og:image')).toBe('https://example.org/huikan/issues/140/cover.png')
    expect(value(online.url, 'og:image:alt')).toBe('《会刊》2014年11、12月合刊 第9期 总第140期')
    expect(['og:url', 'og:image', 'og:image:alt'].map(property => value('', property))).toEqual(
      Array(3).fill(undefined),
    )
    expect(value('', 'og:title')).toBe('题')
  })
})

// That names and types are schema.org's, the compiler proves against schema-dts.
describe('JSON-LD', () => {
  it('of a document has the legislation as its main entity', () => {
    expect(JSON.parse(scriptText(articleData(notice, issue, online, unknown)))).toMatchInlineSnapshot(`
      {
        "@context": "https://schema.org",
        "@graph": [
          {
            "@id": "https://example.org/huikan/issues/140/07.html",
            "@type": "Article",
            "articleSection": "动态",
            "author": [
              {
                "@type": "Organization",
                "name": "甲院",
              },
              {
                "@type": "Organization",
                "name": "乙院",
              },
            ],
            "datePublished": "2014-11",
            "headline": "某某规定",
            "inLanguage": "zh-Hans",
            "isAccessibleForFree": true,
            "isPartOf": {
              "@id": "https://example.org/huikan/issues/140/index.html",
              "@type": "PublicationIssue",
              "datePublished": "2014-11",
              "isPartOf": {
                "@id": "https://example.org/huikan/index.html#periodical",
                "@type": "Periodical",
                "inLanguage": "zh-Hans",
                "name": "会刊",
                "publisher": {
                  "@type": "Organization",
                  "name": "某某协会",
                },
                "url": "https://example.org/huikan/index.html",
              },
              "issueNumber": 9,
              "name": "2014年11、12月合刊 第9期 总第140期",
              "url": "https://example.org/huikan/issues/140/index.html",
            },
            "mainEntity": {
              "@type": "Legislation",
              "inLanguage": "zh-Hans",
              "legislationDate": "2014-06-23",
              "legislationDateOfApplicability": "2014-10-10",
              "legislationIdentifier": "法释〔2014〕1号",
              "legislationPassedBy": [
                {
                  "@type": "Organization",
                  "name": "甲院",
                },
                {
                  "@type": "Organization",
                  "name": "乙院",
                },
              ],
              "name": "某某规定",
            },
            "pageStart": 48,
            "publisher": {
              "@type": "Organization",
              "name": "某某协会",
            },
            "sourceOrganization": {
              "@type": "Organization",
              "name": "某报",
            },
            "url": "https://example.org/huikan/issues/140/07.html",
          },
          {
            "@type": "BreadcrumbList",
            "itemListElement": [
              {
                "@type": "ListItem",
                "item": "https://example.org/huikan/index.html",
                "name": "会刊",
                "position": 1,
              },
              {
                "@type": "ListItem",
                "item": "https://example.org/huikan/issues/140/index.html",
                "name": "总第140期",
                "position": 2,
              },
              {
                "@type": "ListItem",
                "item": "https://example.org/huikan/issues/140/07.html",
                "name": "某某规定",
                "position": 3,
              },
            ],
          },
        ],
      }
    `)
  })

  it('of any other article has none, and no source for a member’s profile', () => {
    const text = scriptText(
      articleData(article({kind: 'member-profile', source: '某某公司'}), issue, site, unknown),
    )
    expect(text).not.toContain('Legislation')
    expect(text).not.toContain('某某公司')
  })

  it('does not end its script element, and has no address where the site has none', () => {
    const texts = [
      articleData(article({}), issue, site, unknown),
      issueData(issue, site),
      homeData(site),
    ].map(scriptText)
    for (const text of texts) {
      expect(text).not.toContain('</')
      expect(text.replace('https://schema.org', '')).not.toMatch(/https?:|"(?:url|item|@id)"/)
    }
    expect(JSON.parse(texts[0] ?? '')['@graph'][0].headline).toBe('盘点</script>')
  })

  it('of an issue and of the home page leads to the periodical', () => {
    expect(issueData(issue, online)['@graph'][0]).toMatchObject({
      '@type': 'PublicationIssue',
      issueNumber: 9,
      datePublished: '2014-11',
      isPartOf: {'@type': 'Periodical', '@id': 'https://example.org/huikan/index.html#periodical'},
    })
    expect(homeData(online)['@graph']).toMatchObject([
      {'@type': 'WebSite'},
      {'@type': 'Periodical', name: '会刊'},
    ])
  })
})

it('the periodical has its numbers in structured data, and none where it has none', () => {
  const numbers = {issn: '1674-1234', cn: 'CN 31-1234/F', permit: '沪内资准字（2014）第123号'}
  const text = scriptText(homeData({...online, ...numbers}))
  for (const number of Object.values(numbers)) expect(text).toContain(number)
  expect(scriptText(homeData({...online, issn: '', cn: '', permit: ''}))).not.toMatch(/issn|PropertyValue/)
})
