import {expect, it} from 'vitest'
import {readChoice} from './chosen-files.ts'

it.each([
  ['140', {id: '140'}],
  ['总第140期', {id: '140'}],
  ['第 140 期', {id: '140'}],
  ['１４０', {id: '140'}],
  ['第2015-03期', {id: '2015-03'}],
  ['content/issues/140/', {id: '140'}],
  ['C:\\会刊\\content\\issues\\140', {id: '140'}],
  ['content/issues/140/source.txt', {id: '140'}],
  ['140/02', {id: '140', file: '02.mdx'}],
  ['总第140期/2', {id: '140', file: '02.mdx'}],
  ['/tmp/content/issues/140/02.mdx', {id: '140', file: '02.mdx'}],
  ['140/issue.yaml', {id: '140', file: 'issue.yaml'}],
  ['140/source.txt', {id: '140'}],
  ['140/甲', {id: '140/甲'}],
])('%s is an issue, or a file of one', (operand, choice) => {
  expect(readChoice(operand)).toEqual(choice)
})
