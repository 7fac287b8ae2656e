import {indentation, isWrapped, setInByTwo} from '../page/geometry.ts'
import {authorBeside} from '../print/author-beside.ts'
import {isByline, isPenNameOverVerse} from '../print/byline.ts'
import {creditsPhoto, isOneBracket, opensDispatch} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {endsLetter, sendsCopies} from '../print/letter-end.ts'
import {readMark} from '../print/marks.ts'
import {namesPrize} from '../print/prizes.ts'
import {withoutFrame} from '../print/title-signs.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {isOfficeOverName, namesWorkplace} from '../print/workplaces.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, isClosed, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {isAnnounced, ordinalOfPoem} from './title-slots.ts'

/** Cells that a title may have where the page shows no measure. */
const longestTitle = 36
/** Of the measure: a wider line is one of a paragraph. */
const nearlyFull = 0.95

/** Cells of blanks before a line in the middle, at least: the first line of a paragraph has two. */
export const centredIndent = 3

/** Whether a line stands in the middle: by the blanks before it, or as the original shows it. */
export function isInMiddle({value, evidence}: Line): boolean {
  return evidence?.centred === true || indentOf(value) >= centredIndent
}

export function indentOf(value: string): number {
  return width(value.slice(0, value.length - value.trimStart().length))
}

/** 红方：甲某　黑方：乙某, 主持：甲某　记录：乙某: two fields on a line name no piece. */
const sides = /^[^\s：:]{1,6}[：:][^\s：:]{1,12}\s[^\s：:]{1,6}[：:]/u

/** 单位：元／公斤, between a title and its table. */
const unit = /^单位[：:]/u

/** 上季结余：41,236.50元, below the title of an account. */
const sum = /^\p{Script=Han}{2,8}[：:] ?[\d０-９][\d０-９,，.．]*\s?\p{Script=Han}{0,3}$/u

/** Short, and no sentence: could a title read so? Numbers before it are taken off. */
export function isNaming(text: string, wrap: number | null): boolean {
  const cells = width(text)
  return (
    bare(text).length >= 2 &&
    cells <= (wrap === null ? longestTitle : wrap * nearlyFull) &&
    !/[。；：:，,、]$|。/u.test(text) &&
    !text.includes('\t') &&
    !sides.test(text) &&
    !unit.test(text) &&
    !sum.test(text) &&
    !isOneBracket(text) &&
    !creditsPhoto(text) &&
    !opensDispatch(text) &&
    !isDateLine(text)
  )
}

export function isProse(value: string, wrap: number | null): boolean {
  return (
    width(value.trim()) >= (wrap === null ? shortestCut : wrap * 0.75) || /[。！？：；]$/u.test(value.trim())
  )
}

/** Cells of a line that was cut, at least, where no measure is known; a shorter one without a stop is a verse or a name. */
const shortestCut = 20

/** Has the text above ended? Verses and signatures are set in or short, rows have columns, and whom a copy goes to stands last in a document. */
export function isEnded({line, closes}: BodyLine, wrap: number | null): boolean {
  const {value} = line
  return (
    closes ||
    isClosed(value) ||
    creditsPhoto(value) ||
    isDateLine(value.trim()) ||
    isInMiddle(line) ||
    isRow(value) ||
    sendsCopies(value) ||
    width(value.trim()) < (wrap === null ? shortestCut : wrap / 2)
  )
}

/** Has the text above ended, as far as it and the line below tell? A paragraph whose full stop was forgotten is over where a blank line follows that turns no page. */
export function isOver(above: BodyLine, {line}: BodyLine, wrap: number | null): boolean {
  if (isEnded(above, wrap)) return true
  const text = above.line.value.trim()
  return wrap === null && line.gap > 0 && line.pageBreak !== true && !/[，、；：]$/u.test(text)
}

/** 县　名　　蜂　群　　产　蜜: cells of spread words, wider blanks between them than within. */
function hasSpreadCells(value: string): boolean {
  const cells = value.trim().split(/\u3000{2,}| {4,}|\t/u)
  return cells.length >= 3 && cells.some(cell => /^\p{Script=Han}[ \u3000]\p{Script=Han}/u.test(cell))
}

