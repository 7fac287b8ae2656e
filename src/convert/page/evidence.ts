import {readMark} from '../print/marks.ts'
import {width} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/**
 * What an original (a Word file, a PDF) shows of a line beside its words. It is no print, and outweighs what words and blanks suggest
 * only where a rule says so; a text that came as a text has none.
 */
export interface Evidence {
  /** What the page makes of it: below a picture, in a table, among the notes. */
  readonly is?: 'caption' | 'row' | 'note'
  /** Depth of the heading style that it is in, from 1. */
  readonly heading?: number
  readonly centred?: true
  readonly bold?: true
  /** What of it is bold, where not all of it is: offsets in the line as source.txt has it, in code units, in order. */
  readonly strong?: ReadonlyArray<readonly [start: number, end: number]>
  /** Points. */
  readonly size?: number
  /** Level in the list of the original that numbers it by itself, from 1. */
  readonly numbered?: number
  /** Does a page begin with it? */
  readonly opensPage?: true
  /** The page number that is printed on its page. */
  readonly folio?: number
  /** Of a caption: the file of the picture above it. */
  readonly picture?: string
}

/** Evidence by the numbers of lines in source.txt. */
export type EvidenceByLine = ReadonlyMap<number, Evidence>

/** How many lines from `index` on the page shows to be one caption. */
export function shownCaption(lines: readonly Line[], index: number): number {
  const isOne = (line: Line | undefined) => line?.evidence?.is === 'caption'
  if (!isOne(lines[index])) return 0
  let count = 1
  while (isOne(lines[index + count]) && lines[index + count]?.gap === 0) count++
  return count
}

/** Text so many times larger than running text stands out as a head. */
const standsOut = 1.12
/** Sizes that differ by less, in points, are one. */
const sameSize = 0.5

/**
 * How high each line stands among the heads of an issue, 1 being the highest: by heading styles where two lines have one at least, since
 * whoever uses styles uses them throughout, else by type that is larger than running text. Lines that stand out by neither have no rank.
 */
export function rankHeads(lines: readonly Line[]): Array<number | undefined> {
  const styled = lines.filter(({evidence}) => evidence?.heading !== undefined)
  if (styled.length >= 2) return lines.map(({evidence}) => evidence?.heading)
  const plain = plainSize(lines)
  const sizeOf = ({evidence}: Line) =>
    evidence?.size !== undefined && plain !== undefined && evidence.size > plain * standsOut
      ? Math.round(evidence.size / sameSize) * sameSize
      : undefined
  const sizes = [...new Set(lines.flatMap(line => sizeOf(line) ?? []))].sort((a, b) => b - a)
  return lines.map(line => {
    const size = sizeOf(line)
    return size === undefined ? undefined : sizes.indexOf(size) + 1
  })
}

/** The size of most of the text. */
function plainSize(lines: readonly Line[]): number | undefined {
  const cells = new Map<number, number>()
  for (const {evidence, value} of lines)
    if (evidence?.size !== undefined) cells.set(evidence.size, (cells.get(evidence.size) ?? 0) + width(value))
  return [...cells].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** What lines of each rank head. */
export interface HeadLevels {
  readonly ranks: ReadonlyArray<number | undefined>
  /** The rank of sections, where titles stand right below it; and that of titles. */
  readonly sections: number | undefined
  readonly titles: number | undefined
}

/** Heads of one rank that show a habit, at least. */
const fewestHeads = 2

/**
 * Which rank of heads names sections and which titles: the highest rank is that of titles, unless each of its heads has one of the next
 * rank right below it that no number counts. 一、 below a title heads a part of its article.
 */
export function headLevels(lines: readonly Line[]): HeadLevels {
  const ranks = rankHeads(lines)
  const levels = [...new Set(ranks.flatMap(rank => rank ?? []))].sort((a, b) => a - b)
  const placesOf = (level: number) => [...ranks.keys()].filter(index => ranks[index] === level)
  const [first, second] = levels.filter(level => placesOf(level).length >= fewestHeads)
  if (first === undefined) return {ranks, sections: undefined, titles: undefined}
  const headsSections = placesOf(first).every(index => {
    const below = lines[index + 1]
    return below !== undefined && ranks[index + 1] === second && readMark(below.value.trim()) === undefined
  })
  const hasSections = second !== undefined && headsSections
  return {ranks, sections: hasSections ? first : undefined, titles: hasSections ? second : first}
}

/** Whether a line is set as heads are and running text is not: in a heading style, or in bold type throughout. */
export function isSetAsHead({evidence}: Line): boolean {
  return evidence?.heading !== undefined || (evidence?.bold === true && evidence.is === undefined)
}
