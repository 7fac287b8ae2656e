/** One of the shares that an archive is divided into, each to be made on a machine of its own; both numbers from 1. */
export interface Share {
  readonly part: number
  readonly of: number
}

/** Reads `2/4`; `undefined` where that names no share. */
export function readShare(text: string): Share | undefined {
  const [, first = '', second = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(text.normalize('NFKC').trim()) ?? []
  const [part, of] = [Number(first), Number(second)]
  return part >= 1 && part <= of ? {part, of} : undefined
}

/** `2/4`, as it is typed. */
export function writtenShare({part, of}: Share): string {
  return `${part}/${of}`
}

/**
 * The issues of a share. Shares follow each other without a gap, and are of about one size: an issue belongs to the share that its
 * middle falls into.
 *
 * @param issues - all of them, in the order in which they appeared, with their size in any unit
 */
export function issuesOf(
  issues: readonly {readonly id: string; readonly size: number}[],
  {part, of}: Share,
): Set<string> {
  const total = issues.reduce((sum, {size}) => sum + size, 0)
  const ids = new Set<string>()
  let before = 0
  for (const {id, size} of issues) {
    const middle = total === 0 ? 0 : (before + size / 2) / total
    if (Math.min(of, Math.floor(middle * of) + 1) === part) ids.add(id)
    before += size
  }
  return ids
}
