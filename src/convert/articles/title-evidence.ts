import {authorBeside} from '../print/author-beside.ts'
import {isByline} from '../print/byline.ts'
import {creditsPhoto, isOneBracket, namesPersons, opensDispatch} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {endsLetter, sendsCopies} from '../print/letter-end.ts'
import {namesOfficer} from '../print/order.ts'
import {holdsSeveral, namesNoticeOrList} from '../print/title-wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, isClosed, tidy, width} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {indentOf, isInMiddle, isNaming, isOver, isProse, isRow, mostTitleLines} from './head-block.ts'
import {freeSign} from './sign-siblings.ts'
import {isAnnounced, titleAt} from './title-slots.ts'

/** A line that may be a title, with what stands above and below it. */
interface Look extends TitlePlace {
  readonly body: readonly BodyLine[]
  readonly wrap: number | null
  /** The lines right above it, right below it, and behind that. */
  readonly above: BodyLine
  readonly first: BodyLine
  readonly below: BodyLine
  readonly behind: BodyLine | undefined
  /** The sign before titles, where only they have it. */
  readonly sign: string | undefined
  /** Does the title of no other article stand below? The last pages are filled when the 目录 is made up. */
  readonly isLast: boolean
  /** Does another line print the same? 【案情】 and 具体安排 head parts of several pieces; no two titles are the same. */
  readonly isRepeated: boolean
}

/** One thing that speaks for a title, or against it where the weight is below zero. */
interface Sign {
  readonly id: string
  /** The habit of print that it comes from, as editors are told it. */
  readonly because: string
  readonly weight: number
  readonly holds: (look: Look) => boolean
}

/**
 * Weights are natural logarithms of how many times likelier a title is than another short line where the sign is met: counted on some ninety
 * invented newsletters of 1985–2024 by a logistic regression over all their titles and all other lines that could be one.
 */
export const signsOfTitle: readonly Sign[] = [
  {
    id: 'behind-credit',
    because: '上面是来源行',
    weight: 3,
    holds: ({above}) => above.closes,
  },
  {
    id: 'behind-signature',
    because: '上面一篇已经落款',
    weight: 2,
    holds: ({body, index}) => isBehindSignature(body, index),
  },
  {
    id: 'behind-end',
    because: '上文已经结束',
    weight: 1,
    holds: ({body, index, above: {line}}) =>
      isClosed(line.value) ||
      isOneBracket(line.value) ||
      isTableRow(line.value) ||
      isBehindSignature(body, index),
  },
  {
    id: 'behind-open',
    because: '上文没有结束',
    weight: -1,
    holds: ({above, first, wrap}) => !isOver(above, first, wrap),
  },
  {
    id: 'behind-verse',
    because: '上面是没有标点的短行',
    weight: -2,
    holds: ({above: {line, closes}}) =>
      !closes &&
      /^\p{Script=Han}{2,12}$/u.test(line.value.trim()) &&
      !namesPersons(line.value) &&
      !isDateLine(line.value),
  },
  {
    id: 'over-byline',
    because: '下面是作者',
    weight: 3,
    holds: ({below, behind}) => behind !== undefined && namesAuthor(below, behind),
  },
  {
    id: 'over-number',
    because: '下面是文号',
    weight: 1,
    holds: ({below}) => below.documentNumber,
  },
  {
    id: 'over-salutation',
    because: '下面是称呼',
    weight: 1,
    holds: ({below}) => isSalutation(below.line.value),
  },
  {
    id: 'over-dispatch',
    because: '下面以“本报讯”开头',
    weight: 2,
    holds: ({below}) => opensDispatch(below.line.value),
  },
  {
    id: 'over-prose',
    because: '下面是正文',
    weight: 1,
    holds: ({below, wrap}) => isProse(below.line.value, wrap),
  },
  {
    id: 'over-row',
    because: '下面是表格',
    weight: -0.5,
    holds: ({below}) => isTableRow(below.line.value),
  },
  {
    id: 'over-parts',
    because: '下面是几个有题名的短篇',
    weight: 2,
    holds: look => headsParts(look.body, look, look.wrap),
  },
  {
    id: 'calls-itself',
    because: '自称启事、名单一类',
    weight: 3,
    holds: ({first}) => namesNoticeOrList(first.line.value),
  },
  {
    id: 'bears-sign',
    because: '前面有本期各篇题名前的符号',
    weight: 6,
    holds: ({first, sign}) => sign !== undefined && freeSign(first) === sign,
  },
  {
    id: 'behind-last',
    because: '在目录列出的各篇之后',
    weight: 1,
    holds: ({isLast}) => isLast,
  },
  {
    id: 'exclaims',
    because: '是一句问话或感叹',
    weight: -2.5,
    holds: ({first}) => /[！!？?]$/u.test(first.line.value.trim()),
  },
]

