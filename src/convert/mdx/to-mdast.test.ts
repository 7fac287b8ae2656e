import {describe, expect, test} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from '../rules/example-issue.ts'
import {readLines} from '../text/lines.ts'
import {parseMdx, serialise} from './serialise.ts'
import {locate} from './to-mdast.ts'

const bodyOf = (text: string) =>
  (convert(exampleIssue(text), {id: '27'}).files.get('01.mdx') ?? '').split('---\n\n')[1]

test.each([
  [
    'numbers that run on',
    '会议要求：\n\n1. 办好展会；\n\n2. 做好统计。',
    '会议要求：\n\n1. 办好展会；\n2. 做好统计。\n',
  ],
  [
    'a number printed twice',
    '会议要求：\n\n1. 办好展会；\n\n2. 做好统计；\n\n2. 走访会员；\n\n3. 服务会员。',
    '会议要求：\n\n1. 办好展会；\n2. 做好统计；\n\n- 2\\. 走访会员；\n\n3. 服务会员。\n',
  ],
])('%s: the list reads as printed and is written as it was read', (_name, text, mdx) => {
  const body = bodyOf(text)
  expect(body).toBe(mdx)
  expect(serialise(parseMdx(mdx))).toBe(mdx)
})

describe('blocks of an article', () => {
  test('a heading is bold as it is', () => {
    const body = bodyOf(
      '一、**基本**情况\n\n会议审议通过了年度工作报告。\n\n二、主要任务\n\n会议部署了工作。',
    )
    expect(body).toContain('## 一、基本情况\n')
  })

  test('words that stand out stay so in prose', () => {
    expect(bodyOf('会议**审议**通过了年度工作报告。')).toContain('会议**审议**通过')
  })

  test('a table has its cells, the empty ones too', () => {
    expect(bodyOf('名次\t班组\t得分\n1\t泵站\t\n2\t栈桥\t97')).toContain(
      '| 名次 | 班组 | 得分 |\n| - | - | - |\n| 1 | 泵站 |  |\n| 2 | 栈桥 | 97 |\n',
    )
  })

  test('a list begins with the number that is printed', () => {
    expect(bodyOf('会议要求：\n\n3. 办好展会；\n\n4. 做好统计。')).toContain('3. 办好展会；\n4. 做好统计。')
  })

  test('numbers with other signs stay text behind bullets', () => {
    expect(bodyOf('会议要求：\n\n1、办好展会；\n\n2、做好统计。')).toContain(
      '- 1、办好展会；\n- 2、做好统计。',
    )
  })
})

test('marks within a text are found where they stand, blanks aside', () => {
  const [first, second] = readLines('会议 **审\n议** 通过')
  if (!first || !second) throw new Error('no lines')
  const text = {
    value: '会议**审议**通过',
    spans: [
      {line: first, start: 0, end: first.value.length},
      {line: second, start: 0, end: second.value.length},
    ],
  }
  const found = locate(text, [
    {at: 2, length: 2},
    {at: 6, length: 2},
  ] as never)
  expect(found.map(({span: {line, start, end}, reason}) => [line.number, start, end, reason])).toEqual([
    [1, 3, 4, '抽取时留下的标记'],
    [1, 4, 5, '抽取时留下的标记'],
    [2, 1, 2, '抽取时留下的标记'],
    [2, 2, 3, '抽取时留下的标记'],
  ])
})
