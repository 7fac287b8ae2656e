import {namesPersons} from '../print/credit.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {width} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {indentOf, isEnded, isInMiddle, isProse, isRow, namesOrDates, readHead} from './head-block.ts'

/** A head and what it stands over, or text that has none: lines between two blanks. */
interface Stretch {
  readonly from: number
  readonly to: number
  /** The title in it; `undefined` where it begins with text. */
  readonly head: TitlePlace | undefined
  /** Is it all head? */
  readonly only: boolean
  /** Are there names in it, and nothing else? */
  readonly named: boolean
  /** Does the head say who wrote the piece? */
  readonly signed: boolean
  /** Does the title in it say that it stands over several pieces? */
  readonly several: boolean
  /** Is any line as long as prose, or does it end a sentence? */
  readonly prose: boolean
  /** Are its lines as short as verse, the first with its sentence going on? */
  readonly stanza: boolean
  /** Does a title in the middle of the line stand right over verses in it? */
  readonly overVerse: boolean
  /** Does it begin behind the mark of a section, or with the rest of a page? */
  readonly excused: boolean
  /** Does it begin behind the mark of a section? */
  readonly opened: boolean
  /** Cells of blanks before its first line. */
  readonly indent: number
}

/**
 * Titles at the head of the stretches that blank lines part.
 *
 * @param least - how many blank lines part stretches
 * @param apart - only those that stand apart from their text too
 */
export function titlesOfStretches(
  body: readonly BodyLine[],
  wrap: number | null,
  least: number,
  apart: boolean,
): TitlePlace[] {
  const stretches = stretchesOf(body, wrap, least)
  const within = partsOfSeveral(stretches)
  const heads = stretches.flatMap(({head, only, signed, prose, stanza, overVerse}, at) => {
    const before = stretches[at - 1]
    const namesVerse = overVerse && !before?.stanza && !before?.overVerse
    if (!head || stanza || (apart && !only && !namesVerse)) return []
    // below a title with its author, and nothing else, stands the text
    const isText = before?.only === true && before.signed && !signed
    if (!only) return !isText && !within.has(at) && (prose || signed || namesVerse) ? [head] : []
    // a name that stands apart below a title is its author's
    if (before?.only && !before.named && stretches[at]?.named) return []
    const author = stretches[at + 1]?.named === true
    const text = stretches[at + (author ? 2 : 1)]
    if (text === undefined || (text.only && !text.stanza)) return []
    // between two stanzas a short line is another
    const overText = text.prose || signed || author || (head.count === 1 && before?.prose === true)
    return overText ? [head] : []
  })
  const places = new Set(heads)
  const headless = stretches.filter(
    ({head, excused, only}, at) =>
      !only &&
      !excused &&
      !(head && places.has(head)) &&
      !holdsHead(stretches[at - (stretches[at - 1]?.named ? 2 : 1)], places),
  )
  return headless.length <= heads.length ? heads : []
}

/** Below 竹事三咏 and its author: stretches that begin otherwise set than that title and have no author, up to the next that does not. */
function partsOfSeveral(stretches: readonly Stretch[]): ReadonlySet<number> {
  const found = new Set<number>()
  let title: Stretch | undefined
  for (const [at, stretch] of stretches.entries()) {
    if (stretch.only && stretch.signed && stretch.several) title = stretch
    else if (title && !stretch.only && !stretch.signed && !stretch.opened && stretch.indent !== title.indent)
      found.add(at)
    else title = undefined
  }
  return found
}

function holdsHead(stretch: Stretch | undefined, places: ReadonlySet<TitlePlace>): boolean {
  return stretch?.head !== undefined && stretch.only && places.has(stretch.head)
}

function stretchesOf(body: readonly BodyLine[], wrap: number | null, least: number): Stretch[] {
  const starts = [...body.keys()].filter(index => {
    const [before, line] = [body[index - 1], body[index]]
    if (!line || line.opens !== undefined) return false
    if (before === undefined || before.opens !== undefined) return true
    return line.line.gap >= least && !(line.line.pageBreak === true && !isEnded(before, wrap))
  })
  return starts.map((from, at) => {
    const next = starts[at + 1] ?? body.length
    const section = body.slice(from, next).findIndex(({opens}) => opens !== undefined)
    const to = section < 0 ? next : from + section
    const read = readHead(body, from, to, wrap)
    const before = body[from - 1]
    const stanza = isStanza(body.slice(from, to), wrap)
    const excused =
      stanza ||
      before === undefined ||
      before.opens !== undefined ||
      body[from]?.line.pageBreak === true ||
      isRow(body[from]?.line.value ?? '')
    const [first] = body.slice(read?.place.index ?? from)
    const overVerse =
      read !== undefined &&
      first !== undefined &&
      isInMiddle(first.line) &&
      isStanza(body.slice(read.end, to), wrap)
    const prose = body.slice(from, to).some(({line: {value}}) => isProse(value, wrap))
    return {
      from,
      to,
      head: read?.place,
      only: read?.end === to,
      stanza,
      named: Array.from({length: to - from}, (_, step) => from + step).every(index =>
        namesOrDates(body, index),
      ),
      signed: read?.signed === true,
      several: body.slice(from, to).some(({line}) => holdsSeveral(line.value)),
      prose,
      overVerse,
      excused,
      opened: before?.opens !== undefined,
      indent: indentOf(body[from]?.line.value ?? ''),
    }
  })
}

/** Cells of a line of verse without any mark at its end, at most. */
const longestVerse = 14
/** So many lines of verse and no prose below them are no title of several lines. */
const fewestVerses = 3

/** Are the lines short, and does the first go on, or does none stop? No title stops at a comma, and a verse does; new verse has no marks at the ends of its lines. */
function isStanza(lines: readonly BodyLine[], wrap: number | null): boolean {
  const texts = lines.map(({line}) => line.value.trim())
  const isFree =
    texts.length >= fewestVerses &&
    texts.every(text => width(text) <= longestVerse && /^\p{Script=Han}[\p{Script=Han}，、]*$/u.test(text))
  return (
    (isFree && !texts.some(text => namesPersons(text))) ||
    isSetIn(lines) ||
    (/[，、；]$/u.test(texts[0] ?? '') &&
      texts.every(text => !isProse(text.replace(/[。！？：；]$/u, ''), wrap)))
  )
}

/** Cells of a line of verse that is set in as those around it are, at most. */
const longestSetIn = 28
/** Lines in the middle are set in alike only where they are as wide as one another. */
const unlike = 3

/** Verses of any length stand all in one column; a title of several lines has each in the middle. */
function isSetIn(lines: readonly BodyLine[]): boolean {
  const widths = lines.map(({line}) => width(line.value.trim()))
  const indents = new Set(lines.map(({line}) => indentOf(line.value)))
  return (
    lines.length >= fewestVerses &&
    indents.size === 1 &&
    lines.every(({line}) => isInMiddle(line) && !/[。；：\t]|\u3000/u.test(line.value.trim())) &&
    Math.max(...widths) <= longestSetIn &&
    Math.max(...widths) - Math.min(...widths) >= unlike
  )
}
