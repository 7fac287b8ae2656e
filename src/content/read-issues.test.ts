import {expect, test} from 'vitest'
import {writtenArchive} from '../../tests/fixtures/written-archive.ts'
import {ContentError} from './frontmatter.ts'
import {issueSizes} from './issue-sizes.ts'
import {readIssues, readIssuesOnce} from './read-issues.ts'
import {recordName} from './record.ts'

/** A picture of one black point. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
)

test('articles stand in printed order, and those that were withdrawn apart, without their text', () => {
  const {content, writeIssue, writeArticle} = writtenArchive()
  writeIssue('7', {title: '望洲通讯', year: 2015})
  writeArticle('7', '01', '后来的一篇。', {order: 3})
  writeArticle('7', '02', '排在最前的一篇。', {order: 1})
  writeArticle('7', '03', '撤回的一篇。', {order: 2, withdrawn: '应作者要求'})
  const [issue, ...others] = readIssues(content)
  expect(others).toEqual([])
  expect(issue?.issue).toMatchObject({id: '7', data: {title: '望洲通讯', year: 2015}})
  expect(issue?.articles.map(({name}) => name)).toEqual(['02', '01'])
  expect(issue?.articles[0]?.rendered().html).toContain('排在最前的一篇。')
  expect(issue?.withdrawn.map(({name, withdrawn}) => [name, withdrawn])).toEqual([['03', '应作者要求']])
  expect(JSON.stringify(issue?.withdrawn)).not.toContain('撤回的一篇')
})

test('an issue that was not converted yet is none', () => {
  const {content, write, writeIssue} = writtenArchive()
  write('issues/8/source.txt', '望洲')
  writeIssue('9')
  expect(readIssues(content).map(({issue}) => issue.id)).toEqual(['9'])
  expect(issueSizes(content).map(({id}) => id)).toEqual(['9'])
})

test('an article says whether it leads elsewhere, and brings its pictures', () => {
  const {content, write, writeIssue, writeArticle} = writtenArchive()
  writeIssue('7')
  writeArticle('7', '01', '没有链接。')
  writeArticle('7', '02', '见[另一篇](/issues/7/01.html)。')
  write('issues/7/dot.png', dot)
  writeArticle('7', '03', '<Figure src="dot.png" caption="会场" />')
  const articles = readIssues(content)[0]?.articles ?? []
  expect(articles.map(article => article.leadsElsewhere())).toEqual([false, true, false])
  expect(
    articles.map(article => article.pictures().map(({name, read}) => [name, Buffer.from(read())])),
  ).toEqual([[], [], [['dot.png', dot]]])
})

test('an issue last changed on the day that its record says', () => {
  const {content, write, writeIssue, writeArticle} = writtenArchive()
  writeIssue('7')
  writeArticle('7', '01', '正文。')
  expect(readIssues(content)[0]?.changed).toBeNull()
  const text = 'a'.repeat(64)
  const editions = {
    '01.mdx': [
      {since: '2026-01-02', text},
      {since: '2026-03-04', text},
    ],
  }
  write(`issues/7/${recordName}`, JSON.stringify({editions}))
  expect(readIssues(content)[0]?.changed).toBe('2026-03-04')
})

test('a fault is told with its file, its line and what to type', () => {
  const {content, write, writeIssue, writeArticle} = writtenArchive()
  writeIssue('7')
  writeArticle('7', '01', '正文。')
  write('issues/7/02.mdx', '---\ntitle: 只有篇名\n---\n')
  expect(() => readIssues(content)).toThrow(ContentError)
  expect(() => readIssues(content)).toThrow('issues/7/02.mdx')
  write('issues/7/02.mdx', '')
  write('issues/7/issue.yaml', 'title: "只有一半\n')
  expect(() => readIssues(content)).toThrow(/issues\/7\/issue\.yaml:1:8 引号只有前一半/)
  expect(() => issueSizes(content)).toThrow(/issues\/7\/issue\.yaml:1:8 引号只有前一半/)
})

test('a build reads them once, a preview each time', () => {
  const {content, writeIssue} = writtenArchive()
  writeIssue('7')
  const once = readIssuesOnce(content)
  writeIssue('8')
  expect(readIssuesOnce(content)).toBe(once)
  expect(readIssues(content)).toHaveLength(2)
  expect(readIssuesOnce(`${content}/../another`)).toEqual([])
})

test('shares of an archive go by the bytes of its articles, in the order in which issues appeared', () => {
  const {content, write, writeIssue, writeArticle} = writtenArchive()
  writeIssue('a', {year: 2016})
  writeIssue('b', {year: 2014})
  writeIssue('c', {year: 2015})
  const files = [writeArticle('c', '01', '正文。'), writeArticle('c', '02', '又一篇正文。')]
  expect(files).toHaveLength(2)
  write('issues/c/source.txt', '不算在内')
  const sizes = issueSizes(content)
  expect(sizes.map(({id}) => id)).toEqual(['b', 'c', 'a'])
  expect(sizes.map(({size}) => size > 0)).toEqual([false, true, false])
  const [before] = sizes.filter(({id}) => id === 'c')
  writeArticle('c', '02', '又一篇正文，长了。')
  // three bytes a character
  expect(issueSizes(content).find(({id}) => id === 'c')?.size).toBe((before?.size ?? 0) + 9)
})
