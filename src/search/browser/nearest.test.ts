import {describe, expect, it} from 'vitest'
import {memoryArchive} from '../../../tests/fixtures/memory-archive.ts'
import {find} from './find.ts'
import {nearest} from './nearest.ts'
import {typedForm} from './query.ts'
import {spellings} from './spellings.ts'

const variants = new Map([['體', '体']])
const long = '各地区各部门要结合实际研究制定具体实施办法并报国务院备案'
const archive = memoryArchive(
  [
    [
      {title: '社会信用体系规划', passages: ['双 11 之后，信用体系', `${long}。`]},
      {title: '上海的通知', passages: ['信用，与体系', '会员分会']},
    ],
    [{title: '会员', passages: ['上海有2014年的信用，计8000户，版本2.000']}],
  ],
  variants,
)
const {articles, index} = archive

/** The queries offered and the titles, for what a reader typed in vain. */
async function near(typed: string, titles = true) {
  const {query, hits} = await find(typed, index, articles, async () => spellings)
  expect(hits).toEqual([])
  const all = await archive.titles()
  const {offers, titles: alike} = await nearest(
    query,
    titles ? archive : {...archive, titles: async () => null},
  )
  return {
    offers: offers.map(({query, count}) => `${typedForm(query)} ${count}`),
    titles: alike.map(number => all?.[number]),
  }
}

describe('where nothing was found, offered are', () => {
  it.each([
    ['信用 上海 火星', ['信用 上海 2', '信用 3', '上海 2']],
    ['双11 -信用', ['双11 1']],
    ['信用体系火星分会', ['信用体系 1', '分会 1']],
    ['上海火星信用', ['上海 信用 2', '上海 2', '信用 3']],
    ['火星', []],
    ['上海有2019', ['上海有 1']],
    ['9014年的信用', ['年的信用 1']],
    ['1.000', []],
    ['1,000', []],
    ['1,000户', []],
  ])('for %s', async (typed, offers) => expect((await near(typed)).offers).toEqual(offers))

  it('as much of a long phrase as stands somewhere, as it was typed', async () => {
    const [first] = (await near(`${long.slice(0, 20)}火星${long.slice(20)}`)).offers
    expect(first).toBe(`${long.slice(0, 20)} ${long.slice(20)} 1`)
    expect((await near('信用體系，火星')).offers).toEqual(['信用體系 1'])
  })

  it('titles that are alike, also where the catalogue has none', async () => {
    expect((await near('社会信用建设规划')).titles).toEqual(['社会信用体系规划'])
    expect((await near('社会信用体系的火星', false)).titles).toEqual(['社会信用体系规划'])
    expect((await near('火星')).titles).toEqual([])
  })
})

describe('a sentence with a sign wrong', () => {
  const wrong = long.replace('具体', '㐀体')
  const kept = ['各地区各部门要结合实际研究制定', '体实施办法并报国务院备案']
  const sharedBy = (number: number) =>
    memoryArchive([
      Array.from({length: number}, (_, at) => ({
        title: `第${at}号`,
        passages: [`${long}。`, '各地区，备案'],
      })),
      [{title: '其他', passages: ['各地区', '备案']}],
    ])

  it('that few share is counted', async () => {
    const {articles, index, ...archive} = sharedBy(6)
    const {query} = await find(wrong, index, articles, async () => spellings)
    const {offers} = await nearest(query, {articles, index, ...archive})
    expect(offers[0]).toEqual({query: {all: kept, none: []}, count: 6, isAbout: false})
  })

  it('that many share is offered with about how many, and not read in all of them', async () => {
    const {articles, index, ...archive} = sharedBy(40)
    const {query} = await find(wrong, index, articles, async () => spellings)
    const {offers} = await nearest(query, {articles, index, ...archive})
    expect(offers).toEqual([{query: {all: kept, none: []}, count: 40, isAbout: true}])
    expect(archive.read.filter(file => file.startsWith('text')).length).toBeLessThan(3)
  })
})
