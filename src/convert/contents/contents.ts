import {isAffiliation} from '../print/credit.ts'
import {type Mark, readMark} from '../print/marks.ts'
import {isPersonName} from '../print/person-name.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {withoutLatinName} from '../print/wording.ts'
import {bare, fold, isBlank, tidy, words} from '../text/characters.ts'
import type {Drop, DropReason, Line, Span, Text} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import {bulletedEntry, readBulletedContents} from './bulleted.ts'
import {
  type EntryLine,
  type EntryReader,
  endsInPage,
  hasLeader,
  isContentsHeading,
  joinedTitle,
  onlyLed,
  onlyRule,
  readLeadingPage,
  readTrailingPage,
} from './entry.ts'
import {
  type BodyIndex,
  indexBody,
  marksInBody,
  numberedSections,
  type PrintedSection,
  readContentsSection,
  sectionsBetweenPages,
} from './sections.ts'

/** One entry of the 目录, wrapped lines joined. */
export interface PrintedEntry {
  readonly section: string | null
  readonly title: Text
  /** Who the 目录 says wrote it. */
  readonly author: string | null
  readonly page: number | null
  /** Did a number of the list stand before the title? Then the body may print one too. */
  readonly numbered?: boolean
}

/** The 目录 as printed. */
export interface PrintedContents {
  /** Indexes into the lines: the heading or first entry, and the line behind the last. */
  readonly from: number
  readonly to: number
  readonly sections: readonly PrintedSection[]
  readonly entries: readonly PrintedEntry[]
  readonly kept: readonly Span[]
  readonly drops: readonly Drop[]
  /** Does it list the main articles only, as 本期要目 does? */
  readonly partial: boolean
}

/** How many lines without a page may stand between two entries before the 目录 is taken to be over. */
const patience = 3
/** Where no entry has a page, how many lines a 目录 may have. */
const longestPageless = 80

/**
 * Finds and reads the 目录: from its heading (or its first led entry) to its last entry.
 * It is over where its first section or entry comes again, for then the body has begun.
 */
export function readContents(lines: readonly Line[]): PrintedContents | undefined {
  let from = lines.slice(0, 160).findIndex((_, index) => headingAt(lines, index) > 0)
  const headed = from >= 0
  if (!headed) {
    from = lines
      .slice(0, 80)
      .findIndex(
        (line, index) =>
          hasLeader(line.value) &&
          lines.slice(index, index + 6).filter(({value}) => hasLeader(value)).length >= 3,
      )
    if (from < 0) return undefined
    while (from > 0 && readSectionMark(lines[from - 1]?.value ?? '', true)) from--
  }
  const first = headed ? from + headingAt(lines, from) : from
  const bulleted = headed ? readBulletedContents(lines, from) : undefined
  if (bulleted) return bulleted
  const reader = chooseReader(lines.slice(first, first + 40))
  const counted = endOfContents(lines, first, reader)
  const paged = lines.slice(first, counted).some(({value}) => reader(value, 0))
  const recurring = headed && !paged ? endOfRecurring(lines, first) : first
  const to = recurring > first ? recurring : counted
  return to > first ? collect(lines, from, first, to, reader) : undefined
}

/** How many lines of print the heading at an index takes: 目 and 录 may stand on one each. */
function headingAt(lines: readonly Line[], index: number): number {
  const [one = '', two = ''] = [lines[index]?.value, lines[index + 1]?.value]
  if (isContentsHeading(one)) return 1
  return bare(one).length === 1 && bare(two).length === 1 && isContentsHeading(one + two) ? 2 : 0
}

/** Pages stand behind the titles, or before all of them, rising. */
function chooseReader(lines: readonly Line[]): EntryReader {
  const behind = lines.filter(({value}) => hasLeader(value) || endsInPage(value)).length
  const before = lines.flatMap(({value}) => readLeadingPage(value)?.page ?? [])
  const rising = before.filter((value, index) => value >= (before[index - 1] ?? 0)).length
  return behind < 2 && before.length >= 2 && rising === before.length ? readLeadingPage : readTrailingPage
}

