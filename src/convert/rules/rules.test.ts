import {describe, expect, test} from 'vitest'
import {convert} from '../convert.ts'
import {balance} from '../ledger.ts'
import {articlesOf} from '../tree.ts'
import {rules} from './index.ts'
import {ledger} from './ledger.ts'

const idsOf = (text: string) => [
  ...new Set(convert(text, {id: 'example'}).file.messages.map(({ruleId}) => ruleId)),
]

describe.each(rules.filter(({examples}) => examples))('$id', ({id, severity, examples, together = []}) => {
  test('its example breaks it and nothing else', () => {
    expect(idsOf(examples?.breaks ?? '').toSorted()).toEqual([id, ...together].toSorted())
  })

  test('what looks alike breaks nothing', () => {
    expect(idsOf(examples?.holds ?? '')).toEqual([])
  })

  test('its message has three parts, a severity and a place within the text', () => {
    const text = examples?.breaks ?? ''
    for (const message of convert(text, {id: 'example'}).file.messages.filter(({ruleId}) => ruleId === id)) {
      expect(message.reason).toMatch(/^.+[^。；]；[^；]+[^。；]。.+[^。；]。$/u)
      expect(message.reason).not.toMatch(/undefined|null|NaN/)
      expect(message.fatal).toBe(severity === 'error' ? true : severity === 'warning' ? false : undefined)
      const line = text.split('\n')[(message.line ?? 0) - 1]
      expect(line).toBeDefined()
      expect(message.column).toBeGreaterThanOrEqual(1)
      expect(message.column).toBeLessThanOrEqual((line ?? '').length + 1)
    }
  })
})

test('rule ids are unique and in kebab case', () => {
  const ids = rules.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
})

test('ledger: a line that stands nowhere is an error that names it', () => {
  const {tree} = convert(rules.find(({id}) => id === 'no-contents')?.examples?.holds ?? '', {id: 'example'})
  const lost = articlesOf(tree)[0]?.children.pop()
  const findings = ledger.check({
    tree,
    id: 'example',
    hasContents: true,
    hasMasthead: true,
    isExtracted: false,
    uneven: [],
    imbalances: balance(tree, []),
    inner: [],
    reading: {folded: [], removed: []},
  })
  expect(findings).toEqual([
    {
      line: lost?.position?.start.line,
      column: 1,
      found: '账目不平：此处的文字“会议审议通过了年度工作报告。”没有归入任何文章',
      done: '为免丢字，本期没有写出任何文件',
      advice: '请把这一期的 source.txt 发给维护者；原文件没有改动',
    },
  ])
})

test('what concerns the whole issue is said first', () => {
  for (const {id, examples} of rules.filter(({first}) => first))
    expect(idsOf(`${examples?.breaks ?? ''}\n（见\uFFFD。`)[0]).toBe(id)
})
