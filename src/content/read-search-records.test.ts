import {expect, it} from 'vitest'
import {writtenArchive} from '../../tests/fixtures/written-archive.ts'
import {readIssues} from './read-issues.ts'
import {readSearchRecords} from './read-search-records.ts'

const clauses = Array.from(
  {length: 8},
  (_, index) =>
    `第${'一二三四五六七八'[index]}条 网络交易的第${index}项事务，由市商务部门会同有关部门按照职责规定并公布。`,
)
const regulation = (day: string) => [...clauses, `本办法自${day}起施行。`].join('\n\n')

it('takes articles in the order in which they were printed, and what is printed twice as one document', () => {
  const {content, writeIssue, writeArticle} = writtenArchive()
  writeIssue('b', {title: '望洲通讯', year: 2016, months: [2], total: 28})
  writeIssue('a', {year: 2016, months: [3]})
  writeIssue('c', {year: 2015, months: [12]})
  writeArticle('a', '01', regulation('三月一日'), {title: '网络交易管理办法'})
  writeArticle('b', '02', '培训班在望洲举行。', {
    title: '培训班',
    order: 1,
    section: '要闻',
    source: '望洲日报',
  })
  writeArticle('b', '01', '撤回的一篇。', {withdrawn: '应作者要求', order: 2})
  writeArticle('c', '01', regulation('三月一日'), {
    title: '网络交易管理办法',
    documentNumber: '望发〔2015〕1号',
  })
  const records = readSearchRecords(readIssues(content))
  expect(records.map(({url, document}) => [url, document])).toEqual([
    ['issues/c/01.html', 'issues/c/01.html'],
    ['issues/b/02.html', null],
    ['issues/a/01.html', 'issues/c/01.html'],
  ])
  expect(records[1]).toMatchObject({
    title: '培训班',
    section: '要闻',
    source: '望洲日报',
    date: '2016-02',
    heads: 1,
    issue: {id: 'b', label: '总第28期', year: 2016, total: 28},
  })
  expect(records[1]?.passages().map(({text}) => text)).toEqual(['培训班', '望洲日报', '培训班在望洲举行。'])
  expect(
    records[0]
      ?.passages()
      .slice(0, 2)
      .map(({text}) => text),
  ).toEqual(['网络交易管理办法', '望发〔2015〕1号'])
})
