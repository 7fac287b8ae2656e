import {isRow} from '../blocks/join-signs.ts'
import type {PrintedContents} from '../contents/contents.ts'
import {isContentsHeading} from '../contents/entry.ts'
import {headLevels} from '../page/evidence.ts'
import {type Geometry, isWrapped} from '../page/geometry.ts'
import {asksReaders} from '../print/asks-readers.ts'
import {isByline} from '../print/byline.ts'
import {namesPersonAndPlace} from '../print/contributors.ts'
import {creditsPhoto, isOneBracket, namesPersons, opensDispatch, readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {
  readBodies,
  readDocumentNumberLine,
  readLeadingDocumentNumber,
  readLetterhead,
} from '../print/document-number.ts'
import {endsLetter} from '../print/letter-end.ts'
import {lifetimeOf} from '../print/lifetime.ts'
import {readMark} from '../print/marks.ts'
import {readOrderHead} from '../print/order.ts'
import {type PageHead, pageHeads} from '../print/page-heads.ts'
import {isPersonName} from '../print/person-name.ts'
import {namesPrize} from '../print/prizes.ts'
import {bracketSign, lowerForms, readSectionMark, withoutLetterSpacing} from '../print/section-marks.ts'
import {signOf, signsOfTitles} from '../print/title-signs.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {sectionKey, withoutLatinName, wordingsOf} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, isClosed, tidy, width} from '../text/characters.ts'
import {remembered} from '../text/remembered.ts'
import {similarity} from '../text/similarity.ts'
import type {Line} from '../tree.ts'
import {counting, missingInCount} from './counted-titles.ts'
import {creditOf} from './credit-of.ts'
import {numberedNames} from './numbered-sections.ts'

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

/** 参　考　文　献: what stands behind a paper belongs to it. */
const backMatter =
  /^(?:主要|引用)?(?:参考文献|参考书目|引用文献|引文出处)$|^(?:致谢|作者简介|收稿日期|利益冲突)/u

/** Could this line be the title of an article? A title names; it does not end as a sentence does. */
export const isTitleLike = remembered((text: string): boolean => {
  const printed = tidy(text)
  if (printed.length < 2 || width(printed) > 90 || text.trim().includes('\t')) return false
  if (/[。；;：:，,、]$/u.test(printed) || /。/u.test(printed.slice(0, -1))) return false
  if (opensDispatch(printed) || creditsPhoto(printed) || asksReaders(printed)) return false
  // two sentences in Latin letters
  if (/[a-z)]\.$/u.test(printed) && /[a-z)]\. [A-Z]/u.test(printed)) return false
  if (backMatter.test(bare(printed))) return false
  if (lifetimeOf.test(printed)) return false
  // （截至4月30日，单位：元）: a line in brackets remarks on what stands above it
  if (isOneBracket(printed)) return false
  const mark = readMark(printed)
  if (mark && mark.system !== 'label') return false
  return !/^(?:附件|附表|附图|抄送|抄报|主送|报送|主题词|(?:作者|工作)?单位|注|说明|联系人|联系电话|地址|电话|网址|单位网址|时间|地点)\s*(?:\d+\s*)?[：:]/u.test(
    printed,
  )
})

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

/** First lines of paragraphs are set in by two cells, or four half ones. */
const setIn = /^(?:\u3000{2}|[ ]{4})(?![ \u3000])/u

/** A line as wide as the page, with its sentence going on below, is prose: it has a comma, or is set in as paragraphs are and the line below is not. */
function runsOn(line: Line, next: Line | undefined, wrap: number | null): boolean {
  return (
    wrap !== null &&
    next?.gap === 0 &&
    (/[，。；]/u.test(line.value) || (setIn.test(line.value) && !/^[ \u3000]/u.test(next.value))) &&
    width(line.value) >= wrap * 0.8 &&
    isWrapped(line.value, next.value, wrap)
  )
}

function isStatedTitle(line: Line): boolean {
  const is = statedRole(line)
  return is === 'title' || is === 'subtitle'
}

/** Signs that point at a photo above or below. */
const pointers = /^[▲△▴▼▽▾]$/u

