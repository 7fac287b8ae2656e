import {readNumeral} from '../../chinese-numerals.ts'
import {isContentsHeading} from '../contents/entry.ts'
import {isOneBracket, readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {pageHeads} from '../print/page-heads.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, fold, isWider, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {onlyOrnaments} from './rules-of-strokes.ts'

/** The lines without what each printed page repeats, and that: page numbers and running heads. */
export interface Stripped {
  readonly lines: readonly Line[]
  readonly removed: readonly Line[]
}

/** What any of the forms is; the number that it has is its group. */
function anyOf(...forms: readonly RegExp[]): RegExp {
  return new RegExp(forms.map(({source}) => source).join('|'), 'u')
}

/** Whatever signs are on both sides; round brackets may be a number's own. */
const decorated = anyOf(
  // - 2 -, 〔2〕, <2>, * 2 *
  /^(?![（(])[^\p{L}\p{N}\s]{1,6}\s*(\d{1,4})\s*(?![)）])[^\p{L}\p{N}\s]{1,6}$/u,
  // 第2页, 第2页 共8页
  /^第\s*(\d{1,4})\s*[页頁](?:\s*(?:[/／]\s*)?共\s*\d+\s*[页頁])?$/u,
  // 2/8, (2)/8
  /^[（(]?\s*(\d{1,4})\s*(?:[)）]\s*)?[/／]\s*\d{1,4}$/u,
)
/** -II-: the pages of the 目录 may be counted apart, in Roman numerals. */
const roman = /^[-—–－·•.~～]*\s*[ivxIVXⅠ-Ⅻ]{1,5}\s*[-—–－·•.~～]*$/u
const romanUntil = 80
/** —一—: what is typed or mimeographed counts its pages in Chinese numerals too. */
const inChinese = /^[-—–－·•~～]+ ?([〇零一二三四五六七八九十百]{1,5}) ?[-—–－·•~～]+$/u
const plain = /^(?:(\d{1,4})|[（(]\s*(\d{1,4})\s*[)）])$/
/** A head that holds the page number: 会刊 2009年第4期 第2页, 3 | NEWSLETTER. */
const numberedHead =
  /第\s*(\d{1,4})\s*[页頁]|^(\d{1,4})\s*[|｜/／·]|(?<!·)[|｜/／·]\s*(\d{1,4})$|^(\d{1,4})[\s\u3000]{2,}\S|\S[\s\u3000]{2,}(\d{1,4})$/u

/** One blank only, so that nothing but the periodical's name beside it tells the number of a page. */
const besideName = anyOf(
  // 3 安居物业 2008.3
  /^(\d{1,4})\s\S/u,
  /\S\s(\d{1,4})$/u,
  // 税务通讯　2009.4　· 3 ·, whatever the signs
  /^[^\p{L}\p{N}\s]{1,3}\s{0,2}(\d{1,4})\s{0,2}[^\p{L}\p{N}\s]{1,3}\s+\S/u,
  /\S\s{1,40}[^\p{L}\p{N}\s]{1,3}\s{0,2}(\d{1,4})\s{0,2}[^\p{L}\p{N}\s]{1,3}$/u,
  // 安居物业·3·
  /\p{L}[·•](\d{1,4})[·•]$/u,
)

interface Numbered {
  readonly index: number
  readonly page: number
  readonly form: 'decorated' | 'chinese' | 'plain' | 'head' | 'named' | 'roman'
}

function pageNumber(line: Line, index: number): Numbered | undefined {
  if (isTooWide(line.value) || line.value.includes('\t') || line.part === 'number') return undefined
  const text = fold(line.value.trim())
  const set = decorated.exec(tidy(text))
  if (set === null && roman.test(tidy(text)) && index < romanUntil) return {index, page: 0, form: 'roman'}
  if (set) return {index, page: Number(set.slice(1).find(group => group !== undefined)), form: 'decorated'}
  const chinese = readNumeral(inChinese.exec(tidy(text))?.[1] ?? '')
  if (chinese !== null) return {index, page: chinese, form: 'chinese'}
  const bareNumber = plain.exec(text)
  if (bareNumber) return {index, page: Number(bareNumber[1] ?? bareNumber[2]), form: 'plain'}
  if (/[。；，：]$/u.test(text)) return undefined
  for (const [form, pattern] of headForms) {
    const printed = pattern
      .exec(text)
      ?.slice(1)
      .find(group => group !== undefined)
    if (printed !== undefined) return {index, page: Number(printed), form}
  }
  return undefined
}

const headForms = [
  ['head', numberedHead],
  ['named', besideName],
] as const

/** Cells of a running head, the blanks apart that keep its halves at either margin. */
const widest = 40

function isTooWide(value: string): boolean {
  if (!isWider(value, widest)) return false
  return value.length > longest || !/[ \u3000]{3}/u.test(value) || isWider(tidy(value), widest)
}

/** Digits do not count when two running heads are compared. */
function key(line: Line): string {
  return bare(fold(line.value)).replace(/\d+/g, '#')
}

/**
 * Takes out page numbers that stand alone and rise through the issue (two of `- 12 -`, three of `12` at least), running
 * heads that hold such a number, and short lines that come again beside page numbers or name the periodical. What stood
 * on both sides of a page break is one blank line apart afterwards.
 */
export function stripRunningHeads(lines: readonly Line[]): Stripped {
  const remove = new Set<number>()
  const numbers = lines.flatMap((line, index) => pageNumber(line, index) ?? [])
  for (const index of risingBetweenSigns(lines, numbers)) remove.add(index)
  // 29 in a table is no page where pages are - 1 -
  const set = longestRise(numbers.filter(({form}) => form === 'decorated'))
  const alone =
    set.length >= 2 ? set : longestRise(numbers.filter(({form}) => form === 'decorated' || form === 'plain'))
  if (alone.length >= (alone.some(({form}) => form === 'decorated') ? 2 : 3))
    for (const {index} of alone) remove.add(index)
  for (const index of onlyNumber(lines, numbers)) remove.add(index)
  for (const {index} of numbers) if (ofHowMany.test(tidy(lines[index]?.value ?? ''))) remove.add(index)
  for (const {index, form} of numbers) if (form === 'roman') remove.add(index)
  for (const {index} of longestRise(headsThatRepeat(lines, numbers, 'head'))) remove.add(index)
  const named = longestRise(headsThatRepeat(lines, numbers, 'named'))
  if (named.length >= oftenEnough) for (const {index} of named) remove.add(index)
  for (const index of headsWithName(lines, numbers)) remove.add(index)
  for (const index of headsWithSection(lines, numbers)) remove.add(index)
  for (const index of headsBelowName(lines, numbers)) remove.add(index)
  for (const index of headsWithPageSign(lines)) remove.add(index)
  // a head may have a second line: the name, and below it the issue
  for (let depth = 0; depth < deepestHead; depth++)
    for (const index of besidePageNumbers(lines, remove)) remove.add(index)
  for (const index of headsOfFirstPage(lines, remove)) remove.add(index)
  for (const index of namingThePeriodical(lines, remove)) remove.add(index)
  for (const index of numberedBeside(lines, numbers, remove)) remove.add(index)
  for (const index of headsWithTitle(lines, numbers, remove)) remove.add(index)
  for (const index of pagesWithoutName(lines)) remove.add(index)
  for (const index of sectionsAgain(lines, remove)) remove.add(index)
  for (const index of [...remove]) if (statedRole(lines[index]) !== undefined) remove.delete(index)
  for (const index of pagesOfContents(lines)) remove.delete(index)
  if (remove.size === 0) return {lines, removed: []}
  const kept: Line[] = []
  let broken = false
  for (const [index, line] of lines.entries()) {
    if (remove.has(index)) broken = true
    else {
      kept.push(broken ? {...line, gap: 1, pageBreak: true} : line)
      broken = false
    }
  }
  return {lines: kept, removed: lines.filter((_, index) => remove.has(index))}
}

/** 03 / 把温度写进账本 / 03 / 协会召开座谈会: below the heading of a 目录, the pages of its entries on lines of their own, close above or below each. */
function pagesOfContents(lines: readonly Line[]): number[] {
  const heading = lines.findIndex(({value}) => isContentsHeading(value))
  if (heading < 0) return []
  const found: number[] = []
  let last = heading
  for (const [step, line] of lines.slice(heading + 1, heading + 1 + longestList).entries()) {
    const index = heading + 1 + step
    if (index - last > mostBetween || (line.gap > 0 && index > heading + 1)) break
    if (!plain.test(fold(line.value.trim()))) continue
    found.push(index)
    last = index
  }
  return found.length >= fewestPages ? found : []
}

/** Lines of such a list, at most; lines between two of its pages: an entry of two lines, and the name of a section. */
const longestList = 160
const mostBetween = 4
/** Fewer numbers may be the pages of the print. */
const fewestPages = 4

/** Characters of what a page prints again above its text, at most. */
const longestAgain = 24

/** 政策解读 POLICY, printed above and now again below the head of a page that cuts a sentence: the name of the section that goes on there. */
function sectionsAgain(lines: readonly Line[], removed: ReadonlySet<number>): number[] {
  const seen = new Set<string>()
  const found: number[] = []
  let above: Line | undefined
  for (const [index, line] of lines.entries()) {
    if (removed.has(index)) continue
    const text = bare(line.value)
    const isShort = text.length <= longestAgain && !/\t|\u3000{2}| {2}|[。，；：]$/u.test(line.value.trim())
    if (isShort && removed.has(index - 1) && seen.has(text) && endsOpen(above)) found.push(index)
    else above = line
    if (isShort) seen.add(text)
  }
  return found
}

/** Of the numbers between signs so many of a hundred rise, where they are the pages of an issue: the others are misread. */
const shareThatRises = 80

/**
 * — 1 —, — 5 —, — 16 —, with the pages between them lost, and —一—, —二—: numbers between signs that rise through the whole issue, however far. The
 * parts of a piece have such numbers too, in Chinese above all; they begin anew in the next piece, and none stands where a sentence is cut.
 */
function risingBetweenSigns(lines: readonly Line[], numbers: readonly Numbered[]): number[] {
  return (['decorated', 'chinese'] as const).flatMap(form => {
    const set = numbers.filter(each => each.form === form && isBetweenSigns(lines[each.index]))
    const rising = longestRising(set)
    if (rising.length < fewestBetweenSigns || rising.length * 100 < set.length * shareThatRises) return []
    const [first = 0, last = 0] = [rising[0]?.index, rising.at(-1)?.index]
    const isSpread = last - first >= (rising.length - 1) * fewestAbove
    const cuts = rising.some(({index}) => endsOpen(lines[index - 1]))
    return isSpread && (form === 'decorated' || cuts) ? rising.map(({index}) => index) : []
  })
}

const fewestBetweenSigns = 3

/** 4 · 特载, 办案手记 · 21: a page, and a stroke between it and the section that it is given to. */
const withSection = /^(?:\d{1,3} ?[·•|｜] ?\p{Script=Han}{2,8}|\p{Script=Han}{2,8} ?[·•|｜] ?\d{1,3})$/u

/** Lines of such pages as a text has left, one with another. */
const fewestOnPage = 8

/** Such lines with pages that rise through the issue, far from one another, where entries of a 目录 stand together. */
function headsWithSection(lines: readonly Line[], numbers: readonly Numbered[]): number[] {
  const heads = numbers.filter(
    ({index, form}) => form === 'head' && withSection.test(tidy(fold(lines[index]?.value ?? ''))),
  )
  const rises = heads.every(({page}, at) => at === 0 || page > (heads[at - 1]?.page ?? 0))
  const [first = 0, last = 0] = [heads[0]?.index, heads.at(-1)?.index]
  const isSpread = last - first >= (heads.length - 1) * fewestOnPage
  const areApart = heads.every(({index}, at) => at === 0 || index - (heads[at - 1]?.index ?? 0) > 1)
  return heads.length >= fewestBetweenSigns && rises && isSpread && areApart
    ? heads.map(({index}) => index)
    : []
}

function isBetweenSigns(line: Line | undefined): boolean {
  const text = tidy(fold(line?.value ?? '').trim())
  return betweenSigns.test(text) || inChinese.test(text)
}

/** Does a line of prose break off: is it wide, without a sign at its end that stops? */
function endsOpen(line: Line | undefined): boolean {
  const text = line?.value.trimEnd() ?? ''
  return width(text.trim()) >= shortestCut && /[\p{L}，、]$/u.test(text)
}

/** Cells of a line that a page may cut. */
const shortestCut = 18

/** The longest row of numbers that rise, whatever stands between them: of each length the row that ends lowest is kept (patience sorting). */
function longestRising(numbers: readonly Numbered[]): Numbered[] {
  const ends: Numbered[] = []
  const before = new Map<Numbered, Numbered | undefined>()
  for (const number of numbers) {
    let at = 0
    for (let to = ends.length; at < to; ) {
      const middle = (at + to) >> 1
      if ((ends[middle]?.page ?? 0) < number.page) at = middle + 1
      else to = middle
    }
    before.set(number, ends[at - 1])
    ends[at] = number
  }
  const row: Numbered[] = []
  for (let last = ends.at(-1); last; last = before.get(last)) row.push(last)
  return row.reverse()
}

/** 第 5 页 共 18 页: nothing but a page says of how many it is, be there only one left. */
const ofHowMany = /^第\s*\d{1,4}\s*[页頁]\s*(?:[/／,，]\s*)?共\s*\d{1,4}\s*[页頁]$/u

/** - 5 -, ·10·: signs around it as if it were a page, or a part of a piece. */
const betweenSigns = /^([-—–－·•~～])+ ?\d{1,4} ?\1+$/u

/** A page has as many lines before the next begins, at least. */
const fewestAbove = 20

/** The one number between signs that an issue has: parts of a piece are counted from one on, so what is none of them is a page. */
function onlyNumber(lines: readonly Line[], numbers: readonly Numbered[]): number[] {
  const set = numbers.filter(({form}) => form === 'decorated')
  const [only] = set
  if (only === undefined || set.length > 1 || only.page < 2 || only.index < fewestAbove) return []
  return betweenSigns.test(tidy(fold(lines[only.index]?.value ?? '').trim())) ? [only.index] : []
}

/** Odd and even pages may have heads of two forms; each form must come again, or share its words with another. */
function headsThatRepeat(
  lines: readonly Line[],
  numbers: readonly Numbered[],
  sought: 'head' | 'named',
): Numbered[] {
  const heads = numbers.filter(({form}) => form === sought)
  const names = namesIn(lines.slice(0, mastheadLines))
  // 02 大匠·2015年1月号 要闻: a head may name the section too, another on each page
  const words = (index: number) => {
    const text = key(lines[index] as Line)
    const name = names.find(each => text.includes(each) && /[年月期刊号]/u.test(text.replace(each, '')))
    return name ?? [...text.replace(/[^\p{L}]/gu, '')].sort().join('')
  }
  const forms = Map.groupBy(heads, ({index}) => words(index))
  // 7    91.6%    427: a row of figures names nothing
  const fewest = sought === 'head' ? 2 : oftenEnough
  return heads.filter(({index}) => {
    const text = words(index)
    const pages = forms.get(text)?.map(({page}) => page) ?? []
    const times = pages.length
    // 01｜协会动态 in the list and again above its pieces has one number: it counts a section
    const isTwice = times === 2 && pages[0] === pages[1]
    // 某市水球协会　2012 年报　7, one blank before the page; 表 1, 表 2 and 案例 3 count what stands below
    return text.length >= (sought === 'head' ? 1 : longEnough) && times >= fewest && !isTwice
  })
}

const longEnough = 6
const oftenEnough = 3

/**
 * 006  潮汐 2021.05, 潮汐·2021夏 │ 006, 第二版　潮　汐　2021.5: page numbers that rise before or behind the periodical's name and the issue, twice at
 * least, however many pages without a head stand between; one in five may be misread.
 */
function headsWithName(lines: readonly Line[], numbers: readonly Numbered[]): number[] {
  const names = namesIn(lines.slice(0, mastheadLines))
  const pages = new Map(
    numbers.flatMap(({index, page, form}) =>
      form === 'head' || form === 'named' ? [[index, page] as const] : [],
    ),
  )
  const named = lines.flatMap((line, index) => {
    if (isTooWide(line.value) || line.value.includes('\t')) return []
    const text = key(line)
    const name = names.find(each => text.includes(each))
    if (name === undefined || !(namesIssue.test(text.replace(name, '')) || namesSectionToo(line.value, name)))
      return []
    const page = pages.get(index) ?? pageBeside(tidy(fold(line.value)))
    return page === undefined ? [] : [{index, page, name}]
  })
  // the titles of a list stand there once each
  const heads = named.filter(each => named.some(other => other !== each && other.name === each.name))
  const rising = heads.filter(({page}, at) => page > (heads[at - 1]?.page ?? 0)).length
  if (heads.length >= 2) return rising * 5 >= heads.length * 4 ? heads.map(({index}) => index) : []
  // the only one that is left: all of it stands at either margin
  return named.flatMap(({index}) =>
    index >= mastheadLines && atMargins.test(lines[index]?.value ?? '') ? [index] : [],
  )
}

/**
 * 〔第二版〕, 〔第三版〕: a paper that names none of its pages and does not mark the first says where the others begin, and no section. Text stands on
 * each, as it does not in a list.
 */
function pagesWithoutName(lines: readonly Line[]): number[] {
  const heads = [...pageHeads(lines.map(({value}) => value))]
  const isMarked = heads.every(([, {name}]) => name === undefined) && (heads[0]?.[1].page ?? 1) > 1
  const isText = ({value}: Line) => /。[”」』）)]?$/u.test(value.trimEnd())
  const starts = [0, ...heads.map(([index]) => index), lines.length]
  const hold = starts.slice(1).every((to, at) => lines.slice(starts[at], to).some(isText))
  return isMarked && hold ? heads.map(([index]) => index) : []
}