/** 油价在涨　里程在跑　账该怎么算: three phrases, one blank between each two, are a headline. */
const phrases = /^\p{Script=Han}{4,9}(?:\u3000\p{Script=Han}{4,9}){2}$/u

/** ～　协会召开年会　～: one sign on both sides is no cell. */
const betweenSigns = /^([~～·•*＊＝=])[ \u3000](.*)[ \u3000]\1$/u

/** Three parts with wide blanks or tabs between; a letter-spaced word has more, of one character each. Who wrote a piece may stand beside its title. */
export function isRow(value: string): boolean {
  if (phrases.test(value.trim())) return false
  if (hasSpreadCells(value)) return true
  const parts = value
    .slice(0, authorBeside(value))
    .trim()
    .replace(betweenSigns, '$2')
    .trim()
    .split(/\t| {2,}|\u3000+/u)
  return parts.length >= 3 && !parts.every(part => part.length === 1)
}

/** So many lines of two parts below one another are rows of a table. */
const fewestRows = 3

/** 八日　　新月, one of several such lines below one another, on this page and the next: a row, though it has two parts only. */
export function standsInRows(body: readonly BodyLine[], at: number): boolean {
  const hasTwo = (index: number) => {
    const value = body[index]?.line.value ?? ''
    const parts = value.trim().split(/\t| {2,}|\u3000+/u)
    return parts.length > 1 && !parts.every(part => part.length === 1) && authorBeside(value) === undefined
  }
  const follows = (index: number) => {
    const line = body[index]
    return (
      line !== undefined && line.opens === undefined && (line.line.gap === 0 || line.line.pageBreak === true)
    )
  }
  if (!hasTwo(at)) return false
  let [from, to] = [at, at + 1]
  while (to - from < fewestRows && follows(from) && hasTwo(from - 1)) from--
  while (to - from < fewestRows && follows(to) && hasTwo(to)) to++
  return to - from >= fewestRows
}

/** ·书法答疑·, 【读者来信】: a label above a title. */
const label = /^(?:[·•][^·•]{2,16}[·•]|【[^【】]{2,12}】)$/u
/** 短评, on a line of its own above a title: what kind of comment it is. */
const commentary = /^(?:短评|微评|快评|时评|述评|评论|小评论|言论|小言论|社论|社评)$/u
/** A title has three lines at most, with one above and one below. */
export const mostTitleLines = 3
const mostBylines = 3

/**
 * The title at the head of a stretch, and the line behind the names and days below it.
 *
 * @param marked - does a sign or a number that tells titles stand before it?
 */
export function readHead(
  body: readonly BodyLine[],
  from: number,
  to: number,
  wrap: number | null,
  marked = false,
): {readonly place: TitlePlace; readonly end: number; readonly signed: boolean} | undefined {
  const opening = tidy(body[from]?.line.value ?? '')
  // “把学到的东西还给土地” or 事故剖析 above a title and its subtitle: words of the piece or its kind, set before its title
  const quoted =
    /^(?:“[^“”]{2,24}”|\p{Script=Han}{2,6})$/u.test(opening) &&
    /^[—－─]/u.test(tidy(body[from + 2]?.line.value ?? ''))
  const labelled = !marked && (label.test(opening) || commentary.test(opening) || quoted) && from + 1 < to
  const index = labelled ? from + 1 : from
  let end = index
  while (end < to && end - index <= mostTitleLines && isHeadLine(body, end, to, index, wrap, marked)) end++
  // a title goes on behind a comma; verses below it do so with what ends in a stop
  while (end > index && /[，、]$/u.test(body[end - 1]?.line.value.trim() ?? '')) end--
  const count = end - index
  // more lines without a sentence are a verse or a list
  if (count === 0 || count > mostTitleLines) return undefined
  const [before, first] = [body[from - 1], body[from]]
  if (before && first && before.opens === undefined && !isOver(before, first, wrap)) return undefined
  const below = end
  const belongs = (at: number) =>
    body[at]?.documentNumber ||
    namesOrDates(body, at) ||
    (at > index && (signsVerse(body, at) || isThreeBelow(body, at, index))) ||
    isOfficeOverName(body[at]?.line, body[at + 1]?.line) ||
    (at > below && namesWorkplace(body[at]?.line.value ?? ''))
  while (end < to && end - below < mostBylines && belongs(end)) end++
  const signed = end > below
  while (end < to && end - below < mostBylines && (remarksOn(body[end]) || belongs(end))) end++
  // a name and a day behind a blank sign what stands above, though whom a copy goes to may be named below
  const signs =
    count === 1 &&
    body.slice(below, end).some(({line}) => isDateLine(line.value.trim())) &&
    body.slice(end, to).every(({line}) => sendsCopies(line.value))
  if (signs || isAnnounced(body, index)) return undefined
  return {place: labelled ? {from, index, count} : {index, count}, end, signed}
}

