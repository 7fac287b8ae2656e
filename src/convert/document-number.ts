/**
 * Document numbers (文号) as GB/T 9704—2012, 7.2.5 has them, 国发〔2014〕21号, with the brackets that print and
 * extraction make of 〔〕, and the forms of orders and announcements: 商务部令第12号, 公告2015年第8号.
 */
const agencyYearNumber =
  '[\\p{Script=Han}（）()]{1,20}?\\s*[〔\\[［（(【]\\s*(?:19|20)\\d{2}\\s*[〕\\]］）)】]\\s*第?\\s*\\d+\\s*号'
const orderNumber = '[\\p{Script=Han}]{0,20}令\\s*(?:第\\s*)?\\d+\\s*号'
const announcementNumber = '[\\p{Script=Han}]{0,20}(?:公告|通告)\\s*(?:19|20)\\d{2}\\s*年\\s*第\\s*\\d+\\s*号'
const number = `(?:${agencyYearNumber}|${orderNumber}|${announcementNumber})`

const whole = new RegExp(`^[（(]?\\s*(${number})\\s*[）)]?$`, 'u')
const withLetterhead = new RegExp(`^(\\p{Script=Han}{2,40}?)文件\\s*(${number})$`, 'u')
const before = new RegExp(`^(${number})[\\s\\u3000]+(?=\\S)`, 'u')

export interface DocumentNumberLine {
  /** Without blanks: 国发〔2014〕21号. */
  readonly number: string
  /** Who issued it, where a letterhead (…文件) says so. */
  readonly issuer?: string
}

function tight(printed: string): string {
  return printed.replace(/[\s\u3000]+/gu, '')
}

/** A line that is a document number and nothing else, a letterhead before it apart. */
export function readDocumentNumberLine(line: string): DocumentNumberLine | undefined {
  const text = line.trim()
  const letterhead = withLetterhead.exec(text)
  if (letterhead?.[1] && letterhead[2]) return {number: tight(letterhead[2]), issuer: letterhead[1]}
  const match = whole.exec(text)
  return match?.[1] ? {number: tight(match[1])} : undefined
}

/** A document number that stands before a title on the same line: its length in code units, blanks included. */
export function readLeadingDocumentNumber(line: string): {number: string; length: number} | undefined {
  const match = before.exec(line)
  return match?.[1] ? {number: tight(match[1]), length: match[0].length} : undefined
}
