import {expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../../tests/fixtures/invented.ts'
import {withdrawnArticle} from '../../../tests/fixtures/withdrawn.ts'
import {site as ours} from '../../site.ts'
import {articlePage} from './article-page.ts'
import {type BookArticle, type BookIssue, bindIssue, bindVolume} from './book.ts'
import {coverPage} from './cover.ts'
import {issuePage} from './issue-page.ts'
import {navigation} from './navigation.ts'
import {packageDocument} from './package-document.ts'

const site = {...ours, title: '望洲通讯', association: '望洲市<物流>协会'}

function article(
  issue: string,
  name: string,
  data: Partial<BookArticle['data']>,
  pictures: string[] = [],
): BookArticle {
  return {
    ...inventedArticle(issue, name, data),
    size: 1,
    leadsElsewhere: () => false,
    pictures: () => pictures.map(name => ({name, read: () => new Uint8Array()})),
    rendered: () => ({html: '<p>正文。</p>', ids: []}),
  }
}

const issue: BookIssue = {
  issue: inventedIssue('7', {
    title: '望洲通讯',
    year: 2015,
    months: [3, 4],
    combined: true,
    number: 2,
    total: 27,
    editors: ['祁望舒', '柏问渠'],
    contents: [
      {section: '要闻', title: '协会召开理事会', page: 1, article: 1},
      {section: '要闻', title: '码头完成检修', page: 1, article: 2},
      {section: null, title: '没有印的一篇', page: 3, article: null},
      {section: null, title: '一封来信', page: 4, article: 3},
    ],
  }),
  articles: [
    article('7', '01', {title: '协会召开理事会', section: '要闻', page: 1}, ['a.png', 'b.JPG']),
    article('7', '02', {title: '码头完成检修', section: '要闻', page: 1}, ['b.JPG', 'c.svg']),
  ],
  withdrawn: [withdrawnArticle('7', '03', {title: '一封来信', order: 3})],
  changed: '2026-11-26',
}
/** An issue whose print says nothing of itself. */
const silent: BookIssue = {
  issue: inventedIssue('8', {
    title: null,
    contents: [{section: null, title: '第01篇', page: null, article: 1}],
  }),
  articles: [article('8', '01', {})],
  withdrawn: [],
  changed: null,
}

it('a book of one issue says what it is, where its pages come from and what is in it', () => {
  expect(packageDocument(bindIssue(site, issue))).toMatchSnapshot()
})

it('a book of an issue that says nothing of itself has what an EPUB must have', () => {
  expect(packageDocument(bindIssue(site, silent))).toMatchSnapshot()
})

it('a volume belongs to no series, names no editor and shows no picture', () => {
  expect(packageDocument(bindVolume(site, {key: '2015', issues: [issue, silent]}))).toMatchSnapshot()
})

it('pages of a book are whole documents', () => {
  const book = bindIssue(site, issue)
  const [bound] = book.issues
  const [first, second] = issue.articles
  if (!bound || !first || !second) throw new Error('nothing is bound')
  expect(navigation(book)).toMatchSnapshot('contents')
  expect(coverPage(book)).toMatchSnapshot('cover')
  expect(issuePage(site, bound)).toMatchSnapshot('issue')
  expect(articlePage(first, bound, book)).toMatchSnapshot('first article')
  expect(articlePage(second, bound, book)).toMatchSnapshot('second article')
})

it('the contents of a volume have a part for each issue', () => {
  expect(navigation(bindVolume(site, {key: '2015', issues: [issue, silent]}))).toMatchSnapshot()
})
