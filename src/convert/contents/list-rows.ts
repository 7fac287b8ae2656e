import {readSectionMark} from '../print/section-marks.ts'
import {sectionKey} from '../print/wording.ts'
import {isStatedOther} from '../roles/stated.ts'
import {bare, fold} from '../text/characters.ts'
import type {Line, Span} from '../tree.ts'
import {endBefore} from './beside-title.ts'
import {isAuthorLike} from './list-form.ts'
import {type TitleFinder, type TitleOnLine, titleFinder} from './titles-on-lines.ts'

/** One or two lines of the 目录 that print one thing, with the title of the body on them, if any. */
export interface Row {
  readonly lines: readonly Line[]
  /** The lines, a line break between two. */
  readonly value: string
  readonly found: TitleOnLine | undefined
}

/** Lines that a list has at most. */
const longestList = 80
/** Characters of a line that is prose. */
const shortestProse = 80
/** Characters of the first line of a title that is printed on two, at least: the name of a section above a title is shorter. */
const shortestWrapped = 9

/** What may be the list: the lines down to the first title that the body prints, or to prose. */
export function rowsOf(lines: readonly Line[], from: number, first: number): Row[] {
  const find = titleFinder(lines, from)
  const numbers = numbersAlone(lines, first, find)
  const rows: Row[] = []
  let bodyFrom = Math.min(lines.length, first + longestList, firstMarkOverText(lines, first))
  for (let index = first; index < bodyFrom; ) {
    const line = lines[index]
    if (!line || isProse(line) || isStatedOther(line, 'contents', 'section')) break
    const one = rowOf([line], find, index)
    const next = lines[index + 1]
    const isClose = next !== undefined && index + 1 < bodyFrom && next.gap === 0
    const numbered = isClose && numbers.has(index) ? rowOf([line, next], find, index) : undefined
    // the name of a section above a title that has its page below it is no half of that title
    const isTitled = numbers.has(index + 1) && find(next?.value ?? '', index + 1) !== undefined
    const two = numbered ?? (isClose && !isTitled ? wrapped(one, next, find, index) : undefined)
    const tail = lines[index + 2]
    const three =
      two && !numbered && tail && numbers.has(index + 1) ? rowOf([...two.lines, tail], find, index) : two
    const row = three ?? one
    // a 目录 on the last page has the body above it
    if (row.found && row.found.at > index) bodyFrom = Math.min(bodyFrom, headOf(row, row.found, lines))
    rows.push(row)
    index += row.lines.length
  }
  return rows
}

/** Where the body begins with the title that a row prints: at the section above it, where the row has that in a column before the title. */
function headOf({value}: Row, {at, start}: TitleOnLine, lines: readonly Line[]): number {
  const [, section = ''] = /^([^\n]*?\S)(?:\t|\u3000| {2})[ \u3000]*$/u.exec(value.slice(0, start)) ?? []
  return section !== '' && sectionKey(lines[at - 1]?.value ?? '') === sectionKey(section) ? at - 1 : at
}

/** Fewer numbers show no habit. */
const fewestAlone = 3

/** 02, P02, 第2页: a page by itself. */
const pageAlone = /^(?:[Pp]\.?|第)?[ \u3000]?([\d０-９]{1,3})[ \u3000]?[页頁版]?$/u

/** What may be a name, though no surname begins it. */
const penName = /^\p{Script=Han}[ \u3000]?\p{Script=Han}{1,3}$/u

/** Characters of who wrote a piece and its page. */
const longestTail = 32

/** 甲某 / 4, or / 6 where nobody is named: who wrote a piece and its page on a line of their own. The page. */
function tailOn(value: string): string | undefined {
  const text = fold(value).trim()
  const page = text.length > longestTail ? undefined : /\d{1,3}$/u.exec(text)?.[0]
  if (page === undefined) return undefined
  const before = text.slice(0, -page.length).trimEnd()
  const author = before.slice(0, endBefore(before, before.length, leads))
  const isLed = /[/|｜]$/u.test(before)
  return isLed && (author === '' || penName.test(author) || isAuthorLike(author)) ? page : undefined
}

/** Strokes alone: what a leader leads to its page may be a title as well. */
const leads = /[/|｜\s]/u

/**
 * 02, and on the line below it 题名, or the other way about: a page has a line of its own where the list was set in a column of pages, and who wrote
 * the piece may stand with it on the line below. The lines that go with the one below them.
 */
