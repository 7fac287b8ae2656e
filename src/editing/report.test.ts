import {stripVTControlCharacters} from 'node:util'
import {VFile} from 'vfile'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {minimalIssue} from '../../tests/convert/minimal-issue.ts'
import {convert} from '../convert/convert.ts'
import {outcomeHeader, outcomeRow, printMessages, printTable} from './report.ts'

const print = vi.spyOn(console, 'log').mockImplementation(() => {})
beforeEach(() => {
  vi.stubEnv('GITHUB_ACTIONS', '')
})
afterEach(() => {
  print.mockClear()
  vi.unstubAllEnvs()
})

/** What stands on the terminal, without colours. */
const lines = () => print.mock.calls.flatMap(([text]) => stripVTControlCharacters(String(text)).split('\n'))

function printed(ruleId: string, line: number, column: number): string {
  const file = new VFile({path: 'content/issues/141/source.txt'})
  file.message('……', {place: {line, column}, ruleId, source: 'huikan'})
  printMessages([file])
  return lines().join('\n')
}

it('a message has the place to go to', () => {
  expect(printed('repeated-word', 36, 2)).toContain('36:2     ')
  expect(printed('repeated-word', 1, 1)).toContain('1:1     ')
})

it('of a file as a whole, and of one that has no lines, no place is told', () => {
  for (const rule of ['empty-source', 'encoding', 'picture-unused', 'original-damaged'])
    expect(printed(rule, 1, 1)).not.toContain('1:1')
  // a damaged character stands somewhere
  expect(printed('undecodable', 4, 7)).toContain('4:7')
})

describe('messages', () => {
  /** An error, a warning with two entries that settle it, and something to know. */
  function files(): VFile[] {
    const [first, none, second] = ['a.txt', 'b.txt', 'c.txt'].map(path => new VFile({path}))
    if (!first || !none || !second) throw new Error('no files')
    const place = (line: number, column: number) => ({place: {line, column}})
    Object.assign(first.message('错了100%。', {...place(3, 14), ruleId: 'ledger'}), {fatal: true})
    Object.assign(first.message('请核对。', {...place(12, 1), ruleId: 'repeated-word'}), {
      fatal: false,
      note: '- {line: 12}\n- {line: 13}',
    })
    second.info('知道就好。')
    return [first, none, second]
  }

  it('stand under their files, with grades, rules and the entries that settle them', () => {
    expect(printMessages(files())).toEqual({errors: 1, warnings: 1})
    expect(lines()).toEqual([
      '',
      'a.txt',
      '  3:14     错误  错了100%。  ledger',
      '  12:1     警告  请核对。  repeated-word',
      '           - {line: 12}',
      '           - {line: 13}',
      '',
      'c.txt',
      '  1:1      提示  知道就好。  ',
    ])
  })

  it('are annotations where GitHub runs it', () => {
    vi.stubEnv('GITHUB_ACTIONS', 'true')
    printMessages(files())
    expect(lines().filter(line => line.startsWith('::'))).toEqual([
      '::error file=a.txt,line=3,col=14,title=ledger::错了100%25。',
      '::warning file=a.txt,line=12,col=1,title=repeated-word::请核对。%0A- {line: 12}%0A- {line: 13}',
      '::notice file=c.txt,line=1,col=1,title=::知道就好。',
    ])
  })
})

it('a table has columns as wide as their widest cell, whatever its script', () => {
  printTable([
    ['期', '文章', '文件'],
    ['2016-02', '3', '新写 3'],
    ['9', '12'],
  ])
  expect(lines()).toEqual(['期       文章  文件', '2016-02  3     新写 3', '9        12'])
})

it('a row says how much of an issue there is, and what was done', () => {
  const body = [
    '一、会议',
    '会议讨论了各项工作，审议通过了年度工作报告，并部署了全年的各项工作任务，',
    '要求各单位抓好落实。',
    '二、培训',
    '培训班在望洲举行，学员一百二十人参加。',
    '（来源：本刊）',
  ]
  const {tree} = convert(minimalIssue(`${body.join('\n\n')}\n`), {id: '27'})
  const told = new VFile({path: 'a.txt'})
  Object.assign(told.message('错'), {fatal: true})
  Object.assign(told.message('警'), {fatal: false})
  const before = new VFile({path: 'b.txt'})
  Object.assign(before.message('警'), {fatal: false})
  const outcome = {id: '27', reports: [told], stale: [], tree, failed: false}
  const actions = [
    {do: 'write', name: '01.mdx'},
    {do: 'leave', name: '02.mdx'},
    {do: 'adopt', name: '03.mdx'},
    {do: 'keep', name: 'issue.yaml'},
  ] as const
  expect(outcomeRow({...outcome, actions}, [before])).toEqual([
    '27',
    '1',
    '2',
    '0',
    '0',
    '0',
    '1',
    '新写 1，不变 2，保留手改 1',
    '1 / 2',
  ])
  expect(outcomeRow({...outcome, tree: undefined, actions: []})).toEqual([
    '27',
    '0',
    '0',
    '0',
    '0',
    '0',
    '0',
    '没有写出',
    '1 / 1',
  ])
  expect(outcomeHeader).toHaveLength(9)
})
