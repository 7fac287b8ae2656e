import {isAffiliation} from './credit.ts'

/**
 * Document numbers (文号) as GB/T 9704—2012, 7.2.5 has them, 国发〔2014〕21号, with the brackets that print and
 * extraction make of 〔〕, and the forms of orders and announcements: 商务部令第12号, 公告2015年第8号.
 */
const digit = '[\\d０-９]'
const year = `(?:19|20|１９|２０)${digit}{2}`
const agencyYearNumber = `(?!根据|按照|依据|依照|参照|参见|见)[\\p{Script=Han}（）()]{1,20}?\\s*[〔\\[［﹝（(【]\\s*${year}\\s*[〕\\]］﹞）)】]\\s*第?\\s*${digit}+\\s*[号號]`
const orderNumber = `[\\p{Script=Han}]{0,20}令\\s*(?:第\\s*)?${digit}+\\s*[号號]`
const announcementNumber = `[\\p{Script=Han}]{0,20}(?:公告|通告)\\s*${year}\\s*年\\s*第\\s*${digit}+\\s*[号號]`
/** Under a letterhead the agency's word may be left out: 〔2016〕15号. */
const yearNumber = `[〔\\[［﹝]\\s*${year}\\s*[〕\\]］﹞]\\s*第?\\s*${digit}+\\s*[号號]`
/** 案号: （2015）海民二（商）初字第123号. */
const caseNumber = `[（(]\\s*${year}\\s*[）)][\\p{Script=Han}（）()]{1,16}字?第\\s*${digit}+(?:-${digit}+)?\\s*[号號]`
/** 滨工字（86）第31号: with 字 or 发, years had two digits until the nineties. */
const shortYearNumber = `\\p{Script=Han}{1,12}[字发]\\s*[〔\\[［﹝（(]\\s*${digit}{2}\\s*[〕\\]］﹞）)]\\s*第?\\s*${digit}+\\s*[号號]`
const number = `(?:${caseNumber}|${shortYearNumber}|${agencyYearNumber}|${yearNumber}|${orderNumber}|${announcementNumber})`

const whole = new RegExp(`^(${number})$`, 'u')
const bracketed = new RegExp(`^[（(]\\s*(${number})\\s*[）)]$`, 'u')
const withLetterhead = new RegExp(`^(\\p{Script=Han}{2,40}?)文件\\s*(${number})$`, 'u')
const letterhead = /^(\p{Script=Han}{2,40}?)文件$/u
const before = new RegExp(`^(${number})[\\s\\u3000]+(?=\\S)`, 'u')

/** A printed part of a line, by its place. Offsets are code units of the line as given. */
export interface Part {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A line that holds a document number, a letterhead (…文件) or both, and nothing else. */
export interface DocumentNumberLine {
  /** Without blanks: 国发〔2014〕21号. */
  readonly number?: Part
  /** Who issued it, where a letterhead says so. */
  readonly issuer?: Part
}

/** Every number ends in 号: few lines have one, and those that have none are asked no more. */
function mayHoldNumber(text: string): boolean {
  return text.includes('号') || text.includes('號')
}

function tight(printed: string): string {
  return printed.replace(/[\s\u3000]+/gu, '')
}

function part(line: string, printed: string, from = 0): Part {
  const start = line.indexOf(printed, from)
  return {value: tight(printed), start, end: start + printed.length}
}

/** Reads a line that is a document number, with a letterhead before it or brackets around it perhaps. */
export function readDocumentNumberLine(line: string): DocumentNumberLine | undefined {
  if (!mayHoldNumber(line)) return undefined
  const text = line.trim()
  const both = withLetterhead.exec(text)
  if (both?.[1] && both[2]) {
    const issuer = part(line, both[1])
    return {issuer, number: part(line, both[2], issuer.end)}
  }
  const match = whole.exec(text) ?? bracketed.exec(text)
  return match?.[1] ? {number: part(line, match[1])} : undefined
}

/** Reads a letterhead on a line of its own: 某某协会文件. */
export function readLetterhead(line: string): DocumentNumberLine | undefined {
  const match = letterhead.exec(line.trim())
  return match?.[1] ? {issuer: part(line, match[1])} : undefined
}

/** 某市司法局　某市财政局: bodies and nothing else, as they stand above the number of what they issued. */
export function readBodies(line: string): Part[] {
  if (line.length > longestBodies) return []
  const bodies = [...line.matchAll(/[^\s\u3000、]+/gu)].map(({0: name, index}) => part(line, name, index))
  const issues = ({value}: Part) => value.length >= 4 && isAffiliation(value) && !/^关于|的/u.test(value)
  return bodies.every(issues) ? bodies : []
}

/** Characters of two or three such names. */
const longestBodies = 60

/** A document number that stands before a title on the same line: its length in code units, blanks included. */
export function readLeadingDocumentNumber(line: string): {number: string; length: number} | undefined {
  const match = mayHoldNumber(line) ? before.exec(line) : null
  return match?.[1] ? {number: tight(match[1]), length: match[0].length} : undefined
}

/** 关于印发…的通知（望协〔2014〕8号）: the number in brackets behind a title, without blanks. */
export function readNumberBehind(title: string): string | undefined {
  const start = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('))
  const match = start > 0 ? bracketed.exec(title.slice(start)) : null
  return match?.[1] && /[〔[［﹝]/u.test(match[1]) ? tight(match[1]) : undefined
}
