import type {Line} from '../tree.ts'
import {isContentsHeading} from './entry.ts'

/** A page within a line, with wide blanks and another title behind it. */
const pageWithin = /(?<![\p{N}.．:：/／-])\d{1,3}[）)]?(?=(?: {2}| ?\u3000)[ \u3000]*[^\s\d])/gu
/** A page at the end of a line. */
const pageAtEnd = /(?<![\p{N}.．:：/／-])(\d{1,3})[）)]?\s*$/u
/** Lines that such a list has at most, and characters of one. */
const longestList = 40
const longestLine = 200
/** Entries that a line holds beside its last, in the whole list at least. */
const fewestWithin = 2

/**
 * 会员之页　题名（甲某）12　题名（乙某）13: where room is scarce the entries of a section run on behind one another, each with its page, and the pages rise
 * along the lines. Each entry on a line of its own; offsets into the printed line stay true, since blanks stand for what the others took.
 */
export function partRunOnEntries(lines: readonly Line[]): Line[] {
  const heading = lines.findIndex(({value}) => isContentsHeading(value))
  if (heading < 0) return [...lines]
  const from = heading + 1
  const below = lines.slice(from, from + longestList)
  const end = below.findIndex((line, at) => (at > 0 && line.gap > 0) || !endsInPage(line))
  const rows = end < 0 ? below : below.slice(0, end)
  const parts = rows.map(partRow)
  const within = parts.reduce((sum, row) => sum + row.length - 1, 0)
  if (within < fewestWithin || !rises(parts.flat().map(pageOf))) return [...lines]
  // two columns whose pages rise down each are read so
  const right = parts.filter(row => row.length > 1)
  if (right.length === rows.length && [0, 1].every(column => rises(parts.map(row => pageOf(row[column])))))
    return [...lines]
  return [...lines.slice(0, from), ...parts.flat(), ...lines.slice(from + rows.length)]
}

function endsInPage({value, stated}: Line): boolean {
  return value.length <= longestLine && stated === undefined && pageAtEnd.test(value)
}

function pageOf(line: Line | undefined): number {
  return Number(pageAtEnd.exec(line?.value ?? '')?.[1])
}

function rises(pages: readonly number[]): boolean {
  return pages.every((page, at) => at === 0 || page >= (pages[at - 1] ?? 0))
}

function partRow(line: Line): Line[] {
  const {value} = line
  const ends = [...value.matchAll(pageWithin)].map(({index, 0: page}) => index + page.length)
  return [...ends, value.length].map((end, at) => {
    const start = ends[at - 1] ?? 0
    const printed = value.slice(start, end)
    return {...line, gap: at === 0 ? line.gap : 0, value: at === 0 ? printed : ' '.repeat(start) + printed}
  })
}
