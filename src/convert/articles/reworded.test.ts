import {expect, test} from 'vitest'
import type {PrintedContents} from '../contents/contents.ts'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {withReworded} from './reworded.ts'

const listOf = (titles: readonly string[], page: number | null = null): PrintedContents => ({
  from: 0,
  to: 0,
  sections: [],
  entries: titles.map(value => ({section: null, title: {value, spans: []}, author: null, page})),
  kept: [],
  drops: [],
  partial: true,
})

/** What each title of the body is bound to; those with an equal entry are known. */
function bound(
  listed: readonly string[],
  printed: readonly string[],
  page: number | null = null,
  told?: number | null,
) {
  const lines = readLines(printed.join('\n\n')).map(line =>
    told === undefined
      ? line
      : {...line, stated: {by: 'structure.yaml' as const, is: 'title' as const, entry: told}},
  )
  const body = readBodyLines(lines, undefined, {measure: null, wrap: null})
  const titles = printed.map((title, index) => ({
    index,
    count: 1,
    ...(listed.includes(title) ? {entry: listed.indexOf(title), confidence: 1} : {}),
  }))
  return withReworded(titles, body, listOf(listed, page)).map(({entry}) =>
    entry === undefined ? null : listed[entry],
  )
}

test('entries in other words are bound by the characters that they have in common, in order', () => {
  expect(
    bound(
      ['钱花哪儿了', '电梯怎么修', '猜一猜'],
      ['钱都花到哪里去了', '一封短信', '电梯维修知多少', '猜一猜'],
    ),
  ).toEqual(['钱花哪儿了', null, '电梯怎么修', '猜一猜'])
})

test('or by a name, three characters of it', () => {
  expect(bound(['老会员石坚秋逝世'], ['新会员名单', '沉痛悼念石坚秋同志'])).toEqual([
    null,
    '老会员石坚秋逝世',
  ])
  expect(bound(['老师傅柏问逝世'], ['深切怀念柏问先生在泵房的日子'])).toEqual([null])
})

test('but only between what is known above and below', () => {
  expect(bound(['电梯怎么修', '猜一猜'], ['猜一猜', '电梯维修知多少'])).toEqual(['猜一猜', null])
})

test('what has too little in common, or one character, is another piece', () => {
  expect(bound(['停水通知'], ['停车方案，请您来投票'])).toEqual([null])
  expect(bound(['停水'], ['停车方案'])).toEqual([null])
})

test('entries with pages are left as they are', () => {
  expect(bound(['钱花哪儿了'], ['钱都花到哪里去了'], 3)).toEqual([null])
})

test('what an editor says is listed by no entry, or by another, is bound to none', () => {
  expect(bound(['钱花哪儿了'], ['钱都花到哪里去了'])).toEqual(['钱花哪儿了'])
  expect(bound(['钱花哪儿了'], ['钱都花到哪里去了'], null, null)).toEqual([null])
})
