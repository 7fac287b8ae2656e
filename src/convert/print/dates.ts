import {readNumeral} from '../../chinese-numerals.ts'
import {fold, tidy} from '../text/characters.ts'

const year = '((?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})'
const part = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const date = `${year}\\s*年\\s*${part}\\s*月\\s*${part}\\s*日`
const whole = new RegExp(`^[（(]?\\s*${date}\\s*[）)]?$`, 'u')
const anywhere = new RegExp(date, 'u')

function number(printed: string | undefined): number {
  return readNumeral((printed ?? '').replaceAll('○', '〇')) ?? 0
}

function iso(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined
  const [y, m, d] = [number(match[1]), number(match[2]), number(match[3])]
  const valid = m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
  return valid ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : undefined
}

/** Is the line a date and nothing else: 2014年6月14日, 二〇一四年六月十四日? */
export function isDateLine(line: string): boolean {
  return whole.test(fold(tidy(line)))
}

/** The first date in a text as YYYY-MM-DD; `undefined` where there is none or it is none of the calendar's. */
export function readDate(text: string): string | undefined {
  return iso(anywhere.exec(fold(text)))
}

/** The date that stands right before one of the words: 2014年6月23日…通过; 自2014年10月10日起施行. */
export function readDateBefore(text: string, words: string): string | undefined {
  const pattern = new RegExp(`${date}(?:[^。；，,]{0,60}?)(?:${words})`, 'u')
  return iso(pattern.exec(fold(text).replaceAll(' ', '')))
}
