import {readLeadingDocumentNumber} from '../print/document-number.ts'
import {sectionKey} from '../print/wording.ts'
import {bare} from '../text/characters.ts'
import {longestName, namesAuthors, withAuthorBeside} from './authors.ts'
import {type Beside, endBefore, leadOf, opensAt, partingOf, tailOf, wordsBetween} from './beside-title.ts'
import type {BodyIndex} from './body-index.ts'
import {readWithoutPage} from './entry.ts'
import {
  apart,
  bracketBehind,
  isAuthorLike,
  type ListForm,
  longestAuthor,
  longestSection,
  loose,
} from './list-form.ts'
import {type NumberOnRow, pageOf, readNumberBefore, readPageBehind, type Stretch} from './list-numbers.ts'
import type {Row} from './list-rows.ts'
import type {IsSigned} from './signed-in.ts'

/** What the rows of a list are taken apart by. */
export interface ListSetting {
  readonly form: ListForm
  readonly body: BodyIndex
  readonly isSigned: IsSigned
}

/** The parts of a row that lists a piece: code units of the row. */
export interface EntryParts {
  readonly title: Stretch
  readonly author: Stretch | undefined
  /** The name of the section before the title. */
  readonly column: Stretch | undefined
  /** What counts the entry or names its page before the title. */
  readonly number: NumberOnRow | undefined
  readonly page: number | null
  /** The digits of the page. */
  readonly pageAt: Stretch | undefined
}

/** Takes a row apart: around the title that the body prints, or as the other rows are set. */
export function partsOf(row: Row, setting: ListSetting): EntryParts {
  const {value, found} = row
  const {form} = setting
  const number = form.counted || form.page === 'before' ? readNumberBefore(value) : undefined
  const numberEnd = number && (!found || number.to < found.end) ? number.to : signEnd(value, form)
  const tail = form.page === 'behind' ? readPageBehind(value.slice(found?.end ?? numberEnd)) : undefined
  const offset = found?.end ?? numberEnd
  const section = sectionBehind(value, offset, form)
  const pageFrom = section?.open ?? (tail ? offset + tail.from : value.length)
  const page = form.page === 'before' ? pageOf(number?.number) : (tail?.number ?? null)
  const digits = form.page === 'before' ? number?.digits : tail && moved(tail.digits, offset)
  const around = found
    ? aroundTitle(
        value,
        Math.max(opensAt(value, found.start), numberEnd),
        found.end,
        numberEnd,
        pageFrom,
        setting,
      )
    : byForm(value, numberEnd, pageFrom, setting)
  return {...around, ...(section ? {column: section} : {}), number, page, pageAt: digits}
}

/** 题名（封面人物）, where the list has names of sections so. */
function sectionBehind(value: string, from: number, {closing}: ListForm): ReturnType<typeof bracketBehind> {
  const bracket = closing.size > 0 ? bracketBehind(value) : undefined
  const isName =
    bracket && bracket.open >= from && closing.has(sectionKey(value.slice(bracket.from, bracket.to)))
  return isName ? bracket : undefined
}

type Around = Pick<EntryParts, 'title' | 'author' | 'column'>

function moved({from, to}: Stretch, by: number): Stretch {
  return {from: from + by, to: to + by}
}

/** The sign before the entries of a list is no part of their titles. */
function signEnd(value: string, {signs}: ListForm): number {
  const [blanks = ''] = /^\s*/u.exec(value) ?? []
  const rest = value.slice(blanks.length)
  const sign = [...signs].find(each => rest.startsWith(each))
  if (sign === undefined) return 0
  return blanks.length + sign.length + (/^\s*/u.exec(rest.slice(sign.length))?.[0].length ?? 0)
}

/** What stands beside the title that the body prints: who wrote it, its section, or the other half of it. */
function aroundTitle(
  value: string,
  start: number,
  end: number,
  numberEnd: number,
  pageFrom: number,
  setting: ListSetting,
): Around {
  const {form} = setting
  const named = columnBefore(value, numberEnd, pageFrom, form)
  const column = named && named.next <= start ? named : undefined
  const lead = leadOf(value, start, column?.next ?? numberEnd)
  const names = lead !== undefined && !column && isColumn(lead, form)
  const first = lead !== undefined && !names && !isHalf(lead, form) && namesFirst(lead, form)
  const from = lead && !names && !first ? opensAt(value, lead.from) : start
  const tail = tailOf(value, end, pageFrom)
  const last = tail !== undefined && isAuthor(tail, form.behind, setting)
  // 题名——副题 / 甲某
  const rest = tail && !last ? parted(value, tail.from, pageFrom, form.behind, setting, false) : undefined
  const to = closesAt(value, rest?.before ?? (tail && !last ? tail.to : end), pageFrom)
  const author = last ? tail : (rest?.words ?? (first ? lead : undefined))
  const title = {from: withOpening(value, from, to), to}
  return {title, author, column: column?.words ?? (names ? lead : undefined)}
}

const pairs: ReadonlyMap<string, string> = new Map([
  ['【', '】'],
  ['〔', '〕'],
  ['[', ']'],
  ['［', '］'],
  ['（', '）'],
  ['(', ')'],
])

/** 【国内】5条: a bracket that a title closes it opens too. */
function withOpening(value: string, from: number, to: number): number {
  const opening = value[from - 1] ?? ''
  const closing = pairs.get(opening)
  const text = value.slice(from, to)
  return closing !== undefined && text.includes(closing) && !text.includes(opening) ? from - 1 : from
}

/** 访日见闻——题名, 望协〔2009〕4号　题名: what stands before belongs to the title. */
function isHalf({text, parting}: Beside, {before}: ListForm): boolean {
  return (/^[—－─]/u.test(parting) && !before.has(parting)) || readLeadingDocumentNumber(text) !== undefined
}

