/** A line as convert reads it, and where each of its code units was printed. Offsets from 0 in UTF-16. */
export interface ReadLine {
  /** As source.txt has it. */
  readonly printed: string
  readonly value: string
  /** Where the print of each code unit of `value` begins and ends; missing where the line is read as it stands. */
  readonly places?: {readonly from: readonly number[]; readonly to: readonly number[]}
}

/** What is read instead of a stretch of a line. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly now: string
}

export function asPrinted(printed: string): ReadLine {
  return {printed, value: printed}
}

/** The line with stretches of its value read otherwise. `edits` are in order and do not overlap. */
export function rewrite(line: ReadLine, edits: readonly Edit[]): ReadLine {
  if (edits.length === 0) return line
  const from: number[] = []
  const to: number[] = []
  const parts: string[] = []
  let at = 0
  const copy = (end: number) => {
    parts.push(line.value.slice(at, end))
    for (; at < end; at++) {
      from.push(line.places?.from[at] ?? at)
      to.push(line.places?.to[at] ?? at + 1)
    }
  }
  for (const {start, end, now} of edits) {
    copy(start)
    const place = printedSpan(line, start, end)
    for (let unit = 0; unit < now.length; unit++) {
      from.push(place.start)
      to.push(place.end)
    }
    parts.push(now)
    at = end
  }
  copy(line.value.length)
  return {printed: line.printed, value: parts.join(''), places: {from, to}}
}

/** The stretch of print that a stretch of `value` was read from; within what was read otherwise, the whole of that. */
export function printedSpan(
  {printed, value, places}: ReadLine,
  start: number,
  end: number,
): {readonly start: number; readonly end: number} {
  if (!places) return {start, end}
  const first = places.from[start] ?? (value === '' ? 0 : printed.length)
  return {start: first, end: end > start ? (places.to[end - 1] ?? printed.length) : first}
}

/** The stretch of `value` that was read from a stretch of print; none where nothing of it is read. */
export function readSpan(
  {value, places}: ReadLine,
  [start, end]: readonly [start: number, end: number],
): Array<readonly [start: number, end: number]> {
  if (!places) return [[start, Math.min(end, value.length)]]
  const isWithin = (at: number) => (places.from[at] ?? 0) >= start && (places.to[at] ?? 0) <= end
  const units = Array.from({length: value.length}, (_, at) => at).filter(isWithin)
  const [first, last] = [units[0], units.at(-1)]
  return first === undefined || last === undefined ? [] : [[first, last + 1]]
}

/** The stretches of print that a stretch of `value` was read from, in order: several where something between was left out. */
export function printedSpans(
  line: ReadLine,
  start: number,
  end: number,
): Array<{start: number; end: number}> {
  const {places} = line
  if (!places) return [{start, end}]
  const spans: Array<{start: number; end: number}> = []
  for (let at = start; at < end; at++) {
    const [from = 0, to = 0] = [places.from[at], places.to[at]]
    const last = spans.at(-1)
    if (last && from <= last.end) last.end = Math.max(last.end, to)
    else spans.push({start: from, end: to})
  }
  return spans
}
