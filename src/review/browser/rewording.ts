/** A change within a line; offsets from 0 in UTF-16. */
export interface Rewording {
  readonly start: number
  readonly end: number
  readonly now: string
}

/** The shortest stretch in which a line was changed; `undefined` where it was not. Characters stay whole. */
export function rewordingOf(before: string, after: string): Rewording | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  if (isLow(before, start) || isLow(after, start)) start--
  let rest = 0
  while (rest < most - start && before[before.length - 1 - rest] === after[after.length - 1 - rest]) rest++
  if (rest > 0 && (isLow(before, before.length - rest) || isLow(after, after.length - rest))) rest--
  return {start, end: before.length - rest, now: after.slice(start, after.length - rest)}
}

/**
 * The same as readers can follow it: never less than the words that the editor selected, where the change falls into them, else whole words.
 * Blanks that part words or cells stay outside.
 */
export function readableRewording(
  before: string,
  after: string,
  selected: Omit<Rewording, 'now'> | undefined,
): Rewording | undefined {
  const least = rewordingOf(before, after)
  if (!least) return undefined
  const isWithin = selected && selected.start <= least.start && least.end <= selected.end
  const {start, end} = isWithin && selected.start < selected.end ? selected : wordsAround(before, least)
  return {start, end, now: after.slice(start, after.length - (before.length - end))}
}

const words = new Intl.Segmenter('zh', {granularity: 'word'})

/** The words that a stretch cuts into. */
function wordsAround(text: string, {start, end}: Rewording): Omit<Rewording, 'now'> {
  const around = {start, end}
  for (const {segment, index, isWordLike} of words.segment(text)) {
    const behind = index + segment.length
    if (!isWordLike || behind <= start || index >= end) continue
    around.start = Math.min(around.start, index)
    around.end = Math.max(around.end, behind)
  }
  return around
}

/** Is this the second half of a character that takes two code units? */
function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