/** What tells the marks of sections in one issue. */
interface SectionHabit {
  /** Sections of the 目录 by their words. */
  readonly known: ReadonlyMap<string, string>
  /** Signs that set sections off: those of the body where any of its marks is known, else those of the 目录. */
  readonly signs: ReadonlySet<string>
  /** The sign of the first mark in the body. */
  readonly usual: string | undefined
  /** Signs of sections that stand within others. */
  readonly lower: ReadonlySet<string>
  /** Wordings of the entries of the 目录. */
  readonly listed: ReadonlySet<string>
  /** Signs that stand before nothing but short lines apart, each over a title, among them a section of the 目录. */
  readonly steady: ReadonlySet<string>
  /** Names between two rules, several of them, each above a title. */
  readonly ruled: ReadonlySet<Line>
  /** Names that are counted through the issue, each above a title. */
  readonly numbered: ReadonlyMap<Line, string>
  /** Signs that set off titles. */
  readonly titles: ReadonlySet<string>
  /** Lines with a number that the count of the listed titles lacks. */
  readonly counted: ReadonlySet<Line>
}

/** Characters of a name between rules. */
const longestRuled = 12
/** One alone may head anything. */
const fewestRuled = 2

/** ────── / 行业动态 / ──────: what an issue sets between rules again and again over its titles. */
function ruledNames(lines: readonly Line[], wrap: number | null): Set<Line> {
  const ruled = lines.flatMap((line, at) => (line.ruled ? [{line, next: lines[at + 1]}] : []))
  const names = ruled.every(
    ({line: {value}, next}) =>
      bare(value).length <= longestRuled &&
      /^[\p{Script=Han}·、]+$/u.test(bare(value)) &&
      opensTitle(next, wrap),
  )
  return new Set(names && ruled.length >= fewestRuled ? ruled.map(({line}) => line) : [])
}

function learnSections(
  lines: readonly Line[],
  contents: PrintedContents | undefined,
  wrap: number | null,
): SectionHabit {
  const sections = contents?.sections ?? []
  const known = new Map(sections.map(({key, name}) => [key, name]))
  const marks = lines.flatMap(({value}) => readSectionMark(value, true) ?? [])
  const inBody = marks.filter(({name}) => known.has(sectionKey(name))).map(({form}) => form)
  const listed = new Set(contents?.entries.flatMap(({title}) => wordingsOf(title.value)))
  const titles = signsOfTitles(
    lines,
    name => known.has(sectionKey(name)),
    name => wordingsOf(name).some(wording => listed.has(wording)),
  )
  const counted = missingInCount(
    lines,
    index => wordingsOf(lines[index]?.value ?? '').some(wording => listed.has(wording)),
    wrap,
  )
  return {
    known,
    titles,
    counted: new Set([...counted].flatMap(index => lines[index] ?? [])),
    signs: new Set(inBody.length > 0 ? inBody : sections.map(({form}) => form)),
    usual: usualForm(lines, titles),
    steady: steadySigns(lines, inBody, titles, wrap),
    lower: lowerForms(lines.map(({value}) => value)),
    listed,
    ruled: ruledNames(lines, wrap),
    numbered: numberedNames(
      lines,
      contents && (({value}) => wordingsOf(value).some(wording => listed.has(wording))),
      line => opensTitle(line, wrap),
    ),
  }
}

/** Characters of the name of a section, at most; and marks of one sign, at least. */
const longestSection = 12
const fewestMarks = 3

/** Signs of known sections that the body sets before nothing else: every line with one is short, apart and over a title. */
function steadySigns(
  lines: readonly Line[],
  known: readonly string[],
  titles: ReadonlySet<string>,
  wrap: number | null,
): ReadonlySet<string> {
  const marks = lines.flatMap((line, at) => {
    const mark = readSectionMark(line.value)
    return mark && known.includes(mark.form) ? [{line, mark, next: lines[at + 1]}] : []
  })
  const isSteady = ({line, mark, next}: (typeof marks)[number]) =>
    line.gap > 0 &&
    next !== undefined &&
    bare(mark.name).length <= longestSection &&
    (readSectionMark(next.value) === undefined || titles.has(signOf(next.value) ?? '')) &&
    opensTitle(next, wrap, titles)
  return new Set(
    [...Map.groupBy(marks, ({mark}) => mark.form)].flatMap(([form, group]) =>
      group.length >= fewestMarks && group.every(isSteady) ? [form] : [],
    ),
  )
}

