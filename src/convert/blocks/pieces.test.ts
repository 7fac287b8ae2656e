import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {learnHabits} from './pieces.ts'

const habits = (text: string, wrap: number | null = null) =>
  learnHabits(readLines(text), {measure: null, wrap})
const lines = (count: number, line: string, between = '\n') =>
  Array.from({length: count}, () => line).join(between)

describe('how an issue sets its paragraphs apart', () => {
  it('by as many blank lines as most of them have', () => {
    expect(habits(lines(5, '会议听取了报告。', '\n\n')).usualGap).toBe(1)
    expect(habits(lines(5, '会议听取了报告。')).usualGap).toBe(0)
    expect(habits('').usualGap).toBe(1)
  })

  it('by an indent of eight lines and a quarter of all', () => {
    expect(habits(lines(8, '　　会议听取了报告。')).indented).toBe(true)
    expect(habits(lines(7, '　　会议听取了报告。')).indented).toBe(false)
    expect(habits(`${lines(8, '　　会议听取了报告。')}\n${lines(24, '会议听取了报告。')}`).indented).toBe(
      true,
    )
    expect(habits(`${lines(8, '　　会议听取了报告。')}\n${lines(25, '会议听取了报告。')}`).indented).toBe(
      false,
    )
  })

  it('on one line each, where three are wider than any page', () => {
    const wide = '渔'.repeat(65)
    expect(habits(lines(3, wide)).wholeParagraphs).toBe(true)
    expect(habits(lines(2, wide)).wholeParagraphs).toBe(false)
    expect(habits(lines(3, '渔'.repeat(64))).wholeParagraphs).toBe(false)
    expect(habits(lines(3, wide), 30).wholeParagraphs).toBe(false)
    expect(habits(lines(3, `${wide}\t1`)).wholeParagraphs).toBe(false)
  })

  it('by an indent that extraction lost: three first lines two cells short', () => {
    const paragraph = (short: number) => `${'渔'.repeat(30 - short)}\n${'港'.repeat(30)}\n完了。`
    expect(habits(lines(3, paragraph(2)), 30).lostIndent).toBe(true)
    expect(habits(lines(2, paragraph(2)), 30).lostIndent).toBe(false)
    expect(habits(lines(3, paragraph(4)), 30).lostIndent).toBe(false)
    expect(habits(lines(3, paragraph(1)), 30).lostIndent).toBe(false)
    expect(habits(lines(3, paragraph(2))).lostIndent).toBe(false)
    expect(habits(`　　渔港\n${lines(3, paragraph(2))}`, 30).lostIndent).toBe(false)
  })
})
