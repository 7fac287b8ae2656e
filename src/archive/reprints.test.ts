import {describe, expect, it} from 'vitest'
import {sketchOf} from '../rendering/sketch.ts'
import type {Article, ReadableData} from './articles.ts'
import {comparisonOf, excerptOf, type Piece} from './comparison.ts'
import {reprintsOf} from './reprints.ts'

const texts = new Map<Article, string>()
function article(name: string, text: string, data: Partial<ReadableData> = {}): Article {
  const made: Article = {
    issue: name,
    name,
    digest: name,
    data: {
      title: name,
      issue: name,
      order: 1,
      section: null,
      page: null,
      kind: 'policy',
      lines: [1, 1],
      ...data,
    },
  }
  texts.set(made, text)
  return made
}
const prose = (seed: number) =>
  Array.from(
    {length: 60},
    (_, index) => `第${index * seed}处应在${index + seed}日内办理${(index * seed) % 97}件。`,
  ).join('')
const groups = (...articles: Article[]) =>
  reprintsOf(articles, from => sketchOf(texts.get(from) ?? '')).map(group => group.map(({name}) => name))

describe('reprintsOf', () => {
  it('finds one text under two titles', () => {
    expect(
      groups(article('1', prose(7)), article('2', `${prose(7)}又加一句。`), article('3', prose(11))),
    ).toEqual([['1', '2']])
  })

  it('takes neither a number nor a title alone for a reprint', () => {
    const number = {documentNumber: '国发〔2014〕21号', title: '编者的话'}
    expect(groups(article('1', prose(7), number), article('2', prose(1300), number))).toEqual([])
  })

  it('asks less of what bears the same number', () => {
    const number = {documentNumber: '国发〔2014〕21号'}
    const half = prose(7).slice(0, prose(7).length / 2)
    expect(
      groups(article('1', prose(7), number), article('2', half + prose(1300).slice(0, 300), number)),
    ).toEqual([['1', '2']])
  })
})

describe('comparisonOf', () => {
  const show = (pieces: Piece[] | null) =>
    pieces?.map(({text, differs}) => (differs ? `【${text}】` : text)).join('') ?? null
  const rows = (left: string[], right: string[]) =>
    comparisonOf(left, right).map(row => [row.difference, show(row.left), show(row.right)])

  it('marks differences by characters, gaps too, whatever the blanks', () => {
    expect(rows(['签订的各 项合同', '完善中介机构'], ['签订的各类合同', '完善中介服务机构'])).toEqual([
      ['words', '签订的各【 项】合同', '签订的各【类】合同'],
      ['words', '完善中介【】机构', '完善中介【服务】机构'],
    ])
  })

  it('tells words from punctuation and from the form of brackets', () => {
    expect(rows(['（一）现状', '（2014～2020 年）', '甲'], ['（一）现状。', '(2014~2020年)', '甲'])).toEqual([
      ['punctuation', '（一）现状【】', '（一）现状【。】'],
      ['form', '（2014～2020 年）', '(2014~2020年)'],
      ['same', '甲', '甲'],
    ])
  })

  it('pairs what was reworded and leaves alone what one side lacks', () => {
    const [a, b, c] = ['今年工作的总体要求如下所述', '第二段说的是别的事情', '末段']
    expect(
      rows([a, b, c], ['今年工作的总的要求如下所述', c]).map(([difference, left, right]) => [
        difference,
        left !== null,
        right !== null,
      ]),
    ).toEqual([
      ['words', true, true],
      ['words', true, false],
      ['same', true, true],
    ])
  })

  it('gives the places with a little round them', () => {
    const [row] = comparisonOf(
      ['一二三四五六七八九十甲一二三四五六七八九十'],
      ['一二三四五六七八九十乙一二三四五六七八九十'],
    )
    expect(show(excerptOf(row?.left ?? [], 3))).toBe('……八九十【甲】一二三……')
  })
})
