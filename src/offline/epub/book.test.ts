import {unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {withdrawnArticle} from '../../../tests/fixtures/withdrawn.ts'
import type {ReadableData} from '../../archive/articles.ts'
import {issueSchema} from '../../schemas/issue.ts'
import type {Site} from '../../site.ts'
import {packedEntries} from '../zip-reader.ts'
import {zipped} from '../zip-writer.ts'
import {type Book, type BookArticle, type BookIssue, bindIssue, bindVolume, bookTitle} from './book.ts'
import {bookFiles} from './book-files.ts'
import {toXhtml} from './xhtml.ts'

const site: Site = {
  title: '某某资讯',
  association: '某某协会',
  description: '',
  url: '',
  accent: {light: '#900', dark: '#f99'},
  largestOriginal: 0,
  editorEmail: '',
  oaiGateway: '',
  issn: '',
  cn: '',
  permit: '',
  icp: '',
  publicSecurity: '',
}

const article = (
  issue: string,
  name: string,
  page: number | null,
  html = '<p>文',
  pictures: BookArticle['pictures'] = () => [],
): BookArticle => {
  const data: ReadableData = {
    title: `第${name}篇`,
    issue,
    order: Number(name),
    section: '要闻',
    page,
    kind: 'news',
    lines: [1, 2],
  }
  return {
    issue,
    name,
    data,
    digest: name,
    size: html.length,
    leadsElsewhere: () => html.includes('href="/'),
    pictures,
    rendered: () => ({html, ids: [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)}),
  }
}

const issue = (
  id: string,
  total: number,
  entries: [string, number | null, number | null][],
): BookIssue['issue'] => ({
  id,
  data: issueSchema.parse({
    title: null,
    publisher: null,
    publisherEnglish: null,
    year: 2015,
    months: [total],
    combined: false,
    number: null,
    total,
    volume: null,
    issueLine: null,
    notice: null,
    sections: ['要闻'],
    editors: [],
    responsibleEditor: null,
    contents: entries.map(([title, page, number]) => ({section: '要闻', title, page, article: number})),
  }),
})

const first: BookIssue = {
  issue: issue('1', 1, [
    ['乙', 1, 2],
    ['甲', 1, 1],
    ['缺', 4, null],
    ['乙', 5, 2],
  ]),
  articles: [
    article(
      '1',
      '01',
      1,
      '<p id="p">见<a href="/issues/2/01.html#x">x</a><a href="/issues/2/01.html#gone">y</a>',
    ),
    article(
      '1',
      '02',
      1,
      '<p><a href="/about.html">z</a><a href="#p">p</a><a href="https://example.org/?a&b">w</a>',
    ),
  ],
  withdrawn: [],
  changed: null,
}
const second: BookIssue = {
  issue: issue('2', 2, [['丙', 3, 1]]),
  articles: [article('2', '01', 3, '<p id="x">丙')],
  withdrawn: [],
  changed: null,
}

const cover = new Uint8Array([1])

const bound = (...issues: BookIssue[]) => bindVolume(site, {key: 'all', issues})
const single = (issue: BookIssue) => bindIssue(site, issue)

function filesOf(book: Book): Map<string, string> {
  const files = unzipSync(zipped(bookFiles(book, cover)))
  return new Map(
    Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString('utf8')]),
  )
}