/** 潮汐 2021·05 丨 要闻 丨 6: the name and the issue, and between strokes the section that stands on the page. */
function namesSectionToo(line: string, name: string): boolean {
  const [first = '', ...parts] = fold(line)
    .split(strokes)
    .map(part => bare(part))
  const others = parts.filter(part => !namesIssue.test(part))
  return (
    parts.length >= 2 &&
    first.startsWith(name) &&
    namesIssue.test(first.replace(name, '')) &&
    others.length === 1 &&
    others.every(part => /^\p{Script=Han}{2,8}$/u.test(part))
  )
}

const strokes = /[|｜丨│∣]/u

/** 潮汐　2021·5　　　　　　　　3: the issue at one margin and the page at the other, or the reverse. */
const atMargins =
  /^\s*(?:\S.{0,40}\d\S{0,2}[ \u3000]{6,}[-—·•~]?\s?[\d０-９]{1,4}\s?[-—·•~]?|[-—·•~]?\s?[\d０-９]{1,4}\s?[-—·•~]?[ \u3000]{6,}\S.{0,40}\d\S{0,2})\s*$/u

/** │ 006, 第二版: the number of a page at either end of a line, behind whatever sign or before it. */
function pageBeside(text: string): number | undefined {
  const digits = /(?:^|(?<![.…·])[^\p{L}\p{N}.…-]) ?(\d{1,4})$|^(\d{1,4}) ?[^\p{L}\p{N}.-]/u.exec(text)
  const edition =
    /^第?\s*([\d一二三四五六七八九十]{1,3})\s*版|第?([\d一二三四五六七八九十]{1,3})\s*版$/u.exec(text)
  const printed = [...(digits ?? []).slice(1), ...(edition ?? []).slice(1)].find(group => group !== undefined)
  return printed === undefined ? undefined : (readNumeral(printed) ?? undefined)
}

