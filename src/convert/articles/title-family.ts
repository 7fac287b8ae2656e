import {headLevels} from '../page/evidence.ts'
import type {Geometry} from '../page/geometry.ts'
import {readMark} from '../print/marks.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {numberedTitles} from './numbered-titles.ts'
import {signedTitles} from './signed-titles.ts'
import {titlesOfStretches} from './stretches.ts'
import {evidenceFor} from './title-evidence.ts'
import {titleAt} from './title-slots.ts'
import type {Untold} from './title-surroundings.ts'
import {centredTitles, flushTitles} from './titles-by-place.ts'

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

/** A later family is taken instead of an earlier one that explains the issue too where its places say by so much more that they are titles. */
const clearlyMore = 1.2

/** Titles as the family sets them that explains the issue, of several the first but where another explains clearly more; `undefined` where none does. */
export function titlesByFamily(
  body: readonly BodyLine[],
  {wrap}: Geometry,
): readonly TitlePlace[] | undefined {
  const issue = {body, wrap, usualGap: usualGapOf(body)}
  const readings = titleFamilies.flatMap(({because, places}) => {
    const found = places(issue)
    const explains = found.length >= fewest && opensIssue(found, body) && tellsMore(found, body)
    return explains ? [{because, found, worth: evidenceFor(found, body, wrap)}] : []
  })
  const [first, ...others] = readings
  if (!first) return undefined
  const least = Math.max(0, first.worth) * clearlyMore
  const best = others.reduce(
    (most, each) =>
      each.worth > Math.max(most.worth, least) && arePieces(each.found, first.found, body) ? each : most,
    first,
  )
  return best.found.map(place => ({...place, because: best.because}))
}

/** No piece is without a text, and 咏竹三首 has the titles of three: what only this form finds right behind such a one is no piece of its own. */
function arePieces(
  places: readonly TitlePlace[],
  others: readonly TitlePlace[],
  body: readonly BodyLine[],
): boolean {
  const known = new Set(others.map(({index}) => index))
  return places.every(({index, count}, at) => {
    const next = places[at + 1]
    if (next === undefined) return true
    const from = next.from ?? next.index
    const several = body.slice(index, index + count).some(({line}) => holdsSeveral(line.value))
    const isPart = several && !known.has(next.index) && body[from - 1]?.opens === undefined
    return index + count < from && !isPart
  })
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
