import {headLevels} from '../page/evidence.ts'
import type {Geometry} from '../page/geometry.ts'
import {isByline} from '../print/byline.ts'
import {readMark} from '../print/marks.ts'
import {signOf} from '../print/title-signs.ts'
import {tidy, width} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {
  centredIndent,
  indentOf,
  isEnded,
  isInMiddle,
  isNaming,
  isOver,
  isProse,
  namesOrDates,
  readHead,
} from './head-block.ts'
import {titlesOfStretches} from './stretches.ts'
import {titleAt} from './title-slots.ts'

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
  /** The habit of print that it comes from, as editors are told it. */
  readonly because: string
  readonly places: (issue: Untold) => TitlePlace[]
}

/** In the order in which they are tried: the first that explains the issue decides. */
export const titleFamilies: readonly TitleFamily[] = [
  {
    id: 'set-as-titles',
    because: '原稿里各篇题名用同一级标题样式，或者同一种比正文大的字号',
    places: setTitles,
  },
  {
    id: 'number-above',
    because: '每一篇的题名上方另起一行印着篇次，如 01、02、03',
    places: ({body}) => body.flatMap(({line}, index) => (line.counted ? (titleAt(body, index) ?? []) : [])),
  },
  {
    id: 'numbered',
    because: '简报各篇从“一、”起依次编号，题名与上下文分开，编号不重新开始',
    places: issue => numberedTitles(issue, issue.usualGap),
  },
  {
    id: 'numbered-throughout',
    because: '全期空行一样多，各篇从“1.”起依次编号到底，每两个编号之间都有正文',
    places: issue => {
      const found = issue.usualGap === 1 ? numberedTitles(issue, 0) : []
      const apart = found.every(({index, count}, at) => (found[at + 1]?.index ?? Infinity) > index + count)
      return apart && found.length >= fewestThroughout ? found : []
    },
  },
  {
    id: 'signs',
    because: '各篇题名前面都有同一个符号，或者都在括号里，与上文隔开，下面是正文',
    places: signedTitles,
  },
  {
    id: 'apart',
    because: '段与段之间没有空行，只有题名（连同作者）上下各有空行',
    places: ({usualGap, body, wrap}) => (usualGap > 0 ? [] : titlesOfStretches(body, wrap, 1, true)),
  },
  {
    id: 'set-off',
    because: '段与段之间没有空行，空行后面的第一行是新的一篇的题名',
    places: ({usualGap, body, wrap}) => (usualGap > 0 ? [] : titlesOfStretches(body, wrap, 1, false)),
  },
  {
    id: 'wide',
    because: '段与段之间有一个空行，各篇之前的空行更多',
    places: ({usualGap, body, wrap}) =>
      usualGap !== 1 ? [] : titlesOfStretches(body, wrap, usualGap + 1, false),
  },
  {
    id: 'centred',
    because: '各篇题名都居中，下面是顶格或缩进两格的正文',
    places: ({body, wrap}) => centredTitles(body, wrap),
  },
  {
    id: 'flush',
    because: '段落首行缩进，各篇题名顶格，下面是缩进的正文',
    places: ({usualGap, body, wrap}) => flushTitles(body, wrap, usualGap > 0),
  },
]

/** Lines of the rank of titles, those right below one another as one; a sentence in that style was left in it by mistake. */
function setTitles({body}: Untold): TitlePlace[] {
  const {ranks, titles} = headLevels(body.map(({line}) => line))
  const isOne = (index: number) =>
    titles !== undefined &&
    ranks[index] === titles &&
    body[index]?.titleLike &&
    body[index].opens === undefined
  const goesOn = (index: number) => isOne(index) && body[index]?.line.gap === 0
  return [...body.keys()]
    .filter(index => isOne(index) && !(goesOn(index) && isOne(index - 1)))
    .map(index => {
      let count = 1
      while (count < mostTitleLines && goesOn(index + count)) count++
      return {index, count}
    })
}

/** A title has three lines at most. */
const mostTitleLines = 3

/** Where blank lines tell nothing, a count has to go on for so long: a piece has some five parts, an issue more pieces. */
const fewestThroughout = 7

/** Fewer pieces show no habit. */
const fewest = 3

/** Titles as the first family sets them that explains the issue; `undefined` where no family does. */
export function titlesByFamily(
  body: readonly BodyLine[],
  {wrap}: Geometry,
): readonly TitlePlace[] | undefined {
  const issue = {body, wrap, usualGap: usualGapOf(body)}
  for (const {because, places} of titleFamilies) {
    const found = places(issue)
    if (found.length >= fewest && opensIssue(found, body) && tellsMore(found, body))
      return found.map(place => ({...place, because}))
  }
  return undefined
}

