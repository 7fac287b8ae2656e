import {isByline} from '../print/byline.ts'
import {readMark} from '../print/marks.ts'
import {tidy} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {centredIndent, indentOf, isNaming} from './head-block.ts'
import {isApart, kickerAbove, type Untold} from './title-surroundings.ts'

/** An editor who counts by hand gives a number twice, or leaves one out: once in so many pieces, no oftener. */
const countsPerSlip = 6

/** Numbers that a bulletin counts its pieces with. */
const counting = /^(?:han-comma|han-bracket|arabic-point|arabic-comma)$/u

/**
 * Titles counted through from one on: every line set apart that bears such a number belongs to the series, so that one which
 * begins anew, as the headings within a piece do, is none; right below the mark of a section titles may.
 */
export function numberedTitles({body, wrap}: Untold, usualGap: number): TitlePlace[] {
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
