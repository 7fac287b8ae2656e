/** Issues that are bound together in one book. */
export interface Volume<T> {
  /** Tells its book apart and never changes: `all`, `all-1980s`, `all-1987`, `all-undated`. */
  readonly key: string
  /** What it holds, as readers are told: 1980—1989 年; null where that is everything. */
  readonly label: string | null
  readonly issues: readonly T[]
}

/** How issues are bound. */
export interface Binding<T> {
  /** Of an issue; null where the print does not say. */
  readonly yearOf: (issue: T) => number | null
  /** Of the texts of its articles, in UTF-16 code units. */
  readonly sizeOf: (issue: T) => number
  readonly limit?: number
}

/** Text in one book: some 2 bytes a code unit as it is packed, and many hosts take no file above 25 MiB. */
const largest = 8_000_000

/**
 * All issues in one volume, or where that would be too large one a decade, and for a decade that is too large one a year: so a new issue
 * changes one of them only, and the addresses of all others are as they were.
 *
 * @param issues - in any order; so are those of a volume
 */
export function volumesOf<T>(
  issues: readonly T[],
  {yearOf, sizeOf, limit = largest}: Binding<T>,
): Volume<T>[] {
  const isTooLarge = (some: readonly T[]) => some.reduce((sum, issue) => sum + sizeOf(issue), 0) > limit
  if (!isTooLarge(issues)) return [{key: 'all', label: null, issues}]
  const decadeOf = (issue: T) => {
    const year = yearOf(issue)
    return year === null ? null : year - (year % 10)
  }
  return grouped(issues, decadeOf).flatMap(([decade, inDecade]) => {
    if (decade === null) return [{key: 'all-undated', label: '年份不详', issues: inDecade}]
    if (!isTooLarge(inDecade))
      return [{key: `all-${decade}s`, label: `${decade}—${decade + 9} 年`, issues: inDecade}]
    return grouped(inDecade, yearOf).map(([year, issues]) => ({
      key: `all-${year}`,
      label: `${year} 年`,
      issues,
    }))
  })
}

/** Earliest first, null last. */
function grouped<T>(
  issues: readonly T[],
  keyOf: (issue: T) => number | null,
): [key: number | null, issues: T[]][] {
  const last = Number.POSITIVE_INFINITY
  return [...Map.groupBy(issues, keyOf)].sort(([a], [b]) => (a ?? last) - (b ?? last))
}
