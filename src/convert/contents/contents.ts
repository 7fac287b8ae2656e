import {isByline} from '../print/byline.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {signBefore} from '../print/title-signs.ts'
import {isStatedOther, statedRole} from '../roles/stated.ts'
import {width} from '../text/characters.ts'
import type {Drop, Line, Span, Text} from '../tree.ts'
import {indexBody} from './body-index.ts'
import {readBulletedContents} from './bulleted.ts'
import {chooseReader} from './choose-reader.ts'
import {collect} from './collect.ts'
import {readEntriesInRows} from './entries-in-rows.ts'
import {type EntryReader, hasLeader, isContentsHeading, listsMainOnly, readLeadingPage} from './entry.ts'
import {endOfContents, endOfRecurring, headingAt} from './extent.ts'
import {readInlineContents} from './inline.ts'
import {likeliest} from './likeliest.ts'
import {readPageBehind} from './list-numbers.ts'
import {partPairs} from './paired-entries.ts'
import type {PrintedSection} from './printed-section.ts'
import {readByTitles} from './read-by-titles.ts'
import {withoutTeasers, withRestOfBlock} from './rest-of-block.ts'
import {isRoll} from './roll.ts'
import {readRunOn, readRunOnAtHead} from './run-on-list.ts'
import {readSectionFirst} from './section-first.ts'
import {readSpokenList} from './spoken-list.ts'
import {unheadedList} from './unheaded.ts'
import {readUnsignedBlock} from './unsigned-block.ts'

/** One entry of the 目录, wrapped lines joined. */
export interface PrintedEntry {
  readonly section: string | null
  readonly title: Text
  /** Who the 目录 says wrote it. */
  readonly author: string | null
  readonly page: number | null
  /** Did a number of the list stand before the title? Then the body may print one too. */
  readonly numbered?: boolean
  /** Is it a section that has a page of its own and no other entry? Then the section is its only piece. */
  readonly only?: boolean
}

/** The 目录 as printed. */
export interface PrintedContents {
  /** Indexes into the lines: the heading or first entry, and the line behind the last. */
  readonly from: number
  readonly to: number
  readonly sections: readonly PrintedSection[]
  readonly entries: readonly PrintedEntry[]
  readonly kept: readonly Span[]
  readonly drops: readonly Drop[]
  /** Does it list the main articles only, as 本期要目 does? */
  readonly partial: boolean
}

/**
 * Finds and reads the 目录: from its heading (or its first led entry) to its last entry.
 * It is over where its first section or entry comes again, for then the body has begun.
 */
export function readContents(lines: readonly Line[]): PrintedContents | undefined {
  const contents = readList(lines)
  return contents && partPairs(withoutTeasers(withRestOfBlock(contents, lines), lines), lines)
}

/**
 * 本期导读 or 要目 at the head of an issue that has a 目录 of more entries too, below it or on its last page: that is the one to read, and these are the lines
 * of the other. Empty where there is one list.
 */
export function teasersAbove(lines: readonly Line[]): readonly Line[] {
  const isHeading = (index: number) =>
    headingAt(lines, index) > 0 && !isStatedOther(lines[index], 'contents') && !lines[index]?.teaser
  const first = [...lines.keys()].slice(0, headLines).find(isHeading)
  if (first === undefined || !listsMainOnly(lines[first]?.value ?? '')) return []
  const other = [...lines.keys()].find(
    index => index > first && isHeading(index) && !listsMainOnly(lines[index]?.value ?? ''),
  )
  const list = other === undefined ? undefined : teaserList(lines, first, other)
  if (!list) return []
  const rest = [...lines.slice(0, first), ...lines.slice(list.to)]
  const whole = readList(rest)
  const heading = rest[whole?.from ?? -1]?.value ?? ''
  const isWhole = isContentsHeading(heading) && !listsMainOnly(heading)
  return whole && isWhole && whole.entries.length > list.count ? lines.slice(first, list.to) : []
}

