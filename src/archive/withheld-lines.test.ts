import {describe, expect, it} from 'vitest'
import {inventedArticle} from '../../tests/fixtures/invented.ts'
import {withdrawnArticle} from '../../tests/fixtures/withdrawn.ts'
import type {ArticleData} from '../schemas/article.ts'
import {withheldLines} from './withheld-lines.ts'

const lines = [
  '目　录',
  '来信选登',
  '张三的一封',
  '来信 …………… 3',
  '展会简讯 ………… 5',
  '张三的一封来信',
  '编辑同志：',
  '此致',
  '展会简讯',
  '《张三的一封来信》刊出后，各地来函。',
  '张三的一封来信（续）',
]
const entry = (title: string, article: number, author?: string) => ({
  section: null,
  title,
  page: 3,
  article,
  ...(author === undefined ? {} : {author}),
})
const contents = [entry('张三的一封来信', 1), entry('展会简讯', 2)]
const news = inventedArticle('7', '02', {title: '展会简讯', lines: [9, 10]})
const letter = (title: string) => withdrawnArticle('7', '01', {title, lines: [6, 8]})
const runs = (title: string, list = contents) =>
  withheldLines(lines, {contents: list, articles: [news], withdrawn: [letter(title)]}).map(
    ({first, last}) => [first, last],
  )

describe('withheldLines', () => {
  it('are those of the article; its title stays in the 目录', () => {
    expect(runs('张三的一封来信')).toEqual([[6, 8]])
    expect(runs('《张三的一封来信》（摘登）')).toEqual([[6, 8]])
  })

  it('are those that print its title as well, where that is shown no longer', () => {
    expect(runs('一封来信')).toEqual([
      [3, 4],
      [6, 8],
      [11, 11],
    ])
  })

  it('are those of its line in the 目录 where that names an author', () => {
    expect(runs('张三的一封来信', [entry('张三的一封来信', 1, '张三')])).toEqual([
      [3, 4],
      [6, 8],
      [11, 11],
    ])
  })

  it('are not those of its line in the 目录 where that adds the number of the document', () => {
    const printed = ['望商发〔2015〕7 号 展台搭建办法', '展台搭建办法', '望商发〔2015〕7号', '正文']
    const list = [entry('望商发〔2015〕7 号 展台搭建办法', 1)]
    const notice = {title: '展台搭建办法', documentNumber: '望商发〔2015〕7号', kind: 'policy'} as const
    const of = (data: Partial<ArticleData>) =>
      withheldLines(printed, {
        contents: list,
        articles: [],
        withdrawn: [withdrawnArticle('7', '01', {...notice, lines: [2, 4], ...data})],
      }).map(({first, last}) => [first, last])
    expect(of({})).toEqual([[2, 4]])
    expect(of({title: '一份文件'})).toEqual([[1, 4]])
  })

  it('leave what another article prints, which says so on its own page', () => {
    const both = withheldLines(lines, {
      contents,
      articles: [],
      withdrawn: [letter('一封来信'), withdrawnArticle('7', '02', {title: '展会简讯', lines: [9, 11]})],
    })
    expect(both.map(({first, last, article}) => [first, last, article.name])).toEqual([
      [3, 4, '01'],
      [6, 8, '01'],
      [9, 11, '02'],
    ])
  })

  it('end with the text, whatever an article claims', () => {
    const article = withdrawnArticle('7', '01', {title: '张三的一封来信', lines: [10, 9000]})
    expect(withheldLines(lines, {contents, articles: [], withdrawn: [article]})).toEqual([
      {first: 10, last: 11, article},
    ])
  })
})
