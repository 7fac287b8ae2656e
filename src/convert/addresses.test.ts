import {describe, expect, test} from 'vitest'
import {type Addressed, assignNumbers, keepNumbers, noNumbers, type Origin} from './addresses.ts'

const at = (title: string, section: string | null = '协会动态', line?: number): Addressed => ({
  title,
  section,
  line,
})
const given = (...articles: Array<readonly [number, Addressed]>) => ({
  articles: new Map(articles),
  sameLines: false,
  reserved: new Set<number>(),
})

test('an issue converted for the first time is numbered from 1', () => {
  expect(assignNumbers([at('甲'), at('乙'), at('丙')], noNumbers)).toEqual([1, 2, 3])
})

test('a number once given stays with its article; one found later takes the next free one', () => {
  const numbers = given([1, at('甲')], [2, at('丙')])
  expect(assignNumbers([at('甲'), at('乙'), at('丙')], numbers)).toEqual([1, 3, 2])
})

test('the number of an article that is gone is not given again', () => {
  const numbers = given([1, at('甲')], [2, at('乙')])
  expect(assignNumbers([at('甲'), at('丙')], numbers)).toEqual([1, 3])
})

test('two articles of one title keep their order', () => {
  const numbers = given([1, at('简讯')], [2, at('简讯')])
  expect(assignNumbers([at('简讯'), at('简讯'), at('简讯')], numbers)).toEqual([1, 2, 3])
})

test('typography does not make another title', () => {
  const numbers = given([4, at('2014 年行动计划（试行）')])
  expect(assignNumbers([at('2014年行动计划(试行)')], numbers)).toEqual([4])
})

test('a new article does not take the number of a file that somebody put there', () => {
  const numbers = {...given([1, at('甲')]), reserved: new Set([1, 2, 99])}
  expect(assignNumbers([at('甲'), at('乙'), at('丙')], numbers)).toEqual([1, 3, 4])
})

describe('while source.txt is the same', () => {
  const numbers = {...given([3, at('甲', '消息', 10)], [4, at('乙', '消息', 30)]), sameLines: true}

  test('an article is what begins on its line, however its title was mended', () => {
    expect(assignNumbers([at('完全不同的题名', null, 10), at('乙', '消息', 30)], numbers)).toEqual([3, 4])
  })
})

describe('where no record says whether source.txt is the same', () => {
  test('titles go before lines, and a title that was rewritten is told by its line', () => {
    const numbers = {
      ...given([3, at('一封来信', null, 10)], [4, at('乙', '消息', 30)]),
      sameLines: 'unknown' as const,
    }
    expect(assignNumbers([at('甲某某的来信', '消息', 10), at('乙', '消息', 30)], numbers)).toEqual([3, 4])
    expect(assignNumbers([at('乙', '消息', 10), at('一封来信', null, 30)], numbers)).toEqual([4, 3])
  })
})

describe('after source.txt changed', () => {
  test('lines say nothing', () => {
    const numbers = given([3, at('协会召开理事会', '消息', 10)], [4, at('岚港码头开工', '消息', 30)])
    expect(assignNumbers([at('岚港码头开工', '消息', 10)], numbers)).toEqual([4])
  })

  test('a title with a word mended is the same article', () => {
    const numbers = given([3, at('协会召开第三届二次里事会')], [4, at('岚港码头开工')])
    expect(assignNumbers([at('岚港码头开工'), at('协会召开第三届二次理事会')], numbers)).toEqual([4, 3])
  })

  test('a title that shares half of its words is another article', () => {
    const numbers = given([3, at('协会召开第三届二次理事会')])
    expect(assignNumbers([at('协会召开会员大会')], numbers)).toEqual([4])
  })
})

test('an article keeps the number that it has unless another was given to it, or its own to another', () => {
  const origin = (title: string, line: number): Origin => ({
    title,
    section: '协会动态',
    lines: [line, line + 4],
  })
  const origins = new Map([
    [1, origin('甲', 10)],
    [3, origin('乙', 20)],
  ])
  const same = given([1, at('甲', '协会动态', 10)], [3, at('乙', '协会动态', 20)])
  expect(keepNumbers(origins, same)).toBe(true)
  expect(keepNumbers(origins, noNumbers)).toBe(false)
  expect(keepNumbers(new Map([[1, origin('甲', 10)]]), noNumbers)).toBe(true)
  expect(keepNumbers(origins, given([3, at('甲')], [1, at('乙')]))).toBe(false)
  expect(
    keepNumbers(origins, {...given([1, at('甲', null, 20)], [3, at('乙', null, 10)]), sameLines: true}),
  ).toBe(false)
})
