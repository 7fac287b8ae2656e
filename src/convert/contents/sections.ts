import {readNumeral} from '../../chinese-numerals.ts'
import {authorBeside} from '../print/author-beside.ts'
import {isOurs} from '../print/byline.ts'
import {isPersonName} from '../print/person-name.ts'
import {bracketSign, readSectionMark, type SectionMark, withoutLetterSpacing} from '../print/section-marks.ts'
import {signsOfTitles} from '../print/title-signs.ts'
import {sectionKey, withoutLatinName, wordingsOf} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, han, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {type EntryLine, type EntryReader, isContentsHeading, readLeadingPage} from './entry.ts'

/** A section as the 目录 names it. */
export interface PrintedSection {
  readonly name: string
  /** The line without blanks: 一、商会要闻 for 商会要闻. */
  readonly printed: string
  /** Its words, by which the body's mark is told again whatever signs are around it. */
  readonly key: string
  /** The sign that sets it off, or `plain`. */
  readonly form: SectionMark['form'] | 'plain'
  /** Does it stand within another, which is the section of its articles? */
  readonly within?: boolean
}

/** Number before a section's name: 一、商会要闻, Ⅱ 校友人物, 第三部分 资料. */
const sectionNumber =
  /^(?:([一二三四五六七八九十]+)[、．.]|([Ⅰ-Ⅻ])[、．.]?|([IVX]{1,4})(?:[、．.]|(?=[\s\u3000]))|第([一二三四五六七八九十]+)(?:部分|辑|篇)[、：:]?|PART ?\d{1,2}[\s\u3000]?[｜|丨·.、:：]|[上中下][篇编辑](?:[、：:]|(?=[\s\u3000])))[\s\u3000]*/u

/**
 * Lines of the 目录 that number its sections: from one on, each again in the body on a line of its own, and none with a
 * page but above an entry that has one too, as Word's 目录 of two levels prints it. By their text without blanks.
 */
export function numberedSections(lines: readonly Line[], read: EntryReader, body: BodyIndex): Set<string> {
  const systemOf = (value: string) =>
    (sectionNumber.exec(value.trim()) ?? []).findIndex((printed, at) => at > 0 && printed !== undefined)
  const numbered = lines.flatMap(({value}, at) => {
    const system = systemOf(value)
    const entry = read(value, 0)
    const printed = value.slice(0, entry?.titleEnd)
    if (system < 0 || body.named(sectionKey(printed)).length === 0) return []
    const below = lines[at + 1]?.value ?? ''
    if (entry && (!read(below, 0) || systemOf(below) === system)) return []
    const numeral = sectionNumber.exec(value.trim())?.[system] ?? ''
    const number = fromRoman(numeral) ?? readNumeral(numeral)
    return number === null ? [] : [{at, text: bare(printed), system, number}]
  })
  const rising = numbered.filter(
    ({system, number}, at) => system === numbered[0]?.system && number === at + 1,
  )
  // a list that counts its entries has nothing else below any of them
  const counted = rising[0]?.system ?? -1
  const holds = rising.some(({at}) => {
    const below = lines[at + 1]?.value
    return below !== undefined && systemOf(below) !== counted
  })
  return new Set(rising.length >= 2 && holds ? rising.map(({text}) => text) : [])
}

/**
 * 协会动态……1 above 题名……1: names of sections with the page on which they begin, that of their first piece. The first line of the list is one, and the
 * body prints no piece of that name: it has the name above the title that stands below it in the list, or nowhere. By their text without blanks.
 */
export function sectionsWithPages(lines: readonly Line[], read: EntryReader, body: BodyIndex): Set<string> {
  const listed = lines.map(({value}) => {
    const entry = read(value, 0)
    const text = bare(value.slice(entry?.start, entry?.titleEnd)).replace(countOrSign, '')
    return {text, page: entry?.page ?? null}
  })
  const names = listed.flatMap(({text, page}, at) => {
    const [below, author] = listed.slice(at + 1, at + 3)
    // the title may have no page, but the line of its author below it
    const belowPage = below?.page ?? author?.page
    if (page === null || below === undefined || belowPage !== page || !plainName.test(text)) return []
    const places = body.named(sectionKey(text))
    const heads = places.some(({text: printed}) => printed.includes(below.text.slice(0, 8)))
    const isNowhere = places.length === 0 && !body.titled(text)
    const sure = heads || (isNowhere && body.titled(below.text))
    return heads || isNowhere ? [{at, text, sure}] : []
  })
  const longest = Math.max(...names.filter(({sure}) => sure).map(({text}) => text.length))
  const isFirst = names[0]?.at === listed.findIndex(({page}) => page !== null)
  const sure = names.filter(({sure}) => sure).length
  const enough = sure >= fewestUnmarked && sure >= names.length * mostlyOverTitles
  const short = names.filter(({text}) => text.length <= longest)
  return new Set(isFirst && enough ? short.map(({text}) => text) : [])
}

