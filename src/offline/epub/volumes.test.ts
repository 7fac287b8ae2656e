import {describe, expect, it} from 'vitest'
import {volumesOf} from './volumes.ts'

interface Issue {
  readonly year: number | null
  readonly size: number
}

const volumes = (issues: Issue[], limit: number) =>
  volumesOf(issues, {yearOf: ({year}) => year, sizeOf: ({size}) => size, limit}).map(
    ({key, label, issues}) => `${key} ${label}: ${issues.map(({year}) => year).join(' ')}`,
  )
const issues = [2001, 1987, null, 1988, 2003].map(year => ({year, size: 10}))

describe('volumesOf', () => {
  it('binds all issues in one where that is not too large', () => {
    expect(volumes(issues, 50)).toEqual(['all null: 2001 1987  1988 2003'])
    expect(volumes([], 50)).toEqual(['all null: '])
  })

  it('binds a decade each where it is, and what has no year by itself', () => {
    expect(volumes(issues, 49)).toEqual([
      'all-1980s 1980—1989 年: 1987 1988',
      'all-2000s 2000—2009 年: 2001 2003',
      'all-undated 年份不详: ',
    ])
  })

  it('binds a year each where a decade is too large', () => {
    const many = [...issues, {year: 1987, size: 5}]
    expect(volumes(many, 24)).toEqual([
      'all-1987 1987 年: 1987 1987',
      'all-1988 1988 年: 1988',
      'all-2000s 2000—2009 年: 2001 2003',
      'all-undated 年份不详: ',
    ])
  })

  it('leaves the others as they are when an issue comes', () => {
    const before = volumes(issues, 49)
    const after = volumes([...issues, {year: 2010, size: 10}], 49)
    expect(after.filter(volume => before.includes(volume))).toEqual(before)
    expect(after).toHaveLength(before.length + 1)
  })
})
