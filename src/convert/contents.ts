import {bare, fold, tidy} from './characters.ts'
import {readSectionMark, type SectionMark} from './section-marks.ts'
import type {Drop, Line, Span, Text} from './tree.ts'
import {wholeLine} from './tree.ts'

/** One entry of the 目录, wrapped lines joined. */
export interface PrintedEntry {
  readonly section: string | null
  readonly title: Text
  readonly page: number | null
}

/** The 目录 as printed. */
export interface PrintedContents {
  /** Indexes into the lines: the heading or first entry, and the line behind the last. */
  readonly from: number
  readonly to: number
  readonly sections: ReadonlyArray<{readonly name: string; readonly form: SectionMark['form']}>
  readonly entries: readonly PrintedEntry[]
  readonly kept: readonly Span[]
  readonly drops: readonly Drop[]
}

const heading =
  /^[【〖[]?(?:本期)?(?:目录|目錄|目次|要目|导读|導讀|CONTENTS)(?:CONTENTS|[（(]?续[）)]?)?[】〗\]]?$/iu
const leaderSign = '[.．·…‥⋯・•‧∙_—－─―─\\-]'
const page =
  '(?:第|[Pp]\\.?|[（(])?[\\s\\u3000]*([\\d０-９]{1,4})(?:[\\s\\u3000]*[-－–—~～至][\\s\\u3000]*[\\d０-９]{1,4})?[\\s\\u3000]*(?:页|頁|[）)])?'
/** Dots, rules or a tab lead to the page. */
const ledEntry = new RegExp(
  `^(.*?\\S)(?:[\\s\\u3000]*${leaderSign}{2,}[\\s\\u3000.．·…]*|[ \\u3000]*\\t\\s*|[ \\u3000]*…[\\s\\u3000]*)(${page})\\s*$`,
  'u',
)
/** Spaces, or nothing, before a page that is marked as one: P12, 第12页, (12). */
const spacedEntry = new RegExp(`^(.*?\\S)[ \\u3000]{2,}(${page})\\s*$`, 'u')
const markedEntry =
  /^(.*?\S)[\s\u3000]*((?:[Pp]\.?\s*([\d０-９]{1,4})|第\s*([\d０-９]{1,4})\s*[页頁]|[（(]\s*([\d０-９]{1,4})\s*[）)])(?:\s*[-–—~～]\s*[\d０-９]{1,4})?)\s*$/u
const looseEntry = /^(.*?\S)[ \u3000](([\d０-９]{1,4}))\s*$/u
const onlyRule = new RegExp(`^(?:${leaderSign}|[\\s\\u3000=＝*＊])+$`, 'u')
const onlyLed = new RegExp(`^[\\s\\u3000]*(?:${leaderSign}{2,}|\\t)[\\s\\u3000]*(${page})\\s*$`, 'u')

interface EntryLine {
  /** Code units of the title on the line. */
  readonly titleEnd: number
  readonly page: number
}

function readEntryLine(value: string, lastPage: number): EntryLine | undefined {
  for (const pattern of [ledEntry, spacedEntry, markedEntry]) {
    const match = pattern.exec(value)
    const printed = match
      ?.slice(2)
      .reverse()
      .find(group => group !== undefined && /^[\d０-９]+$/.test(group))
    if (match?.[1] && printed)
      return {
        titleEnd: match[1].replace(new RegExp(`[\\s\\u3000]*${leaderSign}{2,}$`, 'u'), '').length,
        page: Number(fold(printed)),
      }
  }
  const loose = looseEntry.exec(value)
  if (loose?.[1] && loose[3]) {
    const number = Number(fold(loose[3]))
    if (number >= lastPage && number <= lastPage + 60 && number > 0)
      return {titleEnd: loose[1].length, page: number}
  }
  return undefined
}

function hasLeader(value: string): boolean {
  return ledEntry.test(value) && (value.match(/\t/g)?.length ?? 0) <= 1
}

function isContentsHeading(value: string): boolean {
  return heading.test(bare(value))
}

/** A line of the 目录 that is a section's name, with or without its page. */
function readContentsSection(
  value: string,
  later: ReadonlySet<string>,
): {name: string; form: SectionMark['form']} | undefined {
  const entry = readEntryLine(value, Number.POSITIVE_INFINITY)
  const printed = entry ? value.slice(0, entry.titleEnd) : value
  const mark = readSectionMark(printed)
  if (mark) return mark
  const text = bare(printed)
  if (!entry && text.length <= 12 && !/[。，；：]/u.test(text) && later.has(text))
    return {name: text, form: 'plain'}
  return undefined
}

/** How many lines without a page may stand between two entries before the 目录 is taken to be over. */
const patience = 3

