import {expect, test} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from '../rules/example-issue.ts'
import {parseMdx, serialise} from './serialise.ts'

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
