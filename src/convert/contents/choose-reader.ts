import {readSectionMark} from '../print/section-marks.ts'
import type {Line} from '../tree.ts'
import {
  type EntryLine,
  type EntryReader,
  endsInPage,
  hasLeader,
  readLeadingPage,
  readTrailingPage,
} from './entry.ts'

/** Pages stand behind the titles, or before all of them, rising; the body's first sentence ends what can tell. */
export function chooseReader(below: readonly Line[]): EntryReader {
  const prose = below.findIndex(({value}) => /。/u.test(value))
  const lines = prose < 0 ? below : below.slice(0, prose)
  const behind = lines.filter(({value}) => hasLeader(value) || endsInPage(value)).length
  const before = lines.flatMap(({value}) => readLeadingPage(value)?.page ?? [])
  const rising = before.filter((value, index) => value >= (before[index - 1] ?? 0)).length
  if (behind >= 2 || before.length < 2 || rising < before.length) return readTrailingPage
  return counts(lines, before) ? readCounted : readLeadingPage
}

/** Entries that are numbered so from one on without a gap, at least: pages leave some out. */
const fewestCounted = 3

/** 01｜题名, 02｜题名 and [1] 题名, [2] 题名: do padded numbers, or those in brackets, count the entries, rather than name pages? */
function counts(lines: readonly Line[], numbers: readonly number[]): boolean {
  const first = lines.find(({value}) => readLeadingPage(value))?.value.trim() ?? ''
  return (
    numbers.length >= fewestCounted &&
    (numbers.every((number, at) => number === at + 1) || countsButOne(lines)) &&
    /^(?:(?:No\.?|[［[【〔])?\s*[0０][1１](?![\d０-９])|[［[【〔][1１][］\]】〕])/iu.test(first)
  )
}

/** 02 题名, 题名, 04 题名: does each number count its entry, with one left out before an entry that stands where it would? */
function countsButOne(lines: readonly Line[]): boolean {
  const pages = lines.map(({value}) => readLeadingPage(value)?.page ?? undefined)
  const last = pages.findLastIndex(page => page !== undefined)
  const entries = pages
    .slice(0, last + 1)
    .filter((page, at) => page !== undefined || !readSectionMark(lines[at]?.value ?? '', true))
  const from = entries.indexOf(1)
  const counted = from < 0 ? [] : entries.slice(from)
  return (
    counted.length > fewestCounted &&
    counted.filter(page => page === undefined).length === 1 &&
    counted.every((page, at) => page === undefined || page === at + 1)
  )
}

/** An entry behind the number that counts it. */
export function readCounted(value: string): EntryLine | undefined {
  const entry = readLeadingPage(value)
  return entry && {...entry, page: null}
}
