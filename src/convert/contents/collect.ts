import {isByline} from '../print/byline.ts'
import {lowerForms, readSectionMark} from '../print/section-marks.ts'
import {signBefore} from '../print/title-signs.ts'
import {wordingsOf} from '../print/wording.ts'
import {bare, fold, han, tidy} from '../text/characters.ts'
import type {Drop, Line, Span} from '../tree.ts'
import {textIn, wholeLine} from '../tree.ts'
import {namesStandFirst, signedEntry, withAuthorBeside} from './authors.ts'
import {type BodyIndex, indexBody} from './body-index.ts'
import {readCounted} from './choose-reader.ts'
import type {PrintedContents, PrintedEntry} from './contents.ts'
import {
  coverBefore,
  type EntryLine,
  type EntryReader,
  isContentsHeading,
  joinedTitle,
  listsMainOnly,
  onlyLed,
  onlyRule,
  readLeadingPage,
  readTrailingPage,
} from './entry.ts'
import {countsOn, wrappedTitles} from './extent.ts'
import {drop, leaveOut} from './left-out.ts'
import {numberedSections} from './numbered-sections.ts'
import {withoutNumbers} from './numbers.ts'
import {inOneLanguage, type PrintedSection} from './printed-section.ts'
import {marksInBody, namesAuthor, readContentsSection} from './sections.ts'
import {type SectionBefore, sectionsBeforeTitles} from './sections-before-titles.ts'
import {namesOverEntries, sectionsBetweenPages, sectionsWithPages} from './unmarked-sections.ts'

