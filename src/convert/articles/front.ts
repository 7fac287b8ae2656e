import type {LineRole} from '../../schemas/structure.ts'
import type {PrintedContents} from '../contents/contents.ts'
import {onlyRule} from '../contents/entry.ts'
import {notesAtEnd} from '../page/footnotes.ts'
import {offersChoice} from '../page/web-lines.ts'
import {asksReaders} from '../print/asks-readers.ts'
import {
  asField,
  isColophonHeading,
  isColophonLine,
  isField,
  isImprintHeading,
  readColophon,
} from '../print/colophon.ts'
import {namesPersons, readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {isBelowPageHead, pageHeads} from '../print/page-heads.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {sectionKey, withoutLatinName, wordingsOf} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, isClosed, tidy, width} from '../text/characters.ts'
import type {IssueTree, Line} from '../tree.ts'
import {countedBelowYear, countedByMonth, countedInAll, mergeIssueLines} from './issue-numbers.ts'
import {
  isBody,
  isEnglishName,
  isMastheadLike,
  isNotice,
  readBodyInTwo,
  readIssueLine,
  readPublisher,
} from './masthead.ts'
import {longestNotice, namesNotice} from './title-slots.ts'

/** The parts of the lines: masthead at the top, colophon at the end, the body between them, the 目录 apart. */
export interface Parts {
  readonly masthead: readonly Line[]
  readonly body: readonly Line[]
  readonly colophon: readonly Line[]
}

/** Cuts off masthead and colophon. Prose that stands before the 目录 belongs to the body. */
export function partition(lines: readonly Line[], contents: PrintedContents | undefined): Parts {
  const told = (role: LineRole) => lines.filter(line => statedRole(line) === role)
  const isFree = (line: Line) => !['masthead', 'colophon'].includes(statedRole(line) ?? '')
  const before = lines.slice(0, contents?.from ?? 0).filter(isFree)
  const after = lines.slice(contents?.to ?? 0).filter(isFree)
  const headed = pageHeads(after.map(({value}) => value))
  const heads = new Set(after.filter((_, at) => headed.has(at)))
  const mastheadEnd = contents
    ? endOfMasthead(before, true, heads)
    : endOfMasthead(after.slice(0, 16), false, heads)
  // what stands behind an article that precedes the 目录 is no masthead
  const aside = contents && mastheadEnd === before.length ? behindContents(after, contents) : 0
  const masthead = contents
    ? [...before.slice(0, mastheadEnd), ...after.slice(0, aside)]
    : after.slice(0, mastheadEnd)
  const rest = contents ? [...before.slice(mastheadEnd), ...after.slice(aside)] : after.slice(mastheadEnd)
  const pages = linesOfPages(rest, heads)
  const {body, colophon} = withoutColophon(rest.filter(line => !pages.has(line)))
  const [first] = body
  const names = first && masthead.length === 0 && namesPeriodical(first, colophon) ? [first] : []
  return {
    masthead: inOrder([...masthead, ...names, ...told('masthead')]),
    body: names.length > 0 ? body.slice(1) : body,
    colophon: inOrder([...pages, ...colophon, ...told('colophon')]),
  }
}

/** 《竹业会刊》2015年第3期（总第27期）: an imprint that names the periodical and the issue, as some print it at the end only. */
const ownIssue = /^[\s\u3000]*《([^《》]{2,20})》/u

function nameInImprint(value: string): string | undefined {
  const name = ownIssue.exec(value)?.[1]
  const reading = name === undefined ? undefined : readIssueLine(value.replace(ownIssue, ''))
  return reading && reading.number !== null && (reading.year ?? reading.total) !== null ? name : undefined
}

/** Is the line above all others the name that the imprint gives? */
function namesPeriodical(line: Line, colophon: readonly Line[]): boolean {
  return colophon.some(({value}) => bare(nameInImprint(value) ?? '\n') === bare(line.value))
}

/** 本版责任编辑：甲, or 责任编辑：甲 above 第二版 or below it, behind the day: a paper names on each page who made it. */
function linesOfPages(lines: readonly Line[], heads: ReadonlySet<Line>): ReadonlySet<Line> {
  const found = new Set<Line>()
  for (const [at, line] of lines.entries()) {
    if (statedRole(line) !== undefined || line.value.length > longestOfPage) continue
    const [above, next] = [lines[at - 1], lines[at + 1]]
    const ofItself = /^[（(【]?本版(?:责任)?(?:编辑|責任編輯|责编|主编|组版|美编|版式|校对)/u.test(
      bare(line.value),
    )
    const below = above !== undefined && (opensPage(above, heads) || found.has(above))
    const turns = next !== undefined && opensPage(next, heads) && namesEditors(line.value)
    if (ofItself || turns || (below && isBelowPageHead(line.value))) found.add(line)
  }
  return found
}

/** 责任编辑：甲, or 2012年5月28日　责任编辑：甲; a day alone may sign the piece above. */
function namesEditors(value: string): boolean {
  return isColophonLine(value) === 'editing' || (/[：:]/u.test(value) && isBelowPageHead(value))
}

function opensPage(line: Line, heads: ReadonlySet<Line>): boolean {
  return heads.has(line) || readSectionMark(line.value)?.form === '版'
}

/** Characters of such a line. */
const longestOfPage = 80

/** Notes behind the colophon belong to the last article and stand before its source line. */
function withoutColophon(lines: readonly Line[]): Pick<Parts, 'body' | 'colophon'> {
  const end = notesAtEnd(lines) ?? lines.length
  const from = startOfColophon(lines.slice(0, end))
  if (from === end) {
    const start = startOfColophon(lines)
    return {body: lines.slice(0, start), colophon: lines.slice(start)}
  }
  const text = lines.slice(0, from).findLastIndex(({value}) => readCredit(value) === undefined) + 1
  return {
    body: [...lines.slice(0, text), ...lines.slice(end), ...lines.slice(text, from)],
    colophon: lines.slice(from, end),
  }
}

/** How many lines a page of the 目录 may have below it. */
const longestAside = 3

/**
 * How many short lines behind the 目录 belong to its page (扫码关注, 封面摄影 甲, 更多内容，请翻到正文。): none that it lists, and the first mark of
 * its sections right behind them.
 */
function behindContents(lines: readonly Line[], {sections, entries}: PrintedContents): number {
  const keys = new Set(sections.map(({key}) => key))
  const listed = new Set(entries.flatMap(({title}) => wordingsOf(title.value)))
  const isListed = ({value}: Line) => wordingsOf(value).some(wording => listed.has(wording))
  // a list without sections tells none of the body's: any mark over a title that it lists is one
  const opens = (line: Line, at: number) => {
    const [next] = lines.slice(at + 1)
    const isMark = readSectionMark(line.value) !== undefined && next !== undefined && isListed(next)
    return keys.has(sectionKey(line.value)) || isMark
  }
  const end = lines.slice(0, longestAside + 1).findIndex(opens)
  const aside = lines.slice(0, Math.max(end, 0))
  const short = (line: Line) => isMastheadLike(line.value) || (aside.length === 1 && isRemark(line))
  const free = (line: Line) =>
    statedRole(line) === undefined && readSectionMark(line.value) === undefined && !isListed(line)
  return aside.every(line => short(line) && free(line)) ? aside.length : 0
}

function inOrder(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => a.number - b.number)
}

/**
 * Before a 目录 all short lines are masthead, unless prose stands there too (卷首语); then, and without a 目录, those up
 * to the last line that says what issue it is, or whose.
 */
function endOfMasthead(lines: readonly Line[], untilContents: boolean, heads: ReadonlySet<Line>): number {
  const prose = lines.findIndex(
    (line, at) =>
      statedRole(line) !== undefined ||
      heads.has(line) ||
      (!isMastheadLike(line.value) && !(untilContents && isCall(line.value))) ||
      (readSectionMark(line.value) !== undefined &&
        !isCall(line.value) &&
        // ——创刊十周年专号——: no section, since only the 目录 stands below
        !(untilContents && lines.slice(at + 1).every(({value}) => isMastheadLike(value))) &&
        !(
          at > 0 &&
          lines.slice(at + 1, at + 1 + mostBelowMotto).some(({value}) => readPublisher(value) !== undefined)
        )),
  )
  const short = prose < 0 ? lines : lines.slice(0, prose)
  if (untilContents && prose < 0) return short.length
  const says = ({value}: Line) =>
    readIssueLine(value) !== undefined ||
    readPublisher(value) !== undefined ||
    isColophonLine(value) === 'editing'
  const above = short.at(-1)
  const remarks = prose < 0 ? [] : lines.slice(prose)
  if (untilContents && above && says(above) && remarks.length <= mostRemarks && remarks.every(isRemark))
    return lines.length
  // （2010年9月2日） below a title says when that was; the day of the issue stands without brackets, or first
  // 发布时间：2016-03-21　来源：… right above prose stands below the title of that
  const ofPiece = (at: number) =>
    prose >= 0 && at === short.length - 1 && readCredit(short[at]?.value ?? '') !== undefined
  const last = short.findLastIndex(
    (line, at) =>
      says(line) && !ofPiece(at) && !(isBracketedDay(line.value) && short.slice(0, at).some(says)),
  )
  if (last < 0) return 0
  // a notice, an English name, how often it appears or how to reach it, right behind it, still belongs to the masthead
  let end = last + 1
  // “我是葡萄树”, 人道　博爱　奉献: a motto stands between the masthead and the first section
  const opens = lines.slice(end, end + 3).findIndex(({value}) => readSectionMark(value))
  if (
    opens > 0 &&
    lines
      .slice(end, end + opens)
      .every(
        ({value}) =>
          /^[“"「『].{2,40}[”"」』]$/u.test(value.trim()) || isRowOfWords(value) || isNotice(value),
      )
  )
    return end + opens
  for (let value = short[end]?.value; value !== undefined; value = short[++end]?.value)
    if (
      !isNotice(value) &&
      !isEnglishName(value) &&
      !howOften.test(bare(value)) &&
      !lunarDay.test(bare(value)) &&
      !offersChoice(value) &&
      isColophonLine(value) !== 'contact'
    )
      break
  return callsBelow(lines, end) ? end + 1 : end
}

/** 农历丙寅年三月初七, below the day of a paper. */
const lunarDay = /^[（(]?(?:农历|夏历|阴历)\p{Script=Han}{2,12}[）)]?$/u

/** 本期印320份,请互相传看: what the masthead says to whoever holds the issue, close below it, in words that are no title, and apart from one. */
function callsBelow(lines: readonly Line[], end: number): boolean {
  const [line, title, text] = lines.slice(end, end + 3)
  if (!line || !title || !text || line.gap > 0 || title.gap === 0) return false
  const [printed, below] = [line.value.trim(), title.value.trim()]
  return (
    end > 0 &&
    statedRole(line) === undefined &&
    /[，,！!]|请/u.test(printed) &&
    width(printed) <= longestCall &&
    !/[：:]$/u.test(printed) &&
    width(below) <= longestRemark &&
    !/[。；：，,]$/u.test(below) &&
    /印\d|请|勿|传阅|传看|赠阅|保存|欢迎/u.test(printed)
  )
}

/** Cells of such a line. */
const longestCall = 60

/** 人道　博爱　奉献: words of one length, two at least, set apart by blanks. */
function isRowOfWords(value: string): boolean {
  const [first = '', ...others] = value.trim().split(/[ \u3000·•]+/u)
  return (
    /^\p{Script=Han}{2,6}$/u.test(first) &&
    others.length > 0 &&
    others.every(word => /^\p{Script=Han}+$/u.test(word) && word.length === first.length) &&
    !namesPersons(value)
  )
}

/** —年会特辑—, and below it who publishes the issue: set off as a section is, and part of the masthead. */
const mostBelowMotto = 2

/** How many lines above the 目录 may say something to the reader. */
const mostRemarks = 2

/** 点击标题可阅读正文；退订请回复“TD”。: a sentence above the 目录 that tells readers how to use what they hold, or a motto (诗言志，歌永言。), and no piece of the issue. */
function isRemark(line: Line): boolean {
  return (
    statedRole(line) === undefined &&
    (readSectionMark(line.value) === undefined || isCall(line.value)) &&
    (addressed.test(line.value.trim()) ||
      (width(line.value.trim()) <= longestRemark &&
        (width(line.value.trim()) <= longestMotto ||
          /点击|点按|扫码|扫描|长按|退订|回复|关注|订阅|转发|分享|欢迎|阅读|请|联系/u.test(line.value))))
  )
}

/** 编者告读者：…, 致听众：…: one sentence to whoever holds the issue. */
const addressed =
  /^(?:编者|编辑部|本[刊报会])?(?:敬?告|致|提醒)(?:各位)?\p{Script=Han}{0,4}(?:读者|用户|听众|观众|会员|校友)[：:][^。！？]{2,80}[。！？]?$/u

/** ▼ 点击收听语音版, 点击上方蓝字关注我们: what to do with the telephone. */
function isCall(value: string): boolean {
  return value.length <= longestRemark && /^[^\p{L}]*(?:点击|点按|长按|扫码|扫描|识别)/u.test(value)
}

/** Cells of such a line. */
const longestRemark = 44
const longestMotto = 20

function isBracketedDay(value: string): boolean {
  return /^[（(].*[）)]$/u.test(value.trim()) && isDateLine(value)
}

/** How many lines at the end may be colophon. */
const longestColophon = 24

/**
 * The lines at the very end that name editors or publisher, or how to reach them. Short lines behind the first of those
 * (欢迎来稿, 共印600份) belong to it as well.
 */
function startOfColophon(lines: readonly Line[]): number {
  const imprint = startOfImprint(lines) ?? startOfEnd(lines)
  if (imprint !== undefined) return imprint
  const lower = lines.slice(startOfFields(lines))
  let start = lines.length - lower.length
  let asides = 0
  // 报：…, 送：…, 发：…, two at least: a bulletin may say no more of itself
  const distributed = lines.slice(-longestColophon).filter(({value}) => isDistribution(value)).length >= 2
  for (let at = start - 1; at >= 0 && lines.length - at <= longestColophon; at--) {
    const value = lines[at]?.value ?? ''
    if (statedRole(lines[at]) !== undefined) break
    const kind = isColophonLine(value) ?? (isField(value) ? 'contact' : undefined)
    const says =
      kind === 'editing' ||
      readPublisher(value) !== undefined ||
      isIssued(value) ||
      nameInImprint(value) !== undefined
    // 《望洲通讯》编辑部 above a rule signs the article
    const headsBelow = isColophonHeading(value) && (lines[at + 1]?.gap ?? 0) <= 1 && !signsNotice(lines, at)
    const heads = headsBelow || isDistribution(value) || isKeywords(value) || onlyRule.test(value)
    if (says || (distributed && isDistribution(value)) || (heads && start === at + 1)) start = at
    else if (kind === undefined && start === at + 1 && membersFrom(lines, at) !== undefined)
      start = at = membersFrom(lines, at) ?? at
    else if (
      kind === undefined &&
      !namesHelper(value) &&
      !(start === at + 1 && standsAmongFields(lines, at))
    ) {
      if (start < lines.length || !isAside(value) || ++asides > mostAsides) break
    }
  }
  // how to reach them stands right above too
  while (
    start < lines.length &&
    lines[start]?.gap === 0 &&
    (isReached(lines[start - 1]) || namesHead(lines[start - 1]))
  )
    start--
  return start
}

/** 征稿启事, and at the end of it 《竹业通讯》编辑部, as far from its text as from the colophon below: they sign what they tell. */
function signsNotice(lines: readonly Line[], at: number): boolean {
  const [above, line, next] = lines.slice(at - 1, at + 2)
  const apart = (line?.gap ?? 0) <= (next?.gap ?? 0)
  return (
    apart &&
    isClosed(above?.value ?? '') &&
    lines.slice(Math.max(0, at - longestNotice), at).some(({value}) => namesNotice(value))
  )
}

function isReached(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    statedRole(line) === undefined &&
    (isField(line.value) || isColophonLine(line.value) !== undefined)
  )
}

