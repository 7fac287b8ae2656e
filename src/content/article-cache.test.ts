import {existsSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {writtenArchive} from '../../tests/fixtures/written-archive.ts'
import {
  articleDigest,
  keptArticle,
  keptArticleFile,
  readArticle,
  readKeptArticle,
  readKinship,
  readRenderedArticle,
} from './article-cache.ts'
import {keptIssue, readIssueFile} from './issue-cache.ts'

const unlike = () => `第${Math.random()}次的正文`

test('an article is kept as it was read: what it says, how it is related, and its text', () => {
  const {writeArticle} = writtenArchive()
  const body = unlike()
  const {digest, data} = readArticle(writeArticle('7', '01', `${body}，见[别处](/issues/7/02.html)。`))
  expect(data().title).toBe('第01篇')
  const file = keptArticleFile(digest)
  expect(file).toBe(join('.cache/articles', `${digest}.json`))
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3)
  const kept = readKeptArticle(digest)
  expect(kept.data).toEqual(data())
  expect(kept.kinship.links.map(({address}) => address)).toEqual(['/issues/7/02.html'])
  expect(readKinship(digest)).toEqual(kept.kinship)
  expect(readRenderedArticle(digest)).toMatchObject({...kept.kinship, html: expect.stringContaining(body)})
  expect(keptArticle(digest)?.data()).toEqual(data())
  rmSync(file)
  expect(keptArticle(digest)).toBeUndefined()
})

test('one that cannot be shown is not kept', () => {
  const {write} = writtenArchive()
  const path = write('issues/7/01.mdx', `---\ntitle: 甲\n---\n\n${unlike()}\n`)
  expect(() => readArticle(path)).toThrow('01.mdx')
  expect(existsSync(keptArticleFile(articleDigest(readFileSync(path, 'utf8'), new Map())))).toBe(false)
})

test('it is kept anew where its file changes, or a picture that it names', () => {
  const picture = {width: 1, height: 1, size: 9, digest: 'a'}
  const digests = [
    articleDigest('甲', new Map()),
    articleDigest('乙', new Map()),
    articleDigest('甲', new Map([['1.png', picture]])),
    articleDigest('甲', new Map([['1.png', {...picture, digest: 'b'}]])),
    articleDigest('甲', new Map([['1.png', '打不开']])),
  ]
  expect(new Set(digests).size).toBe(digests.length)
  expect(digests.every(digest => /^[0-9a-f]{32}$/.test(digest))).toBe(true)
  expect(articleDigest('甲', new Map())).toBe(digests[0])
})

test('what an issue.yaml says is kept, and what is in error is not', () => {
  const {writeIssue} = writtenArchive()
  const yaml = readFileSync(writeIssue('7', {title: unlike()}), 'utf8')
  expect(keptIssue(yaml)).toBeUndefined()
  const data = readIssueFile(yaml, 'issue.yaml')
  expect(keptIssue(yaml)).toEqual(data)
  expect(readIssueFile(yaml, 'issue.yaml')).toEqual(data)
  const faulty = `${yaml}unknown: 1\n`
  expect(() => readIssueFile(faulty, '7/issue.yaml')).toThrow('7/issue.yaml')
  expect(keptIssue(faulty)).toBeUndefined()
})
