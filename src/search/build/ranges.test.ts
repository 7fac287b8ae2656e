import {expect, it} from 'vitest'
import {rangesOf, type SizedIssue} from './ranges.ts'

const issue = (id: string | number, size: number, year: number | null = 2014): SizedIssue => ({
  id: String(id),
  year,
  size,
})
const all = async <T>(ranges: AsyncIterable<T>): Promise<T[]> => {
  const made: T[] = []
  for await (const range of ranges) made.push(range)
  return made
}
const names = async (issues: readonly SizedIssue[], limit: number) =>
  (await all(rangesOf(issues, limit))).map(({issues}) => issues.map(({id}) => id).join(' '))

it('closes a range before the year that is too much for it', async () => {
  const issues = [
    issue(1, 8, 2012),
    issue(2, 4, 2013),
    issue(3, 4, 2013),
    issue(4, 30, 2014),
    issue(5, 2, null),
  ]
  expect(await names(issues, 40)).toEqual(['1 2 3', '4', '5'])
})

it('parts a year that is more than a quarter, and no issue', async () => {
  expect(await names([issue(1, 8), issue(2, 30), issue(3, 70)], 40)).toEqual(['1 2', '3'])
})

it('cuts what is left into halves and quarters, of which the last is open', async () => {
  const years = (count: number) => Array.from({length: count}, (_, year) => issue(year, 10, 2000 + year))
  const sizes = async (count: number) => {
    const ranges = await all(rangesOf(years(count), 80))
    expect(ranges.map(({isOpen}) => isOpen)).toEqual(ranges.map((_, at) => at === ranges.length - 1))
    return ranges.map(({issues}) => issues.length)
  }
  expect(await sizes(0)).toEqual([])
  expect(await sizes(2)).toEqual([2])
  expect(await sizes(4)).toEqual([4])
  expect(await sizes(5)).toEqual([4, 1])
  expect(await sizes(8)).toEqual([4, 2, 2])
  expect(await sizes(9)).toEqual([8, 1])
  expect(await sizes(31)).toEqual([8, 8, 8, 4, 2, 1])
})

const monthly = Array.from({length: 60 * 12}, (_, month) =>
  issue(month, 8 + ((month * 7) % 5), 1960 + Math.floor(month / 12)),
)

it('mostly leaves every range but its own as it is when an old issue is found', async () => {
  const before = new Set(await names(monthly, 1100))
  const rebuilt = await Promise.all(
    Array.from({length: 60}, async (_, year) => {
      const found = issue(`found-${year}`, 10, 1960 + year)
      return (await names(monthly.toSpliced(year * 12 + 5, 0, found), 1100)).filter(
        range => !before.has(range),
      )
    }),
  )
  expect(before.size).toBe(8)
  expect(rebuilt.filter(({length}) => length === 1).length).toBeGreaterThan(45)
})

it('leaves every range but the last as it is when an issue comes, but for the few times when smaller ones are joined', async () => {
  let joined = 0
  let before: string[] = []
  for (let count = 1; count <= monthly.length; count++) {
    const after = await names(monthly.slice(0, count), 1100)
    if (before.slice(0, -1).some(range => !after.includes(range))) joined += 1
    before = after
  }
  // three times in nine years, which fill a range; in the first nine there is one time less
  expect(joined).toBe(18)
})