/** 云　生 below the title of a poem; below that of several stands the title of the first. */
function signsVerse(body: readonly BodyLine[], at: number): boolean {
  return (
    isPenNameOverVerse(body[at]?.line, body[at + 1]?.line) && !holdsSeveral(body[at - 1]?.line.value ?? '')
  )
}

/** 戈某某, right below a title of one line and over a text that is set in: three characters are a name there, whoever is called so. */
function isThreeBelow(body: readonly BodyLine[], at: number, title: number): boolean {
  const [above, line, text] = [body[at - 1]?.line, body[at]?.line, body[at + 1]?.line]
  return (
    at === title + 1 &&
    above !== undefined &&
    line?.gap === 0 &&
    text?.gap === 0 &&
    bare(above.value).length >= shortestOverName &&
    /^\p{Script=Han}{3}$/u.test(line.value.trim()) &&
    !endsTitle.test(line.value.trim()) &&
    indentOf(text.value) > indentOf(line.value)
  )
}

/** Characters of a title that has the name of its author below, at least: two of three may be verses. */
const shortestOverName = 5

/** The last line of a title may end so. */
const endsTitle = /[按词篇章记序文版稿录表选辑诗歌赋首则题年月日会局部组室队厂社法事人物]$/u

/** （本期由三矿许某解答）, （8月至10月）: right below a title in the middle of the line stands a remark on it there too. */
function remarksOn(line: BodyLine | undefined): boolean {
  return line?.line.gap === 0 && isInMiddle(line.line) && isOneBracket(tidy(line.line.value))
}

function isHeadLine(
  body: readonly BodyLine[],
  at: number,
  to: number,
  first: number,
  wrap: number | null,
  marked: boolean,
): boolean {
  const line = body[at]
  if (!line || line.documentNumber) return false
  const {value} = line.line
  if (endsLetter(value, body[at - 1]?.line.value)) return statedRole(line.line) === 'title'
  const text = tidy(value.slice(0, authorBeside(value)))
  const role = statedRole(line.line)
  if (role !== undefined) return role === 'title' || role === 'subtitle'
  const mark = readMark(text)
  const isMarked = mark !== undefined && mark.system !== 'label' && !(marked && at === first)
  if (isMarked || isRow(value) || standsInRows(body, at) || creditOf(line.line)) return false
  const below = body[at + 1]?.line
  if (at > first && (namesOrDates(body, at) || isOfficeOverName(line.line, below))) return false
  if (at > first && (signsVerse(body, at) || isThreeBelow(body, at, first))) return false
  if (at > first && [at, at + 1].every(index => isField(body[index]))) return false
  if (at > first && (namesPrize(text) || players.test(text) || ordinalOfPoem.test(bare(text)))) return false
  const dashed = /^[—－─]{1,2}/u.test(text)
  if (at > first && headsBelow(body[first]?.line, line.line) && !fillsMiddle(value, wrap)) return false
  if (at > first && !dashed && (line.line.gap > 0 || isBelowShortSubtitle(body, at, wrap))) return false
  // a title that wraps behind a comma
  const wraps = /[，、]$/u.test(text) && at + 1 < to && body[at + 1]?.line.gap === 0
  const prose = wrap !== null && opensParagraph(line.line, body[at + 1]?.line, wrap)
  const name = (marked && at === first ? withoutFrame(text) : undefined) ?? text
  return !prose && isNaming(wraps ? name.slice(0, -1) : name, wrap)
}

