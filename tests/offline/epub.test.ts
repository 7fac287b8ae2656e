import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {EpubCheck} from '@likecoin/epubcheck-ts'
import {unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {dist, root} from '../browser/opened-site.ts'
import {printedArticles} from '../browser/printed-text.ts'

const issues = listIssueFolders(join(root, 'content'))
  .map(({id}) => id)
  .sort()
const books = issues.length > 0 ? readdirSync(join(dist, 'epub')).sort() : []

it.skipIf(issues.length > 0)('an archive without issues has no book', () => {
  expect(existsSync(join(dist, 'epub'))).toBe(false)
})

describe.skipIf(issues.length === 0)('the EPUBs of the archive', () => {
  it('are one an issue and one of all', () => {
    expect(books).toEqual([...issues.map(id => `${id}.epub`), 'all.epub'].sort())
  })

  it.each(books)('%s passes epubcheck without errors and warnings', async book => {
    const {messages} = await EpubCheck.validate(new Uint8Array(readFileSync(join(dist, 'epub', book))))
    expect(messages.filter(({severity}) => severity !== 'usage')).toEqual([])
  })

  it.each(issues)('%s.epub lists the print pages of the 目录', id => {
    const book = open(`${id}.epub`)
    const withdrawn = (article: number) =>
      /^withdrawn:/m.test(
        readFileSync(join(root, 'content/issues', id, `${String(article).padStart(2, '0')}.mdx`), 'utf8'),
      )
    const {contents} = parse(readFileSync(join(root, 'content/issues', id, 'issue.yaml'), 'utf8')) as {
      contents: {page: number | null; article: number | null}[]
    }
    const pages = new Set(
      contents.filter(({article}) => article !== null && !withdrawn(article)).flatMap(({page}) => page ?? []),
    )
    const [list = ''] = /<nav epub:type="page-list".*?<\/nav>/s.exec(book('EPUB/nav.xhtml')) ?? []
    const found = [...list.matchAll(/href="([^"#]+)#(page-(\d+))">(\d+)</g)]
    expect(found.map(([, , , page]) => Number(page))).toEqual([...pages])
    for (const [, path, anchor] of found) expect(book(`EPUB/${path}`)).toContain(`id="${anchor}"`)
  })

  it('hold every passage of every article', async () => {
    const articles = await printedArticles(join(root, 'content/issues'))
    const all = open('all.epub')
    for (const {url, passages} of articles) {
      const [, id = '', name = ''] = /^issues\/([^/]+)\/(\d+)\.html$/.exec(url) ?? []
      for (const book of [open(`${id}.epub`), all]) {
        const text = plain(book(`EPUB/${id}/${name}.xhtml`))
        expect([url, passages.filter(passage => !text.includes(passage.replace(/\s+/g, '')))]).toEqual([
          url,
          [],
        ])
      }
    }
  })
})

function open(book: string): (path: string) => string {
  const files = unzipSync(readFileSync(join(dist, 'epub', book)))
  return path => Buffer.from(files[path] ?? []).toString('utf8')
}

function plain(markup: string): string {
  const text = markup.replace(/<[^>]*>/g, '').replace(/\s+/g, '')
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
