import {readNumeral} from '../../chinese-numerals.ts'
import {isColophonLine} from '../print/colophon.ts'
import {fold} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {withDigitPage} from './page-numeral.ts'
import type {TitleOnLine} from './titles-on-lines.ts'

/** A line of the list, with the title of the body that it prints, if any. */
export interface Listed {
  readonly line: Line
  readonly found: TitleOnLine | undefined
}

/** How the entries of a list are set, as those show whose titles the body has. */
export interface ListForm {
  /** Where the page stands; `null` where none does. */
  readonly page: 'before' | 'behind' | null
  /** Does a number count the entries? */
  readonly counted: boolean
}

/** What so many of the known lines have is the form of the list: a section may have one entry only. */
const usual = 0.4

/** A page behind a title, in whatever brackets, or 封三 in its place; nothing blank behind it. */
const pageBehind =
  /(?:[[（(【〔]\s?)?(?<![\d年第])(?:第|[Pp]\.?)?\s?(\d{1,4}|(?<![一二三四五六七八九十封])[一二三四五六七八九十]{1,3}(?=\s?[页頁版]|[\])）】〕])|(?<=[\s（([［【〔.．·…‥⋯])(?:封[面底一二三四]|[扉插彩]页))(?:\s?[-–—~～]\s?\d{1,4})?\s?[页頁版]?\s?[\])）】〕]?$/u
/** What counts an entry or names its page before the title: 1. or （一） or [12] or P3; nothing blank before it. */
const numberBefore =
  /^[[（(【〔]?\s?(?:第|[Pp]\.?)?\s?(\d{1,4}|[一二三四五六七八九十]{1,3})\s?[页頁版]?(?:[\])）】〕]|(?=[\s、．.，,:：·|/—-]))[\s、．.，,:：·|/—-]{0,6}/u

export function readPageBehind(
  value: string,
): {readonly page: number | null; readonly index: number} | undefined {
  const match = pageBehind.exec(fold(withDigitPage(value)).trimEnd())
  return match ? {page: pageOf(numberOf(match[1] ?? '')), index: match.index} : undefined
}

export function readNumberBefore(value: string): {readonly number: number; readonly end: number} | undefined {
  const text = fold(value).trimStart()
  const [printed, digits] = numberBefore.exec(text) ?? []
  if (printed === undefined || digits === undefined) return undefined
  const number = numberOf(digits)
  return number === null ? undefined : {number, end: value.length - text.length + printed.length}
}

/** No page is page 0. */
export function pageOf(number: number | null | undefined): number | null {
  return number ? number : null
}

function numberOf(printed: string): number | null {
  return /^\d/u.test(printed) ? Number(printed) : readNumeral(printed)
}

export function formOf(known: readonly Listed[]): ListForm {
  const enough = (count: number) => count >= known.length * usual
  const paged = known.filter(({line, found}) => readPageBehind(line.value.slice(found?.end ?? 0)))
  const numbers = known.flatMap(
    ({line, found}) => readNumberBefore(line.value.slice(0, found?.start))?.number ?? [],
  )
  const steps = numbers.filter((number, at) => number === (numbers[at - 1] ?? 0) + 1)
  const counted = enough(numbers.length) && steps.length >= numbers.length * usual
  if (enough(paged.length)) return {page: 'behind', counted}
  return {page: enough(numbers.length) && !counted ? 'before' : null, counted}
}

/** Do the entries have neither page nor number? */
export function isFormless({page, counted}: ListForm): boolean {
  return page === null && !counted
}

/** Is a line set as the entries of the list are, whatever its words? */
export function isOfForm(value: string, {page, counted}: ListForm): boolean {
  if (isColophonLine(value) !== undefined) return false
  const before = readNumberBefore(value) !== undefined
  return (
    (page === 'behind' && readPageBehind(value) !== undefined) || ((counted || page === 'before') && before)
  )
}
