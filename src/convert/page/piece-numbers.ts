import {readNumeral} from '../../chinese-numerals.ts'
import {isContentsHeading} from '../contents/entry.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {wordingsOf} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, fold, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {unseen} from './jump-marks.ts'

/** Fewer numbers count nothing. */
const fewest = 3
/** PART 01 says itself what it is. */
const fewestNamed = 2
/** 01 to 09 are padded, 10 and more need not be; a page number is not, and stands at the foot of its page. PART 1 is none. */
const padded = /^(?:(?:No\.?|NO\.?|Part\.?|PART\.?)?(0[1-9]|[1-9]\d)|(?:Part|PART)\.?([1-9]))$/u
const saysPart = /^part/iu
/** 第三篇, in what is read aloud. */
const spoken = /^第([一二三四五六七八九十百]{1,4}|\d{1,2})[篇条]$/u
/** Cells of the name of a part. */
const longestName = 48
/** A 目录 stands among the first lines. */
const until = 160

function numberOn(text: string): number | undefined {
  const [, number, ofPart] = padded.exec(text) ?? []
  const printed = number ?? ofPart ?? spoken.exec(text)?.[1]
  return printed === undefined ? undefined : (readNumeral(printed) ?? undefined)
}

interface Numbered {
  readonly index: number
  readonly number: number
}

/**
 * 01, 02, 03 on lines of their own, each apart and right above a line: from one on without a gap, they count the pieces of an issue. The lines
 * without them, those below told that they are counted, and the numbers. Where they begin anew, or a 目录 lists other titles than stand below
 * them, they count the parts of a piece, and are told so.
 */
export function takePieceNumbers(lines: readonly Line[]): Taken {
  const pieces = takeNumbers(lines, false)
  const parts = takeNumbers(pieces.lines, true)
  // above what 01 counts stand the sections that PART 1 counts
  const areSections = pieces.numbers.length > 0 && parts.numbers.length > 0
  const names = new Set(areSections ? parts.lines.filter(line => !pieces.lines.includes(line)) : [])
  return {
    lines: parts.lines.map(line => (names.has(line) ? {...line, counted: false, part: 'section'} : line)),
    numbers: [...pieces.numbers, ...parts.numbers],
  }
}

/** Lines without the numbers that count what stands below them, and those. */
interface Taken {
  readonly lines: readonly Line[]
  readonly numbers: readonly Line[]
}

/** @param named - those that say PART, or the others */
function takeNumbers(lines: readonly Line[], named: boolean): Taken {
  const apart = lines.flatMap((line, index) => {
    const number = line.value.length > 20 ? undefined : numberOn(fold(bare(line.value)))
    const [next, isPart] = [lines[index + 1], saysPart.test(line.value.trim())]
    if (number === undefined || next === undefined || isPart !== named) return []
    const above = (line.gap > 0 || index === 0) && next.gap <= line.gap && /\p{Script=Han}/u.test(next.value)
    return above && statedRole(line) === undefined ? [{index, number, next}] : []
  })
  // it may stand apart from what it counts where all lines stand apart, if it says PART or a 目录 lists what most of them count
  const listed = listedAbove(lines, apart[0]?.index ?? 0)
  const known = apart.filter(({next}) => isListed(next, listed)).length
  const counted = named || known * 2 >= apart.length ? apart : apart.filter(({next}) => next.gap === 0)
  const rises = counted.every(({number}, at) => number === 1 || number === (counted[at - 1]?.number ?? 0) + 1)
  if (counted.length < (named ? fewestNamed : fewest) || !rises) return {lines, numbers: []}
  const runs = counted.filter(({number}) => number === 1).length
  // marks at the ends of pieces have said of many more where one begins
  const begun = lines.filter(line => line.counted === true).length
  const areEnded = begun >= fewest && counted.length * 2 < begun
  if (runs > 1 || (!named && areEnded) || listsOthers(lines, counted))
    return {lines: withParts(lines, counted), numbers: []}
  const numbers = new Set(counted.map(({index}) => index))
  return {
    lines: lines.flatMap((line, index) => {
      if (numbers.has(index)) return []
      return numbers.has(index - 1) ? [{...line, gap: lines[index - 1]?.gap ?? 0, counted: true}] : [line]
    }),
    numbers: lines.filter((_, index) => numbers.has(index)),
  }
}

/** Fewer numbers before titles count nothing: five parts of one long piece may be counted so. */
const fewestBeside = 6
/** 01｜题名, 02 / 题名: a number before a title on its line, a stroke between them. */
const beside =
  /^[ \u3000]*(?:No\.?|NO\.?)?(0[1-9]|[1-9]\d)[ \u3000]?[｜|丨/／][ \u3000]?(?=[\p{L}\p{N}“‘《「『])/u
/** Of the titles so many are known at least, by the mark of a section above them or by the 目录: parts of a piece have neither. */
const knownShare = 0.3

/**
 * 01｜题名, 02｜题名, from one on without a gap through the whole issue: the numbers, and the lines with blanks for them, told that they are counted.
 */
