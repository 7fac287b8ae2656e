import {describe, expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import {articlesOf, byIssue, neighbours, type ReadableData} from './articles.ts'
import {contentsOf} from './contents.ts'
import {writtenDate, writtenLength} from './dates.ts'
import {byYear, issueLabel, issueMonth, newestFirst, shortIssueLabel} from './issues.ts'
import {metadataOf} from './metadata.ts'

const issue = inventedIssue
const article = (name: string, data: Partial<ReadableData> = {}) =>
  inventedArticle('136', name, {section: '政策', kind: 'policy', ...data})

describe('issues', () => {
  it('come newest first by year, months and number, whatever their ids', () => {
    const issues = [
      issue('2015-03', {year: 2015, months: [3], number: 3}),
      issue('140', {year: 2014, months: [11, 12], number: 9, total: 140}),
      issue('9', {}),
      issue('136', {year: 2014, months: [6], number: 5, total: 136}),
      issue('99', {year: 2014, months: [6], number: 4, total: 99}),
    ]
    expect(newestFirst(issues).map(({id}) => id)).toEqual(['2015-03', '140', '136', '99', '9'])
    expect(byYear(issues).map(({year, issues}) => [year, issues.length])).toEqual([
      [2015, 1],
      [2014, 3],
      [null, 1],
    ])
  })

  it('are labelled with what the print says', () => {
    const combined = issue('140', {year: 2014, months: [11, 12], combined: true, number: 9, total: 140})
    expect(issueLabel(combined)).toBe('2014年11、12月合刊 第9期 总第140期')
    expect(shortIssueLabel(combined)).toBe('总第140期')
    expect(shortIssueLabel(issue('2015-03', {year: 2015, months: [3], number: 3}))).toBe('2015年第3期')
    expect(shortIssueLabel(issue('2015-m3', {year: 2015, months: [3]}))).toBe('2015年3月')
    expect(issueLabel(issue('v3-02', {volume: 3, number: 2}))).toBe('第3卷 第2期')
    expect(shortIssueLabel(issue('v3-02', {volume: 3, number: 2}))).toBe('第3卷第2期')
    expect(issueLabel(issue('x', {}))).toBe('x')
  })
})

describe('articles', () => {
  it('stand in printed order, not in that of their files', () => {
    const late = article('10', {order: 2})
    const list = articlesOf('136', [article('03'), late, article('01'), {...article('02'), issue: '140'}])
    expect(list.map(({name}) => name)).toEqual(['01', '10', '03'])
    expect(neighbours(late, list)).toMatchObject({previous: {name: '01'}, next: {name: '03'}})
    expect(neighbours(article('03'), list).next).toBeNull()
    expect(byIssue(list).get('136')).toEqual(list)
  })
})

describe('issueMonth', () => {
  it.each([
    [{year: 2014, months: [11, 12]}, '2014-11'],
    [{year: 2014, months: [3]}, '2014-03'],
    [{year: 2014, months: []}, '2014'],
    [{year: null, months: [3]}, null],
  ])('of %o', (data, month) => {
    expect(issueMonth(data)).toBe(month)
  })
})

describe('contentsOf', () => {
  const entry = (title: string, section: string | null, article: number | null, page: number | null = 1) => ({
    title,
    section,
    article,
    page,
  })

  it('keeps a line without article, and the wording of the body elsewhere', () => {
    const {data} = issue('136', {
      contents: [entry('目录的写法', '政策', 1, 3), entry('佚文', '政策', null, 9)],
    })
    const [section] = contentsOf(data, [article('01')], [])
    expect(section?.lines).toMatchObject([
      {title: '第01篇', page: 3, article: {name: '01'}},
      {title: '佚文', page: 9, article: null},
    ])
  })

  it('puts an article that the 目录 lacks into its place', () => {
    const {data} = issue('136', {
      contents: [entry('一', '政策', 1), entry('三', '政策', 3), entry('四', '动态', 5)],
    })
    const inIssue = [
      article('01'),
      article('02'),
      article('03'),
      article('04', {section: '动态'}),
      article('05', {section: '动态'}),
      article('06', {section: '附录'}),
    ]
    expect(
      contentsOf(data, inIssue, []).map(({section, lines}) => [section, lines.map(line => line.title)]),
    ).toEqual([
      ['政策', ['第01篇', '第02篇', '第03篇']],
      ['动态', ['第04篇', '第05篇']],
      ['附录', ['第06篇']],
    ])
  })

  it('puts an article back into a section that another one interrupts', () => {
    const {data} = issue('136', {})
    const inIssue = [article('01'), article('02', {section: '动态'}), article('03'), article('04')]
    expect(
      contentsOf(data, inIssue, []).map(({section, lines}) => [section, lines.map(line => line.title)]),
    ).toEqual([
      ['政策', ['第01篇', '第03篇', '第04篇']],
      ['动态', ['第02篇']],
    ])
  })

  it('lists the articles of an issue printed without 目录', () => {
    const {data} = issue('136', {})
    expect(contentsOf(data, [article('01'), article('02')], [])).toMatchObject([
      {section: '政策', lines: [{title: '第01篇'}, {title: '第02篇'}]},
    ])
  })
})

describe('metadataOf', () => {
  it('lists what is known, and no source for the profile of a member', () => {
    const data = article('01', {
      documentNumber: '国发〔2014〕21号',
      issuedDate: '2014-06-14',
      source: '某某公司',
      page: 30,
    }).data
    expect(metadataOf(data).map(({label, value}) => `${label} ${value}`)).toEqual([
      '文号 国发〔2014〕21号',
      '成文日期 2014年6月14日',
      '来源 某某公司',
      '栏目 政策',
      '体裁 政策文件',
      '原刊页码 第 30 页',
    ])
    expect(metadataOf({...data, kind: 'member-profile'}).map(({label}) => label)).not.toContain('来源')
  })

  it('says nothing of a kind that the text does not tell', () => {
    const kindShown = (kind: ReadableData['kind']) =>
      metadataOf(article('01', {kind}).data).find(({label}) => label === '体裁')?.value
    expect(kindShown('obituary')).toBe('讣告')
    expect(kindShown(null)).toBeUndefined()
  })
})

describe('figures', () => {
  it('are written as in print', () => {
    expect(writtenDate('2014-06-04')).toBe('2014年6月4日')
    expect([860, 6_340, 63_480, 100_200].map(writtenLength)).toEqual([
      '860 字',
      '约 6300 字',
      '约 6.3 万字',
      '约 10 万字',
    ])
  })
})
