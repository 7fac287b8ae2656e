import {lettersOf} from '../letters.ts'

/** Length of the runs that are compared, in characters. */
const run = 8
/** Numbers in a sketch: enough to tell a third from a half. */
const size = 64

/**
 * A text's sketch, by which two are compared without their texts: the smallest of the hashes of all its runs of eight letters, digits
 * or Han characters (Broder 1997, “On the resemblance and containment of documents”). Ascending; shorter for a short text.
 */
export function sketchOf(text: string): number[] {
  const characters = lettersOf(text)
  const units = new Uint16Array(characters.length)
  for (let at = 0; at < units.length; at++) units[at] = characters.charCodeAt(at)
  // numbers of 32 bits are sorted without a function that compares them
  const hashes = new Uint32Array(Math.max(0, units.length - run + 1))
  // evenly spread as they are, four times as many as are wanted lie below this
  const limit = (4 * size * 2 ** 32) / Math.max(1, hashes.length)
  const low: number[] = []
  for (let at = 0; at < hashes.length; at++) {
    const value = hash(units, at)
    hashes[at] = value
    if (value < limit) low.push(value)
  }
  const few = smallestOf(Uint32Array.from(low))
  return few.length === size ? few : smallestOf(hashes)
}

/** Sorts the hashes. */
function smallestOf(hashes: Uint32Array): number[] {
  const smallest: number[] = []
  for (const value of hashes.sort()) {
    if (smallest.length === size) break
    if (value !== smallest.at(-1)) smallest.push(value)
  }
  return smallest
}

/**
 * Share of runs that two texts have in common, 0 to 1, estimated from their sketches.
 *
 * @param enough - of less, only that it is less is told: most pairs that are compared have next to nothing in common
 */
export function resemblance(left: readonly number[], right: readonly number[], enough = 0): number {
  let [inLeft, inRight, shared, union] = [0, 0, 0, 0]
  // both ascend: their union is what comes next in either
  for (; union < size && (inLeft < left.length || inRight < right.length); union++) {
    const one = inLeft < left.length ? Number(left[inLeft]) : Number.POSITIVE_INFINITY
    const other = inRight < right.length ? Number(right[inRight]) : Number.POSITIVE_INFINITY
    if (one === other) shared++
    // even if all that is to come were in both
    else if (shared + size - union - 1 < enough * size) return 0
    if (one <= other) inLeft++
    if (other <= one) inRight++
  }
  return union === 0 ? 0 : shared / union
}

function hash(units: Uint16Array, from: number): number {
  let value = 0x811c9dc5
  for (let at = from; at < from + run; at++) value = Math.imul(value ^ (units[at] ?? 0), 0x01000193)
  // FNV alone leaves neighbours near each other; the smallest would come from one passage.
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d) >>> 0
}