/** ◇, 1.: what stands before a title in the list may stand otherwise in the body. */
const countOrSign = /^[^\p{L}\p{N}]*(?:\d{1,2}[.、．])?/u

function fromRoman(printed: string): number | undefined {
  const sign = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'.indexOf(printed)
  if (sign >= 0) return sign + 1
  const letters = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].indexOf(printed)
  return letters < 0 ? undefined : letters + 1
}

/**
 * Names of sections between entries that begin with their page: two at least, each before an entry and none behind one
 * that fills its line, whose other half it would be. The body may print them in its running heads only.
 */
export function sectionsBetweenPages(lines: readonly Line[]): Set<Line> {
  const widest = lines.reduce((most, {value}) => Math.max(most, width(value)), 0)
  const short = lines.filter(
    ({value}, at) =>
      !readLeadingPage(value) &&
      width(value.trim()) <= 10 &&
      /^[\p{Script=Han}、·]+[：:]?$/u.test(bare(value)) &&
      readLeadingPage(lines[at + 1]?.value ?? '') &&
      (at === 0 || readLeadingPage(lines[at - 1]?.value ?? '')),
  )
  const place = new Map(lines.map((line, at) => [line, at]))
  const sure = short.filter(line => {
    const before = lines[(place.get(line) ?? 0) - 1]
    return before === undefined || width(before.value) < widest * 0.9
  })
  return new Set(sure.length >= 3 ? short : sure.length === 2 ? sure : [])
}

