import {readNumeral} from '../../chinese-numerals.ts'
import {fold} from '../text/characters.ts'
import {monthAndDay, withDigitPage} from './page-numeral.ts'

/** A stretch of a row: code units, from 0. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** In which digits a number is printed: 1, ① or 一. */
export type Digits = 'arabic' | 'circled' | 'han' | undefined

/** A number with what stands around it. */
export interface NumberOnRow extends Stretch {
  /** `null` where it is none, 封三. */
  readonly number: number | null
  /** The digits alone. */
  readonly digits: Stretch
  readonly system: Digits
  /** Of 2-1, the second. */
  readonly within?: number
}

/** A page behind a title, whatever signs lead to it and close it, or 封三 in its place. */
const pageBehind =
  /(?<![\p{L}\p{N}])(?:第|[Pp]\.?)?\s?(\d{1,4}|[Ⅰ-Ⅻ]|[ivx]{1,4}|(?<=[（([【〔〈<]\s?)[一二三四五六七八九十]{1,3}(?=\s?[页版]?[）)\]】〕〉>])|封[面底一二三四]|[扉插彩]页)(?:\s?[-–—~～至]\s?\d{1,4})?\s?[页頁版]?[^\p{L}\p{N}]{0,6}$/u
/** What counts an entry or names its page before the title: 1. or （一） or [12] or P3 or ②. */
const numberBefore =
  /^([^\p{L}\p{N}]{0,8}(?:第|[Pp]\.?|No\.?)?\s?)(\d{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])(\s?[页頁版期]?(?:(?<=[①-⑳])|(?=[^\p{L}\p{N}]))[^\p{L}\p{N}“‘《「『]{0,8})/u

/** 2-1　题名: the number of the section, and the number within it that counts the entry; or the pages from which to which a piece goes. */
const pairBefore = /^([^\p{L}\p{N}]{0,8})(\d{1,3})\s?[-–—]\s?(\d{1,3})[^\p{L}\p{N}“‘《「『]{1,8}/u
/** （9.1）, （3月28日）, 07-05: the day on which what is listed first appeared, where a page would stand. */
const dayInBrackets =
  /[（([【〔〈<]\s?(?:1[0-2]|0?[1-9])(?:\.(?:3[01]|[12]\d|0?[1-9])|月(?:3[01]|[12]\d|[1-9])日)\s?[)）\]】〕〉>]$/u

const dayAlone = new RegExp(`(?<=\\s)${monthAndDay}$`, 'u')

/** （详见第1版）, or 见第2页 behind wide blanks: a paper points so to the page of what it lists. */
const referring =
  /(?<=[(（[【〔〈<]\s?|[ \u3000]{2})(?:详见|请看|见|载)(?=\s?第?\s?\d{1,3}\s?[页版](?:\s?[)）\]】〕〉>])?$)/u

function blanked(words: string): string {
  return ' '.repeat(words.length)
}

export function readPageBehind(value: string): NumberOnRow | undefined {
  const text = fold(withDigitPage(value)).trimEnd().replace(referring, blanked)
  const day = dayInBrackets.exec(text) ?? dayAlone.exec(text)
  if (day)
    return {
      number: null,
      from: day.index,
      to: text.length,
      digits: {from: day.index, to: text.length},
      system: undefined,
    }
  const match = pageBehind.exec(text)
  const [printed, digits] = match ?? []
  if (!match || printed === undefined || digits === undefined) return undefined
  const from = match.index + printed.indexOf(digits)
  const number = pageOf(numberOf(digits))
  return {
    number,
    from: match.index,
    to: text.length,
    digits: {from, to: from + digits.length},
    system: 'arabic',
  }
}

export function readNumberBefore(value: string): NumberOnRow | undefined {
  const text = fold(value)
  const pair = pairBefore.exec(text)
  const [printed, before = '', digits = ''] = pair ?? numberBefore.exec(text) ?? []
  if (printed === undefined) return undefined
  const number = numberOf(digits)
  if (number === null) return undefined
  return {
    number,
    from: 0,
    to: printed.length,
    digits: {from: before.length, to: before.length + digits.length},
    system: /^\d/u.test(digits) ? 'arabic' : /^[①-⑳]/u.test(digits) ? 'circled' : 'han',
    ...(pair ? {within: Number(pair[3])} : {}),
  }
}

/** No page is page 0. */
export function pageOf(number: number | null | undefined): number | null {
  return number ? number : null
}

function numberOf(printed: string): number | null {
  if (/^[①-⑳]/u.test(printed)) return (printed.codePointAt(0) ?? 0) - 0x245f
  return /^\d/u.test(printed) ? Number(printed) : readNumeral(printed)
}
