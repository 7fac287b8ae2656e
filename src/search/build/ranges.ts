/**
 * Characters of the largest range. The browser asks the indexes of all ranges, so they are as large as they may be: Pagefind takes a seventh
 * of a kilobyte of memory for each. What a range costs a reader stands in `docs/search.md`.
 */
const largest = 6_000_000

/** An issue as ranges need to know it. */
export interface SizedIssue {
  readonly id: string
  readonly year: number | null
  /** In characters. */
  readonly size: number
}

/** Issues that come into one index. */
export interface IssueRange<T> {
  readonly issues: readonly T[]
  /** Whether the next issue is likely to come into it. */
  readonly isOpen: boolean
}

interface Group<T> {
  readonly issues: readonly T[]
  readonly size: number
}

/**
 * The issues by ranges, in the order given, which is the order in which they appeared. A range is full when the next year would be too much for
 * it. What comes after the last full one is cut into smaller ranges, of a half and then of quarters, of which the last is open: a new issue
 * costs what it takes to index that again. Now and then it fills two quarters or two halves, which then become one. An archive of less than a
 * half is one range. A year that is more than a quarter is parted between issues. An old issue that is found later changes its own range, and others only where it is just what is too
 * much for it. Nothing is remembered: the same issues come to the same ranges on every machine.
 *
 * @param limit - characters of the largest range
 */
export async function* rangesOf<T extends SizedIssue>(
  issues: Iterable<T> | AsyncIterable<T>,
  limit = largest,
): AsyncGenerator<IssueRange<T>> {
  let open: Group<T>[] = []
  let isFirst = true
  const cut = function* (groups: readonly Group<T>[], share: number) {
    const [full, rest] = fill(groups, share)
    for (const range of full) {
      yield {issues: issuesIn(range), isOpen: false}
      isFirst = false
    }
    open = rest
  }
  for await (const group of groupsOf(issues, limit / 4)) yield* cut([...open, group], limit)
  yield* cut(open, limit / 2)
  if (!isFirst) yield* cut(open, limit / 4)
  if (open.length > 0) yield {issues: issuesIn(open), isOpen: true}
}

/** Ranges that the next group is too much for, and what is left. */
function fill<T>(groups: readonly Group<T>[], limit: number): [full: Group<T>[][], rest: Group<T>[]] {
  const full: Group<T>[][] = []
  let rest: Group<T>[] = []
  let size = 0
  for (const group of groups) {
    if (rest.length > 0 && size + group.size > limit) {
      full.push(rest)
      rest = []
      size = 0
    }
    rest.push(group)
    size += group.size
  }
  return [full, rest]
}

/** Years, or the issues of one that is more than `most`. */
async function* groupsOf<T extends SizedIssue>(
  issues: Iterable<T> | AsyncIterable<T>,
  most: number,
): AsyncGenerator<Group<T>> {
  let year: T[] = []
  const groups = () =>
    (sizeOf(year) > most ? year.map(issue => [issue]) : year.length > 0 ? [year] : []).map(issues => ({
      issues,
      size: sizeOf(issues),
    }))
  for await (const issue of issues) {
    const [first] = year
    if (first && (first.year ?? first.id) !== (issue.year ?? issue.id)) {
      yield* groups()
      year = []
    }
    year.push(issue)
  }
  yield* groups()
}

function issuesIn<T>(range: readonly Group<T>[]): T[] {
  return range.flatMap(({issues}) => issues)
}

function sizeOf(sized: readonly {readonly size: number}[]): number {
  return sized.reduce((sum, {size}) => sum + size, 0)
}
