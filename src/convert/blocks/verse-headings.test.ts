import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readPieces} from './paragraphs.ts'
import {textAt} from './pieces.ts'
import {findVerseHeadings} from './verse-headings.ts'

function headings(text: string, title: string) {
  const pieces = readPieces(
    readLines(text),
    {geometry: {measure: null, wrap: null}, usualGap: 0, indented: false, lostIndent: false},
    [],
  )
  return [...findVerseHeadings(pieces, title)].map(index => textAt(pieces, index)?.text.value)
}

const spring = '新芽初绿满山明，\n二月东风入袖轻。'
const autumn = '一夜清霜透小窗，\n满园黄叶伴茶香。'

describe('poems under one title', () => {
  test.each(['茶诗二首', '茶诗（二首）', '茶诗（2首）', '茶诗（组诗）'])(
    '%s: titles that blank lines set apart',
    title => {
      expect(headings(`春茶\n\n${spring}\n\n秋茶\n\n${autumn}`, title)).toEqual(['春茶', '秋茶'])
    },
  )

  test('counted as they are read aloud', () => {
    const heads = ['第一首，《春茶》，作者祁望舒', '第二首，《秋茶》，作者陶砚白']
    expect(headings(`${heads[0]}\n${spring}\n${heads[1]}\n${autumn}`, '茶诗两首')).toEqual(heads)
  })

  test('两首: titles further in than the verses', () => {
    const setIn = (verse: string) => verse.replaceAll(/^/gmu, '　　')
    const text = `　　　　　　雨前茶\n${setIn(spring)}\n　　　　　　霜后登高\n${setIn(autumn)}`
    expect(headings(text, '茶诗两首')).toEqual(['雨前茶', '霜后登高'])
    expect(headings(text, '茶诗')).toEqual([])
  })

  test('二首: titles at the margin, right above verses that are set in', () => {
    const setIn = (verse: string) => verse.replaceAll(/^/gmu, '　　')
    expect(headings(`春茶\n${setIn(spring)}\n\n秋茶\n${setIn(autumn)}`, '茶诗二首')).toEqual(['春茶', '秋茶'])
    const open = (verse: string) => verse.replaceAll(/[，。]/gu, '')
    expect(headings(`春茶\n${setIn(open(spring))}\n\n秋茶\n${setIn(open(autumn))}`, '茶诗二首')).toEqual([
      '春茶',
      '秋茶',
    ])
    expect(headings(`春茶\n${open(spring)}\n\n秋茶\n${open(autumn)}`, '茶诗二首')).toEqual([])
  })

  test('二首: the first right below the title of both, further in than its verses', () => {
    const setIn = (verse: string) => verse.replaceAll(/^/gmu, '　　')
    expect(headings(`　　　　春茶\n${setIn(spring)}\n\n　　　　秋茶\n${setIn(autumn)}`, '茶诗二首')).toEqual([
      '春茶',
      '秋茶',
    ])
  })

  test('外一首: the first has the title above, the second its own', () => {
    expect(headings(`${spring}\n\n秋茶\n\n${autumn}`, '春茶（外一首）')).toEqual(['秋茶'])
  })

  test('titles further in than the verses need no blank line', () => {
    expect(
      headings(`　　${spring.replace('\n', '\n　　')}\n　　　　　秋茶\n　　${autumn}`, '春茶（外一首）'),
    ).toEqual(['秋茶'])
  })
})

test('poems by several hands, the name of each below its title', () => {
  expect(headings(`春茶\n　　祁望舒\n${spring}\n\n秋茶\n　　陶砚白\n${autumn}`, '茶山吟草')).toEqual([
    '春茶',
    '秋茶',
  ])
})

test('poems counted from one on', () => {
  expect(headings(`其一　春茶\n${spring}\n\n其二　秋茶\n${autumn}`, '茶山吟草')).toEqual([
    '其一 春茶',
    '其二 秋茶',
  ])
  expect(headings(`其二　春茶\n${spring}\n\n其三　秋茶\n${autumn}`, '茶山吟草')).toEqual([])
})

describe('no title of a poem', () => {
  test('where prose stands among them', () => {
    const prose = '茶山的秋天来得比往年早，采茶的人都说今年的雨水好，茶叶也厚。'
    expect(
      headings(`春茶\n　　祁望舒\n${spring}\n\n秋茶\n　　陶砚白\n${autumn}\n\n${prose}`, '茶山吟草'),
    ).toEqual([])
  })

  test('where the title above counts none', () => {
    expect(headings(`春茶\n\n${spring}\n\n秋茶\n\n${autumn}`, '茶山四季')).toEqual([])
  })

  test('where there are more of them than the title says', () => {
    expect(
      headings(
        `春茶\n\n${spring}\n\n夏茶\n\n${spring}\n\n秋茶\n\n${autumn}\n\n冬茶\n\n${autumn}`,
        '茶诗二首',
      ),
    ).toEqual([])
  })

  test('where 外一首 has two', () => {
    expect(headings(`${spring}\n\n夏茶\n\n${spring}\n\n秋茶\n\n${autumn}`, '春茶（外一首）')).toEqual([])
  })

  test('a verse that stands alone and stops', () => {
    expect(headings(`春茶\n\n${spring}\n\n谁人知？\n\n${autumn}`, '茶诗（组诗）')).toEqual([])
  })

  test('a long line', () => {
    expect(headings(`${spring}\n\n登上滨湖老泵房旁边那座小山以后\n\n${autumn}`, '春茶（外一首）')).toEqual([])
  })
})

describe('lines without a mark among verses that all have one', () => {
  const signed = (name: string) => `春茶\n${name}\n${spring}\n秋茶\n${name}\n${autumn}`

  test('are the titles of as many poems as the title of all says, whatever blank lines there are', () => {
    for (const text of [
      signed('陶砚白'),
      signed('（陶砚白）'),
      signed('陶砚白').replaceAll('秋茶', '\n秋茶（二首）'),
    ])
      expect(headings(text, '茶诗二首')).toEqual([
        '春茶',
        text.includes('（二首）') ? '秋茶（二首）' : '秋茶',
      ])
  })

  test('are none where they are more, or fewer', () => {
    expect(headings(signed('陶砚白'), '茶诗五首')).toEqual([])
    expect(headings(`${signed('陶砚白')}\n石径苔深`, '茶诗二首')).toEqual([])
  })

  test('three sentences may stand on a line of a 词', () => {
    const half = '石径苔深印屐痕，书声和雨到黄昏。油灯一豆照青春。'
    expect(headings(`浣溪沙·忆母校\n陶砚白\n${half}\n秋茶\n祁望舒\n${autumn}`, '诗词二首')).toEqual([
      '浣溪沙·忆母校',
      '秋茶',
    ])
  })
})
