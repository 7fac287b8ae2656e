import type {Line} from '../tree.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {indentOf, isInMiddle} from './head-block.ts'
import {couldBegin} from './title-beginnings.ts'
import {lookAt} from './title-look.ts'
import {titleAt} from './title-slots.ts'

/** What a line alone cannot show. */
const unasked = {sign: undefined, isLast: false, isRepeated: false} as const

/** More blank lines say no more. */
const mostGap = 2

/**
 * Of a line that could be a title: is no other one set so between the titles and marks of sections around it? An article has several headings, or none,
 * and they are set alike; what stands alone in its setting is rather the title of a piece that the 目录 leaves out.
 *
 * @param known - titles, rising
 */
export function onlyOnesSet(
  body: readonly BodyLine[],
  known: readonly TitlePlace[],
  wrap: number | null,
): (index: number) => boolean {
  const titles = new Map(known.map(place => [place.index, place]))
  const heads = new Set(known.flatMap(({index, count}) => Array.from({length: count}, (_, at) => index + at)))
  /** How many lines between two titles could be one, by how they are set. */
  let counts = new Map<string, number>()
  const ofStretch = body.map(({line, opens}, index) => {
    if (titles.has(index) || opens !== undefined) counts = new Map()
    const place = heads.has(index) ? undefined : titleAt(body, index)
    const look = place?.index === index ? lookAt(body, titles, place, {wrap, ...unasked}) : undefined
    if (look && couldBegin(look))
      for (const setting of [placeOf(line), settingOf(line)])
        counts.set(setting, (counts.get(setting) ?? 0) + 1)
    return counts
  })
  return index => {
    const [line, others] = [body[index]?.line, ofStretch[index]]
    if (!line || !others) return false
    // at the head of a page nobody knows how many blank lines there were
    const [alike, ofPage] = [settingOf(line), `${placeOf(line)} 页首`]
    if (alike === ofPage) return others.get(placeOf(line)) === 1
    return others.get(alike) === 1 && !others.has(ofPage)
  }
}

function placeOf(line: Line): string {
  if (isInMiddle(line)) return '居中'
  return indentOf(line.value) > 0 ? '缩进' : '顶格'
}

function settingOf(line: Line): string {
  return `${placeOf(line)} ${line.pageBreak === true ? '页首' : `空行${Math.min(mostGap, line.gap)}`}`
}
