import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {plugins} from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type {AnySchemaObject} from 'ajv/dist/2020.js'
import {HtmlValidate} from 'html-validate'
import {beforeAll, describe, expect, it} from 'vitest'
import {contentSecurityPolicy, searchSecurityPolicy} from '../../src/offline/security-policy.ts'
import {site} from '../../src/site.ts'
import {atomFaults, jsonFaults, jsonFeedSchema, readCsv, xmlFaults} from './validators.ts'

const dist = new URL('../../dist/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, dist), 'utf8')
const json = (path: string): unknown => JSON.parse(read(path))

interface ArticleRow {
  issue: string
  name: string
  address: string
  title: string
  kind: string
  page: number | null
  withdrawn: string | null
}

let files: string[]
let articles: ArticleRow[]
/** Those whose pages hold an article. */
let readable: ArticleRow[]
beforeAll(() => {
  if (!existsSync(new URL('index.html', dist)))
    throw new Error('dist/ holds no site yet: run `npm run build` first')
  files = readdirSync(dist, {recursive: true, encoding: 'utf8'}).map(path => path.replaceAll('\\', '/'))
  articles = (json('data/articles.json') as {articles: ArticleRow[]}).articles
  readable = articles.filter(({withdrawn}) => withdrawn === null)
})

describe('the pages', () => {
  it('are valid HTML, every one', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // Whether the frame round a table should be a section is a matter of style.
        'prefer-native-element': 'off',
      },
    })
    const faults: string[] = []
    const pages = files.filter(path => path.endsWith('.html'))
    for (const path of pages) {
      const {results} = await validator.validateString(read(path))
      for (const {messages} of results)
        for (const {ruleId, message, line, column} of messages)
          faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`)
    }
    expect(pages.length).toBeGreaterThan(articles.length)
    expect(faults).toEqual([])
  })

  it('carry the policy, every one; what may be shown at any address has its own, which lets no more run', () => {
    const policyOf = (path: string) =>
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/
        .exec(read(path))?.[1]
        ?.replaceAll(/&#39;|&#x27;|&apos;/g, "'")
    const pages = files.filter(path => path.endsWith('.html') && path !== '404.html')
    expect(pages.length).toBeGreaterThan(articles.length)
    expect(pages.filter(path => policyOf(path) !== contentSecurityPolicy)).toEqual(['search.html'])
    expect(policyOf('search.html')).toBe(searchSecurityPolicy)
    expect(policyOf('404.html')).toMatch(/^default-src 'none';/)
    expect(policyOf('404.html')).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
  })

  it('tell machines what they are', () => {
    for (const {address, title, kind} of readable) {
      const page = read(address)
      const data = JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '',
      ) as {
        '@graph': {'@type': string; headline?: string; mainEntity?: {'@type': string}}[]
      }
      const [article, breadcrumbs] = data['@graph']
      expect([article?.['@type'], breadcrumbs?.['@type']]).toEqual(['Article', 'BreadcrumbList'])
      expect(title).toContain(article?.headline)
      if (kind === 'member-profile') expect(article?.mainEntity).toBeUndefined()
      for (const name of [
        'citation_title',
        'citation_journal_title',
        'citation_publication_date',
        'DC.title',
      ])
        expect(page.match(new RegExp(`<meta name="${name}"`, 'g')), `${address} ${name}`).toHaveLength(1)
      expect(page).toMatch(/<span class="citation" data-citation(?:="")?>/)
    }
  })

  it('name absolute addresses only where the site knows its own', async () => {
    const canonical = files.filter(path => path.endsWith('.html') && read(path).includes('rel="canonical"'))
    expect(canonical.length > 0).toBe(site.url !== '')
    expect(existsSync(new URL('sitemap.xml', dist))).toBe(site.url !== '')
    if (site.url !== '') expect(await xmlFaults(read('sitemap.xml'), 'sitemap')).toEqual([])
    expect(files.some(path => path.endsWith('cover.png'))).toBe(site.url !== '')
    expect(read('robots.txt').includes('Sitemap:')).toBe(site.url !== '')
  })
})

describe('the feeds', () => {
  it('are valid Atom: the whole archive, and each section', async () => {
    const sections = new Set(
      articles.map(article => (article as ArticleRow & {section: string | null}).section),
    )
    const feeds = files.filter(path => /^(?:feed|sections\/[^/]+)\.xml$/.test(path))
    expect(feeds).toHaveLength(1 + [...sections].filter(Boolean).length)
    for (const path of feeds) {
      expect(await xmlFaults(read(path), 'atom'), path).toEqual([])
      expect(atomFaults(read(path)), path).toEqual([])
    }
  })

  it('are valid JSON Feed', () => {
    expect(jsonFaults(json('feed.json'), jsonFeedSchema())).toEqual([])
  })
})

describe('the data', () => {
  it('is what the schemas beside it describe', () => {
    for (const name of ['issues', 'articles'])
      expect(
        jsonFaults(json(`data/${name}.json`), json(`data/${name}.schema.json`) as AnySchemaObject),
      ).toEqual([])
  })

  it('is the same as CSV, an article a line, and leads to every article', () => {
    const rows = readCsv(read('data/articles.csv'))
    expect(rows.map(row => [row.issue, row.name, row.title])).toEqual(
      articles.map(({issue, name, title}) => [issue, name, title]),
    )
    const pages = files.filter(path => /^issues\/[^/]+\/\d+\.html$/.test(path))
    expect(articles.map(({address}) => address).toSorted()).toEqual(pages.toSorted())
  })
})

describe('a reader', () => {
  const linksOf = (page: string) => {
    const base = new URL(page, 'https://example.org/')
    return [...read(page).matchAll(/<a [^>]*?href="([^"#?]+)"/g)].map(([, href = '']) =>
      new URL(href, base).pathname.slice(1),
    )
  }

  it('is led to every feed, data file and the book of all issues, from each page’s footer', () => {
    const offered = files.filter(path =>
      /^(?:feed\.(?:xml|json)|sections\/.*\.xml|data\/.*\.(?:json|csv)|epub\/all\.epub)$/.test(path),
    )
    expect(offered.length).toBeGreaterThan(6)
    expect(offered.filter(path => !linksOf('data/index.html').includes(path))).toEqual([])
    const [article] = articles.map(({address}) => address)
    for (const page of ['index.html', ...(article === undefined ? [] : [article]), 'browse/years.html'])
      expect(linksOf(page)).toContain('data/index.html')
  })

  it('is offered the feed of a section beside it', () => {
    const feeds = files.filter(path => path.startsWith('sections/') && path.endsWith('.xml'))
    expect(feeds.filter(path => !linksOf('browse/sections.html').includes(path))).toEqual([])
  })
})

describe('the citation files', () => {
  it.each([
    ['bib', '@bibtex/text'],
    ['ris', '@ris/file'],
  ])('are read by a parser: %s', (extension, forceType) => {
    for (const [issue, articles] of Map.groupBy(readable, ({address}) => address.replace(/[^/]+$/, ''))) {
      const text = read(`${issue}citations.${extension}`)
      const entries = plugins.input.chain(text, {forceType, generateGraph: false})
      expect(entries, issue).toHaveLength(articles.length)
      for (const [index, {title, page}] of articles.entries()) {
        const entry = entries[index]
        expect(entry?.type).toBe('article-journal')
        expect(entry?.title).toBe(title.replace(/^《([^《》]+)》$/, '$1'))
        expect(entry?.page ?? entry?.['page-first'] ?? null).toBe(page === null ? null : String(page))
      }
    }
  })
})
