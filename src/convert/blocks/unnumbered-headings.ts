import {isSetAsHead} from '../page/evidence.ts'
import {namesPersons, readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {namesPrize} from '../print/prizes.ts'
import {withoutFrame} from '../print/title-signs.ts'
import {isClosed} from '../text/characters.ts'
import {isBracketed, longestUnnumbered, mayHead, startsPage, withoutCount} from './may-head.ts'
import {findHeadsOverBlank, findNamingHeads, findQuotedHeads, isEnded, isSetIn} from './naming-heads.ts'
import {type Piece, type TextPiece, textAt} from './pieces.ts'
import type {Chains} from './series.ts'
import {countingWord, hasTwoClauses, hasTwoParts} from './two-part-heading.ts'
import {longestHeading, unmarked} from './verdict.ts'
import {findVerseHeadings} from './verse-headings.ts'

/**
 * Headings without a number: a short line without a sentence's mark, set apart, with a paragraph of prose behind it.
 */
export function findUnnumberedHeadings(
  pieces: readonly Piece[],
  signed: ReadonlySet<number>,
  chains: Chains,
  documents: ReadonlyMap<number, number>,
  title: string,
): Set<number> {
  const found = new Set([
    ...findNumberedParts(pieces),
    ...findListHeads(pieces, signed),
    ...findPeriods(pieces),
    ...findBackMatter(pieces),
    ...findTwoPartHeads(pieces, signed),
    ...findCountingHeads(pieces, signed),
    ...findNamingHeads(pieces, signed),
    ...findHeadsOverBlank(pieces, signed),
    ...findQuotedHeads(pieces, signed),
    ...findVerseHeadings(pieces, title),
    ...findBarred(pieces),
    ...findSignedHeads(pieces, signed),
    ...findInterviewHeads(pieces),
    ...findLetterHeads(pieces, signed),
    ...findRecipeHeads(pieces),
  ])
  // where type sets heads off, a line in the type of the text is none, whatever its words are
  const set = findSetHeads(pieces, signed)
  const isPlain = (index: number) => set.length >= 2 && !set.includes(index)
  for (const index of set) found.add(index)
  const excluded = (index: number) => signed.has(index) || documents.has(index) || documents.has(index - 1)
  const named = [...pieces.keys()].filter(index => !excluded(index) && mayHead(pieces, index, signed, chains))
  for (const index of named)
    if (!isPlain(index) && (isBracketed(pieces, index) || (index > 0 && textBefore(pieces, index))))
      found.add(index)
  // right below the title, or at the head of a page, only its siblings tell a heading
  if (found.size >= 2) {
    for (const index of named)
      if (!isPlain(index) && (index === 0 || startsPage(pieces, index))) found.add(index)
    for (const index of pieces.keys()) if (!excluded(index) && isQuotedHead(pieces, index)) found.add(index)
  }
  // beside one sibling, for its form is rarer than a sentence's
  if (found.size >= 1)
    for (const index of pieces.keys()) if (!excluded(index) && isPairedHead(pieces, index)) found.add(index)
  return found
}

/** In a heading style, or bold while the text is not: one is enough, since the original says so. Names of authors may be bold, too. */
function findSetHeads(pieces: readonly Piece[], signed: ReadonlySet<number>): number[] {
  return [...pieces.keys()].filter(index => {
    const piece = textAt(pieces, index)
    const line = piece?.text.spans[0]?.line
    if (!piece || !line || !isSetAsHead(line) || signed.has(index) || piece.joined > 0) return false
    const above = textAt(pieces, index - 1)
    // 案例 1 takes the line below it as its title
    if (above?.mark?.system === 'label' && unmarked(above) === '') return false
    const {value} = piece.text
    return (
      piece.mark === undefined &&
      pieces[index + 1] !== undefined &&
      value.length >= 2 &&
      value.length <= longestHeading &&
      !/[。；;：:，,、]$|^[—－─（(]/u.test(value) &&
      readCredit(value) === undefined &&
      !namesPersons(value) &&
      !isDateLine(value)
    )
  })
}

/** 01, and on the line below 一盏灯的来信: the number of a part with its name. */
function findNumberedParts(pieces: readonly Piece[]): number[] {
  return [...pieces.keys()].filter(index => textAt(pieces, index)?.text.spans[0]?.line.part === 'number')
}

/** A heading behind a bar, with that, in characters. */
const longestBarred = 42

/** ▎三条队规: a bar at the left sets off what heads a part, in what is read on a telephone; it begins no item. */
function findBarred(pieces: readonly Piece[]): number[] {
  return [...pieces.keys()].filter(index => {
    const piece = textAt(pieces, index)
    return (
      piece !== undefined &&
      pieces[index + 1] !== undefined &&
      piece.text.value.length <= longestBarred &&
      /^[▎▍▌▋▏┃❙]\s*[^。；\s][^。；]*$/u.test(piece.text.value)
    )
  })
}

/** ◆案情, and text below it, ◆审理, and text below that: one sign, on every line that heads a part and on no other line of the article. */
function findSignedHeads(pieces: readonly Piece[], signed: ReadonlySet<number>): number[] {
  const bySign = Map.groupBy(
    [...pieces.keys()].filter(index => !signed.has(index)),
    index => headingSign(textAt(pieces, index)),
  )
  bySign.delete(undefined)
  return [...bySign].flatMap(([sign, heads]) => {
    const areHeads = heads.every(index => {
      const [piece, next] = [textAt(pieces, index), textAt(pieces, index + 1)]
      if (!piece || !next || piece.joined > 0 || headingSign(next) === sign) return false
      const text = withoutFrame(piece.text.value) ?? unmarked(piece)
      const {value} = next.text
      return namesPart(text) && (next.mark !== undefined || value.length >= shortestProse || isClosed(value))
    })
    return areHeads && heads.length >= 2 ? heads : []
  })
}

/** The sign before a line, or the bracket around it; a triangle points to a picture, a letter of Word's stands before an item. */
function headingSign(piece: TextPiece | undefined): string | undefined {
  if (!piece) return undefined
  if (withoutFrame(piece.text.value) !== undefined) return '【'
  const sign = piece.mark?.system === 'bullet' ? piece.mark.label : undefined
  return sign !== undefined && /^[●◆◇■□○◎★※]$/u.test(sign) ? sign : undefined
}

/** A name without a sentence's marks, but for one comma between its halves. */
function namesPart(text: string): boolean {
  return /^[^。；;：:，,！!？?]{2,16}(?:，[^。；;：:，,！!？?]{2,12})?$/u.test(text)
}

/** 甲某：…: who speaks, named again and again. */
const spoken = /^(\p{Script=Han}{1,6})[：:](?=\S)/u

/** Those who speak in turn: two at least, each of them twice. */
function speakersOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const names = [...pieces.keys()].flatMap(at => spoken.exec(textAt(pieces, at)?.text.value ?? '')?.[1] ?? [])
  const again = new Set(names.filter((name, at) => names.indexOf(name) !== at))
  return again.size >= 2 ? again : new Set()
}

/** 八百元和一杆秤, 问：… or 甲某：…: what an interview turns to next, set apart above a question, twice at least. */
function findInterviewHeads(pieces: readonly Piece[]): number[] {
  const speakers = speakersOf(pieces)
  const asks = (next: TextPiece | undefined) =>
    next?.mark?.system === 'speaker'
      ? next.mark.label === '问'
      : next?.gap === 0 && speakers.has(spoken.exec(next.text.value)?.[1] ?? '')
  const heads = [...pieces.keys()].filter(index => {
    const [before, piece, next] = [index - 1, index, index + 1].map(at => textAt(pieces, at))
    if (!before || !piece || piece.mark || piece.joined > 0 || piece.gap === 0) return false
    const {value} = piece.text
    return (
      asks(next) &&
      isClosed(before.text.value) &&
      value.length >= 2 &&
      value.length <= longestUnnumbered &&
      !/[。；：:，,、）)]$/u.test(value)
    )
  })
  return heads.length >= 2 ? heads : []
}

