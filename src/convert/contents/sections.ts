import {readNumeral} from '../../chinese-numerals.ts'
import {readSectionMark, type SectionMark} from '../print/section-marks.ts'
import {bare, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {type EntryLine, type EntryReader, readLeadingPage} from './entry.ts'

/** A section as the 目录 names it. */
export interface PrintedSection {
  readonly name: string
  /** The line without blanks, by which the body's line is told again: 一、商会要闻 for 商会要闻. */
  readonly printed: string
  /** The sign that sets it off, or `plain`. */
  readonly form: SectionMark['form'] | 'plain'
}

/** Number before a section's name: 一、商会要闻, Ⅱ 校友人物, 第三部分 资料. */
const sectionNumber =
  /^(?:([一二三四五六七八九十]+)[、．.]|([Ⅰ-Ⅻ])[、．.]?|([IVX]{1,4})(?:[、．.]|(?=[\s\u3000]))|第([一二三四五六七八九十]+)(?:部分|辑|篇)[、：:]?)[\s\u3000]*/u

/**
 * Lines of the 目录 that number its sections: from one on, no page behind them, and each again in the body on a line of
 * its own. By their text without blanks.
 */
export function numberedSections(lines: readonly Line[], read: EntryReader, body: BodyIndex): Set<string> {
  const numbered = lines.flatMap(({value}) => {
    const [, ...systems] = sectionNumber.exec(value.trim()) ?? []
    const system = systems.findIndex(printed => printed !== undefined)
    if (system < 0 || read(value, 0) || !body.has(bare(value))) return []
    const number = fromRoman(systems[system] ?? '') ?? readNumeral(systems[system] ?? '')
    return number === null ? [] : [{text: bare(value), system, number}]
  })
  const rising = numbered.filter(
    ({system, number}, at) => system === numbered[0]?.system && number === at + 1,
  )
  return new Set(rising.length >= 2 ? rising.map(({text}) => text) : [])
}

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
      /^[\p{Script=Han}、·]+$/u.test(bare(value)) &&
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

/** What else a line of the 目录 is judged by. */
export interface SectionEvidence {
  readonly body: BodyIndex
  readonly numbered: ReadonlySet<string>
  readonly between: ReadonlySet<Line>
  /** Has any entry a page? */
  readonly paged: boolean
}

/**
 * A line of the 目录 that is a section's name. One without a sign must come again in the body as a line of its own, with
 * the title of the next entry right below it or something else than prose set apart; the first line of a wrapped title
 * does not, nor does one before a subtitle.
 *
 * @param nextTitle - title of the entry on the next line, without blanks
 */
export function readContentsSection(
  line: Line,
  next: Line | undefined,
  nextTitle: string,
  entry: EntryLine | undefined,
  {body, numbered, between, paged}: SectionEvidence,
): PrintedSection | undefined {
  const printed = entry ? line.value.slice(0, entry.titleEnd) : line.value
  const mark = readSectionMark(printed, true)
  // ◆ 培训结业……2: a title with its page behind a sign; a section's name stands in the body with the sign again
  const isEntry = entry !== undefined && /[^【〖［[『「]/u.test(mark?.form ?? '') && !body.has(bare(printed))
  if (mark && !isEntry) return {name: mark.name, printed: bare(printed), form: mark.form}
  const text = bare(printed)
  if (numbered.has(text) || between.has(line)) return {name: nameOf(printed), printed: text, form: 'plain'}
  if (entry || text.length > 30 || /[。，；：]$/u.test(text) || /^[—－─]/u.test((next?.value ?? '').trim()))
    return undefined
  const places = body.get(text) ?? []
  const heads = places.some(({next: below}) => begins(below, nextTitle))
  if (heads && (text.length <= 8 || places.some(({setApart}) => setApart)))
    return {name: nameOf(printed), printed: text, form: 'plain'}
  if (!places.some(({setApart, next: below}) => setApart && !isProse(below))) return undefined
  const deeper = indentOf(next?.value ?? '') > indentOf(line.value)
  if (!paged && !sectionNumber.test(text) && !deeper && !(line.gap > 0 && next?.gap === 0)) return undefined
  return {name: nameOf(printed), printed: text, form: 'plain'}
}

/** Are the two the same title, or is one its first line? */
function begins(line: string, title: string): boolean {
  if (line.length < 2 || title.length < 2) return false
  return line.startsWith(title.slice(0, 8)) || (line.length >= 4 && title.startsWith(line))
}

function isProse(text: string): boolean {
  return text.length > 40 || /。/u.test(text)
}

function nameOf(printed: string): string {
  return tidy(printed).replace(sectionNumber, '')
}

function indentOf(value: string): number {
  return /^[\s\u3000]*/u.exec(value)?.[0].length ?? 0
}

/** Short lines of the body by their text: is what follows set apart by a blank line? */
export type BodyIndex = ReadonlyMap<
  string,
  ReadonlyArray<{readonly setApart: boolean; readonly next: string}>
>

export function indexBody(lines: readonly Line[]): BodyIndex {
  const index = new Map<string, Array<{setApart: boolean; next: string}>>()
  for (const [at, {value}] of lines.entries()) {
    if (value.length > 60) continue
    const text = bare(value)
    const places = index.get(text) ?? []
    const next = lines[at + 1]
    places.push({setApart: (next?.gap ?? 0) > 0, next: bare(next?.value.slice(0, 200) ?? '')})
    index.set(text, places)
  }
  return index
}