/** Numbers of the issue, its year, month and season, in whatever signs. */
const namesIssue = /^(?:[^\p{L}]|[年月日第总期刊号辑卷册集页版春夏秋冬季零一二三四五六七八九十])*$/u

/** 潮汐, and on the line above or below it 2021.05 6: the issue and the page beside the name alone, twice at least, and rising. */
function headsBelowName(lines: readonly Line[], numbers: readonly Numbered[]): number[] {
  const names = new Set(namesIn(lines.slice(0, mastheadLines)))
  const isName = (index: number) => index >= mastheadLines && names.has(bare(lines[index]?.value ?? ''))
  const heads = numbers.flatMap(({index, page, form}) => {
    const name = [index - 1, index + 1].find(isName)
    const says = form === 'head' || form === 'named'
    return says && name !== undefined && namesIssue.test(key(lines[index] as Line))
      ? [{index, page, name}]
      : []
  })
  const rising = heads.every(({page}, at) => page > (heads[at - 1]?.page ?? 0))
  return heads.length >= 2 && rising ? heads.flatMap(({index, name}) => [index, name]) : []
}

/** P.3, ·3·, - 3 -, at either end of a line: the signs say that it is the number of a page, whatever else the line prints. */
const signedPage =
  /(?:^|[^\p{L}\p{N}])[Pp](?:age)?[.．]? ?(\d{1,4})$|[^\p{L}\p{N}]([-—–－·•~～]) ?(\d{1,4}) ?\2$|^([-—–－·•~～]) ?(\d{1,4}) ?\4[^\p{L}\p{N}]/u
