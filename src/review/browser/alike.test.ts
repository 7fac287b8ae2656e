import {expect, it} from 'vitest'
import type {MessageView} from '../shared/view.ts'
import {alike, alikeByFirst, settlementsOfAll} from './alike.ts'

const message = (line: number, group: string | null): MessageView => ({
  key: `${line}`,
  grade: 'warning',
  file: 'source.txt',
  line,
  words: null,
  place: `第 ${line} 行`,
  rule: 'uncertain-join',
  name: '断成了两段，像是一段',
  reason: '',
  settlements: [
    {
      label: `第 ${line + 2} 行改作接上一行`,
      action: {do: 'decide', decided: {line: line + 2, is: 'goes-on'}},
      answers: false,
    },
    {
      label: '已核对',
      action: {do: 'decide', decided: {line, checked: ['uncertain-join']}},
      answers: true,
    },
  ],
  group,
})

const joined = [10, 30, 50].map(line => message(line, 'uncertain-join goes-on'))
const [first] = joined
const others = [
  message(20, 'uncertain-join paragraph'),
  message(40, null),
  message(60, null),
  message(70, null),
]

it('of three that ask the same the first is told in the list; two, and those that need an answer each, are no group', () => {
  const all = [...joined, ...others].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  expect([...alikeByFirst(all)]).toEqual([[first, joined]])
  expect(all.filter(each => alike(each, all).length > 0)).toEqual(joined)
  expect(alikeByFirst(all.slice(0, 4)).size).toBe(0)
})

it('all are settled as each of them is', () => {
  expect(settlementsOfAll(joined)).toEqual([
    {
      label: '都改作接上一行',
      action: {
        do: 'decide-all',
        decided: [12, 32, 52].map(line => ({line, is: 'goes-on'})),
      },
      answers: false,
    },
    {
      label: '都已核对',
      action: {
        do: 'decide-all',
        decided: [10, 30, 50].map(line => ({line, checked: ['uncertain-join']})),
      },
      answers: true,
    },
  ])
  expect(settlementsOfAll([])).toEqual([])
})
