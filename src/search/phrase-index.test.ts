import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {memoryArchive, type TestArticle} from './memory-archive.ts'
import {occurrences} from './shared/tokenizer.ts'
import {unify, type Variants} from './shared/variants.ts'

const variants: Variants = new Map([['務', '务']])

/** Number of articles that hold a phrase, by looking. */
function truth(articles: readonly TestArticle[], phrase: string): number[] {
  return articles.flatMap(({title, passages}, number) =>
    [title, ...passages].some(text => occurrences(unify(text, variants), unify(phrase, variants)).length > 0)
      ? [number]
      : [],
  )
}

const long = '关于印发社会信用体系建设规划纲要二〇一四年至二〇二〇年的通知'
const articles: TestArticle[] = [
  {title: '社会信用体系规划', passages: ['双 11 之后，信用体系', '用户']},
  {title: '上海的通知', passages: ['信用，与体系', `${long}甲`, '电子商務']},
  {title: '会员', passages: ['上海有2014年的信用', `${long}乙`, 'ebay与B2B']},
]

describe.each([4, 512])('with %i places in a file', perFile => {
  const {index} = memoryArchive([articles.slice(0, 2), articles.slice(2)], variants, perFile)
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

  it('counts places, and knows titles', async () => {
    const held = await index.phrase('用')
    expect([...held].map(([number, {count, head}]) => [number, count, head]).sort()).toEqual([
      [0, 3, 1],
      [1, 2, 0],
      [2, 2, 0],
    ])
    expect((await index.phrase('会员')).get(2)?.head).toBe(2)
  })
})

describe('the beginning of a phrase that stands somewhere', () => {
  const {index} = memoryArchive([articles.slice(0, 2), articles.slice(2)], variants, 512)

  it.each([
    ['信用体系火星', 4],
    ['信用体系', 4],
    ['火星', 0],
    ['电子商務与', 4],
    [`${long.slice(0, 25)}火星`, 25],
    ['信用火', 2],
  ])('%s: %i atoms', async (phrase, length) => expect(await index.beginning(phrase)).toBe(length))
})

it('lists very many articles in short: how often each holds a phrase, and where most', async () => {
  const far = '话'.repeat(1000)
  const test = (number: number): TestArticle =>
    number % 100 === 0 ? {title: '信用', passages: [`信用${far}信用信用`]} : {title: '题', passages: ['信用']}
  const {index} = memoryArchive([Array.from({length: 1100}, (_, number) => test(number))], variants, 512)
  const held = await index.phrase('信用')
  expect(held.size).toBe(1100)
  expect(held.get(99)).toEqual({count: 1, head: 0, blocks: new Map([[0, 1]])})
  expect(held.get(100)).toEqual({count: 4, head: 2, blocks: new Map([[0, 4]])})
})

it('finds what is there and nothing else, whatever the text', async () => {
  const atom = fc.constantFrom('信', '用', '体', '1', '2', '，', '。', 'b', 'eb', ' ', '（', '務', '务')
  const text = (maxLength: number) => fc.array(atom, {minLength: 1, maxLength}).map(parts => parts.join(''))
  const article = fc.record({title: text(4), passages: fc.array(text(60), {maxLength: 4})})
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, {minLength: 1, maxLength: 5}),
      fc.array(article, {maxLength: 3}),
      fc.array(text(40), {minLength: 5, maxLength: 20}),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({min: 1, max: 40})), {minLength: 20, maxLength: 20}),
      async (settled, recent, asked, cuts) => {
        const all = [...settled, ...recent]
        const {index} = memoryArchive(recent.length > 0 ? [settled, recent] : [settled], variants)
        const passages = all.flatMap(({title, passages}) => [title, ...passages])
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

it('reads as much for a phrase of an archive four times as large', async () => {
  const random = (seed: number, length: number) => {
    let state = seed
    return Array.from({length}, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return String.fromCharCode(0x4e00 + (Math.floor(state / 65_536) % 200))
    }).join('')
  }
  const archive = (size: number) =>
    memoryArchive(
      [Array.from({length: size}, (_, number) => ({title: '题', passages: [random(number + 1, 700)]}))],
      new Map(),
      512,
    )
  for (const size of [8, 32]) {
    const {index, read} = archive(size)
    for (const length of [2, 6, 20]) {
      const before = read.length
      expect((await index.phrase(random(3, 700).slice(40, 40 + length))).has(2)).toBe(true)
      expect(read.length - before).toBeLessThanOrEqual(length > 16 ? 8 : 4)
    }
  }
})
