import {namesPersons} from '../print/credit.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {signOf} from '../print/title-signs.ts'
import {wordingsOf} from '../print/wording.ts'
import {bare, width} from '../text/characters.ts'
import {bigrams, similarity, titleWords} from '../text/similarity.ts'
import type {Line} from '../tree.ts'
import {hasLeader, isContentsHeading} from './entry.ts'
import {readNumberBefore, readPageBehind} from './list-numbers.ts'
import {isRoll} from './roll.ts'

/** Wide blanks, as stand between two columns; and where what stands before and behind them begins and ends. */
const gutter = /(?:\t|[ ]{2}|\u3000)[ \u3000\t]*(?=[^ \u3000\t])/gu
/** How many lines that have two entries show two columns; one alone may hold a number in its title. */
const fewestRows = 2
/** A 目录 stands among the first lines. */
const until = 160
/** How far below its heading it may reach. */
const longest = 60
/** How many lines above the first that has two entries may have one, or a section's name. */
const deepest = 8
/** Characters of a line that prints two entries, at most. */
const longestLine = 200
/** Cells of a line of prose that ends a sentence, at least: a teaser of a list may end with 。 too. */
const shortestSentence = 20
/** By how many columns of print what begins the right column may vary. */
const looseness = 4
/** By how many what has neither a page nor a mark may. */
const exactly = 2

/** A line with what its left column prints; nothing there where only the right one prints on it. */
interface Halves {
  readonly line: Line
  readonly left: string
}

/**
 * A 目录 of two columns comes out of extraction with both on one line. Each such line becomes two, the left column's entries before the
 * right one's, or where sections stand over both columns one line's entries after the other's; offsets into the printed line stay true,
 * since blanks stand for what the other took. Lines on which both columns print an entry with its page show where the right one begins;
 * there the others are parted too, sections among them.
 */
export function splitColumns(lines: readonly Line[]): Line[] {
  const list = listOf(lines)
  if (!list || isRollIn(list, lines)) return [...lines]
  const {from, halves} = list
  const leftOf = ({line, left: value}: Halves) => (bare(value) === '' ? [] : [{...line, value}])
  const rightOf = (each: Halves) => {
    const rest = rightHalf(each)
    return bare(rest) === '' ? [] : [{...each.line, value: ' '.repeat(each.left.length) + rest, gap: 0}]
  }
  const parted =
    haveSectionsAcross(halves) || readAcross(halves, lines.slice(from + halves.length))
      ? halves.flatMap(each => [...leftOf(each), ...rightOf(each)])
      : [...halves.flatMap(leftOf), ...halves.flatMap(rightOf)]
  return [...lines.slice(0, from), ...parted, ...lines.slice(from + halves.length)]
}

/** Rows of names and sums stand side by side too. */
function isRollIn(
  {from, halves}: {readonly from: number; readonly halves: readonly Halves[]},
  lines: readonly Line[],
): boolean {
  const entries = halves.flatMap(each => [each.left, rightHalf(each)].filter(half => bare(half) !== ''))
  const below = new Set(lines.slice(from + halves.length).map(({value}) => bare(value)))
  return isRoll(entries, () => entry => below.has(bare(entry.slice(0, readPageBehind(entry)?.from))))
}

/** Do the names of sections stand over both columns, each with nothing beside it? Then the list is read along its lines. */
function haveSectionsAcross(halves: readonly Halves[]): boolean {
  const isMark = (value: string) => readSectionMark(value.trim(), true) !== undefined
  const isAlone = (each: Halves) => bare(rightHalf(each)) === ''
  const first = halves.findIndex(({left}) => isMark(left))
  return (
    first >= 0 &&
    halves.every(each => (isMark(each.left) ? isAlone(each) : !isMark(rightHalf(each)))) &&
    !halves.slice(first).every(isAlone)
  )
}

/** Are the titles of a list that has a sign before each, as the body words them, in the order of its lines rather than down its columns? */
function readAcross(halves: readonly Halves[], body: readonly Line[]): boolean {
  const pairs = halves.map(each => [each.left, rightHalf(each)] as const)
  if (!pairs.every(([left, right]) => bare(right) === '' || bearOneSign(left, right))) return false
  const placeOf = likestLines(pairs.flat(), body)
  const rises = (entries: readonly string[]) => {
    const places = entries.flatMap(entry => placeOf.get(entry) ?? [])
    return places.filter((place, at) => at > 0 && place > (places[at - 1] ?? 0)).length
  }
  const down = [...pairs.map(([left]) => left), ...pairs.map(([, right]) => right)]
  return rises(pairs.flat()) > rises(down)
}

/** Of a title and its entry, worded otherwise. */
const alike = 0.4

