import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {
  coverBefore,
  type EntryLine,
  endsInPage,
  hasLeader,
  isContentsHeading,
  joinedTitle,
  listsMainOnly,
  onlyLed,
  onlyRule,
  readLeadingPage,
  readTrailingPage,
  readWithoutPage,
} from './entry.ts'

/** Title, author and page as they are printed. */
function parts(value: string, read: EntryLine | undefined) {
  if (!read) return undefined
  const author = read.author && value.slice(read.author.from, read.author.to)
  return [value.slice(read.start, read.titleEnd), author, read.page]
}

const trailing = (value: string, lastPage = 1) => parts(value, readTrailingPage(value, lastPage))
const leading = (value: string) => parts(value, readLeadingPage(value))

describe('an entry with its page behind', () => {
  it.each([
    ['渔港改造顺利开工……12', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工 ...... 12', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工————（12）', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工\t12', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工 … 12', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工……第12页', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工……P12-15', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工……１２', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工……十二', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工  12', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工　12版', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工P12', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工（12）', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工 第 12 页', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工[P.12]', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工/12', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工 ｜ 12', ['渔港改造顺利开工', undefined, 12]],
    ['渔港改造顺利开工……封三', ['渔港改造顺利开工', undefined, null]],
    ['渔港改造顺利开工……（插页）', ['渔港改造顺利开工', undefined, null]],
    ['渔港改造顺利开工……iv', ['渔港改造顺利开工', undefined, null]],
    ['渔港改造顺利开工\t', ['渔港改造顺利开工', undefined, null]],
    ['An Interview with C.……12', ['An Interview with C.', undefined, 12]],
  ])('%j', (value, entry) => {
    expect(trailing(value)).toEqual(entry)
  })

  it.each([
    ['母亲的竹篮……唐小满12', ['母亲的竹篮', '唐小满', 12]],
    ['母亲的竹篮……本刊记者 唐小满（12）', ['母亲的竹篮', '本刊记者 唐小满', 12]],
    ['母亲的竹篮……唐小满……12', ['母亲的竹篮', '唐小满', 12]],
    ['母亲的竹篮 / 唐小满……12', ['母亲的竹篮', '唐小满', 12]],
    ['母亲的竹篮 / 唐小满、陶砚白 / 12', ['母亲的竹篮', '唐小满、陶砚白', 12]],
    ['母亲的竹篮（唐小满）……12', ['母亲的竹篮', '唐小满', 12]],
    ['母亲的竹篮（唐小满 陶砚白） 12', ['母亲的竹篮', '唐小满 陶砚白', 12]],
    ['母亲的竹篮（散文）……12', ['母亲的竹篮（散文）', undefined, 12]],
    ['母亲的竹篮……唐　满……封三', ['母亲的竹篮', '唐　满', null]],
    ['母亲的竹篮……唐小满→　12', ['母亲的竹篮', '唐小满', 12]],
  ])('and who wrote it: %j', (value, entry) => {
    expect(trailing(value)).toEqual(entry)
  })

  it('has a page behind one blank only where pages go on so', () => {
    expect(trailing('渔港改造顺利开工 12', 12)).toEqual(['渔港改造顺利开工', undefined, 12])
    expect(trailing('渔港改造顺利开工 12', 13)).toBeUndefined()
    expect(trailing('渔港改造顺利开工 72', 12)).toEqual(['渔港改造顺利开工', undefined, 72])
    expect(trailing('渔港改造顺利开工 73', 12)).toBeUndefined()
  })

  it.each([
    ['no page', '渔港改造顺利开工'],
    ['page 0', '渔港改造顺利开工……0'],
    ['a number close up', '渔港改造顺利开工12'],
    ['more than an entry', `${'渔港改造顺利开工'.repeat(38)}……12`],
  ])('is none with %s', (_what, value) => {
    expect(trailing(value, 13)).toBeUndefined()
  })
})

describe('an entry without a page', () => {
  it.each([
    ['母亲的竹篮', ['母亲的竹篮', undefined, null]],
    ['母亲的竹篮 / 唐小满 ', ['母亲的竹篮', '唐小满', null]],
    ['母亲的竹篮……唐小满', ['母亲的竹篮', '唐小满', null]],
    ['母亲的竹篮（唐小满）', ['母亲的竹篮', '唐小满', null]],
    ['母亲的竹篮……', ['母亲的竹篮', undefined, null]],
  ])('%j', (value, entry) => {
    expect(parts(value, readWithoutPage(value))).toEqual(entry)
  })

  it('is no longer than an entry', () => {
    expect(readWithoutPage('渔'.repeat(300))).toBeDefined()
    expect(readWithoutPage('渔'.repeat(301))).toBeUndefined()
  })
})