/** 戈壁, 海岛, each set apart above 各位老师： what heads the letters of one piece, two at least. */
function findLetterHeads(pieces: readonly Piece[], signed: ReadonlySet<number>): number[] {
  const heads = [...pieces.keys()].filter(index => {
    const [piece, next] = [textAt(pieces, index), textAt(pieces, index + 1)]
    if (!piece || !next || piece.mark || piece.joined > 0 || signed.has(index)) return false
    const apart = (index === 0 || piece.gap > 0) && (next.gap > 0 || (isSetIn(piece) && !isSetIn(next)))
    return apart && /^[\p{Script=Han}“”·]{2,16}$/u.test(piece.text.value) && addressesReader(next.text.value)
  })
  return heads.length >= 2 ? heads : []
}

/** 原料, and further down 做法: what a recipe has in two parts at least, each named on a line of its own. */
function findRecipeHeads(pieces: readonly Piece[]): number[] {
  const heads = [...pieces.keys()].filter(index => {
    const piece = textAt(pieces, index)
    return (
      piece !== undefined && pieces[index + 1] !== undefined && partOfRecipe.test(piece.text.value.trim())
    )
  })
  const isOne = heads.some(index => /[料材]/u.test(textAt(pieces, index)?.text.value ?? ''))
  return isOne && heads.length >= 2 ? heads : []
}

