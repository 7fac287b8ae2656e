import {isRow} from '../blocks/join-signs.ts'
import type {PrintedContents} from '../contents/contents.ts'
import {isContentsHeading} from '../contents/entry.ts'
import {isWrapped} from '../page/geometry.ts'
import {isByline} from '../print/byline.ts'
import {namesPersonAndPlace} from '../print/contributors.ts'
import {namesPersons, readCredit} from '../print/credit.ts'
import {readDocumentNumberLine, readLetterhead} from '../print/document-number.ts'
import {readMark} from '../print/marks.ts'
import type {PageHead} from '../print/page-heads.ts'
import {isPersonName} from '../print/person-name.ts'
import {bracketSign, lowerForms, readSectionMark, withoutLetterSpacing} from '../print/section-marks.ts'
import {signOf, signsOfTitles} from '../print/title-signs.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {sectionKey, withoutLatinName, wordingsOf} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, fold, tidy, width} from '../text/characters.ts'
import {similarity} from '../text/similarity.ts'
import type {Line} from '../tree.ts'
import {counting, missingInCount} from './counted-titles.ts'
import {namesInBothTongues} from './names-in-both-tongues.ts'
import {numberedNames} from './numbered-sections.ts'
import {isTitleLike} from './title-like.ts'

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
  /** Signs on both sides of names that stand apart, several of them over titles: one over 灯, or over a poem, is a section's as well. */
  readonly closing: ReadonlySet<string>
  /** Names between two rules, several of them, each above a title. */
  readonly ruled: ReadonlySet<Line>
  /** Names that are counted through the issue or printed in both tongues, each above a title. */
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

export function learnSections(
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
    closing: closingSigns(lines, titles, wrap),
    lower: lowerForms(lines.map(({value}) => value)),
    listed,
    ruled: ruledNames(lines, wrap),
    numbered: new Map([
      ...namesInBothTongues(
        lines,
        line => opensTitle(line, wrap),
        name => wordingsOf(name).some(wording => listed.has(wording)),
      ),
      ...countedNames(lines, wrap),
      ...numberedNames(
        lines,
        contents && (({value}) => wordingsOf(value).some(wording => listed.has(wording))),
        line => opensTitle(line, wrap) || isCounted(line),
      ),
    ]),
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

/** Signs, brackets apart, that enclose nothing but short names apart from what stands above, and below unless that is a title; three at least have a title there. */
function closingSigns(
  lines: readonly Line[],
  titles: ReadonlySet<string>,
  wrap: number | null,
): ReadonlySet<string> {
  const marks = lines.flatMap((line, at) => {
    const mark = enclosed.test(line.value.trim()) ? readSectionMark(line.value) : undefined
    const apart = at === 0 || line.gap > 0
    // 【案情】 heads a part of a piece in many an issue
    return mark && !titles.has(mark.form) && !bracketSign.test(mark.form)
      ? [{apart, mark, next: lines[at + 1]}]
      : []
  })
  const isApart = ({apart, mark, next}: (typeof marks)[number]) =>
    apart &&
    ((next?.gap ?? 0) > 0 || opensTitle(next, wrap, titles)) &&
    bare(mark.name).length <= longestSection
  return new Set(
    [...Map.groupBy(marks, ({mark}) => mark.form)].flatMap(([form, group]) => {
      const over = group.filter(({next}) => opensTitle(next, wrap, titles)).length
      return over >= fewestMarks && over * 3 >= group.length * 2 && group.every(isApart) ? [form] : []
    }),
  )
}

/** The sign of the first mark; □ 甲某 is rather the author of what stands below, and ▽药剂科试制的洗剂 below other lines of a text an item that its column cuts. */
function usualForm(lines: readonly Line[], titles: ReadonlySet<string>): string | undefined {
  const marks = lines.flatMap((line, at) => {
    const mark = readSectionMark(line.value)
    return mark && !titles.has(mark.form) ? [{...mark, apart: at === 0 || line.gap > 0}] : []
  })
  const named = marks.filter(({name}) => !namesPersons(name))
  return (named.find(({apart}) => apart) ?? named[0] ?? marks[0])?.form
}

/**
 * Sections as the body marks them. A line that names a section of the 目录 is its mark whatever signs are around either;
 * one that the 目录 does not name is kept apart from look-alikes (【基本案情】) by its sign.
 */
export function sectionOf(
  line: Line,
  [previous, next, ...further]: ReadonlyArray<Line | undefined>,
  wrap: number | null,
  contents: PrintedContents | undefined,
  {known, signs, usual, lower, listed, ruled, numbered, titles, steady, closing, counted}: SectionHabit,
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
  const doubtful = contents !== undefined || namesPersons(mark.name) || (previous && line.gap === 0)
  const opens = mark.form === '版' || closing.has(mark.form) || lists || opensTitle(next, wrap, titles)
  if (doubtful && !opens) return undefined
  // ▲ 泵站外景: what points at a photo names a section only above a title that the 目录 lists, or where there is none above what may be one
  const isOverTitle = contents === undefined ? opensTitle(next, wrap, titles) : lists
  if (pointers.test(mark.form) && !isOverTitle) return undefined
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
export function translates({value, gap}: Line): boolean {
  return gap === 0 && latinWords.test(value.trim())
}

/** Does the 目录 print the line together with the one right below it, as the name of a section in both tongues? */
export function isLatinHalf(
  line: Line,
  next: Line | undefined,
  contents: PrintedContents | undefined,
): boolean {
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
export function setSection(line: Line): string | undefined {
  if (statedRole(line) !== undefined || /[。；：，！？]$/u.test(line.value.trimEnd())) return undefined
  return readSectionMark(line.value, true)?.name ?? tidy(line.value)
}

/** Fewer numbered names count no sections; so many of a hundred stand over titles. */
const fewestCounted = 3
const mostCounted = 75

/** 协会动态, below PART 01 and above a title: what is counted are the sections, and not the pieces, which have who wrote them below, or their texts. */
function countedNames(lines: readonly Line[], wrap: number | null): Map<Line, string> {
  const counted = lines.flatMap((line, at) =>
    line.counted ? [{line, below: lines.slice(at + 1, at + 3)}] : [],
  )
  const names = counted.filter(({line, below: [next, behind]}) => {
    const isName =
      bare(line.value).length <= longestCounted &&
      /^[\p{Script=Han}·、 ]{2,}\d{0,4}$/u.test(fold(line.value.trim()))
    const isTitle = next !== undefined && opensTitle(next, wrap) && !/^[—－─]/u.test(next.value.trim())
    return isName && isTitle && next.gap > 0 && !isByline(next, undefined, behind)
  })
  const areSections = names.length >= fewestCounted && names.length * 100 >= counted.length * mostCounted
  const apart = lines.filter(({part}) => part === 'section')
  const named = [...apart, ...(areSections ? names.map(({line}) => line) : [])]
  return new Map(named.map(line => [line, withoutLetterSpacing(tidy(line.value))]))
}

/** Characters of the name of a section that is counted. */
const longestCounted = 8

/** 04 别急着反驳: a number before a title, which may count on from the section above. */
function isCounted({value}: Line): boolean {
  const text = tidy(value)
  const mark = readMark(text)
  return mark !== undefined && isTitleLike(text.slice(mark.printed.length))
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