/**
 * Finds and reads the 目录: from its heading (or its first led entry) to its last entry.
 * It is over where a section mark comes again, for then the body has begun.
 */
export function readContents(lines: readonly Line[]): PrintedContents | undefined {
  let from = lines.slice(0, 120).findIndex(line => isContentsHeading(line.value))
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
    while (from > 0 && readSectionMark(lines[from - 1]?.value ?? '')) from--
  }
  const first = headed ? from + 1 : from
  const to = endOfContents(lines, first)
  return to > first ? collect(lines, from, first, to) : undefined
}

function endOfContents(lines: readonly Line[], first: number): number {
  const seen = new Set<string>()
  let end = first
  let lastPage = 0
  let loose = 0
  for (let index = first; index < lines.length; index++) {
    const value = lines[index]?.value ?? ''
    const mark = readSectionMark(value)
    if (mark) {
      const name = bare(mark.name)
      // without pages the entries are known only from the sections coming again
      if (seen.has(name)) return end > first ? Math.max(end, index - trailing(lines, end, index)) : index
      seen.add(name)
      continue
    }
    const entry = readEntryLine(value, lastPage)
    if (entry && (value.match(/\t/g)?.length ?? 0) <= 2) {
      end = index + 1
      lastPage = entry.page
      loose = 0
    } else if (isContentsHeading(value) || onlyRule.test(value) || onlyLed.test(value)) {
      if (onlyLed.test(value)) end = index + 1
      else if (loose === 0 && index === end) end = index + 1
    } else if (bare(value).length > 80 || (end > first && ++loose > patience)) return end
    else if (end === first && ++loose > 60) return first
  }
  return end
}

/** Lines behind the last entry with a page that belong to the body all the same: none where the sections repeat at once. */
function trailing(lines: readonly Line[], end: number, repeat: number): number {
  const between = lines.slice(end, repeat)
  return between.every(({value}) => onlyRule.test(value)) ? 0 : repeat - end
}

function collect(lines: readonly Line[], from: number, first: number, to: number): PrintedContents {
  const later = new Set(
    lines
      .slice(to)
      .filter(({value}) => value.length <= 40)
      .flatMap(({value}) => [bare(value), bare(readSectionMark(value)?.name ?? '')]),
  )
  const sections: Array<{name: string; form: SectionMark['form']}> = []
  const entries: PrintedEntry[] = []
  const kept: Span[] = []
  const drops: Drop[] = []
  let section: string | null = null
  let pending: Span[] = []
  let lastPage = 0
  const paged = lines.slice(first, to).filter(({value}) => readEntryLine(value, 0)).length
  const flush = (pageNumber: number | null) => {
    if (pending.length) entries.push({section, title: titleOf(pending), page: pageNumber})
    pending = []
  }
  for (const line of lines.slice(from, first)) drops.push({span: wholeLine(line), reason: '目录标题'})
  for (const line of lines.slice(first, to)) {
    const {value} = line
    const named = readContentsSection(value, later)
    const entry = readEntryLine(value, lastPage)
    const led = onlyLed.exec(value)
    if (isContentsHeading(value)) drops.push({span: wholeLine(line), reason: '目录标题'})
    else if (led?.[2] && pending.length) {
      lastPage = Number(fold(led[2]))
      const at = value.lastIndexOf(led[2])
      drops.push({span: {line, start: 0, end: at}, reason: '目录引导符'})
      kept.push({line, start: at, end: at + led[2].length})
      if (at + led[2].length < value.length)
        drops.push({span: {line, start: at + led[2].length, end: value.length}, reason: '页码标记'})
      flush(lastPage)
    } else if (onlyRule.test(value) || led) drops.push({span: wholeLine(line), reason: '表格线'})
    else if (named) {
      flush(null)
      section = named.name
      sections.push(named)
      drops.push({span: wholeLine(line), reason: '栏目标记'})
    } else if (entry) {
      pending.push({line, start: 0, end: entry.titleEnd})
      drops.push({span: {line, start: entry.titleEnd, end: value.length}, reason: '目录引导符'})
      lastPage = entry.page
      flush(entry.page)
    } else {
      if (paged === 0) flush(null)
      pending.push(wholeLine(line))
    }
  }
  flush(null)
  for (const entry of entries) kept.push(...entry.title.spans)
  return {from, to, sections, entries, kept, drops}
}

/** Lines of a wrapped entry are joined without a blank where Han characters meet. */
function titleOf(spans: readonly Span[]): Text {
  const value = spans
    .map(({line, start, end}) => tidy(line.value.slice(start, end)))
    .reduce((left, right) => left + (/[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? ' ' : '') + right)
  return {value, spans}
}
