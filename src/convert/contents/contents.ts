import {isAffiliation} from '../print/credit.ts'
import {isPersonName} from '../print/person-name.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {bare, fold, isBlank, tidy} from '../text/characters.ts'
import type {Drop, Line, Span, Text} from '../tree.ts'
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
  let from = lines.slice(0, 160).findIndex(line => isContentsHeading(line.value))
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
  const first = headed ? from + 1 : from
  const bulleted = headed ? readBulletedContents(lines, from) : undefined
  if (bulleted) return bulleted
  const reader = chooseReader(lines.slice(first, first + 40))
  const to = endOfContents(lines, first, reader)
  return to > first ? collect(lines, from, first, to, reader) : undefined
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
      return end > first && !closing ? end : index
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
      if (name.length > 80 || (end > first && ++loose > patience)) return end
      if (end === first && ++loose > longestPageless) return first
    }
  }
  return end
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
  const body = indexBody([...lines.slice(0, from), ...lines.slice(to)])
  const pairs = wrappedTitles([...lines.slice(0, from), ...lines.slice(to)])
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
  for (const entry of entries) for (const span of entry.title.spans) kept.push(span)
  const partial = /要目|导读|導讀|提要/u.test(lines[from]?.value ?? '')
  return {from, to, sections, entries, kept, drops, partial}
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
  const page = /[\d０-９]{1,4}/.exec(line.value.slice(from, to))
  const start = page ? from + page.index : to
  const end = page ? start + page[0].length : to
  if (page) kept.push({line, start, end})
  if (start > from) drops.push({span: {line, start: from, end: start}, reason: '目录引导符'})
  if (to > end) drops.push({span: {line, start: end, end: to}, reason: '页码标记'})
}
