import {VFile} from 'vfile'
import {afterEach, expect, it, vi} from 'vitest'
import {printMessages} from './report.ts'

const print = vi.spyOn(console, 'log').mockImplementation(() => {})
afterEach(() => print.mockClear())

function printed(ruleId: string, line: number, column: number): string {
  const file = new VFile({path: 'content/issues/141/source.txt'})
  file.message('……', {place: {line, column}, ruleId, source: 'huikan'})
  printMessages([file])
  return print.mock.calls.map(([text]) => String(text)).join('\n')
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
