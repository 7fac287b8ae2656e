import {type Bound, bind, type TitlePlace} from './binding.ts'
import {type BodyLine, isProfileField} from './body-lines.ts'
import {tidy} from './characters.ts'
import type {PrintedContents} from './contents.ts'
import {readCredit} from './credit.ts'
import {isDateLine} from './dates.ts'
import {readLeadingDocumentNumber} from './document-number.ts'
import {similarity} from './similarity.ts'

/** A title with its entry in the 目录, where one is bound to it. */
type Placed = TitlePlace & Partial<Pick<Bound, 'entry' | 'confidence'>>

/** The lines of one article, not yet read: indexes into the body, `to` exclusive. */
export interface Segment {
  readonly section: string | null
  readonly from: number
  readonly to: number
  /** Where the title stands; `null` where the print has none. */
  readonly title: TitlePlace | null
  readonly entry: {readonly index: number; readonly confidence: number} | null
}

/** Cuts the body into articles: by the 目录 where it has one, by section marks and source lines where not. */
export function segment(body: readonly BodyLine[], contents: PrintedContents | undefined): Segment[] {
  const sectionAt = sectionsOfLines(body)
  const slots = titleSlots(body, contents === undefined || contents.entries.length === 0)
  const bound = contents ? bindAll(body, contents, slots, sectionAt) : []
  const titles = new Map<number, Placed>()
  let titleEnd = 0
  for (const slot of slots) {
    const place = titleAt(body, slot)
    // the second line of a wrapped title may look like a title itself
    if (!place || place.index < titleEnd) continue
    titles.set(place.index, place)
    titleEnd = place.index + place.count
  }
  for (const place of bound) {
    // a slot within the lines of a bound title, or just before it, is the same title
    for (const index of titles.keys()) if (overlaps(index, place, body)) titles.delete(index)
    titles.set(place.index, place)
  }
  const ordered = [...titles.values()].sort((a, b) => a.index - b.index)
  // no title reaches into the next
  const apart = ordered.map((place, at) => ({
    ...place,
    count: Math.min(place.count, (ordered[at + 1]?.index ?? body.length) - place.index),
  }))
  return cut(body, apart, sectionAt, contents)
}

function overlaps(index: number, place: TitlePlace, body: readonly BodyLine[]): boolean {
  if (index >= place.index && index < place.index + place.count) return true
  // a number or one more line between the slot and the title
  return (
    index < place.index &&
    place.index - index <= 2 &&
    body.slice(index, place.index).every(line => line.documentNumber || line.titleLike) &&
    !body.slice(index + 1, place.index + 1).some(line => line.opens !== undefined)
  )
}

function sectionsOfLines(body: readonly BodyLine[]): Array<string | null> {
  let section: string | null = null
  return body.map(line => {
    section = line.opens ?? section
    return section
  })
}

/**
 * Places where an article must begin: behind a section mark and behind a source line. Without a 目录 also where a title
 * gives itself away by what follows it: a member's profile, a byline, a document number, a salutation.
 */
function titleSlots(body: readonly BodyLine[], alone: boolean): Set<number> {
  const slots = new Set<number>()
  for (const [index, line] of body.entries()) {
    if (line.opens !== undefined) continue
    const before = body[index - 1]
    const after = body[index + 1]
    if (before === undefined || before.opens !== undefined || before.closes) slots.add(index)
    else if (line.titleLike && after && (isProfileField(after.line.value) || opensReport(after.line.value)))
      slots.add(index)
    else if (alone && line.titleLike && followsSignature(body, index) && !issuesText(body, slots))
      slots.add(index)
    else if (alone && line.titleLike && after && givesItselfAway(line, after, body[index + 2]))
      slots.add(index)
    else if (alone && line.documentNumber && !before.titleLike && after?.titleLike) slots.add(index)
  }
  return slots
}