const partOfRecipe =
  /^(?:原料|用料|主料|配料|辅料|调料|材料|食材|做法|制法|制作|制作方法|制作步骤|步骤|特点|小贴士|小窍门)(?:[（(][^（()）]{1,8}[）)])?$/u

/** 各位老师、同学：, 编辑同志：: whom a letter is written to, on a line of its own. */
function addressesReader(text: string): boolean {
  return /^[^。；：，]{2,20}：$/u.test(text) && !namesList.test(text)
}

/** 主要工作如下： says what comes below it. */
const namesList = /(?:如下|以下|下列|包括|要求|名单|内容|步骤|办法|是)：$/u

/** “不借快钱”, prose below it: words of the text as a heading; a quotation that stands out has a sentence's marks. */
function isQuotedHead(pieces: readonly Piece[], index: number): boolean {
  const piece = textAt(pieces, index)
  const next = textAt(pieces, index + 1)
  if (!piece || !next || piece.joined > 0 || piece.gap === 0 || next.gap === 0) return false
  return /^“[^“”。，！？；：、]{2,12}”$/u.test(piece.text.value) && next.text.value.length >= shortestProse
}

/** 先救治，后缴费: two halves of one length, prose on both sides; a verse ends in a mark or stands with its fellow. */
function isPairedHead(pieces: readonly Piece[], index: number): boolean {
  const [before, piece, next] = [index - 1, index, index + 1].map(at => textAt(pieces, at))
  if (!before || !piece || !next || piece.mark || piece.joined > 0 || piece.gap === 0 || next.gap === 0)
    return false
  const [left = '', right = '', ...more] = piece.text.value.split('，')
  const paired = left.length >= 2 && left.length <= 7 && left.length === right.length && more.length === 0
  const prose = [before, next].every(({text}) => text.value.length >= shortestProse)
  return paired && prose && /^\p{Script=Han}+$/u.test(left + right) && /[。！？”]$/u.test(before.text.value)
}

/** Fewer characters below a line are no text that it could head. */
const shortestProse = 20

/** Headings of two halves, two at least, with prose below each, apart or set in; one alone may be a caption or somebody speaking. */
function findTwoPartHeads(pieces: readonly Piece[], signed: ReadonlySet<number>): number[] {
  const heads = [...pieces.keys()].filter(index => {
    const piece = textAt(pieces, index)
    const next = textAt(pieces, index + 1)
    if (!piece || !next || piece.mark || piece.joined > 0 || signed.has(index)) return false
    const apart = next.gap > 0 || (isSetIn(next) && !isSetIn(piece))
    if (!apart) return false
    const prose = next.text.value
    const clauses = piece.gap > 0 && isEnded(textAt(pieces, index - 1)) && hasTwoClauses(piece.text.value)
    return (
      (clauses || hasTwoParts(piece.text.value)) &&
      prose.length >= shortestProse &&
      !/^\p{Script=Han}{2,8}[：:]/u.test(prose)
    )
  })
  return heads.length >= 2 ? heads : []
}

