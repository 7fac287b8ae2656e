import {readNumeral} from '../../chinese-numerals.ts'
import {fold, tidy} from '../text/characters.ts'
import {remembered} from '../text/remembered.ts'

/** What print and extraction set for the zero of 二〇一四: a circle, 零, the letter O of three alphabets, a digit. */
const zero = '〇零○OoОоΟο0'
const year = `((?:19|20)\\d{2}|[一二][${zero}一二三四五六七八九]{3})`
const part = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const date = `${year}\\s*年\\s*${part}\\s*月\\s*${part}\\s*日`
const whole = new RegExp(`^(?:[（(]\\s*)?${date}(?:\\s*[）)])?$`, 'u')
/** 2014-11-17, 2014.11.17, 2014/11/17, on a line of its own. */
const numeric = /^((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})$/u
/** 二〇一四年十一月: a signature may leave the day out; in digits it heads a month of a chronicle. */
const monthOnly = new RegExp(`^[一二][${zero}一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月$`, 'u')
const anywhere = new RegExp(date, 'u')
const everywhere = new RegExp(date, 'gu')
const zeros = new RegExp(`[${zero}]`, 'gu')
const yearInWords = new RegExp(`[一二][${zero}一二三四五六七八九]{3}(?=\\s*年)`, 'gu')

/** 二OO八年 as 二〇〇八年, and nothing else. */
export function withPlainZeros(text: string): string {
  return text.replace(yearInWords, printed => printed.replace(zeros, '〇'))
}

function number(printed: string | undefined): number {
  const text = printed ?? ''
  return readNumeral(/^\d+$/.test(text) ? text : text.replace(zeros, '〇')) ?? 0
}

function iso(match: RegExpExecArray | null): string | undefined {
  return match ? dayOf(number(match[1]), number(match[2]), number(match[3])) : undefined
}

/** `undefined` where the calendar has no such day. */
function dayOf(y: number, m: number, d: number): string | undefined {
  const valid = m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
  return valid ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : undefined
}

/** Code units of a date with brackets around it, a blank between any two of its parts, at most. */
const longestDate = 30

/** 2003年8月21日于怡朗: where somebody wrote, behind the day. */
const writtenAt = /(?<=[日\d]) ?[于於]\p{Script=Han}{2,8}$/u

/** 2021年9月20日夜: at what time of the day. */
const hour = /(?<=日) ?(?:清晨|早晨|凌晨|上午|中午|午后|下午|傍晚|黄昏|深夜|午夜|夜|晨|晚)$/u

/** Is the line a date and nothing else, but for where and at what hour it was written: 2014年6月14日, 二〇一四年六月十四日, 2014-06-14, 二〇一四年六月? */
export const isDateLine = remembered((line: string): boolean => {
  if (tidy(line).length > longestDate) return false
  const text = fold(tidy(line)).replace(writtenAt, '').replace(hour, '')
  return whole.test(text) || readNumeric(text) !== undefined || monthOnly.test(text.replaceAll(' ', ''))
})

function readNumeric(text: string): string | undefined {
  const [, y, , m, d] = numeric.exec(text) ?? []
  return y === undefined ? undefined : dayOf(Number(y), Number(m), Number(d))
}

/** The first date in a text as YYYY-MM-DD; `undefined` where there is none or it is none of the calendar's. */
export function readDate(text: string): string | undefined {
  return iso(anywhere.exec(fold(text))) ?? readNumeric(fold(tidy(text)))
}

/** How many characters behind a date its clause is searched in. */
const clauseLength = 100

/** The date that stands right before one of the words: 2014年6月23日…通过; 自2014年10月10日起施行. */
export function readDateBefore(text: string, words: string): string | undefined {
  const printed = fold(text).replaceAll(' ', '')
  const pattern = new RegExp(words, 'u')
  const found = [...printed.matchAll(everywhere)].find(match => {
    const end = match.index + match[0].length
    return pattern.test(printed.slice(end, end + clauseLength).split(/[。；，,]/u, 1)[0] ?? '')
  })
  return iso(found ?? null)
}
