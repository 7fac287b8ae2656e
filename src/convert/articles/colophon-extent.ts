import {onlyRule} from '../contents/entry.ts'
import {notesAtEnd} from '../page/footnotes.ts'
import {asField, isColophonHeading, isColophonLine, isField, isImprintHeading} from '../print/colophon.ts'
import {namesPersons, readCredit} from '../print/credit.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, isClosed, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import type {Parts} from './front.ts'
import {longestOfPage} from './lines-of-pages.ts'
import {readIssueLine, readPublisher} from './masthead.ts'
import {longestNotice, namesNotice} from './title-slots.ts'

/** 《竹业会刊》2015年第3期（总第27期）: an imprint that names the periodical and the issue, as some print it at the end only. */
const ownIssue = /^[\s\u3000]*《([^《》]{2,20})》/u

export function nameInImprint(value: string): string | undefined {
  const name = ownIssue.exec(value)?.[1]
  const reading = name === undefined ? undefined : readIssueLine(value.replace(ownIssue, ''))
  return reading && reading.number !== null && (reading.year ?? reading.total) !== null ? name : undefined
}

/** Notes behind the colophon belong to the last article and stand before its source line. */
export function withoutColophon(lines: readonly Line[]): Pick<Parts, 'body' | 'colophon'> {
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

export function isReached(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    statedRole(line) === undefined &&
    (isField(line.value) || isColophonLine(line.value) !== undefined)
  )
}

/** What only the editors of an issue ask for or have. */
const editorial = /投稿|来稿|赐稿|稿件|编辑部|本刊|准印|印数|公众号/u

/**
 * Where the last lines begin that tell of the issue: 地址 甲路9号 and 投稿 …, or 主编 甲, 编辑 乙 and whatever else is as short, apart from what stands
 * above. How to reach somebody may also be the end of an article.
 */
function startOfFields(lines: readonly Line[]): number {
  return Math.min(startOfReached(lines), startOfMakers(lines))
}

/** 会长 甲 / 主编 乙 / 编辑 丙 丁 / 2015年11月出版: short lines without a stop, two of them at least who made the issue, and no more than twice as many others. */
function startOfMakers(lines: readonly Line[]): number {
  let start = lines.length
  while (start > 0 && lines.length - start < longestColophon) {
    const line = lines[start - 1]
    if (!line || statedRole(line) !== undefined || !isShort(line.value)) break
    start--
    if (line.gap > 0) break
  }
  const block = lines.slice(start)
  const makers = block.filter(({value}) => isField(value) && isColophonLine(asField(value)) === 'editing')
  const enough = makers.length >= fewestMakers && makers.length * 3 >= block.length
  return enough && (block[0]?.gap ?? 0) > 0 ? start : lines.length
}

const fewestMakers = 2

/** Cells of a line of a colophon, and no sentence. */
function isShort(value: string): boolean {
  return width(value.trim()) <= widestOfMakers && !/[。；！？，]/u.test(value)
}

const widestOfMakers = 60

/** Each of the last lines names a field, two at least, one of them the editors' own. */
function startOfReached(lines: readonly Line[]): number {
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

export const ofItself = /^[※＊*☆★]?\s*(?:本刊|本报|本简报|本通讯|本会刊|本电子刊|凡)[^。]{1,78}。?$/u

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
