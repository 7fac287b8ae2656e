import {expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

const said = (body: string) =>
  convert(exampleIssue(body), {id: '27'})
    .file.messages.filter(({ruleId}) => ruleId === 'lost-character')
    .map(({line, column, reason}) => `${line}:${column} ${reason.split('；')[0]}`)

it('lost characters of a line are told together, each kind with its signs', () => {
  expect(said('会员\uE8E4家，\uE8E4家，\uE8E5家，企业\uFFFC家。')).toEqual([
    '17:3 这一行有字符在抽取时丢失：私用区字符“U+E8E4、U+E8E5” 3 处，对象占位符“\uFFFC”',
  ])
})

it('four signs of a kind are quoted', () => {
  expect(said('会员\uE8E4\uE8E5\uE8E6\uE8E7家。')[0]).toContain('“U+E8E4、U+E8E5、U+E8E6、U+E8E7” 4 处')
  expect(said('会员\uE8E4\uE8E5\uE8E6\uE8E7\uE8E8家。')[0]).toContain(
    '“U+E8E4、U+E8E5、U+E8E6、U+E8E7等” 5 处',
  )
})

it('twenty lines are told, and what is left at once', () => {
  const lines = (count: number) => Array.from({length: count}, () => '会议\uFFFD取了报告。').join('\n\n')
  expect(said(lines(20))).toHaveLength(20)
  const all = said(`${lines(21)}\n\n会\uFFFD通\uFFFD过。`)
  expect(all).toHaveLength(21)
  expect(all.at(-1)).toBe('57:3 从这里起还有 2 行、共 3 处字符在抽取时丢失')
})
