import type {PrintedContents} from '../contents/contents.ts'
import {headLevels} from '../page/evidence.ts'
import {type Geometry, isWrapped, setInByTwo} from '../page/geometry.ts'
import {isOneBracket, namesPersons} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {
  readBodies,
  readDocumentNumberLine,
  readLeadingDocumentNumber,
  readLetterhead,
} from '../print/document-number.ts'
import {endsLetter} from '../print/letter-end.ts'
import {readOrderHead} from '../print/order.ts'
import {pageHeads} from '../print/page-heads.ts'
import {isPersonName} from '../print/person-name.ts'
import {namesPrize} from '../print/prizes.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {signOf} from '../print/title-signs.ts'
import {wordingsOf} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, isClosed, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {creditOf} from './credit-of.ts'
import {isLatinHalf, learnSections, sectionOf, setSection, translates} from './section-opening.ts'
import {isTitleLike} from './title-like.ts'

/** What a line of the body is, as far as the line itself and its neighbours tell. */
export interface BodyLine {
  readonly line: Line
  /** The section that the line opens, where it is a section mark. */
  readonly opens: string | undefined
  /** Does the line end an article: a source line with nothing of the article behind it? */
  readonly closes: boolean
  /** Short, and no sentence: a title could look like this. */
  readonly titleLike: boolean
  readonly documentNumber: boolean
  /** Is it a credit below a title, since the issue has its credits there? */
  readonly belowTitle?: boolean
  /** Has the line the number that the count of the listed titles lacks? */
  readonly counts?: boolean
}

const profileField =
  /^(?:主要)?(?:业务)?(?:主要)?(?:经营范围|业务经营范围|业务范围|主营业务|公司简介|企业简介|单位简介)\s*[：:]/u

export function isProfileField(text: string): boolean {
  return profileField.test(tidy(text))
}

/** A long title may break after a comma; its other half stands on the very next line. */
function wrapsAsTitle(line: Line, next: Line | undefined): boolean {
  const text = tidy(line.value)
  return (
    next?.gap === 0 &&
    /[，,、]$/u.test(text) &&
    width(text) <= 30 &&
    width(next.value) <= 30 &&
    isTitleLike(text.slice(0, -1)) &&
    isTitleLike(next.value)
  )
}

/** A line as wide as the page, with its sentence going on below, is prose: it has a comma, or is set in as paragraphs are and the line below is not. */
function runsOn(line: Line, next: Line | undefined, wrap: number | null): boolean {
  return (
    wrap !== null &&
    next?.gap === 0 &&
    (/[，。；]/u.test(line.value) || (setInByTwo.test(line.value) && !/^[ \u3000]/u.test(next.value))) &&
    width(line.value) >= wrap * 0.8 &&
    isWrapped(line.value, next.value, wrap)
  )
}

function isStatedTitle(line: Line): boolean {
  const is = statedRole(line)
  return is === 'title' || is === 'subtitle'
}

