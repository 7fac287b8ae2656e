import {readMark} from '../print/marks.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {wordingsOf} from '../print/wording.ts'
import {bare} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {type EntryReader, isContentsHeading, onlyLed, onlyRule, readWithoutPage} from './entry.ts'

/** How many lines without a page may stand between two entries before the 目录 is taken to be over. */
const patience = 3
/** Where no entry has a page, how many lines a 目录 may have. */
const longestPageless = 80

/** How many lines of print the heading at an index takes: 目 and 录 may stand on one each. */
export function headingAt(lines: readonly Line[], index: number): number {
  const [one = '', two = ''] = [lines[index]?.value, lines[index + 1]?.value]
  if (isContentsHeading(one)) return 1
  return bare(one).length === 1 && bare(two).length === 1 && isContentsHeading(one + two) ? 2 : 0
}

/**
 * The line behind the last entry: where the first section or entry comes again, or too many lines stand without a page.
 */
export function endOfContents(lines: readonly Line[], first: number, read: EntryReader): number {
  const seen = new Set<string>()
  let opening: string | undefined
  let end = first
  let lastPage = 0
  let loose = 0
  for (let index = first; index < lines.length; index++) {
    const value = lines[index]?.value ?? ''
    const mark = readSectionMark(value, true)
    const entry = read(value, lastPage)
    const name = mark ? bare(mark.name) : bare(value)
    const again = mark ? seen.has(name) : name === opening && !entry
    // without pages, the entries are known only by the body's beginning again
    if (again) {
      // 【图片新闻】 and 封三, which has no number, may close it
      const rest = lines.slice(end, index)
      const marks = rest.map(({value: printed}) => readSectionMark(printed, true) !== undefined)
      // a list without any names no section with its last entry: that mark is the body's first
      const marked = lines.slice(first, end).some(({value: printed}) => readSectionMark(printed, true))
      const closing = marked && rest.length <= 6 && marks.includes(true) && marks.at(-1) === false
      return end > first && !closing ? end : behindMarks(lines, first, index)
    }
    if (mark) seen.add(name)
    if (entry && (value.match(/\t/g)?.length ?? 0) <= 2) {
      opening ??= bare(value.slice(entry.start, entry.titleEnd))
      end = index + 1
      lastPage = entry.page ?? lastPage
      loose = 0
    } else if (mark || isContentsHeading(value)) continue
    else if (onlyLed.test(value) || (onlyRule.test(value) && index === end)) end = index + 1
    else {
      opening ??= name
      // an editor's note below the 目录, and what comes again is the body's
      const prose = name.length > longestTitle || (end === first && name.endsWith('。'))
      if (prose || (end > first && ++loose > patience)) return end
      if (end === first && ++loose > longestPageless) return first
    }
  }
  return end
}

/** The mark of a section right above the body's first line belongs to the body. */
function behindMarks(lines: readonly Line[], first: number, index: number): number {
  let to = index
  while (to > first + 1 && readSectionMark(lines[to - 1]?.value ?? '', true)) to--
  return to
}

/** An entry is two lines of print at most. */
const longestTitle = 80

/**
 * Where no page tells entries: the lines that come again behind the 目录 as lines of the body, with the marks of sections,
 * subtitles behind a dash and the second lines of wrapped titles between them. Ends before the first that does none of
 * these; fewer than two that come again are no 目录.
 */
export function endOfRecurring(lines: readonly Line[], first: number): number {
  const last = new Map(
    lines.flatMap(({value}, index) =>
      value.length > longestTitle ? [] : wordingsOf(value).map(wording => [wording, index] as const),
    ),
  )
  const wrapped = wrappedTitles(lines.slice(first + 1))
  const stands = (value: string, index: number) =>
    wordingsOf(value).some(wording => wording !== '' && (last.get(wording) ?? 0) > index)
  const recurs = (value: string, index: number) =>
    stands(value, index) ||
    titlesBeforeAuthors(value).some(title => stands(title, index) || wrapped.has(bare(title)))
  const seen = new Set<string>()
  let end = first
  let found = 0
  for (const [step, {value}] of lines.slice(first, first + longestPageless).entries()) {
    const index = first + step
    if (value.length > longestTitle || /。$/u.test(value.trimEnd())) break
    const wordings = [bare(value), ...wordingsOf(value)].filter(wording => wording !== '')
    const pair = bare(value + (lines[index + 1]?.value.slice(0, longestTitle) ?? ''))
    if (wordings.some(wording => seen.has(wording)) || seen.has(pair))
      return found >= 2 ? behindMarks(lines, first, index) : first
    for (const wording of wordings) seen.add(wording)
    for (const title of titlesBeforeAuthors(value)) if (wrapped.has(bare(title))) seen.add(bare(title))
    for (const title of titlesBeforeAuthors(value))
      if (stands(title, index)) for (const wording of wordingsOf(title)) seen.add(wording)
    const above = index > first ? (lines[index - 1]?.value ?? '') : ''
    const next = lines[index + 1]?.value ?? ''
    // 协会动态 above a title: the name of a section that the body need not print
    const opensSection = isSectionName(value) && recurs(next, index + 1)
    if (recurs(value, index)) found++
    else if (index === first && !opensSection) break
    else if (
      !opensSection &&
      !/^[—－─]{1,2}/u.test(value.trim()) &&
      !wrapped.has(bare(above + value)) &&
      !countsOn(above, value)
    )
      break
    end = index + 1
  }
  return found >= 2 ? end : first
}

/** 题名　　　甲某, 题名 / 甲某, 题名（甲某）: what may be the title of an entry without a page that names its author. */
function titlesBeforeAuthors(value: string): string[] {
  const [, title] =
    /^(.*?\S)(?:[ ]{2,}|\u3000+|[ \u3000]*\t[ \u3000]*)\S[^，。；：]{1,24}$/u.exec(value) ?? []
  const read = readWithoutPage(value)
  // 甲某　题名
  const behind = /^[^\S\t]*(?:\p{Script=Han}[ \u3000]+)?\p{Script=Han}+[ \u3000：:/／|｜]+(\S.*)$/su.exec(
    value,
  )?.[1]
  return [title ?? '', behind ?? '', value.slice(0, read?.titleEnd)].filter(
    each => each !== '' && each !== value.trimEnd(),
  )
}

/** Characters of a section's name. */
const longestName = 10

function isSectionName(value: string): boolean {
  const name = bare(value)
  return name.length <= longestName && /^[\p{Script=Han}、·]+[：:]?$/u.test(name)
}

/** 3. 港区消防演练, below 2.: an entry of a numbered list, worded otherwise in the body. */
export function countsOn(above: string, value: string): boolean {
  const [before, mark] = [readMark(above.trim()), readMark(value.trim())]
  return mark !== undefined && mark.system === before?.system && mark.number === before.number + 1
}

/** Two lines of the body that stand together, by their text: a title wraps in the body at another place than in the 目录. */
export function wrappedTitles(lines: readonly Line[]): Set<string> {
  return new Set(
    lines.flatMap(({value}, at) => {
      const next = lines[at + 1]
      return next && next.gap <= 1 && value.length + next.value.length <= 120
        ? [bare(value + next.value)]
        : []
    }),
  )
}
