import {readNumeral} from '../../chinese-numerals.ts'
import {isColophonLine} from '../print/colophon.ts'
import {isAffiliation} from '../print/credit.ts'
import {readLeadingDocumentNumber} from '../print/document-number.ts'
import {lowerForms, readSectionMark} from '../print/section-marks.ts'
import {sectionKey, wordingsOf} from '../print/wording.ts'
import {isStatedOther, statedRole} from '../roles/stated.ts'
import {bare, fold, tidy} from '../text/characters.ts'
import type {Drop, Line, Span} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import {longestName, namesAuthors, withAuthorBeside} from './authors.ts'
import type {PrintedContents, PrintedEntry} from './contents.ts'
import {
  coverBefore,
  type EntryLine,
  isContentsHeading,
  joinedTitle,
  onlyRule,
  readWithoutPage,
} from './entry.ts'
import {drop, leaveOut} from './left-out.ts'
import {
  type BodyIndex,
  indexBody,
  inOneLanguage,
  numberedSections,
  type PrintedSection,
  sectionNamedBy,
} from './sections.ts'
import {type TitleFinder, type TitleOnLine, titleFinder} from './titles-on-lines.ts'

/** A line of the list, with the title of the body that it prints, if any. */
interface Listed {
  readonly line: Line
  readonly found: TitleOnLine | undefined
}

/** How the entries of a list are set, as those show whose titles the body has. */
interface Form {
  /** Where the page stands; `null` where none does. */
  readonly page: 'before' | 'behind' | null
  /** Does a number count the entries? */
  readonly counted: boolean
}

/** Lines that a list has at most, and of those that are no entry, how many may follow one another. */
const longestList = 80
const patience = 3
/** Fewer titles of the body show no list. */
const fewest = 2
/** What so many of the known lines have is the form of the list: a section may have one entry only. */
const usual = 0.4
/** Characters of a line that is prose, of the name of a section, of who wrote an entry. */
const shortestProse = 80
const longestSection = 20
const longestAuthor = 24

/**
 * Reads a 目录 by the titles that the body prints: what stands around them shows how the list is set, and lines of that form are entries
 * too, though the body words them otherwise.
 *
 * @param from - the heading
 * @param first - the line behind it
 * @returns `undefined` where the body has too few of the titles, or a line is neither an entry nor a section
 */
export function readByTitles(
  lines: readonly Line[],
  from: number,
  first: number,
): PrintedContents | undefined {
  const listed = linesOfList(lines, first, titleFinder(lines, first))
  const known = listed.filter(({found}) => found !== undefined)
  if (known.length < fewest) return undefined
  const form = formOf(known.filter(({found}) => !readSectionMark(found?.printed ?? '')))
  const isLast = ({line, found}: Listed) =>
    // what the body prints below the last entry of the form is the body's
    isFormless(form) ? found !== undefined && !readSectionMark(line.value, true) : isOfForm(line.value, form)
  const rows = listed.slice(0, listed.findLastIndex(isLast) + 1)
  const body = indexBody(lines.slice(first + rows.length))
  const list: List = {
    rows,
    form,
    lines,
    body,
    columns: columnsOf(rows, form, body),
    places: new Set(rows.flatMap(({found}) => found?.at ?? [])),
  }
  const kinds = kindsOf(list)
  return kinds && collectRows(list, kinds, from, first)
}

/** A list with what its lines are judged by. */
interface List {
  readonly rows: readonly Listed[]
  readonly form: Form
  readonly lines: readonly Line[]
  readonly body: BodyIndex
  /** Where the body prints the titles. */
  readonly places: ReadonlySet<number>
  /** Words that name a section before titles, on their lines: 【要闻】题名; by their key. */
  readonly columns: ReadonlySet<string>
}

/** What stands before several titles, or names a section of the body; who wrote several is none. */
function columnsOf(rows: readonly Listed[], form: Form, body: BodyIndex): Set<string> {
  const times = new Map<string, number>()
  for (const {line, found} of rows) {
    const lead = found && leadOf(line.value, found, form)
    const printed = lead && line.value.slice(lead.from, lead.to)
    if (!printed || printed.length > longestSection || namesAuthors(printed)) continue
    times.set(sectionKey(printed), (times.get(sectionKey(printed)) ?? 0) + 1)
  }
  return new Set(
    [...times].filter(([key, count]) => count > 1 || body.named(key).length > 0).map(([key]) => key),
  )
}

