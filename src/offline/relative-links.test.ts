import {describe, expect, it} from 'vitest'
import {
  findFault,
  type LinkedPage,
  readLinks,
  relativeAddress,
  relativeLinks,
  relativeStyleUrls,
} from './relative-links.ts'

/** What is wrong with each link of a page, in a site of some pages. */
function faultsOn(page: LinkedPage, ...others: LinkedPage[]): (string | null)[] {
  const pages = [page, ...others]
  const site = {
    files: new Set([...pages.map(({path}) => path), 'assets/site.css', 'search/x.js']),
    hasId: (path: string, id: string) => pages.some(other => other.path === path && other.ids.has(id)),
  }
  return page.links.map(({address}) => findFault(address, page.path, site))
}

describe('relativeAddress', () => {
  it.each([
    ['index.html', '/issues/136/index.html', 'issues/136/index.html'],
    ['issues/136/01.html', '/issues/136/02.html', '02.html'],
    ['issues/136/01.html', '/issues/140/index.html#top', '../140/index.html#top'],
    ['issues/136/01.html', '/search.html?q=%E5%8F%8C#r', '../../search.html?q=%E5%8F%8C#r'],
    ['issues/136/01.html', '/index.html', '../../index.html'],
    ['index.html', '/a:b.html', './a:b.html'],
  ])('from %s to %s is %s', (from, address, expected) => {
    expect(relativeAddress(from, address)).toBe(expected)
  })

  it('resolves back to the address it was made from', () => {
    for (const from of ['index.html', 'issues/136/01.html', 'a/b/c/d.html'])
      for (const to of ['/index.html', '/issues/136/02.html', '/a/b/x.html', '/issues/index.html'])
        expect(new URL(relativeAddress(from, to), `file:///${from}`).pathname).toBe(to)
  })
})

describe('relativeLinks', () => {
  it('rewrites what leads from the root and leaves the rest, byte for byte', () => {
    const source = `<!doctype html><html><head><link rel=stylesheet href=/assets/site.css><script src='/search/x.js'></script></head>
<body><p id=di-1-tiao>a&nbsp;&lt;  <a  title="x" href="/index.html?a=1&amp;b=2">家</a><a href="#di-1-tiao">条</a>
<a href="https://example.org/">外</a><form action="/index.html"></form></body></html>`
    const article = readLinks('issues/136/01.html', source)
    const link = '<a href="/issues/136/01.html#di-1-tiao">x</a>'
    const home = readLinks('index.html', link)
    expect(relativeLinks(source, article)).toMatchInlineSnapshot(`
      "<!doctype html><html><head><link rel=stylesheet href="../../assets/site.css"><script src="../../search/x.js"></script></head>
      <body><p id=di-1-tiao>a&nbsp;&lt;  <a  title="x" href="../../index.html?a=1&amp;b=2">家</a><a href="#di-1-tiao">条</a>
      <a href="https://example.org/">外</a><form action="../../index.html"></form></body></html>"
    `)
    expect(relativeLinks(link, home)).toBe('<a href="issues/136/01.html#di-1-tiao">x</a>')
    expect([...faultsOn(article, home), ...faultsOn(home, article)].filter(Boolean)).toEqual([])
  })

  it('writes an address as an attribute has it, whatever its quotation marks were', () => {
    const source = `<a href='/a"b.html?c&amp;d'>a</a>`
    expect(relativeLinks(source, readLinks('index.html', source))).toBe(
      '<a href="a&quot;b.html?c&amp;d">a</a>',
    )
  })

  it('takes no text for a link', () => {
    const source =
      '<title><a href="/a"></title><script>"<a href=/b>"</script><!-- <a href="/c"> --><p>href="/d"'
    expect(readLinks('index.html', source).links).toEqual([])
  })

  it('checks relative links as a browser reads them, and leaves them', () => {
    const source =
      '<a href="02.html">a</a><a href="./../6/../../index.html#x">b</a><a href="//example.org/x">c</a><a href="?y">d</a>'
    const article = readLinks('issues/5/01.html', source)
    const others = [readLinks('issues/5/02.html', ''), readLinks('index.html', '<p id="x">')]
    const nested = readLinks(
      'issues/5/01.html',
      '<a href="./02.html">a</a><a href="./../5/./02.html">b</a><a href="/issues/../issues/5/02.html">c</a>',
    )
    expect(faultsOn(nested, ...others)).toEqual([null, null, null])
    expect(relativeLinks(source, article)).toBe(source)
    expect(faultsOn(article, ...others).filter(Boolean)).toEqual([])
    const broken = readLinks(
      'issues/5/01.html',
      '<a href="../../nix.html">a</a><a href="/%zz">b</a><a href="#%zz">c</a>',
    )
    expect(faultsOn(broken)).toEqual([
      '指向的文件不存在',
      '写法有误，% 后面应是两位十六进制数字',
      '写法有误，% 后面应是两位十六进制数字',
    ])
  })

  it('leaves the page of a PDF to whatever opens it', () => {
    const page = readLinks('issues/5/01.html', '<a href="/issues/5/original.pdf#page=12">a</a>')
    const site = {files: new Set(['issues/5/original.pdf']), hasId: () => false}
    expect(page.links.map(({address}) => findFault(address, page.path, site))).toEqual([null])
  })

  it('reads each part of a page with very many links once', () => {
    const source = '<a href="/index.html">x</a>'.repeat(20_000)
    const page = readLinks('index.html', source)
    expect(relativeLinks(source, page)).toBe(source.replaceAll('"/index', '"index'))
  })

  it('names every link that leads nowhere', () => {
    const source =
      '<a href="/no.html">a</a><a href="#nowhere">b</a><a href="/issues/">c</a><a href="/">d</a><a href="/index.html#x">e</a>'
    const page = readLinks('index.html', source)
    expect(faultsOn(page)).toEqual([
      '指向的文件不存在',
      '指向的位置不存在',
      '指向文件夹，须写明 index.html',
      '指向文件夹，须写明 index.html',
      '指向的位置不存在',
    ])
  })
})

describe('relativeStyleUrls', () => {
  it('leaves data and other addresses alone', () => {
    expect(
      relativeStyleUrls('assets/site.css', 'a{b:url(/assets/x.svg);c:url("/y.svg")}d{e:url(data:x)}'),
    ).toBe('a{b:url(x.svg);c:url("../y.svg")}d{e:url(data:x)}')
  })
})