function numbersAlone(lines: readonly Line[], first: number, find: TitleFinder): ReadonlySet<number> {
  const numberOn = (index: number) => {
    const value = lines[index]?.value ?? ''
    return pageAlone.exec(value.trim())?.[1] ?? tailOn(value)
  }
  const isNumber = (index: number) => numberOn(index) !== undefined
  const end = Math.min(lines.length, first + longestList)
  const found = [...lines.keys()].slice(first, end).filter(index => isNumber(index))
  const isTitle = (index: number, at: number) =>
    !isNumber(index) && (lines[Math.max(index, at)]?.gap ?? 1) === 0 && find(lines[index]?.value ?? '', index)
  const isTail = (index: number) => tailOn(lines[index]?.value ?? '') !== undefined
  const above = found.filter(index => !isTail(index) && isTitle(index + 1, index))
  const below = found.filter(index => isTitle(index - 1, index))
  const rises = (row: readonly number[]) => {
    const pages = row.map(index => Number(fold(numberOn(index) ?? '')))
    return row.length >= fewestAlone && pages.every((page, at) => page >= (pages[at - 1] ?? 0))
  }
  if (above.length >= below.length) return new Set(rises(above) ? above : [])
  // a title that the body words otherwise has its page below it too
  const tails = found.filter(
    index => below.includes(index) || (isTail(index) && lines[index]?.gap === 0 && !isNumber(index - 1)),
  )
  const all = rises(tails) ? tails : below
  return new Set(rises(all) ? all.map(index => index - 1) : [])
}

/**
 * Where the body begins with the mark of a section, set apart by more blank lines than any entry and with text below it: the first mark
 * that there is, the sign of the entries apart, for a list that has sections has others above.
 */
function firstMarkOverText(lines: readonly Line[], first: number): number {
  const after = lines.slice(first, first + longestList)
  const ofEntries = readSectionMark(after[0]?.value ?? '')?.form
  const isMark = (line: Line | undefined) => {
    const form = readSectionMark(line?.value ?? '')?.form
    return form !== undefined && form !== ofEntries
  }
  const mark = after.findIndex(isMark)
  const gap = after[mark]?.gap ?? 0
  if (mark < 1 || gap === 0 || after.slice(1, mark).some(line => line.gap >= gap))
    return Number.POSITIVE_INFINITY
  const next = after.findIndex((line, at) => at > mark && isMark(line))
  const below = after.slice(mark + 1, next < 0 ? undefined : next)
  return below.some(isProse) ? first + mark : Number.POSITIVE_INFINITY
}

function isProse({value}: Line): boolean {
  return value.length > shortestProse || /[。；]$/u.test(value.trimEnd())
}

function rowOf(lines: readonly Line[], find: TitleFinder, index: number): Row {
  const value = lines.map(line => line.value).join('\n')
  return {lines, value, found: find(value, index + lines.length - 1)}
}

/** The line and the one below it, where they print one title between them and no other stands on either. */
function wrapped(one: Row, next: Line, find: TitleFinder, index: number): Row | undefined {
  const [line] = one.lines
  if (!line) return undefined
  const goesOn = /^[—－─]{1,2}/u.test(next.value.trim())
  const isHalf = !one.found && find(next.value, index + 1) === undefined
  if (bare(line.value).length < shortestWrapped && !goesOn && !isHalf) return undefined
  const two = rowOf([line, next], find, index)
  const {found} = two
  const {length} = line.value
  return found && found.start < length && found.end > length + 1 ? two : undefined
}

/** The stretches of print between two offsets of a row. */
export function spansOf({lines}: Row, start: number, end: number): Span[] {
  let offset = 0
  return lines.flatMap(line => {
    const [from, to] = [Math.max(0, start - offset), Math.min(line.value.length, end - offset)]
    offset += line.value.length + 1
    return from < to ? [{line, start: from, end: to}] : []
  })
}

/** Two rows as one: a title that goes on below. */
export function joinedRows(above: Row, below: Row): Row {
  const offset = above.value.length + 1
  const {found} = below
  return {
    lines: [...above.lines, ...below.lines],
    value: `${above.value}\n${below.value}`,
    found: above.found ?? (found && {...found, start: found.start + offset, end: found.end + offset}),
  }
}
