import {anyAtom} from '../shared/tokenizer.ts'
import {
  askedOf,
  atomsIn,
  costOf,
  looked,
  type Places,
  type Range,
  standAt,
  together,
  usualBytes,
} from './places.ts'

/** Some atoms of a phrase that stand one after the other in the archive: from one up to, but not including, another, counted from 0. */
export type Stretch = readonly [from: number, to: number]

/** So many stretches are worth offering; of a text that has one wrong place there are two. */
const most = 3
/** So many words are asked for, at the usual cost, that were not asked for before; from every index, which makes each dear. */
const looks = 3
/** So many texts are read to see what stands in them. */
const texts = 2
/** A longer stretch is of several words, and each cut to be tried may cost texts. */
const longestWords = 5
/** A missing or an added sign moves what comes after it by no more than this. */
const slack = 4

/**
 * At most three stretches of a phrase that is nowhere as a whole, from left to right. What the search for it has loaded mostly knows a text
 * in which both its ends stand about as far apart, so the wrong sign is between them, and that text tells where: `printed` is what it has
 * instead of the phrase. Else the index is asked, a few times, however long the phrase is.
 */
export async function stretchesOf(ranges: readonly Range[], atoms: readonly string[]) {
  const candidates = (await Promise.all(ranges.map(range => alikeIn(range, atoms)))).flat()
  candidates.sort((a, b) => b.agreeing - a.agreeing)
  let found: Alike = {placed: [], stretches: []}
  for (const {range, part} of candidates.slice(0, texts)) {
    // Another text could have but the atom that this one lacks.
    if (lengthOf(found.stretches) >= atoms.length - 1) break
    const placed = await atomsIn(range, part)
    const stretches = await eachStretch(atoms, 1, at => longestFrom(placed, atoms.slice(at)))
    if (lengthOf(stretches) > lengthOf(found.stretches)) found = {placed, stretches}
  }
  const asked = new Set<string>()
  let left = looks * usualBytes.index * ranges.length
  const mayAsk = (atoms: readonly string[]) => {
    const cost = ranges.reduce((sum, range) => sum + costOf(range, atoms), 0)
    const phrase = atoms.join(' ')
    if (asked.has(phrase) || cost > left) return asked.has(phrase)
    asked.add(phrase)
    left -= cost
    return true
  }
  const standing = async (atoms: readonly string[]) => {
    const begun = ranges.map(range => beginning(range, atoms, mayAsk))
    return Math.max(0, ...(await Promise.all(begun)))
  }
  const isFound = found.stretches.length < most && lengthOf(found.stretches) * 2 > atoms.length
  const stretches = isFound
    ? found.stretches
    : // Most words have two characters: after a look in vain, one is skipped.
      await eachStretch(atoms, 2, at => standing(atoms.slice(at)))
  const placed = isFound ? found.placed : []
  const stands = async (words: readonly string[]) => (await standing(words)) === words.length
  return {
    stretches: await withWholeWords(stretches, atoms, placed, stands),
    printed: printedIn(placed, atoms, stretches),
  }
}

/** A text from the first stretch of a phrase up to the end of the last; nothing where they are further apart there. */
function printedIn(placed: readonly string[], atoms: readonly string[], stretches: readonly Stretch[]) {
  const found = stretches.map(([from, to]) => {
    const begin = placed.findIndex((_, place) => standAt(placed, place, atoms.slice(from, to)))
    return {begin, end: begin + to - from}
  })
  const printed = placed.slice(found[0]?.begin, found.at(-1)?.end)
  return printed.length <= atoms.length + slack ? printed : []
}

/** How many parts may have some atoms, by the words that were asked for before and the texts that were read. */
export async function partsThatMayHave(ranges: readonly Range[], atoms: readonly string[]): Promise<number> {
  const parts = ranges.map(async range => {
    let found: Places = new Map()
    for (const [number, asked] of askedOf(range, atoms).filter(range.isKnown).entries())
      found = together(number > 0 ? found : null, await range.places(asked), asked.offset)
    const read = [...found.keys()].filter(range.isRead)
    return found.size - read.length + (await looked(range, read, atoms)).size
  })
  return (await Promise.all(parts)).reduce((sum, size) => sum + size, 0)
}

/**
 * Stretches are as long as can be, and so may have the beginning of a word: of 协会理事会 the 协会理事, where that stands. Where a single
 * atom is left behind one, it gives back what stands together with it; not where a text has all but that atom, which then is mistyped.
 */