describe('an entry with its page before', () => {
  it.each([
    ['12 渔港改造顺利开工', ['渔港改造顺利开工', undefined, 12]],
    ['P12　渔港改造顺利开工 ', ['渔港改造顺利开工', undefined, 12]],
    ['第12页 渔港改造顺利开工', ['渔港改造顺利开工', undefined, 12]],
    ['[12]渔港改造顺利开工', ['渔港改造顺利开工', undefined, 12]],
    ['12｜渔港改造顺利开工', ['渔港改造顺利开工', undefined, 12]],
    ['１２ / 渔港改造顺利开工', ['渔港改造顺利开工', undefined, 12]],
    ['▶2版　渔港改造顺利开工', ['渔港改造顺利开工', undefined, 2]],
    ['12版 渔港改造顺利开工', ['渔港改造顺利开工', undefined, 12]],
    ['4 外婆的竹椅……唐小满', ['外婆的竹椅', '唐小满', 4]],
    ['4 外婆的竹椅 / 唐小满', ['外婆的竹椅', '唐小满', 4]],
    ['4 外婆的竹椅（唐小满）', ['外婆的竹椅', '唐小满', 4]],
    ['4 外婆的竹椅（散文）', ['外婆的竹椅（散文）', undefined, 4]],
  ])('%j', (value, entry) => {
    expect(leading(value)).toEqual(entry)
  })

  it.each(['渔港改造 12', '12渔港改造顺利开工', '0 渔港改造', '20161 渔港改造', '12 API', '　版 渔港'])(
    '%j has none',
    value => {
      expect(leading(value)).toBeUndefined()
    },
  )
})

it('a line ends in a page behind wide blanks, or in one that is marked', () => {
  for (const value of ['渔港改造  12', '渔港改造　12', '渔港改造（12）', '渔港改造P12', '渔港改造　　十二'])
    expect(endsInPage(value)).toBe(true)
  for (const value of ['渔港改造 12', '渔港改造12', '渔港改造', `${'渔'.repeat(300)}（12）`])
    expect(endsInPage(value)).toBe(false)
})

it('a leader leads to a page, and not through a table', () => {
  for (const value of ['渔港改造……12', '渔港改造\t12', '渔港改造……唐小满12'])
    expect(hasLeader(value)).toBe(true)
  for (const value of ['渔港改造 12', '渔港改造……', '一季度\t12\t15', `${'渔'.repeat(300)}……12`])
    expect(hasLeader(value)).toBe(false)
})

it('a rule is nothing but strokes; a leader may stand alone before its page', () => {
  for (const value of ['————', '……', '= = =', '＊＊＊']) expect(onlyRule.test(value)).toBe(true)
  expect(onlyRule.test('——渔港')).toBe(false)
  expect(onlyLed.exec('……12')?.[1]).toBe('12')
  expect(onlyLed.exec(' \t12')?.[1]).toBe('12')
  expect(onlyLed.test('12')).toBe(false)
})

describe('the heading of a 目录', () => {
  it.each([
    '目录',
    '目　录',
    '目 錄',
    '【目录】',
    '════ 目录 ════',
    '◎ 本期看点',
    '📖 本期导读',
    '本期目录：',
    'CONTENTS',
    'Contents',
    '目录 CONTENTS',
    '目录 | CONTENTS',
    'CONTENTS / 目录',
    '本期导读 INSIDE',
    '目录（续）',
    '目录（第12期）',
    '本期内容',
    '本期要目，共十二篇',
    '要目 共12篇：',
    '本期看什么',
    '这一期里有——',
    '您将读到：',
    '今天我们读什么',
    '内容 CONTENTS',
    'TABLE OF CONTENTS',
    '今日看点',
  ])('%s', value => {
    expect(isContentsHeading(value)).toBe(true)
  })

  it.each([
    '内容',
    '目录编制办法',
    '图书目录',
    '本期',
    '看点在哪里',
    '共十二篇',
    `目录${' '.repeat(300)}`,
    '本期渔港内容',
  ])('%j is none', value => {
    expect(isContentsHeading(value)).toBe(false)
  })

  it('may announce the main articles only', () => {
    for (const heading of ['本期要目', '导读', '導讀', '内容提要']) expect(listsMainOnly(heading)).toBe(true)
    expect(listsMainOnly('本期目录')).toBe(false)
  })
})

it('lines of a wrapped entry are joined, with a blank between Latin letters', () => {
  const joined = (text: string) =>
    joinedTitle(readLines(text).map(line => ({line, start: 0, end: line.value.length}))).value
  expect(joined('渔港改造\n　　顺利开工')).toBe('渔港改造顺利开工')
  expect(joined('The Spring\nShowing')).toBe('The Spring Showing')
  expect(joined('The Spring\n2016')).toBe('The Spring2016')
  expect(joined('看样会 The\n展')).toBe('看样会 The展')
})

it('a page of the cover stands before a title', () => {
  expect(coverBefore('封三 运动会剪影')).toBe(3)
  expect(coverBefore('　彩页　　运动会剪影')).toBe(5)
  for (const value of ['封三', '封三 ', '封三运动会', '封五 运动会', '见封三 运动会'])
    expect(coverBefore(value)).toBe(0)
})