export function takeNumbersBeside(lines: readonly Line[]): {
  lines: readonly Line[]
  numbers: readonly Line[]
} {
  const counted = lines.flatMap((line, index) => {
    const [printed, number] = beside.exec(fold(line.value.slice(0, longestEntry))) ?? []
    const apart = index === 0 || line.gap > 0 || line.pageBreak === true || isMark(lines[index - 1])
    // an entry of a list has another below it, or the mark of the next section
    const [next, behind] = [lines[index + 1], lines[index + 2]]
    const heads = next !== undefined && !isCounted(next) && !(isMark(next) && isCounted(behind))
    const isTitle = heads && line.value.length <= longestEntry && !/[。；]$/u.test(line.value.trimEnd())
    return printed !== undefined && apart && isTitle && statedRole(line) === undefined
      ? [{index, number: Number(number), length: printed.length}]
      : []
  })
  const rises = counted.every(({number}, at) => number === at + 1)
  if (counted.length < fewestBeside || !rises) return {lines, numbers: []}
  const first = counted[0]?.index ?? 0
  const listed = new Set(lines.slice(0, Math.min(first, until)).flatMap(({value}) => wordingsOf(value)))
  const known = counted.filter(({index, length}) => {
    const title = lines[index]?.value.slice(length) ?? ''
    return isMark(lines[index - 1]) || wordingsOf(title).some(wording => listed.has(wording))
  })
  if (known.length < counted.length * knownShare) return {lines, numbers: []}
  const lengths = new Map(counted.map(({index, length}) => [index, length]))
  return {
    lines: lines.map((line, index) => {
      const length = lengths.get(index)
      return length === undefined
        ? line
        : {...line, value: unseen(length) + line.value.slice(length), counted: true}
    }),
    numbers: counted.flatMap(({index, length}) => {
      const line = lines[index]
      return line ? [{...line, value: line.value.slice(0, length)}] : []
    }),
  }
}

function isCounted(line: Line | undefined): boolean {
  return line !== undefined && beside.test(fold(line.value.slice(0, longestEntry)))
}

function isMark(line: Line | undefined): boolean {
  return line !== undefined && readSectionMark(line.value) !== undefined
}

/** Does a 目录 stand above the numbers in which none of the lines below them is listed, nor a title below the name of a section that they count? */
function listsOthers(lines: readonly Line[], counted: readonly Numbered[]): boolean {
  const first = counted[0]?.index ?? 0
  const listed = listedAbove(lines, first)
  if (listsAsMany(lines.slice(0, first), counted.length)) return false
  const below = counted.map(({index}) => lines.slice(index + 1, index + 3))
  return listed !== undefined && !below.flat().some(line => isListed(line, listed))
}

/** 01 甲篇, 02 乙篇 at the head of the issue, and as many numbers below, PART 01, PART 02: the list words its titles as it likes. */
function listsAsMany(above: readonly Line[], count: number): boolean {
  const numbers = above.flatMap(({value}) => {
    const [, number] = /^\s*(\d{1,2})(?:[\s.．、｜|]|$)/u.exec(fold(value.slice(0, longestEntry))) ?? []
    return number === undefined ? [] : [Number(number)]
  })
  return count >= fewestListed && numbers.length === count && numbers.every((number, at) => number === at + 1)
}

/** As many parts as entries may be chance where they are fewer. */
const fewestListed = 4

/** What a 目录 above a line says; `undefined` where there is none. */
function listedAbove(lines: readonly Line[], first: number): readonly string[] | undefined {
  const above = lines.slice(0, Math.min(first, until))
  const heading = above.findIndex(({value}) => isContentsHeading(value))
  if (heading < 0) return undefined
  return above.slice(heading + 1).flatMap(({value}) => wordingsOf(value.slice(0, longestEntry)))
}

/** Is the line printed in the list, alone or with other words? */
function isListed({value}: Line, listed: readonly string[] | undefined): boolean {
  if (/[。；：，]$/u.test(value.trimEnd())) return false
  return wordingsOf(value.slice(0, longestEntry)).some(
    word => word.length >= 2 && listed?.some(entry => entry.includes(word)),
  )
}

/** Characters of a line of the 目录, at most, and of what is compared with it. */
const longestEntry = 80

/** Numbers whose name stands on the line below, short and with a text below it. */
function withParts(lines: readonly Line[], counted: readonly Numbered[]): readonly Line[] {
  const parts = counted.filter(({index}) => {
    const [name, text] = lines.slice(index + 1, index + 3)
    return (
      name && text && width(name.value.trim()) <= longestName && !/[。；：，]$/u.test(name.value.trimEnd())
    )
  })
  const numbers = new Set(parts.map(({index}) => index))
  return lines.map((line, index) => {
    if (numbers.has(index)) return {...line, part: 'number' as const}
    if (numbers.has(index - 1)) return {...line, part: 'name' as const}
    return numbers.has(index - 2) ? {...line, part: 'text' as const} : line
  })
}