/** What the sum begins with and is held against, natural logarithms; fitted together with the weights of the signs. */
const model = {
  /** Of a hundred short lines, not one more than six begins an article that a 目录 of all leaves out. */
  told: -2.8,
  /** The same where the 目录 names but the main pieces, or none. */
  untold: -1.5,
  /** The sum from which on a line is taken for a title: five to one. */
  evident: 1.6,
  /** What an issue has not shown is neither ruled out nor sure: as if half a line more had each of the values. */
  unseen: 0.5,
  /** No habit is so firm that a slip of the typist may not break it, */
  least: -2.5,
  /** above all not that of naming an author, which notices have none of, */
  leastUnsigned: -1,
  /** nor that nothing else counts. */
  most: 3.5,
  /** A sign of this weight says by itself that a title stands there. */
  tellsItself: 2,
} as const

/** Fewer titles show no habit. */
const fewestTitles = 3

/** No author stands below. */
const unsigned = '无作者'

/** How titles are set, each a side that an issue has its own habit of; `undefined` where the place leaves no choice. */
const settings: ReadonlyArray<(look: Omit<Look, 'wrap'>, usual: Usual) => string | undefined> = [
  // at the head of a page nobody knows how many there were
  ({above, first: {line}}) =>
    above.opens === undefined && line.pageBreak !== true ? `空行${Math.min(2, line.gap)}` : undefined,
  ({first: {line}}, usual) => {
    if (!isInMiddle(line)) return indentOf(line.value) >= 1 ? '缩进' : '顶格'
    const near = Math.abs(middleOf(line.value) - usual.middle) <= tolerance
    return near || indentOf(line.value) === usual.indent ? '居中' : '偏在一边'
  },
  ({below}) => (below.line.gap > 0 ? '与下文隔开' : '紧接下文'),
  ({below, behind}) => (behind !== undefined && namesAuthor(below, behind) ? '有作者' : unsigned),
]

/** Where the titles that are set in have their middle, and how far most of them are set in, in cells. */
interface Usual {
  readonly middle: number
  readonly indent: number
}

/** How far a typist counts past the middle, in cells. */
const tolerance = 1.5

function middleOf(value: string): number {
  return indentOf(value) + width(value.trim()) / 2
}

function usualOf(body: readonly BodyLine[], known: readonly TitlePlace[]): Usual {
  const lines = known.flatMap(({index}) => body[index]?.line ?? []).filter(isInMiddle)
  const middles = lines.map(({value}) => middleOf(value)).sort((a, b) => a - b)
  const indents = Map.groupBy(lines, ({value}) => indentOf(value))
  const [indent] = [...indents].sort(([, a], [, b]) => b.length - a.length)[0] ?? [Number.NaN]
  return {middle: middles[middles.length >> 1] ?? Number.NaN, indent}
}

/** The sign that half of the titles have, where no list of the issue has it too: items stand one below the other. */
function signOfTitles(
  body: readonly BodyLine[],
  titles: ReadonlyMap<number, TitlePlace>,
): string | undefined {
  const signs = [...titles.keys()].flatMap(index => freeSign(body[index]) ?? [])
  const [sign] = signs
  if (sign === undefined || signs.length < fewestTitles || signs.length * 2 < titles.size) return undefined
  const bears = (index: number) => freeSign(body[index]) === sign
  const listed = [...body.keys()].some(index => bears(index) && bears(index + 1))
  return listed || signs.some(other => other !== sign) ? undefined : sign
}

/** How many titles, and how many other lines, have a setting of each value. */
interface Habit {
  readonly titles: Map<string, number>
  readonly others: Map<string, number>
}

/** How often what was found is asked what it says of the rest. */
const mostRounds = 3

/**
 * Titles that neither the 目录 nor a place tells: lines for which enough speaks together. How much the setting of a line says (blank lines, place
 * on the line, a name below) is learnt from the titles of the issue that are known, against all its other lines.
 *
 * @param known - rising
 * @param told - does the 目录 mean to list all articles?
 */
