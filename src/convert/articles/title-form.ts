import type {Geometry} from '../page/geometry.ts'
import {isByline} from '../print/byline.ts'
import {namesPersons, readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {signOf} from '../print/title-signs.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {bare, isClosed, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {isAnnounced} from './title-slots.ts'

/** How an issue sets its titles, where it sets all that are known alike. */
interface TitleForm {
  /** Where they are set in the middle of the line by blanks before them: cells to that middle, else `null`. */
  readonly middle: number | null
  /** Blank lines before one that stands behind another article; more than between paragraphs, or `null`. */
  readonly gap: number | null
}

/** How many known titles show a form. */
const enough = 2

/**
 * Places that no 目录 and no source line tells, but the form of the print: where all known titles are centred, or have
 * more blank lines before them than anything in an article has, a line of that form begins an article too.
 */
export function slotsByForm(
  body: readonly BodyLine[],
  known: readonly TitlePlace[],
  {wrap}: Geometry,
): number[] {
  const form = learnForm(body, known, wrap)
  if (form.middle === null && form.gap === null) return []
  // what stands right below a title and its author is their text
  const taken = new Set(
    known.flatMap(({index, count}) => {
      const [author, text] = body.slice(index + count, index + count + 2)
      const signed = author !== undefined && isByline(author.line, undefined, text?.line)
      return Array.from({length: count + (signed ? 2 : 1)}, (_, step) => index + step)
    }),
  )
  // ◆案情 where no title has that sign is a heading
  const signs = new Set(known.map(({index}) => signOf(body[index]?.line.value ?? '')))
  const hasTheirSign = (index: number) => signs.has(signOf(body[index]?.line.value ?? ''))
  return [...body.keys()].filter(
    index => !taken.has(index) && hasTheirSign(index) && hasForm(body, index, form, wrap),
  )
}

/** Fewer titles with blank lines above do not show that nothing else has any. */
const enoughAlone = 5

/**
 * Places behind the last known title, where up to there nothing but titles and the marks of sections has blank lines above: what a 目录 that was
 * made up before the last pages leaves out. A piece that holds several has those set apart within it.
 */
export function slotsBehindLast(
  body: readonly BodyLine[],
  known: readonly TitlePlace[],
  {wrap}: Geometry,
): number[] {
  const places = [...known].sort((a, b) => a.index - b.index)
  const [first, last] = [places[0], places.at(-1)]
  const {gap} = learnForm(body, known, wrap)
  if (!first || !last || gap === null || places.length < enoughAlone) return []
  const heads = new Set(
    places.flatMap(({from, index, count}) => {
      const start = from ?? index
      return Array.from({length: index + count + 1 - start}, (_, step) => start + step)
    }),
  )
  const isApart = (index: number) => {
    const line = body[index]
    return line?.opens === undefined && (line?.line.gap ?? 0) >= gap && line?.line.pageBreak !== true
  }
  for (let index = first.index + 1; index <= last.index; index++)
    if (isApart(index) && !heads.has(index)) return []
  if (holdsSeveral(body[last.index]?.line.value ?? '')) return []
  const found: number[] = []
  for (let index = last.index + last.count + 1; index < body.length; index++)
    if (isApart(index) && body[index + 1] !== undefined) found.push(index)
  return found.every(index => couldHead(body, index, gap)) ? found : []
}

/** Does the line name something, with a text right below? */
function couldHead(body: readonly BodyLine[], index: number, gap: number): boolean {
  const [line, after] = body.slice(index, index + 2)
  if (!line?.titleLike || !after || after.line.gap >= gap) return false
  const text = line.line.value.trim()
  const names = namesPersons(text) || isDateLine(text) || readCredit(text) !== undefined
  return bare(text).length >= 2 && !names && !isAnnounced(body, index)
}

function learnForm(body: readonly BodyLine[], known: readonly TitlePlace[], wrap: number | null): TitleForm {
  const lines = known.flatMap(({index}) => body[index] ?? [])
  const signs = lines.map(({line}) => dressOf(line))
  // ＊短　波＊ among titles without a sign is set as it likes
  const usualSign = commonest(signs)
  const middle = middleOf(lines, wrap)
  const centred = middle !== null && lines.every(({line}) => isCentred(line.value, middle, wrap))
  const gaps = known.flatMap(({index}, at) => {
    let start = index
    while (body[start - 1]?.documentNumber) start--
    const [before, first] = [body[start - 1], body[start]]
    if (before === undefined || before.opens !== undefined) return []
    // at the head of a page the typist leaves less
    const firm = first?.line.pageBreak !== true && signs[at] === usualSign
    return [{gap: first?.line.gap ?? 0, firm}]
  })
  const firm = gaps.filter(each => each.firm)
  // no spread: an issue may have more titles than a call takes arguments
  const least = (firm.length >= enough ? firm : gaps).reduce(
    (low, {gap}) => Math.min(low, gap),
    Number.POSITIVE_INFINITY,
  )
  const usual = usualGap(body, wrap)
  const shown = gaps.length > enough || (gaps.length === enough && onlyTitlesApart(body, known, least))
  const gap = shown && least > usual ? least : usualOfTitles(body, known, gaps, usual)
  return {middle: centred ? middle : null, gap}
}

/** Fewer titles with more blank lines above do not outweigh those that the typist gave fewer. */
const enoughWide = 3

/**
 * The blank lines that most titles have above them, though the typist left fewer above some: where there are more than between paragraphs, and whatever
 * else has as many could be a title too.
 */
function usualOfTitles(
  body: readonly BodyLine[],
  known: readonly TitlePlace[],
  gaps: ReadonlyArray<{readonly gap: number}>,
  usual: number,
): number | null {
  const wide = gaps.map(({gap}) => gap).filter(gap => gap > usual && gap > 1)
  if (wide.length < enoughWide || wide.length * 2 < gaps.length) return null
  const least = wide.reduce((low, gap) => Math.min(low, gap), Number.POSITIVE_INFINITY)
  return onlyTitlesApart(body, known, least) ? least : null
}

/** Is whatever has so many blank lines above a title that is known, or could be one? Then fewer titles show what they mean. */
function onlyTitlesApart(body: readonly BodyLine[], known: readonly TitlePlace[], gap: number): boolean {
  const titles = new Set(known.flatMap(({from, index}) => [index, from ?? index]))
  return body.every(
    ({line, opens}, index) =>
      line.gap < gap || opens !== undefined || titles.has(index) || couldHead(body, index, gap),
  )
}

/** The sign before a line, or those around it. */
function dressOf({value}: Line): string | undefined {
  return signOf(value) ?? readSectionMark(value)?.form
}

/** Of several the one that is met most often, the first of those if there are more. */
function commonest<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce<[Value, number] | undefined>(
    (most, each) => (most === undefined || each[1] > most[1] ? each : most),
    undefined,
  )?.[0]
}

