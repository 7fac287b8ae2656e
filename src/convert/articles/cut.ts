import type {PrintedContents} from '../contents/contents.ts'
import {isDateLine} from '../print/dates.ts'
import {readOrderHead} from '../print/order.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {alignSections, sectionOfSegment} from './section-names.ts'
import type {Placed, Segment} from './segments.ts'

/** Turns titles into segments. What stands before the first title of a section is an article without one. */
export function cut(
  body: readonly BodyLine[],
  titles: readonly Placed[],
  sectionAt: readonly (string | null)[],
  contents: PrintedContents | undefined,
): Segment[] {
  const starts = titles.map((place, at) => startOf(body, place, titles[at - 1]))
  const segments: Segment[] = []
  const boundaries = new Set([
    ...starts,
    ...body.flatMap((line, index) => (line.opens !== undefined ? [index] : [])),
    body.length,
  ])
  const ends = [...boundaries].sort((a, b) => a - b)
  const aliases = alignSections(body, contents)
  const titleOfStart = new Map(starts.map((start, at) => [start, titles[at]]))
  for (const [at, start] of ends.entries()) {
    const from = body[start]?.opens !== undefined ? start + 1 : start
    const to = ends[at + 1] ?? body.length
    if (from >= to) continue
    const title = titleOfStart.get(start) ?? null
    const entry = title?.entry === undefined ? null : {index: title.entry, confidence: title.confidence ?? 0}
    const section = sectionAt[from] ?? (entry ? (contents?.entries[entry.index]?.section ?? null) : null)
    segments.push({section: sectionOfSegment(section, entry, contents, aliases), from, to, title, entry})
  }
  const first = ends[0] ?? body.length
  if (first > 0) segments.unshift({section: null, from: 0, to: first, title: null, entry: null})
  return segments
}

/**
 * An article begins with its document number where that stands before the title, or with the order that issues it; never
 * within the title before.
 */
function startOf(body: readonly BodyLine[], place: TitlePlace, before: TitlePlace | undefined): number {
  const earliest = before ? before.index + before.count : 0
  let start = Math.max(orderAbove(body, place.index) ?? place.from ?? place.index, earliest)
  while (start > earliest && body[start - 1]?.documentNumber && body[start - 1]?.opens === undefined) start--
  return noteAbove(body, start, earliest) ?? start
}

/** How many lines a note of the editor's may have above the title of what it introduces. */
const longestNote = 12

const editorsNote = /^(?:编者按|编者的话|按语|本刊按|编者导读|导读)\s*[：:]/u

/**
 * Where a note of the editor's begins that stands above a title: at the head of a section or behind an article's end.
 *
 * @param from - behind the title before
 */
function noteAbove(body: readonly BodyLine[], index: number, from: number): number | undefined {
  for (let at = index - 1; at >= Math.max(from, index - longestNote); at--) {
    const line = body[at]
    if (!line || line.opens !== undefined || line.closes) return undefined
    if (!editorsNote.test(line.line.value.trim())) continue
    const before = body[at - 1]
    return before === undefined || before.opens !== undefined || before.closes ? at : undefined
  }
  return undefined
}

/** How many lines an order may have above the title of the text that it puts into force. */
const longestOrder = 16

/** Where the order begins whose date stands right above an index: its head, a sentence or two, who signs, the day. */
function orderAbove(body: readonly BodyLine[], index: number): number | undefined {
  const day = body[index - 1]
  if (!day || day.opens !== undefined || !isDateLine(day.line.value)) return undefined
  for (let at = index - 2; at >= Math.max(0, index - longestOrder); at--) {
    if (body[at]?.opens !== undefined || body[at]?.closes) return undefined
    if (!body[at]?.documentNumber) continue
    let head = at
    while (body[head - 1]?.documentNumber) head--
    const lines = body.slice(head, at + 1).map(({line}) => line)
    return readOrderHead(lines, 0) ? head : undefined
  }
  return undefined
}
