import {describe, expect, it} from 'vitest'
import {readMark} from '../print/marks.ts'
import {readLines} from '../text/lines.ts'
import type {TextPiece} from './pieces.ts'
import {isShort, unmarked} from './verdict.ts'

function piece(value: string): TextPiece {
  const spans = readLines(value).map(line => ({line, start: 0, end: line.value.length}))
  return {type: 'text', text: {value, spans}, mark: readMark(value.replace(/^\*\*/, '')), gap: 1, joined: 0}
}

describe('short enough for a heading', () => {
  it.each([
    '一、主要任务',
    '**一、主要任务**',
    `一、${'任'.repeat(44)}`,
    '一、发展现状。',
    `一、${'任'.repeat(21)}。`,
    '一、先服务，后收费',
    '一、钱从哪里来？',
  ])('%s', value => {
    expect(isShort(piece(value))).toBe(true)
  })

  it.each([
    ['45 characters', `一、${'任'.repeat(45)}`],
    ['a sentence of 23', `一、${'任'.repeat(22)}。`],
    ['two sentences', '一、开会。听取报告'],
    ['an item', '一、听取报告；'],
    ['one in half width', '一、听取报告;'],
    ['two items', '一、听取报告；讨论'],
    ['a clause', '一、听取报告，'],
    ['what announces others', '一、要求如下：'],
    ['the first of a row', '一、会员、'],
  ])('not %s', (_what, value) => {
    expect(isShort(piece(value))).toBe(false)
  })
})

it('a paragraph is read without its mark and without marks of bold type', () => {
  expect(unmarked(piece('**一、主要**任务'))).toBe('主要任务')
  expect(unmarked(piece('主要任务'))).toBe('主要任务')
})
