import {namesPersons} from '../print/credit.ts'
import {statedRole} from '../roles/stated.ts'
import {tidy} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {isNaming} from './head-block.ts'
import {titleAt} from './title-slots.ts'

/** Fewer titles show no habit, and of those behind another piece as many stand right below a rule. */
const fewest = 4
const mostly = 0.8

/**
 * Titles right below a rule, ＊　＊　＊ for instance, where the issue draws one between its pieces: above nearly all titles that are known, and above nothing
 * else that could not be one. Rules around tables or at the feet of pages have other lines below them.
 */
export function titlesBelowRules(
  body: readonly BodyLine[],
  titles: readonly TitlePlace[],
  wrap: number | null,
): TitlePlace[] {
  const isBelow = (index: number) => body[index]?.line.belowRule === true
  const starts = titles.map(({from, index}) => from ?? index)
  const behind = starts.filter(index => index > 0 && body[index - 1]?.opens === undefined)
  const ruled = behind.filter(isBelow)
  if (ruled.length < fewest || ruled.length < behind.length * mostly) return []
  const known = new Set(starts)
  const left = [...body.keys()].filter(index => isBelow(index) && !known.has(index))
  const found = left.flatMap(index => (couldBe(body[index], wrap) ? (titleAt(body, index) ?? []) : []))
  return found.length === left.length
    ? found.map(place => ({...place, because: '各篇之间都有一道线，它在线的下面'}))
    : []
}

function couldBe(line: BodyLine | undefined, wrap: number | null): boolean {
  if (!line?.titleLike || line.opens !== undefined || line.closes) return false
  const text = tidy(line.line.value)
  return (
    statedRole(line.line) === undefined &&
    isNaming(text, wrap) &&
    !namesPersons(text) &&
    creditOf(line.line) === undefined
  )
}