/** Words before a title, behind the number that counts it or names its page. */
function leadOf(value: string, found: TitleOnLine, form: Form): EntryLine['author'] {
  const numbered = form.counted || form.page === 'before' ? readNumberBefore(value) : undefined
  const lead = wordsWithin(value, numbered?.end ?? 0, found.start)
  // 访日见闻——题名 is a title in two halves
  return lead && /[—－─]/u.test(value.slice(lead.to, found.start)) ? undefined : lead
}

/** 【要闻】: brackets before a title. */
const bracketed = /^\s*[【〖〔［[]([^【】〖〗〔〕［］[\]]{2,20})[】〗〕］\]](?=\s*\S)/u

/** Where the name of a section in brackets ends that stands before a title, one of those before other titles; 0 where none does. */
function columnBefore(value: string, columns: ReadonlySet<string>): number {
  const [printed = '', name = ''] = bracketed.exec(value) ?? []
  return columns.has(sectionKey(name)) ? printed.length : 0
}

type Kind = 'heading' | 'rule' | 'section' | 'entry' | 'cover' | 'wraps' | 'goes-on'

/** What each line is; `undefined` where one is nothing that a list has. */
function kindsOf(list: List): Kind[] | undefined {
  const {rows, form, body} = list
  const numbered = numberedSections(
    rows.map(({line}) => line),
    value => (isOfForm(value, form) ? partsOf(value, undefined, list) : undefined),
    body,
  )
  const kinds: Kind[] = []
  for (const [at, row] of rows.entries()) {
    const kind = kindOf(list, at, numbered)
    const {value} = row.line
    if (!kind || (kind === 'entry' && !leavesNothing(value, partsOf(value, row.found, list), form)))
      return undefined
    if (kind === 'goes-on' && !kinds.includes('entry')) return undefined
    kinds.push(kind)
  }
  return kinds
}

/** What may stand around the title and the author of an entry, beside a number before it: signs, leaders, the page. */
const leaders =
  /^[\u2580-\u2775\u2794-\u27BF※•|｜/／.．·…‥⋯・•‧∙_—－─―\-\s\d０-９一二三四五六七八九十百〇零第页頁版Pp（()）[\]［］【】〔〕–~～至]*$/u

/** Does a reading of an entry leave no word of it out? */
function leavesNothing(value: string, parts: Parts | undefined, {counted}: Form): boolean {
  if (!parts) return false
  const edges = edgesOf(parts)
  const before = parts.column ? '' : value.slice(counted ? parts.numberEnd : 0, edges[0])
  const between = edges.length > 2 ? value.slice(edges[1], edges[2]) : ''
  return leaders.test(before + between + value.slice(edges.at(-1) ?? value.length))
}

function kindOf(list: List, at: number, numbered: ReadonlySet<string>): Kind | undefined {
  const {rows, form, lines} = list
  const [above, row, below] = [rows[at - 1], rows[at], rows[at + 1]]
  if (!row) return undefined
  const {value} = row.line
  if (isContentsHeading(value)) return 'heading'
  if (onlyRule.test(value)) return 'rule'
  if (statedRole(row.line) === 'section') return 'section'
  if (goesOn(row, above, form)) return 'goes-on'
  if (numbered.has(bare(value.slice(0, partsOf(value, undefined, list)?.titleEnd)))) return 'section'
  if (coverBefore(value) > 0) return 'cover'
  if (wrapsInto(row, below, lines, form)) return 'wraps'
  if (namesSection(row, below, list)) return 'section'
  const isEntry = row.found !== undefined || isOfForm(value, form) || columnBefore(value, list.columns) > 0
  return isEntry ? 'entry' : undefined
}

