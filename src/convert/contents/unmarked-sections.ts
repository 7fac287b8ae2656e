import {readSectionMark} from '../print/section-marks.ts'
import {sectionKey} from '../print/wording.ts'
import {bare, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import type {BodyIndex} from './body-index.ts'
import {type EntryReader, isContentsHeading, readLeadingPage} from './entry.ts'

/**
 * 协会动态……1 above 题名……1: names of sections with the page on which they begin, that of their first piece. The first line of the list is one, and the
 * body prints no piece of that name: it has the name above the title that stands below it in the list, or nowhere. By their text without blanks.
 */
export function sectionsWithPages(lines: readonly Line[], read: EntryReader, body: BodyIndex): Set<string> {
  const listed = lines.map(({value}) => {
    const entry = read(value, 0)
    const text = bare(value.slice(entry?.start, entry?.titleEnd)).replace(countOrSign, '')
    return {text, page: entry?.page ?? null}
  })
  const names = listed.flatMap(({text, page}, at) => {
    const [below, author] = listed.slice(at + 1, at + 3)
    // the title may have no page, but the line of its author below it
    const belowPage = below?.page ?? author?.page
    if (page === null || below === undefined || belowPage !== page || !plainName.test(text)) return []
    const places = body.named(sectionKey(text))
    const heads = places.some(({text: printed}) => printed.includes(below.text.slice(0, 8)))
    const isNowhere = places.length === 0 && !body.titled(text)
    const sure = heads || (isNowhere && body.titled(below.text))
    return heads || isNowhere ? [{at, text, sure}] : []
  })
  const longest = Math.max(...names.filter(({sure}) => sure).map(({text}) => text.length))
  const isFirst = names[0]?.at === listed.findIndex(({page}) => page !== null)
  const sure = names.filter(({sure}) => sure).length
  const enough = sure >= fewestUnmarked && sure >= names.length * mostlyOverTitles
  const short = names.filter(({text}) => text.length <= longest)
  return new Set(isFirst && enough ? short.map(({text}) => text) : [])
}

/** ◇, 1.: what stands before a title in the list may stand otherwise in the body. */
const countOrSign = /^[^\p{L}\p{N}]*(?:\d{1,2}[.、．])?/u

/**
 * Names of sections between entries that begin with their page: two at least, each before an entry and none behind one
 * that fills its line, whose other half it would be. The body may print them in its running heads only.
 */
export function sectionsBetweenPages(lines: readonly Line[]): Set<Line> {
  const widest = lines.reduce((most, {value}) => Math.max(most, width(value)), 0)
  const short = lines.filter(
    ({value}, at) =>
      !readLeadingPage(value) &&
      width(value.trim()) <= 10 &&
      /^[\p{Script=Han}、·]+[：:]?$/u.test(bare(value)) &&
      readLeadingPage(lines[at + 1]?.value ?? '') &&
      (at === 0 || readLeadingPage(lines[at - 1]?.value ?? '')),
  )
  const place = new Map(lines.map((line, at) => [line, at]))
  const sure = short.filter(line => {
    const before = lines[(place.get(line) ?? 0) - 1]
    return before === undefined || width(before.value) < widest * 0.9
  })
  return new Set(sure.length >= 3 ? short : sure.length === 2 ? sure : [])
}

/** Such a name, and perhaps what translates it. */
const plainName = /^[\p{Script=Han}、·]{1,10}(?:[A-Z][A-Za-z&']{1,30})?[：:]?$/u
/** One alone may be the first half of a title. */
const fewestUnmarked = 2
/** Of such names, as many stand above a title that the body prints as the 目录 does, at least; it may word one or two otherwise. */
const mostlyOverTitles = 0.6

/**
 * 协会动态, above an entry whose title the body prints by itself: the name of a section that the body does not print, and no first half of that title.
 * Every line without a page is one, or none is: two at least.
 *
 * @param isEntry - does the line list a piece?
 */
export function namesOverEntries(
  lines: readonly Line[],
  isEntry: (line: Line) => boolean,
  titleOn: (line: Line) => string,
  body: BodyIndex,
  wrapped: ReadonlySet<string>,
): Set<Line> {
  const place = new Map(lines.map((line, at) => [line, at]))
  const below = (line: Line) => lines[(place.get(line) ?? 0) + 1]
  const isSubtitle = (line: Line | undefined) => /^[—－─]/u.test(line?.value.trim() ?? '')
  const names = lines.filter(
    line =>
      !isEntry(line) &&
      !isSubtitle(line) &&
      !isSubtitle(below(line)) &&
      !readSectionMark(line.value, true) &&
      !isContentsHeading(line.value),
  )
  const all = names.every(line => {
    const next = below(line)
    const name = bare(line.value)
    return (
      plainName.test(name) &&
      next !== undefined &&
      isEntry(next) &&
      !wrapped.has(bare(line.value + titleOn(next)))
    )
  })
  const overTitles = names.filter(line => {
    const next = below(line)
    const title = next ? titleOn(next) : ''
    return body.titled(title) || wrapped.has(bare(title))
  })
  const enough = names.length >= fewestUnmarked && overTitles.length >= names.length * mostlyOverTitles
  return new Set(all && enough ? names : [])
}