describe('bookFiles', () => {
  it('says which titles are English', () => {
    const english = article('1', '03', 1)
    const titled = {...english, data: {...english.data, title: 'Harbour Guide & Notes'}}
    const files = filesOf(single({...first, articles: [...first.articles, titled]}))
    expect(files.get('EPUB/1/03.xhtml')).toContain(
      '<h1 class="by-words" lang="en" xml:lang="en">Harbour Guide &amp; Notes</h1>',
    )
    expect(files.get('EPUB/1/01.xhtml')).toContain('<h1 class="by-words">第01篇</h1>')
  })

  const one = () => filesOf(single(first))
  const all = () => filesOf(bound(second, first))

  it('keeps the order of the 目录, each article once, and says what the body lacks', () => {
    expect([...one().keys()]).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/package.opf',
      'EPUB/nav.xhtml',
      'EPUB/book.css',
      'EPUB/cover.png',
      'EPUB/cover.xhtml',
      'EPUB/1/index.xhtml',
      'EPUB/1/02.xhtml',
      'EPUB/1/01.xhtml',
    ])
    expect(one().get('EPUB/1/index.xhtml')).toContain('<li>缺</li>')
  })

  it('holds what figures show, each picture once; the book of all has captions alone', () => {
    const html =
      '<figure class="photo"><img src="a.png" alt="原刊图片" width="2" height="1"><figcaption>主会场</figcaption></figure>'
    const picture = () => [{name: 'a.png', read: () => new Uint8Array([1, 2])}]
    const issue: BookIssue = {
      ...first,
      articles: [article('1', '01', 1, html, picture), article('1', '02', 1, html, picture)],
    }
    const [alone, volume] = [filesOf(single(issue)), filesOf(bound(issue))]
    expect(alone.get('EPUB/1/a.png')).toBe('\u0001\u0002')
    expect(alone.get('EPUB/1/01.xhtml')).toContain('<img src="a.png" alt="原刊图片" width="2" height="1"/>')
    expect(alone.get('EPUB/package.opf')?.match(/<item [^>]*a\.png[^>]*>/g)).toEqual([
      '<item id="picture-1-a.png" href="1/a.png" media-type="image/png"/>',
    ])
    expect(alone.get('EPUB/package.opf')).toContain('schema:accessMode">visual')
    expect([...volume.keys()].filter(name => name.endsWith('.png'))).toEqual(['EPUB/cover.png'])
    expect(volume.get('EPUB/1/01.xhtml')).toContain('<figcaption>主会场</figcaption>')
    expect(volume.get('EPUB/1/01.xhtml')).not.toContain('<img')
    // nobody misses without a word what a single issue shows
    expect(volume.get('EPUB/1/01.xhtml')).toContain('<span>（图从略，见这一期的电子书）</span><figcaption>')
  })

  it('leads from a section of the 目录 to its first article', () => {
    expect(one().get('EPUB/nav.xhtml')).toContain(
      '<li><a href="1/02.xhtml">要闻</a>\n<ol>\n<li><a href="1/02.xhtml">',
    )
  })

  it('has one heading of the first depth on the page of the 目录', () => {
    expect(
      one()
        .get('EPUB/nav.xhtml')
        ?.match(/<h\d>[^<]*/g),
    ).toEqual(['<h1>目录', '<h2>原刊页码', '<h2>导航'])
  })

  it('lets titles and headings break between words, and cuts no line of a table in two', () => {
    const long = article('1', '03', 1)
    const titled = {...long, data: {...long.data, title: '关于扶持小型微型企业健康发展的意见'}}
    const files = filesOf(single({...first, articles: [...first.articles, titled]}))
    expect(files.get('EPUB/1/03.xhtml')).toContain('<h1 class="by-words">关于<wbr/>扶持<wbr/>')
    expect(files.get('EPUB/book.css')).toMatch(/\.by-words \{[^}]*word-break: keep-all/)
    // a box that scrolls is never parted between pages: what does not fit on one is cut through
    expect(files.get('EPUB/book.css')).not.toContain('overflow: auto')
  })

  it('leaves no signature alone on a page, nor parts it', () => {
    const [rule = ''] = /\.signature \{[^}]*\}/.exec(one().get('EPUB/book.css') ?? '') ?? []
    expect(rule).toMatch(/break-inside: avoid.*[^-]break-before: avoid/)
  })

  it('says of a withdrawn article why, in its issue, and holds no page of it', () => {
    const gone = {...second, withdrawn: [withdrawnArticle('2', '02', {title: '一封来信', order: 2})]}
    const book = filesOf(single(gone))
    expect([...book.keys()].filter(name => name.startsWith('EPUB/2/'))).toEqual([
      'EPUB/2/index.xhtml',
      'EPUB/2/01.xhtml',
    ])
    expect(book.get('EPUB/2/index.xhtml')).toContain('<li>一封来信（撤回理由：应作者要求）</li>')
    expect(book.get('EPUB/nav.xhtml')).not.toContain('一封来信')
  })

  it('gives a print page to the first article that begins on it', () => {
    expect(one().get('EPUB/1/02.xhtml')).toContain('id="page-1"')
    expect(one().get('EPUB/1/01.xhtml')).not.toContain('id="page-')
    const pages = (nav = '') =>
      [...nav.matchAll(/href="([^"]*#page-[^"]*)">([^<]*)/g)].map(([, ...rest]) => rest)
    expect(pages(one().get('EPUB/nav.xhtml'))).toEqual([['1/02.xhtml#page-1', '1']])
    expect(pages(all().get('EPUB/nav.xhtml'))).toEqual([
      ['1/02.xhtml#page-1', '1-1'],
      ['2/01.xhtml#page-3', '2-3'],
    ])
  })

  it('leads to articles that the book holds, out of the archive, or nowhere', () => {
    expect(all().get('EPUB/1/01.xhtml')).toContain(
      '见<a href="../2/01.xhtml#x">x</a><a href="../2/01.xhtml">y</a>',
    )
    expect(one().get('EPUB/1/01.xhtml')).toContain('见xy</p>')
    expect(one().get('EPUB/1/02.xhtml')).toContain(
      '<p>z<a href="#p">p</a><a href="https://example.org/?a&amp;b">w</a></p>',
    )
  })

  it('leads out of the archive over either protocol and to an address of mail', () => {
    const html =
      '<p><a href="http://example.org/">a</a><a href="https://example.org/">b</a><a href="mailto:a@example.org">c</a><a href="ftp://example.org/">d</a>'
    const files = filesOf(single({...first, articles: [article('1', '01', 1, html)]}))
    expect(files.get('EPUB/1/01.xhtml')).toContain(
      '<a href="http://example.org/">a</a><a href="https://example.org/">b</a><a href="mailto:a@example.org">c</a>d</p>',
    )
  })

  it('leads within an issue without leaving its folder', () => {
    const html =
      '<p><a href="/issues/1/02.html">a</a><a href="/issues/1/01.html">b</a><a href="/issues/1/03.html">c</a>'
    const files = filesOf(single({...first, articles: [article('1', '01', 1, html), article('1', '02', 1)]}))
    expect(files.get('EPUB/1/01.xhtml')).toContain('<p><a href="02.xhtml">a</a><a href="01.xhtml">b</a>c</p>')
  })

  it('ends an article with what was corrected in it, if anything was', () => {
    const printed = article('1', '03', 1)
    const corrections = [{line: 7, was: '<协汇', now: '协会', why: '漏印'}]
    const mended = {...printed, data: {...printed.data, corrections}}
    const files = filesOf(single({...first, articles: [...first.articles, mended]}))
    expect(files.get('EPUB/1/03.xhtml')).toMatch(
      /<\/div>\n<section class="corrections">\n<h2>校勘记<\/h2>\n<p>.+<\/p>\n<ol>\n<li>第 7 行：[^\n]*&lt;协汇[^\n]*<\/li>\n<\/ol>\n<\/section>/,
    )
    expect(files.get('EPUB/1/01.xhtml')).not.toContain('校勘记')
  })

  it('has an identity of its own that never changes', () => {
    const identifier = (files: Map<string, string>) =>
      /urn:uuid:[^<]*/.exec(files.get('EPUB/package.opf') ?? '')?.[0]
    expect(identifier(one())).toMatchInlineSnapshot(`"urn:uuid:98822521-68c1-50c3-bf92-a16e38bd9ec0"`)
    expect(identifier(all())).not.toBe(identifier(one()))
    expect(one()).toEqual(one())
  })

  it('was modified when a text of it last changed; the month of its newest issue where nobody knows', () => {
    const modified = (...issues: BookIssue[]) =>
      /dcterms:modified">([^<]*)/.exec(filesOf(bound(...issues)).get('EPUB/package.opf') ?? '')?.[1]
    expect(modified(first, second)).toBe('2015-02-01T00:00:00Z')
    const mended = {...first, changed: '2026-11-26'}
    expect(modified(mended, second)).toBe('2026-11-26T00:00:00Z')
    expect(modified(mended, {...second, changed: '2026-11-20'})).toBe('2026-11-26T00:00:00Z')
  })

  it('gives the same bytes when it takes pages from the book of an issue', () => {
    const book = bound(second, first)
    const other = Buffer.from(zipped(bookFiles(single(second), cover)))
    const pages = new Map([...packedEntries(other)].map(entry => [entry.name, entry]))
    const taken: string[] = []
    const kept = (_issue: string, name: string) => {
      if (pages.has(name)) taken.push(name)
      return pages.get(name)
    }
    expect(zipped(bookFiles(book, cover, kept))).toEqual(zipped(bookFiles(book, cover)))
    expect(taken).toEqual(['EPUB/2/01.xhtml'])
  })

  it('is named after its issues', () => {
    expect(bookTitle(single(first))).toBe('某某资讯 2015年1月 总第1期')
    expect(bookTitle(bound(second, first))).toBe('某某资讯（合订本）总第1期至总第2期')
  })
})

it('toXhtml closes every element, values every attribute and writes no entity of HTML', () => {
  expect(toXhtml('<p hidden>a&nbsp;&lt;<br>b<wbr>c<img alt="&quot;<">\u0001</p><table><td>x')).toBe(
    '<p hidden="">a\u00a0&lt;<br/>b<wbr/>c<img alt="&quot;&lt;"/></p><table><tbody><tr><td>x</td></tr></tbody></table>',
  )
})

it('toXhtml makes no link of what leads to what holds it', () => {
  const html =
    '<h2 id="h-1"><a class="anchor" href="#h-1">一、总则</a></h2><p id="di-1-tiao"><strong><a href="#di-1-tiao">第一条</a></strong>依<a href="#h-1">总则</a></p>'
  expect(toXhtml(html)).toBe(
    '<h2 id="h-1">一、总则</h2><p id="di-1-tiao"><strong>第一条</strong>依<a href="#h-1">总则</a></p>',
  )
})