/** Cells of such a head, its wide blanks closed up; the sender of a fax stands in it with the day and the hour. */
const longestSigned = 80

/** 某某协会　传真　2004-03-16 15:44　P.2: a line that comes again on each page, but for its numbers, and the last of those rises. */
function headsWithPageSign(lines: readonly Line[]): number[] {
  const found = lines.flatMap((line, index) => {
    const text = line.value.length > longest || !/[\d０-９]/.test(line.value) ? '' : tidy(fold(line.value))
    const page = width(text) > longestSigned ? undefined : signedPage.exec(text)
    const printed = page?.[1] ?? page?.[3] ?? page?.[5]
    return printed === undefined || !/\p{L}{2}/u.test(text)
      ? []
      : [{index, page: Number(printed), form: key(line)}]
  })
  const names = namesIn(lines.slice(0, mastheadLines))
  return [...Map.groupBy(found, ({form}) => form)].flatMap(([form, heads]) => {
    const rises = heads.every(({page}, at) => page > (heads[at - 1]?.page ?? 0))
    // of a page with the periodical's name no more need be left than its head
    const isNamed = heads.length >= fewestNamed && names.some(name => form.includes(name))
    const areApart = heads.every(
      ({index}, at) => at === 0 || index - (heads[at - 1]?.index ?? 0) >= fewestAbove,
    )
    return heads.length >= 2 && rises && (isNamed || areApart) ? heads.map(({index}) => index) : []
  })
}

