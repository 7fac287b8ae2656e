import {existsSync, globSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {EpubCheck} from '@likecoin/epubcheck-ts'
import {unzipSync} from 'fflate'
import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {frontmatterOf, readYaml} from '../../src/content/frontmatter.ts'
import {decode} from '../../src/convert/text/decode.ts'
import {splitLines} from '../../src/convert/text/lines.ts'
import {type ArticleData, articleSchema} from '../../src/schemas/article.ts'
import {builtProject} from '../fixtures/printed.ts'
import {xmlFaults} from '../machines/validators.ts'
import type {ProjectCopy} from './project-copy.ts'
import {hanOf, type Published, published, tells, windowsOf} from './published-text.ts'

/** What is withdrawn, of every kind one, and how the editor goes about it. */
const withdrawals = [
  {what: 'a document that the other issue prints as well', issue: '136', name: '04', deleted: false},
  {what: 'a document with a number of its own', issue: '140', name: '04', deleted: true},
  {what: 'a profile of a member', issue: '136', name: '08', deleted: false},
  {what: 'an article with authors and a correction', issue: '140', name: '07', deleted: true},
] as const

const issues = ['136', '140']

/** Everything that is published, and the parts of it in which every article stands. */
interface Places {
  readonly all: Published[]
  readonly parts: Record<string, Published[]>
}

let project: ProjectCopy
/** By issue and name: words of the text, and names in its frontmatter, that stand nowhere else. */
let telling: Map<string, {words: string[]; names: string[]}>
let before: Places
let after: Places
const printed: Record<string, string> = {}

beforeAll(async () => {
  project = await builtProject()
  // With an address the site also writes a sitemap, canonical links and pictures to share.
  project.edit('content/site.yaml', text =>
    text.replace(/^url: .*$/m, 'url: https://huikan.example/archive/'),
  )
  telling = new Map(withdrawals.map(({issue, name}) => [`${issue}/${name}`, tellingOf(issue, name)]))
  project.run('build')
  before = publish()
  for (const {issue, name, deleted} of withdrawals)
    project.edit(`content/issues/${issue}/${name}.mdx`, text => {
      const end = text.indexOf('\n---\n')
      const front = `${text.slice(0, end)}\nwithdrawn: 应作者要求撤回`
      return deleted ? `${front}\n---\n` : front + text.slice(end)
    })
  printed.early = project.fail('bundle', '--no-build')
  printed.check = project.run('check')
  printed.stale = project.run('convert', '--check')
  project.run('build')
  after = publish()
})
afterAll(() => project?.remove())

function publish(): Places {
  // a PDF is what its print page is
  project.run('bundle', '--no-build', '--no-pdf')
  const site = published(join(project.root, 'dist'))
  const bundle = published(join(project.root, 'dist-bundle'))
  const parts = {
    pages: /^issues\/\d+\/\d+\.html$/,
    'printed text': /^issues\/\d+\/source\.html$/,
    'print pages': /^issues\/\d+\/print\.html$/,
    search: /^search\//,
    feeds: /^feed\./,
    books: /^epub\//,
    'bundled books': /^[^!]*\.epub!/,
    'bundled sources': /\.zip!source\/.*\/source\.txt$/,
    'bundled articles': /\.zip!source\/.*\.mdx$/,
  }
  const all = [...site, ...bundle]
  return {
    all,
    parts: Object.fromEntries(
      Object.entries(parts).map(([part, form]) => [part, all.filter(({name}) => form.test(name))]),
    ),
  }
}

/** What of an article stands nowhere else in the archive, neither as printed nor as corrected. */
function tellingOf(issue: string, name: string): {words: string[]; names: string[]} {
  const {title, lines, authors, source, compiledBy, webEditor} = frontOf(issue, name)
  const [first, last] = lines
  const elsewhere = [title]
  let own: string[] = []
  for (const id of issues)
    for (const file of readdirSync(folderOf(id))) {
      const read = splitLines(decode(readFileSync(join(folderOf(id), file))).text)
      if (file === 'source.txt' && id === issue) {
        own = read.slice(first - 1, last)
        read.splice(first - 1, last - first + 1)
      }
      if (file === 'source.txt' || (file.endsWith('.mdx') && !(id === issue && file === `${name}.mdx`)))
        elsewhere.push(...read)
    }
  const others = hanOf(elsewhere.join(''))
  const names = [authors, source, compiledBy, webEditor].flatMap(field => field ?? []).map(hanOf)
  return {
    words: windowsOf(own, others),
    // Two characters meet by chance, where markup is left out.
    names: names.filter(name => name.length > 2 && !others.includes(name)),
  }
}

function folderOf(issue: string): string {
  return join(project.root, 'content/issues', issue)
}

function frontOf(issue: string, name: string): ArticleData {
  const path = join(folderOf(issue), `${name}.mdx`)
  return readYaml(frontmatterOf(readFileSync(path, 'utf8'), path), articleSchema)
}

function told(issue: string, name: string): {words: string[]; names: string[]} {
  return telling.get(`${issue}/${name}`) ?? {words: [], names: []}
}

const page = (path: string) => readFileSync(join(project.root, 'dist', path), 'utf8')

it('a site that knows its address says it in a valid sitemap, of every page that may be found', async () => {
  const address = 'https://huikan.example/archive/'
  const sitemap = page('sitemap.xml')
  expect(await xmlFaults(sitemap, 'sitemap')).toEqual([])
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc)
  const pages = globSync('**/*.html', {cwd: join(project.root, 'dist')})
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !page(path).includes('<meta name="robots" content="noindex'))
  expect(pages.length).toBeGreaterThan(30)
  // the address of index.html is that of its folder
  const locOf = (path: string) => address + path
  expect(listed.map(loc => loc.replace(/\/$/, '/index.html')).toSorted()).toEqual(pages.map(locOf).toSorted())
  expect(page('robots.txt')).toContain(`Sitemap: ${address}sitemap.xml`)
  expect(page('issues/140/01.html')).toContain(`<link rel="canonical" href="${address}issues/140/01.html"`)
  expect(existsSync(join(project.root, 'dist/issues/140/cover.png'))).toBe(true)
})

