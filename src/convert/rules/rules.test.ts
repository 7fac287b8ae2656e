import {describe, expect, test} from 'vitest'
import {convert} from '../convert.ts'
import {balance} from '../ledger.ts'
import {articlesOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
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

test('readings of lines come before words, and the least sure of them first', () => {
  const text = exampleIssue(
    '会议听取了秘书处的的报告。\n\n会议还审议通过了财务情况说明，听取了汇报和\n\n\n\n会议部署了全年的工作。\n\n（来源：望洲晨报）\n\n感知设备走进滨湖科创园\n\n改造历时三个月。',
    {contents: '协会召开年度工作会议.....\t1\n“感知改造进园区”活动.....\t3'},
  )
  const told = convert(text, {id: 'example'}).file.messages.map(({ruleId, line}) => [ruleId, line])
  expect(told.map(([ruleId]) => ruleId)).toEqual(['uncertain-binding', 'uncertain-join', 'repeated-word'])
  expect(told.map(([, line]) => line)).not.toEqual(told.map(([, line]) => line).toSorted())
})

test('of a 目录 of the main pieces, those that it leaves out are told at once', () => {
  const others = ['冷库改造纪实', '泵站消防演练', '港区夜航试水'].map(
    title => `${title}\n\n改造历时三个月，能耗下降。`,
  )
  const left = (count: number) =>
    convert(
      exampleIssue(
        `会议审议通过了报告。\n\n（来源：望洲晨报）\n\n${others.slice(0, count).join('\n\n（来源：望洲晨报）\n\n')}`,
      ),
      {
        id: 'example',
      },
    ).file.messages.map(({reason}) => reason.replace(/；.*$/u, ''))
  expect(left(2)).toEqual(['正文中的《冷库改造纪实》在目录里没有', '正文中的《泵站消防演练》在目录里没有'])
  expect(left(3)).toEqual(['目录只列了 1 篇，正文里还有 3 篇它没有列（第 21、27、33 行）'])
})
