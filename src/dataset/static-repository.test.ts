import {expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import {xmlFaults} from '../../tests/machines/validators.ts'
import {hasRepository, writeStaticRepository} from './static-repository.ts'

const publication = {
  title: '某某资讯',
  association: '某某协会',
  url: 'https://example.org/huikan/',
  editorEmail: 'bianji@example.org',
  issn: '1674-1234',
  oaiGateway: 'https://gateway.example.net/oai/',
}
const issue = inventedIssue('140', {
  title: '某某资讯',
  year: 2014,
  months: [11, 12],
  number: 9,
  total: 140,
  combined: true,
})
const notice = inventedArticle('140', '01', {
  title: '关于印发 <某某> & 某某规划的通知',
  page: 3,
  section: '政策',
  kind: 'policy',
  issuer: '某某部、某某局',
  documentNumber: '某发〔2014〕1号',
  source: '某某报',
})
const essay = inventedArticle('140', '02', {
  title: '盘点',
  kind: 'analysis',
  authors: ['张三'],
  translators: ['李四'],
  compiledBy: '某某研究中心',
})
const write = (dates: {joined: string | null; changed: string | null}) =>
  writeStaticRepository([issue], [notice, essay], publication, () => dates)
const repository = write({joined: '2026-01-02', changed: '2026-03-04'})

it('is a static repository as its specification has them', async () => {
  expect(await xmlFaults(repository, 'oai-static-repository')).toEqual([])
})

it.each([
  ['a record that is deleted', '<oai:header>', '<oai:header status="deleted">'],
  ['seconds', '2026-03-04</oai:datestamp>', '2026-03-04T00:00:00Z</oai:datestamp>'],
  ['other fields than those of Dublin Core', 'dc:subject>', 'dc:section>'],
  ['no address to write to', 'bianji@example.org', '编辑部'],
])('the schema refuses %s', async (_, was, now) => {
  expect(repository).toContain(was)
  expect(await xmlFaults(repository.replaceAll(was, now), 'oai-static-repository')).not.toEqual([])
})

it('says of each article what citations, feeds and pages say of it', () => {
  const [, first = '', second = ''] = repository.split('<oai:record>')
  const fields = (record: string) =>
    [...record.matchAll(/<dc:(\w+)>(.*?)<\/dc:\w+>/g)].map(([, name, value]) => `${name} ${value}`)
  expect(fields(first)).toEqual([
    'title 关于印发 &lt;某某&gt; &amp; 某某规划的通知',
    'creator 某某部',
    'creator 某某局',
    'subject 政策',
    'publisher 某某协会',
    'date 2014-11',
    'type Text',
    'type 政策文件',
    'format text/html',
    'identifier https://example.org/huikan/issues/140/01.html',
    'identifier 某发〔2014〕1号',
    'source 《某某资讯》2014年11、12月合刊 第9期 总第140期，第 3 页',
    'source ISSN 1674-1234',
    'source 某某报',
    'language zh-Hans',
    'relation https://example.org/huikan/issues/140/index.html',
  ])
  expect(fields(second)).toEqual(
    expect.arrayContaining(['creator 张三', 'contributor 李四', 'contributor 某某研究中心']),
  )
})

it('is found at its gateway, and says when an article last changed', () => {
  expect(repository).toContain(
    '<oai:baseURL>https://gateway.example.net/oai/example.org/huikan/data/oai.xml</oai:baseURL>',
  )
  expect(repository).toContain('<oai:datestamp>2026-03-04</oai:datestamp>')
  expect(write({joined: null, changed: null})).toContain('<oai:earliestDatestamp>2014-11-01<')
})

it('is there where the archive knows what the protocol asks', () => {
  expect(hasRepository(publication)).toBe(true)
  for (const name of ['url', 'editorEmail', 'oaiGateway'])
    expect(hasRepository({...publication, [name]: ''})).toBe(false)
})