describe.each(withdrawals)('$what: $issue/$name', ({issue, name}) => {
  it('is found everywhere before it is withdrawn, so that this test can fail', () => {
    const {words} = told(issue, name)
    expect(words.length).toBeGreaterThan(10)
    for (const [part, list] of Object.entries(before.parts)) {
      const found = words.filter(word => list.some(published => tells(published, word)))
      // An index may cut a text within a word; the corrections of an article mend some.
      expect([part, found.length >= 0.7 * words.length, found.length]).toEqual([
        part,
        true,
        expect.any(Number),
      ])
    }
  })

  it('is found nowhere after', () => {
    const {words, names} = told(issue, name)
    const found = after.all.flatMap(published => {
      const here = [
        ...words.filter(word => tells(published, word)),
        ...names.filter(name => published.han.includes(name)),
      ]
      return here.length > 0 ? [`${published.name}: ${here.slice(0, 3).join('、')}`] : []
    })
    expect(found).toEqual([])
  })

  it('keeps its address and its line of the 目录, and gives the reason', () => {
    const html = page(`issues/${issue}/${name}.html`)
    expect(html).toContain('应作者要求撤回')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(page(`issues/${issue}/index.html`)).toContain(`href="${name}.html"`)
    expect(page('sitemap.xml')).not.toContain(`issues/${issue}/${name}.html`)
    for (const form of ['bib', 'ris'])
      expect(page(`issues/${issue}/citations.${form}`)).not.toContain(`huikan-${issue}-${name}`)
  })
})

describe('an archive with withdrawn articles', () => {
  it('had names to be found by', () => {
    expect([...telling.values()].flatMap(({names}) => names).length).toBeGreaterThan(0)
  })

  it('is right in the eyes of check, which counts what is withheld, and of convert --check', () => {
    expect(printed.check).toContain('检查了 2 期：0 个错误')
    expect(printed.check?.match(/这一篇已撤回（应作者要求撤回）/g)).toHaveLength(withdrawals.length)
    expect(printed.stale).not.toContain('有文件需要更新')
  })

  it('is not bundled with a site that was built before', () => {
    expect(printed.early).toContain('136/04.mdx')
    expect(printed.early).toContain('请先运行 npm run build')
  })

  it('has pages of valid HTML and books that epubcheck passes', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {'prefer-native-element': 'off'},
    })
    const pages = [
      'issues/136/04.html',
      'issues/136/source.html',
      'issues/136/index.html',
      'issues/136/print.html',
    ]
    for (const path of pages) {
      const {results} = await validator.validateString(page(path))
      expect([path, results.flatMap(({messages}) => messages.map(({message}) => message))]).toEqual([
        path,
        [],
      ])
    }
    for (const book of ['136.epub', 'all.epub']) {
      const bytes = readFileSync(join(project.root, 'dist/epub', book))
      const {messages} = await EpubCheck.validate(new Uint8Array(bytes))
      expect(messages.filter(({severity}) => severity !== 'usage')).toEqual([])
    }
  })

  it('has a bundle that is whole, and says which of its files are not as they were', () => {
    const bundle = readdirSync(join(project.root, 'dist-bundle')).find(name => name.endsWith('.zip')) ?? ''
    expect(project.run('bundle', '--verify', `dist-bundle/${bundle}`)).toContain('完好')
    const entries = unzipSync(readFileSync(join(project.root, 'dist-bundle', bundle)))
    const read = (name: string) => Buffer.from(entries[name] ?? []).toString('utf8')
    const names = Object.keys(entries).filter(name => name.startsWith('source/'))
    expect(names).not.toContain('source/issues/136/source.txt')
    const altered = names.filter(name => {
      const [, issue = '', file = ''] = /^source\/issues\/([^/]+)\/(.+)$/.exec(name) ?? []
      const path = join(folderOf(issue), file)
      return !existsSync(path) || read(name) !== readFileSync(path, 'utf8')
    })
    const note = read('打开说明.txt')
    for (const name of altered) expect(note).toContain(name)
    expect(note).toContain(
      '总第136期《国务院关于印发社会信用体系建设规划纲要（2014～2020年）的通知》：应作者要求撤回',
    )
    expect(read('source/issues/136/source.withheld.txt').split('\n')).toHaveLength(
      splitLines(readFileSync(join(folderOf('136'), 'source.txt'), 'utf8')).length,
    )
  })
})
