import {expect, it} from 'vitest'
import {packCatalogue, textPlaces, unpackCatalogue} from './catalogue.ts'

const issue = {id: '136', label: '总第136期', year: 2014, total: 136, number: 5, editors: ['祁望舒']}
const volume = {id: 'v2-1', label: '第2卷第1期', year: null, total: null, number: 1, editors: []}
const article = {
  url: 'issues/136/01.html',
  issue: '136',
  section: null,
  kind: 'news',
  source: '亿邦动力网、新浪',
  date: '2014-06',
  titleLength: 1,
  headLength: 16,
  lengths: [1808, 48],
  document: 'issues/136/01.html',
}
const other = {
  ...article,
  url: 'issues/v2-1/100.html',
  lengths: [80],
  issue: 'v2-1',
  section: '政策',
  kind: 'policy',
  source: null,
  date: null,
}

const texts = [
  {version: 'a1b2c3', texts: [1, 1]},
  {version: '0d0e0f', texts: [1]},
]

it('unpacks to what was packed', () => {
  const {source: _, ...rest} = article
  const {source: __, ...others} = other
  expect(unpackCatalogue(packCatalogue([article, other], [issue, volume], texts, []))).toEqual([
    {...rest, issueLabel: '总第136期', year: 2014, sources: ['亿邦动力网', '新浪']},
    {...others, issueLabel: '第2卷第1期', year: null, sources: []},
  ])
})

it('takes little room: every value once, and of an address what is not told by the issue', () => {
  const ranges = [{index: 'abc', parts: 3, common: ['信用'], counts: 9}]
  expect(packCatalogue([article, article, other], [issue, volume], texts, ranges)).toEqual({
    ranges,
    issues: [issue, volume],
    articles: [2, 1],
    names: '01 01 100',
    sections: [
      [null, '政策'],
      [0, 0, 1],
    ],
    kinds: [
      ['news', 'policy'],
      [0, 0, 1],
    ],
    sources: [
      ['亿邦动力网、新浪', null],
      [0, 0, 1],
    ],
    dates: [
      ['2014-06', null],
      [0, 0, 1],
    ],
    documents: [['issues/136/01.html'], [0, 0, 0]],
    titleLengths: [1, 1, 1],
    headLengths: [1, 1, 1],
    parts: [2, 2, 1],
    lengths: [113, 3, 113, 3, 5],
    versions: 'a1b2c3 0d0e0f',
    texts: [2, 1],
    textParts: [1, 1, 1],
    titled: true,
  })
  // an issue without articles has no place among them
  expect(unpackCatalogue(packCatalogue([other], [issue, volume], texts, ranges)).map(({url}) => url)).toEqual(
    ['issues/v2-1/100.html'],
  )
})

it('tells the file of every part and its place there', () => {
  const packed = packCatalogue(
    [article, other],
    [issue, volume],
    [
      {version: 'a1b2c3', texts: [2, 1]},
      {version: '0d0e0f', texts: [3]},
    ],
    [],
  )
  expect(textPlaces(packed).map(({file, place}) => `${file} ${place}`)).toEqual([
    'texts/136-a1b2c3/0 0',
    'texts/136-a1b2c3/0 1',
    'texts/136-a1b2c3/1 0',
    'texts/v2-1-0d0e0f/0 0',
    'texts/v2-1-0d0e0f/0 1',
    'texts/v2-1-0d0e0f/0 2',
  ])
})

it('leaves the titles of a large archive to the texts', () => {
  const of = (count: number) =>
    packCatalogue(
      Array.from({length: count}, () => article),
      [issue],
      [],
      [],
    )
  expect(of(500).titled).toBe(true)
  expect(of(501).titled).toBe(false)
})
