import {type Geometry, indentation} from '../page/geometry.ts'
import {isByline} from '../print/byline.ts'
import {isOneBracket} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {readMark} from '../print/marks.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, isClosed, tidy, width} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {isAnnounced, titleAt} from './title-slots.ts'

/** The lines of an issue of which no 目录 tells the titles. */
interface Untold {
  readonly body: readonly BodyLine[]
  readonly wrap: number | null
  /** Blank lines between paragraphs, as a rule. */
  readonly usualGap: number
}

/** A way in which all titles of an issue may be set. */
export interface TitleFamily {
  readonly id: string
  /** The habit of print that it comes from. */
  readonly because: string
  readonly places: (issue: Untold) => TitlePlace[]
}

/** In the order in which they are tried: the first that explains the issue decides. */
export const titleFamilies: readonly TitleFamily[] = [
  {
    id: 'number-above',
    because: 'a number on a line of its own above each title counts the pieces: 01, 02, 03',
    places: ({body}) => body.flatMap(({line}, index) => (line.counted ? (titleAt(body, index) ?? []) : [])),
  },
  {
    id: 'numbered',
    because:
      'a bulletin counts its pieces through: 一、, 二、, 三、 before titles that stand apart, each once',
    places: numberedTitles,
  },
  {
    id: 'apart',
    because: 'where no blank line parts paragraphs, titles have one on either side, authors and all',
    places: ({usualGap, ...issue}) => (usualGap > 0 ? [] : titlesOfStretches(issue, 1, true)),
  },
  {
    id: 'set-off',
    because:
      'where no blank line parts paragraphs, one stands before each piece, which begins with its title',
    places: ({usualGap, ...issue}) => (usualGap > 0 ? [] : titlesOfStretches(issue, 1, false)),
  },
  {
    id: 'wide',
    because: 'where a blank line parts paragraphs, more than one stand before each piece',
    places: ({usualGap, ...issue}) => (usualGap !== 1 ? [] : titlesOfStretches(issue, usualGap + 1, false)),
  },
]

/** Fewer pieces show no habit. */
const fewest = 3

/** Titles as the first family sets them that explains the issue; `undefined` where no family does. */
export function titlesByFamily(
  body: readonly BodyLine[],
  {wrap}: Geometry,
): readonly TitlePlace[] | undefined {
  const issue = {body, wrap, usualGap: usualGapOf(body)}
  return titleFamilies
    .map(({places}) => places(issue))
    .find(places => places.length >= fewest && opensIssue(places, body))
}