/** The sign of the first mark; □ 甲某 is rather the author of what stands below. */
function usualForm(lines: readonly Line[], titles: ReadonlySet<string>): string | undefined {
  const marks = lines.flatMap(({value}) => readSectionMark(value) ?? []).filter(({form}) => !titles.has(form))
  return (marks.find(({name}) => !namesPersons(name)) ?? marks[0])?.form
}

/**
 * Sections as the body marks them. A line that names a section of the 目录 is its mark whatever signs are around either;
 * one that the 目录 does not name is kept apart from look-alikes (【基本案情】) by its sign.
 */
function sectionOf(
  line: Line,
  [previous, next, ...further]: ReadonlyArray<Line | undefined>,
  wrap: number | null,
  contents: PrintedContents | undefined,
  {known, signs, usual, lower, listed, ruled, numbered, titles, steady, counted}: SectionHabit,
  head: PageHead | undefined,
): string | undefined {
  const mark = readSectionMark(line.value, true)
  if (statedRole(line) === 'section') {
    const printed = mark?.name ?? tidy(line.value)
    return known.get(sectionKey(printed)) ?? printed
  }
  if (statedRole(line) !== undefined || isContentsHeading(line.value)) return undefined
  if (head !== undefined) {
    const name = mark?.name ?? head.name ?? tidy(line.value)
    return known.get(sectionKey(name)) ?? name
  }
  const ends = /[。；：，！？]$/u.test(line.value.trimEnd())
  const name = ends ? undefined : known.get(sectionKey(mark?.name ?? line.value))
  const printed = bare(line.value)
  if (name !== undefined) {
    const alike = contents?.sections.some(section => section.printed === printed)
    // 卷首语｜EDITORIAL for 卷首语 EDITORIAL: nothing else prints both halves
    const halves = withoutLatinName(line.value) !== tidy(line.value)
    if (mark || alike || halves) return name
    // without its sign a name is a section's where an article of the 目录 begins below it, or below the line that translates it
    const [below] = next && translates(next) ? further : [next]
    if (below && wordingsOf(below.value).some(wording => listed.has(wording))) return name
  }
  if (ruled.has(line)) return withoutLetterSpacing(tidy(line.value))
  const counts = numbered.get(line)
  if (counts !== undefined) return known.get(sectionKey(counts)) ?? counts
  if (!mark || !readSectionMark(line.value)) return undefined
  // ＊短　波＊ over its text is a title, ＊诗　页＊ over a title and its author a section
  if (titles.has(mark.form)) {
    const isTitle =
      !enclosed.test(line.value.trim()) ||
      holdsSeveral(mark.name) ||
      wordingsOf(mark.name).some(wording => listed.has(wording))
    return !isTitle && headsSigned([next, ...further], titles) ? mark.name : undefined
  }
  // □ 甲某, or another sign right below a text or a title, is who wrote it
  const below = previous !== undefined && (line.gap === 0 || mark.form === '□')
  if (below && (isPersonName(mark.name) || namesPersonAndPlace(mark.name))) return undefined
  // 【国内】 that the 目录 lists with a page, as it does titles, is the title of the items below it
  if (wordingsOf(mark.name).some(wording => listed.has(wording)) && !opensTitle(next, wrap, titles))
    return undefined
  // △恢复星期日 with its sentence going on below is an item; 【案情】 with prose below it heads that, not a section
  if (wrap !== null && next?.gap === 0 && isWrapped(line.value, next.value, wrap)) return undefined
  // 【甲组】 right below a title or a row, with rows of its own: a part of the results
  if (previous !== undefined && line.gap === 0 && next?.gap === 0 && isRow(next.value)) return undefined
  // the rest of a piece may stand first on a page
  const lists =
    next !== undefined && (counted.has(next) || wordingsOf(next.value).some(wording => listed.has(wording)))
  const doubtful = contents !== undefined || namesPersons(mark.name)
  if (doubtful && mark.form !== '版' && !lists && !opensTitle(next, wrap, titles)) return undefined
  // ▲ 泵站外景: what points at a photo names a section only above a title that the 目录 lists
  if (contents !== undefined && pointers.test(mark.form) && !lists) return undefined
  if (lower.has(mark.form)) return mark.name
  if (known.size === 0) return mark.form === usual ? mark.name : undefined
  if (!signs.has(mark.form)) return undefined
  const renamed = [...known.values()].some(
    other => similarity(other, mark.name) >= 0.3 || other.includes(mark.name) || mark.name.includes(other),
  )
  const shown = lists || steady.has(mark.form)
  return renamed || shown || bracketSign.test(mark.form) || (previous && readCredit(previous.value))
    ? mark.name
    : undefined
}

