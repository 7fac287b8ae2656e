import {readMark} from '../print/marks.ts'
import {tidy} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'

/** A title that the 目录 lists is one, whatever it looks like. */
type Known = TitlePlace & {readonly entry?: number}

/** Fewer lines are no series. */
const fewest = 2

/**
 * 议题一　校车, 议题二　春游 below 会议纪要: of lines that were taken for titles those that a noun counts from one on, directly behind a title that has none
 * and as a smaller part of all. They head the parts of that piece; where most titles are counted so, they are the pieces.
 */
export function labelledParts(body: readonly BodyLine[], titles: ReadonlyMap<number, Known>): number[] {
  const ordered = [...titles.values()].sort((a, b) => a.index - b.index)
  const labels = ordered.map(({index, entry}) => {
    const mark = entry === undefined ? readMark(tidy(body[index]?.line.value ?? '')) : undefined
    return mark?.system === 'label' ? mark : undefined
  })
  if (labels.filter(label => label !== undefined).length * 2 >= ordered.length) return []
  const parts: number[] = []
  for (let at = 1; at < ordered.length; at++) {
    const first = labels[at]
    if (first?.number !== 1 || labels[at - 1] !== undefined) continue
    let end = at + 1
    while (
      labels[end]?.label === first.label &&
      labels[end]?.number === end - at + 1 &&
      !opens(body, ordered[end])
    )
      end++
    if (end - at >= fewest && !opens(body, ordered[at]))
      for (const {index} of ordered.slice(at, end)) parts.push(index)
  }
  return parts
}

/** Does the title stand right below the mark of a section? */
function opens(body: readonly BodyLine[], place: TitlePlace | undefined): boolean {
  return place !== undefined && body[place.index - 1]?.opens !== undefined
}