/** 坑一：…, 坑二：… or 八点：…, 十点：…, each set apart with text below: three count the parts, however short the text. */
function findCountingHeads(pieces: readonly Piece[], signed: ReadonlySet<number>): number[] {
  const byWord = Map.groupBy(
    [...pieces.keys()].filter(index => {
      const [piece, next] = [textAt(pieces, index), textAt(pieces, index + 1)]
      if (!piece || !next || piece.joined > 0 || piece.gap === 0 || next.gap === 0) return false
      return !signed.has(index) && isClosed(next.text.value)
    }),
    index => countingWord(textAt(pieces, index)?.text.value ?? ''),
  )
  byWord.delete(undefined)
  return [...byWord.values()].flatMap(heads => (heads.length >= fewestCounted ? heads : []))
}

/** Fewer are no series. */
const fewestCounted = 3

/** 参考文献, 注　释 with ［1］ or ① below: what a paper or a study ends with. */
function findBackMatter(pieces: readonly Piece[]): number[] {
  return [...pieces.keys()].filter(index => {
    const next = textAt(pieces, index + 1)?.text.value ?? ''
    return isBackMatter(textAt(pieces, index)?.text.value ?? '') && /^(?:[［[【（(]?\d|[①-⑳])/u.test(next)
  })
}

export function isBackMatter(heading: string): boolean {
  if (!/^\s*[主参引注附]/u.test(heading)) return false
  return /^(?:主要)?(?:参考文献|参考书目|参考资料|引用文献|注释|附注)$/u.test(
    heading.replace(/\s+/gu, '').replace(/(?<=文献|书目|资料)[：:]$/u, ''),
  )
}

/**
 * What heads lists of names: prizes (一等奖, names on lines of their own below), or any short name (七年级, 先进个人) with
 * names in a row or a table right below it. Two at least, for one alone may be a caption.
 */
function findListHeads(pieces: readonly Piece[], signed: ReadonlySet<number>): number[] {
  const heads = [...pieces.keys()].filter(index => {
    const piece = textAt(pieces, index)
    const next = pieces[index + 1]
    if (!piece || !next || piece.mark || piece.joined > 0 || signed.has(index)) return false
    const text = withoutCount(piece.text.value)
    if (namesPrize(text)) return true
    return (
      /^[\p{Script=Han}“”]{2,12}$/u.test(text) &&
      !/[表单名]$/u.test(text) &&
      (next.type === 'table' || (next.type === 'text' && namesInRow(next.text.value)))
    )
  })
  const apart = heads.filter((index, at) => heads[at + 1] !== index + 1)
  return apart.length >= 2 ? heads : []
}

function namesInRow(text: string): boolean {
  const words = text.split(/[\s、]+/u)
  return words.length >= 3 && !/[。！？：]/u.test(text) && words.every(word => word.length <= 12)
}

/** 8月4日　晴, 八月七日星期四大雨: a diary says how the weather was. */
const diaryDay =
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?(?:[多少]?[晴阴云雾]|晴转\p{Script=Han}{1,3}|[大中小暴雷阵]{0,2}[雨雪])$/u

/** 1937年, 昭公十七年（前525年） or 三月, 四月 on lines of their own: a chronicle is cut by years or months, and so is the tale of a journey, 第一日, 第二日. */
function findPeriods(pieces: readonly Piece[]): number[] {
  const texts = [...pieces.keys()].map(index => {
    const value = textAt(pieces, index)?.text.value ?? ''
    // prose, and no period has such a mark
    return /[，。]/.test(value) ? '' : value.replace(/[\s*]+/g, '')
  })
  for (const period of [
    /^(?:\d{4}|[〇零○一二三四五六七八九]{4})年$|^\p{Script=Han}{2,10}(?:元|[一二三四五六七八九十百\d]{1,4})年[（(](?:公元)?前?\d{1,4}年[）)]$/u,
    /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/u,
    /^第(?:\d{1,2}|[一二三四五六七八九十]{1,2})[日天夜]$/u,
    diaryDay,
  ]) {
    const places = [...pieces.keys()].filter(
      index => period.test(texts[index] ?? '') && pieces[index + 1]?.type === 'text',
    )
    if (places.length >= 2) return places
  }
  return []
}

/** A line behind text that has come to its end may be a heading; behind a salutation or an open line it is none. */
function textBefore(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1]
  if (before?.type !== 'text') return true
  return /[。！？；…”）」』)!?.]$/u.test(before.text.value) || before.text.value.length <= longestHeading
}
