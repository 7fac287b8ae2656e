import {type Part, wordsOf} from '../shared/content.ts'
import {anyAtom} from '../shared/tokenizer.ts'
import {aloneWord, pairWord} from '../shared/words.ts'

/** One index of the archive; the parts of its articles are numbered from 0. */
export interface Range {
  readonly parts: number
  /** The parts that hold a word, each with its places in it in order. */
  places(word: string): Promise<Places>
  /** Bytes that the places of a word are likely to cost; none where they have been asked for before. */
  cost(word: string): number
  /** A part itself; costs a few kilobytes. */
  part(number: number): Promise<Part>
  /** Whether a part has been read before, and costs nothing. */
  isRead(number: number): boolean
}

/** A word that must stand so many places after the beginning of the phrase. */
interface Pair {
  readonly offset: number
  readonly word: string
}

/** Places under the numbers of their parts. */
export type Places = ReadonlyMap<number, readonly number[]>

/** Bytes of a file of the index, and of a text, as they mostly are. */
export const usualBytes = {index: 8_000, text: 4_500}
/** Where so many pairs are left, and not too many parts, one part is worth a look: it tells which pair to ask for. */
const many = {pairs: 4, parts: 32}

/**
 * Where a phrase begins. Every other pair is enough, since the places tell that they stand one after the other, the cheapest first; and as soon
 * as the parts left cost less than the next pair, they themselves say the rest, and may be shown. Of a long phrase one part tells which pair it lacks, which leaves out all that have
 * the same sentence with that other word; where it lacks none, the others are looked into too. So the cost does not grow with the length.
 *
 * @param step - how many files of the index are asked for at once
 * @param within - the parts that matter; all, where it is left out
 */
export async function placesIn(
  range: Range,
  atoms: readonly string[],
  step: number,
  within?: readonly number[],
): Promise<Places> {
  if (atoms.length === 0 || within?.length === 0) return new Map()
  if (atoms.length === 1) return range.places(aloneWord(atoms[0] ?? ''))
  const pairs = pairsOf(atoms, word => range.cost(word)).sort(
    (a, b) => range.cost(a.word) - range.cost(b.word),
  )
  // However long a phrase is, two pairs mostly leave few.
  if (within && costOfTexts(range, within) <= costOfPairs(range, pairs.slice(0, 2)))
    return looked(range, within, pairs)
  const known = pairs.filter(({word}) => range.cost(word) === 0)
  // What is known costs nothing, and may be enough.
  const cheapest = (left: readonly Pair[]) =>
    left.slice(0, step).filter(({word}) => range.cost(word) <= range.cost(left[0]?.word ?? ''))
  let next = known.length > 0 ? known : cheapest(pairs)
  let left = pairs
  let found: Places | null = null
  let looks = 2
  for (;;) {
    left = left.filter(pair => !next.includes(pair))
    for (const [index, places] of (await Promise.all(next.map(({word}) => range.places(word)))).entries())
      found = together(found, places, next[index]?.offset ?? 0)
    if (!found || found.size === 0 || left.length === 0) return found ?? new Map()
    if (costOfTexts(range, found.keys()) <= costOfPairs(range, left.slice(0, 1)))
      return looked(range, found.keys(), pairs)
    const isLong = left.length >= many.pairs && found.size <= many.parts
    const lacked = looks > 0 && isLong ? await lackedIn(range, found, left) : null
    if (isLong) looks = lacked ? looks - 1 : 0
    if (!lacked && isLong && costOfTexts(range, found.keys()) <= costOfPairs(range, left))
      return looked(range, found.keys(), pairs)
    next = lacked ? [lacked] : cheapest(left)
  }
}

function costOfTexts(range: Range, parts: Iterable<number>): number {
  return usualBytes.text * Array.from(parts).filter(part => !range.isRead(part)).length
}

function costOfPairs(range: Range, pairs: readonly Pair[]): number {
  return pairs.reduce((sum, {word}) => sum + range.cost(word), 0)
}

/** The first of these pairs that does not stand in the first of these parts, where the phrase would begin at the first place; null for none. */
async function lackedIn(range: Range, found: Places, pairs: readonly Pair[]): Promise<Pair | null> {
  const [part, places] = found.entries().next().value ?? [0, []]
  const words = await wordsIn(range, part)
  return pairs.find(({offset, word}) => words[(places[0] ?? 0) + offset] !== word) ?? null
}

/** The words that tell where a phrase stands, where a word costs so much. */
export function wordsOfPhrase(atoms: readonly string[], cost: (word: string) => number): string[] {
  return atoms.length === 1 ? [aloneWord(atoms[0] ?? '')] : pairsOf(atoms, cost).map(({word}) => word)
}

/**
 * The pairs that cover a phrase and cost least, its ends first, then what halves the rest: so chance finds little that is not it. Every other
 * pair is enough; but of 信用信息 a second pair that is rare, 用信, may spare one that is common.
 */
function pairsOf(atoms: readonly string[], cost: (word: string) => number): Pair[] {
  const wordAt = (offset: number) => pairWord(atoms[offset] ?? '', atoms[offset + 1] ?? '')
  const left = runsOf(atoms).flatMap(([start, end]) => cover(start, end - 1, at => cost(wordAt(at))))
  const ordered = [left.shift(), left.pop()]
  while (left.length > 0) ordered.push(...left.splice(left.length >> 1, 1))
  return ordered.flatMap(offset => (offset === undefined ? [] : [{offset, word: wordAt(offset)}]))
}

/** Offsets from `start` up to, but not including, `end`, the first and the last among them and never two left out: those that cost least. */
function cover(start: number, end: number, cost: (offset: number) => number): number[] {
  const sums: number[] = []
  for (let at = start; at < end; at++) {
    const before = at === start ? 0 : Math.min(sums.at(-1) ?? 0, sums.at(-2) ?? Number.POSITIVE_INFINITY)
    sums.push(cost(at) + before)
  }
  const offsets: number[] = []
  for (let at = sums.length - 1; at >= 0; ) {
    offsets.unshift(start + at)
    const [one = 0, two = Number.POSITIVE_INFINITY] = [sums[at - 1], sums[at - 2]]
    at -= two <= one ? 2 : 1
  }
  return offsets
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
async function looked(range: Range, parts: Iterable<number>, pairs: readonly Pair[]): Promise<Places> {
  const found = Array.from(parts, async (part): Promise<[number, number[]]> => {
    const words = await wordsIn(range, part)
    const begins = (place: number) => pairs.every(({offset, word}) => words[place + offset] === word)
    return [part, [...words.keys()].filter(begins)]
  })
  const kept = (await Promise.all(found)).filter(([, places]) => places.length > 0)
  return new Map(kept.sort(([a], [b]) => a - b))
}

/** The words of a part. */
export async function wordsIn(range: Range, part: number): Promise<readonly string[]> {
  const {passages, heads} = await range.part(part)
  return wordsOf(passages, heads).words
}