/** What only the editors of an issue ask for or have. */
const editorial = /投稿|来稿|赐稿|稿件|编辑部|本刊|准印|印数|公众号/u

/**
 * 地址 甲路9号, 投稿 …: where the last lines begin that name each a field, two at least, apart from what stands above, and one of them the editors' own.
 * How to reach somebody may also be the end of an article.
 */
function startOfFields(lines: readonly Line[]): number {
  let start = lines.length
  while (start > 0 && lines.length - start < longestColophon) {
    const line = lines[start - 1]
    if (!line || !(isReached(line) || saysOfItself(line))) break
    start--
    if (line.gap > 0) break
  }
  const block = lines.slice(start)
  const apart = (block[0]?.gap ?? 0) > 0
  const isEditorial = (line: Line) => isReached(line) && editorial.test(line.value)
  return block.length >= 2 && apart && block.some(isEditorial) ? start : lines.length
}

/** 本刊为内部交流资料，文中观点不代表协会立场。 */
function saysOfItself(line: Line): boolean {
  return statedRole(line) === undefined && ofItself.test(line.value.trim())
}

const ofItself = /^[※＊*☆★]?\s*(?:本刊|本报|凡)[^。]{1,78}。?$/u

/** How many lines of a colophon may stand below those that name somebody. */
const mostAsides = 3