function endOfContents(lines: readonly Line[], first: number, read: EntryReader): number {
  const seen = new Set<string>()
  let opening: string | undefined
  let end = first
  let lastPage = 0
  let loose = 0
  for (let index = first; index < lines.length; index++) {
    const value = lines[index]?.value ?? ''
    const mark = readSectionMark(value, true)
    const entry = read(value, lastPage)
    const name = mark ? bare(mark.name) : bare(value)
    const again = mark ? seen.has(name) : name === opening && !entry
    // without pages, the entries are known only by the body's beginning again
    if (again) {
      // 【图片新闻】 and 封三, which has no number, may close it
      const rest = lines.slice(end, index)
      const marks = rest.map(({value: printed}) => readSectionMark(printed, true) !== undefined)
      const closing = rest.length <= 6 && marks.includes(true) && marks.at(-1) === false
      return end > first && !closing ? end : behindMarks(lines, first, index)
    }
    if (mark) seen.add(name)
    if (entry && (value.match(/\t/g)?.length ?? 0) <= 2) {
      opening ??= bare(value.slice(entry.start, entry.titleEnd))
      end = index + 1
      lastPage = entry.page ?? lastPage
      loose = 0
    } else if (mark || isContentsHeading(value)) continue
    else if (onlyLed.test(value) || (onlyRule.test(value) && index === end)) end = index + 1
    else {
      opening ??= name
      // an editor's note below the 目录, and what comes again is the body's
      const prose = name.length > longestTitle || (end === first && name.endsWith('。'))
      if (prose || (end > first && ++loose > patience)) return end
      if (end === first && ++loose > longestPageless) return first
    }
  }
  return end
}

/** The mark of a section right above the body's first line belongs to the body. */
function behindMarks(lines: readonly Line[], first: number, index: number): number {
  let to = index
  while (to > first + 1 && readSectionMark(lines[to - 1]?.value ?? '', true)) to--
  return to
}

/** An entry is two lines of print at most. */
const longestTitle = 80

/**
 * Where no page tells entries: the lines that come again behind the 目录 as lines of the body, with the marks of sections,
 * subtitles behind a dash and the second lines of wrapped titles between them. Ends before the first that does none of
 * these; fewer than two that come again are no 目录.
 */
function endOfRecurring(lines: readonly Line[], first: number): number {
  const last = new Map(lines.map(({value}, index) => [words(value), index]))
  const wrapped = wrappedTitles(lines.slice(first + 1))
  const recurs = (value: string, index: number) =>
    words(value) !== '' && (last.get(words(value)) ?? 0) > index
  const seen = new Set<string>()
  let end = first
  let found = 0
  for (const [step, {value}] of lines.slice(first, first + longestPageless).entries()) {
    const index = first + step
    if (value.length > longestTitle || /。$/u.test(value.trimEnd())) break
    if (seen.has(bare(value))) return found >= 2 ? behindMarks(lines, first, index) : first
    seen.add(bare(value))
    const above = index > first ? (lines[index - 1]?.value ?? '') : ''
    if (recurs(value, index)) found++
    else if (!(index > first && (/^[—－─]{1,2}/u.test(value.trim()) || wrapped.has(bare(above + value)))))
      break
    end = index + 1
  }
  return found >= 2 ? end : first
}

/** Two lines of the body that stand together, by their text: a title wraps in the body at another place than in the 目录. */
function wrappedTitles(lines: readonly Line[]): Set<string> {
  return new Set(
    lines.flatMap(({value}, at) => {
      const next = lines[at + 1]
      return next && next.gap <= 1 && value.length + next.value.length <= 120
        ? [bare(value + next.value)]
        : []
    }),
  )
}

