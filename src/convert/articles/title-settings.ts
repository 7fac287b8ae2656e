import {width} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {indentOf, isInMiddle} from './head-block.ts'
import {type Look, lookAt, namesAuthor} from './title-look.ts'

/** What a setting may say, natural logarithms. */
const limits = {
  /** What an issue has not shown is neither ruled out nor sure: as if half a line more had each of the values. */
  unseen: 0.5,
  /** No habit is so firm that a slip of the typist may not break it, */
  least: -2.5,
  /** above all not that of naming an author, which notices have none of, */
  leastUnsigned: -1,
  /** nor that nothing else counts. */
  most: 4.5,
} as const

/** No author stands below. */
const unsigned = '无作者'

/** How titles are set, each a side that an issue has its own habit of; `undefined` where the place leaves no choice. */
export const settings: ReadonlyArray<(look: Omit<Look, 'wrap'>, usual: Usual) => string | undefined> = [
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
export const tolerance = 1.5

export function middleOf(value: string): number {
  return indentOf(value) + width(value.trim()) / 2
}

export function usualOf(body: readonly BodyLine[], known: readonly TitlePlace[]): Usual {
  const lines = known.flatMap(({index}) => body[index]?.line ?? []).filter(isInMiddle)
  const middles = lines.map(({value}) => middleOf(value)).sort((a, b) => a - b)
  const indents = Map.groupBy(lines, ({value}) => indentOf(value))
  const [indent] = [...indents].sort(([, a], [, b]) => b.length - a.length)[0] ?? [Number.NaN]
  return {middle: middles[middles.length >> 1] ?? Number.NaN, indent}
}

/** How many titles, and how many other lines, have a setting of each value. */
interface Habit {
  readonly titles: Map<string, number>
  readonly others: Map<string, number>
}

export function learnHabits(
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

/** How many times likelier a title is so set than another line, as a logarithm. The line that is asked about is one of the others. */
export function saysTitle(value: string | undefined, habit: Habit | undefined): number {
  if (value === undefined || !habit) return 0
  const share = (counts: ReadonlyMap<string, number>, itself: number) => {
    const all = [...counts.values()].reduce((sum, each) => sum + each, 0)
    return ((counts.get(value) ?? 0) - itself + limits.unseen) / (all - itself + 3 * limits.unseen)
  }
  const says = Math.log(share(habit.titles, 0) / share(habit.others, 1))
  return Math.max(value === unsigned ? limits.leastUnsigned : limits.least, Math.min(limits.most, says))
}
