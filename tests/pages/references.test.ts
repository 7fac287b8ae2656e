import {describe, expect, it} from 'vitest'
import {referencesOf} from '../../src/archive/references.ts'
import {reprintsOf} from '../../src/archive/reprints.ts'
import type {RenderedArticle} from '../../src/rendering/article.ts'
import {nameOf, readContent} from './archive-content.ts'

const {articles, rendered} = readContent()
const read = (article: (typeof articles)[number]): RenderedArticle => {
  const text = rendered.get(article)
  if (!text) throw new Error(nameOf(article))
  return text
}
const {references, citations, named} = referencesOf(
  articles,
  reprintsOf(articles, article => read(article).sketch),
  [],
  read,
)

describe('references in the archive', () => {
  it('lead from what is named to what the archive holds, and nowhere else', () => {
    const found = [...references].flatMap(([article, list]) =>
      list.map(
        ({start, end, target}) =>
          `${nameOf(article)} ${read(article).html.slice(start, end)} ${nameOf(target)}`,
      ),
    )
    expect(found).toEqual([
      '136-01 《社会信用体系建设规划纲要(2014~2020年)》 136-04',
      ...Array(found.filter(line => line.includes('《纲要》')).length).fill('136-01 《纲要》 136-04'),
      '136-03 上海无线电监测站 136-08',
    ])
    // Lines 48, 50, 58, 70, 72 and 74 of the print.
    expect(found.filter(line => line.includes('《纲要》')).length).toBeGreaterThanOrEqual(6)
  })

  it('are known where they lead', () => {
    const cited = [...citations].map(([article, list]) => [
      nameOf(article),
      list.map(citation => nameOf(citation.article)),
    ])
    expect(cited).toEqual([
      ['136-04', ['136-01']],
      ['140-03', ['136-01']],
      ['136-08', ['136-03']],
    ])
  })
})

describe('the index of documents', () => {
  const titles = named.map(({title}) => title)

  it.each([
    '征信业管理条例',
    '中华人民共和国政府信息公开条例',
    '中共中央 国务院关于加强和创新社会管理的意见',
    '网络交易管理办法',
    '国务院关于促进市场公平竞争维护市场秩序的若干意见',
    '互联网电子公告服务管理规定',
  ])('lists %s once', title => {
    expect(titles.filter(name => name === title)).toEqual([title])
  })

  it('joins a document’s title and number', () => {
    const number = (title: string) => named.find(document => document.title?.startsWith(title))?.number
    expect(number('国务院关于促进市场公平竞争')).toBe('国发〔2014〕20号')
    expect(number('商品现货市场交易特别规定')).toBe('令2013第3号')
    expect(named.filter(document => document.number === '国发〔2013〕38号')).toHaveLength(1)
  })

  it('knows which issues name a document', () => {
    const credit = named.find(({title}) => title === '征信业管理条例')
    expect(credit?.citations.map(({article}) => nameOf(article))).toEqual(['136-04', '140-03'])
    const liability = named.find(({title}) => title?.endsWith('侵权责任法'))
    expect(liability?.citations.map(({article}) => nameOf(article))).toEqual(['136-05', '140-14'])
  })

  it('lists no short form', () => {
    for (const short of ['纲要', '规定']) expect(titles).not.toContain(short)
  })
})