/** Fewer heads with the name of the periodical may be lines of its 目录. */
const fewestNamed = 3

/** Characters of a head with all its blanks. */
const longest = 200

/**
 * 07 封面故事, and on the line above or below it 志愿港城 2017年8月号: the section stands beside the page, another on each; or 07 or ·7· alone, however many
 * pages stand between that have none. Twice at least, and rising.
 */
function numberedBeside(
  lines: readonly Line[],
  numbers: readonly Numbered[],
  removed: ReadonlySet<number>,
): number[] {
  const isNear = (upper: number) => lines[upper + 1]?.gap === 0
  return (['head', 'plain', 'decorated'] as const).flatMap(sought => {
    const beside = numbers.filter(({index, form}) => {
      if (form !== sought || removed.has(index)) return false
      const [above, below] = [removed.has(index - 1), removed.has(index + 1)]
      return sought === 'plain' ? (above && isNear(index - 1)) || (below && isNear(index)) : above || below
    })
    const rising = beside.every(({page}, at) => page > (beside[at - 1]?.page ?? 0))
    return beside.length >= 2 && rising ? beside.map(({index}) => index) : []
  })
}

/**
 * 平金绣的七道工序　7, between the heads of page 6 and page 8: as in a book, what a right-hand page repeats is the title of its piece. The line stands apart
 * and repeats another; entries of a 目录 do so too, but not between two heads.
 */