export function evidentTitles(
  body: readonly BodyLine[],
  known: readonly TitlePlace[],
  {wrap, told}: {readonly wrap: number | null; readonly told: boolean},
): TitlePlace[] {
  const found = new Map<number, TitlePlace>()
  const last = known.at(-1)?.index ?? -1
  for (let round = 0; round < mostRounds; round++) {
    const all = [...known, ...found.values()].sort((a, b) => a.index - b.index)
    const more = nextTitles(body, all, {wrap, last, odds: told ? model.told : model.untold})
    for (const place of more) found.set(place.index, place)
    if (more.length === 0) break
  }
  return [...found.values()]
}

function nextTitles(
  body: readonly BodyLine[],
  known: readonly TitlePlace[],
  {wrap, last, odds}: {readonly wrap: number | null; readonly last: number; readonly odds: number},
): TitlePlace[] {
  if (known.length < fewestTitles) return []
  const titles = new Map(known.map(place => [place.index, place]))
  const within = new Set(
    known.flatMap(({index, count}) => Array.from({length: count - 1}, (_, step) => index + 1 + step)),
  )
  const usual = usualOf(body, known)
  const habits = learnHabits(body, titles, within, usual)
  const sign = signOfTitles(body, titles)
  const wordings = new Map<string, number>()
  for (const {line} of body) wordings.set(bare(line.value), (wordings.get(bare(line.value)) ?? 0) + 1)
  const found: TitlePlace[] = []
  let above: TitlePlace | undefined
  let parts = false
  for (const [index, line] of body.entries()) {
    const place = titles.get(index)
    if (place || line.opens !== undefined) {
      above = place
      parts = place !== undefined && headsParts(body, place, wrap)
    }
    const own = place || parts || within.has(index) ? undefined : titleAt(body, index)
    if (own?.index !== index || (above && index <= above.index + above.count)) continue
    const look = lookAt(body, titles, own, {
      wrap,
      sign,
      isLast: index > last,
      isRepeated: (wordings.get(bare(line.line.value)) ?? 0) > 1,
    })
    if (!look || !couldBegin(look) || reachesTitle(own, titles)) continue
    const set = settings.reduce((sum, setting, at) => sum + saysTitle(setting(look, usual), habits[at]), 0)
    parts = headsParts(body, own, wrap)
    const shown = signsOfTitle.filter(({holds}) => holds(look))
    // how it is set tells a heading from a title no better than the form of all titles, which is asked elsewhere
    if (!shown.some(({weight}) => weight >= model.tellsItself)) continue
    if (shown.reduce((sum, {weight}) => sum + weight, odds + set) < model.evident) continue
    const reasons = shown.filter(({weight}) => weight > 0).map(({because}) => because)
    above = {...own, because: ['样子与本期各篇题名相同', ...reasons].join('，')}
    found.push(above)
  }
  return found
}

/** Do the lines reach one that is known to be a title? What leads up to that is no title of its own. */
function reachesTitle({index, count}: TitlePlace, titles: ReadonlyMap<number, TitlePlace>): boolean {
  for (let at = index + 1; at <= index + count; at++) if (titles.has(at)) return true
  return false
}

