import {isColophonLine} from '../print/colophon.ts'
import {contributorsOn} from '../print/contributors.ts'
import {isPersonName, nameWords} from '../print/person-name.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {sectionKey, withoutLatinName} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, tidy} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {endBefore} from './beside-title.ts'
import {coverBefore, isContentsHeading, onlyRule} from './entry.ts'
import {columnBefore, type EntryParts, type ListSetting, partsOf} from './entry-parts.ts'
import {isAuthorLike, isFormless, isOfForm, longestSection} from './list-form.ts'
import {readPageBehind} from './list-numbers.ts'
import {joinedRows, type Row} from './list-rows.ts'
import {sectionNamedBy} from './printed-section.ts'

/** A list with what its rows are judged by. */
export interface List {
  readonly rows: readonly Row[]
  readonly lines: readonly Line[]
  /** Does the body print the row as the name of a section? */
  readonly heads: (row: Row) => boolean
  /** Does a number before it count the sections? */
  readonly names: (row: Row) => boolean
  readonly setting: ListSetting
  /** How far in its entries stand, at least. */
  readonly shallow: number
  /** Has it several short lines above entries that the body prints nowhere, or as names of sections? */
  readonly named: boolean
  /** Does who wrote a piece stand on a line of his own below its entry, a person at least or whoever it is? */
  readonly signed: 'by-persons' | 'by-all' | undefined
  /** Is it a list of the main pieces, and the row the title of one in fewer words than the body has? */
  readonly shortens: (row: Row) => boolean
  /** The first lines of rows that say what the entries above them are about. */
  readonly teasers: ReadonlySet<Line>
}

export type Kind =
  | 'heading'
  | 'rule'
  | 'section'
  | 'entry'
  | 'author'
  | 'cover'
  | 'goes-on'
  | 'teaser'
  | 'strange'

export interface Judged {
  readonly row: Row
  readonly kind: Kind
  /** Of an entry. */
  readonly parts: EntryParts | undefined
}

export function pageOnly(value: string) {
  const page = readPageBehind(value)
  const titleEnd = endBefore(value, page?.from ?? value.length, /[.．·…‥⋯・\s]/u)
  return page && titleEnd > 0 ? {start: 0, titleEnd, author: undefined, page: page.number} : undefined
}

/** Characters of what may stand between the name of a section and a title. */
const longestLabel = 30

/** Is a line short, and no sentence? */
export function isLabel(value: string): boolean {
  return value.trim().length <= longestLabel && !/[。：；]/u.test(value)
}

export function isMarked({found}: Row, lines: readonly Line[]): boolean {
  return found !== undefined && readSectionMark(lines[found.at]?.value ?? '') !== undefined
}

/** PART 01 before the name of a section, which the body may print on a line of its own. */
const partNumber = /^\s*(?:PART|Part)[ .．]{0,2}\d{1,2}[ :：|｜丨·]*$/u

/** Does the row print nothing beside what the body does, but a half in Latin letters (会员风采 / Members) or the number of a part perhaps? */
export function isWhole({value, found}: Row): boolean {
  if (found === undefined) return false
  const before = value.slice(0, found.start).replace(partNumber, '')
  const behind = /^(?: | ?[|｜/／·] ?)[A-Za-z][\w.,&'’ -]*$/u.test(
    value
      .slice(found.end)
      .replace(/[ \u3000]+/gu, ' ')
      .trimEnd(),
  )
  return !/[\p{L}\p{N}]/u.test(before + (behind ? '' : value.slice(found.end)))
}

export function indentOf(value: string): number {
  return value.length - value.trimStart().length
}

function isTeaser({lines: [line]}: Row, {teasers}: List): boolean {
  return line !== undefined && teasers.has(line)
}