function usualGapOf(body: readonly BodyLine[]): number {
  const gaps = new Map<number, number>()
  for (const {line, opens} of body)
    if (opens === undefined && line.pageBreak !== true) gaps.set(line.gap, (gaps.get(line.gap) ?? 0) + 1)
  return [...gaps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** How many lines may stand before the first title, the marks of sections apart. */
const mostBefore = 6

/** The issue begins with a title: what recurs only within one of its pieces does not. */
function opensIssue(places: readonly TitlePlace[], body: readonly BodyLine[]): boolean {
  const first = places[0]
  if (!first) return false
  return (
    body.slice(0, first.from ?? first.index).filter(({opens}) => opens === undefined).length <= mostBefore
  )
}

/** Cells that a title may have where the page shows no measure. */
const longestTitle = 36
/** Numbers that a bulletin counts its pieces with. */
const counting = /^(?:han-comma|han-bracket|arabic-point|arabic-comma)$/u

/**
 * Titles counted through from one on: every line set apart that bears such a number belongs to the series, so that one which
 * begins anew, as the headings within a piece do, is none.
 */
function numberedTitles({body, wrap, usualGap}: Untold): TitlePlace[] {
  const counted = body.flatMap((line, index) => {
    const {value, gap} = line.line
    const mark = readMark(value.trim())
    const centred = indentOf(value) >= centredIndent
    const apart = gap > usualGap || centred || index === 0 || body[index - 1]?.opens !== undefined
    return mark && counting.test(mark.system) && apart && line.opens === undefined
      ? [{index, mark, centred}]
      : []
  })
  const system = counted[0]?.mark.system
  const series = counted.filter(({mark}) => mark.system === system)
  if (series.some(({mark}, at) => mark.number !== at + 1)) return []
  const places = series.map(({index, mark}) => {
    const text = tidy(body[index]?.line.value ?? '').slice(mark.printed.length)
    return isNaming(text, wrap) ? {index, count: 1 + wrapsFrom(body, index, wrap), numbered: true} : undefined
  })
  return places.every(place => place !== undefined) ? places : []
}

/** 六、关于收缴会费 / 的通知: how many lines below a title go on with it, set apart together. */
function wrapsFrom(body: readonly BodyLine[], index: number, wrap: number | null): number {
  const [line, next, behind] = body.slice(index, index + 3)
  if (!line || !next || next.line.gap > 0 || next.opens !== undefined || (behind && behind.line.gap === 0))
    return 0
  const deep = indentOf(next.line.value) >= centredIndent
  return deep && isNaming(tidy(next.line.value), wrap) && !isByline(next.line, undefined, behind?.line)
    ? 1
    : 0
}

/** Cells of blanks before a line in the middle, at least: the first line of a paragraph has two. */
const centredIndent = 3

function indentOf(value: string): number {
  return width(value.slice(0, value.length - value.trimStart().length))
}

/** Short, and no sentence: could a title read so? Numbers before it are taken off. */
function isNaming(text: string, wrap: number | null): boolean {
  const cells = width(text)
  return (
    bare(text).length >= 2 &&
    cells <= (wrap === null ? longestTitle : wrap * nearlyFull) &&
    !/[。；：:，,、]$|。/u.test(text) &&
    !text.includes('\t') &&
    !isOneBracket(text) &&
    !isDateLine(text)
  )
}

/** Of the measure: a wider line is one of a paragraph. */
const nearlyFull = 0.95

/** A head and what it stands over, or text that has none: lines between two blanks. */
interface Stretch {
  readonly from: number
  readonly to: number
  /** The title in it; `undefined` where it begins with text. */
  readonly head: TitlePlace | undefined
  /** Is it all head? */
  readonly only: boolean
  /** Does the head say who wrote the piece? */
  readonly signed: boolean
  /** Is any line as long as prose, or does it end a sentence? */
  readonly prose: boolean
  /** Does it begin behind the mark of a section, or with the rest of a page? */
  readonly excused: boolean
}

/**
 * Titles at the head of the stretches that blank lines part.
 *
 * @param least - how many blank lines part stretches
 * @param apart - only those that stand apart from their text too
 */
function titlesOfStretches(
  issue: Pick<Untold, 'body' | 'wrap'>,
  least: number,
  apart: boolean,
): TitlePlace[] {
  const stretches = stretchesOf(issue, least)
  const heads = stretches.flatMap(({head, only, signed}, at) => {
    if (!head || (apart && !only)) return []
    if (!only) return stretches[at]?.prose || signed ? [head] : []
    const [before, next] = [stretches[at - 1], stretches[at + 1]]
    if (next === undefined || next.only) return []
    // between two stanzas a short line is another
    const overText = next.prose || signed || (head.count === 1 && before?.prose === true)
    return overText ? [head] : []
  })
  const places = new Set(heads)
  const headless = stretches.filter(
    ({head, excused, only}, at) =>
      !only && !excused && !(head && places.has(head)) && !holdsHead(stretches[at - 1], places),
  )
  return headless.length <= heads.length ? heads : []
}

function holdsHead(stretch: Stretch | undefined, places: ReadonlySet<TitlePlace>): boolean {
  return stretch?.head !== undefined && stretch.only && places.has(stretch.head)
}

function stretchesOf({body, wrap}: Pick<Untold, 'body' | 'wrap'>, least: number): Stretch[] {
  const starts = [...body.keys()].filter(index => {
    const [before, line] = [body[index - 1], body[index]]
    if (!line || line.opens !== undefined) return false
    if (before === undefined || before.opens !== undefined) return true
    return line.line.gap >= least && !(line.line.pageBreak === true && !isEnded(before, wrap))
  })
  return starts.map((from, at) => {
    const next = starts[at + 1] ?? body.length
    const section = body.slice(from, next).findIndex(({opens}) => opens !== undefined)
    const to = section < 0 ? next : from + section
    const read = readHead(body, from, to, wrap)
    const before = body[from - 1]
    const excused =
      before === undefined ||
      before.opens !== undefined ||
      body[from]?.line.pageBreak === true ||
      isRow(body[from]?.line.value ?? '')
    const prose = body.slice(from, to).some(({line: {value}}) => isProse(value, wrap))
    return {
      from,
      to,
      head: read?.place,
      only: read?.end === to,
      signed: read?.signed === true,
      prose,
      excused,
    }
  })
}

function isProse(value: string, wrap: number | null): boolean {
  return (
    width(value.trim()) >= (wrap === null ? shortestCut : wrap * 0.75) || /[。！？：；]$/u.test(value.trim())
  )
}

/** Cells of a line that was cut, at least, where no measure is known; a shorter one without a stop is a verse or a name. */
const shortestCut = 20

/** Has the text above ended? Verses and signatures are set in or short, and rows have columns. */
function isEnded({line: {value}, closes}: BodyLine, wrap: number | null): boolean {
  return (
    closes ||
    isClosed(value) ||
    isDateLine(value.trim()) ||
    indentOf(value) >= centredIndent ||
    isRow(value) ||
    width(value.trim()) < (wrap === null ? shortestCut : wrap / 2)
  )
}

/** Three parts with wide blanks or tabs between; a letter-spaced word has more, of one character each. */
function isRow(value: string): boolean {
  const parts = value.trim().split(/\t| {2,}|\u3000+/u)
  return parts.length >= 3 && !parts.every(part => part.length === 1)
}

/** ·书法答疑·, 【读者来信】: a label above a title. */
const label = /^(?:[·•][^·•]{2,16}[·•]|【[^【】]{2,12}】)$/u
/** A title has three lines at most, with one above and one below. */
const mostTitleLines = 3
const mostBylines = 3

/** The title at the head of a stretch, and the line behind the names and days below it. */
function readHead(
  body: readonly BodyLine[],
  from: number,
  to: number,
  wrap: number | null,
): {readonly place: TitlePlace; readonly end: number; readonly signed: boolean} | undefined {
  const opening = tidy(body[from]?.line.value ?? '')
  // “把学到的东西还给土地” above a title and its subtitle: words of the piece, set before its title
  const quoted = /^“[^“”]{2,24}”$/u.test(opening) && /^[—－─]/u.test(tidy(body[from + 2]?.line.value ?? ''))
  const labelled = (label.test(opening) || quoted) && from + 1 < to
  const index = labelled ? from + 1 : from
  let end = index
  while (end < to && end - index <= mostTitleLines && isHeadLine(body, end, to, index, wrap)) end++
  const count = end - index
  // more lines without a sentence are a verse or a list
  if (count === 0 || count > mostTitleLines) return undefined
  const before = body[from - 1]
  if (before && before.opens === undefined && !isEnded(before, wrap)) return undefined
  const below = end
  while (end < to && end - below < mostBylines && namesOrDates(body, end)) end++
  // a name and a day behind a blank sign what stands above
  const signs =
    end === to && count === 1 && body.slice(below, end).some(({line}) => isDateLine(line.value.trim()))
  if (signs || isAnnounced(body, index)) return undefined
  return {place: labelled ? {from, index, count} : {index, count}, end, signed: end > below}
}

function isHeadLine(
  body: readonly BodyLine[],
  at: number,
  to: number,
  first: number,
  wrap: number | null,
): boolean {
  const line = body[at]
  if (!line || line.documentNumber) return false
  const {value} = line.line
  const text = tidy(value)
  const role = statedRole(line.line)
  if (role !== undefined) return role === 'title' || role === 'subtitle'
  const mark = readMark(text)
  if ((mark && mark.system !== 'label') || isRow(value) || creditOf(line.line)) return false
  if (at > first && namesOrDates(body, at)) return false
  const dashed = /^[—－─]{1,2}/u.test(text)
  if (at > first && !dashed && line.line.gap > 0) return false
  // a title that wraps behind a comma
  const wraps = /[，、]$/u.test(text) && at + 1 < to && body[at + 1]?.line.gap === 0
  const prose =
    indentation.test(value) && indentOf(value) < centredIndent && wrap !== null && width(value) >= wrap
  return !prose && isNaming(wraps ? text.slice(0, -1) : text, wrap)
}

/** Who wrote it, or when: names, with where they work, and days in brackets. */
function namesOrDates(body: readonly BodyLine[], at: number): boolean {
  const line = body[at]?.line
  if (!line || statedRole(line) !== undefined)
    return statedRole(line) === 'byline' || statedRole(line) === 'date'
  const text = tidy(line.value).replace(/^[（(](.*)[）)]$/u, '$1')
  return (
    isDateLine(text) ||
    creditOf(line) !== undefined ||
    isByline(line, undefined, proseBelow(body, at)?.line) ||
    (office.test(text) && isDateLine(tidy(body[at + 1]?.line.value ?? '')))
  )
}

/** 柳荫街道办事处, above the day: an office that wrote the piece. */
const office =
  /^\p{Script=Han}{2,20}(?:办事处|委员会|居委会|办公室|协会|学会|商会|联合会|秘书处|中心|[局委办厅处科院校厂社])$/u

/** The first line below that is long or ends a sentence. */
function proseBelow(body: readonly BodyLine[], at: number): BodyLine | undefined {
  return body.slice(at + 1, at + 4).find(({line}) => width(line.value) > 12 || isClosed(line.value))
}