function learnHabits(
  body: readonly BodyLine[],
  titles: ReadonlyMap<number, TitlePlace>,
  within: ReadonlySet<number>,
  usual: Usual,
): Habit[] {
  const habits = settings.map((): Habit => ({titles: new Map(), others: new Map()}))
  for (const [index, line] of body.entries()) {
    if (line.opens !== undefined || within.has(index)) continue
    const place = titles.get(index)
    const look = lookAt(body, titles, place ?? {index, count: 1}, {
      wrap: null,
      sign: undefined,
      isLast: false,
      isRepeated: false,
    })
    if (!look) continue
    for (const [at, setting] of settings.entries()) {
      const value = setting(look, usual)
      const counts = place ? habits[at]?.titles : habits[at]?.others
      if (value !== undefined) counts?.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return habits
}

function lookAt(
  body: readonly BodyLine[],
  titles: ReadonlyMap<number, TitlePlace>,
  place: TitlePlace,
  issue: Pick<Look, 'wrap' | 'sign' | 'isLast' | 'isRepeated'>,
): Look | undefined {
  const {index, count} = place
  const [above, first, below] = [body[index - 1], body[index], body[index + count]]
  // a name with a title below it signs what stands above
  const behind = titles.has(index + count + 1) ? undefined : body[index + count + 1]
  return above && first && below ? {...place, ...issue, body, above, first, below, behind} : undefined
}

/** How many times likelier a title is so set than another line, as a logarithm. The line that is asked about is one of the others. */
function saysTitle(value: string | undefined, habit: Habit | undefined): number {
  if (value === undefined || !habit) return 0
  const share = (counts: ReadonlyMap<string, number>, itself: number) => {
    const all = [...counts.values()].reduce((sum, each) => sum + each, 0)
    return ((counts.get(value) ?? 0) - itself + model.unseen) / (all - itself + 3 * model.unseen)
  }
  const says = Math.log(share(habit.titles, 0) / share(habit.others, 1))
  return Math.max(value === unsigned ? model.leastUnsigned : model.least, Math.min(model.most, says))
}

/** Could an article begin so at all, whatever speaks for it? */
function couldBegin({body, wrap, index, count, above, first, below, isRepeated}: Look): boolean {
  const text = tidy(first.line.value)
  return (
    count <= mostTitleLines &&
    first.opens === undefined &&
    above.opens === undefined &&
    below.opens === undefined &&
    !first.closes &&
    statedRole(first.line) === undefined &&
    isNaming(text, wrap) &&
    !isTableRow(first.line.value) &&
    !isSalutation(text) &&
    !namesPersons(text) &&
    !namesOfficer(text) &&
    !isLabelled.test(text) &&
    !creditsPhoto(text) &&
    creditOf(first.line) === undefined &&
    // who signs stands above the day
    !isDateLine(below.line.value) &&
    !isByline(first.line, undefined, below.line) &&
    !endsLetter(first.line.value, above.line.value) &&
    !isRepeated &&
    !isAnnounced(body, index) &&
    !isIssued(body, index)
  )
}

/** 图3, 表1　各方案结果, 附件2, 单位：吨, 其二, 图为某某: what belongs to the text around it. */
const isLabelled =
  /^(?:[附续]?[图表]\s?[\d一二三四五六七八九十]|图为|附[件表录：:]|其[一二三四五六七八九十]|(?:单位|关键词|摘要)\s?[：:])|(?:合影|留影|外景|[摄攝][）)])$/u

function isTableRow(value: string): boolean {
  return value.trim().includes('\t') || isRow(value) || authorBeside(value) !== undefined
}

/** Characters of whom a letter or a notice is addressed to. */
const longestSalutation = 20

function isSalutation(value: string): boolean {
  const text = value.trim()
  return /[：:]$/u.test(text) && text.length <= longestSalutation
}

/** Is the line the name of an author, with a text below it? */
function namesAuthor({line, opens, closes}: BodyLine, text: BodyLine): boolean {
  if (opens !== undefined || closes || text.opens !== undefined) return false
  const credit = creditOf(line)
  if (credit?.authors !== undefined && credit.bare !== true) return true
  // names below names are a list
  return isByline(line, undefined, text.line) && !namesPersons(text.line.value)
}

/** How many lines may say to whom else a document goes, below its date. */
const mostCopies = 2

/** Behind the date that a letter or an official document ends with; below that may stand to whom else it goes. */
function isBehindSignature(body: readonly BodyLine[], index: number): boolean {
  let at = index - 1
  while (at > index - 1 - mostCopies && sendsCopies(body[at]?.line.value ?? '')) at--
  const line = body[at]
  return line !== undefined && line.opens === undefined && isDateLine(line.line.value.trim())
}

/** How far above a text a notice may issue it, in lines. */
const issueReach = 60

/** 现将《某某办法》印发给你们, and behind its date 某某办法: what a notice issues belongs to it. */
function isIssued(body: readonly BodyLine[], index: number): boolean {
  const title = `《${bare(body[index]?.line.value ?? '')}`
  return body.slice(Math.max(0, index - issueReach), index).some(({line}) => bare(line.value).includes(title))
}

/** Do pieces with titles and authors of their own stand below a title: does it say so, or stand right over the first of them? */
function headsParts(body: readonly BodyLine[], {index, count}: TitlePlace, wrap: number | null): boolean {
  if (body.slice(index, index + count).some(({line}) => holdsSeveral(line.value))) return true
  const [first, author, text] = body.slice(index + count, index + count + 3)
  return (
    first?.titleLike === true &&
    isNaming(tidy(first.line.value), wrap) &&
    author !== undefined &&
    text !== undefined &&
    !namesPersons(first.line.value) &&
    creditOf(first.line) === undefined &&
    namesAuthor(author, text)
  )
}
