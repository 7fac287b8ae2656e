import {expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import type {BodyLine} from './body-lines.ts'
import {isSetSolid} from './solid.ts'

/** So many lines, some of them behind a blank one. */
function body(
  count: number,
  apart: number,
  more: (at: number) => Partial<BodyLine> = () => ({}),
): BodyLine[] {
  const text = Array.from({length: count}, (_, at) => `${at > 0 && at <= apart ? '\n' : ''}第${at}行`).join(
    '\n',
  )
  return readLines(text).map((line, at) => ({line, ...more(at)}) as BodyLine)
}

it('a text is set solid with one line in ten apart, at most', () => {
  expect(isSetSolid(body(30, 3))).toBe(true)
  expect(isSetSolid(body(30, 4))).toBe(false)
})

it('fewer than 24 lines show nothing', () => {
  expect(isSetSolid(body(24, 0))).toBe(true)
  expect(isSetSolid(body(23, 0))).toBe(false)
})

it('marks of sections, what stands below them, and heads of pages say nothing', () => {
  const opens = (at: number) => (at % 2 === 1 && at < 8 ? {opens: '会员之家'} : {})
  expect(isSetSolid(body(40, 8, opens))).toBe(true)
  expect(isSetSolid(body(40, 8))).toBe(false)
  const paged = body(40, 8).map(({line}) => ({line: {...line, pageBreak: line.gap > 0}}) as BodyLine)
  expect(isSetSolid(paged)).toBe(true)
})
