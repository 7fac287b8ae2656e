import type {PrintedContents} from '../contents/contents.ts'
import {readMark} from '../print/marks.ts'
import {statedRole} from '../roles/stated.ts'
import {titleWords} from '../text/similarity.ts'
import type {Bound} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {isEnded, isInMiddle, isNaming, namesOrDates} from './head-block.ts'
import {risingPairs} from './rising-pairs.ts'
import {isSetSolid} from './solid.ts'
import {titleAt} from './title-slots.ts'

/** Fewer titles that are known show neither how they are set nor that the two orders agree. */
const fewestKnown = 3
/** Of the known titles, at least, those that are set as the line is. */
const usual = 0.25
/** Of the characters of the shorter wording, those that the other has in the same order. */
const likeness = 0.5
/** The same where nothing is set apart, and only the text above, which has ended, says that a title may stand there. */
const likenessInSolid = 0.65
/** Characters that the two have in common, at least; as few as two where neither has more than four, or where they stand together. */
const fewestCommon = 3
const shortest = 4
/** Between two known titles no more entries and lines are held against each other. */
const mostOpen = 40

/** A line that may be a title, with its words. */
interface Candidate {
  readonly index: number
  readonly count: number
  readonly words: string
  /** Does nothing set it apart? */
  readonly solid: boolean
}

/**
 * 健康体检通知 for 关于组织春季健康体检的通知, 向寿星贺寿 for 向四季度寿星祝寿: a 目录 that was made up in haste words titles otherwise. Between two titles that
 * are known, entries that are left and lines that are set as titles are stand in the same order, so that little likeness tells which is which.
 *
 * @param known - rising in both
 * @param tells - have an entry and a line anything in common that other entries have not?
 */
export function boundByPlace(
  body: readonly BodyLine[],
  contents: PrintedContents,
  known: readonly Bound[],
  wrap: number | null,
  tells: (listed: string, printed: string) => boolean,
): Bound[] {
  if (known.length < fewestKnown || known.length === contents.entries.length) return []
  const settings = Map.groupBy(known, ({index}) => settingOf(body[index]))
  const isUsual = (line: BodyLine) => (settings.get(settingOf(line))?.length ?? 0) >= known.length * usual
  const words = contents.entries.map(({title}) => plain(title.value))
  const worth = (entry: number, line: Candidate) => {
    const listed = contents.entries[entry]?.title.value
    const free = body[line.index]?.line.stated?.entry === undefined
    if (listed === undefined || !free || !tells(listed, line.words)) return 0
    const common = inCommon(words[entry] ?? '', plain(line.words))
    return line.solid && common < likenessInSolid ? 0 : common
  }
  const found: Bound[] = []
  let [entryFrom, lineFrom] = [0, 0]
  for (const next of [...known, undefined]) {
    const entries = range(entryFrom, next?.entry ?? contents.entries.length)
    const lines =
      entries.length === 0 ? [] : candidates(body, lineFrom, next?.index ?? body.length, isUsual, wrap)
    if (entries.length <= mostOpen && lines.length <= mostOpen) found.push(...paired(entries, lines, worth))
    if (next) {
      entryFrom = next.entry + 1
      lineFrom = next.index + next.count
    }
  }
  return found
}

function range(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, at) => from + at)
}

/** Is a line set apart, or first on its page or in its section, and is it in the middle? */
function settingOf(line: BodyLine | undefined): string {
  if (!line) return ''
  return `${line.line.gap > 0 || line.line.pageBreak === true} ${isInMiddle(line.line)}`
}

function candidates(
  body: readonly BodyLine[],
  from: number,
  to: number,
  isUsual: (line: BodyLine) => boolean,
  wrap: number | null,
): Candidate[] {
  const found: Candidate[] = []
  const setSolid = isSetSolid(body)
  for (let index = from; index < to; index++) {
    const line = body[index]
    if (!line?.titleLike || line.opens !== undefined || statedRole(line.line) !== undefined) continue
    // where blank lines part nothing, the middle of the line does
    const apart =
      line.line.gap > 0 ||
      line.line.pageBreak === true ||
      body[index - 1]?.opens !== undefined ||
      isInMiddle(line.line)
    const above = body[index - 1]
    const solid = !apart && setSolid && above !== undefined && isEnded(above, wrap)
    if (!(apart || solid) || !isUsual(line) || creditOf(line.line) || namesOrDates(body, index)) continue
    const place = titleAt(body, index)
    if (place?.index !== index || index + place.count >= to || !isNaming(line.line.value.trim(), wrap))
      continue
    const lines = body.slice(index, index + place.count).map(({line: {value}}) => value)
    found.push({...place, words: lines.join(''), solid})
    index += place.count - 1
  }
  return found
}

/** The pairs, rising in both, that have most in common. */
function paired(
  entries: readonly number[],
  lines: readonly Candidate[],
  worthOf: (entry: number, line: Candidate) => number,
): Bound[] {
  const worths = entries.map(entry => lines.map(line => worthOf(entry, line)))
  return risingPairs(worths).flatMap(([row, column]) => {
    const [entry, line] = [entries[row], lines[column]]
    return entry === undefined || line === undefined
      ? []
      : [{index: line.index, count: line.count, entry, confidence: worths[row]?.[column] ?? 0}]
  })
}

const digits = '〇一二三四五六七八九'

/** The words of a title without its number, and its Chinese numerals in digits: 一九四九年四月 and 1949年4月 are one. */
function plain(title: string): string {
  const printed = title.trim()
  return titleWords(printed.slice(readMark(printed)?.printed.length ?? 0))
    .replace(/(?<![一二三四五六七八九])十(?=[一二三四五六七八九])/gu, '1')
    .replace(/[〇一二三四五六七八九]/gu, digit => String(digits.indexOf(digit)))
}

/** What share of the shorter wording the longer one has in the same order; 0 where that is too little to tell. */
export function inCommon(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  if (length < shortest) return 0
  let row = new Array<number>(other.length + 1).fill(0)
  for (const character of one) {
    const next = [0]
    for (let at = 0; at < other.length; at++)
      next.push(character === other[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    row = next
  }
  const common = row.at(-1) ?? 0
  const enough = common >= fewestCommon || (common === fewestCommon - 1 && length === shortest)
  const together = pairsOf(one).some(pair => other.includes(pair))
  return enough && together && common >= length * likeness ? common / length : 0
}

function pairsOf(text: string): string[] {
  return Array.from({length: Math.max(0, text.length - 1)}, (_, at) => text.slice(at, at + 2))
}