/** Such a name, and perhaps what translates it. */
const plainName = /^[\p{Script=Han}、·]{1,10}(?:[A-Z][A-Za-z&']{1,30})?[：:]?$/u
/** One alone may be the first half of a title. */
const fewestUnmarked = 2
/** Of such names, as many stand above a title that the body prints as the 目录 does, at least; it may word one or two otherwise. */
const mostlyOverTitles = 0.6

/**
 * 协会动态, above an entry whose title the body prints by itself: the name of a section that the body does not print, and no first half of that title.
 * Every line without a page is one, or none is: two at least.
 *
 * @param isEntry - does the line list a piece?
 */
export function namesOverEntries(
  lines: readonly Line[],
  isEntry: (line: Line) => boolean,
  titleOn: (line: Line) => string,
  body: BodyIndex,
  wrapped: ReadonlySet<string>,
): Set<Line> {
  const place = new Map(lines.map((line, at) => [line, at]))
  const below = (line: Line) => lines[(place.get(line) ?? 0) + 1]
  const isSubtitle = (line: Line | undefined) => /^[—－─]/u.test(line?.value.trim() ?? '')
  const names = lines.filter(
    line =>
      !isEntry(line) &&
      !isSubtitle(line) &&
      !isSubtitle(below(line)) &&
      !readSectionMark(line.value, true) &&
      !isContentsHeading(line.value),
  )
  const all = names.every(line => {
    const next = below(line)
    const name = bare(line.value)
    return (
      plainName.test(name) &&
      next !== undefined &&
      isEntry(next) &&
      !wrapped.has(bare(line.value + titleOn(next)))
    )
  })
  const overTitles = names.filter(line => {
    const next = below(line)
    const title = next ? titleOn(next) : ''
    return body.titled(title) || wrapped.has(bare(title))
  })
  const enough = names.length >= fewestUnmarked && overTitles.length >= names.length * mostlyOverTitles
  return new Set(all && enough ? names : [])
}

/** 【协会动态】 or 协会动态｜ before a title on the same line. */
const prefix =
  /^[\s\u3000]*(?:[【〖［[]([^【】〖〗［］[\]]{2,16})[】〗］\]]|([\p{L}\p{N}·、]{2,10})[ \u3000]?[｜|丨┃│])[ \u3000]{0,8}(?=\S)/u
/** Fewer lines show no habit. */
const fewestBefore = 3

/** What stands before a title: the section that it is in, and where that ends, an offset. */
export interface SectionBefore {
  readonly section: PrintedSection
  readonly end: number
}

/**
 * 【协会动态】年会召开……3: each entry with its section before it. What stands there comes again, on another line of the list or as a mark of the body,
 * and the body prints the titles without it.
 */
export function sectionsBeforeTitles(
  lines: readonly Line[],
  read: EntryReader,
  body: BodyIndex,
): Map<Line, SectionBefore> {
  const found = lines.flatMap(line => {
    const match = prefix.exec(line.value)
    const name = match?.[1] ?? match?.[2]
    const entry = read(line.value, 0)
    if (
      match === null ||
      name === undefined ||
      !entry ||
      entry.start > 0 ||
      entry.titleEnd <= match[0].length
    )
      return []
    const printed = line.value.slice(0, match[0].length)
    const title = line.value.slice(match[0].length, entry.titleEnd)
    return [{line, title, end: match[0].length, section: section(nameOf(name), printed, 'plain')}]
  })
  const entries = lines.filter(({value}) => read(value, 0)).length
  const names = found.map(({section: {key}}) => key)
  const again = names.filter(
    (key, at) => body.named(key).length > 0 || names.indexOf(key) !== at || names.includes(key, at + 1),
  )
  const titled = found.filter(({title}) => body.titled(title))
  const holds =
    found.length >= fewestBefore &&
    found.length === entries &&
    again.length * 2 >= entries &&
    titled.length * 2 >= entries
  return new Map(holds ? found.map(({line, end, section: before}) => [line, {section: before, end}]) : [])
}

/**
 * Marks in brackets that stand in the body right above a title that the 目录 lists; two at least, for one alone may be a
 * label within an article. By their words.
 */
export function marksInBody(
  contents: readonly Line[],
  body: readonly Line[],
  read: EntryReader,
): Set<string> {
  const titles = new Set(
    contents.flatMap(({value}) => {
      const entry = read(value, 0)
      return wordingsOf(entry ? value.slice(entry.start, entry.titleEnd) : value)
    }),
  )
  const marks = body.flatMap(({value}, at) => {
    const mark = readSectionMark(value)
    const below = body[at + 1]?.value ?? ''
    if (!mark || !bracketSign.test(mark.form) || below.length > longestTitle) return []
    return wordingsOf(below).some(wording => titles.has(wording)) ? [sectionKey(mark.name)] : []
  })
  return new Set(marks.length >= 2 ? marks : [])
}

/** Titles are a line or two of print. */
const longestTitle = 80

/** What else a line of the 目录 is judged by. */
export interface SectionEvidence {
  readonly body: BodyIndex
  readonly numbered: ReadonlySet<string>
  readonly between: ReadonlySet<Line>
  /** What the body prints in 【】 above titles that the 目录 lists: where it marks its sections so, no other line names one. */
  readonly marks: ReadonlySet<string>
  /** Has any entry a page? */
  readonly paged: boolean
  /** Does each entry have a line that translates it, with the page? */
  readonly translated: boolean
}

/**
 * A line of the 目录 that is a section's name. One without a sign must come again in the body as a line of its own, with
 * the title of the next entry right below it or something else than prose set apart; the first line of a wrapped title
 * does not, nor does one before a subtitle.
 *
 * @param next - the line below within the 目录
 * @param nextTitle - title of the entry on the next line, without blanks
 */
export function readContentsSection(
  line: Line,
  next: Line | undefined,
  nextTitle: string,
  entry: EntryLine | undefined,
  {body, numbered, between, marks, paged, translated}: SectionEvidence,
): PrintedSection | undefined {
  const printed = entry ? line.value.slice(0, entry.titleEnd) : line.value
  const mark = readSectionMark(printed, true)
  if (statedRole(line) === 'section')
    return section(mark?.name ?? nameOf(printed), printed, mark?.form ?? 'plain')
  // ◆ 培训结业……2: a title with its page behind a sign; a section's name stands in the body with the sign again
  const isEntry =
    entry !== undefined && mark !== undefined && !bracketSign.test(mark.form) && body.at(printed).length === 0
  if (mark && !isEntry) return section(mark.name, printed, mark.form)
  const text = bare(printed)
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  if (numbered.has(text) || between.has(line)) return section(nameOf(printed), printed, 'plain')
  // the last line of the list has nothing below it that it could hold
  if (next === undefined) return undefined
  if (entry || text.length > 30 || /[。，；：]$/u.test(text) || /^[—－─]/u.test(next.value.trim()))
    return undefined
  // a title, and on the next line who wrote it and the page
  if (namesAuthor(nextTitle)) return undefined
  // 在展会上, and below it At a Trade Fair………22
  if (translated && nextTitle !== '' && !han.test(nextTitle)) return undefined
  if (marks.size > 0 && !marks.has(sectionKey(printed))) return undefined
  const places = body.named(sectionKey(printed))
  const heads = places.some(({next: below}) => begins(below, nextTitle))
  if (heads && (sectionKey(printed).length <= 8 || places.some(({setApart}) => setApart)))
    return section(nameOf(printed), printed, 'plain')
  if (!places.some(({setApart, text: below}) => setApart && !isProse(below))) return undefined
  const deeper = indentOf(next.value) > indentOf(line.value)
  if (!paged && !sectionNumber.test(text) && !deeper && !(line.gap > 0 && next.gap === 0)) return undefined
  return section(nameOf(printed), printed, 'plain')
}

/** Is it the name of a person, or of the editors? */
export function namesAuthor(text: string): boolean {
  return isOurs(text) || isPersonName(text)
}

/** Are the two the same title, or is one its first line? */
function begins(line: string, title: string): boolean {
  if (line.length < 2 || title.length < 2) return false
  return line.startsWith(title.slice(0, 8)) || (line.length >= 4 && title.startsWith(line))
}

function isProse(text: string): boolean {
  return text.length > 40 || /。/u.test(text)
}

function section(name: string, printed: string, form: PrintedSection['form']): PrintedSection {
  return {name, printed: bare(printed), key: sectionKey(name), form}
}

/** The section that a line names, by its sign or as it stands. */
export function sectionNamedBy(printed: string): PrintedSection {
  const mark = readSectionMark(printed, true)
  return section(mark?.name ?? nameOf(printed), printed, mark?.form ?? 'plain')
}

/** Chinese names of sections, where every section of the 目录 has a half that translates it. */
export function inOneLanguage(sections: readonly PrintedSection[]): Map<string, string> {
  const names = sections.map(({name}) => [name, withoutLatinName(name)] as const)
  return new Map(names.length >= 2 && names.every(([name, half]) => half !== name) ? names : [])
}

function nameOf(printed: string): string {
  return withoutLetterSpacing(
    tidy(printed)
      .replace(sectionNumber, '')
      .replace(/[：:]$/u, ''),
  )
}

function indentOf(value: string): number {
  return /^[\s\u3000]*/u.exec(value)?.[0].length ?? 0
}

/** A short line of the body: is what follows set apart by a blank line, and what is it, without blanks? */
export interface BodyPlace {
  readonly setApart: boolean
  readonly next: string
  /** The printed lines of a paragraph that stands below it, as far as they tell that it is one. */
  readonly text: string
}

/** The short lines of the body. */
export interface BodyIndex {
  /** Those of one text, blanks aside. */
  readonly at: (text: string) => readonly BodyPlace[]
  /** Those that name a section by these words, whatever signs are around. */
  readonly named: (key: string) => readonly BodyPlace[]
  /** Is one of them this title, its number, its sign and the like aside? */
  readonly titled: (title: string) => boolean
}

/** ——公估师手记: below a title, and no name of a section, which has strokes on both sides. */
const subtitle = /^[—－─]{1,2}[^—－─].*[^—－─]$/u

export function indexBody(lines: readonly Line[]): BodyIndex {
  const byText = new Map<string, BodyPlace[]>()
  const byKey = new Map<string, BodyPlace[]>()
  const wordings = new Set<string>()
  const none = () => false
  const signs = signsOfTitles(lines, none, none)
  const add = (map: Map<string, BodyPlace[]>, key: string, place: BodyPlace) => {
    const places = map.get(key)
    if (places) places.push(place)
    else map.set(key, [place])
  }
  for (const [at, {value}] of lines.entries()) {
    if (value.length > 60) continue
    const next = lines[at + 1]
    const below = bare(next?.value.slice(0, 200) ?? '')
    const rest = lines[at + 2]?.gap === 0 ? bare(lines[at + 2]?.value.slice(0, 200) ?? '') : ''
    const place = {setApart: (next?.gap ?? 0) > 0, next: below, text: below + rest}
    add(byText, bare(value), place)
    if (!/[。，；：！？]$/u.test(value.trimEnd()) && !subtitle.test(value.trim()))
      add(byKey, sectionKey(value), place)
    // ◆ 协会动态 above a title names a section
    const mark = readSectionMark(value)
    if (mark && !signs.has(mark.form)) continue
    for (const wording of wordingsOf(value.slice(0, authorBeside(value)))) wordings.add(wording)
  }
  return {
    at: text => byText.get(bare(text)) ?? [],
    named: key => byKey.get(key) ?? [],
    titled: title => wordingsOf(title).some(wording => wordings.has(wording)),
  }
}