function collect(
  lines: readonly Line[],
  from: number,
  first: number,
  to: number,
  read: EntryReader,
): PrintedContents {
  const rest = [...lines.slice(0, from), ...lines.slice(to)]
  const body = indexBody(rest)
  const pairs = wrappedTitles(rest)
  const sections: PrintedSection[] = []
  const entries: PrintedEntry[] = []
  const kept: Span[] = []
  const drops: Drop[] = []
  let section: string | null = null
  let pending: Span[] = []
  let lastPage = 0
  const paged = lines.slice(first, to).some(({value}) => read(value, 0))
  const evidence = {
    body,
    numbered: numberedSections(lines.slice(first, to), read, body),
    between: read === readLeadingPage ? sectionsBetweenPages(lines.slice(first, to)) : new Set<Line>(),
    marks: marksInBody(lines.slice(first, to), rest, read),
    paged,
  }
  const flush = (pageNumber: number | null, author: string | null = null) => {
    if (pending.length) entries.push({section, title: joinedTitle(pending), author, page: pageNumber})
    pending = []
  }
  for (const line of lines.slice(from, first)) drops.push({span: wholeLine(line), reason: '目录标题'})
  for (const [at, line] of lines.slice(first, to).entries()) {
    const {value} = line
    const entry = behindSign(withAuthorBehind(read(value, lastPage), value, body), value)
    const next = lines[first + at + 1]
    const listed = next && read(next.value, lastPage)
    const nextTitle = bare(listed ? next.value.slice(listed.start, listed.titleEnd) : (next?.value ?? ''))
    const named = readContentsSection(line, next, nextTitle, entry, evidence)
    const led = onlyLed.exec(value)
    const cover = entry || named ? null : onCover.exec(value)
    if (isContentsHeading(value)) drops.push({span: wholeLine(line), reason: '目录标题'})
    else if (led?.[1] && pending.length) {
      lastPage = Number(fold(led[1]))
      const start = value.lastIndexOf(led[1])
      drops.push({span: {line, start: 0, end: start}, reason: '目录引导符'})
      kept.push({line, start, end: value.length})
      flush(lastPage)
    } else if (onlyRule.test(value) || led) drops.push({span: wholeLine(line), reason: '表格线'})
    else if (named) {
      flush(null)
      section = named.name
      sections.push(named)
      drops.push({span: wholeLine(line), reason: '栏目标记'})
    } else if (cover) {
      flush(null)
      drops.push({span: {line, start: 0, end: cover[0].length}, reason: '页码标记'})
      pending.push({line, start: cover[0].length, end: value.length})
      flush(null)
    } else if (entry) {
      if (entry.start > 0) flush(null)
      pending.push({line, start: entry.start, end: entry.titleEnd})
      if (entry.start > 0) leaveOut(line, 0, entry.start, kept, drops)
      const {author} = entry
      if (author) {
        kept.push({line, start: author.from, end: author.to})
        leaveOut(line, entry.titleEnd, author.from, kept, drops)
      }
      leaveOut(line, author?.to ?? entry.titleEnd, value.length, kept, drops)
      lastPage = entry.page ?? lastPage
      flush(entry.page, author ? tidy(value.slice(author.from, author.to)) : null)
    } else {
      // with the page first, a line without one goes on with the title before it
      const last = read === readLeadingPage && pending.length === 0 ? entries.at(-1) : undefined
      const printedAbove = last?.title.spans.at(-1)?.line === lines[first + at - 1]
      if (last && printedAbove && last.author === null && line.gap === 0)
        entries[entries.length - 1] = {...last, title: joinedTitle([...last.title.spans, wholeLine(line)])}
      else {
        if (!paged && !pairs.has(bare((pending[0]?.line.value ?? '') + value))) flush(null)
        pending.push(wholeLine(line))
      }
    }
  }
  flush(null)
  const named = inOneLanguage(sections)
  const listed = withoutNumbers(entries, drops).map(entry => ({
    ...entry,
    section: entry.section === null ? null : (named.get(entry.section) ?? entry.section),
  }))
  for (const entry of listed) for (const span of entry.title.spans) kept.push(span)
  const partial = /要目|导读|導讀|提要/u.test(lines[from]?.value ?? '')
  return {
    from,
    to,
    sections: sections.map(section => ({...section, name: named.get(section.name) ?? section.name})),
    entries: listed,
    kept,
    drops,
    partial,
  }
}

/** Chinese names of sections, where every section of the 目录 has a half that translates it. */
function inOneLanguage(sections: readonly PrintedSection[]): Map<string, string> {
  const names = sections.map(({name}) => [name, withoutLatinName(name)] as const)
  return new Map(names.length >= 2 && names.every(([name, half]) => half !== name) ? names : [])
}

/** 1. 会议召开, 2. 年会召开, 1. 公示: where half of the entries are counted from one on, the numbers are the list's. */
function withoutNumbers(entries: readonly PrintedEntry[], drops: Drop[]): PrintedEntry[] {
  const marks = entries.map(({title}) => readMark(title.value))
  const counted = marks.map((mark, at) => {
    const before = marks[at - 1]
    const goesOn =
      before?.system === mark?.system && before !== undefined && mark?.number === before.number + 1
    return mark !== undefined && listNumber.test(mark.system) && (mark.number === 1 || goesOn)
  })
  const numbers = counted.filter(Boolean).length
  if (numbers < 2 || numbers * 2 < entries.length) return [...entries]
  return entries.map((entry, at) => {
    const mark = marks[at]
    if (!counted[at] || !mark) return entry
    const title = withoutMark(entry.title, mark, drops)
    return title ? {...entry, title, numbered: true} : entry
  })
}

