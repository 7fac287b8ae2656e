import {isOurs} from '../print/byline.ts'
import {contributorsOn} from '../print/contributors.ts'
import {isPersonName} from '../print/person-name.ts'
import {bracketSign, readSectionMark} from '../print/section-marks.ts'
import {sectionKey, sectionNumber, wordingsOf} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, han, tidy} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import type {BodyIndex} from './body-index.ts'
import type {EntryLine, EntryReader} from './entry.ts'
import {nameOf, type PrintedSection, section} from './printed-section.ts'

/**
 * Marks in brackets that stand in the body right above a title that the 目录 lists; two at least, for one alone may be a
 * label within an article. By their words.
 */
export function marksInBody(
  contents: readonly Line[],
  body: readonly Line[],
  read: EntryReader,
): Set<string> {
  const titles = new Set(
    contents.flatMap(({value}) => {
      const entry = read(value, 0)
      return wordingsOf(entry ? value.slice(entry.start, entry.titleEnd) : value)
    }),
  )
  const marks = body.flatMap(({value}, at) => {
    const mark = readSectionMark(value)
    const below = body[at + 1]?.value ?? ''
    if (!mark || !bracketSign.test(mark.form) || below.length > longestTitle) return []
    return wordingsOf(below).some(wording => titles.has(wording)) ? [sectionKey(mark.name)] : []
  })
  return new Set(marks.length >= 2 ? marks : [])
}

/** Titles are a line or two of print. */
const longestTitle = 80

/** What else a line of the 目录 is judged by. */
export interface SectionEvidence {
  readonly body: BodyIndex
  readonly numbered: ReadonlySet<string>
  readonly between: ReadonlySet<Line>
  /** What the body prints in 【】 above titles that the 目录 lists: where it marks its sections so, no other line names one. */
  readonly marks: ReadonlySet<string>
  /** Has any entry a page? */
  readonly paged: boolean
  /** Does each entry have a line that translates it, with the page? */
  readonly translated: boolean
}

/**
 * A line of the 目录 that is a section's name. One without a sign must come again in the body as a line of its own, with
 * the title of the next entry right below it or something else than prose set apart; the first line of a wrapped title
 * does not, nor does one before a subtitle.
 *
 * @param next - the line below within the 目录
 * @param nextTitle - title of the entry on the next line, without blanks
 */
export function readContentsSection(
  line: Line,
  next: Line | undefined,
  nextTitle: string,
  entry: EntryLine | undefined,
  {body, numbered, between, marks, paged, translated}: SectionEvidence,
): PrintedSection | undefined {
  const printed = entry ? line.value.slice(0, entry.titleEnd) : line.value
  const mark = readSectionMark(printed, true)
  if (statedRole(line) === 'section')
    return section(mark?.name ?? nameOf(printed), printed, mark?.form ?? 'plain')
  // ◆ 培训结业……2: a title with its page behind a sign; a section's name stands in the body with the sign again
  const isEntry =
    entry !== undefined && mark !== undefined && !bracketSign.test(mark.form) && body.at(printed).length === 0
  if (mark && !isEntry) return section(mark.name, printed, mark.form)
  const text = bare(printed)
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  if (numbered.has(text) || between.has(line)) return section(nameOf(printed), printed, 'plain')
  // the last line of the list has nothing below it that it could hold
  if (next === undefined) return undefined
  if (entry || text.length > 30 || /[。，；：]$/u.test(text) || /^[—－─]/u.test(next.value.trim()))
    return undefined
  // a title, and on the next line who wrote it and the page
  if (namesAuthor(nextTitle)) return undefined
  // 在展会上, and below it At a Trade Fair………22
  if (translated && nextTitle !== '' && !han.test(nextTitle)) return undefined
  if (marks.size > 0 && !marks.has(sectionKey(printed))) return undefined
  const places = body.named(sectionKey(printed))
  const heads = places.some(({next: below}) => begins(below, nextTitle))
  if (heads && (sectionKey(printed).length <= 8 || places.some(({setApart}) => setApart)))
    return section(nameOf(printed), printed, 'plain')
  if (!places.some(({setApart, text: below}) => setApart && !isProse(below))) return undefined
  const deeper = indentOf(next.value) > indentOf(line.value)
  if (!paged && !sectionNumber.test(text) && !deeper && !(line.gap > 0 && next.gap === 0)) return undefined
  return section(nameOf(printed), printed, 'plain')
}

/** Is it the name of a person, or of the editors? */
export function namesAuthor(text: string): boolean {
  const inner = /^[（(]([^（()）]*)[）)]$/u.exec(text)?.[1] ?? text
  return isOurs(inner) || isPersonName(inner) || (inner !== text && contributorsOn(tidy(inner)).length > 0)
}

/** Are the two the same title, or is one its first line? */
function begins(line: string, title: string): boolean {
  if (line.length < 2 || title.length < 2) return false
  return line.startsWith(title.slice(0, 8)) || (line.length >= 4 && title.startsWith(line))
}

function isProse(text: string): boolean {
  return text.length > 40 || /。/u.test(text)
}

function indentOf(value: string): number {
  return /^[\s\u3000]*/u.exec(value)?.[0].length ?? 0
}