/** 某某协会秘书处　　2009年8月31日印发: who printed a bulletin, and when. */
function isIssued(value: string): boolean {
  return (
    value.length <= 80 &&
    /(?:\d{4}|[一二][\p{Script=Han}〇○]{3})年.{1,8}日(?:印发|印制|付印|出版)$/u.test(bare(value))
  )
}

/** 主题词：会议　通知, above whom a bulletin goes to (GB/T 9704—1999). */
function isKeywords(value: string): boolean {
  return /^主题词[：:]/u.test(bare(value.slice(0, 20)))
}

/** 翻译：甲, 打字：乙: somebody else who worked on the issue, among those of its colophon. */
function namesHelper(value: string): boolean {
  const [, names] =
    /^\p{Script=Han}{2,6}[：:](.{2,40})$/su.exec(tidy(value).replace(/^(\S) (?=\S[：:])/u, '$1')) ?? []
  return names !== undefined && namesPersons(names)
}

/** 社长：甲, right above 主编：乙: who heads the society whose periodical it is. */
function namesHead(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    statedRole(line) === undefined &&
    /^(?:名誉|执行)?(?:社长|会长|理事长|顾问|总编|总编辑|发行人)[：:]/u.test(bare(line.value.slice(0, 20))) &&
    namesHelper(line.value)
  )
}

