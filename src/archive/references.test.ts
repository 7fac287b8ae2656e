import {describe, expect, it} from 'vitest'
import {withdrawnArticle} from '../../tests/fixtures/withdrawn.ts'
import {type RenderedArticle, renderArticle} from '../rendering/article.ts'
import type {ArticleData} from '../schemas/article.ts'
import type {Article, ReadableData} from './articles.ts'
import {referencesOf} from './references.ts'
import type {WithdrawnArticle} from './withdrawal.ts'

const texts = new Map<Article, RenderedArticle>()
function article(issue: string, name: string, mdx: string, data: Partial<ReadableData>): Article {
  const made: Article = {
    issue,
    name,
    digest: name,
    data: {
      title: name,
      issue,
      order: Number(name),
      section: null,
      page: null,
      kind: 'news',
      lines: [1, 1],
      ...data,
    },
  }
  texts.set(made, renderArticle(mdx, `${name}.mdx`))
  return made
}
const resolve = (articles: Article[], reprints: Article[][] = [], withdrawn: WithdrawnArticle[] = []) =>
  referencesOf(articles, reprints, withdrawn, from => texts.get(from) ?? renderArticle('', ''))
const targets = ({references}: ReturnType<typeof resolve>, from: Article) =>
  references.get(from)?.map(({target}) => target.name) ?? []

const law = article('1', '01', '第一条 根据《合同法》与本《网售办法》。', {
  title: '网售办法',
  kind: 'regulation',
  documentNumber: '商发〔2013〕5号',
})

describe('referencesOf', () => {
  it('links a title, a number and a short form, and no document to itself', () => {
    const news = article('1', '02', '《网售办法》（商发〔2013〕5号）施行。据商发[2013] 5 号。', {})
    const found = resolve([law, news])
    expect(targets(found, news)).toEqual(['01', '01', '01'])
    expect(targets(found, law)).toEqual([])
    expect(found.citations.get(law)).toEqual([{article: news, anchor: null}])
  })

  it('reads a short form within the article that introduces it, and nowhere else', () => {
    const plan = article('1', '03', '正文', {title: '某地信用建设规划纲要', kind: 'policy'})
    const told = article('1', '04', '《某地信用建设规划纲要》公布。《纲要》提出：', {})
    const named = article('1', '05', '《某地信用建设规划纲要》（以下简称《规划》）。《规划》说：', {})
    const untold = article('1', '06', '《纲要》提出：', {})
    const two = article('1', '07', '《某地信用建设规划纲要》与《交通规划纲要》。《纲要》提出：', {})
    const found = resolve([plan, told, named, untold, two])
    expect([told, named, untold, two].map(from => targets(found, from))).toEqual([
      ['03', '03'],
      ['03', '03', '03'],
      [],
      ['03'],
    ])
  })

  it('links neither printing of a document to the other, and others to the one in their issue', () => {
    const again = article('2', '08', '《网售办法》', {title: '网售办法', kind: 'regulation'})
    const reader = article('2', '09', '《网售办法》', {})
    const found = resolve([law, again, reader], [[law, again]])
    expect(targets(found, again)).toEqual([])
    expect(targets(found, reader)).toEqual(['08'])
    expect(found.citations.get(law)?.map(citation => citation.article)).toEqual([reader])
  })

  it('refers to nothing by a name that two documents bear, nor to what is no document', () => {
    const other = article('2', '10', '正文', {title: '网售办法', kind: 'regulation'})
    const essay = article('2', '11', '正文', {title: '海上奇谈'})
    const reader = article('2', '12', '《网售办法》《海上奇谈》', {})
    expect(targets(resolve([law, other, essay, reader]), reader)).toEqual([])
  })

  it('leads to a withdrawn document where none that may be read bears the name', () => {
    const data: Partial<ArticleData> = {
      title: '网售办法',
      kind: 'regulation',
      documentNumber: '商发〔2013〕5号',
    }
    const gone = withdrawnArticle('1', '15', data)
    const again = withdrawnArticle('2', '16', data)
    const reader = article('2', '17', '《网售办法》（商发〔2013〕5号）施行。', {})
    expect(targets(resolve([reader], [], [gone]), reader)).toEqual(['15', '15'])
    expect(targets(resolve([reader], [], [gone, again]), reader)).toEqual(['16', '16'])
    expect(targets(resolve([law, reader], [], [gone]), reader)).toEqual(['01', '01'])
    const {citations, named} = resolve([reader], [], [gone])
    expect(citations.size).toBe(0)
    expect(named.map(({title, number, article}) => [title, number, article])).toEqual([
      ['网售办法', '商发〔2013〕5号', gone],
    ])
  })

  it('finds members by name, with or without 市', () => {
    const member = article('1', '13', '介绍', {
      title: '东海市无线电测绘院（会员单位）',
      kind: 'member-profile',
    })
    const news = article('1', '14', '增补东海无线电测绘院为理事。', {})
    const found = resolve([member, news])
    expect(targets(found, news)).toEqual(['13'])
    const [reference] = found.references.get(news) ?? []
    expect(texts.get(news)?.html.slice(reference?.start, reference?.end)).toBe('东海无线电测绘院')
  })
})