/** 本刊讯, 本报讯（记者 甲）: a report opens so, and its title stands before it. */
function opensReport(text: string): boolean {
  return /^[（(【]?(?:本刊|本报|本网|本站|[\p{Script=Han}]{2,8}[社网报])\s*[\p{Script=Han}\d\s]{0,12}(?:讯|电)[）)】]?(?:[\s\u3000（(]|$|\p{Script=Han}|\d)/u.test(
    text.trim(),
  )
}

/** Does the line stand behind the date of a signature? */
function followsSignature(body: readonly BodyLine[], index: number): boolean {
  const date = body[index - 1]
  const issuer = body[index - 2]
  if (!date || !issuer) return false
  return isDateLine(date.line.value) && issuer.titleLike && issuer.line.value.trim().length <= 40
}

/** A notice that issues a text (印发, 发布) has that text behind its signature; no article begins there. */
function issuesText(body: readonly BodyLine[], slots: ReadonlySet<number>): boolean {
  const last = [...slots].at(-1) ?? 0
  const title = body
    .slice(last, last + 3)
    .map(({line}) => line.value)
    .join('')
  return /印发|发布|公布|转发|颁布|下发/u.test(title)
}

function givesItselfAway(line: BodyLine, after: BodyLine, third: BodyLine | undefined): boolean {
  const title = tidy(line.line.value)
  if (after.documentNumber) return true
  const byline = readCredit(after.line.value)
  if (byline?.authors && !after.closes) return true
  const official =
    /(?:通知|意见|决定|公告|通告|批复|函|办法|规定|通报|报告|请示|倡议书|邀请函)(?:[（(].{1,8}[）)])?$/u.test(
      title,
    )
  const salutation = (candidate: BodyLine | undefined) =>
    candidate !== undefined &&
    /[：:]$/u.test(candidate.line.value.trim()) &&
    candidate.line.value.length <= 60
  return official && /^(?:关于|.{2,30}关于)/u.test(title) && (salutation(after) || salutation(third))
}

/** The title that begins at a slot: a document number before it is passed over, adjacent lines belong to it. */
function titleAt(body: readonly BodyLine[], slot: number): TitlePlace | undefined {
  let index = slot
  while (body[index]?.documentNumber && body[index]?.opens === undefined) index++
  const first = body[index]
  if (!first || first.opens !== undefined) return undefined
  const numbered = readLeadingDocumentNumber(first.line.value) !== undefined
  if (!first.titleLike && !numbered) return undefined
  let count = 1
  for (let next = body[index + count]; next && count < 4; next = body[index + count]) {
    const subtitle = /^[—－─]{1,2}/u.test(next.line.value.trim())
    const wraps =
      next.line.gap === 0 && next.titleLike && next.line.value.length <= 40 && !readCredit(next.line.value)
    if (
      next.opens !== undefined ||
      next.documentNumber ||
      (!wraps && !(subtitle && next.line.gap <= 1 && next.titleLike))
    )
      break
    count++
  }
  return {index, count}
}

/** Entries bound by wording and, between two of those, by order where as many slots as entries are left. */
function bindAll(
  body: readonly BodyLine[],
  contents: PrintedContents,
  slots: ReadonlySet<number>,
  sectionAt: readonly (string | null)[],
): Bound[] {
  const bound = bind(body, contents, slots, sectionAt)
  const byEntry = new Map(bound.map(place => [place.entry, place]))
  const free = contents.entries.map((_, entry) => entry).filter(entry => !byEntry.has(entry))
  const taken = new Set(
    bound.flatMap(({index, count}) => Array.from({length: count + 2}, (_, step) => index + step - 2)),
  )
  const open = [...slots].filter(slot => !taken.has(slot)).sort((a, b) => a - b)
  const extra: Bound[] = []
  for (const entry of free) {
    const before = bound.filter(place => place.entry < entry).at(-1)?.index ?? -1
    const after = bound.find(place => place.entry > entry)?.index ?? body.length
    const rivals = free.filter(other => between(other, bound, before, after, body.length))
    const places = open.filter(slot => slot > before && slot < after)
    const slot = places[rivals.indexOf(entry)]
    if (places.length !== rivals.length || slot === undefined) continue
    const title = titleAt(body, slot)
    const section = contents.entries[entry]?.section ?? null
    if (
      !title ||
      (section !== null &&
        sectionAt[slot] !== section &&
        sectionAt[slot] !== null &&
        contents.sections.some(({name}) => name === sectionAt[slot]))
    )
      continue
    const printed = body
      .slice(title.index, title.index + title.count)
      .map(({line}) => line.value)
      .join('')
    extra.push({...title, entry, confidence: similarity(contents.entries[entry]?.title.value ?? '', printed)})
  }
  return [...bound, ...extra].sort((a, b) => a.entry - b.entry)
}

function between(
  entry: number,
  bound: readonly Bound[],
  before: number,
  after: number,
  size: number,
): boolean {
  const low = bound.filter(place => place.entry < entry).at(-1)?.index ?? -1
  const high = bound.find(place => place.entry > entry)?.index ?? size
  return low === before && high === after
}

/** Turns titles into segments. What stands before the first title of a section is an article without one. */
function cut(
  body: readonly BodyLine[],
  titles: readonly Placed[],
  sectionAt: readonly (string | null)[],
  contents: PrintedContents | undefined,
): Segment[] {
  const starts = titles.map(place => startOf(body, place))
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
 * What the 目录 calls each section that the body marks: the same name, else the one that is left between its
 * neighbours, likest first. A body may rename a section or lose its mark.
 */
function alignSections(
  body: readonly BodyLine[],
  contents: PrintedContents | undefined,
): Map<string, string> {
  const marked = [...new Set(body.flatMap(({opens}) => (opens === undefined ? [] : [opens])))]
  const listed = (contents?.sections ?? []).map(({name}) => name)
  const aliases = new Map(marked.filter(name => listed.includes(name)).map(name => [name, name]))
  for (const name of marked) {
    if (aliases.has(name)) continue
    const free = listed.filter(candidate => ![...aliases.values()].includes(candidate))
    const likest = free.toSorted((x, y) => similarity(y, name) - similarity(x, name))[0]
    const before = marked.slice(0, marked.indexOf(name)).findLast(other => aliases.has(other))
    const after = marked.slice(marked.indexOf(name) + 1).find(other => aliases.has(other))
    const from = before === undefined ? -1 : listed.indexOf(aliases.get(before) ?? '')
    const to = after === undefined ? listed.length : listed.indexOf(aliases.get(after) ?? '')
    const between = listed.slice(from + 1, to).filter(candidate => free.includes(candidate))
    if (likest !== undefined && similarity(likest, name) >= 0.3) aliases.set(name, likest)
    else if (between.length === 1 && between[0] !== undefined) aliases.set(name, between[0])
  }
  return aliases
}

/** The section as the body calls it. Where its mark is missing, another is open still, and the 目录 knows better. */
function sectionOfSegment(
  section: string | null,
  entry: Segment['entry'],
  contents: PrintedContents | undefined,
  aliases: ReadonlyMap<string, string>,
): string | null {
  const listed = entry ? (contents?.entries[entry.index]?.section ?? null) : null
  if (listed === null || section === null) return section ?? listed
  const alias = aliases.get(section)
  if (alias === undefined || alias === listed) return section
  return [...aliases].find(([, name]) => name === listed)?.[0] ?? listed
}

/** An article begins with its document number where that stands before the title. */
function startOf(body: readonly BodyLine[], place: TitlePlace): number {
  let start = place.index
  while (start > 0 && body[start - 1]?.documentNumber && body[start - 1]?.opens === undefined) start--
  return start
}
