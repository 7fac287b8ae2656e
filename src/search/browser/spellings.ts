import {readNumeral, writeNumeral} from '../../chinese-numerals.ts'
import {anyAtom, normalise} from '../shared/tokenizer.ts'

/** How print may spell what a reader typed as a whole: each gives another spelling, or the same text where it knows none. */
export type Spelling = (text: string) => string

const year = '(?:19|20)\\d\\d|[〇一二三四五六七八九]{4}'
const numeral = '\\d{1,2}|[一二三四五六七八九十]{1,3}'
const numbered = new RegExp(`^(\\p{Script=Han}+?)[(<第]?(${year})年?[)>]?第?(\\d{1,5})号$`, 'u')
const yearless = /^(\p{Script=Han}{2,12}?)第?(\d{1,4})号$/u
/** How a document number is written whose year is not known; so it goes along in addresses. */
const anyYear = '××××'
const writtenAnyYear = /(?<=[〔[(（【])[×*＊xX]{4}(?=[〕\])）】])/u
const date = new RegExp(`^(${year})[-/.年](?:(${numeral})(?:[-/.月](?:(${numeral})日?)?)?)?$`, 'u')
const compactDate = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)$/
const thousands = /(?<![\d.,，])\d{1,3}(?:[,，]\d{3})+(?!\d)/gu
/** A number alone may be a year, a date or the number of a document. */
const together = /^(\d{1,3})((?:\d{3})+)(?!年)(\P{N}{1,3})$/u
const clause = /第\s?(\d{1,3})\s?(?=[条章节款项])/gu

/** A document number with its brackets: 国发2014 21号, 国发〈二〇一四〉21号. */
const withBrackets: Spelling = text => {
  const [, issuer, digits = '', number] = numbered.exec(normalise(text)) ?? []
  return issuer === undefined ? text : `${issuer}〔${readNumeral(digits)}〕${number}号`
}

/** A document number without its year, as one of any year. */
const inAnyYear: Spelling = text => {
  const any = anyAtom.repeat(anyYear.length)
  const [, issuer, number] = yearless.exec(normalise(text)) ?? []
  return issuer === undefined ? text.replace(writtenAnyYear, any) : `${issuer}〔${any}〕${number}号`
}

/** A date with its units, as `write` writes a number: 2014-06-14, 20140614, 2014年06月14日, 二〇一四年六月十四日. */
function dated(write: (number: number, unit: string) => string): Spelling {
  return text => {
    const typed = normalise(text)
    const [, ...numbers] = date.exec(typed) ?? compactDate.exec(typed) ?? []
    const units = ['年', '月', '日']
    const parts = numbers.map((number = '', index) => {
      const unit = units[index] ?? ''
      return number === '' ? '' : write(readNumeral(number) ?? 0, unit) + unit
    })
    return parts.length === 0 ? text : parts.join('')
  }
}

/** 二〇一四, 六, 十四. */
function inHan(number: number, unit: string): string {
  if (unit !== '年') return writeNumeral(number)
  return Array.from(String(number), digit => '〇一二三四五六七八九'.charAt(Number(digit))).join('')
}

/** A number whose thousands are apart, 1,000, as one in which they are not, which is how most print has it. */
const thousandsTogether: Spelling = text => text.replace(thousands, number => number.replace(/[,，]/g, ''))

const thousandsApart: Spelling = text =>
  text.replace(together, (_whole, first: string, rest: string, unit: string) =>
    [first, ...(rest.match(/\d{3}/g) ?? [])].join(',').concat(unit),
  )

/** A clause as the law counts it: 第12条. */
const clauseInHan: Spelling = text =>
  text.replace(clause, (_whole, number: string) => `第${writeNumeral(Number(number))}`)

/** In the order in which they are tried. */
export const spellings: readonly Spelling[] = [
  withBrackets,
  inAnyYear,
  dated(String),
  dated(inHan),
  clauseInHan,
  thousandsTogether,
  thousandsApart,
]