/** Where the line stands that is likest to each entry, if one is alike. Only lines that have two characters with one entry alone in common are weighed. */
function likestLines(entries: readonly string[], body: readonly Line[]): ReadonlyMap<string, number> {
  const holder = new Map<string, string | undefined>()
  for (const entry of entries)
    for (const pair of bigrams(titleWords(entry)).keys())
      holder.set(pair, holder.has(pair) ? undefined : entry)
  const found = new Map<string, {readonly at: number; readonly likeness: number}>()
  for (const [at, {value}] of body.entries()) {
    if (value.length > longestLine) continue
    const shared = [...bigrams(titleWords(value)).keys()].flatMap(pair => holder.get(pair) ?? [])
    for (const entry of new Set(shared)) {
      const likeness = similarity(value, entry)
      if (likeness >= alike && likeness > (found.get(entry)?.likeness ?? 0)) found.set(entry, {at, likeness})
    }
  }
  return new Map([...found].map(([entry, {at}]) => [entry, at]))
}

/** What the right column prints on a line. */
function rightHalf({line, left}: Halves): string {
  return line.value.slice(left.length)
}

/**
 * The one line that has two entries, with a leader; or else the lines of the list, from the first that has two entries, or the sections
 * above those, to the last that either column prints on.
 */
function listOf(lines: readonly Line[]): {readonly from: number; readonly halves: Halves[]} | undefined {
  const first = lines.slice(0, until)
  const heading = first.findIndex(({value}) => isContentsHeading(bare(value)))
  const below = heading < 0 ? first : untilProse(lines.slice(heading + 1, heading + 1 + longest))
  const start = heading < 0 ? 0 : heading + 1
  const all = below.flatMap(({value}, at) => {
    const half = twoEntries(value)
    return half === undefined || (heading < 0 && !hasLeader(value.slice(0, half))) ? [] : [{at, half}]
  })
  if (all.length === 0 && heading >= 0) return listOfTitles(lines, start, below)
  // a table of the body has figures behind its words, too
  const ends = all.findIndex(({at}, place) => at - (all[place - 1]?.at ?? at) > deepest)
  const rows = ends < 0 ? all : all.slice(0, ends)
  const [top, ...others] = rows
  if (!top || (heading >= 0 && top.at > deepest)) return undefined
  if (others.length === 0) {
    const line = below[top.at]
    const left = line?.value.slice(0, top.half) ?? ''
    return line && hasLeader(left) ? {from: start + top.at, halves: [{line, left}]} : undefined
  }
  const column = Math.min(...rows.map(({at, half}) => columnsBefore(below[at]?.value ?? '', half)))
  const isTab = rows.every(({at, half}) => below[at]?.value[half - 1] === '\t')
  const half = (line: Line | undefined) => line && halfOf(line.value, column, isTab)
  let from = top.at
  while (half(below[from - 1]) !== undefined) from--
  let to = top.at + 1
  while (half(below[to]) !== undefined) to++
  // below the last line of both columns the longer one goes on, and no blank line is between
  const both = (at: number) => (half(below[at]) ?? 0) < (below[at]?.value.trimEnd().length ?? 0)
  let last = to - 1
  while (last > top.at && !both(last)) last--
  for (let at = last + 1; at < to; at++) if ((below[at]?.gap ?? 0) > (below[last]?.gap ?? 0)) to = at
  // the body's first section stands below
  while (to > top.at + 1 && namesOnly(below[to - 1]?.value ?? '')) to--
  if (rows.filter(({at}) => at < to).length < fewestRows) return undefined
  const halves = below
    .slice(from, to)
    .map(line => ({line, left: line.value.slice(0, half(line) ?? line.value.length)}))
  return {from: start + from, halves}
}

/** Lines up to the first whole sentence, which no list has: a table below it is the body's. */
function untilProse(lines: readonly Line[]): readonly Line[] {
  const prose = lines.findIndex(
    ({value}) =>
      /。\s*$/u.test(value) && partsOfLine(value.trim()).length === 0 && width(value) >= shortestSentence,
  )
  return prose < 0 ? lines : lines.slice(0, prose)
}

/** A list without pages: lines on which both columns print what the body prints as titles show where the right one begins. */
function listOfTitles(
  lines: readonly Line[],
  start: number,
  below: readonly Line[],
): {readonly from: number; readonly halves: Halves[]} | undefined {
  const ends = below.findIndex(({value, gap}, at) => at > 0 && (gap > 0 || /。$/u.test(value.trimEnd())))
  const list = ends < 0 ? below : below.slice(0, ends)
  const wide = list.filter(({value}) => value.length <= longestLine && partsOfLine(value).length > 0)
  if (wide.length < fewestRows) return undefined
  const titles = titlesIn(lines.slice(start + list.length))
  // the number of an entry, or its page, prints no words
  const isTitle = (text: string) =>
    /\p{L}{2}/u.test(text) &&
    !namesPersons(text) &&
    wordingsOf(text.replace(authorBehind, '')).some(wording => titles.has(wording))
  const columns = wide.flatMap(({value}) => {
    const half = partsOfLine(value).find(
      at =>
        bearOneSign(value.slice(0, at), value.slice(at)) ||
        (isTitle(value.slice(0, at)) && !isBareName(value.slice(0, at)) && isTitle(value.slice(at))),
    )
    return half === undefined ? [] : [columnsBefore(value, half)]
  })
  if (columns.length < fewestRows) return undefined
  const column = Math.min(...columns)
  const halves = list.map(line => {
    const at = partsOfLine(line.value).find(
      part => columnsBefore(line.value, part) >= column - looseness && !namesPersons(line.value.slice(part)),
    )
    return {line, left: line.value.slice(0, at)}
  })
  return {from: start, halves}
}