/** The systems in which a list counts its entries. */
const listNumber = /^(?:arabic-point|arabic-comma|arabic-bracket|han-comma|han-bracket|circled)$/u

/** A title without the number before it, which goes into `drops`; `undefined` where nothing else would be left. */
export function withoutMark(title: Text, mark: Mark, drops: Drop[]): Text | undefined {
  const [first, ...rest] = title.spans
  if (!first || isBlank(title.value.slice(mark.printed.length))) return undefined
  const printed = first.line.value.slice(first.start, first.end)
  let start = first.start
  for (let left = bare(mark.printed).length; left > 0 && start < first.end; start++)
    if (!isBlank(first.line.value[start] ?? '')) left--
  if (isBlank(printed)) return undefined
  drops.push({span: {...first, end: start}, reason: '篇名前后的标记'})
  return {value: title.value.slice(mark.printed.length).trim(), spans: [{...first, start}, ...rest]}
}

/**
 * 题名　　甲某: what wide blanks set apart at the end of an entry is its author where it is a person's name, or where the
 * body prints it on a line of its own (a pen name, 会史组); another half of the title is neither.
 */
function withAuthorBehind(
  entry: EntryLine | undefined,
  value: string,
  body: BodyIndex,
): EntryLine | undefined {
  if (!entry || entry.author) return entry
  const printed = value.slice(entry.start, entry.titleEnd)
  const [, title, author] =
    /^(.*?\S)(?:[ \u3000]{2,}|\u3000)([\p{Script=Han}·（）\d \u3000]{2,24})$/u.exec(printed) ?? []
  if (title === undefined || author === undefined || isBlank(title)) return entry
  // 祁　舒: a name of two characters, spread
  const words = /^\S(?:[ \u3000]+\S)+$/u.test(author) ? [bare(author)] : author.split(/[ \u3000]+/u)
  const named = words.some(isPersonName) && words.every(word => isPersonName(word) || isAffiliation(word))
  if (!named && body.at(author).length === 0) return entry
  const to = entry.titleEnd
  return {...entry, titleEnd: entry.start + title.trimEnd().length, author: {from: to - author.length, to}}
}

/** An entry without the sign before it. */
function behindSign(entry: EntryLine | undefined, value: string): EntryLine | undefined {
  const sign = entry?.start === 0 ? bulletedEntry.exec(value)?.[0].length : undefined
  return entry && sign !== undefined && sign < entry.titleEnd ? {...entry, start: sign} : entry
}

/** 封三 冬季运动会剪影: pages of the cover have no number. */
const onCover = /^[\s\u3000]*(?:封[面底一二三四]|彩页|插页|彩插)[\s\u3000]+(?=\S)/u

/** What stands around a title on its line: leaders are dropped, the page goes into issue.yaml. */
function leaveOut(line: Line, from: number, to: number, kept: Span[], drops: Drop[]): void {
  const around = line.value.slice(from, to)
  const page = /[\d０-９]{1,4}/.exec(around) ?? /封[面底二三四]|[扉插彩]页|[Ⅰ-Ⅻ]|[ivx]{1,4}/u.exec(around)
  const start = page ? from + page.index : to
  const end = page ? start + page[0].length : to
  drop(line, from, start, '目录引导符', drops)
  if (page && /\d|[０-９]/.test(page[0])) kept.push({line, start, end})
  else drop(line, start, end, '页码标记', drops)
  drop(line, end, to, '页码标记', drops)
}

/** Blanks at the ends are left alone: where a field code of Word's stood, it has been dropped. */
function drop(line: Line, from: number, to: number, reason: DropReason, drops: Drop[]): void {
  let [start, end] = [from, to]
  while (start < end && isBlank(line.value[start] ?? '')) start++
  while (end > start && isBlank(line.value[end - 1] ?? '')) end--
  if (start < end) drops.push({span: {line, start, end}, reason})
}