/** Institute News, right below 学会动态. */
function translates({value, gap}: Line): boolean {
  return gap === 0 && latinWords.test(value.trim())
}

/** Does the 目录 print the line together with the one right below it, as the name of a section in both tongues? */
function isLatinHalf(line: Line, next: Line | undefined, contents: PrintedContents | undefined): boolean {
  if (!latinWords.test(line.value.trim()) || next?.gap !== 0) return false
  const [latin, name] = [bare(line.value), bare(next.value)]
  return contents?.sections.some(({printed}) => printed === name + latin || printed === latin + name) === true
}

const latinWords = /^[A-Z][\w.,&'’ -]{1,60}$/u

/** Signs on both sides. */
const enclosed = /^[^\p{L}\p{N}].*[^\p{L}\p{N}]$/su

/** Does a title stand below, set apart and without the sign, with the name of its author right below that? */
function headsSigned(
  [title, author, text]: ReadonlyArray<Line | undefined>,
  titles: ReadonlySet<string>,
): boolean {
  if (!title || !author || title.gap === 0 || author.gap > 0 || !isTitleLike(title.value)) return false
  if (titles.has(signOf(title.value) ?? '') || isByline(title, undefined, author)) return false
  return isByline(author, undefined, text)
}

/** The name of a section that only its style tells; 【】 around it are signs. */
function setSection(line: Line): string | undefined {
  if (statedRole(line) !== undefined || /[。；：，！？]$/u.test(line.value.trimEnd())) return undefined
  return readSectionMark(line.value, true)?.name ?? tidy(line.value)
}

/** Below the name of a section stands a title, or the document number above one. */
function opensTitle(
  next: Line | undefined,
  wrap: number | null,
  titles: ReadonlySet<string> = new Set(),
): boolean {
  if (!next || readDocumentNumberLine(next.value) || readLetterhead(next.value)) return true
  // ◆协会召开年会, where that sign stands before every title
  if (titles.has(signOf(next.value) ?? '')) return true
  // or a section within it
  if (readSectionMark(next.value)) return true
  // or the first title of those that each section counts
  const mark = readMark(tidy(next.value))
  if (mark?.number === 1 && counting.test(mark.system))
    return isTitleLike(tidy(next.value).slice(mark.printed.length))
  return (
    isTitleLike(next.value) &&
    !(wrap !== null && width(next.value) >= wrap * 0.85 && /[，。；]/u.test(next.value))
  )
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

/** 　　　　　　　　某会理事会: short and further in than the title below it, who signs is none of that title. */
function signsAtRight(signature: Line | undefined, title: Line | undefined): boolean {
  const indent = (line: Line | undefined) => (line ? width(line.value) - width(line.value.trimStart()) : 0)
  return indent(signature) > indent(title)
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
  const titleLike = lines.map(
    (line, index) =>
      isStatedTitle(line) ||
      (statedRole(line) === undefined &&
        line.part === undefined &&
        line.evidence?.is !== 'caption' &&
        !endsLetter(line.value, lines[index - 1]?.value) &&
        !namesPrize(bare(line.value)) &&
        (isTitleLike(line.value) ||
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
      /^[（(]?(?:文|本刊|本报|本会|记者)/u.test(writer.printed) &&
      (opens[head] !== undefined || isClosed(lines[head]?.value ?? '。'))
    const belowTitle =
      head < index - 1 && (countsItsReaders || namesBelowOne || saysWhoWrote || below.has(index))
    const closes: boolean =
      (breaksOff(line) && titleFollows) ||
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