/** ◇甲文　　◇乙文: do both columns have the sign of the list's entries? Then the body may word them otherwise. */
function bearOneSign(left: string, right: string): boolean {
  const sign = signOf(left.trim())
  return sign !== undefined && sign === signOf(right.trim())
}

/** （甲某）, behind a title. */
const authorBehind = /[（(][\p{Script=Han}\s、]{2,12}[）)]\s*$/u
/** What the body prints on short lines that are neither names nor marks of sections, by its words. */
function titlesIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({value}) =>
      value.length <= longestLine &&
      !/[。；]|[，：]$/u.test(value.trimEnd()) &&
      !namesPersons(value) &&
      readSectionMark(value.trim(), true) === undefined
        ? wordingsOf(value)
        : [],
    ),
  )
}

/** Does a line name a section and nothing else? */
function namesOnly(value: string): boolean {
  return !isPaged(value) && !isNumbered(value)
}

/** Cells before an offset, a half-width one counting as one. */
function columnsBefore(value: string, offset: number): number {
  return width(value.slice(0, offset).replaceAll('\u3000', '一').replaceAll(' ', 'x')) * 2
}

/** Where the second entry of a line begins, of which both have their page, behind them or before. */
function twoEntries(value: string): number | undefined {
  if (value.length > longestLine) return undefined
  const ends = /\p{Script=Han}/u.test(value) ? partsOfLine(value) : []
  return ends.find(at => {
    const [left, right] = [value.slice(0, at).trim(), value.slice(at)]
    const behind = isPaged(left) && isPaged(right)
    const before = isNumbered(left) && isNumbered(right) && !isPaged(left)
    return behind || before
  })
}

/** Where what stands behind wide blanks begins. */
function partsOfLine(value: string): number[] {
  return [...value.matchAll(gutter)].flatMap(({index, 0: blanks}) =>
    index > 0 ? [index + blanks.length] : [],
  )
}

/** Words, and a page behind them. */
function isPaged(text: string): boolean {
  const page = readPageBehind(text)
  const before = text.slice(0, page?.from)
  // 点击：317, 2006-3-2
  return (
    page !== undefined &&
    page.number !== null &&
    /\p{Script=Han}{2}/u.test(before) &&
    // 一九七九	六二〇〇: a year and its figures are a table
    !/[：:\d-]$|^[〇零一二三四五六七八九十百千\s]+$/u.test(before)
  )
}

function isNumbered(text: string): boolean {
  const printed = text.trim()
  const number = readNumberBefore(printed)
  if (number?.system !== 'arabic') return false
  const title = printed.slice(number.to).trimStart()
  // 60	70	市健促办: figures of a table
  return /^\P{N}/u.test(title) && /\p{Script=Han}{2}/u.test(title)
}

/** Where the right column begins on a line; the whole length where it prints nothing there; nothing where the line is none of the list's. */
function halfOf(value: string, column: number, isTab: boolean): number | undefined {
  if (value.length > longestLine) return undefined
  const begins = value.search(/[^ \u3000\t]/u)
  if (begins < 0) return undefined
  const isRight = isTab ? value.startsWith('\t') : columnsBefore(value, begins) >= column - looseness
  if (isRight) return begins
  const at = partsOfLine(value).find(part => {
    const behind = value.slice(part).trim()
    const named =
      isTab && isBareName(behind) && (isPaged(value.slice(0, part)) || isBareName(value.slice(0, part)))
    const tells =
      named || isPaged(behind) || isNumbered(behind) || readSectionMark(behind, true) !== undefined
    return tells && (isTab ? value[part - 1] === '\t' : columnsBefore(value, part) >= column - looseness)
  })
  if (at !== undefined) return at
  // 【专论】　　　　　一张三弯腿炕桌的“病历”: the first line of a title that has its page below
  const wraps = partsOfLine(value).find(part => {
    const left = value.slice(0, part).trim()
    const tellsLeft = isPaged(left) || readSectionMark(left, true) !== undefined
    return !isTab && tellsLeft && Math.abs(columnsBefore(value, part) - column) <= exactly
  })
  if (wraps !== undefined) return wraps
  const isEntry = isPaged(value) || isNumbered(value) || readSectionMark(value, true) !== undefined
  return isEntry || isBareName(value) ? value.length : undefined
}

/** 政策法规, 政策法规：, 二、政策法规, 政策法规 POLICY: the name of a section without a sign. */
function isBareName(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,2}、)?[\p{Script=Han}、·]{2,10}(?:[A-Z][A-Za-z]{1,20})?[：:]?$/u.test(
    bare(text),
  )
}