function isColumn({text, parting}: Beside, {columns, names}: ListForm): boolean {
  if (text.length > longestSection || /^[—－─]/u.test(parting)) return false
  return columns.has(parting) || (names.has(sectionKey(text)) && !namesAuthors(text))
}

function namesFirst({text, parting}: Beside, {before}: ListForm): boolean {
  return text.length <= longestAuthor && (namesAuthors(text) || before.has(parting))
}

/** （续）, （二首）, （节选）: which part of a piece it is, or what it is. */
const kindOrPart =
  /^(?:[之其续第]?[一二三四五六七八九十百\d]{1,3}[首则篇章题期组部]?|[上中下][篇集]?|续[完篇]?|外[一二三四五六]首|组诗|新诗|诗歌|散文|小说|随笔|小品|歌词|节选|选登|选载|连载[之第]?[一二三四五六七八九十\d]{0,3}|摘[要登编录]|试行|草案|修订)$/u

function isAuthor({text, parting}: Beside, usual: ReadonlySet<string>, {isSigned}: ListSetting): boolean {
  if (parting === '' || text.length > longestAuthor || /[。；！？，…—]/u.test(text)) return false
  if (bare(text).length < 2 || kindOrPart.test(bare(text))) return false
  if (namesAuthors(text) || (!loose.test(parting) && isSigned(text))) return true
  const short = bare(text).length <= longestName
  if (!usual.has(parting)) return apart.test(parting) && short
  // what is set as the names of other entries are
  return !loose.test(parting) || short || isAuthorLike(text)
}

/** Closing marks belong to the title that they close. */
function closesAt(value: string, end: number, most: number): number {
  let to = end
  while (to < most && /[”’》」』〉"！？!?]/u.test(value[to] ?? '')) to++
  const [bracket = ''] = /^\s?[）)]/u.exec(value.slice(to, most)) ?? []
  const opened = value.slice(0, to).split(/[（(]/u).length > value.slice(0, to).split(/[）)]/u).length
  return bracket !== '' && opened ? to + bracket.length : to
}

/** The parts of a row whose title the body words otherwise, by what parts those of the others. */
function byForm(value: string, numberEnd: number, pageFrom: number, setting: ListSetting): Around {
  const {form, body} = setting
  const column = columnBefore(value, numberEnd, pageFrom, form)
  const from = column ? column.next : numberEnd
  const behind = parted(value, from, pageFrom, form.behind, setting, false)
  // 月台（诗）（甲某）
  if (behind)
    return {
      title: {from, to: closesAt(value, behind.before, pageFrom)},
      author: behind.words,
      column: column?.words,
    }
  const before = parted(value, from, pageFrom, form.before, setting, true)
  if (before)
    return {
      title: {from: before.behind, to: trimmed(value, pageFrom)},
      author: before.words,
      column: column?.words,
    }
  const read = readWithoutPage(value.slice(0, trimmed(value, pageFrom)))
  const entry = withAuthorBeside(read && {...read, start: from}, value, body)
  const title = {from: entry?.start ?? from, to: entry?.titleEnd ?? trimmed(value, pageFrom)}
  return {title, author: entry?.author, column: column?.words}
}

const leads = /[\s.．·…‥⋯・•‧∙_—－─―\-/／|｜→@,，:：[（(【〔〈<]/u

/** Without what leads to the page. */
function trimmed(value: string, end: number): number {
  return endBefore(value, end, leads)
}

/** 凌峰公司（19: what is listed, with its page. */
const holdsPage = /[（(]\d{1,3}$/u

/** The name of a section at the head of a row, and where what it stands before begins. */
export function columnBefore(
  value: string,
  numberEnd: number,
  end: number,
  {columns, names}: ListForm,
): {readonly words: Stretch; readonly next: number} | undefined {
  for (const {index, between} of betweenWords(value, numberEnd, end)) {
    const words = wordsBetween(value, numberEnd, index)
    if (!words || words.text.length > longestSection || holdsPage.test(words.text)) continue
    const named = names.has(sectionKey(words.text)) && /^[】〗〕］\]]/u.test(between)
    if (named || columns.has(partingOf(between))) return {words, next: index + unopened(between)}
  }
  return undefined
}

/** How much of what stands between words is not the opening mark of what follows. */
function unopened(between: string): number {
  return endBefore(between, between.length, /[“‘《「『〈（("]/u)
}

interface Parted {
  readonly words: Stretch
  /** Where what parts the two begins, and where it ends. */
  readonly before: number
  readonly behind: number
}

/** Who wrote a piece, where what parts him from its title is what does so on other rows. */
function parted(
  value: string,
  start: number,
  end: number,
  usual: ReadonlySet<string>,
  setting: ListSetting,
  first: boolean,
): Parted | undefined {
  for (const {index, between} of betweenWords(value, start, end)) {
    if (!usual.has(partingOf(between))) continue
    const words = first ? wordsBetween(value, start, index) : wordsBetween(value, index + between.length, end)
    if (!words || words.text.length > longestAuthor) continue
    // the first half of 甲　文
    if (first && words.text.length === 1) continue
    const named = {...words, parting: partingOf(between)}
    if (first ? !namesFirst(named, setting.form) : !isAuthor(named, usual, setting)) continue
    return {words, before: index, behind: index + unopened(between)}
  }
  return undefined
}

/** What stands between the words of a row. */
function betweenWords(
  value: string,
  from: number,
  to: number,
): Array<{readonly index: number; readonly between: string}> {
  return [...value.slice(from, to).matchAll(/[^\p{L}\p{N}]+/gu)]
    .map(({index, 0: between}) => ({index: index + from, between}))
    .filter(({index, between}) => index > from && index + between.length < to)
}
