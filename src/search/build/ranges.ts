import type {SearchRecord} from './record.ts'

/**
 * Characters of one index. Pagefind takes a fifth of a kilobyte of memory for each while it builds, so it stays below 700 MB. The browser
 * asks every index: a query reads a file of some 8 KB from each for every other character of its phrases, as long as it finds anything, and
 * each costs a search 20 KB to start. So ranges are as few as memory allows.
 */
const largest = 3_300_000

/**
 * The articles by ranges of issues, each an index of its own, in the order given, which is the order in which issues appeared. A range
 * is full when the next issue would be too much for it. New issues come at the end, so only the last range ever changes.
 *
 * @param limit - characters of one range
 */
export function rangesOf(records: readonly SearchRecord[], limit = largest): SearchRecord[][] {
  const ranges: SearchRecord[][] = []
  let size = 0
  for (const issue of Map.groupBy(records, ({issue}) => issue.id).values()) {
    const length = issue.reduce((sum, {passages}) => sum + lengthOf(passages), 0)
    const open = ranges.at(-1)
    if (open && size + length <= limit) open.push(...issue)
    else {
      ranges.push([...issue])
      size = 0
    }
    size += length
  }
  return ranges
}

function lengthOf(passages: SearchRecord['passages']): number {
  return passages.reduce((sum, {text}) => sum + text.length, 0)
}
