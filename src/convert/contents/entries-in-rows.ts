import {isBlank, tidy, width} from '../text/characters.ts'
import type {Drop, Line, Span} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import {endBefore} from './beside-title.ts'
import type {PrintedContents} from './contents.ts'
import {isContentsHeading, joinedTitle, listsMainOnly} from './entry.ts'
import {drop, leaveOut} from './left-out.ts'
import {pageOf, readPageBehind} from './list-numbers.ts'

/** The list stands among the first lines. */
const firstLines = 60
/** Lines that such a list has at most. */
const longestList = 12
/** Characters of one of its lines, at most. */
const longestLine = 300
/** A sign before an entry, at the head of the line, behind wide blanks or right behind 要目：. */
const signed = /(?<=^|[ \u3000\t]{2}|\u3000|目[：:])([◎●○◆◇■□▲△▶►★☆※•▪♦✦❖])(?=\s?[\p{Script=Han}“《])/gu

/**
 * 本期要目　◎题名（详见第1版）　◎题名（详见第3版）: where a paper has no room for a list it sets the entries one behind the other, each with its sign. The
 * heading and each entry on lines of their own; offsets into the printed line stay true, since blanks stand for what the others took.
 */
export function partEntriesInRows(lines: readonly Line[]): Line[] {
  for (const [at, line] of lines.slice(0, firstLines).entries()) {
    const list = listFrom(lines, at, line)
    if (list) return [...lines.slice(0, at), ...list.parted, ...lines.slice(at + list.count)]
  }
  return [...lines]
}

function listFrom(
  lines: readonly Line[],
  at: number,
  line: Line,
): {readonly parted: Line[]; readonly count: number} | undefined {
  const starts = startsOn(line)
  const [first] = starts
  if (first === undefined) return undefined
  const heading = line.value.slice(0, first)
  const headed =
    isContentsHeading(tidy(heading).replace(/[：:]$/u, '')) || (isBlank(heading) && headsAbove(lines[at - 1]))
  if (!headed) return undefined
  const sign = line.value[first]
  let count = 1
  while (count < longestList) {
    const next = lines[at + count]
    const [start] = next && next.gap === 0 ? startsOn(next) : []
    if (!next || start === undefined || next.value[start] !== sign || !isBlank(next.value.slice(0, start)))
      break
    count++
  }
  const rows = lines.slice(at, at + count)
  // an entry a line needs no parting
  if (!rows.some(row => startsOn(row).length > 1) && isBlank(heading)) return undefined
  if (isBlank(heading) && (areColumns(rows) || areSections(rows, lines[at + count]))) return undefined
  return {parted: rows.flatMap(partRow), count}
}

/** Two columns, one below the other, are read down; the last line of the right one may be empty. */
function areColumns(rows: readonly Line[]): boolean {
  const places = rows.map(row => startsOn(row).map(start => width(row.value.slice(0, start))))
  const [first = [], second] = places
  const isRow = (starts: readonly number[]) => starts.join() === first.join()
  const isShort = (starts: readonly number[]) => starts.length === 1 && starts[0] === first[0]
  return (
    first.length === 2 &&
    second !== undefined &&
    isRow(second) &&
    places.every((starts, at) => isRow(starts) || (at === places.length - 1 && isShort(starts)))
  )
}

/** ◆协会要闻　　◆药房一线, and right below 题名……1　　题名……7: the sign is that of sections, over two columns of entries with their pages. */
function areSections(rows: readonly Line[], next: Line | undefined): boolean {
  const isPaged = ({value}: Line) => readPageBehind(value) !== undefined
  return next !== undefined && next.gap === 0 && isPaged(next) && !rows.some(isPaged)
}

function headsAbove(above: Line | undefined): boolean {
  return above !== undefined && isContentsHeading(above.value)
}

/** Where the entries of a line begin, all with the sign of the first. */
function startsOn({value, stated}: Line): number[] {
  if (value.length > longestLine || stated !== undefined) return []
  const found = [...value.matchAll(signed)]
  return found.filter(({1: sign}) => sign === found[0]?.[1]).map(({index}) => index)
}

function partRow(line: Line): Line[] {
  const {value} = line
  const starts = startsOn(line)
  const cells = isBlank(value.slice(0, starts[0])) ? starts : [0, ...starts]
  return cells.map((start, at) => ({
    ...line,
    gap: at === 0 ? line.gap : 0,
    value: ' '.repeat(start) + value.slice(start, cells[at + 1]).trimEnd(),
    ...(starts.includes(start) ? {listed: true} : {}),
  }))
}

/** （详见第1版）: what refers to the page; 意见 ends a title. */
const refers = /[\s（([【〔〈](?:详见|请看|见|载)\s*$/u

/** The 目录 whose entries were parted so: each has its sign, its title, and perhaps its page. */
export function readEntriesInRows(lines: readonly Line[]): PrintedContents | undefined {
  const first = lines.findIndex(({listed}) => listed)
  if (first < 1) return undefined
  const behind = lines.findIndex(({listed}, at) => at > first && !listed)
  const to = behind < 0 ? lines.length : behind
  const heading = lines[first - 1]
  const kept: Span[] = []
  const drops: Drop[] = heading ? [{span: wholeLine(heading), reason: '目录标题'}] : []
  const entries = lines.slice(first, to).map(line => {
    const {value} = line
    const page = readPageBehind(value)
    const start = value.length - value.trimStart().length + 1
    const led = page ? value.slice(0, page.from).replace(refers, '') : value
    const end = endBefore(value, led.length, /[\s（([【〔〈.．·…]/u)
    drop(line, 0, start, '目录引导符', drops)
    kept.push({line, start, end})
    leaveOut(line, end, value.length, page?.number ?? null, kept, drops)
    return {
      section: null,
      title: joinedTitle([{line, start, end}]),
      author: null,
      page: pageOf(page?.number),
    }
  })
  const partial = listsMainOnly(heading?.value ?? '')
  return {from: first - 1, to, sections: [], entries, kept, drops, partial}
}