/** 图源｜会员供图，部分来自网络: a field of whatever key, close above those of the colophon. */
function standsAmongFields(lines: readonly Line[], at: number): boolean {
  const printed = lines[at]?.value.trim() ?? ''
  return (
    lines[at + 1]?.gap === 0 &&
    printed.length <= longestOfPage &&
    /^\p{Script=Han}{2,6} ?[：:｜|/／][^。；]+$/u.test(printed)
  )
}

/** Where 版权页 heads the last lines, none of them prose or stated to be something else. */
function startOfImprint(lines: readonly Line[]): number | undefined {
  const from = Math.max(0, lines.length - longestColophon)
  const at = lines.slice(from).findIndex(({value}) => isImprintHeading(value))
  if (at < 0) return undefined
  const below = lines.slice(from + at)
  const plain = below.every(line => statedRole(line) === undefined && !/。./u.test(line.value.trim()))
  return plain ? from + at : undefined
}

/** —END—, （本期完）: says that the articles are over; what stands below tells of the issue and of others. */
function startOfEnd(lines: readonly Line[]): number | undefined {
  const from = Math.max(1, lines.length - longestColophon)
  const at = lines
    .slice(from)
    .findIndex(
      line =>
        statedRole(line) === undefined &&
        /^\P{L}*(?:END|THEEND|全文完|本期完|本期结束|正文完)\P{L}*$/iu.test(bare(line.value.slice(0, 40))),
    )
  const behind = at < 0 ? [] : lines.slice(from + at + 1)
  // or it ended one piece, and others follow
  const follows = behind.some(({credited}) => credited)
  return !follows && behind.some(({value}) => isColophonLine(value) === 'editing') ? from + at : undefined
}

