import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {memoryArchive, type TestArticle} from '../../../tests/fixtures/memory-archive.ts'
import {replaceCharacters} from '../../replace-characters.ts'
import {gramOf} from '../shared/common-grams.ts'
import {anyAtom, normalise, occurrences} from '../shared/tokenizer.ts'
import type {Variants} from '../shared/variants.ts'
import {hitsFor} from './find.ts'

const variants: Variants = new Map([['務', '务']])

/** Number of articles that hold a phrase, by looking. */
function truth(articles: readonly TestArticle[], phrase: string): number[] {
  return articles.flatMap(({title, passages}, number) =>
    [title, ...passages].some(
      text => occurrences(replaceCharacters(text, variants), replaceCharacters(phrase, variants)).length > 0,
    )
      ? [number]
      : [],
  )
}

/** All that stands together in some atoms. */
function gramsOf(atoms: readonly string[]): string[] {
  return atoms.flatMap((_, from) =>
    atoms.slice(from + 1).map((_, more) => gramOf(atoms.slice(from, from + 2 + more))),
  )
}

const long = '关于印发社会信用体系建设规划纲要二〇一四年至二〇二〇年的通知'
const articles: TestArticle[] = [
  {title: '社会信用体系规划', passages: ['双 11 之后，信用体系', '用户']},
  {title: '上海的通知', passages: ['信用，与体系', `${long}甲`, '电子商務']},
  {title: '会员', passages: ['上海有2014年的信用', `${long}乙`, 'ebay与B2B']},
]

describe.each([
  {name: 'one index', ranges: [articles]},
  {name: 'two indexes', ranges: [articles.slice(0, 2), articles.slice(2)]},
])('over $name', ({ranges}) => {
  const {index} = memoryArchive(ranges, variants)
  const found = async (phrase: string) => [...(await index.phrase(phrase)).keys()].sort()

  it.each([
    ['信用体系', [0, 1, 2]],
    ['信', [0, 1, 2]],
    ['系', [0, 1, 2]],
    ['双11', [0]],
    ['双１１', [0]],
    ['体系规划', [0]],
    ['电子商务', [1]],
    ['电子商務', [1]],
    ['B2B', [2]],
    ['B2', [2]],
    ['eb', []],
    ['ebay', [2]],
    [long, [1, 2]],
    [`${long}甲`, [1]],
    [`${long}丙`, []],
    [long.slice(3), [1, 2]],
    ['纲要二〇一四年至二〇二〇年的通知', [1, 2]],
    ['信用体系火星', []],
    ['火星', []],
    ['', []],
    ['信用。', []],
    ['信用，', [1]],
  ])('finds %s in %j', async (phrase, expected) => {
    expect(await found(phrase)).toEqual(expected)
    if (phrase !== '') expect(truth(articles, phrase)).toEqual(expected)
  })

  it('knows of one atom whether the articles that are left have it', async () => {
    const {index} = memoryArchive(ranges, variants)
    expect([...(await index.phrase('火', new Set([0]))).keys()]).toEqual([])
    expect([...(await index.phrase('规', new Set([0]))).keys()]).toEqual([0])
  })

  it('counts places, and knows titles', async () => {
    const held = await index.phrase('信用')
    expect(
      [...held].map(([number, {parts, head}]) => [number, [...parts.values()][0]?.count, head]).sort(),
    ).toEqual([
      [0, 2, 1],
      [1, 2, 0],
      [2, 2, 0],
    ])
    expect((await index.phrase('会')).get(2)?.head).toBe(1)
    expect((await index.phrase('信')).get(1)?.head).toBe(0)
    expect((await index.phrase('会员')).get(2)?.head).toBe(2)
  })
})

it('finds no phrase over the end of a passage, of the title or of an article', async () => {
  const {index} = memoryArchive([
    [
      {title: '社会信用', passages: ['体系建设', '规划', '纲要出台', '通']},
      {title: '知全文', passages: []},
    ],
  ])
  for (const phrase of [
    '信用体系',
    '用体',
    '建设规划',
    '规划纲要',
    '设规划纲',
    '规划纲要出台',
    '出台通',
    '台通知全',
    '建设规',
  ])
    expect([phrase, [...(await index.phrase(phrase)).keys()]]).toEqual([phrase, []])
  expect([...(await index.phrase('纲要出台')).keys()]).toEqual([0])
})

it('takes any atom for one that may be any', async () => {
  const {index} = memoryArchive([
    [
      {title: '甲', passages: ['国发〔2014〕21号']},
      {title: '乙', passages: ['国发〔2015〕22号', '国办发〔2014〕21号', '国发〔14〕21号']},
    ],
  ])
  const any = anyAtom.repeat(4)
  expect([...(await index.phrase(`国发〔${any}〕21号`)).keys()]).toEqual([0])
})

