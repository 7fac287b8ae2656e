import {describe, expect, it} from 'vitest'
import {memoryArchive} from '../../../tests/fixtures/memory-archive.ts'
import {find} from './find.ts'
import {countsOf, isWithin} from './narrowing.ts'
import {spellings} from './spellings.ts'

const archive = memoryArchive([
  [
    {title: '社会信用体系规划', passages: ['双 11 之后，信用体系'], section: '政策'},
    {title: '上海的通知', passages: ['信用，与体系'], section: '政策'},
    {title: '会员', passages: ['上海有2014年的信用'], section: '会员'},
  ],
])
const {articles, index} = archive

/** The articles found, by their places above as letters. */
const ids = async (typed: string) =>
  (await find(typed, index, articles, async () => spellings)).hits.map(
    hit => 'abc'[articles.indexOf(hit.article)],
  )

describe('find', () => {
  it('finds a phrase, not its scattered characters', async () => expect(await ids('信用体系')).toEqual(['a']))
  it('finds all words', async () => expect(await ids('信用 上海')).toEqual(['b', 'c']))
  it('leaves out what is excluded', async () => expect(await ids('信用 -上海')).toEqual(['a']))
  it('finds one character', async () => expect((await ids('信')).sort()).toEqual(['a', 'b', 'c']))
  it('puts titles first', async () => expect((await ids('上海'))[0]).toBe('b'))
  it('finds everything for nothing', async () => expect((await ids(' ')).length).toBe(3))

  it('ignores a typographic blank, and parts there when that finds nothing', async () => {
    expect(await ids('双 11')).toEqual(['a'])
    expect(await ids('上海 2014')).toEqual(['c'])
    expect((await find('上海 2014', index, articles, async () => spellings)).relaxed).toBe(true)
  })

  it('ranks by words near one another, then by hits', async () => {
    const far = `信用信用信用信用${'话'.repeat(2000)}上海`
    const {articles, index, titles} = memoryArchive([
      [
        {title: '甲', passages: [far]},
        {title: '乙', passages: ['信用，上海']},
        {title: '丙', passages: ['信用，上海，上海']},
      ],
    ])
    const {hits} = await find('信用 上海', index, articles, async () => spellings)
    const all = await titles()
    expect(hits.map(hit => [all?.[hit.number], hit.count])).toEqual([
      ['丙', 3],
      ['乙', 2],
      ['甲', 5],
    ])
  })
})

describe('facets', () => {
  const asked = {q: '', section: '政策', issue: '', year: '', kind: '', source: '', sort: ''}

  it('narrow', () => {
    expect(articles.map(article => isWithin(article, asked))).toEqual([true, true, false])
  })

  it('count what each value would leave', () => {
    expect(countsOf(articles, asked, 'section')).toEqual([
      {value: '政策', label: '政策', count: 2},
      {value: '会员', label: '会员', count: 1},
    ])
    expect(countsOf(articles, asked, 'year')).toEqual([{value: '2014', label: '2014', count: 2}])
  })
})
