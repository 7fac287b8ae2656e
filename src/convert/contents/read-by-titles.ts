import {lowerForms, readSectionMark} from '../print/section-marks.ts'
import {sectionKey, wordingsOf} from '../print/wording.ts'
import {isStatedOther, statedRole} from '../roles/stated.ts'
import {bare, tidy} from '../text/characters.ts'
import type {Drop, Line, Span} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import type {PrintedContents, PrintedEntry} from './contents.ts'
import {coverBefore, isContentsHeading, joinedTitle, listsMainOnly, onlyRule} from './entry.ts'
import {
  columnBefore,
  columnsOf,
  type EntryParts,
  edgesOf,
  type ListSetting,
  leadOf,
  leavesNothing,
  longestSection,
  partsOf,
} from './entry-parts.ts'
import {drop, leaveOut} from './left-out.ts'
import {formOf, isFormless, isOfForm, type Listed, type ListForm} from './list-form.ts'
import {indexBody, inOneLanguage, numberedSections, type PrintedSection, sectionNamedBy} from './sections.ts'
import {type TitleFinder, titleFinder} from './titles-on-lines.ts'

/** Lines that a list has at most, and of those that are no entry, how many may follow one another. */
const longestList = 80
const patience = 3
/** Fewer titles of the body show no list. */
const fewest = 2
/** Characters of a line that is prose. */
const shortestProse = 80

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
  const judged = judge(list)
  return judged && collectRows(list, judged, from, first)
}

/** A list with what its lines are judged by. */
interface List extends ListSetting {
  readonly rows: readonly Listed[]
  readonly lines: readonly Line[]
  /** Where the body prints the titles. */
  readonly places: ReadonlySet<number>
}

type Kind = 'heading' | 'rule' | 'section' | 'entry' | 'cover' | 'wraps' | 'goes-on'

/** What a line is, and of an entry its parts. */
interface Judged {
  readonly kind: Kind
  readonly parts: EntryParts | undefined
}

/** What each line is; `undefined` where one is nothing that a list has. */
function judge(list: List): Judged[] | undefined {
  const {rows, form, body} = list
  const numbered = numberedSections(
    rows.map(({line}) => line),
    value => (isOfForm(value, form) ? partsOf(value, undefined, list) : undefined),
    body,
  )
  const judged: Judged[] = []
  for (const [at, {line, found}] of rows.entries()) {
    const kind = kindOf(list, at, numbered)
    const parts = kind === 'entry' ? partsOf(line.value, found, list) : undefined
    const isWhole = kind !== 'entry' || (parts !== undefined && leavesNothing(line.value, parts, form))
    if (kind === undefined || !isWhole) return undefined
    if (kind === 'goes-on' && !judged.some(above => above.kind === 'entry')) return undefined
    judged.push({kind, parts})
  }
  return judged
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

function collectRows(list: List, judged: readonly Judged[], from: number, first: number): PrintedContents {
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
  for (const [at, {line}] of rows.entries()) {
    const {value} = line
    const {kind, parts} = judged[at] ?? {}
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
    } else if (parts) {
      const {start, titleEnd, author, page} = parts
      const counted = form.counted ? parts.numberEnd : 0
      drop(line, 0, counted, '篇名前后的标记', drops)
      if (parts.column) {
        const named = sectionNamedBy(value.slice(parts.column.from, parts.column.to))
        if (!sections.some(({name}) => name === named.name)) sections.push(named)
        section = named.name
        leaveOut(line, counted, parts.numberEnd, page, kept, drops)
        drop(line, parts.numberEnd, start, '栏目标记', drops)
      }
      const around = [parts.column ? start : counted, ...edgesOf(parts), value.length]
      for (let edge = 0; edge < around.length; edge += 2)
        leaveOut(line, around[edge] ?? 0, around[edge + 1] ?? 0, page, kept, drops)
      if (author) kept.push({line, start: author.from, end: author.to})
      add({line, start, end: titleEnd}, author ? tidy(value.slice(author.from, author.to)) : null, page)
    }
  }
  const partial = listsMainOnly(lines[from]?.value ?? '')
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
  form: ListForm,
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
function goesOn({line: {value}, found}: Listed, above: Listed | undefined, form: ListForm): boolean {
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