function headsWithTitle(
  lines: readonly Line[],
  numbers: readonly Numbered[],
  removed: ReadonlySet<number>,
): number[] {
  const places = new Map<string, number>()
  for (const {value} of lines)
    if (value.length <= longest) places.set(bare(value), (places.get(bare(value)) ?? 0) + 1)
  const heads = numbers.filter(({index}) => removed.has(index))
  let passed = 0
  return numbers.flatMap(({index, page, form}) => {
    while ((heads[passed]?.index ?? Infinity) < index) passed++
    const [before, behind] = [heads[passed - 1], heads[passed]]
    if (removed.has(index) || (form !== 'head' && form !== 'named') || !before || before.page >= page)
      return []
    if (page - before.page > mostPagesOn || (behind && behind.page <= page)) return []
    const text = tidy(fold(lines[index]?.value ?? ''))
    const title = bare(text.replace(/^\d{1,4}\s|\s\d{1,4}$/u, ''))
    const apart = (lines[index]?.gap ?? 0) > 0 && (lines[index + 1]?.gap ?? 0) > 0
    return apart && title.length >= shortestTitle && places.has(title) ? [index] : []
  })
}

/** Pages from one head to the next that is left; characters of a title that a head repeats. */
const mostPagesOn = 3
const shortestTitle = 4