/** What stands behind the mark of a section is a title anyway, if it has no number or sign: a form says something where it tells others. */
function tellsMore(places: readonly TitlePlace[], body: readonly BodyLine[]): boolean {
  const told = places.filter(
    ({from, index}) =>
      body[(from ?? index) - 1]?.opens === undefined || readMark(body[index]?.line.value.trim() ?? ''),
  )
  return told.length >= 2
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

/** An editor who counts by hand gives a number twice, or leaves one out: once in so many pieces, no oftener. */
const countsPerSlip = 6

/** Numbers that a bulletin counts its pieces with. */
const counting = /^(?:han-comma|han-bracket|arabic-point|arabic-comma)$/u

/**
 * Titles counted through from one on: every line set apart that bears such a number belongs to the series, so that one which
 * begins anew, as the headings within a piece do, is none; right below the mark of a section titles may.
 */
function numberedTitles({body, wrap}: Untold, usualGap: number): TitlePlace[] {
  const counted = body.flatMap((line, index) => {
    const {value} = line.line
    const mark = readMark(value.trim())
    const centred = indentOf(value) >= centredIndent
    const kicker = kickerAbove(body, index, usualGap, wrap)
    const apart = centred || isApart(body, index, usualGap) || kicker !== undefined
    return mark && counting.test(mark.system) && apart && line.opens === undefined
      ? [{index, mark, from: kicker}]
      : []
  })
  const system = counted[0]?.mark.system
  const series = counted.filter(({mark}) => mark.system === system)
  const begins = (at: number) => at === 0 || body[(series[at]?.index ?? 0) - 1]?.opens !== undefined
  const steps = series.map(({mark}, at) => {
    // each section may count its own
    if (mark.number === 1 && begins(at)) return 1
    return mark.number - (series[at - 1]?.mark.number ?? 0)
  })
  const slips = steps.filter(step => step !== 1)
  if (slips.some(step => step !== 0 && step !== 2) || slips.length * countsPerSlip > series.length) return []
  const places = series.map(({index, mark, from}) => {
    const text = tidy(body[index]?.line.value ?? '').slice(mark.printed.length)
    const count = 1 + wrapsFrom(body, index, wrap)
    return isNaming(text, wrap)
      ? {index, count, numbered: true, ...(from === undefined ? {} : {from})}
      : undefined
  })
  return places.every(place => place !== undefined) ? places : []
}

/** 六、关于收缴会费 / 的通知: how many lines below a title go on with it, set apart together. */
function wrapsFrom(body: readonly BodyLine[], index: number, wrap: number | null): number {
  const [line, next, behind] = body.slice(index, index + 3)
  if (!line || !next || next.line.gap > 0 || next.opens !== undefined) return 0
  if (/^[—－─]{1,2}(?=[^—－─])/u.test(next.line.value.trim())) return 1
  if (behind && behind.line.gap === 0) return 0
  const deep = indentOf(next.line.value) >= centredIndent
  return deep && isNaming(tidy(next.line.value), wrap) && !isByline(next.line, undefined, behind?.line)
    ? 1
    : 0
}

/** How far a typist counts past the middle, in cells; less where the measure says where that is. */
const tolerance = 2.5
const tolerancePerHand = 4

/**
 * Titles in the middle of the line, as blanks or the original show, further in than the text below them; names below may be further in still. A signature is at the right, and a
 * quotation set in has a sentence's marks.
 */
function centredTitles(body: readonly BodyLine[], wrap: number | null): TitlePlace[] {
  const heads: TitlePlace[] = []
  for (let index = 0; index < body.length; index++) {
    const [before, line] = [body[index - 1], body[index]]
    if (!line || line.opens !== undefined || !isInMiddle(line.line)) continue
    if (before && before.opens === undefined && !isEnded(before, wrap)) continue
    const head = readHead(body, index, body.length, wrap)
    const text = head && body[head.end]
    if (!text) continue
    // a verse is set in as far as its title, which has the name of its author below it
    const overText = !isInMiddle(text.line) && isProse(text.line.value, wrap)
    if (!overText && !head.signed) continue
    heads.push(head.place)
    index = head.end - 1
  }
  const isShown = ({index}: TitlePlace) => body[index]?.line.evidence?.centred === true
  const middles = heads
    .filter(head => !isShown(head))
    .map(({index}) => middleOf(body[index]))
    .sort((a, b) => a - b)
  const middle = wrap === null ? (middles[middles.length >> 1] ?? 0) : wrap / 2
  const near = wrap === null ? tolerancePerHand : tolerance
  return heads.filter(head => isShown(head) || Math.abs(middleOf(body[head.index]) - middle) <= near)
}

function middleOf(line: BodyLine | undefined): number {
  const value = line?.line.value ?? ''
  return indentOf(value) + width(value.trim()) / 2
}

/**
 * ● 协会召开年会, set apart over its text: every line with the sign of the first one is a title, or none is, for a list has its items one below
 * the other.
 */
function signedTitles({body, wrap}: Untold): TitlePlace[] {
  const signed = body.flatMap(({line, opens}, index) => {
    const sign = opens === undefined ? signOf(line.value) : undefined
    // ◇祁望舒 below a title is who wrote the piece
    return sign === undefined || isByline(line, undefined, body[index + 1]?.line) ? [] : [{index, sign}]
  })
  const places = signed
    .filter(({sign}) => sign === signed[0]?.sign)
    .map(({index}) => {
      const from = isApart(body, index, 0) ? index : kickerAbove(body, index, 0, wrap)
      const head = from === undefined ? undefined : readHead(body, index, body.length, wrap, true)
      if (from === undefined || !head || !overText(body, head, wrap)) return undefined
      return from === index ? head.place : {...head.place, from}
    })
  return places.every(place => place !== undefined) ? places : []
}

/** Is the line set apart from what is above by more blank lines than that, or is nothing above? */
function isApart(body: readonly BodyLine[], index: number, usualGap: number): boolean {
  const before = body[index - 1]
  return before === undefined || before.opens !== undefined || (body[index]?.line.gap ?? 0) > usualGap
}

/** 看园区　谈转型 right above the title, set apart instead of it: where such a line stands (引题), an index; `undefined` where none does. */
function kickerAbove(
  body: readonly BodyLine[],
  index: number,
  usualGap: number,
  wrap: number | null,
): number | undefined {
  const [above, title] = [body[index - 1], body[index]]
  if (!above || !title || title.line.gap > 0 || !isApart(body, index - 1, usualGap)) return undefined
  const named = above.opens === undefined && !above.closes && isNaming(tidy(above.line.value), wrap)
  return named && !namesOrDates(body, index - 1) ? index - 1 : undefined
}

/** What stands below a title: a sentence, or what only a title can stand over, a name below it perhaps. */
function overText(
  body: readonly BodyLine[],
  {end, signed}: {readonly end: number; readonly signed: boolean},
  wrap: number | null,
): boolean {
  const text = body[end]
  if (!text || text.opens !== undefined) return false
  const mark = readMark(text.line.value.trim())
  return signed || isProse(text.line.value, wrap) || (mark !== undefined && division.test(mark.system))
}

/** A law begins with the name of its first part. */
const division = /^(?:part|chapter|section|clause)$/

/** Of all lines, those that are set in as the first lines of paragraphs are, at least; and cells of that indent. */
const mostlySetIn = 0.3
const leastSetIn = 1

/**
 * Titles at the left edge over paragraphs that are set in; no line within a piece is short and flush but the last of a sentence. Where blank lines part
 * paragraphs too, headings within a piece may stand so: then half of the titles must have their author below them or a section above.
 */
function flushTitles(body: readonly BodyLine[], wrap: number | null, parted: boolean): TitlePlace[] {
  const isSetIn = ({line: {value}}: BodyLine) => indentOf(value) >= leastSetIn
  if (body.filter(isSetIn).length < body.length * mostlySetIn) return []
  const heads: TitlePlace[] = []
  let told = 0
  for (let index = 0; index < body.length; index++) {
    const [before, line] = [body[index - 1], body[index]]
    if (!line || line.opens !== undefined || isSetIn(line)) continue
    if (before && before.opens === undefined && !isOver(before, line, wrap)) continue
    const head = namesOrDates(body, index) ? undefined : readHead(body, index, body.length, wrap)
    const text = head && body[head.end]
    if (!head || !text || !overText(body, head, wrap)) continue
    if (!isSetIn(text) && !/[：:]$/u.test(text.line.value.trim())) continue
    heads.push(head.place)
    if (head.signed || before === undefined || before.opens !== undefined) told++
    index = head.end - 1
  }
  return parted && told * 2 < heads.length ? [] : heads
}
