import {describe, expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import {withdrawnArticle} from '../../tests/fixtures/withdrawn.ts'
import {contentsOf} from './contents.ts'
import {isWithdrawn, partWithdrawn, shownArticle} from './withdrawal.ts'

const filed = inventedArticle('7', '02', {
  title: '望洲市商务局关于印发《展台搭建办法》的通知',
  kind: 'policy',
  section: '政策',
  page: 5,
  documentNumber: '望商发〔2015〕7号',
  issuer: '望洲市商务局',
  authors: ['张三'],
  credit: '（来源：望洲日报）',
  corrections: [{line: 3, was: '甲', now: '乙'}],
  lines: [40, 80],
})

describe('shownArticle', () => {
  it('is the article as it stands, unless it was withdrawn', () => {
    expect(shownArticle(filed)).toEqual(filed)
  })

  it('is nothing but title, place and reason of one that was withdrawn, and the keys of its names', () => {
    const article = shownArticle({...filed, data: {...filed.data, withdrawn: '涉及个人信息'}})
    expect(isWithdrawn(article)).toBe(true)
    expect(article).toEqual({
      issue: '7',
      name: '02',
      data: {title: filed.data.title, order: 2, section: '政策', page: 5, kind: 'policy', lines: [40, 80]},
      withdrawn: '涉及个人信息',
      names: [
        '望洲市商务局关于印发《展台搭建办法》的通知',
        '关于印发《展台搭建办法》的通知',
        '展台搭建办法',
        '望商发[2015]7号',
      ],
    })
  })

  it('has no names where it is no document', () => {
    expect(withdrawnArticle('7', '03', {title: '一封来信'}).names).toEqual([])
  })
})

describe('a 目录 with withdrawn articles', () => {
  const entry = (title: string, article: number) => ({section: null, title, page: null, article})
  const {data} = inventedIssue('7', {contents: [entry('第01篇', 1), entry('张三的来信', 2)]})
  const {articles, withdrawn} = partWithdrawn([
    inventedArticle('7', '01'),
    withdrawnArticle('7', '02', {title: '一封来信'}),
    inventedArticle('7', '03'),
    withdrawnArticle('7', '04', {title: '另一封来信'}),
  ])

  it('keeps their places, under the title that is still shown', () => {
    const lines = contentsOf(data, articles, withdrawn).flatMap(({lines}) => lines)
    expect(lines.map(({title, article}) => [title, article !== null && isWithdrawn(article)])).toEqual([
      ['第01篇', false],
      ['一封来信', true],
      ['第03篇', false],
      ['另一封来信', true],
    ])
  })
})
