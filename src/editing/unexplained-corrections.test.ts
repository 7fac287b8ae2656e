import {expect, it} from 'vitest'
import {readCorrections} from '../content/read-corrections.ts'
import {unexplainedCorrections} from './unexplained-corrections.ts'

const said = (yaml: string) =>
  unexplainedCorrections(readCorrections(Buffer.from(yaml))).map(({line, reason, fatal}) => [
    line,
    fatal,
    reason,
  ])

it('corrections without a reason are told once, with the lines of their entries; those with one are not', () => {
  const mend = (line: number, why: string) => `- line: ${line}\n  was: 甲\n  now: 乙\n${why}`
  expect(said(mend(3, '  why: 误抽\n'))).toEqual([])
  expect(said(`${mend(3, '')}${mend(5, '  why: 误抽\n')}${mend(7, "  why: ''\n")}`)).toEqual([
    [1, undefined, '2 条更正没有写理由（第 1、8 行），文章里照样改了，校勘记里没有缘由；请各补一行 why。'],
  ])
  const many = Array.from({length: 8}, (_, at) => mend(at + 1, '')).join('')
  expect(said(many)[0]?.[2]).toContain('8 条更正没有写理由（第 1、4、7、10、13、16 行等）')
})
