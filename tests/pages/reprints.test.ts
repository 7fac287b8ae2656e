import {describe, expect, it} from 'vitest'
import {type ComparedRow, comparisonOf} from '../../src/archive/comparison.ts'
import {reprintsOf} from '../../src/archive/reprints.ts'
import {nameOf, printedTexts, readContent} from './archive-content.ts'

const {articles, rendered} = readContent()
const texts = (name: string) => {
  const article = articles.find(candidate => nameOf(candidate) === name)
  const text = article && rendered.get(article)
  return text ? printedTexts(article, text) : []
}

it('only the outline of the credit system was printed twice', () => {
  const groups = reprintsOf(articles, article => rendered.get(article)?.sketch ?? [])
  expect(groups.map(group => group.map(nameOf))).toEqual([['136-04', '140-03']])
})

describe('the two printings of 国发〔2014〕21号', () => {
  const rows = comparisonOf(texts('136-04'), texts('140-03'))
  const marked = (side: ComparedRow['left']) =>
    side
      ?.filter(piece => piece.differs && piece.text !== '')
      .map(piece => piece.text)
      .join('…') ?? null
  const inWords = rows
    .filter(row => row.difference === 'words')
    .map(({left, right}) => [marked(left), marked(right)])

  it('stand against each other, passage by passage', () => {
    expect(rows.every(({left, right}) => left && right)).toBe(true)
    expect(Map.groupBy(rows, row => row.difference).get('same')?.length).toBeGreaterThanOrEqual(105)
  })

  it('differ in words where a careful reader finds it', () => {
    expect(inWords).toMatchInlineSnapshot(`
      [
        [
          "（此件公开发布）",
          "《纲要》全文如下：",
        ],
        [
          "和",
          " and",
        ],
        [
          "习近",
          "邓小",
        ],
        [
          "项",
          "类",
        ],
        [
          "规违",
          "违约",
        ],
        [
          "本",
          "础",
        ],
        [
          "考核",
          "",
        ],
        [
          "",
          "服务",
        ],
        [
          "和",
          " and",
        ],
        [
          "",
          "的",
        ],
        [
          "",
          "观",
        ],
        [
          "",
          "教育和…活动",
        ],
      ]
    `)
  })

  it('differ otherwise in blanks and in the form of brackets alone', () => {
    const kinds = Map.groupBy(rows, row => row.difference)
    expect([...kinds.keys()].sort()).toEqual(['form', 'same', 'words'])
    expect(kinds.get('form')?.length).toBeGreaterThanOrEqual(3)
  })

  it('lose no character in the comparison', () => {
    const text = (side: 'left' | 'right') => rows.map(row => row[side]?.map(piece => piece.text).join(''))
    expect(text('left')).toEqual(texts('136-04'))
    expect(text('right')).toEqual(texts('140-03'))
  })
})