function collectRows(list: List, kinds: readonly Kind[], from: number, first: number): PrintedContents {
  const {rows, form, lines} = list
  const sections: PrintedSection[] = []
  const entries: PrintedEntry[] = []
  const kept: Span[] = []
  const drops: Drop[] = lines.slice(from, first).map(line => ({span: wholeLine(line), reason: '目录标题'}))
  const lower = lowerForms(rows.map(({line}) => line.value))
  let section: string | null = null
  let wrapped: Span[] = []
  const add = (span: Span, author: string | null, page: number | null) => {
    const title = joinedTitle([...wrapped, span])
    entries.push({section, title, author, page, numbered: form.counted})
    kept.push(span)
    wrapped = []
  }
  for (const [at, {line, found}] of rows.entries()) {
    const {value} = line
    const kind = kinds[at]
    const last = entries.at(-1)
    if (kind === 'heading') drops.push({span: wholeLine(line), reason: '目录标题'})
    else if (kind === 'rule') drops.push({span: wholeLine(line), reason: '表格线'})
    else if (kind === 'section') {
      const named = sectionNamedBy(value.slice(0, titleEndOf(value, list)))
      // the section that it stands in is the one that counts
      const within = section !== null && lower.has(named.form)
      if (!within) section = named.name
      sections.push(within ? {...named, within} : named)
      drops.push({span: wholeLine(line), reason: '栏目标记'})
    } else if (kind === 'goes-on' && last) {
      kept.push(wholeLine(line))
      entries[entries.length - 1] = {...last, title: joinedTitle([...last.title.spans, wholeLine(line)])}
    } else if (kind === 'wraps') {
      kept.push(wholeLine(line))
      wrapped.push(wholeLine(line))
    } else if (kind === 'cover') {
      const start = coverBefore(value)
      drops.push({span: {line, start: 0, end: start}, reason: '页码标记'})
      add({line, start, end: value.length}, null, null)
    } else {
      const parts = partsOf(value, found, list)
      if (!parts) continue
      const {start, titleEnd, author, page} = parts
      const counted = form.counted ? parts.numberEnd : 0
      drop(line, 0, counted, '篇名前后的标记', drops)
      if (parts.column) {
        const named = sectionNamedBy(value.slice(parts.column.from, parts.column.to))
        if (!sections.some(({name}) => name === named.name)) sections.push(named)
        section = named.name
        leaveOut(line, counted, parts.numberEnd, kept, drops)
        drop(line, parts.numberEnd, start, '栏目标记', drops)
      }
      const around = [parts.column ? start : counted, ...edgesOf(parts), value.length]
      for (let edge = 0; edge < around.length; edge += 2)
        leaveOut(line, around[edge] ?? 0, around[edge + 1] ?? 0, kept, drops)
      if (author) kept.push({line, start: author.from, end: author.to})
      add({line, start, end: titleEnd}, author ? tidy(value.slice(author.from, author.to)) : null, page)
    }
  }
  const partial = /要目|导读|導讀|提要/u.test(lines[from]?.value ?? '')
  const names = inOneLanguage(sections)
  const nameOf = (name: string) => names.get(name) ?? name
  return {
    from,
    to: first + rows.length,
    sections: sections.map(each => ({...each, name: nameOf(each.name)})),
    entries: entries.map(entry => ({...entry, section: entry.section && nameOf(entry.section)})),
    kept,
    drops,
    partial,
  }
}

/** Where a section's name ends that has a page of its own. */
function titleEndOf(value: string, list: List): number | undefined {
  return isOfForm(value, list.form) ? partsOf(value, undefined, list)?.titleEnd : undefined
}

/** Characters of the first line of a title that is printed on two, at least: the name of a section above a title is shorter. */
const shortestWrapped = 9

/**
 * Do this line and the one below print a title that the body prints on two lines too, one right below the other; or does the one below, deeper in, only
 * end the entry (with a document's number) and have its page?
 */
function wrapsInto(
  {line, found}: Listed,
  below: Listed | undefined,
  lines: readonly Line[],
  form: Form,
): boolean {
  if (found === undefined || below === undefined || below.line.gap > 0) return false
  if (bare(line.value).length < shortestWrapped) return false
  const ends = isOfForm(below.line.value, form) && !isOfForm(line.value, form)
  if (ends && indentOf(below.line.value) > indentOf(line.value)) return true
  return below.found?.at === found.at + 1 && lines[found.at + 1]?.gap === 0
}

function indentOf(value: string): number {
  return value.length - value.trimStart().length
}

/** Does the line go on with the title above, as a subtitle or as the body prints the two? */
function goesOn({line: {value}, found}: Listed, above: Listed | undefined, form: Form): boolean {
  if (isOfForm(value, form)) return false
  if (/^[—－─]{1,2}/u.test(value.trim())) return true
  return (
    found !== undefined &&
    above?.found !== undefined &&
    found.at === above.found.at + 1 &&
    isOfForm(above.line.value, form)
  )
}

/** How many entries of a list the body prints word for word, on lines of their own. */
export function countInBody({entries, to}: PrintedContents, lines: readonly Line[]): number {
  const printed = lines.slice(to).filter(({value}) => value.length <= shortestProse)
  const titles = new Set(printed.flatMap(({value}) => wordingsOf(value)))
  return entries.filter(({title}) => wordingsOf(title.value).some(wording => titles.has(wording))).length
}