/**
 * Cells from the left edge to the middle of the line: half of the measure, or, where nothing shows that, where most of
 * the titles that are set in have theirs. `null` where too few are.
 */
function middleOf(lines: readonly BodyLine[], wrap: number | null): number | null {
  if (lines.length < enough) return null
  if (wrap !== null) return wrap / 2
  const middles = lines
    .map(({line}) => indentOf(line.value) + width(line.value.trim()) / 2)
    .sort((a, b) => a - b)
  return middles[middles.length >> 1] ?? null
}

/** Blank lines between two paragraphs, as a rule; between the printed lines of one there are none. */
function usualGap(body: readonly BodyLine[], wrap: number | null): number {
  const gaps = body
    .map(({line}) => line.gap)
    .filter(gap => wrap === null || gap > 0)
    .sort((a, b) => a - b)
  return gaps[gaps.length >> 1] ?? 0
}

function hasForm(body: readonly BodyLine[], index: number, form: TitleForm, wrap: number | null): boolean {
  const line = body[index]
  const before = body[index - 1]
  const after = body[index + 1]
  if (!line || !before || !after || !line.titleLike || line.opens !== undefined || after.opens !== undefined)
    return false
  const text = line.line.value.trim()
  if (bare(text).length < 2 || namesPersons(text) || isDateLine(text) || readCredit(text)) return false
  // 某某协会, and the day below it: who signs
  if (isDateLine(after.line.value.trim())) return false
  // 其一　校庆感怀: a poem of several under one title
  if (isAnnounced(body, index) || /^其[一二三四五六七八九十]{1,2}(?:\s|$)/u.test(text)) return false
  if (form.middle !== null) {
    const apart = line.line.gap >= Math.max(form.gap ?? 1, 1) && !isCut(before)
    return apart && isCentred(line.line.value, form.middle, wrap) && opensText(after, body[index + 2])
  }
  // where only titles have a blank line before them, nothing else need say that the article above has ended
  if (form.gap !== 1 && isCut(before)) return false
  if (form.gap !== null && line.line.gap < form.gap) return false
  // a title may stand over ◆案情, the first heading of its text
  const [heading, prose] = [signOf(after.line.value), body[index + 2]?.line]
  if (heading !== undefined && prose?.gap === 0 && width(prose.value) >= shortestProse) return true
  if (form.gap !== null && after.line.gap >= form.gap) return false
  // a caption stands behind as many blank lines; a title has a text below it
  return /[。：:，！？]$/u.test(after.line.value.trim()) || width(after.line.value) >= shortestProse
}

/** Does the line break off in mid sentence? A verse and a signature are set in, a row of a table has columns. */
function isCut({line: {value}, closes}: BodyLine): boolean {
  const set = indentOf(value) >= leastIndent || value.includes('\t')
  return !set && !closes && !isClosed(value) && !isDateLine(value.trim())
}

/** A line of prose, or its end, is as wide at least. */
const shortestProse = 20

/** Below a title in the middle stands a blank line, its author or prose; below the first line of a stanza a verse. */
function opensText(after: BodyLine, third: BodyLine | undefined): boolean {
  const text = after.line.value.trim()
  return (
    after.line.gap > 0 ||
    isByline(after.line, undefined, third?.line) ||
    width(text) >= shortestProse ||
    /[。：:！？]$/u.test(text)
  )
}

/** Cells of blanks before a line in the middle, at least: the first line of a paragraph has two. */
const leastIndent = 3
/** How far a typist counts past the middle: less where the measure says where that is. */
const tolerance = 2.5
const tolerancePerHand = 4

/** The blanks before the line are half of what it leaves free; signatures have all of them there. */
function isCentred(value: string, middle: number, wrap: number | null): boolean {
  const indent = indentOf(value)
  const off = Math.abs(indent + width(value.trim()) / 2 - middle)
  return indent >= leastIndent && off <= (wrap === null ? tolerancePerHand : tolerance)
}

function indentOf(value: string): number {
  return width(value.slice(0, value.length - value.trimStart().length))
}
