import type {SearchRecord} from './record.ts'

/**
 * Characters of one index. Pagefind takes a fifth of a kilobyte of memory for each while it builds, so it stays below 600 MB, and a new
 * issue costs at most the seconds that so many take. The browser asks all indexes: what each costs a reader stands in `docs/search.md`.
 */
const largest = 3_000_000

/**
 * The articles by ranges, each an index of its own, in the order given, which is the order in which issues appeared. A range is full when
 * the next year would be too much for it; only a year that is too much for one by itself is parted, between issues. A new issue comes at
 * the end and changes the last range only; an old one that is found later changes its own, and others only where it is just what is too
 * much for its range. Nothing is remembered: the same articles come to the same ranges on every machine.
 *
 * @param limit - characters of one range
 */
export function rangesOf(records: readonly SearchRecord[], limit = largest): SearchRecord[][] {
  const ranges: SearchRecord[][] = []
  let size = 0
  const add = (group: readonly SearchRecord[]) => {
    const length = sizeOf(group)
    const open = ranges.at(-1)
    if (open && size + length <= limit) {
      open.push(...group)
      size += length
    } else if (length > limit && issuesOf(group).length > 1) for (const issue of issuesOf(group)) add(issue)
    else {
      ranges.push([...group])
      size = length
    }
  }
  for (const year of runsOf(records, ({issue}) => issue.year ?? issue.id)) add(year)
  return ranges
}

function issuesOf(records: readonly SearchRecord[]): SearchRecord[][] {
  return runsOf(records, ({issue}) => issue.id)
}

/** Neighbours that have the same key, together. */
function runsOf(
  records: readonly SearchRecord[],
  key: (record: SearchRecord) => string | number,
): SearchRecord[][] {
  const runs: SearchRecord[][] = []
  let before: string | number | undefined
  for (const record of records) {
    const here = key(record)
    if (here === before) runs.at(-1)?.push(record)
    else runs.push([record])
    before = here
  }
  return runs
}

function sizeOf(records: readonly SearchRecord[]): number {
  return records.reduce((sum, {passages}) => sum + passages.reduce((all, {text}) => all + text.length, 0), 0)
}
