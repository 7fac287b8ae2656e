import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {buildPages, issueYaml, mdx, writeContent} from './built-archive.ts'

const printed = [
  '目录',
  '张三的申诉 ………… 1',
  '展台搭建办法 ……… 2',
  '读展台搭建办法 …… 3',
  '张三的申诉',
  '本人张三，住望洲市。',
  '展台搭建办法',
  '展台应当使用阻燃材料。',
  '读展台搭建办法',
  '《展台搭建办法》（望商发〔2015〕7号）已经施行。',
]
const entry = (title: string, article: number) => ({section: null, title, page: article, article})
const article = (order: number, data: Record<string, unknown>, body: string) =>
  mdx({issue: '7', order, section: null, page: order, kind: 'news', ...data}, body)
const dist = buildPages(
  writeContent({
    'issues/7/issue.yaml': issueYaml({
      title: '会展之窗',
      year: 2015,
      months: [3],
      total: 7,
      contents: [entry('张三的申诉', 1), entry('展台搭建办法', 2), entry('读展台搭建办法', 3)],
    }),
    'issues/7/source.txt': printed.join('\n'),
    'issues/7/01.mdx': article(
      1,
      {title: '一份申诉', lines: [5, 6], withdrawn: '涉及个人信息'},
      '本人张三，住望洲市。',
    ),
    'issues/7/02.mdx': article(
      2,
      {
        title: '展台搭建办法',
        kind: 'policy',
        documentNumber: '望商发〔2015〕7号',
        lines: [7, 8],
        withdrawn: '原件有误，<另>行刊出',
      },
      '',
    ),
    'issues/7/03.mdx': article(
      3,
      {title: '读展台搭建办法', lines: [9, 10]},
      '《展台搭建办法》（望商发〔2015〕7号）已经施行。',
    ),
  }),
)
/** A file of the site; titles whole, without the places where a line may end. */
const page = (path: string) => readFileSync(join(dist, path), 'utf8').replaceAll('<wbr>', '')

describe('a withdrawn article', () => {
  it('has a page of its title, its place and the reason', () => {
    const html = page('issues/7/02.html')
    expect(html).toContain('<dd>原件有误，&lt;另&gt;行刊出</dd>')
    expect(html).toContain('<title>展台搭建办法（已撤回） - ')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).not.toMatch(/阻燃|望商发|citation_|application\/ld\+json|\.bib/)
  })

  it('is where those are led who name it', () => {
    const [reference = ''] = page('issues/7/03.html').match(/<a class="reference"[^>]*>/) ?? []
    expect(reference).toBe('<a class="reference" href="02.html" title="展台搭建办法（已撤回）">')
    const [named = ''] = page('browse/named.html').match(/<ul class="named">.*?<\/ul>/s) ?? []
    expect(named).toContain('href="../issues/7/02.html"')
    expect(named).toContain('<span>已撤回</span>')
    expect(named).not.toContain('本站收有全文')
  })

  it('is passed over by those who read on', () => {
    expect(page('issues/7/03.html')).not.toContain('rel="prev"')
    expect(page('browse/documents.html')).not.toContain('展台搭建办法</a>')
    expect(page('index.html')).toContain('收录 1 期，1 篇')
  })

  it('stays in the 目录, marked', () => {
    const html = page('issues/7/index.html')
    expect(html).toMatch(/<a class="by-words" href="02\.html">展台搭建办法<\/a>.*?<span>已撤回<\/span>/s)
    expect(html).toContain('另有 2 篇已撤回')
    expect(page('issues/7/print.html')).toContain('展台搭建办法（已撤回）')
  })

  it('withholds its lines of the printed text, whose addresses stay', () => {
    const html = page('issues/7/source.html')
    for (let line = 1; line <= printed.length; line++) expect(html).toContain(`id="L${line}"`)
    expect(html).toContain('第 5—6 行，共 2 行，所属文章已撤回')
    expect(html).toContain('共 10 行；其中 5 行属于已撤回的文章')
  })

  it('shows its printed title nowhere, once an editor gave it another', () => {
    const telling = readdirSync(dist, {recursive: true, encoding: 'utf8'})
      .filter(name => /\.(?:html|json|xml|csv|js)$/.test(name))
      .filter(name => page(name).includes('张三'))
    expect(telling).toEqual([])
    expect(page('issues/7/index.html')).toContain('一份申诉')
  })

  it('has a record in the data files that says so', () => {
    const {articles} = JSON.parse(page('data/articles.json')) as {articles: Record<string, unknown>[]}
    expect(articles.map(({title, withdrawn}) => [title, withdrawn])).toEqual([
      ['一份申诉', '涉及个人信息'],
      ['展台搭建办法', '原件有误，<另>行刊出'],
      ['读展台搭建办法', null],
    ])
    expect(page('issues/7/citations.ris')).not.toContain('huikan-7-02')
  })
})
