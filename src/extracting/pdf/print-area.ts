import type {Fragment} from './fragments.ts'

/** Where lines begin and end, in points from the left of the page. */
export interface Edges {
  readonly left: number
  readonly right: number
}

/** Lines that show an edge, and pages' lines that are enough to go by. */
const showing = 2
const enough = 8
/** How far a mark may hang over the margin, in its size. */
const hanging = 1.2

/**
 * The edges of what is printed on each page: where more than one line begins and ends, so that a mark that hangs over the margin moves
 * none. A page with few lines has those of the pages on its side of the sheet.
 */
export function printAreas(pages: ReadonlyArray<readonly Fragment[]>): Edges[] {
  const own = pages.map(edgesOf)
  return own.map((edges, index) => {
    const alike = own.filter((_, at) => at % 2 === index % 2 && (pages[at]?.length ?? 0) >= enough)
    const usual =
      edges && alike.length > 0
        ? {
            left: median(alike.map(each => each?.left ?? 0)),
            right: median(alike.map(each => each?.right ?? 0)),
          }
        : undefined
    if (edges === undefined) return usual ?? {left: 0, right: 0}
    if (usual === undefined || edges.left < usual.left - 3 || edges.right > usual.right + 3) return edges
    return usual
  })
}

/** The edges of some lines; `undefined` without any. */
export function edgesOf(lines: readonly Fragment[]): Edges | undefined {
  if (lines.length === 0) return undefined
  const lefts = lines.map(({left}) => left).sort((a, b) => a - b)
  const rights = lines.map(({right}) => right).sort((a, b) => b - a)
  const size = median(lines.map(({size}) => size))
  const right = firstShown(rights, 0.7 * size)
  // marks that hang over the margin do so on some lines; most full lines end at it
  const nearMargin = rights.filter(place => place <= right && place >= right - hanging * size)
  return {left: firstShown(lefts, 0.7 * size), right: commonest(nearMargin) ?? right}
}

/** The place that most others are at, give or take a point. */
function commonest(places: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1)
  const near = (place: number) =>
    [-1, 0, 1].reduce((sum, step) => sum + (counts.get(Math.round(place) + step) ?? 0), 0)
  return places.reduce<number | undefined>(
    (best, place) => (best === undefined || near(place) > near(best) ? place : best),
    undefined,
  )
}

function firstShown(places: readonly number[], tolerance: number): number {
  const index = places.findIndex(
    (place, at) => Math.abs((places[at + showing - 1] ?? Number.POSITIVE_INFINITY) - place) <= tolerance,
  )
  return places[Math.max(index, 0)] ?? 0
}

/** The middle one of some values; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