/** 报：…, 送：…, 发：…: to whom a bulletin goes, above those who made it. */
function isDistribution(value: string): boolean {
  return /^(?:主送|抄报|抄送|报|送|发)[：:]/u.test(bare(value.slice(0, 40)))
}

/** 编辑委员会, 主任：甲, 副主任：乙: where the heading of such lines stands, the last of which is at an index. */
function membersFrom(lines: readonly Line[], last: number): number | undefined {
  for (let at = last; at >= Math.max(0, last - 8); at--) {
    const value = lines[at]?.value ?? ''
    if (isColophonHeading(value)) return at < last ? at : undefined
    if (!/^\p{Script=Han}{1,6}[：:]/u.test(bare(value))) return undefined
  }
  return undefined
}

/** A line at the end of a colophon that is no sentence of an article; one that asks for contributions is none either. */
function isAside(value: string): boolean {
  if (/^(?:投稿|来稿|來稿|欢迎|歡迎|征稿|稿件)/u.test(value.trim())) return true
  // ※本刊部分图片作者未能联系上，请与编辑部联系。
  if (ofItself.test(value.trim())) return true
  // 您收到本邮件是因为…, © 2018 版权所有: at the foot of what is sent by mail
  if (
    /^(?:[您你]收到(?:本|此|这封)|[©Ⓒ])|退订|取消订阅|(?:不希望|不想|不愿)(?:继续|再)?(?:收到|接收)/u.test(
      value.trim(),
    )
  )
    return true
  return width(value) <= 60 && !/[。！？：；]$/u.test(value.trim()) && !credits(value)
}