/** The lines down to the first title that the body prints. */
function linesOfList(lines: readonly Line[], first: number, find: TitleFinder): Listed[] {
  const listed: Listed[] = []
  let bodyFrom = Math.min(lines.length, first + longestList)
  let strange = 0
  for (let index = first; index < bodyFrom; index++) {
    const line = lines[index]
    if (
      !line ||
      isStatedOther(line, 'contents', 'section') ||
      line.value.length > shortestProse ||
      /[。；]$/u.test(line.value.trimEnd())
    )
      break
    const found = find(line.value, index)
    strange = found ? 0 : strange + 1
    if (strange > patience && listed.some(each => each.found)) break
    if (found) bodyFrom = Math.min(bodyFrom, found.at)
    listed.push({line, found})
  }
  return listed
}

/** A page behind a title, in whatever brackets; nothing blank behind it. */
const pageBehind =
  /(?:[[（(【〔]\s?)?(?<![\d年第])(?:第|[Pp]\.?)?\s?(\d{1,4}|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3}(?=\s?[页頁版]|[\])）】〕]))(?:\s?[-–—~～]\s?\d{1,4})?\s?[页頁版]?\s?[\])）】〕]?$/u
/** What counts an entry or names its page before the title: 1. or （一） or [12] or P3; nothing blank before it. */
const numberBefore =
  /^[[（(【〔]?\s?(?:第|[Pp]\.?)?\s?(\d{1,4}|[一二三四五六七八九十]{1,3})\s?[页頁版]?(?:[\])）】〕]|(?=[\s、．.，,:：·|/—-]))[\s、．.，,:：·|/—-]{0,6}/u

function readPageBehind(value: string): {readonly page: number | null; readonly index: number} | undefined {
  const match = pageBehind.exec(fold(value).trimEnd())
  return match ? {page: numberOf(match[1] ?? ''), index: match.index} : undefined
}

function readNumberBefore(value: string): {readonly number: number; readonly end: number} | undefined {
  const text = fold(value).trimStart()
  const [printed, digits] = numberBefore.exec(text) ?? []
  if (printed === undefined || digits === undefined) return undefined
  const number = numberOf(digits)
  return number === null ? undefined : {number, end: value.length - text.length + printed.length}
}

function numberOf(printed: string): number | null {
  return /^\d/u.test(printed) ? Number(printed) : readNumeral(printed)
}

function formOf(known: readonly Listed[]): Form {
  const enough = (count: number) => count >= known.length * usual
  const paged = known.filter(({line, found}) => readPageBehind(line.value.slice(found?.end ?? 0)))
  const numbers = known.flatMap(
    ({line, found}) => readNumberBefore(line.value.slice(0, found?.start))?.number ?? [],
  )
  const steps = numbers.filter((number, at) => number === (numbers[at - 1] ?? 0) + 1)
  const counted = enough(numbers.length) && steps.length >= numbers.length * usual
  if (enough(paged.length)) return {page: 'behind', counted}
  return {page: enough(numbers.length) && !counted ? 'before' : null, counted}
}

/** Do the entries have neither page nor number? */
function isFormless({page, counted}: Form): boolean {
  return page === null && !counted
}

/** Is a line set as the entries of the list are, whatever its words? */
function isOfForm(value: string, {page, counted}: Form): boolean {
  if (isColophonLine(value) !== undefined) return false
  const before = readNumberBefore(value) !== undefined
  return (
    (page === 'behind' && readPageBehind(value) !== undefined) || ((counted || page === 'before') && before)
  )
}

/** A line of another form than the entries, short, with an entry below it. */
function namesSection(
  {line: {value}, found}: Listed,
  below: Listed | undefined,
  {form, places, lines, columns}: List,
): boolean {
  const lead = found && leadOf(value, found, form)
  if (lead && columns.has(sectionKey(value.slice(lead.from, lead.to)))) return false
  const mark = readSectionMark(value, true)
  if (isOfForm(value, form) || below === undefined) return false
  if (/[。，；]$|^[—－─]/u.test(value.trim()) || /^[—－─]/u.test(below.line.value.trim())) return false
  if (mark) return true
  if (bare(value).length > longestSection) return false
  // the body prints it right above the title of an entry, where it prints it at all
  const heads =
    found === undefined ||
    places.has(found.at + 1) ||
    places.has(found.at + 2) ||
    readSectionMark(lines[found.at]?.value ?? '') !== undefined
  return (
    heads &&
    (!isFormless(form) ? below.found !== undefined || isOfForm(below.line.value, form) : found !== undefined)
  )
}

interface Parts extends EntryLine {
  /** Where the number ends that counts the entry or names its page. */
  readonly numberEnd: number
  /** The name of the section before the title. */
  readonly column?: {readonly from: number; readonly to: number} | undefined
}

/** What parts a title from what else its line prints. */
const separator = /[\s\u3000/／|｜…‥⋯]|[.．·・•]{2}/uy

