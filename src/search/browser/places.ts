import type {Asked} from '../shared/common-grams.ts'
import {layOut, type Part} from '../shared/content.ts'
import type {Count} from '../shared/counts.ts'
import {anyAtom} from '../shared/tokenizer.ts'

/** One index of the archive; the parts of its articles are numbered from 0. */
export interface Range {
  readonly parts: number
  /** What to ask for the atoms of a phrase from one on; null where these are a common gram. See `common-grams.ts`. */
  asked(atoms: readonly string[], offset: number): Asked | null
  /** The parts that hold some atoms, each with the places of the first of them in it in order. */
  places(asked: Asked): Promise<Places>
  /** Whether these places have been asked for before, and cost nothing. */
  isKnown(asked: Asked): boolean
  /** How often which parts have some atoms, and the bytes that it is likely to cost; null where these are several and no common gram. */
  counts(
    atoms: readonly string[],
  ): {readonly cost: number; readonly read: () => Promise<readonly Count[]>} | null
  /** A part itself; costs a few kilobytes. */
  part(number: number): Promise<Part>
  /** Whether a part has been read before, and costs nothing. */
  isRead(number: number): boolean
}

/** Bytes that it is likely to cost to learn where all of a phrase stands. */
export function costOf(range: Range, atoms: readonly string[]): number {
  const counts = range.counts(atoms)
  return counts ? counts.cost : costOfWords(unknownOf(range, askedOf(range, atoms)))
}

/** Places under the numbers of their parts. */
export type Places = ReadonlyMap<number, readonly number[]>

/** Bytes of a file of the index, of a text, and of counts, as they mostly are. */
export const usualBytes = {index: 8_000, text: 4_500, counts: 4_000}
/** Where so many pairs are left, and not too many parts, one part is worth a look: it tells which pair to ask for. */
const many = {pairs: 4, parts: 32}

/**
 * Where a phrase begins. Every other pair is enough, since the places tell that they stand one after the other, what is known first; and as soon
 * as the parts left cost less than the next pair, they themselves say the rest, and may be shown. Of a long phrase one part tells which pair it lacks, which leaves out all that have
 * the same sentence with that other word; where it lacks none, the others are looked into too. So the cost does not grow with the length.
 *
 * @param step - how many files of the index are asked for at once while nothing is known
 * @param within - the parts that matter; all, where it is left out
 */
export async function placesIn(
  range: Range,
  atoms: readonly string[],
  step: number,
  within?: readonly number[],
): Promise<Places> {
  if (atoms.length === 0) return new Map()
  if (within && areFew(range, within, atoms)) return looked(range, within, atoms)
  const all = askedOf(range, atoms)
  let left = unknownOf(range, all)
  // What is known costs nothing, and may be enough.
  let next = left.length < all.length ? all.filter(asked => !left.includes(asked)) : left.slice(0, step)
  const wanted = within && new Set(within)
  let found: Places | null = null
  let looks = 2
  for (;;) {
    left = left.filter(asked => !next.includes(asked))
    for (const [index, places] of (await Promise.all(next.map(asked => range.places(asked)))).entries())
      found = together(found, places, next[index]?.offset ?? 0)
    if (found && wanted) found = new Map([...found].filter(([part]) => wanted.has(part)))
    if (!found || found.size === 0) return new Map()
    if (left.length === 0) return isCovered(all, atoms) ? found : looked(range, found.keys(), atoms)
    if (costOfTexts(range, found.keys()) <= costOfWords(left.slice(0, 1)))
      return looked(range, found.keys(), atoms)
    const isLong = left.length >= many.pairs && found.size <= many.parts
    const lacked = looks > 0 && isLong ? await lackedIn(range, found, left, atoms) : null
    if (isLong) looks = lacked ? looks - 1 : 0
    if (!lacked && isLong && costOfTexts(range, found.keys()) <= costOfWords(left))
      return looked(range, found.keys(), atoms)
    next = lacked ? [lacked] : left.slice(0, 1)
  }
}

/**
 * Whether parts are so few that they themselves tell, rather than the index, which of them have a phrase. However long it is, two words mostly
 * leave few; and what is counted stands in most of them, which will be shown.
 */
export function areFew(range: Range, parts: readonly number[], atoms: readonly string[]): boolean {
  const counts = range.counts(atoms)
  const unknown = unknownOf(range, askedOf(range, atoms))
  return costOfTexts(range, parts) <= (counts ? 2 * counts.cost : costOfWords(unknown.slice(0, 2)))
}

function costOfTexts(range: Range, parts: Iterable<number>): number {
  return usualBytes.text * Array.from(parts).filter(part => !range.isRead(part)).length
}

