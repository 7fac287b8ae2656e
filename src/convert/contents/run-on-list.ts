import {numeralPattern, readNumeral} from '../../chinese-numerals.ts'
import {sectionKey} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {fold, isBlank} from '../text/characters.ts'
import type {Drop, Line, Span} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import {type BodyIndex, indexBody} from './body-index.ts'
import type {PrintedContents, PrintedEntry} from './contents.ts'
import {isContentsHeading, joinedTitle, listsMainOnly, onlyRule} from './entry.ts'
import {drop} from './left-out.ts'
import {type PrintedSection, sectionNamedBy} from './printed-section.ts'

/** The name of a section, or the heading of the list, before what stands in it. */
const named = /^[\s\u3000]*([^\s：:。；，,（(《“/／|｜][^：:。；，,（(《“/／|｜]{1,23})[：:]/u
/** （３）, [3], （第3页）, （二版）: a page in brackets closes an entry. */
const paged = new RegExp(
  `[（(［[【〔]\\s?(?:第|[Pp]\\.?)?\\s?(?:([\\d０-９]{1,3})\\s?[页版]?|(${numeralPattern})[页版])\\s?[）)］\\]】〕]`,
  'gu',
)
/** 二版：甲文·乙文　三版：丙文: the page stands before what it holds. */
const edition = new RegExp(`(?<=^|[\\s；;。】])第?(${numeralPattern})版[：:]`, 'gu')
/** What may lead to the page, or part an entry from the one before. */
const between = /[\s.．·…、，,；;。/／|｜○●◇◆□■☆★△▲▽▼＊*※]/u
/** What parts entries without pages, one kind throughout: the last of them wide blanks. */
const partings: readonly RegExp[] = [
  /[/／]/gu,
  /[｜|]/gu,
  /[;；]/gu,
  /[·•・]/gu,
  /[★☆]/gu,
  /[＊*※]/gu,
  /[◆◇●○■□▲△]/gu,
  /、/gu,
  / {2}|\u3000|\t/gu,
]

/** Entries, at least and at most, and characters of one; with pages fewer are a list too. */
const fewest = 4
const most = 60
const longest = 45
/** What announces a list, or may: a sign or brackets around it, and a colon, a stroke or a wide blank behind it. */
const announced =
  /^\s*[^\p{L}\p{N}\s]{0,2} ?(\p{Script=Han}(?: ?\p{Script=Han}){1,9})(?:[】〗〕〉」］\]] ?[：:]?\s*| ?[：:｜|]\s*|\u3000+| {2,})(?=\S)/u
/** Pages in brackets, or sections before a colon that the body has, that show how the list is set. */
const fewestPages = 3
const fewestSections = 2
const fewestEditions = 2
/** Lines that such a list takes where neither pages nor sections say how far it goes. */
const mostRows = 5
/** Of the entries the body prints as many at least, word for word, and this share of all: such lists shorten titles. */
const fewestKnown = 2
const shareKnown = 0.25
/** Where a list that nothing but its own line announces stands, in lines from the head of the issue; lines of a list and characters of one. */
const headLines = 24
const longestList = 30
const longestLine = 400

/** A character of the list and where it stands. */
interface Place {
  readonly line: Line
  readonly at: number
}

/** What stands behind the name of a section or the number of a page, or all of the list: its text without line breaks, and the place of each code unit. */
interface Stretch {
  readonly section: PrintedSection | undefined
  /** The page before it, and where that is printed. */
  readonly page?: number | undefined
  readonly pageAt?: readonly Span[]
  readonly text: string
  readonly places: readonly Place[]
}

interface Entry {
  readonly section: string | null
  readonly spans: readonly Span[]
  readonly page: number | null
  readonly pageAt: readonly Span[]
}

/**
 * 本期要目：甲文（１）　乙文（２）, going on over several lines, at the head of an issue; 今日四版】二版：甲文·乙文, which says by its pages that it is a list.
 */
export function readRunOnAtHead(lines: readonly Line[]): PrintedContents | undefined {
  for (const [at, {value}] of lines.slice(0, headLines).entries()) {
    const [opening, heading = ''] = (value.length <= longestLine && announced.exec(value)) || []
    if (opening === undefined) continue
    const isHeading = isContentsHeading(heading)
    const pages = [...value.matchAll(paged), ...value.matchAll(edition)].length
    if (!isHeading && pages < fewestEditions) continue
    const read = readRunOn(lines, at, at, opening.length)
    if (read) return read
  }
  return undefined
}

/**
 * A 目录 whose entries stand one behind the other and go on from line to line: each with its page in brackets, or parted by strokes behind the name
 * of their section, 第一部分 巡河：甲文 / 乙文.
 *
 * @param from - the heading
 * @param first - the line on which the entries begin, at `start`
 */
export function readRunOn(
  lines: readonly Line[],
  from: number,
  first: number,
  start: number,
): PrintedContents | undefined {
  const rows = rowsBelow(lines, first)
  const body = indexBody([...lines.slice(0, from), ...lines.slice(first + 1)])
  const isHeaded = start > 0 || first > from
  if (!isHeaded) return undefined
  const sections = rows.filter(({value}, at) => (at > 0 || start === 0) && namesSection(value, body)).length
  const readings = sections >= fewestSections ? [withSections(rows, start, body)] : []
  if (readings.length === 0)
    for (let count = 1; count <= (start > 0 ? Math.min(mostRows, rows.length) : 0); count++)
      readings.push(ofRows(rows.slice(0, count), start))
  const counted = withPages(stretchesOf(rows, start, undefined))
  const [best] = [...(counted ? [counted] : []), ...readings.flat()]
    .map(reading => ({...reading, known: reading.entries.filter(each => body.titled(titleOf(each))).length}))
    .filter(({entries, known}) => isList(entries, known, start > 0))
    .sort((a, b) => b.known - a.known)
  return best && collect(lines, {from, first, start, to: first + best.rows}, best.stretches, best.entries)
}

/** One way to read the lines below a heading. */
interface Reading {
  readonly stretches: readonly Stretch[]
  readonly entries: readonly Entry[]
  /** How many lines it takes. */
  readonly rows: number
}

function withSections(rows: readonly Line[], start: number, body: BodyIndex): Reading[] {
  const stretches = stretchesOf(rows, start, body)
  return partings.map(parting => ({stretches, entries: parted(stretches, parting), rows: rows.length}))
}

/** The lines in each way that parts them, behind the pages that they name. */
function ofRows(rows: readonly Line[], start: number): Reading[] {
  const stretches = stretchesOf(rows, start, undefined).flatMap(behindEditions)
  return partings.map(parting => ({stretches, entries: parted(stretches, parting), rows: rows.length}))
}

/** What stands behind each page that the text names, where it begins with one and names another. */
function behindEditions(stretch: Stretch): Stretch[] {
  const found = [...stretch.text.matchAll(edition)]
  if (found.length < fewestEditions || isBlank(stretch.text) || found[0]?.index !== 0) return [stretch]
  return found.map(({index, 0: printed, 1: numeral = ''}, at) => {
    const [from, to] = [index + printed.length, found[at + 1]?.index ?? stretch.text.length]
    const number = index + printed.indexOf(numeral)
    return {
      section: undefined,
      page: readNumeral(fold(numeral)) ?? undefined,
      pageAt: spansOf(stretch, number, number + numeral.length),
      text: stretch.text.slice(from, to),
      places: stretch.places.slice(from, to),
    }
  })
}

/** The lines that may hold such a list: down to a blank line that no section opens, to a rule or to a sentence. */
function rowsBelow(lines: readonly Line[], first: number): readonly Line[] {
  const below = lines.slice(first, first + longestList)
  const end = below.findIndex(
    (line, at) =>
      statedRole(line) !== undefined ||
      line.value.length > longestLine ||
      onlyRule.test(line.value) ||
      (at > 0 && line.gap > 0 && !named.test(line.value)),
  )
  return end < 0 ? below : below.slice(0, end)
}

function namesSection(value: string, body: BodyIndex): boolean {
  const name = named.exec(value)?.[1]
  return name !== undefined && body.named(sectionKey(name)).length > 0
}

/** The list as one text, or one for each section where the body prints such names. */
function stretchesOf(rows: readonly Line[], start: number, body: BodyIndex | undefined): Stretch[] {
  const stretches: Array<{section: PrintedSection | undefined; text: string; places: Place[]}> = []
  for (const [at, line] of rows.entries()) {
    const [opening = '', name = ''] = (body && named.exec(line.value)) || []
    const from = at === 0 && start > 0 ? start : opening.length
    const last = stretches.at(-1)
    const open =
      !last || opening !== ''
        ? {section: name ? sectionNamedBy(name) : undefined, text: '', places: []}
        : last
    if (open !== last) stretches.push(open)
    for (let offset = from; offset < line.value.length; offset++) open.places.push({line, at: offset})
    open.text += line.value.slice(from)
  }
  return stretches
}

/** The entries down to the last that has its page in brackets, and how many lines they take. */
function withPages(stretches: readonly Stretch[]): Reading | undefined {
  const lines = new Set<Line>()
  const entries = stretches.flatMap(stretch => {
    let from = 0
    return [...stretch.text.matchAll(paged)].map((match): Entry => {
      const {index, 0: printed} = match
      const digits = match[1] ?? match[2] ?? ''
      const spans = spansOf(stretch, from, index, between)
      const at = index + printed.indexOf(digits)
      from = index + printed.length
      for (const {line} of stretch.places.slice(0, from)) lines.add(line)
      const page = readNumeral(fold(digits))
      return {
        section: stretch.section?.name ?? null,
        spans,
        page,
        pageAt: spansOf(stretch, at, at + digits.length),
      }
    })
  })
  const rises = entries.every(({page}, at) => (page ?? 0) >= (entries[at - 1]?.page ?? 0))
  return entries.length >= fewestPages && rises ? {stretches, entries, rows: lines.size} : undefined
}

function parted(stretches: readonly Stretch[], parting: RegExp): Entry[] {
  return stretches.flatMap(stretch => {
    const marks = [...stretch.text.matchAll(parting)]
    const edges = [
      0,
      ...marks.flatMap(({index, 0: {length}}) => [index, index + length]),
      stretch.text.length,
    ]
    const entries = edges.flatMap((from, at): Entry[] => {
      const to = edges[at + 1]
      if (at % 2 === 1 || to === undefined || isBlank(stretch.text.slice(from, to))) return []
      const spans = spansOf(stretch, from, to, between)
      return spans.length === 0
        ? []
        : [{section: stretch.section?.name ?? null, spans, page: stretch.page ?? null, pageAt: []}]
    })
    // the page is printed once, before the first
    return entries.map((entry, at) => (at === 0 ? {...entry, pageAt: stretch.pageAt ?? []} : entry))
  })
}

/** The stretches of print, what stands around them left out. */
function spansOf({text, places}: Stretch, from: number, to: number, around = /\s/u): Span[] {
  let [start, end] = [from, to]
  while (start < end && around.test(text[start] ?? '')) start++
  while (end > start && around.test(text[end - 1] ?? '')) end--
  const spans: Span[] = []
  for (const {line, at} of places.slice(start, end)) {
    const last = spans.at(-1)
    if (last?.line === line && last.end === at) spans[spans.length - 1] = {...last, end: at + 1}
    else spans.push({line, start: at, end: at + 1})
  }
  return spans
}

function titleOf({spans}: Entry): string {
  return spans.length > 0 ? joinedTitle(spans).value : ''
}

/** Such lists shorten titles, so that some must be printed; none where all pages are called so, 甲文（二版）, as the numbers of parts in brackets are not. */
function isList(entries: readonly Entry[], known: number, atHead: boolean): boolean {
  const titles = entries.map(titleOf)
  const saysPages = atHead && entries.every(({pageAt}) => pageAt.some(callsPage))
  return (
    entries.length >= (entries.every(({page}) => page !== null) ? fewestPages : fewest) &&
    entries.length <= most &&
    titles.every(title => title !== '' && title.length <= longest && !/。/u.test(title)) &&
    (saysPages || (known >= fewestKnown && known >= entries.length * shareKnown))
  )
}

function callsPage({line, end}: Span): boolean {
  return /^\s?[版页]/u.test(line.value.slice(end))
}

function collect(
  lines: readonly Line[],
  {from, first, start, to}: {from: number; first: number; start: number; to: number},
  stretches: readonly Stretch[],
  entries: readonly Entry[],
): PrintedContents {
  const heading = start > 0 ? [] : lines.slice(from, first).map(wholeLine)
  const drops: Drop[] = heading.map(span => ({span, reason: '目录标题'}))
  const kept: Span[] = []
  const opens = new Map(
    stretches.flatMap(({section, places: [place]}) => (section && place ? [[place.line, place.at]] : [])),
  )
  for (const [at, line] of lines.slice(first, to).entries()) {
    const begins = opens.get(line) ?? (at === 0 ? start : 0)
    drop(line, 0, begins, at === 0 && start > 0 ? '目录标题' : '栏目标记', drops)
    const onLine = entries
      .flatMap(({spans, page, pageAt}) => [
        ...spans.map(span => ({span, keeps: true})),
        ...pageAt.map(span => ({span, keeps: Number(textOf(span)) === page})),
      ])
      .filter(({span}) => span.line === line)
      .sort((one, other) => one.span.start - other.span.start)
    let end = begins
    for (const {span, keeps} of onLine) {
      drop(line, end, span.start, '目录引导符', drops)
      if (keeps) kept.push(span)
      else drops.push({span, reason: '页码标记'})
      end = span.end
    }
    drop(line, end, line.value.length, '目录引导符', drops)
  }
  const listed = entries.map(
    ({section, spans, page}): PrintedEntry => ({section, title: joinedTitle(spans), author: null, page}),
  )
  const sections = stretches.flatMap(({section}) => section ?? [])
  const printed = start > 0 ? (lines[first]?.value.slice(0, start) ?? '') : (lines[from]?.value ?? '')
  // 今日四版】二版：甲文, behind whatever words: a line at the head has no room for all
  const partial =
    listsMainOnly(printed) || (start > 0 && !isContentsHeading(printed.trim().replace(/[：:]$/u, '')))
  return {from, to, sections, entries: listed, kept, drops, partial}
}

function textOf({line, start, end}: Span): string {
  return line.value.slice(start, end)
}