/** How many lines a running head has at most. */
const deepestHead = 2

/** The head of the first page of text has no page number above it: behind the masthead, what is a head elsewhere is one here. */
function headsOfFirstPage(lines: readonly Line[], removed: ReadonlySet<number>): number[] {
  const heads = new Set([...removed].flatMap(index => (lines[index] ? [key(lines[index])] : [])))
  if (heads.size === 0) return []
  const keys = lines.map(key)
  const first = new Map<string, number>()
  for (const [index, form] of keys.entries()) if (!first.has(form)) first.set(form, index)
  // no spread: a file may have more pages than a call takes arguments
  const limit = [...removed].reduce((least, index) => Math.min(least, index), Number.POSITIVE_INFINITY)
  return [...lines.keys()].filter(index => {
    const [line, form = ''] = [lines[index], keys[index]]
    if (!line || index >= limit || removed.has(index) || !heads.has(form)) return false
    return first.get(form) !== index && /\p{Script=Han}/u.test(line.value)
  })
}

function besidePageNumbers(lines: readonly Line[], pages: ReadonlySet<number>): number[] {
  const names = namesIn(lines.slice(0, mastheadLines))
  const beside = new Map<string, number[]>()
  for (const index of pages)
    for (const neighbour of [index - 1, index + 1]) {
      const line = lines[neighbour]
      if (!line || pages.has(neighbour) || width(line.value) > widest || /[。；：]$/u.test(line.value.trim()))
        continue
      if (opensSection(lines, neighbour) || signsPiece(line) || onlyOrnaments.test(line.value)) continue
      // the rows of a table that a page cuts stand beside its number too
      if (inColumns(line.value) && !names.some(name => bare(line.value).includes(name))) continue
      // the day below a signature is one of many; that of the issue comes again as it is
      const form = isDateLine(line.value) ? bare(line.value) : key(line)
      const places = beside.get(form)
      if (places) places.push(neighbour)
      else beside.set(form, [neighbour])
    }
  // one line between two page numbers stands beside both
  return [...beside.values()].filter(places => new Set(places).size >= 2).flat()
}

/** （协会会长　甲某） at the foot of two pages: each is the end of a piece by the same author. */
function signsPiece({value}: Line): boolean {
  return isOneBracket(tidy(value)) && readCredit(value)?.authors !== undefined
}

/** Cells of a title of one line; a line of prose is wider or stops. */
const longestTitle = 36

/**
 * 【会员风采】 above a title, or between two rules, at the top of several pages: the section begins there, and the line is no head. A running head has
 * the text of the page below it.
 */
function opensSection(lines: readonly Line[], at: number): boolean {
  const [line, next, behind] = lines.slice(at, at + 3)
  if (!line || !next) return false
  if (behind?.value === line.value && next.gap === 0 && behind.gap === 0) return true
  const names = readSectionMark(line.value) !== undefined && !/\d/u.test(line.value)
  return names && width(next.value.trim()) <= longestTitle && !/[，。；：！？]/u.test(next.value)
}

/** What a masthead may print as the periodical's name. */
function namesIn(masthead: readonly Line[]): string[] {
  return masthead
    .map(({value}) => bare(value).replace(/^[《〈](.*)[》〉]$/u, '$1'))
    .filter(name => name.length >= 2 && name.length <= 24 && !/\d/.test(name))
}