it('finds what is there and nothing else, whatever the text', async () => {
  const atom = fc.constantFrom('信', '用', '体', '1', '2', '，', '。', 'b', 'eb', ' ', '（', '務', '务')
  const often = fc.constantFrom('信', '用', '体', '，', '务')
  const text = (maxLength: number) => fc.array(atom, {minLength: 1, maxLength}).map(parts => parts.join(''))
  const article = fc.record({title: text(4), passages: fc.array(text(60), {maxLength: 4})})
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, {minLength: 1, maxLength: 5}),
      fc.array(article, {maxLength: 3}),
      fc.array(text(40), {minLength: 5, maxLength: 20}),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({min: 1, max: 40})), {minLength: 20, maxLength: 20}),
      fc.array(fc.array(often, {minLength: 2, maxLength: 5}), {maxLength: 8}),
      async (settled, recent, asked, cuts, grams) => {
        const all = [...settled, ...recent]
        const common = new Set(grams.flatMap(atoms => gramsOf(atoms.map(normalise))))
        const ranges = recent.length > 0 ? [settled, recent] : [settled]
        const {index} = memoryArchive(ranges, variants, common)
        const apart = all.flatMap(({title, passages}) => [title, ...passages])
        const passages = [...apart, ...apart.slice(1).map((passage, at) => `${apart[at]}${passage}`)]
        const stretches = cuts.map(([which, from, length]) => {
          const passage = passages[which % passages.length] ?? ''
          return passage.slice(from % passage.length, (from % passage.length) + length)
        })
        for (const phrase of [...asked, ...stretches])
          expect([phrase, [...(await index.phrase(phrase)).keys()].sort()]).toEqual([
            phrase,
            truth(all, phrase),
          ])
      },
    ),
    {numRuns: 60},
  )
})

describe('of an index is read', () => {
  const passage = Array.from({length: 90}, (_, number) => String.fromCharCode(0x4e00 + number)).join('')
  const archive = () => memoryArchive([[{title: '题', passages: [passage, '一丁'.repeat(9)]}]])

  it.each([
    [2, 1],
    [3, 2],
    [6, 3],
    [88, 3],
  ])(
    'for a phrase of %i atoms, every other pair and no more than tells where it stands: %i files',
    async (length, files) => {
      const {index, read} = archive()
      await index.phrase(passage.slice(2, 2 + length))
      expect(read).toHaveLength(files)
      if (length > 6) expect(read.at(-1)).toBe('text 0')
    },
  )

  it('of many articles that share a beginning, hardly any text', async () => {
    const shared = passage.slice(0, 8)
    const articles = Array.from({length: 12}, (_, number) => ({
      title: '题',
      passages: [`${shared}${String.fromCharCode(0x6000 + number)}${passage.slice(9, 60)}`],
    }))
    const {index, read} = memoryArchive([[...articles, {title: '题', passages: [passage]}]])
    await index.phrase(shared.slice(0, 2))
    expect((await index.phrase(passage.slice(0, 40))).size).toBe(1)
    expect(read.filter(name => name.startsWith('text')).length).toBeLessThanOrEqual(2)
  })

  it('no file of the index more where what was read before tells it', async () => {
    const {index, read} = archive()
    await index.phrase(passage.slice(2, 4))
    await index.phrase(passage.slice(2, 60))
    expect(read.slice(1)).toEqual(['text 0'])
  })

  it.each([40, 88, 380])(
    'of a sentence of %i atoms that many articles share, a few words and their texts',
    async length => {
      const sentence = Array.from({length: 400}, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
      const articles = Array.from({length: 9}, (_, number) => ({
        title: '题',
        passages: [`${String.fromCharCode(0x6000 + number)}${sentence}`],
      }))
      const {index, read} = memoryArchive([articles])
      expect((await index.phrase(sentence.slice(3, 3 + length))).size).toBe(9)
      expect(read.length).toBeLessThanOrEqual(2 + 9)
    },
  )

  it('of a common word, how often each article has it, and no more', async () => {
    const often = Array.from({length: 6}, () => ({title: '题', passages: ['信用，标准']}))
    const common = new Set([gramOf(['信', '用'])])
    const {articles, index, read} = memoryArchive(
      [[...often, {title: '题', passages: ['信用指标']}]],
      variants,
      common,
    )
    expect([...(await index.phrase('信用指标')).keys()]).toEqual([6])
    expect(read).toEqual(['信用指', '指标'])
    read.length = 0
    expect((await hitsFor({all: ['信用', '标准'], none: []}, index, articles)).length).toBe(6)
    expect(read).toEqual(['counts 信用', '标准'])
  })

  it('no more than tells which of those that matter have it', async () => {
    const article = (text: string) => ({title: '题', passages: [text]})
    const other = Array.from({length: 4}, () => article('七万'))
    const holders = Array.from({length: 4}, () => article('丈三上下'))
    const {index, read} = memoryArchive([[...other, ...holders], [article('七')]])
    expect([...(await index.phrase('丈三上下', new Set([0, 1, 2, 3, 4]))).keys()]).toEqual([4])
    expect(read).toEqual(['丈三', 'text 4'])
  })

  it('of the other words of a query, what is needed to see who of the few has them too', async () => {
    const rare = {title: '题', passages: ['一丁七万丈']}
    const often = {title: '题', passages: ['下不与']}
    const {articles, index, read} = memoryArchive([
      [rare, often, often, often],
      [often, often],
    ])
    expect((await hitsFor({all: ['下不', '一丁七'], none: ['与']}, index, articles)).length).toBe(0)
    expect(read.filter(name => name.includes('下'))).toEqual([])
  })
})
