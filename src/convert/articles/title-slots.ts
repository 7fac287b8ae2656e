import {readNumeral} from '../../chinese-numerals.ts'
import {isByline} from '../print/byline.ts'
import {namesPersons} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {readLeadingDocumentNumber} from '../print/document-number.ts'
import {sendsCopies} from '../print/letter-end.ts'
import {namesPrize} from '../print/prizes.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {isOfficeBelowTitle, isOfficeOverName} from '../print/workplaces.ts'
import {isStatedOther, statedRole} from '../roles/stated.ts'
import {bare, beginsOtherwise, isClosed, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import type {TitlePlace} from './binding.ts'
import {type BodyLine, isProfileField} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {headsBelow, indentOf, isInMiddle, isRow} from './head-block.ts'
import {isSetSolid} from './solid.ts'

/**
 * Places where an article must begin: behind a section mark and behind a source line. Without a 目录 also where a title
 * gives itself away by what follows it: a member's profile, a byline, a document number, a salutation.
 */
export function titleSlots(body: readonly BodyLine[], alone: boolean): Set<number> {
  const slots = new Set<number>()
  // where nothing is set apart by blank lines, none need say that a title is
  const least = isSetSolid(body) ? 0 : 1
  let within = 0
  for (const [index, line] of body.entries()) {
    if (line.opens !== undefined) {
      within = 0
      continue
    }
    if (body[index - 1]?.closes && within > 0) within--
    if (line.titleLike) within = piecesCounted(line.line.value) ?? within
    const before = body[index - 1]
    const after = body[index + 1]
    // what tells the subtitle tells the title above it
    const begins = isSubtitle(body, index) ? index - 1 : index
    const counted = line.line.counted === true
    const isBehindSource = before?.closes === true && within === 0
    if (before === undefined || before.opens !== undefined || isBehindSource || counted) slots.add(begins)
    else if (line.titleLike && after?.line.credited) slots.add(begins)
    else if (line.titleLike && after && isProfileField(after.line.value)) slots.add(begins)
    else if (line.titleLike && after && opensReport(after.line.value) && !namesAuthors(line.line, after.line))
      slots.add(begins)
    else if (
      alone &&
      line.titleLike &&
      followsSignature(body, index) &&
      creditOf(line.line) === undefined &&
      !issuesText(body, slots) &&
      !isAnnounced(body, index)
    )
      slots.add(begins)
    else if (alone && line.titleLike && after && givesItselfAway(line, after, body[index + 2]))
      slots.add(begins)
    else if (line.titleLike && endsDocument(before, line) && !isAnnounced(body, index)) slots.add(begins)
    else if (headsOneOfNews(body, index)) slots.add(begins)
    else if (alone && standsOverDay(body, index, least)) slots.add(begins)
    else if (headsNews(line, before, least) && (alone || isItemOfNews(after))) slots.add(begins)
    else if (alone && headsReport(body, index, slots, least)) slots.add(begins)
    else if (alone && line.documentNumber && !before.titleLike && after?.titleLike) slots.add(begins)
  }
  return slots
}

/** 文摘二则, 报刊摘录三篇: how many pieces, each with its source, stand below one title. */
function piecesCounted(title: string): number | undefined {
  const [, count = ''] =
    /(?:摘|剪报|选粹|译丛)\p{Script=Han}?([二三四五六七八九十两\d])[则篇]$/u.exec(bare(title)) ?? []
  return count === '两' ? 2 : (readNumeral(count) ?? undefined)
}

/** ——访老拳师苗某, right below a line that may be a title: the other half of that. ——甲某 signs what stands above. */
export function isSubtitle(body: readonly BodyLine[], index: number): boolean {
  const [title, line] = [body[index - 1], body[index]]
  if (!title?.titleLike || title.opens !== undefined || title.closes || title.documentNumber) return false
  if (namesPersons(title.line.value) || isStatedOther(title.line, 'title')) return false
  if (!line?.titleLike || line.opens !== undefined || line.line.gap > 1) return false
  const behind = /^[—－─]{1,2}(?=[^—－─])(.+)$/u.exec(line.line.value.trim())?.[1]
  return behind !== undefined && !namesPersons(behind) && !isStatedOther(line.line, 'subtitle')
}

/** 征稿启事, 更正: what the editors tell their readers themselves, at the end of an issue and in no 目录. */
const notice =
  /^(?:(?:本刊|本报|编辑部)?(?:征稿|征文|征订|投稿|更正|勘误|致歉|稿约|启事|声明|讣告|讣闻|唁电|鸣谢|致谢|喜报|招领|迁址)(?:启事|启示|通知|须知|说明)?|(?:编后|编余|卷末)(?:[记语话]|漫笔|漫语|琐语|琐记|小记|小语|絮语|寄语|感言|札记|手记|赘语)?|编者后记)$/u
/** How many lines such a notice may have. */
export const longestNotice = 16

/** 征稿启事, 更正: what the editors say of their own journal, which its 目录 leaves out. */
export function namesNotice(title: string): boolean {
  return notice.test(bare(title).replace(/^[【〖［[「（(](.*)[】〗］\]」）)]$/u, '$1'))
}

/** Where notices of the editors' begin at the end of the body, set apart and with a text below each. */
export function editorsNotices(body: readonly BodyLine[]): number[] {
  const found: number[] = []
  for (let at = body.length - 2; at >= Math.max(1, (found[0] ?? body.length) - longestNotice); at--) {
    const line = body[at]
    if (!line || line.opens !== undefined || isStatedOther(line.line, 'title')) break
    const text = found[0] === undefined || found[0] > at + 1
    if (line.line.gap > 0 && text && namesNotice(line.line.value)) found.unshift(at)
  }
  return found
}

/** 本刊讯, 本报讯（记者 甲）: a report opens so, and its title stands before it. */
function opensReport(text: string): boolean {
  return /^[（(【]?(?:本刊|本报|本网|本站|[\p{Script=Han}]{2,8}[社网报])[\p{Script=Han}\d\s]{0,13}(?:讯|电)[）)】]?(?:[\s\u3000（(]|$|\p{Script=Han}|\d)/u.test(
    tidy(text),
  )
}

/** 本报记者 甲 between the title and the report that opens so. */
function namesAuthors(line: Line, next: Line): boolean {
  return creditOf(line) !== undefined || isByline(line, undefined, next)
}

/** Does the line stand behind the date of a signature? */
function followsSignature(body: readonly BodyLine[], index: number): boolean {
  const date = body[index - 1]
  const issuer = body[index - 2]
  if (!date || !issuer) return false
  return isDateLine(date.line.value) && issuer.titleLike && issuer.line.value.trim().length <= 40
}

/** 抄送：某局。 is the last line of a document (GB/T 9704—2012, 7.4.2), but for who printed it. */
function endsDocument({line: {value}}: BodyLine, below: BodyLine): boolean {
  return sendsCopies(value) && isClosed(value) && !/印[发制刷]|共印/u.test(below.line.value)
}

/** A notice that issues a text (印发, 发布) has that text behind its signature; no article begins there. */
function issuesText(body: readonly BodyLine[], slots: ReadonlySet<number>): boolean {
  const last = [...slots].at(-1) ?? 0
  const title = body
    .slice(last, last + 3)
    .map(({line}) => line.value)
    .join('')
  return /印发|发布|公布|转发|颁布|下发/u.test(title)
}

/** Is the line a title by what follows it: a document number, a byline, a salutation below an official title? */
export function givesItselfAway(line: BodyLine, after: BodyLine, third: BodyLine | undefined): boolean {
  const title = tidy(line.line.value)
  if (after.documentNumber || after.belowTitle === true) return true
  const byline = creditOf(after.line)
  if (byline?.authors && !after.closes) return true
  // a name over prose is an author's; below 敬礼！ or a day it signs
  const names = !/[！!]$/u.test(title) && !isDateLine(title) && isByline(after.line, undefined, third?.line)
  if (names && line.line.gap > 0 && third && opensProse(third.line.value)) return true
  const official =
    /(?:通知|意见|决定|公告|通告|批复|函|办法|规定|通报|报告|请示|说明|倡议书|邀请函|公开信|慰问信|感谢信)(?:[（(].{1,8}[）)])?$/u.test(
      title,
    )
  const salutation = (candidate: BodyLine | undefined) =>
    candidate !== undefined &&
    /[：:]$/u.test(candidate.line.value.trim()) &&
    candidate.line.value.length <= 60
  return official && /^(?:关于|.{2,30}关于)/u.test(title) && (salutation(after) || salutation(third))
}

/** 1月20日，…; 三月五日上午…; 近日，…: how news begins. */
const newsLead =
  /^(?:(?:(?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3})年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|^(?:近日|日前|近期|连日来|最近)[，,]/u
/** Characters of the title of a report, at least and at most: a heading within one is shorter. */
const shortestReport = 6
const longestReport = 40

/**
 * Does a report begin here as the one above it does: a title apart, and below it the day on which something took place? The one above began behind the mark
 * of a section or at the head of the issue, and has ended.
 */
function headsReport(
  body: readonly BodyLine[],
  index: number,
  slots: ReadonlySet<number>,
  least: number,
): boolean {
  const [before, line, after] = [body[index - 1], body[index], body[index + 1]]
  if (!before || !line || !after || !line.titleLike || line.line.gap < least) return false
  const title = bare(line.line.value)
  if (
    title.length < shortestReport ||
    title.length > longestReport ||
    !/[。！？”）]$/u.test(before.line.value.trim())
  )
    return false
  const last = [...slots].at(-1)
  const above = last === undefined ? undefined : belowHead(body, last + 1)
  return above !== undefined && beginsNews(above) && beginsNews(after)
}

/** A date alone says when something was written. */
function beginsNews({line}: BodyLine): boolean {
  return newsLead.test(tidy(line.value)) && !isDateLine(line.value)
}

/** The first line of a text, behind who wrote it. */
function belowHead(body: readonly BodyLine[], index: number): BodyLine | undefined {
  const line = body[index]
  return line && (creditOf(line.line) || isByline(line.line, undefined, body[index + 1]?.line))
    ? body[index + 1]
    : line
}

/** 简讯, 短讯二则, 要闻集锦: what heads short news, apart from what it stands behind. */
function headsNews({line, titleLike}: BodyLine, before: BodyLine, least: number): boolean {
  const heading =
    /^(?:本[市县区会刊期]|行业|会员|协会|学会|近期|一周|本月)?(?:简讯|短讯|快讯|要讯|会讯|简明新闻|要闻|动态|短波|一句话新闻)(?:[一二三四五六七八九十\d]{1,3}[则条篇]|集锦|拾零|摘要|选登|速览)?$/u
  return (
    titleLike &&
    line.gap >= least &&
    heading.test(bare(line.value).replace(/^[^\p{L}\p{N}]/u, '')) &&
    isClosed(before.line.value)
  )
}

/** ▲分会办了培训班。, 7月3日，分会……: one of several pieces of short news. A 目录 may leave out what heads them. */
function isItemOfNews(line: BodyLine | undefined): boolean {
  return /^(?:[•●▲△◆◇■□○★☆※]|\d{1,2}月\d{1,2}日)/u.test(line?.line.value.trim() ?? '')
}

/** 简讯, 会员动态, 信息窗: a section of short news. */
const ofNews =
  /(?:[简短快要会通]讯|动态|要闻|短波|简明新闻|消息)(?:[一二三四五六七八九十]{1,3}[则条])?$|^信息[窗台角]?$/u
/** Lines of one piece of short news, at most. */
const longestNews = 12

/**
 * Below the mark of a section of short news a title that begins at the margin, and below it a text that is set in; and so again below the end of each
 * text, with no blank line between.
 */
function headsOneOfNews(body: readonly BodyLine[], index: number): boolean {
  if (!beginsAtMargin(body, index) || !isClosed(body[index - 1]?.line.value ?? '')) return false
  for (let at = index - 1; at >= Math.max(0, index - longestNews); at--) {
    if (!beginsAtMargin(body, at)) continue
    const name = body[at - 1]?.opens
    if (name !== undefined) return ofNews.test(name) && body[index]?.line.gap === body[at]?.line.gap
    if (!isClosed(body[at - 1]?.line.value ?? '')) return false
    return headsOneOfNews(body, at)
  }
  return false
}

/** A title at the margin, right over a text that is set in. */
function beginsAtMargin(body: readonly BodyLine[], index: number): boolean {
  const [line, text] = [body[index], body[index + 1]]
  return (
    line !== undefined &&
    text !== undefined &&
    line.titleLike &&
    line.line.gap === 0 &&
    text.line.gap === 0 &&
    indentOf(line.line.value) === 0 &&
    indentOf(text.line.value) > 0 &&
    opensProse(text.line.value)
  )
}

/** How many lines a title has at most with its subtitle and byline, above the day. */
const longestHead = 4

/**
 * Does a day in brackets stand below the line, set apart from what is above, with prose right below the day? A bulletin
 * dates each of its reports so; a signature has its day last.
 */
function standsOverDay(body: readonly BodyLine[], index: number, least: number): boolean {
  const line = body[index]
  if (!line?.titleLike || line.line.gap < least || isStatedOther(line.line, 'title')) return false
  if (namesPersons(line.line.value) || creditOf(line.line)) return false
  const before = body[index - 1]
  if (line.line.gap === 0 && before && !isClosed(before.line.value)) return false
  const below = body.slice(index + 1, index + 1 + longestHead)
  const day = below.findIndex(({line: {value}}) => isDayInBrackets(value))
  const text = body[index + day + 2]
  return (
    day >= 0 &&
    text !== undefined &&
    opensProse(text.line.value) &&
    below.slice(0, day + 1).every(each => each.line.gap <= 1 && each.opens === undefined) &&
    below.slice(0, day).every(each => each.titleLike || creditOf(each.line) !== undefined)
  )
}

function isDayInBrackets(value: string): boolean {
  return /^[（(].*[）)]$/u.test(value.trim()) && isDateLine(value)
}

/** A line of prose, or its end, is as wide at least; a verse is not. */
const shortestProse = 20

/** Is the line as wide as prose, or the end of a sentence? */
export function opensProse(text: string): boolean {
  return width(text.trim()) >= shortestProse || /[。：]$/u.test(text.trim())
}

/** Does the editor say that a title begins on the line? */
export function beginsStatedTitle(line: Line): boolean {
  return statedRole(line) === 'title' && line.stated?.goesOn !== true
}

/** （外一首）, （二首）, below a title: how many poems there are. */
export const countsPoems =
  /^[（(](?:外[一二三四五六七八九十\d]{1,2}[首章篇题]|[一二三四五六七八九十\d]{1,2}首|组诗)[）)]$/u

/** 其　一, right below a title: the first of several poems. */
export const ordinalOfPoem = /^[（(]?其[一二三四五六七八九十]{1,2}[）)]?$/u

/** 两道家常菜, 三则旧闻: below such a title stands that of the first. */
const countsParts = /^(?:[两二三四五六七八九十几]|[2-9２-９])[道款样味则件桩]/u

/** The title that begins at a slot: a document number before it is passed over, adjacent lines belong to it. */
export function titleAt(body: readonly BodyLine[], slot: number): TitlePlace | undefined {
  let index = slot
  while (body[index]?.documentNumber && body[index]?.opens === undefined) index++
  const first = body[index]
  if (!first || first.opens !== undefined || isStatedOther(first.line, 'title')) return undefined
  const numbered = readLeadingDocumentNumber(first.line.value) !== undefined
  if (!first.titleLike && !numbered) return undefined
  let count = 1
  for (let next = body[index + count]; next && count < 4; next = body[index + count]) {
    if (countsPoems.test(bare(next.line.value)) && next.line.gap <= 1 && next.opens === undefined) {
      count++
      continue
    }
    const subtitle = /^[—－─]{1,2}/u.test(next.line.value.trim())
    const wraps =
      next.line.gap === 0 &&
      next.titleLike &&
      next.line.value.length <= 40 &&
      !creditOf(next.line) &&
      // the first row of a table or a roll, its columns far apart
      (!isRow(next.line.value) || isRow(first.line.value)) &&
      // 甲车队：某某、某某 is the first line of what the title heads
      !/^\p{Script=Han}{2,8}[：:]/u.test(next.line.value.trim()) &&
      // 一九九○年十月十六日弈于第七轮 tells when and where
      !opensWithDay.test(next.line.value) &&
      !namesPrize(tidy(next.line.value)) &&
      // what stands below a title in the middle and goes on with it stands there too
      (isInMiddle(next.line) || !isInMiddle(first.line)) &&
      !headsBelow(first.line, next.line) &&
      !countsParts.test(bare(first.line.value)) &&
      !ordinalOfPoem.test(bare(next.line.value))
    if (beginsStatedTitle(next.line)) break
    // 咏竹诗词选, and below it the first poem over the name of its poet
    const [author, text] = body.slice(index + count + 1, index + count + 3)
    if (
      author &&
      holdsSeveral(body[index + count - 1]?.line.value ?? '') &&
      isByline(author.line, undefined, text?.line)
    )
      break
    if (
      next.opens !== undefined ||
      next.documentNumber ||
      namesPersons(next.line.value) ||
      isByline(next.line, undefined, body[index + count + 1]?.line) ||
      isOfficeBelowTitle(next.line, body[index + count + 1]?.line) ||
      isOfficeOverName(next.line, body[index + count + 1]?.line) ||
      isDateLine(next.line.value.trim().replace(/^[（(](.*)[）)]$/u, '$1')) ||
      (!wraps && !(subtitle && next.line.gap <= 1 && next.titleLike))
    )
      break
    count++
  }
  return {index, count}
}

/** 1990年10月16日, 一九九○年十月十六日, whatever follows. */
const opensWithDay =
  /^[\s\u3000]*(?:[\d０-９]{4}|[一二][〇零○Oo一二三四五六七八九]{3})年[\d０-９一二三四五六七八九十]{1,3}月[\d０-９一二三四五六七八九十]{1,3}日/u

/** How far behind the note 附件：… its annex may begin. */
const annexReach = 60

/** 附件：1. 清单, and on the next line 2. 参考表. */
const annexNote = /^(?:(?:附件|附表|附录|附)[：:]?\d{0,2}[.．、：:]?|\d{1,2}[.．、])/u

/** 附件, 附表2: alone on the line above what is annexed. */
const annexLabel = /^附[件表录][一二三四五六七八九十\d]{0,2}[：:]?$/u

/** 现将《某某办法》印发给你们: how a notice hands on a text of another. */
const handsOn = /^[^。]{0,12}现(?:将|把|予)?.{0,80}(?:印发|转发|发布|公布|颁布|下发|刊登)/u

/** 附件：防汛物资储备清单, 现将《某某办法》转发给你们: what a notice announces belongs to it, though it has a number of its own. */
export function isAnnounced(body: readonly BodyLine[], index: number): boolean {
  const title = bare(body[index]?.line.value ?? '')
  if (annexLabel.test(title)) return true
  return body.slice(Math.max(0, index - annexReach), index).some(({line}) => {
    if (line.value.includes('《') && handsOn.test(line.value.trim()))
      return bare(line.value).includes(`《${title}》`)
    if (beginsOtherwise(line.value, '附')) return false
    const printed = bare(line.value)
    return printed.endsWith(title) && annexNote.test(printed)
  })
}