/** Three parts at least with wide blanks between, or tabs. */
function inColumns(value: string): boolean {
  return value.trim().split(/\t| {2,}|\u3000{2,}/u).length >= 3
}

/** Where the masthead may stand; what it prints there is no running head. */
const mastheadLines = 12

/**
 * 社工之声 总第9期: a line that comes again and holds a line of the masthead and the issue's number. The name alone is
 * a running head where it is one elsewhere, before the first page number too.
 */
function namingThePeriodical(lines: readonly Line[], removed: ReadonlySet<number>): number[] {
  const names = namesIn(lines.slice(0, mastheadLines)).filter(name => name.length >= 2)
  const heads = new Set([...removed].flatMap(index => (lines[index] ? [key(lines[index])] : [])))
  const alone: number[] = []
  const found = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    if (index < mastheadLines || isTooWide(line.value)) continue
    const text = bare(line.value)
    const within = names.filter(candidate => text.includes(candidate))
    const long = within.filter(candidate => candidate.length >= shortestName)
    const apart = long.find(candidate => namesSectionApart(line.value, candidate))
    const name =
      long.find(candidate => text.startsWith(candidate) || text.endsWith(candidate)) ??
      within.find(candidate => yearAndNumber.test(fold(text.replace(candidate, ''))))
    const rest = name === undefined ? undefined : fold(text.replace(name, ''))
    if (rest === '') {
      if (heads.has(key(line))) alone.push(index)
      continue
    }
    const form = rest !== undefined && issueNumber.test(rest) ? key(line) : apart
    if (form !== undefined) found.set(form, [...(found.get(form) ?? []), index])
  }
  return [...alone, ...[...found.values()].filter(places => places.length >= 2).flat()]
}

/** Characters of a name, at least, but where the year and the number of the issue stand beside it: 针神　　2001年第2期. */
const shortestName = 3
const yearAndNumber = /^(?:19|20)\d{2}年第\d{1,3}期$/u

/** 桥梁通讯　2006年第2期　　　　　技术交流: at one margin the name and the issue, at the other the section that begins on the page, another each time. */
function namesSectionApart(line: string, name: string): boolean {
  const parts = line.trim().split(wideBlanks).map(bare)
  const isOfIssue = (halves: readonly string[]) => {
    const text = halves.join('')
    return text.startsWith(name) && text !== name && issueNumber.test(fold(text.slice(name.length)))
  }
  const isSection = (text = '') => /^\p{Script=Han}{2,10}$/u.test(text)
  return (
    (isOfIssue(parts.slice(0, -1)) && isSection(parts.at(-1))) ||
    (isSection(parts[0]) && isOfIssue(parts.slice(1)))
  )
}

/** What stands at either margin has as many blanks between. */
const wideBlanks = /[ \u3000]{4,}|\u3000{2,}|\t/u

const issueNumber =
  /^(?:(?:19\d{2}|20\d{2}|[〇零○一二三四五六七八九十]{4})年?)?(?:[\d一二三四五六七八九十]+月[号號刊份]?|[春夏秋冬]季?[号刊卷]?)?[·.|｜]?(?:第?[\d、一二三四五六七八九十-]+[期刊号](?:合刊)?)?(?:[（(]?总第?[\d〇零一二三四五六七八九十百]+期[）)]?)?$/u

/** The longest run of numbers that rise by one to three at a time: pages with pictures only may have lost theirs. */
function longestRise(numbers: readonly Numbered[]): Numbered[] {
  let best: Numbered[] = []
  let run: Numbered[] = []
  for (const number of numbers) {
    const last = run.at(-1)
    const step = last ? number.page - last.page : 1
    // a page holds more than a line: numbers that stand directly below one another are rows of a table, unless dashes are around them
    const near = number.form === 'decorated' || number.form === 'head' ? 1 : 2
    const apart = last === undefined || number.index - last.index > near
    if (apart && step >= 1 && step <= 3) run.push(number)
    else run = [number]
    if (run.length > best.length) best = [...run]
  }
  return best
}