export function judge(list: List): Judged[] {
  const judged: Judged[] = []
  const rows = [...list.rows]
  for (let at = 0; at < rows.length; at++) {
    const [row, below] = [rows[at], rows[at + 1]]
    if (!row) continue
    if (below && wrapsInto(row, below, list)) {
      rows[at + 1] = joinedRows(row, below)
      continue
    }
    const kind = kindOf(row, judged.at(-1), below, list)
    const mayList = kind === 'entry' || (kind === 'strange' && !isColophonLine(row.value))
    const parts = mayList ? partsOf(row, list.setting) : undefined
    const says = parts && /[\p{L}\p{N}]/u.test(row.value.slice(parts.title.from, parts.title.to))
    // who wrote it says that a line lists a piece
    const isEntry = says && (kind === 'entry' || parts.author !== undefined)
    judged.push(
      says
        ? {row, kind: isEntry ? 'entry' : kind, parts}
        : {row, kind: parts ? 'strange' : kind, parts: undefined},
    )
  }
  return judged
}

/** Has the row no page where the others have theirs, and the one below, with no number of its own, has it? */
function wrapsInto(row: Row, below: Row, list: List): boolean {
  const {form} = list.setting
  const [line] = below.lines
  if (signed(below.value, list) || isTeaser(row, list)) return false
  if (form.page !== 'behind' || line === undefined || line.gap > 0 || row.lines.length > 1) return false
  if (readPageBehind(row.value) || !readPageBehind(below.value)) return false
  if (readSectionMark(row.value, true) || statedRole(row.lines[0] ?? line) !== undefined) return false
  if (/^[—－─]{1,2}/u.test(below.value.trim())) return true
  if (indentOf(below.value) <= indentOf(row.value) && namesPersonsOnly(below.value)) return true
  if (/^[（(]/u.test(below.value.trim()) && namesPersonsOnly(below.value)) return true
  if (below.found || list.heads(row)) return false
  return (
    bare(row.value).length >= shortestWrapped &&
    (row.found === undefined || indentOf(below.value) > indentOf(row.value))
  )
}

/** 甲某 12, or （甲某口述　乙某记）…12, below a title that had no room for them. */
function namesPersonsOnly(value: string): boolean {
  const printed = value.slice(0, pageOnly(value)?.titleEnd).trim()
  const inner = /^[（(]([^（()）]*)[）)]$/u.exec(printed)?.[1] ?? printed
  const names = nameWords(inner)
  return (names.length > 0 && names.every(isPersonName)) || contributorsOn(tidy(inner)).length > 0
}

/** Characters of the first line of a title that is printed on two, at least. */
const shortestWrapped = 9

function kindOf(row: Row, above: Judged | undefined, below: Row | undefined, list: List): Kind {
  const {form} = list.setting
  const {value} = row
  const [line] = row.lines
  if (isContentsHeading(value)) return 'heading'
  if (onlyRule.test(value) || !/[\p{L}\p{N}]/u.test(value) || andOthers.test(bare(value))) return 'rule'
  // —2—, a page that was left in the list
  if (!/\p{L}/u.test(value)) return 'strange'
  if (line && statedRole(line) === 'section') return 'section'
  const mayHold = list.signed === 'by-all' || isAuthorLike(value.trim())
  if (list.signed && mayHold && above?.kind === 'entry' && standsUnder(row, above.row, list.setting))
    return 'author'
  if (isTeaser(row, list)) return 'teaser'
  if (list.names(row)) return 'section'
  if (list.heads(row) && !signed(value, list)) return 'section'
  if (coverBefore(value) > 0) return 'cover'
  if (printedBelow(row, above, list)) return 'goes-on'
  if (row.found) return setsOff(row, below, list) ? 'section' : 'entry'
  if (columnBefore(value, 0, value.length, form) && !isColophonLine(value)) return 'entry'
  if (/^[—－─]{1,2}[^—－─]/u.test(value.trim()) && above?.kind === 'entry' && !readSectionMark(value, true))
    return 'goes-on'
  const mark = readSectionMark(value.slice(0, pageOnly(value)?.titleEnd), true)
  if (isOfForm(value, form) && !isColophonLine(value))
    return mark && !signed(value, list) && isBracketed(mark.form) ? 'section' : 'entry'
  if (mark) return 'section'
  if (goesOn(row, above, list)) return 'goes-on'
  if (isFormless(form) && countsPieces.test(bare(value))) return 'entry'
  if (below && namesSection(row, above, below, list)) return list.shortens(row) ? 'entry' : 'section'
  return 'strange'
}

/** ……等: the list has left some out, as it says below the last entry. */
export const andOthers = /^[…·.。]{0,6}等等?[。.]?$/u
/** 简讯六则, 来信三封: how many pieces stand below a title; no section says so. */
const countsPieces = /^\p{Script=Han}{2,8}[一二三四五六七八九十两\d]{1,2}[则条篇封首件]$/u

/** Is it set in further than the entry above it, which has its page, as 甲某 below what he wrote is? */
function standsUnder(row: Row, above: Row, {form}: ListSetting): boolean {
  const isDeeper = indentOf(row.value) > indentOf(above.value) && row.lines[0]?.gap === 0
  return isDeeper && !isFormless(form) && !isOfForm(row.value, form) && isOfForm(above.value, form)
}

/** Fewer lines below entries show no habit of saying what those are about. */
const fewestTeasers = 2

/**
 * Rows below entries, set in further and without what these have, that the body prints nowhere, though it prints the title above some of them in
 * whole. They say what a piece is about: 六十二岁，他改用左手从头学起.
 *
 * @returns their first lines
 */
export function teasersOf(rows: readonly Row[], setting: ListSetting): ReadonlySet<Line> {
  const said = rows.flatMap((row, at) => {
    const above = rows[at - 1]
    return above && isSaidBelow(row, above, setting) ? [{row, above}] : []
  })
  const sure = said.filter(({above}) => above.found !== undefined && above.lines.length === 1)
  // 教材教法, 乡土地理, in the middle between entries: names of sections
  const areNames = said.every(({row}) => {
    const text = bare(row.value)
    return plainName.test(text) && text.length <= longestInMiddle
  })
  if (areNames || sure.length < fewestTeasers) return new Set()
  return new Set(said.flatMap(({row}) => row.lines.slice(0, 1)))
}

/** Characters of such a name; what says something of a piece has more, or a mark between its words. */
const longestInMiddle = 8

/** Nothing that the body prints or that may be a name, below an entry and set in further than that. */
function isSaidBelow(row: Row, above: Row, setting: ListSetting): boolean {
  return (
    standsUnder(row, above, setting) &&
    !isWhole(row) &&
    readSectionMark(row.value, true) === undefined &&
    withoutLatinName(row.value) === tidy(row.value) &&
    !/^[—－─（(]/u.test(row.value.trim()) &&
    !isAuthorLike(row.value.trim())
  )
}

/** Fewer names below entries show no habit. */
const fewestSigned = 2

/** Characters of who wrote a piece, pen names and offices too. */
const longestSigner = 12
/** Of the lines under entries so many are persons at least, where all of them say who wrote what. */
const personsShare = 0.25

/** Do names stand below entries, on lines of their own; and is nothing else set so, a second line of a title for instance? */
export function haveNamesBelow(rows: readonly Row[], setting: ListSetting): List['signed'] {
  const under = rows.filter((row, at) => {
    const above = rows[at - 1]
    return above !== undefined && standsUnder(row, above, setting)
  })
  const persons = under.filter(({value}) => isAuthorLike(value.trim())).length
  if (persons < fewestSigned) return undefined
  const placed = new Set(under)
  const areAlike =
    under.every(({value}) => bare(value).length <= longestSigner && !/[，。：；？！]/u.test(value)) &&
    !rows.some((row, at) => !placed.has(row) && placed.has(rows[at - 1] ?? row) && isUnder(row, rows[at - 1]))
  return areAlike && persons >= under.length * personsShare ? 'by-all' : 'by-persons'
}

/** A second line below an entry: then what stands below entries is no signature only. */
function isUnder(row: Row, above: Row | undefined): boolean {
  return above !== undefined && row.lines[0]?.gap === 0 && indentOf(row.value) >= indentOf(above.value)
}

/** Does the body print the line right below the title of the entry above, where the others are set otherwise? */
function printedBelow(row: Row, above: Judged | undefined, {setting: {form}}: List): boolean {
  if (isFormless(form) || isOfForm(row.value, form) || row.lines[0]?.gap !== 0) return false
  return above?.kind === 'entry' && row.found !== undefined && row.found.at - 1 === above.row.found?.at
}

/** Has a line that the body prints by itself no page or number, where entries have, and an entry below it? */
function setsOff(row: Row, below: Row | undefined, {heads, lines, setting: {form}}: List): boolean {
  const name = bare(withoutLatinName(row.value))
  const isShort = isWhole(row) && name.length <= longestName && row.lines.length === 1
  if (isFormless(form) || !isShort || isOfForm(row.value, form) || below === undefined || heads(below))
    return false
  if (readSectionMark(row.value, true)) return isOfForm(below.value, form)
  const printed = lines[(row.found?.at ?? 0) + 1]?.value ?? ''
  return isOfForm(below.value, form) && below.lines[0]?.gap === 0 && isLabel(printed)
}

function isBracketed(form: string): boolean {
  return /^[【〖［[『「〔〈]$/u.test(form)
}

function signed(value: string, {setting: {form}}: List): boolean {
  return [...form.signs].some(sign => value.trimStart().startsWith(sign))
}

/** Where a number or a sign begins each entry, a line deeper in that has none goes on with the one above. */
function goesOn(row: Row, above: Judged | undefined, {setting: {form}}: List): boolean {
  if (form.page === 'behind' || isFormless(form) || above === undefined || row.lines[0]?.gap !== 0)
    return false
  const deeper = indentOf(row.value) > indentOf(above.row.value)
  return above.kind === 'goes-on'
    ? indentOf(row.value) === indentOf(above.row.value)
    : above.kind === 'entry' && deeper
}

/** Characters of the name of a section that nothing else tells. */
const longestName = 12

/** How many rows may name a section above what lists a piece, by themselves in the body or nowhere there? */
export function countNames(
  rows: readonly Row[],
  {form}: ListSetting,
  {heads, shortens}: Pick<List, 'heads' | 'shortens'>,
): number {
  const isName = (row: Row) =>
    (!row.found || heads(row)) &&
    !isOfForm(row.value, form) &&
    !shortens(row) &&
    plainName.test(bare(sectionNamedBy(row.value).name))
  return rows.filter((row, at) => isName(row) && rows[at + 1] && !isName(rows[at + 1] ?? row)).length
}

/** The name of a section that nothing else tells, 12 characters at most, and perhaps what translates it. */
const plainName = /^[\p{Script=Han}、·]{1,12}(?:[A-Z][A-Za-z&']{1,30})?[：:]?$/u

/** A short line of another form than the entries, with an entry below it. */
function namesSection(row: Row, above: Judged | undefined, below: Row, list: List): boolean {
  const {form, body} = list.setting
  const {name} = sectionNamedBy(row.value)
  const text = bare(name)
  const isEntry = (below.found !== undefined && !list.heads(below)) || isOfForm(below.value, form)
  if (!isEntry || above?.kind === 'section' || text.length > longestSection) return false
  if (body.named(sectionKey(row.value)).length > 0) return true
  if (!plainName.test(text)) return false
  if (!list.named && (row.lines[0]?.gap ?? 0) === 0) return false
  return (
    !isFormless(form) ||
    indentOf(row.value) < list.shallow ||
    (row.lines[0]?.gap ?? 0) > 0 ||
    text.length <= shortName
  )
}

/** As short as this a line is rather the name of a section than a title. */
const shortName = 6