async function withWholeWords(
  stretches: readonly Stretch[],
  atoms: readonly string[],
  placed: readonly string[],
  stands: (atoms: readonly string[]) => Promise<boolean>,
): Promise<Stretch[]> {
  const whole: Stretch[] = []
  for (const [number, [from, to]] of stretches.entries()) {
    const [next, end] = stretches[number + 1] ?? [atoms.length, atoms.length]
    const around = [...atoms.slice(from, to), anyAtom, ...atoms.slice(next, end)]
    const isMistyped = end > next && placed.some((_, place) => standAt(placed, place, around))
    const isLeft = next - to === 1 && to - from <= longestWords && !isMistyped
    // Where not even the last atom stands before the one left behind, nothing does.
    let cut = isLeft && (await stands(atoms.slice(to - 1, to + 1))) ? from + 2 : to
    while (cut < to && !(await stands(atoms.slice(cut, to + 1)))) cut += 1
    if (cut < to) whole.push([from, cut], [cut, to + 1])
    else whole.push([from, to])
  }
  return whole.slice(0, most)
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [from, to]) => sum + to - from, 0)
}

/** Stretches one after the other; `standing` tells how many atoms from one on stand together, and where none do it goes on so many further. */
async function eachStretch(
  atoms: readonly string[],
  further: number,
  standing: (at: number) => number | Promise<number>,
): Promise<Stretch[]> {
  const stretches: Stretch[] = []
  for (let at = 0; at + 1 < atoms.length && stretches.length < most; ) {
    const length = await standing(at)
    if (length > 1) stretches.push([at, at + length])
    at += Math.max(further, length)
  }
  return stretches
}

/** A part by the atoms at its places, and the stretches of a phrase that stand in it. */
interface Alike {
  readonly placed: readonly string[]
  readonly stretches: readonly Stretch[]
}

/** A part of an index, and how many words of a phrase stand in it as they do in the phrase, or nearly. */
interface Candidate {
  readonly range: Range
  readonly part: number
  readonly agreeing: number
}

/** The parts that, by the words asked for before, hold more than one word of a phrase, or hold one and have been read. */
async function alikeIn(range: Range, atoms: readonly string[]): Promise<Candidate[]> {
  const known = new Map<number, {offset: number; begin: number}[]>()
  for (let offset = 0; offset + 1 < atoms.length; offset++) {
    const asked = range.asked(atoms, offset)
    if (!asked || !range.isKnown(asked)) continue
    for (const [part, places] of await range.places(asked)) {
      const here = known.get(part) ?? []
      known.set(part, here)
      for (const place of places) here.push({offset, begin: place - offset})
    }
  }
  return [...known]
    .map(([part, here]) => ({range, part, agreeing: mostAgreeing(here) + Number(range.isRead(part))}))
    .filter(({agreeing}) => agreeing > 1)
}

/** Of some words of a phrase, the most that stand as if it began about one place. */
function mostAgreeing(here: readonly {offset: number; begin: number}[]): number {
  const sorted = here.toSorted((a, b) => a.begin - b.begin)
  let most = 0
  let first = 0
  for (const [last, {begin}] of sorted.entries()) {
    while ((sorted[first]?.begin ?? 0) < begin - slack) first += 1
    most = Math.max(most, new Set(sorted.slice(first, last + 1).map(({offset}) => offset)).size)
  }
  return most
}

/** How many atoms of a phrase, from its first on, stand one after the other in a part. */
function longestFrom(placed: readonly string[], atoms: readonly string[]): number {
  let longest = 0
  for (const begin of placed.keys()) {
    const end = atoms.findIndex((atom, index) => placed[begin + index] !== atom)
    longest = Math.max(longest, end < 0 ? atoms.length : end)
  }
  return longest
}

/**
 * How many atoms of a phrase, from its first on, stand together in an index, as far as may be asked; texts tell the rest where few are left,
 * or no more may be asked.
 */
async function beginning(
  range: Range,
  atoms: readonly string[],
  mayAsk: (atoms: readonly string[]) => boolean,
): Promise<number> {
  const first = (length: number) => atoms.slice(0, length)
  const isOpen = (length: number) => costOf(range, first(length)) === 0 || mayAsk(first(length))
  let found: Places | null = null
  let length = 0
  for (let next = 2; length < atoms.length; next = Math.min(next + 2, atoms.length)) {
    if (found && (found.size <= texts || !isOpen(next))) {
      const read = [...found.keys()]
        .slice(0, texts)
        .map(async part => longestFrom(await atomsIn(range, part), atoms))
      return Math.max(...(await Promise.all(read)))
    }
    if (!range.counts(first(next))) {
      const begun: Places = isOpen(next) ? await placesOf(range, first(next)) : new Map()
      if (begun.size === 0) break
      found = begun
    }
    length = next
  }
  if (length === 0 || length === atoms.length) return length
  // Of the two atoms that broke off the first may stand there.
  const stands =
    range.counts(first(length + 1)) ||
    (isOpen(length + 1) && (await placesOf(range, first(length + 1))).size > 0)
  return stands ? length + 1 : length
}

/** Where a phrase begins, by the index alone. */
async function placesOf(range: Range, atoms: readonly string[]): Promise<Places> {
  let found: Places | null = null
  for (const asked of askedOf(range, atoms)) found = together(found, await range.places(asked), asked.offset)
  return found ?? new Map()
}