function isSeparator(value: string, at: number): boolean {
  separator.lastIndex = at
  return separator.test(value)
}

function partsOf(
  value: string,
  found: TitleOnLine | undefined,
  {form, body, columns}: List,
): Parts | undefined {
  const numbered = form.counted || form.page === 'before' ? readNumberBefore(value) : undefined
  const numberEnd = numbered?.end ?? 0
  const tail = form.page === 'before' ? undefined : readPageBehind(value)
  const page = form.page === 'before' ? (numbered?.number ?? null) : (tail?.page ?? null)
  const pageFrom = tail?.index ?? value.length
  if (!found || found.end > pageFrom) {
    const read = readWithoutPage(value.slice(0, pageFrom))
    const ends = columnBefore(value, columns)
    const column = ends > 0 ? wordsWithin(value, 0, ends) : undefined
    const entry = withAuthorBeside(read && {...read, start: Math.max(numberEnd, ends)}, value, body)
    return entry && {...entry, page, numberEnd, column}
  }
  const lead = leadOf(value, found, form)
  const column = lead && columns.has(sectionKey(value.slice(lead.from, lead.to))) ? lead : undefined
  const least = column?.to ?? numberEnd
  const wide = widened(value, found, least, pageFrom)
  const [, rest = '', bracketed] =
    /^([^（(]*)[（(]([^（()）]{2,20})[）)]$/u.exec(value.slice(found.end, wide[1])) ?? []
  const signed =
    bracketed !== undefined &&
    (namesAuthors(bracketed) || isAffiliation(bracketed) || body.at(bracketed).length > 0)
  const [start, titleEnd] = signed ? [wide[0], found.end + rest.length] : wide
  const before = wordsWithin(value, least, start)
  const behind = wordsWithin(value, titleEnd, pageFrom)
  const names = (words: EntryLine['author']) =>
    words !== undefined && isAuthor(value.slice(words.from, words.to), body)
  // what is no author is the other half of the title, and so is the number of a document before it
  if (before && readLeadingDocumentNumber(value.slice(before.from)))
    return {start: before.from, titleEnd, author: undefined, page, numberEnd, column}
  if (before && !names(before)) return undefined
  if (behind && !names(behind))
    return before ? undefined : {start, titleEnd: behind.to, author: undefined, page, numberEnd, column}
  if (before && behind) return undefined
  return {start, titleEnd, author: before ?? behind, page, numberEnd, column}
}

function isAuthor(text: string, body: BodyIndex): boolean {
  return (
    namesAuthors(text) ||
    body.at(text).length > 0 ||
    (bare(text).length <= longestName && !/[，。：！？]/u.test(text))
  )
}

/** A title with its marks, and with the other half of it that stands close to it: 题名——副题, 题名（摘要）. */
function widened(
  value: string,
  {start, end, printed}: TitleOnLine,
  least: number,
  most: number,
): [number, number] {
  let [from, to] = [Math.max(start, least), end]
  while (from > least && !isSeparator(value, from - 1) && !/[.．、·]/u.test(value[from - 1] ?? '')) from--
  // a sign before the title is none of its marks
  while (from < start && !/[\p{L}\p{N}“‘《「『（(〈]/u.test(value[from] ?? '')) from++
  while (to < most && !isSeparator(value, to)) to++
  while (to > end && !/[\p{L}\p{N}”’》」』）)〉！？!?]/u.test(value[to - 1] ?? '')) to--
  // unless the body prints it too
  const whole = value.indexOf(printed)
  const holds = whole >= least && whole <= start && whole + printed.length >= end
  return holds ? [Math.min(from, whole), Math.max(to, whole + printed.length)] : [from, to]
}

/** Words between a title and what else its line prints. */
function wordsWithin(value: string, from: number, to: number): EntryLine['author'] {
  let [start, end] = [from, to]
  while (start < end && !/[\p{L}\p{N}]/u.test(value[start] ?? '')) start++
  while (end > start && !/[\p{L}\p{N}）)]/u.test(value[end - 1] ?? '')) end--
  // （甲某）, its first bracket left out
  if (/[）)]$/u.test(value.slice(start, end)) && !/[（(]/u.test(value.slice(start, end))) end--
  const words = value.slice(start, end)
  return /\p{Script=Han}/u.test(words) && words.length <= longestAuthor ? {from: start, to: end} : undefined
}

/** The ends of title and author, in the order in which they stand. */
function edgesOf({start, titleEnd, author}: Parts): number[] {
  if (!author) return [start, titleEnd]
  const pairs = [
    [start, titleEnd],
    [author.from, author.to],
  ].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  return pairs.flat()
}
