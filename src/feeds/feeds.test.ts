import {describe, expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import {atomFaults, jsonFaults, jsonFeedSchema, xmlFaults} from '../../tests/machines/validators.ts'
import type {ReadableData} from '../archive/articles.ts'
import type {FileDates} from '../content/file-dates.ts'
import type {IssueData} from '../schemas/issue.ts'
import {writeAtomFeed} from './atom.ts'
import {feedEntry, feedHead, newestArticles} from './entries.ts'
import {writeJsonFeed} from './json-feed.ts'
import {permanentId} from './permanent-id.ts'
import {sectionFeedAddress, sectionsOf} from './sections.ts'
import {writeRobots, writeSitemap} from './sitemap.ts'

const issue = (id: string, data: Partial<IssueData>) =>
  inventedIssue(id, {year: 2014, months: [6], number: 5, sections: ['动态'], ...data})
const article = (id: string, name: string, data: Partial<ReadableData> = {}) =>
  inventedArticle(id, name, {section: '动态', ...data})

const publication = {title: '会刊', association: '某某协会', description: '一种会刊。', url: ''}
const issues = [issue('5', {}), issue('6', {months: [7, 8], number: 6}), issue('x', {year: null, months: []})]
const articles = [
  article('5', '01', {authors: ['张三', '李四']}),
  article('6', '02', {title: '甲 < 乙 & “丙” ]]> 丁', section: null}),
  article('6', '01'),
  article('x', '01'),
]
const paragraphs = [
  '各有关单位：',
  `若 a < b && c > d，则 ]]> 与 <script>alert(1)</script> 都是正文。${'字'.repeat(200)}`,
]

const undated = () => ({joined: null, changed: null})
const entries = (url: string) =>
  newestArticles(issues, articles, undated, 10).map(announced =>
    feedEntry(announced, paragraphs, {...publication, url}),
  )

describe('newestArticles', () => {
  const names = (least: number, dates: Readonly<Record<string, string>> = {}) =>
    newestArticles(
      issues,
      articles,
      ({issue, name}) => ({joined: dates[`${issue}/${name}`] ?? null, changed: null}),
      least,
    ).map(({issue, article}) => `${issue.id}/${article.name}`)

  it('announces whole issues, the newest first, and none without a year', () => {
    expect(names(1)).toEqual(['6/01', '6/02'])
    expect(names(9)).toEqual(['6/01', '6/02', '5/01'])
  })

  it('announces first what joined the archive last, be it an old issue or an article found later', () => {
    const dates = {'5/01': '2026-11-26', '6/01': '2026-01-05', '6/02': '2026-11-20', 'x/01': '2026-11-26'}
    expect(names(9, dates)).toEqual(['5/01', 'x/01', '6/02', '6/01'])
    expect(names(1, dates)).toEqual(['5/01'])
  })
})

describe('feedEntry', () => {
  const [place] = newestArticles(issues, articles, undated, 1)
  const dated = (dates: Partial<FileDates>) =>
    place && feedEntry({...place, ...dates}, paragraphs, publication)

  it('is published when it joined the archive, and says when it was printed', () => {
    expect(dated({joined: '2026-11-20', changed: '2026-11-26'})).toMatchObject({
      published: new Date('2026-11-20'),
      updated: new Date('2026-11-26'),
      issued: '2014-07',
      imprint: '《会刊》2014年7、8月 第6期',
    })
    expect(dated({})).toMatchObject({published: new Date('2014-07-01'), updated: new Date('2014-07-01')})
  })
})

it('leaves out of feeds and sitemap what XML cannot hold, from whatever hand', async () => {
  const broken = '甲\u0001\uFFFE\uD800\f乙\u{1FFFF}'
  const named = {...publication, title: broken, association: broken, description: broken, url: ''}
  const entry = feedEntry(
    {
      issue: issue('6', {title: broken}),
      article: article('6', '01', {title: broken, section: broken}),
      ...undated(),
    },
    [broken],
    named,
  )
  const feed = writeAtomFeed(feedHead(null, '/feed.xml', named), [entry])
  expect(await xmlFaults(feed, 'atom')).toEqual([])
  expect(feed).toContain('<title type="text">甲 乙</title>')
  expect(await xmlFaults(writeSitemap([`${broken}.html`], 'https://example.org/'), 'sitemap')).toEqual([])
})

it('never cuts a summary within a character', () => {
  const family = '👨‍👩‍👧'
  const text = family.repeat(40)
  const [place] = newestArticles(issues, articles, undated, 1)
  const summary = place && feedEntry(place, [text], publication).summary
  expect(summary).toBe(`${family.repeat(17)}…`)
})

describe.each(['', 'https://example.org/huikan'])('feeds of a site at “%s”', url => {
  it('are Atom', async () => {
    const feed = writeAtomFeed(feedHead(null, '/feed.xml', {...publication, url}), entries(url))
    expect(await xmlFaults(feed, 'atom')).toEqual([])
    expect(atomFaults(feed)).toEqual([])
    expect(feed.includes('href="https://example.org/huikan/issues/6/01.html"')).toBe(url !== '')
    expect(feed.includes('href=')).toBe(url !== '')
    expect(feed).toContain('<updated>2014-07-01T00:00:00.000Z</updated>')
    expect(feed).toContain('<dcterms:issued>2014-07-01T00:00:00.000Z</dcterms:issued>')
  })

  it('are JSON Feed 1.1', () => {
    const feed: unknown = JSON.parse(
      writeJsonFeed(feedHead('动态', '/feed.json', {...publication, url}), entries(url)),
    )
    expect(jsonFaults(feed, jsonFeedSchema())).toEqual([])
    expect(feed).toMatchObject({
      title: '会刊 · 动态',
      items: [{title: '第01篇', _print: {issued: '2014-07'}}, {title: '甲 < 乙 & “丙” ]]> 丁'}, {}],
    })
  })

  it('are well-formed with nothing to announce', async () => {
    const head = feedHead(null, '/feed.xml', {...publication, url})
    expect(await xmlFaults(writeAtomFeed(head, []), 'atom')).toEqual([])
    expect(jsonFaults(JSON.parse(writeJsonFeed(head, [])), jsonFeedSchema())).toEqual([])
  })
})

it('the validators refuse what is wrong', async () => {
  const feed = writeAtomFeed(feedHead(null, '/feed.xml', publication), entries(''))
  expect(await xmlFaults(feed.replace(/<updated>.*?<\/updated>/, ''), 'atom')).not.toEqual([])
  expect(await xmlFaults(feed.replace(/<id>.*?<\/id>/, '<id>6/01</id>'), 'atom')).not.toEqual([])
  expect(await xmlFaults(feed.replace('<name>', '<nom/><name>'), 'atom')).not.toEqual([])
  expect(atomFaults(feed.replace(/<author>.*?<\/author>/s, ''))).toEqual(['feed without author'])
  expect(
    jsonFaults(
      {version: 'https://jsonfeed.org/version/1.1', title: '刊', items: [{id: 1}]},
      jsonFeedSchema(),
    ),
  ).not.toEqual([])
})

it('text in a feed stays text', () => {
  const [entry] = entries('')
  const [item] = (
    JSON.parse(writeJsonFeed(feedHead(null, '/feed.json', publication), entry ? [entry] : [])) as {
      items: {content_html: string; summary: string}[]
    }
  ).items
  expect(item?.content_html).toContain('a &lt; b &amp;&amp; c &gt; d，则 ]]&gt; 与 &lt;script&gt;')
  expect(item?.summary).toMatch(/^若 a < b .*…$/)
  expect(item?.summary).toHaveLength(140)
})

describe('permanentId', () => {
  it('is a UUID of version 5 that depends on the name alone', () => {
    const id = permanentId('某某协会', '会刊', '6', '01')
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(id).toBe(permanentId('某某协会', '会刊', '6', '01'))
    expect(id).not.toBe(permanentId('某某协会', '会刊', '60', '1'))
    expect(entries('').map(entry => entry.id)).toEqual(entries('https://example.org/').map(entry => entry.id))
  })
})

describe('sectionsOf', () => {
  it('lists those that hold an article, in printed order, each with an address of its own', () => {
    const printed = [
      issue('6', {number: 6, sections: ['政策/法规', '动态', '空栏']}),
      issue('5', {sections: ['政策·法规']}),
    ]
    const held = ['动态', '政策·法规', '政策/法规', null, '？'].map((section, index) =>
      article('6', `0${index + 1}`, {section}),
    )
    const sections = sectionsOf(printed, held)
    expect(sections.map(({name}) => name)).toEqual(['政策/法规', '动态', '政策·法规', '？'])
    const addresses = sections.map(sectionFeedAddress)
    expect(new Set(addresses).size).toBe(4)
    for (const address of addresses) expect(address).toMatch(/^\/sections\/[0-9a-f]{10}\.xml$/)
  })
})

describe('the sitemap', () => {
  it('has absolute addresses', async () => {
    const sitemap = writeSitemap(
      ['index.html', 'issues/136/01.html', '栏目/政策&法规.html'],
      'https://example.org/huikan',
    )
    expect(await xmlFaults(sitemap, 'sitemap')).toEqual([])
    expect(sitemap).toContain('<url><loc>https://example.org/huikan/issues/136/01.html</loc></url>')
    const dated = writeSitemap(['index.html', 'issues/136/01.html'], 'https://example.org/huikan', path =>
      path === 'index.html' ? null : '2026-11-26',
    )
    expect(await xmlFaults(dated, 'sitemap')).toEqual([])
    expect(dated).toContain('/issues/136/01.html</loc><lastmod>2026-11-26</lastmod></url>')
    expect(dated).toContain('/index.html</loc></url>')
    expect(await xmlFaults(sitemap.replaceAll('https://example.org', ''), 'sitemap')).not.toEqual([])
    expect(() => writeSitemap(Array(50_001).fill('a.html'), 'https://example.org')).toThrow('至多')
  })

  it('is named in robots.txt where there is one', () => {
    expect(writeRobots('https://example.org/huikan/')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/huikan/sitemap.xml\n',
    )
    expect(writeRobots('')).toBe('User-agent: *\nAllow: /\n')
  })
})
