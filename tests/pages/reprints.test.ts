import {describe, expect, it} from 'vitest'
import {type ComparedRow, comparisonOf} from '../../src/archive/comparison.ts'
import {reprintsOf} from '../../src/archive/reprints.ts'
import {nameOf, printingIn, readContent} from './archive-content.ts'

const {articles, rendered} = readContent()
const printing = (name: string) => {
  const article = articles.find(candidate => nameOf(candidate) === name)
  const text = article && rendered.get(article)
  return text ? printingIn(article, text) : {texts: [], lines: [], mended: []}
}

it('only the outline of the credit system was printed twice', () => {
  const groups = reprintsOf(articles, article => rendered.get(article)?.sketch ?? [])
  expect(groups.map(group => group.map(nameOf))).toEqual([['136-04', '140-03']])
})

describe('the two printings of 国发〔2014〕21号', () => {
  const rows = comparisonOf(printing('136-04').texts, printing('140-03').texts)
  const text = (of: readonly ComparedRow[], side: 'left' | 'right') =>
    of.map(row => row[side]?.map(piece => piece.text).join(''))
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
    const kinds = [...Map.groupBy(rows, row => row.difference)].map(([kind, list]) => [kind, list.length])
    // The number 国发〔2014〕21 号 is a row, and the plan's title with its years is one, which print breaks in two.
    expect(Object.fromEntries(kinds)).toEqual({words: 9, punctuation: 25, form: 6, same: 111})
  })

  it('differ in words where a careful reader finds it', () => {
    expect(inWords).toMatchInlineSnapshot(`
      [
        [
          "（此件公开发布）",
          "《纲要》全文如下：",
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

  it('differ in the full stop of headings, which one of them prints', () => {
    const stops = rows.filter(row => row.difference === 'punctuation')
    expect(stops.map(({left, right}) => [marked(left), marked(right)])).toEqual(Array(25).fill(['', '。']))
    expect(text(stops, 'left').slice(0, 3)).toEqual([
      '（一）发展现状',
      '（二）形势和要求',
      '（三）指导思想和目标原则',
    ])
  })

  it('differ otherwise in blanks, brackets and dashes alone', () => {
    const inForm = rows.filter(row => row.difference === 'form')
    expect(text(inForm, 'left').map((left, at) => [left, text(inForm, 'right')[at]])).toMatchInlineSnapshot(`
      [
        [
          "国务院关于印发社会信用体系建设规划纲要（2014～2020 年）的通知",
          "国务院关于印发社会信用体系建设规划纲要(2014~2020年)的通知",
        ],
        [
          "国发〔2014〕21 号",
          "国发〔2014〕21号",
        ],
        [
          "现将《社会信用体系建设规划纲要（2014—2020 年）》印发给你们，请认真贯彻执行。",
          "现将《社会信用体系建设规划纲要（2014~2020年）》印发给你们，请认真贯彻执行。",
        ],
        [
          "2014 年 6 月 14 日",
          "2014年6月14日",
        ],
        [
          "社会信用体系建设规划纲要（2014～2020 年）",
          "社会信用体系建设规划纲要(2014~2020年)",
        ],
        [
          "根据党的十八大提出的“加强政务诚信、商务诚信、社会诚信和司法公信建设”，党的十八届三中全会提出的“建立健全社会征信体系，褒扬诚信，惩戒失信”，《中共中央 国务院关于加强和创新社会管理的意见》提出的“建立健全社会诚信制度”，以及《中华人民共和国国民经济和社会发展第十二个五年规划纲要》（以下简称“十二五”规划纲要）提出的“加快社会信用体系建设”的总体要求，制定本规划纲要。规划期为2014~2020年。",
          "根据党的十八大提出的“加强政务诚信、商务诚信、社会诚信和司法公信建设”，党的十八届三中全会提出的“建立健全社会征信体系，褒扬诚信，惩戒失信”，《中共中央国务院关于加强和创新社会管理的意见》提出的“建立健全社会诚信制度”，以及《中华人民共和国国民经济和社会发展第十二个五年规划纲要》（以下简称“十二五”规划纲要）提出的“加快社会信用体系建设”的总体要求，制定本规划纲要。规划期为2014~2020年。",
        ],
      ]
    `)
  })

  it('are compared as they were mended, each place with its entry of the 校勘记', () => {
    const mended = ['136-04', '140-03'].map(name => {
      const {texts, mended} = printing(name)
      return mended.flatMap((places, index) =>
        places.map(({start, end, correction}) => [correction, texts[index]?.slice(start, end)]),
      )
    })
    expect(mended).toEqual([
      [
        [1, '邓小平理论、“三个代表”'],
        [2, '表率和导向'],
      ],
      [
        [1, '指导思想和目标'],
        [2, '表率和导向'],
        [3, '科研机构和科技社团'],
      ],
    ])
  })

  it('lose no character in the comparison', () => {
    expect(text(rows, 'left')).toEqual(printing('136-04').texts)
    expect(text(rows, 'right')).toEqual(printing('140-03').texts)
  })
})
