import type {AnySchemaObject} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import {withdrawnArticle} from '../../tests/fixtures/withdrawn.ts'
import {jsonFaults, readCsv} from '../../tests/machines/validators.ts'
import {dataSchemas, writeArticlesCsv, writeArticlesFile, writeColumnsCsv, writeIssuesFile} from './files.ts'
import {type ArticleRecord, articleRecords, issueRecords} from './records.ts'

const issue = inventedIssue('136', {
  publisher: '某某协会',
  year: 2014,
  months: [6],
  number: 5,
  total: 136,
  sections: ['政策'],
  editors: ['张三'],
})

const article = inventedArticle('136', '04', {
  title: '关于“甲”的通知',
  section: '政策',
  page: 11,
  kind: 'policy',
  authors: ['张三', '李四'],
  documentNumber: '国发〔2014〕1号',
  issuer: '国务院',
  issuedDate: '2014-06-04',
  lines: [197, 523],
  corrections: [{line: 200, was: '甲', now: '乙'}],
})

const schema = (name: 'issues' | 'articles') => JSON.parse(dataSchemas()[name]) as AnySchemaObject
const records = articleRecords([issue], [article])

describe('the data files', () => {
  it('are what their schemas describe', () => {
    const issues: unknown = JSON.parse(writeIssuesFile(issueRecords([issue], [article])))
    expect(jsonFaults(issues, schema('issues'))).toEqual([])
    expect(issues).toMatchObject({issues: [{id: '136', address: 'issues/136/index.html', articles: 1}]})
    const articles: unknown = JSON.parse(writeArticlesFile(records))
    expect(jsonFaults(articles, schema('articles'))).toEqual([])
    expect(articles).toMatchObject({
      articles: [{issue: '136', name: '04', firstLine: 197, corrections: 1, source: null}],
    })
  })

  it('keep a record of a withdrawn article that says why, and nothing else of it', () => {
    const {documentNumber, credit} = {documentNumber: '国发〔2014〕9号', credit: '（来源：某报）'}
    const gone = withdrawnArticle('136', '05', {title: '一封来信', documentNumber, credit, authors: ['张三']})
    const list = articleRecords([issue], [gone, article])
    expect(list.map(({name, withdrawn}) => [name, withdrawn])).toEqual([
      ['04', null],
      ['05', '应作者要求'],
    ])
    expect(list[1]).toMatchObject({title: '一封来信', authors: [], documentNumber: null, credit: null})
    expect(jsonFaults(JSON.parse(writeArticlesFile(list)), schema('articles'))).toEqual([])
    expect(writeArticlesCsv(list)).not.toMatch(/张三,|国发〔2014〕9号|某报/)
  })

  it('have schemas that refuse anything else and describe every field', () => {
    const [record] = records
    const file = (change: object) => ({$schema: '', articles: [{...record, ...change}]})
    expect(jsonFaults(file({}), schema('articles'))).toEqual([])
    expect(jsonFaults(file({kind: 'poem'}), schema('articles'))).not.toEqual([])
    expect(jsonFaults(file({issuedDate: '2014年'}), schema('articles'))).not.toEqual([])
    expect(jsonFaults(file({more: 1}), schema('articles'))).not.toEqual([])
    for (const name of ['issues', 'articles'] as const) {
      const {items} = (schema(name).properties as Record<string, {items: AnySchemaObject}>)[name] ?? {}
      const fields: Record<string, {description?: string}> = items?.properties
      expect(Object.entries(fields).filter(([, {description}]) => !description)).toEqual([])
    }
  })
})

describe('articles.csv', () => {
  it('has a header, a byte order mark for Excel, and lists joined', () => {
    const csv = writeArticlesCsv(records)
    expect(csv.startsWith('\uFEFFissue,name,address,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(readCsv(csv)).toMatchObject([
      {title: '关于“甲”的通知', authors: '张三、李四', source: '', page: '11'},
    ])
  })

  it('has a list of its columns in Chinese', () => {
    const columns = readCsv(writeColumnsCsv())
    const [header = ''] = writeArticlesCsv(records).replace('\uFEFF', '').split('\r\n')
    expect(columns.map(row => row.列名)).toEqual(header.split(','))
    expect(columns.filter(row => !/\p{Script=Han}/u.test(row.中文名 ?? '') || !row.含义)).toEqual([])
    expect(columns.find(row => row.列名 === 'authors')).toEqual({
      列名: 'authors',
      中文名: '作者',
      含义: '依原刊署名；几个的以顿号分开',
    })
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+86 21', "'+86 21"],
    ['-2014', "'-2014"],
    ['@甲', "'@甲"],
    ['＝HYPERLINK("x")', '\'＝HYPERLINK("x")'],
    [' \u3000＠甲', "' \u3000＠甲"],
    ['"=1', `'"=1`],
    ["'=1", "''=1"],
    ['“＋”号', "'“＋”号"],
    ['\t甲', "'\t甲"],
    ['——副题', '——副题'],
    ['2014-2015', '2014-2015'],
    ["'甲'", "'甲'"],
  ])('of %j a spreadsheet makes no formula', (title, cell) => {
    const [record] = records
    expect(readCsv(writeArticlesCsv([{...record, title} as ArticleRecord]))[0]?.title).toBe(cell)
  })

  it('leaves numbers, and quotes what another list separator would part', () => {
    const [record] = records
    const csv = writeArticlesCsv([{...record, title: '甲;=1+1', page: 13} as ArticleRecord])
    expect(csv).toContain(',"甲;=1+1",')
    expect(csv).toContain(',13,')
  })

  it('carries any title', () => {
    const [record] = records
    const title = fc.string({unit: fc.constantFrom('"', ',', '\r', '\n', '甲', ' ', '=', "'", '\t', '－')})
    const printed = (cell = '') => cell.replace(/^'(?=[\s"'“”‘’]*[=+\-@＝＋－＠\t\r])/, '')
    fc.assert(
      fc.property(fc.array(title, {minLength: 1, maxLength: 4}), titles => {
        const rows = titles.map(title => ({...record, title}) as ArticleRecord)
        expect(readCsv(writeArticlesCsv(rows)).map(row => printed(row.title))).toEqual(titles)
      }),
    )
  })
})