/** 甲某（先负）乙某, below the title of a game of chess: who played, and who won. */
const players = /[（(](?:先[胜负和]|后[胜负和]|[执持]?[红黑白](?:先)?)[）)]/u

/** 先进护理组：二区二组, one below the other under a title: who is honoured, or what. */
function isField(line: BodyLine | undefined): boolean {
  return /^\p{Script=Han}{2,8}[：:]/u.test(line?.line.value.trim() ?? '')
}

/** A long second line of a title in the middle has as few blanks before it as a paragraph, and as many behind it. */
function fillsMiddle(value: string, wrap: number | null): boolean {
  const behind = wrap === null ? 0 : wrap - indentOf(value) - width(value.trim())
  return wrap !== null && Math.abs(behind - indentOf(value)) <= offMiddle
}

/** Cells that a typist counts wrong. */
const offMiddle = 2

/** ——副题 with room left on its line is the end of a title: what stands below it heads the text. */
function isBelowShortSubtitle(body: readonly BodyLine[], at: number, wrap: number | null): boolean {
  const [above, line] = [body[at - 1], body[at]]
  if (!above || !line || isInMiddle(line.line)) return false
  const subtitle = above.line.value.trim()
  return /^[—－─]{1,2}[^—－─]/u.test(subtitle) && width(subtitle) <= (wrap ?? longestTitle) * roomLeft
}

/** Of the measure: a shorter line did not break for want of room. */
const roomLeft = 0.7

/** 造句, set in as paragraphs are, below a title in the middle: it heads the first of several jokes, and is no line of the title. */
export function headsBelow(title: Line | undefined, {value}: Line): boolean {
  return title !== undefined && setInByTwo.test(value) && indentOf(title.value) > indentOf(value)
}

/** Set in as first lines of paragraphs are, and as wide as the page, or broken at its margin with the rest below. */
function opensParagraph({value}: Line, next: Line | undefined, wrap: number): boolean {
  if (!indentation.test(value) || indentOf(value) >= centredIndent) return false
  if (width(value) >= wrap) return true
  return next?.gap === 0 && !indentation.test(next.value) && isWrapped(value, next.value, wrap)
}

/** Who wrote it, or when: names, with where they work, and days in brackets. */
export function namesOrDates(body: readonly BodyLine[], at: number): boolean {
  const line = body[at]?.line
  if (!line || statedRole(line) !== undefined)
    return statedRole(line) === 'byline' || statedRole(line) === 'date'
  const text = tidy(line.value).replace(/^[（(](.*)[）)]$/u, '$1')
  return (
    isDateLine(text) ||
    creditOf(line) !== undefined ||
    isByline(line, undefined, proseBelow(body, at)?.line) ||
    (office.test(text) &&
      (isDateLine(tidy(body[at + 1]?.line.value ?? '')) ||
        indentOf(line.value) > indentOf(body[at - 1]?.line.value ?? '')))
  )
}

/** 柳荫街道办事处, above the day or further in than the title: an office that wrote the piece. */
const office =
  /^\p{Script=Han}{2,20}(?:办事处|委员会|居委会|办公室|协会|学会|商会|联合会|秘书处|中心|[局委办厅处科院校厂社组])$/u

/** The first line below that is long or ends a sentence. */
function proseBelow(body: readonly BodyLine[], at: number): BodyLine | undefined {
  return body.slice(at + 1, at + 4).find(({line}) => width(line.value) > 12 || isClosed(line.value))
}