/** Does the line credit somebody? 阅读 1342　在看 87 says how often something was read. */
function credits(value: string): boolean {
  const {source, compiledBy, authors, excerptedFrom, webEditor} = readCredit(value) ?? {}
  return [source, compiledBy, authors, excerptedFrom, webEditor].some(said => said !== undefined)
}

/** Reads masthead, sections and colophon. `sections` are those that the articles stand in. */
export function readFront(parts: Parts, sections: string[]): IssueTree['issue'] {
  const masthead = parts.masthead.map(({value}) => tidy(value))
  const atHead = masthead.filter(line => readIssueLine(line) !== undefined)
  const imprint = parts.colophon.find(({value}) => nameInImprint(value) !== undefined)
  const issueLines = atHead.length > 0 || !imprint ? atHead : [tidy(imprint.value)]
  const counted = countedBelowYear(mergeIssueLines(issueLines), masthead)
  const reading = countedInAll(countedByMonth(counted, masthead), masthead)
  const outside = [...parts.masthead, ...parts.colophon]
  const bilingual = masthead.flatMap(line => readBodyInTwo(line) ?? [])[0]
  const publisherLine = outside.find(({value}) => readPublisher(value) !== undefined)
  const partners = publisherLine ? partnersAbove(outside, outside.indexOf(publisherLine)) : []
  const last = fullName(
    (publisherLine && readPublisher(publisherLine.value)) ?? bilingual?.body ?? null,
    parts.masthead,
  )
  const publisher = last === null ? null : [...partners, last].join('、')
  // 民间文艺资料, above all others, is rather what the series is called
  const notice = masthead.find((line, at) => isNotice(line) && (at > 0 || saysUse.test(line))) ?? null
  const english = masthead.find(line => isEnglishName(line)) ?? bilingual?.english ?? null
  const others = publisherLine ? othersBelow(outside, outside.indexOf(publisherLine)) : []
  const known = new Set(
    [
      ...issueLines,
      ...partners,
      ...others,
      publisherLine && tidy(publisherLine.value),
      notice,
      english,
      bilingual?.line,
    ].filter(line => line !== undefined),
  )
  const title =
    titleAmong(
      masthead.filter(line => !known.has(line) && !isCall(line)),
      publisher,
    ) ??
    (imprint && nameInImprint(imprint.value)) ??
    titleBeforeNumber(issueLines)
  const colophon = readColophon(
    outside
      .map(({value}) => (isColophonLine(value) === undefined ? asField(value) : value))
      .filter(value => isColophonLine(value) !== undefined),
  )
  return {
    title,
    publisher,
    publisherEnglish: english,
    ...reading,
    issueLine: issueLines.length ? issueLines.join(' ') : null,
    notice,
    sections,
    ...colophon,
    masthead,
    colophon: parts.colophon.map(({value}) => tidy(value)),
  }
}

/** 内部资料, 注意保存: for whom a copy is, and what becomes of it. */
const saysUse = /内部|內部|保存|保管|赠|贈|免费|传阅|傳閱|交流|参阅/u

