import {type Part, wordsOf} from '../shared/content.ts'
import {anyAtom} from '../shared/tokenizer.ts'
import {aloneWord, pairWord} from '../shared/words.ts'

/** One index of the archive; the parts of its articles are numbered from 0. */
export interface Range {
  readonly parts: number
  /** The parts that hold a word, each with its places in it in order. */
  places(word: string): Promise<Places>
  /** Whether the places of a word have been asked for before, and cost nothing. */
  isKnown(word: string): boolean
  /** A part itself; costs a few kilobytes. */
  part(number: number): Promise<Part>
}

/** A word that must stand so many places after the beginning of the phrase. */
interface Pair {
  readonly offset: number
  readonly word: string
}

/** Places under the numbers of their parts. */
export type Places = ReadonlyMap<number, readonly number[]>

/** So many parts are looked into, which cost half as much as a file of the index each: one more pair leaves fewer of many. */
const few = 2

/**
 * Where a phrase begins. Every other pair is enough, since the places tell that they stand one after the other; and as soon as
 * few parts are left, they themselves say the rest: one costs as much as a file of the index, and may be shown.
 *
 * @param step - how many files of the index are asked for at once
 */
export async function placesIn(range: Range, atoms: readonly string[], step: number): Promise<Places> {
  if (atoms.length === 0) return new Map()
  if (atoms.length === 1) return range.places(aloneWord(atoms[0] ?? ''))
  const pairs = pairsOf(atoms)
  const known = pairs.filter(({word}) => range.isKnown(word))
  pairs.sort((a, b) => Number(known.includes(b)) - Number(known.includes(a)))
  let found: Places | null = null
  let left = pairs
  while (left.length > 0) {
    if (found?.size === 0) return found
    if (found && found.size <= Math.min(left.length, few)) return looked(range, found, left)
    // What is known costs nothing, and may be enough.
    const next = left.slice(0, found ? step : known.length || step)
    left = left.slice(next.length)
    for (const [index, places] of (await Promise.all(next.map(({word}) => range.places(word)))).entries())
      found = together(found, places, next[index]?.offset ?? 0)
  }
  return found ?? new Map()
}

/** The pairs that cover a phrase, its ends first, then what halves the rest: so chance finds little that is not it. */
function pairsOf(atoms: readonly string[]): Pair[] {
  const offsets = new Set<number>()
  for (const [start, end] of runsOf(atoms)) {
    for (let offset = start; offset + 1 < end; offset += 2) offsets.add(offset)
    if (end - start > 1) offsets.add(end - 2)
  }
  const left = [...offsets].sort((a, b) => a - b)
  const ordered = [left.shift(), left.pop()]
  while (left.length > 0) ordered.push(...left.splice(left.length >> 1, 1))
  return ordered.flatMap(offset =>
    offset === undefined ? [] : [{offset, word: pairWord(atoms[offset] ?? '', atoms[offset + 1] ?? '')}],
  )
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
function together(found: Places | null, places: Places, offset: number): Places {
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

/** The beginnings at which the parts themselves have these words at their places. */
async function looked(range: Range, found: Places, pairs: readonly Pair[]): Promise<Places> {
  const kept = new Map<number, readonly number[]>()
  await Promise.all(
    Array.from(found, async ([part, places]) => {
      const words = await wordsIn(range, part)
      const here = places.filter(place => pairs.every(({offset, word}) => words[place + offset] === word))
      if (here.length > 0) kept.set(part, here)
    }),
  )
  return new Map([...kept].sort(([a], [b]) => a - b))
}

async function wordsIn(range: Range, part: number): Promise<readonly string[]> {
  const {passages, heads} = await range.part(part)
  return wordsOf(passages, heads).words
}

/** How many atoms of a phrase, from its first on, stand together in some part of an index: so many, or one more if `oneMore` says so. */
export interface Beginning {
  readonly length: number
  /** Costs a file of the index. */
  readonly oneMore: () => Promise<boolean>
}

/** The beginning of a phrase in an index; not even two atoms are none. */
export async function beginningIn(range: Range, atoms: readonly string[]): Promise<Beginning> {
  const wordAt = (offset: number) => pairWord(atoms[offset] ?? '', atoms[offset + 1] ?? '')
  const exactly = (length: number): Beginning => ({length, oneMore: async () => false})
  let found: Places | null = null
  let offset = 0
  for (; offset + 1 < atoms.length; offset += 2) {
    if (found && found.size <= few) return exactly(await standing(range, found, atoms))
    const next = together(found, await range.places(wordAt(offset)), offset)
    if (next.size === 0) break
    found = next
  }
  const begun = found
  if (!begun || offset >= atoms.length) return exactly(begun ? atoms.length : 0)
  // Of the pair that broke off the first atom may stand there.
  const oneMore = async () => together(begun, await range.places(wordAt(offset - 1)), offset - 1).size > 0
  return {length: offset, oneMore}
}

/** How many atoms stand one after the other from the best of these beginnings on. */
async function standing(range: Range, found: Places, atoms: readonly string[]): Promise<number> {
  let longest = 0
  for (const [part, places] of found) {
    const words = await wordsIn(range, part)
    for (const place of places) {
      let pairs = 0
      while (
        pairs + 1 < atoms.length &&
        words[place + pairs] === pairWord(atoms[pairs] ?? '', atoms[pairs + 1] ?? '')
      )
        pairs += 1
      longest = Math.max(longest, pairs + 1)
    }
  }
  return longest
}
