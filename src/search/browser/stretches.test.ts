import {describe, expect, it} from 'vitest'
import {memoryArchive} from '../../../tests/fixtures/memory-archive.ts'
import {replaceCharacters} from '../../replace-characters.ts'
import {atomsOf} from '../shared/tokenizer.ts'
import {codeOf} from '../shared/words.ts'
import {stretchesOf} from './stretches.ts'

const long = '关于印发社会信用体系建设规划纲要二〇一四年至二〇二〇年的通知'
const articles = [
  {title: '社会信用体系规划', passages: ['双 11 之后，信用体系', '用户']},
  {title: '上海的通知', passages: ['信用，与体系', `${long}甲`, '电子商務']},
  {title: '会员', passages: ['上海有2014年的信用', `${long}乙`, 'ebay与B2B']},
]

describe('stretches of a phrase that stand somewhere', () => {
  it.each([
    ['信用体系火星', [[0, 4]]],
    ['火星信用体系', [[2, 6]]],
    ['信用体系', [[0, 4]]],
    ['火星', []],
    ['电子商務与', [[0, 4]]],
    ['信用火', [[0, 2]]],
    [
      '上海火星信用',
      [
        [0, 2],
        [4, 6],
      ],
    ],
    [`${long.slice(0, 25)}火星`, [[0, 25]]],
    [
      `${long.slice(0, 9)}火${long.slice(10)}`,
      [
        [0, 9],
        [10, 30],
      ],
    ],
    [
      `${long.slice(0, 9)}${long.slice(10)}`,
      [
        [0, 9],
        [9, 29],
      ],
    ],
    [
      `${long.slice(0, 9)}火星${long.slice(9)}`,
      [
        [0, 9],
        [11, 32],
      ],
    ],
  ])('%s: %j', async (phrase, stretches) => {
    const variants = new Map([['務', '务']])
    const {index, ranges} = memoryArchive([articles.slice(0, 2), articles.slice(2)], variants)
    await index.phrase(phrase)
    const atoms = atomsOf(replaceCharacters(phrase, variants))
    expect((await stretchesOf(ranges, atoms)).stretches).toEqual(stretches)
  })
})

it('give back the beginning of a word that they would cut off', async () => {
  const list = {title: '名录', passages: ['协会理事的名单，手机，移动，支付，安全']}
  const {index, ranges} = memoryArchive([[list], [{title: '通知', passages: ['第三届理事会召开']}]])
  for (const [phrase, stretches] of [
    [
      '协会理事会',
      [
        [0, 2],
        [2, 5],
      ],
    ],
    ['协会理事火', [[0, 4]]],
    [
      '移动支付安全',
      [
        [0, 2],
        [2, 4],
        [4, 6],
      ],
    ],
  ] as const) {
    await index.phrase(phrase)
    expect([phrase, (await stretchesOf(ranges, atomsOf(phrase))).stretches]).toEqual([phrase, stretches])
  }
})

describe('however long a phrase is, what is nearest to it costs no more', () => {
  const passage = (seed: number) =>
    Array.from({length: 400}, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * at * 31 + at * seed) % 2000)),
    ).join('')
  const boilerplate = passage(1)
  const archive = Array.from({length: 4}, (_, range) =>
    Array.from({length: 6}, (_, article) => ({
      title: '题',
      passages: [passage(range * 6 + article + 2), boilerplate],
    })),
  )

  it.each([20, 60, 180, 380])('%i atoms', async length => {
    const right = boilerplate.slice(5, 5 + length)
    const middle = length >> 1
    for (const wrong of [
      `${right.slice(0, middle)}㐀${right.slice(middle + 1)}`,
      `${right.slice(0, middle)}${right.slice(middle + 1)}`,
      `㐀${right}`,
      `${right}㐀`,
      `${right.slice(0, middle)}㐀㐀㐀㐀㐀㐀㐀${right.slice(middle)}`,
    ]) {
      const {index, ranges, read} = memoryArchive(archive)
      await index.phrase(wrong)
      const {stretches} = await stretchesOf(ranges, atomsOf(wrong))
      expect(stretches.reduce((sum, [from, to]) => sum + to - from, 0)).toBeGreaterThanOrEqual(length * 0.9)
      // Of each index two words to know that it is nowhere, three to look for it, and two texts.
      expect(read.length).toBeLessThanOrEqual(4 * (2 + 3 + 2))
    }
  })
})

it('ask for no word to be given back where a text has another atom in the place of the one left behind', async () => {
  const {index, ranges, read} = memoryArchive([[{title: '题', passages: ['上交易规则应遵循合法']}]])
  await index.phrase('上交易规则㐀遵循合法')
  read.length = 0
  expect((await stretchesOf(ranges, atomsOf('上交易规则㐀遵循合法'))).stretches).toEqual([
    [0, 5],
    [6, 10],
  ])
  expect(read).toEqual([])
})

it('ask for no more of a word to be given back where nothing stands before the atom left behind', async () => {
  const {index, ranges, read} = memoryArchive([[{title: '题', passages: ['上交易规则应当遵循合法']}]])
  await index.phrase('上交易规则㐀遵循合法')
  read.length = 0
  expect((await stretchesOf(ranges, atomsOf('上交易规则㐀遵循合法'))).stretches).toEqual([
    [0, 5],
    [6, 10],
  ])
  expect(read).toEqual(['text 0', `则${codeOf('㐀')}`])
})
