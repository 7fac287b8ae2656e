import type {PrintedContents} from '../contents/contents.ts'
import {offersChoice} from '../page/web-lines.ts'
import {isColophonLine} from '../print/colophon.ts'
import {isOneBracket, namesPersons, readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {sectionKey, wordingsOf} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {isReached} from './colophon-extent.ts'
import {isEnglishName, isMastheadLike, isNotice, readIssueLine, readPublisher} from './masthead.ts'

/** 主编：甲, 投稿：…: fewer such lines right behind the 目录 may belong to the first piece. */
const fewestFields = 3

/** How many lines a page of the 目录 may have below it. */
const longestAside = 3

/**
 * How many short lines behind the 目录 belong to its page (扫码关注, 封面摄影 甲, 更多内容，请翻到正文。): none that it lists, and the first mark of
 * its sections right behind them.
 */
export function behindContents(lines: readonly Line[], {sections, entries}: PrintedContents): number {
  // 美术：鲸落 among them
  const named = /^\p{Script=Han}{2,6}[：:][^。；]+$/u
  const fields = lines.findIndex(
    (line, at) => (at > 0 && line.gap > 0) || !(isReached(line) || named.test(line.value.trim())),
  )
  const reached = lines.slice(0, Math.max(fields, 0)).filter(isReached).length
  if (reached >= fewestFields && (lines[fields]?.gap ?? 0) > 0) return fields
  const keys = new Set(sections.map(({key}) => key))
  const listed = new Set(entries.flatMap(({title}) => wordingsOf(title.value)))
  const isListed = ({value}: Line) => wordingsOf(value).some(wording => listed.has(wording))
  // a list without sections tells none of the body's: any mark over a title that it lists is one
  const opens = (line: Line, at: number) => {
    const [next] = lines.slice(at + 1)
    // （翻到哪一页，就从哪一页看起） is no piece above the first section, whatever that begins with
    const isBehindRemark = at === 1 && isOneBracket(lines[0]?.value ?? '')
    const isMark =
      readSectionMark(line.value) !== undefined && next !== undefined && (isListed(next) || isBehindRemark)
    return keys.has(sectionKey(line.value)) || isMark
  }
  const end = lines.slice(0, longestAside + 1).findIndex(opens)
  const aside = lines.slice(0, Math.max(end, 0))
  const short = (line: Line) => isMastheadLike(line.value) || (aside.length === 1 && isRemark(line))
  const free = (line: Line) =>
    statedRole(line) === undefined && readSectionMark(line.value) === undefined && !isListed(line)
  return aside.every(line => short(line) && free(line)) ? aside.length : 0
}

/**
 * Before a 目录 all short lines are masthead, unless prose stands there too (卷首语); then, and without a 目录, those up
 * to the last line that says what issue it is, or whose.
 */
export function endOfMasthead(
  lines: readonly Line[],
  untilContents: boolean,
  heads: ReadonlySet<Line>,
): number {
  const prose = lines.findIndex(
    (line, at) =>
      statedRole(line) !== undefined ||
      heads.has(line) ||
      line.credited !== undefined ||
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
    tellsIssue(value) || readPublisher(value) !== undefined || isColophonLine(value) === 'editing'
  const above = short.at(-1)
  const remarks = prose < 0 ? [] : lines.slice(prose)
  if (
    untilContents &&
    above &&
    says(above) &&
    remarks.length <= mostRemarks &&
    remarks.every(line => isRemark(line) || presents(line, short))
  )
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
      !countsPages.test(bare(value)) &&
      !offersChoice(value) &&
      !tellsOfCover.test(bare(value)) &&
      !whereTheOfficeIs.test(tidy(value)) &&
      isColophonLine(value) !== 'contact'
    )
      break
  return callsBelow(lines, end) ? end + 1 : end
}

/** 农历丙寅年三月初七, below the day of a paper. */
const lunarDay = /^[（(]?(?:农历|夏历|阴历)\p{Script=Han}{2,12}[）)]?$/u

/** 本期四版, 今日共8版: how many pages the issue has. */
const countsPages = /^[（(]?(?:本期|本报|今日|今天)?共?[\d一二三四五六七八九十]{1,3}[版页][）)]?$/u

/** 1993年6月出版 tells when an issue came out; 《皮革学刊》从一九八八年三月创刊，到本期满五年，共出 is the first line of a text that the page cut. */
function tellsIssue(line: string): boolean {
  const read = readIssueLine(line)
  const [first = '', ...others] = line.trim().split('，')
  const isClause = first.length >= longClause && others.some(other => other.length >= shortClause)
  return read !== undefined && !(read.number === null && read.total === null && isClause)
}

/** Characters of what stands before a comma in a sentence, at least, and behind one. */
const longClause = 8
const shortClause = 6

/** 清河镇上街17号水龙公所内　邮编 000000: where the office is, without a key before it. */
const whereTheOfficeIs = /^[^。；：:]{4,30}\s(?:邮编|邮码|邮政编码|电话)[：:\s]*\d{5,12}$/u

/** 封面：荷塘（甲某摄）, 题字：甲某, below the issue's number: what is on its cover, and from whose hand. */
const tellsOfCover =
  /^(?:封[面底一二三四]|刊名|刊头|报头|扉页)(?:题字|题签|设计|摄影|照片|图片|说明)?[：:]|^题[字签][：:]/u

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
          /点击|点按|扫码|扫描|长按|退订|回复|关注|订阅|转发|分享|欢迎|阅读|请|联系|内部|仅供|不构成|不得/u.test(
            line.value,
          ))))
  )
}

/** 这是《指间》的底稿，供录音之用。: one sentence that says what the reader holds, by its name. */
function presents({value}: Line, above: readonly Line[]): boolean {
  const name = /^(?:这是|此为|本[期刊]|现将)?《([^》]{1,20})》[^。]{2,40}。$/u.exec(value.trim())?.[1]
  return name !== undefined && above.some(line => bare(line.value) === bare(name))
}

/** 编者告读者：…, 致听众：…: one sentence to whoever holds the issue. */
const addressed =
  /^(?:编者|编辑部|本[刊报会])?(?:敬?告|致|提醒)(?:各位)?\p{Script=Han}{0,4}(?:读者|用户|听众|观众|会员|校友)[：:][^。！？]{2,80}[。！？]?$/u

/** ▼ 点击收听语音版, 点击上方蓝字关注我们: what to do with the telephone. */
export function isCall(value: string): boolean {
  return value.length <= longestRemark && /^[^\p{L}]*(?:点击|点按|长按|扫码|扫描|识别)/u.test(value)
}

/** Cells of such a line. */
const longestRemark = 44

const longestMotto = 20

function isBracketedDay(value: string): boolean {
  return /^[（(].*[）)]$/u.test(value.trim()) && isDateLine(value)
}

/** 双月刊: how often it appears. */
export const howOften = /^(?:[（(])?(?:周|旬|半月|月|双月|季|半年|年|不定期)刊(?:[）)])?$/u