function costOfWords(unknown: readonly Asked[]): number {
  return usualBytes.index * unknown.length
}

function unknownOf(range: Range, all: readonly Asked[]): readonly Asked[] {
  return all.filter(asked => !range.isKnown(asked))
}

/** The first of these that does not stand in the first of these parts, where the phrase would begin at the first place; null for none. */
async function lackedIn(
  range: Range,
  found: Places,
  all: readonly Asked[],
  atoms: readonly string[],
): Promise<Asked | null> {
  const [part, places] = found.entries().next().value ?? [0, []]
  const placed = await atomsIn(range, part)
  const begin = places[0] ?? 0
  const stands = ({offset, length}: Asked) =>
    standAt(placed, begin + offset, atoms.slice(offset, offset + length))
  return all.find(asked => !stands(asked)) ?? null
}

/**
 * What is asked for, to learn where a phrase stands: what covers it with the fewest unknown words, its ends first, then what halves the rest: so chance
 * finds little that is not it. Every other pair is enough.
 */
export function askedOf(range: Range, atoms: readonly string[]): Asked[] {
  const left = runsOf(atoms).flatMap(run => cover(range, atoms, run))
  const ordered = [left.shift(), left.pop()]
  while (left.length > 0) ordered.push(...left.splice(left.length >> 1, 1))
  return ordered.flatMap(asked => asked ?? [])
}

/** Whether all is asked for that a phrase is made of: what is common between atoms that may be any can only be looked for in texts. */
function isCovered(all: readonly Asked[], atoms: readonly string[]): boolean {
  return runsOf(atoms).every(
    ([start, end]) => end - start < 2 || all.some(({offset}) => offset >= start && offset < end),
  )
}

/** What covers the atoms from `start` up to, but not including, `end`, with the fewest unknown words; nothing of what is a common gram. */
function cover(range: Range, atoms: readonly string[], [start, end]: readonly [number, number]): Asked[] {
  /** By the number of atoms that are covered; the cost is the number of words. */
  const best = new Map<number, {readonly cost: number; readonly all: Asked[]}>([[0, {cost: 0, all: []}]])
  for (let offset = start; offset + 1 < end; offset++) {
    const asked = range.asked(atoms, offset)
    if (!asked) continue
    const covered = offset - start + asked.length
    for (let before = offset - start; before < covered; before++) {
      const so = best.get(before)
      const cost = (so?.cost ?? Number.POSITIVE_INFINITY) + Number(!range.isKnown(asked))
      if (so && cost < (best.get(covered)?.cost ?? Number.POSITIVE_INFINITY))
        best.set(covered, {cost, all: [...so.all, asked]})
    }
  }
  return best.get(end - start)?.all ?? []
}

/** The stretches `[start, end)` of a phrase between atoms that may be any. */
function runsOf(atoms: readonly string[]): [number, number][] {
  const runs: [number, number][] = []
  let start = 0
  for (let at = 0; at <= atoms.length; at++) {
    if (at < atoms.length && atoms[at] !== anyAtom) continue
    if (at > start) runs.push([start, at])
    start = at + 1
  }
  return runs
}

/** The beginnings found before, of those that have the next word at its place; without any before, all that have it. */
export function together(found: Places | null, places: Places, offset: number): Places {
  const both = new Map<number, readonly number[]>()
  for (const [part, here] of places) {
    const before = found?.get(part)
    if (found && !before) continue
    const beginnings = here.map(place => place - offset)
    const known = new Set(before)
    const kept = found ? beginnings.filter(place => known.has(place)) : beginnings.filter(place => place >= 0)
    if (kept.length > 0) both.set(part, kept)
  }
  return both
}

/** Where, by the parts themselves, a phrase begins. */
export async function looked(
  range: Range,
  parts: Iterable<number>,
  atoms: readonly string[],
): Promise<Places> {
  const found = Array.from(parts, async (part): Promise<[number, number[]]> => {
    const placed = await atomsIn(range, part)
    return [part, [...placed.keys()].filter(place => standAt(placed, place, atoms))]
  })
  const kept = (await Promise.all(found)).filter(([, places]) => places.length > 0)
  return new Map(kept.sort(([a], [b]) => a - b))
}

/** Whether atoms stand at a place of a part. */
export function standAt(placed: readonly string[], place: number, atoms: readonly string[]): boolean {
  return atoms.every((atom, offset) => atom === anyAtom || placed[place + offset] === atom)
}

/** The atoms of a part at their places. */
export async function atomsIn(range: Range, part: number): Promise<readonly string[]> {
  const {passages, heads} = await range.part(part)
  return layOut(passages, heads).atoms
}