/** （下转第三版）: on this page the piece is over. */
function breaksOff({value}: Line): boolean {
  return value.length <= 60 && /^[（(【]下[转接]第?.{1,3}[版页]/u.test(bare(value))
}

/** 甲某　乙某 below a title that the 目录 lists, and below them （某某公司）: where the authors work, and no source of what ends there. */
function belowAuthor(lines: readonly Line[], index: number, listed: ReadonlySet<string>): boolean {
  const [title, wrapped] = [lines[index - 2]?.value ?? '', lines[index - 3]?.value ?? '']
  return (
    namesPersons(lines[index - 1]?.value ?? '') &&
    (listed.has(bare(title)) || listed.has(bare(wrapped + title)))
  )
}

/** 发布：2003-09-20　点击：412: a site says below its titles when it put a piece up, and how many have read it. */
const countsReaders = /(?:点击|浏览|阅读|人气)\p{Script=Han}{0,2}[：:] ?\d/u

/** A title has three lines at most, the half that translates it among them. */
const longestHead = 3

/** 数据来源：某局, below a table or a figure: where its numbers are from. */
const ofTable = /^[（(]?(?:数据|资料)来源/u

/** Characters of an entry of the 目录, which may be an address. */
const longestTitle = 200

/** 灯, right below the mark of a section and over the name of its author: the title of a poem has one character often. */
function isOneCharacter({value}: Line, section: string | undefined, next: Line | undefined): boolean {
  return section !== undefined && next?.gap === 0 && /^\p{Script=Han}$/u.test(value.trim())
}

/**
 * 来源｜秘书处, right below a title: credits with a key that have a line above that may be a title and is apart from a text that has ended, in an issue
 * that has them there and not at the end: one at least stands below the first line of the issue or of a section, and none as the last line of either.
 */
function creditsBelowTitles(
  lines: readonly Line[],
  opens: readonly (string | undefined)[],
  titleLike: readonly boolean[],
): ReadonlySet<number> {
  const keyed = [...lines.keys()].filter(index => {
    const line = lines[index]
    if (!line || opens[index] !== undefined || !/[：:/／|｜]/u.test(line.value)) return false
    const credit = creditOf(line)
    return credit !== undefined && credit.bare !== true && !isOneBracket(line.value)
  })
  const isFirst = (index: number) =>
    titleLike[index - 1] === true && (index === 1 || opens[index - 2] !== undefined)
  const isLast = (index: number) => index === lines.length - 1 || opens[index + 1] !== undefined
  if (!keyed.some(isFirst) || keyed.some(isLast)) return new Set()
  return new Set(
    keyed.filter(
      index =>
        isFirst(index) ||
        (titleLike[index - 1] === true &&
          (lines[index - 1]?.gap ?? 0) > 0 &&
          (isClosed(lines[index - 2]?.value ?? '') || isDateLine(lines[index - 2]?.value ?? ''))),
    ),
  )
}

/** □ 甲某, □ 城西网点　甲某: a sign before the name. */
const withSign = /^[□■◎●○◇◆△▲☆★] ?(?:\p{Script=Han}{2,12} )?(\p{Script=Han}(?: ?\p{Script=Han}){1,3})$/u
/** Fewer names below texts show no habit. */
const fewestSigned = 2

/** Where an issue has its authors below their texts, each behind a sign and set apart; those lines. */
function signedAtEnds(lines: readonly Line[]): ReadonlySet<number> {
  const named = [...lines.keys()].filter(index => {
    const {value = '', gap = 0} = lines[index] ?? {}
    const name = withSign.exec(tidy(value))?.[1]
    return gap > 0 && name !== undefined && isPersonName(name)
  })
  const ends = named.filter(index => isClosed(lines[index - 1]?.value ?? ''))
  return new Set(ends.length >= fewestSigned && ends.length * 2 > named.length ? named : [])
}

/** 　　　　　　　　某会理事会: short and further in than the title below it, who signs is none of that title. */
function signsAtRight(signature: Line | undefined, title: Line | undefined): boolean {
  const indent = (line: Line | undefined) => (line ? width(line.value) - width(line.value.trimStart()) : 0)
  return indent(signature) > indent(title)
}

function speakerOf(value: string): string | undefined {
  return /^(\p{Script=Han}{1,4})[：:]./u.exec(value.trim())?.[1]
}

/** Fewer lines of somebody are no dialogue, nor do fewer questions make one an interview. */
const fewestSpoken = 3
const fewestAsked = 2

/** 骑闻：您修的第一辆车还记得吗？: who asks again and again in an interview, under the name of the periodical for instance. */
function speakersOf(lines: readonly Line[]): ReadonlySet<string> {
  const spoken = Map.groupBy(
    lines.filter(({value}) => speakerOf(value) !== undefined),
    ({value}) => speakerOf(value) ?? '',
  )
  const asks = ({value}: Line) => /[？?]$/u.test(value.trim())
  return new Set(
    [...spoken].flatMap(([name, said]) =>
      said.length >= fewestSpoken && said.filter(asks).length >= fewestAsked ? [name] : [],
    ),
  )
}

/** Reads every line of the body by itself. */
export function readBodyLines(
  lines: readonly Line[],
  contents: PrintedContents | undefined,
  {wrap}: Geometry,
): BodyLine[] {
  const listed = new Set(contents?.entries.map(({title}) => bare(title.value)))
  const sections = learnSections(lines, contents, wrap)
  const heads = pageHeads(lines.map(({value}) => value))
  const isListed = ({value}: Line) =>
    value.length <= longestTitle && wordingsOf(value).some(wording => sections.listed.has(wording))
  const levels = contents === undefined ? headLevels(lines) : undefined
  const {lower, titles, counted} = sections
  let upper: string | undefined
  const opens = lines.map((line, index) => {
    const name =
      sectionOf(
        line,
        [lines[index - 1], ...lines.slice(index + 1, index + 4)],
        wrap,
        contents,
        sections,
        heads.get(index),
      ) ??
      (levels?.sections !== undefined && levels.ranks[index] === levels.sections
        ? setSection(line)
        : undefined)
    if (name === undefined) return undefined
    // a section within another opens that again
    const within = lower.size > 0 && lower.has(readSectionMark(line.value, true)?.form ?? '')
    if (!within || statedRole(line) === 'section') upper = name
    return upper ?? name
  })
  // what translates the name of a section is its mark too
  for (const [index, line] of lines.entries())
    if (opens[index] === undefined && translates(line) && lines[index + 1]?.gap !== 0)
      opens[index] = opens[index - 1]
  // TREND, and on the line below 风向, which the 目录 prints as 风向 TREND
  for (const [index, line] of lines.entries())
    if (opens[index] === undefined && isLatinHalf(line, lines[index + 1], contents))
      opens[index] = opens[index + 1]
  const speakers = speakersOf(lines)
  const titleLike = lines.map(
    (line, index) =>
      isStatedTitle(line) ||
      (statedRole(line) === undefined &&
        line.part === undefined &&
        line.evidence?.is !== 'caption' &&
        !endsLetter(line.value, lines[index - 1]?.value) &&
        !namesPrize(bare(line.value)) &&
        !speakers.has(speakerOf(line.value) ?? '') &&
        (isTitleLike(line.value) ||
          isOneCharacter(line, opens[index - 1], lines[index + 1]) ||
          wrapsAsTitle(line, lines[index + 1]) ||
          titles.has(signOf(line.value) ?? '') ||
          counted.has(line)) &&
        !runsOn(line, lines[index + 1], wrap)),
  )
  const withNumber = lines.map(
    line =>
      statedRole(line) === 'document-number' ||
      (statedRole(line) === undefined && readDocumentNumberLine(line.value) !== undefined),
  )
  const numbered = [...withNumber]
  // who issued it stands above the number: 某协会文件, or the names of bodies, a line each
  for (const [index, line] of [...lines.entries()].reverse()) {
    if (numbered[index] || numbered[index + 1] !== true || isListed(line)) continue
    const bodies = lines[index + 1]?.gap === 0 && readBodies(line.value).length > 0
    numbered[index] = bodies || (withNumber[index + 1] === true && readLetterhead(line.value) !== undefined)
  }
  for (const index of lines.keys()) {
    const order = readOrderHead(lines, index)
    if (order) numbered.fill(true, index, index + order.count)
  }
  const below = creditsBelowTitles(lines, opens, titleLike)
  const signed = signedAtEnds(lines)
  const result: BodyLine[] = []
  let startsArticle = true
  for (const [index, line] of lines.entries()) {
    const nextOpens = opens[index + 1] !== undefined || index === lines.length - 1
    const next = lines[index + 1]
    const credit = opens[index] === undefined ? creditOf(line) : undefined
    const nextCredit = next ? creditOf(next) !== undefined : false
    const titleFollows =
      titleLike[index + 1] === true ||
      numbered[index + 1] === true ||
      readLeadingDocumentNumber(next?.value ?? '') !== undefined
    // behind a title the line is a byline, and the article goes on
    let head = index - 1
    while (titleLike[head] === true && opens[head] === undefined && index - head <= longestHead) head--
    const countsItsReaders = credit !== undefined && countsReaders.test(credit.printed)
    const writer = credit?.authors === undefined ? undefined : credit
    // （一九八一届　吴某） right below a line that stands apart
    const namesBelowOne =
      writer?.bare === true &&
      line.gap === 0 &&
      (lines[index - 1]?.gap ?? 0) > 0 &&
      (head === index - 2 || (head < index - 2 && signsAtRight(lines[index - 2], lines[index - 1])))
    const saysWhoWrote =
      writer !== undefined &&
      /^[（(]?(?:[诗词曲](?=[\s\u3000]*[/／|｜：:_])|文|撰文|图文|本刊|本报|本会|记者)/u.test(
        writer.printed,
      ) &&
      (opens[head] !== undefined || isClosed(lines[head]?.value ?? '。'))
    const belowTitle =
      head < index - 1 && (countsItsReaders || namesBelowOne || saysWhoWrote || below.has(index))
    const closes: boolean =
      (breaksOff(line) && titleFollows) ||
      (signed.has(index) && opens[index] === undefined && (nextOpens || titleFollows)) ||
      (!belowTitle &&
        !line.credited &&
        !(credit?.bare === true && belowAuthor(lines, index, listed)) &&
        credit !== undefined &&
        !startsArticle &&
        (nextOpens || (titleFollows && !nextCredit && !ofTable.test(credit.printed))))
    result.push({
      line,
      opens: opens[index],
      closes,
      titleLike: titleLike[index] === true && !below.has(index),
      documentNumber: numbered[index] === true,
      ...(below.has(index) ? {belowTitle: true} : {}),
      ...(counted.has(line) ? {counts: true} : {}),
    })
    // the line behind a section mark or a source line is a title; a byline may follow it
    startsArticle = opens[index] !== undefined || closes || isListed(line) || line.counted === true
  }
  return result
}
