import {bare, fold} from '../../convert/text/characters.ts'
import {type Fragment, type Row, rowsOf, textOf} from './fragments.ts'
import {noteSign} from './notes.ts'

/** A page's fragments, and how high it is. */
export interface PageFragments {
  readonly height: number
  readonly fragments: readonly Fragment[]
}

/** What belongs to pages and not to the text. */
export interface Furniture {
  readonly fragments: ReadonlySet<Fragment>
  /** Printed page numbers by the index of their page, from 0. */
  readonly folios: ReadonlyMap<number, number>
}

/** Heads and page numbers stand in these shares of a page, at its top and at its bottom, within so many rows of the edge of the print. */
const margin = 0.14
const outermost = 2
/** Text stands at least so far from them, in its size. */
const apart = 1.75
/** The same place, in points: paper is fed alike, and odd and even pages are set alike. */
const samePlace = 4

/**
 * Running heads and page numbers: what stands at the top or bottom of pages again and again, in the same place and, digits apart, in the
 * same words. Two pages are enough where there are no more than five. Notes stand there too, and may be worded alike, but begin with
 * their sign.
 *
 * @param bodySize - of running text, in points
 */
export function furnitureOf(pages: readonly PageFragments[], bodySize: number): Furniture {
  const found = new Map<string, Candidate[]>()
  for (const [page, {height, fragments}] of pages.entries()) {
    const rows = rowsOf(fragments)
    const {head, foot} = outside(rows)
    for (const [index, row] of rows.entries()) {
      const isHead = index < outermost && row.bottom < height * margin
      const isFoot = index >= rows.length - outermost && row.top > height * (1 - margin)
      if ((!isHead && !isFoot) || noteSign(row, bodySize)) continue
      const words = wordsOf(row)
      const known = found.get(words) ?? []
      found.set(words, known)
      const isApart = isHead ? index < head : index >= foot
      const isBeyond = row.bottom < 0 || row.top > height
      known.push({row, page, place: isHead ? row.baseline : row.baseline - height, isApart, isBeyond})
    }
  }
  const fragments = new Set<Fragment>()
  const folios = new Map<number, number>()
  const enough = Math.max(2, Math.min(4, Math.ceil(pages.length * 0.25)))
  for (const fragment of watermarks(pages, bodySize, enough)) fragments.add(fragment)
  for (const [words, candidates] of found) {
    // once a head is known by its place and words, it is one on a page where the text comes near, too
    const alike = candidates.filter(
      ({place}) =>
        candidates.filter(other => other.isApart && Math.abs(other.place - place) <= samePlace).length >=
        enough,
    )
    if (alike.length === 0 || (words === '#' && !rises(alike))) continue
    // on a page whose text was turned they stand beyond it
    const across = candidates.filter(
      candidate => candidate.isBeyond && (words !== '#' || rises([...alike, ...alike, candidate])),
    )
    for (const {row} of [...alike, ...across]) for (const fragment of row.fragments) fragments.add(fragment)
    for (const [page, number] of foliosOf(alike)) if (!folios.has(page)) folios.set(page, number)
  }
  return {fragments, folios}
}

/** Words across the text are so many times larger than it. */
const acrossText = 1.8
/** A watermark is a word or some; a page of more large ones is a poster. */
const mostWatermarks = 40

/** Words that pages have in the same place, large, across their text: 内部资料 behind it. */
function watermarks(pages: readonly PageFragments[], bodySize: number, enough: number): Fragment[] {
  const found = new Map<string, Fragment[]>()
  for (const {fragments} of pages) {
    const large = fragments.filter(({size}) => size >= bodySize * acrossText)
    if (large.length > mostWatermarks) continue
    for (const fragment of large) {
      const place = [textOf(fragment), ...[fragment.left, fragment.baseline].map(Math.round)].join(' ')
      if (!fragments.some(other => other.size < fragment.size && overlaps(other, fragment))) continue
      found.set(place, [...(found.get(place) ?? []), fragment])
    }
  }
  return [...found.values()].filter(({length}) => length >= enough).flat()
}

function overlaps(a: Fragment, b: Fragment): boolean {
  return a.left < b.right && b.left < a.right && a.baseline > b.top && a.baseline <= b.baseline
}

/** The page numbers in a head or foot that rises with the pages; of 2015年3月 and 第2页 only the latter does. */
function foliosOf(places: readonly Candidate[]): Array<readonly [page: number, number: number]> {
  const numbers = places.map(({row}) => numbersIn(row))
  for (let at = 0; at < (numbers[0]?.length ?? 0); at++) {
    const ahead = places.map(({page}, index) => (numbers[index]?.[at] ?? Number.NaN) - page)
    const usual = commonest(ahead)
    const alike = places.flatMap(({page}, index) =>
      ahead[index] === usual ? [[page, numbers[index]?.[at] ?? 0] as const] : [],
    )
    if (usual !== undefined && alike.length * 2 > places.length && alike.length >= 2) return alike
  }
  return []
}

function numbersIn({fragments}: Row): number[] {
  return [...fold(fragments.map(textOf).join(' ')).matchAll(/\d+/g)].map(([digits]) => Number(digits))
}

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

interface Candidate {
  readonly row: Row
  readonly page: number
  /** Its baseline from the top, or less than nothing from the bottom. */
  readonly place: number
  readonly isApart: boolean
  /** Whether it stands outside the page in the frame in which this is read. */
  readonly isBeyond: boolean
}

/** How many rows stand above the text, set apart from it, and from which one on they stand below it. */
function outside(rows: readonly Row[]): {head: number; foot: number} {
  const isApart = (at: number) => {
    const [above, below] = [rows[at - 1], rows[at]]
    return (
      above !== undefined &&
      below !== undefined &&
      below.baseline - above.baseline > apart * Math.max(above.size, below.size)
    )
  }
  const places = Array.from({length: outermost}, (_, index) => index + 1)
  return {
    head: places.findLast(isApart) ?? 0,
    foot: rows.length - (places.findLast(count => isApart(rows.length - count)) ?? 0),
  }
}

/** Odd and even pages may have a head's parts the other way round, its page number before the name or behind. */
function wordsOf({fragments}: Row): string {
  return fragments
    .flatMap(fragment => fold(bare(textOf(fragment))).match(/\d+|\D+/g) ?? [])
    .map(part => (/^\d/.test(part) ? '#' : part))
    .sort()
    .join('')
}

/** Page numbers rise with the pages. */
function rises(places: readonly Candidate[]): boolean {
  const numbers = places.map(
    ({row, page}) => Number(/\d+/.exec(fold(row.fragments.map(textOf).join('')))?.[0]) - page,
  )
  return numbers.filter(number => number === numbers[0]).length * 2 > numbers.length
}
