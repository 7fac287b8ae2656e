import {expect, it} from 'vitest'
import {renderArticle} from '../rendering/article.ts'
import {checkLinks} from './check-links.ts'

const pages = new Set(['/index.html', '/about.html', '/browse/index.html'])

/** Messages about an article of one link, which stands on line 3 beside an article with a clause. */
function messages(address: string): string[] {
  const article = (issue: string, name: string, mdx: string) => {
    const path = `content/issues/${issue}/${name}.mdx`
    const {links, ids} = renderArticle(mdx, path)
    return {path, issue, name, links, ids}
  }
  const archive = [
    article('5', '01', `甲\n\n见[那里](${address})。\n`),
    article('6', '02', '第一条 乙\n\n第二条 丙\n'),
  ]
  const files = checkLinks(archive, new Set(['5', '6']), pages)
  return files.flatMap(({path, messages}) =>
    messages.map(({line, column, reason}) => `${path}:${line}:${column} ${reason}`),
  )
}

it.each([
  '/issues/6/02.html',
  '/issues/6/02.html#di-2-tiao',
  '/issues/5/01.html',
  '/issues/6/citations.bib',
  '/issues/6/index.html',
  '/issues/6/source.html#L3',
  '/about.html',
  '/browse/index.html?x=1#y',
  '/sections/%E5%8D%8F%E4%BC%9A.xml',
  'https://example.org/x',
])('%s leads somewhere', address => {
  expect(messages(address)).toEqual([])
})

it.each([
  ['/issues/6/03.html', '指向的网页，第 6 期里没有'],
  ['/issues/6/02.html#di-3-tiao', '指向的文章里没有 #di-3-tiao 这个位置'],
  ['/issues/7/01.html', '指向的第 7 期还没有收录'],
  ['/issues/6/', '请写作 /issues/6/index.html'],
  ['/issues/6', '请写作 /issues/6/index.html'],
  ['/issues/6/02.bib', '指向的网页，第 6 期里没有'],
  ['/browse/', '指向文件夹；请写明其中的网页'],
  ['/nix.html', '指向的网页，本站没有'],
])('%s leads nowhere', (address, reason) => {
  const [message = '', ...more] = messages(address)
  expect(more).toEqual([])
  expect(message).toContain(`content/issues/5/01.mdx:3:2 链接地址 ${address} ${reason}`)
})

it('accuses no link to an article whose places nobody can know', () => {
  const link = {address: '/issues/6/02.html#di-3-tiao', line: 3, column: 2}
  const archive = [
    {path: 'content/issues/5/01.mdx', issue: '5', name: '01', links: [link], ids: []},
    {path: 'content/issues/6/02.mdx', issue: '6', name: '02', links: [], ids: null},
  ]
  expect(checkLinks(archive, new Set(['5', '6']), pages)).toEqual([])
})
