import {diffArrays} from 'diff'

/** Where two sequences begin to differ: offsets in each, and how much of each is another there. */
export interface DifferingPlace {
  readonly printed: number
  readonly written: number
  readonly missing: number
  readonly added: number
}

/** As many characters that differ nobody mends one by one: of a text that differs throughout the first place is told. */
const mostEdits = 400

/**
 * The places in which two texts differ, as characters.
 *
 * @param apart - places with fewer equal characters between them are one
 */
export function differingPlaces(
  printed: readonly string[],
  written: readonly string[],
  apart: number,
): DifferingPlace[] {
  const start = commonStart(printed, written)
  if (start === printed.length && start === written.length) return []
  const end = commonStart(printed.slice(start).reverse(), written.slice(start).reverse())
  const [left, right] = [
    printed.slice(start, printed.length - end),
    written.slice(start, written.length - end),
  ]
  const whole = {printed: start, written: start, missing: left.length, added: right.length}
  const parts = diffArrays([...left], [...right], {maxEditLength: mostEdits})
  if (!parts) return [whole]
  const places: DifferingPlace[] = []
  let [at, own] = [start, start]
  for (const {added, removed, count} of parts) {
    if (added || removed) {
      const here = {printed: at, written: own, missing: removed ? count : 0, added: added ? count : 0}
      const last = places.at(-1)
      if (last && at - last.printed - last.missing < apart)
        places[places.length - 1] = {
          ...last,
          missing: at + here.missing - last.printed,
          added: own + here.added - last.written,
        }
      else places.push(here)
    }
    at += added ? 0 : count
    own += removed ? 0 : count
  }
  return places
}

function commonStart(one: readonly string[], two: readonly string[]): number {
  const at = one.findIndex((char, index) => two[index] !== char)
  return at < 0 ? Math.min(one.length, two.length) : at
}