/** 甲县侨联 / 乙同乡会　合办: who stands above the line that says so publishes too. */
function partnersAbove(lines: readonly Line[], at: number): string[] {
  if (!/(?:合编|合办|联合主办|联合编印)$/u.test(tidy(lines[at]?.value ?? ''))) return []
  const before = lines.slice(0, at).map(({value}) => tidy(value))
  const other = before.findLastIndex(name => !namesBody(name))
  return before.slice(other + 1)
}

/** 主办：甲县侨联 / 乙同乡会: bodies below the first, in its column. */
function othersBelow(lines: readonly Line[], at: number): string[] {
  if (!/[：:]/u.test(lines[at]?.value ?? '')) return []
  const below = lines.slice(at + 1).map(({value}) => tidy(value))
  const other = below.findIndex(name => !namesBody(name))
  return below.slice(0, other < 0 ? undefined : other)
}

/** Is the line the name of a body? */
function namesBody(name: string): boolean {
  return name.length >= 5 && isBody(name) && readIssueLine(name) === undefined
}

/** 双月刊: how often it appears. */
const howOften = /^(?:[（(])?(?:周|旬|半月|月|双月|季|半年|年|不定期)刊(?:[）)])?$/u

/** The name of the periodical: short, in Han characters; letter-spaced (校 友 通 讯) rather than not, in 《》 perhaps. */
function titleAmong(lines: readonly string[], publisher: string | null): string | null {
  const names = lines
    .map(line =>
      withoutLatinName(line)
        .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
        // 《滨海殡葬》电子版
        .replace(/^[《〈]([^《》〈〉]*)[》〉](?:\p{Script=Han}{1,4}[版刊报])?$/u, '$1')
        // （电子版）, （季刊）: of what edition it is
        .replace(/(?<=.{2})[（(]\p{Script=Han}{1,6}[版刊][）)]$/u, ''),
    )
    .filter(
      line =>
        /\p{Script=Han}/u.test(line) &&
        line.length <= 24 &&
        !/[：:\d]/u.test(line) &&
        !howOften.test(line) &&
        !asksReaders(line) &&
        line !== publisher &&
        !isColophonLine(line),
    )
  const own = names.filter(
    line =>
      !/(?:会刊|會刊|主办|主辦|编印|出版|出品|主管|协办)$/u.test(line) &&
      (publisher === null || !(line.includes(publisher) || publisher.startsWith(line))),
  )
  const spaced = lines.find(
    line =>
      bare(line) !== publisher &&
      /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(line) &&
      !/刊号?$/u.test(bare(line)),
  )
  if (spaced !== undefined) {
    const below = lines[lines.indexOf(spaced) + 1] ?? ''
    return isBody(bare(spaced)) && kindAlone.test(bare(below)) ? bare(spaced + below) : bare(spaced)
  }
  return own.find(line => bare(line).length <= 12) ?? own[0] ?? names[0] ?? null
}

/** 某 某 协 会, and below it 通　报: the name of a body stands before that of its kind of bulletin. */
const kindAlone = /^(?:会员|工作|情况|活动)?(?:通报|简报|通讯|会讯|简讯|信息|快报|动态|月报|月讯)$/u

/** 【商会周报】第128期 | 本周要闻: the name stands on the line of the number. */
function titleBeforeNumber(issueLines: readonly string[]): string | null {
  for (const line of issueLines) {
    const [, name] =
      /^[【《「]?([\p{Script=Han}A-Za-z·]{2,16})[】》」]?\s*(?:[|｜·]\s*)?(?:第|总第|20\d\d年)/u.exec(line) ??
      []
    if (name !== undefined && /\p{Script=Han}{2}/u.test(name)) return name
  }
  return null
}

/** 协会秘书处编, where the masthead names the association in full: its secretariat is no other body. */
function fullName(publisher: string | null, masthead: readonly Line[]): string | null {
  const body = /^(?:本)?(\p{Script=Han}{1,2}会)(?:秘书处|办公室|编辑部)$/u.exec(publisher ?? '')?.[1]
  const named = masthead
    .map(({value}) => bare(value))
    .find(name => body !== undefined && name.endsWith(body) && name.length > body.length)
  return named ?? publisher
}
