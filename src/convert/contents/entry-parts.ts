import {isAffiliation} from '../print/credit.ts'
import {readLeadingDocumentNumber} from '../print/document-number.ts'
import {sectionKey} from '../print/wording.ts'
import {bare} from '../text/characters.ts'
import {longestName, namesAuthors, withAuthorBeside} from './authors.ts'
import {type EntryLine, readWithoutPage} from './entry.ts'
import {type Listed, type ListForm, pageOf, readNumberBefore, readPageBehind} from './list-form.ts'
import type {BodyIndex} from './sections.ts'
import type {TitleOnLine} from './titles-on-lines.ts'

/** What the lines of a list are taken apart by. */
export interface ListSetting {
  readonly form: ListForm
  readonly body: BodyIndex
  /** Words that name a section before titles, on their lines: 【要闻】题名; by their key. */
  readonly columns: ReadonlySet<string>
}

/** Characters of the name of a section, of who wrote an entry. */
export const longestSection = 20
const longestAuthor = 24

export interface EntryParts extends EntryLine {
  /** Where the number ends that counts the entry or names its page. */
  readonly numberEnd: number
  /** The name of the section before the title. */
  readonly column?: {readonly from: number; readonly to: number} | undefined
}

/** What stands before several titles, or names a section of the body; who wrote several is none. */
export function columnsOf(rows: readonly Listed[], form: ListForm, body: BodyIndex): Set<string> {
  const leads = rows.flatMap(({line, found}) => {
    const lead = found && leadOf(line.value, found, form)
    return lead ? [line.value.slice(lead.from, lead.to)] : []
  })
  const others = leads.filter(printed => printed.length <= longestSection && !namesAuthors(printed))
  // where names stand before most titles, what looks like none is a pen name
  if (others.length * 2 <= leads.length) return new Set()
  const times = new Map<string, number>()
  for (const printed of others) times.set(sectionKey(printed), (times.get(sectionKey(printed)) ?? 0) + 1)
  return new Set(
    [...times].filter(([key, count]) => count > 1 || body.named(key).length > 0).map(([key]) => key),
  )
}

/** Words before a title, behind the number that counts it or names its page. */
export function leadOf(value: string, found: TitleOnLine, form: ListForm): EntryLine['author'] {
  const numbered = form.counted || form.page === 'before' ? readNumberBefore(value) : undefined
  const lead = wordsWithin(value, numbered?.end ?? 0, found.start)
  // 访日见闻——题名 is a title in two halves
  return lead && /[—－─]/u.test(value.slice(lead.to, found.start)) ? undefined : lead
}

/** 【要闻】: brackets before a title. */
const bracketed = /^\s*[【〖〔［[]([^【】〖〗〔〕［］[\]]{2,20})[】〗〕］\]](?=\s*\S)/u

/** Where the name of a section in brackets ends that stands before a title, one of those before other titles; 0 where none does. */
export function columnBefore(value: string, columns: ReadonlySet<string>): number {
  const [printed = '', name = ''] = bracketed.exec(value) ?? []
  return columns.has(sectionKey(name)) ? printed.length : 0
}

/** What parts a title from what else its line prints. */
const separator = /[\s\u3000/／|｜…‥⋯]|[.．·・•]{2}/uy

function isSeparator(value: string, at: number): boolean {
  separator.lastIndex = at
  return separator.test(value)
}

export function partsOf(
  value: string,
  found: TitleOnLine | undefined,
  {form, body, columns}: ListSetting,
): EntryParts | undefined {
  const numbered = form.counted || form.page === 'before' ? readNumberBefore(value) : undefined
  const numberEnd = numbered?.end ?? 0
  const tail = form.page === 'before' ? undefined : readPageBehind(value)
  const page = form.page === 'before' ? pageOf(numbered?.number) : (tail?.page ?? null)
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
export function edgesOf({start, titleEnd, author}: EntryParts): number[] {
  if (!author) return [start, titleEnd]
  const pairs = [
    [start, titleEnd],
    [author.from, author.to],
  ].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  return pairs.flat()
}

/** What may stand around the title and the author of an entry, beside a number before it: signs, leaders, the page. */
const leaders =
  /^[\u2580-\u2775\u2794-\u27BF※•|｜/／.．·…‥⋯・•‧∙_—－─―\-\s\d０-９一二三四五六七八九十百〇○零廿卅第页版Pp（()）[\]［］【】〔〕–~～至]*$/u

/** Does a reading of an entry leave no word of it out? */
export function leavesNothing(value: string, parts: EntryParts, {counted}: ListForm): boolean {
  const edges = edgesOf(parts)
  const before = parts.column ? '' : value.slice(counted ? parts.numberEnd : 0, edges[0])
  const between = edges.length > 2 ? value.slice(edges[1], edges[2]) : ''
  return leaders.test(before + between + value.slice(edges.at(-1) ?? value.length))
}