/** Lines of a list of the main pieces that another heading follows, at most, and cells of each. */
const longestTeasers = 24
const widestTeaser = 40

/** Where such a list ends, at the heading of the other perhaps, and how many lines or entries it has. */
function teaserList(
  lines: readonly Line[],
  first: number,
  other: number,
): {readonly to: number; readonly count: number} | undefined {
  const between = lines.slice(first + 1, other)
  const isText = ({value}: Line) => width(value) > (/。\s*$/u.test(value) ? widestTeaser / 2 : widestTeaser)
  if (between.length <= longestTeasers && !between.some(isText)) return {to: other, count: between.length}
  // each behind a sign or before its page, whatever the titles are in the body
  const isTeaser = ({value}: Line) => signBefore(value) !== undefined || readPageBehind(value) !== undefined
  const end = between.findIndex((line, at) => (at > 0 && line.gap > 0) || !isTeaser(line))
  if (end >= fewestTeasers) return {to: first + 1 + end, count: end}
  const list = readList(lines)
  return list?.from === first ? {to: list.to, count: list.entries.length} : undefined
}

const fewestTeasers = 2

function readList(lines: readonly Line[]): PrintedContents | undefined {
  const told = toldContents(lines) ?? readEntriesInRows(lines) ?? readSpokenList(lines)
  if (told) return told
  const atHead = lines
    .slice(0, headLines)
    .findIndex(
      (line, index) => headingAt(lines, index) > 0 && !isStatedOther(line, 'contents') && !line.teaser,
    )
  const led = atHead < 0 ? firstLed(lines) : -1
  const from = atHead >= 0 ? atHead : led >= 0 ? led : headingAtEnd(lines)
  if (from < 0) return readRunOnAtHead(lines) ?? readInlineContents(lines) ?? readUnheaded(lines)
  const headed = led < 0
  const first = headed ? from + headingAt(lines, from) : from
  if (!headed) return unlessRoll(readByRules(lines, from, first), lines)
  const bulleted = readBulletedContents(lines, from)
  if (bulleted?.byForm) return bulleted
  const readings = [
    readSectionFirst(lines, first - 1),
    bulleted,
    readByRules(lines, from, first),
    readByTitles(lines, from, first),
    readRunOn(lines, from, first, 0),
  ]
  const likely =
    likeliest(
      readings.filter(reading => reading !== undefined),
      lines,
    ) ?? readUnsignedBlock(lines, from, first)
  return unlessRoll(likely, lines)
}

/** 目录 may stand over anything; names and sums below it are no list of what the issue holds. */
function unlessRoll(
  contents: PrintedContents | undefined,
  lines: readonly Line[],
): PrintedContents | undefined {
  if (!contents) return undefined
  const titles = contents.entries.map(({title}) => title.value)
  return isRoll(titles, () => indexBody(lines.slice(contents.to)).titled) ? undefined : contents
}

/** A list that nothing announces, or words that announce it in no other issue, is read by the titles that come again below it. */
function readUnheaded(lines: readonly Line[]): PrintedContents | undefined {
  const list = unheadedList(lines)
  return list && readByTitles(lines, list.from, list.first)
}

/** Entries by the forms in which they are printed, from the first on. */
function readByRules(lines: readonly Line[], from: number, first: number): PrintedContents | undefined {
  const reader = chooseReader(lines.slice(first, first + 40))
  const counted = withRest(lines, endOfContents(lines, first, reader), reader)
  const paged = lines.slice(first, counted).some(({value}) => reader(value, 0))
  const recurring = first > from && !paged ? endOfRecurring(lines, first) : first
  const read = recurring > first ? recurring : counted
  // what the editor says is of the text ends the list
  const other = lines.slice(first, read).findIndex(line => isStatedOther(line, 'contents', 'section'))
  const to = other < 0 ? read : first + other
  return to > first ? collect(lines, from, first, to, reader) : undefined
}

/** How many lines at either end of an issue may hold the heading of its 目录. */
const headLines = 160

const endLines = 120

