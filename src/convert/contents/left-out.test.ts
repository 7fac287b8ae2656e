import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import type {Drop, Span} from '../tree.ts'
import {drop, leaveOut} from './left-out.ts'

const [line] = readLines('渔港改造 …… 12 页 ')
if (!line) throw new Error('no line')
const textOf = ({line, start, end}: Span) => line.value.slice(start, end)

function around(listed: number | null, from = 4, value = line?.value ?? '') {
  const [kept, drops]: [Span[], Drop[]] = [[], []]
  leaveOut({...line, value} as typeof line & object, from, value.length, listed, kept, drops)
  return {kept: kept.map(textOf), drops: drops.map(({span, reason}) => [textOf(span), reason])}
}

describe('what stands around a title in its list', () => {
  it('is a leader, a page that is kept, and the sign of the page', () => {
    expect(around(12)).toEqual({
      kept: ['12'],
      drops: [
        ['……', '目录引导符'],
        ['页', '页码标记'],
      ],
    })
  })

  it('keeps no other number', () => {
    expect(around(13).kept).toEqual([])
    expect(around(null).drops).toContainEqual(['12', '页码标记'])
  })

  it('may be a page of the cover, or none', () => {
    expect(around(null, 4, '渔港改造……封三').drops).toEqual([
      ['……', '目录引导符'],
      ['封三', '页码标记'],
    ])
    expect(around(null, 4, '渔港改造……').drops).toEqual([['……', '目录引导符']])
    expect(around(12, 4, '渔港改造……１２').kept).toEqual(['１２'])
    expect(around(null, 4, '渔港改造——iv').drops).toHaveLength(2)
  })
})

it('blanks at the ends are left alone', () => {
  const drops: Drop[] = []
  if (line) drop(line, 4, 8, '目录引导符', drops)
  if (line) drop(line, 4, 5, '目录引导符', drops)
  expect(drops.map(({span}) => [span.start, span.end])).toEqual([[5, 7]])
})