export function collect(
  lines: readonly Line[],
  from: number,
  first: number,
  to: number,
  read: EntryReader,
): PrintedContents {
  const rest = [...lines.slice(0, from), ...lines.slice(to)]
  const body = indexBody(rest)
  const pairs = wrappedTitles(rest)
  const namesFirst = namesStandFirst(lines.slice(first, to), read, body)
  const signed = (value: string, entry: EntryLine | undefined) =>
    withAuthorBeside(entry, value, body, namesFirst)
  const sections: PrintedSection[] = []
  const entries: PrintedEntry[] = []
  const kept: Span[] = []
  const drops: Drop[] = []
  const lower = lowerForms(lines.slice(first, to).map(({value}) => value))
  let section: string | null = null
  let pending: Span[] = []
  let lastPage = 0
  const paged = lines.slice(first, to).some(({value}) => read(value, 0))
  const evidence = {
    body,
    numbered: new Set([
      ...numberedSections(lines.slice(first, to), read, body),
      ...sectionsWithPages(lines.slice(first, to), read, body),
    ]),
    between:
      read === readLeadingPage
        ? sectionsBetweenPages(lines.slice(first, to))
        : namesOverEntries(
            lines.slice(first, to),
            ({value}) =>
              paged
                ? read(value, 0) !== undefined
                : body.titled(value) ||
                  pairs.has(bare(value)) ||
                  signedEntry(value, 0, body, pairs) !== undefined,
            ({value}) => {
              const entry = behindSign(signed(value, read(value, 0)), value)
              return value.slice(entry?.start, entry?.titleEnd)
            },
            body,
            pairs,
          ),
    marks: marksInBody(lines.slice(first, to), rest, value => signed(value, read(value, 0))),
    paged,
    signed: haveOneSign(lines.slice(first, to), body),
    translated:
      lines
        .slice(first, to)
        .filter(({value}) => /[A-Za-z]{2}/.test(value) && !han.test(value) && read(value, 0)).length >= 2,
  }
  const prefixes = sectionsBeforeTitles(lines.slice(first, to), read, body)
  // what stands below an entry here and below its title in the body goes on with it
  const goesOn = (above: Line | undefined, line: Line) => {
    const entry = above && line.gap === 0 ? read(above.value, 0) : undefined
    const title = above?.value.slice(entry?.start, entry?.titleEnd)
    return entry !== undefined && pairs.has(bare(title + line.value))
  }
  // an entry of which the page is not printed: the next has the next number, or the body prints the title by itself
  const isWhole = (title: readonly Span[], value: string) => {
    const above = title.map(textIn).join('')
    const goesOnBelow = !han.test(value) || opensSubtitle.test(value.trim()) || pairs.has(bare(above + value))
    const alone = () => wordingsOf(above).some(wording => body.named(wording).length > 0)
    return title.length > 0 && !goesOnBelow && (countsOn(above, value) || alone())
  }
  const flush = (pageNumber: number | null, author: string | null = null) => {
    if (pending.length) entries.push({section, title: joinedTitle(pending), author, page: pageNumber})
    pending = []
  }
  for (const line of lines.slice(from, first)) drops.push({span: wholeLine(line), reason: '目录标题'})
  for (const [at, line] of lines.slice(first, to).entries()) {
    const {value} = line
    const prefix = prefixes.get(line)
    if (prefix && prefix.section.name !== section) {
      section = prefix.section.name
      if (!sections.some(({name}) => name === section)) sections.push(prefix.section)
    }
    const opening = prefix?.end ?? 0
    drop(line, 0, opening, '栏目标记', drops)
    const entry = behindSign(signed(value, behindSection(read(value, lastPage), prefix)), value)
    const next = first + at + 1 < to ? lines[first + at + 1] : undefined
    const listed = next && signed(next.value, read(next.value, lastPage))
    const nextTitle = bare(listed ? next.value.slice(listed.start, listed.titleEnd) : (next?.value ?? ''))
    const named =
      prefix || goesOn(lines[first + at - 1], line)
        ? undefined
        : readContentsSection(line, next, nextTitle, entry, evidence)
    const led = onlyLed.exec(value)
    const cover = entry || named ? 0 : coverBefore(value)
    if (isContentsHeading(value)) drops.push({span: wholeLine(line), reason: '目录标题'})
    else if (led?.[1] && pending.length) {
      lastPage = Number(fold(led[1]))
      const start = value.lastIndexOf(led[1])
      drops.push({span: {line, start: 0, end: start}, reason: '目录引导符'})
      kept.push({line, start, end: value.length})
      flush(lastPage)
    } else if (onlyRule.test(value) || led) drops.push({span: wholeLine(line), reason: '表格线'})
    else if (onlySlashes.test(value)) drops.push({span: wholeLine(line), reason: '目录引导符'})
    else if (named) {
      flush(null)
      // the section that it stands in is the one that counts
      const within = section !== null && lower.has(named.form)
      if (!within) section = named.name
      sections.push(within ? {...named, within} : named)
      const usual = sections[0]?.form === named.form && (sections.length > 1 || next !== undefined)
      const only = within || !usual ? undefined : onlyPiece(line, named, entry, next)
      if (only) {
        entries.push({
          section,
          title: {value: named.name, spans: [only]},
          author: null,
          page: entry?.page ?? null,
          only: true,
        })
        drop(line, 0, only.start, '栏目标记', drops)
        const end = entry?.titleEnd ?? only.end
        drop(line, only.end, end, '栏目标记', drops)
        leaveOut(line, end, value.length, entry?.page ?? null, kept, drops)
      } else drops.push({span: wholeLine(line), reason: '栏目标记'})
    } else if (cover > 0) {
      flush(null)
      drops.push({span: {line, start: 0, end: cover}, reason: '页码标记'})
      pending.push({line, start: cover, end: value.length})
      flush(null)
    } else if (
      entry &&
      pending.length > 0 &&
      entry.start === 0 &&
      entry.author === undefined &&
      namesAuthor(value.slice(0, entry.titleEnd))
    ) {
      // who wrote what the line above names, and its page
      kept.push({line, start: 0, end: entry.titleEnd})
      leaveOut(line, entry.titleEnd, value.length, entry.page, kept, drops)
      lastPage = entry.page ?? lastPage
      flush(entry.page, tidy(value.slice(0, entry.titleEnd)))
    } else if (entry) {
      if (entry.start > 0 || isWhole(pending, value.slice(0, entry.titleEnd))) flush(null)
      pending.push({line, start: entry.start, end: entry.titleEnd})
      const {author} = entry
      const before = author !== undefined && author.to <= entry.start
      if (author) kept.push({line, start: author.from, end: author.to})
      if (before) {
        leaveOut(line, opening, author.from, entry.page, kept, drops)
        leaveOut(line, author.to, entry.start, entry.page, kept, drops)
      } else {
        if (entry.start > opening && read === readCounted) drop(line, 0, entry.start, '篇名前后的标记', drops)
        else if (entry.start > opening) leaveOut(line, opening, entry.start, entry.page, kept, drops)
        if (author) leaveOut(line, entry.titleEnd, author.from, entry.page, kept, drops)
      }
      leaveOut(line, Math.max(author?.to ?? 0, entry.titleEnd), value.length, entry.page, kept, drops)
      lastPage = entry.page ?? lastPage
      flush(entry.page, author ? tidy(value.slice(author.from, author.to)) : null)
    } else {
      // with the page first, a line without one goes on with the title before it
      const last = read === readLeadingPage && pending.length === 0 ? entries.at(-1) : undefined
      const printedAbove = last?.title.spans.at(-1)?.line === lines[first + at - 1]
      const goesOn = last !== undefined && printedAbove && last.author === null && line.gap === 0
      // or it is who wrote it
      if (goesOn && isByline(line, undefined, undefined)) {
        entries[entries.length - 1] = {...last, author: tidy(value)}
        kept.push(wholeLine(line))
      } else if (goesOn)
        entries[entries.length - 1] = {...last, title: joinedTitle([...last.title.spans, wholeLine(line)])}
      else {
        if (!paged && !pairs.has(bare((pending[0]?.line.value ?? '') + value))) flush(null)
        // ·题名: a sign that the body does not print before the title
        const sign = signBefore(value)?.length ?? 0
        const free = evidence.signed || body.at(value.slice(sign)).length > 0
        const start = sign > 0 && free ? sign : 0
        if (start > 0) drop(line, 0, start, '目录引导符', drops)
        const pageless = paged ? undefined : signedEntry(value, start, body, pairs)
        pending.push({line, start: pageless?.start ?? start, end: pageless?.titleEnd ?? value.length})
        if (pageless?.author) {
          const {from: begins, to: ends} = pageless.author
          kept.push({line, start: begins, end: ends})
          if (ends <= pageless.start) leaveOut(line, ends, pageless.start, null, kept, drops)
          else leaveOut(line, pageless.titleEnd, begins, null, kept, drops)
          leaveOut(line, Math.max(ends, pageless.titleEnd), value.length, null, kept, drops)
          flush(null, tidy(value.slice(begins, ends)))
        }
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
  const partial = listsMainOnly(lines[from]?.value ?? '')
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

/** Fewer lines behind one sign show no form of entries. */
const fewestSigned = 3

/** ·题名 on every line that names no section, whatever the body's wording: does one sign stand before all entries, none of which the body prints with it? */
function haveOneSign(lines: readonly Line[], body: BodyIndex): boolean {
  const entries = lines.filter(
    ({value}) => readSectionMark(value, true) === undefined && !onlyRule.test(value),
  )
  const signs = new Set(entries.map(({value}) => signBefore(value)?.sign))
  return (
    entries.length >= fewestSigned &&
    signs.size === 1 &&
    !signs.has(undefined) &&
    !entries.some(({value}) => body.at(value).length > 0)
  )
}

/** ——副题, （望协〔2009〕4号）: what stands on a line of its own below its title. */
const opensSubtitle = /^(?:[—－─]{1,2}|[（(])/u

/** // above and below the heading of an e-letter's 目录. */
const onlySlashes = /^[\s/／|｜]+$/u

/**
 * The name of a section that has a page of its own, where the next section stands right below it: ◎信息集锦◎（9）. It is the only piece in it.
 *
 * @param next - the line below within the 目录
 */
function onlyPiece(
  line: Line,
  {name, form}: PrintedSection,
  entry: EntryLine | undefined,
  next: Line | undefined,
): Span | undefined {
  if (form === 'plain' || entry === undefined || entry.page === null) return undefined
  const below = next && (readTrailingPage(next.value, 0)?.titleEnd ?? next.value.length)
  if (next && readSectionMark(next.value.slice(0, below), true)?.form !== form) return undefined
  const start = line.value.indexOf(name)
  return start < 0 ? undefined : {line, start, end: start + name.length}
}

/** An entry without the section before it. */
function behindSection(
  entry: EntryLine | undefined,
  before: SectionBefore | undefined,
): EntryLine | undefined {
  return entry && before ? {...entry, start: before.end} : entry
}

/** An entry without the sign before it. */
function behindSign(entry: EntryLine | undefined, value: string): EntryLine | undefined {
  const before = entry?.start === 0 ? signBefore(value.slice(0, entry.titleEnd)) : undefined
  return entry && before ? {...entry, start: before.length} : entry
}