/** Where entries with leaders begin that no heading announces, with the marks of sections above them. */
function firstLed(lines: readonly Line[]): number {
  let from = lines
    .slice(0, 80)
    .findIndex(
      (line, index) =>
        hasLeader(line.value) &&
        !isStatedOther(line, 'contents') &&
        lines.slice(index, index + 6).filter(({value}) => hasLeader(value)).length >= 3,
    )
  while (from > 0 && readSectionMark(lines[from - 1]?.value ?? '', true)) from--
  return from
}

/**
 * A 目录 on the last page: a heading with entries below it, two at least and half of all, whose titles stand above as lines
 * of their own. -1 where there is none.
 */
function headingAtEnd(lines: readonly Line[]): number {
  const start = Math.max(headLines, lines.length - endLines)
  const at = lines
    .slice(start)
    .findIndex((line, index) => headingAt(lines, start + index) > 0 && !isStatedOther(line, 'contents'))
  if (at < 0) return -1
  const from = start + at
  const body = indexBody(lines.slice(0, from))
  const first = from + headingAt(lines, from)
  const below = lines.slice(first)
  const reader = chooseReader(below)
  if (leadsOn(below, reader)) return from
  const titles = below.flatMap(({value}) => {
    const entry = reader(value, 0)
    return entry ? [value.slice(entry.start, entry.titleEnd)] : []
  })
  const known = titles.filter(title => body.at(title).length > 0).length
  if (known >= 2 && known * 2 >= titles.length) return from
  // who wrote each piece may stand behind its title, and the body may word some otherwise
  const entries = readByTitles(lines, from, first)?.entries ?? []
  const printed = entries.filter(({title}) => body.titled(title.value)).length
  return printed >= 2 && printed * 2 >= entries.length ? from : -1
}

/** Fewer entries below a heading show no list where the body words them otherwise. */
const fewestLed = 5

/**
 * Do leaders to pages that rise stand on each of the lines right below the heading, but for the names of sections between them? Nothing else is set so,
 * however the body words its titles.
 */
function leadsOn(below: readonly Line[], reader: EntryReader): boolean {
  const pageOn = (line: Line | undefined) => (line ? (reader(line.value, 0)?.page ?? null) : null)
  const isEntry = (line: Line | undefined) =>
    line !== undefined && (hasLeader(line.value) || pageOn(line) !== null)
  const isName = (line: Line, at: number) => width(line.value.trim()) <= widestName && isEntry(below[at + 1])
  const end = below.findIndex((line, at) => !isEntry(line) && !isName(line, at))
  const entries = below.slice(0, end < 0 ? below.length : end).filter(isEntry)
  const pages = entries.map(line => pageOn(line) ?? -1)
  const areLed = entries.filter(({value}) => hasLeader(value)).length * 2 > entries.length
  const rises = pages.every((page, at) => page > 0 && page >= (pages[at - 1] ?? 0))
  return areLed && pages.length >= fewestLed && rises
}

/** Cells of the name of a section between entries. */
const widestName = 10

/** Behind the page and the title of the last entry its subtitle may stand, and who wrote it. */
function withRest(lines: readonly Line[], end: number, read: EntryReader): number {
  const [line, next] = [lines[end], lines[end + 1]]
  if (!line || read !== readLeadingPage || line.gap > 0) return end
  const rest = /^[—－─]{1,2}(?=[^—－─])/u.test(line.value.trim()) || isByline(line, undefined, undefined)
  return rest && next?.gap === 0 ? withRest(lines, end + 1, read) : rest ? end + 1 : end
}

/** The lines that the editor says are the 目录, and what stands between them. */
function toldContents(lines: readonly Line[]): PrintedContents | undefined {
  const isTold = (line: Line) => statedRole(line) === 'contents'
  const from = lines.findIndex(isTold)
  if (from < 0) return undefined
  const first = from + headingAt(lines, from)
  const to = lines.findLastIndex(isTold) + 1
  return collect(lines, from, Math.min(first, to), to, chooseReader(lines.slice(first, to)))
}
