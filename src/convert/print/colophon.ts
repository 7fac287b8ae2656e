import {bare, tidy} from '../text/characters.ts'
import {contactKeys, editingKeys, trades} from './colophon-keys.ts'

const editing = editingKeys.join('|')
const contact = contactKeys.join('|')
/** Any key that names the trade of who made the issue: 编辑出版, 文字编校, 出版日期. Keys of print are short; 编辑部讯： opens a report, and 编者按： a note. */
const trade = `(?:编者|\\p{Script=Han}{0,4}(?:${trades.join('|')})\\p{Script=Han}{0,3}(?<![讯訊电電]))`
/** 编委会主任 and 编辑部电子信箱 say whose they are. */
const bodyOf = '(?:编委会|编辑委员会|編輯委員會|编辑部|編輯部|本刊|名誉|总|常务)'
const editingLine = new RegExp(
  `^[（(【]?\\s*(${bodyOf}?(?:${trade})(?:[、/／兼暨](?:${trade}))?|${bodyOf}(?:名誉|副)?主任(?:委员)?)(?:[（(][^）)]*[）)])?\\s*[：:]\\s*(.*)$`,
  'iu',
)
const contactLine = new RegExp(`^[（(]?\\s*(${bodyOf})?(?:电子)?(?:${contact})\\s*[：:]`, 'iu')

const tradeKey = new RegExp(`^${trade}$`, 'u')
const keys: ReadonlySet<string> = new Set([...editingKeys, ...contactKeys])
/** Characters of a key that is spread. */
const longestKey = 6

/**
 * 主　　编　甲, 责 任 编 辑：乙, 编辑 | 丙: a key that is spread to the width of its neighbours is closed up, and a stroke between it and what it
 * names is a colon.
 */
export function withPlainKey(line: string): string {
  const text = line.trim()
  const [spread = ''] = /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han}(?![\p{Script=Han}]))+/u.exec(text) ?? []
  const parts = spread.split(/([\s\u3000]+)/u).slice(0, longestKey * 2)
  for (let length = parts.length; length >= 3; length -= 2) {
    const printed = parts.slice(0, length).join('')
    const key = bare(printed)
    // 编　者　的　话 is one word
    if (keys.has(key) && !goesOnAsWord.test(text.slice(printed.length)))
      return withColonForStroke(key + text.slice(printed.length))
  }
  return withColonForStroke(text)
}

const goesOnAsWord = /^[\s\u3000]*(?:[的之按语]|寄[\s\u3000]*语)/u

/** 编辑｜甲　校对｜乙: several on one line too. */
function withColonForStroke(text: string): string {
  return text.replace(
    /(?<![^\s\u3000])(\p{Script=Han}{2,6}|E-?mail)[\s\u3000]*[|｜/／][\s\u3000]*(?=\S)/gu,
    (printed, key: string) => (keys.has(key) ? `${key}：` : printed),
  )
}

/** Does the line begin with a key, and a blank of whatever width, a colon or a stroke behind it? Among others of that kind it is a field. */
export function isField(line: string): boolean {
  const text = withPlainKey(line)
  const [, key] = /^(\p{Script=Han}{2,6}|E-?mail)(?:[\s\u3000]+|[：:])\S/u.exec(text) ?? []
  return (
    text.length <= 80 && key !== undefined && (keys.has(key) || tradeKey.test(key)) && !/[。；]$/u.test(text)
  )
}

/** The field with a colon behind its key, where a blank of whatever width parts the two. */
export function asField(line: string): string {
  const text = withPlainKey(line)
  const [printed, key] = /^(\p{Script=Han}{2,6})[\s\u3000]+(?=\S)/u.exec(text) ?? []
  return printed !== undefined && key !== undefined && keys.has(key)
    ? `${key}：${text.slice(printed.length)}`
    : line
}

/** 编辑 Editors: a half of a key translates it; 主　　编：甲: it may be spread anywhere on the line. */
function withoutSpacing(text: string): string {
  return text
    .replace(/(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?=\s*[：:])/gu, '$1$2')
    .replace(/(?<=\p{Script=Han}) ?[A-Za-z]+(?=\s*[：:])/gu, '')
}

/** 编辑  甲　乙: wide blanks for the colon. */
const blankField = new RegExp(`^[\\s\\u3000]*(?:${editing})(?:[ ]{2,}|\\u3000+)\\S[^。，；]{1,60}$`, 'u')

/** Fields of who made an issue on one line, at least; one alone may be a byline. */
const fewestFields = 2

/** 侨讯编辑部　主编：甲　编辑：乙, 名誉主编　甲　主编　乙　编辑　丙　丁: several fields in a row, the name of the office before them perhaps. */
function isRowOfFields(line: string): boolean {
  if (line.length > 200 || /[。；]/u.test(line)) return false
  const parts = line.trim().split(/\u3000+|\s{2,}/u)
  if (parts.filter(part => editingLine.test(part)).length >= fewestFields) return true
  return tradeKey.test(parts[0] ?? '') && parts.filter(part => tradeKey.test(part)).length >= fewestFields
}

/** （共印一百五十份）　　责任编辑：甲: how many are printed stands first. */
const copies = /^[（(]?(?:本期)?共?印[\d０-９零〇○一二三四五六七八九十百千]{1,8}[份册][）)]?[\s\u3000]+/u

/** Does the line name somebody who made the issue, or where to reach the editors? */
export function isColophonLine(line: string): 'editing' | 'contact' | undefined {
  if (line.length > 400) return undefined
  const printed = withPlainKey(line.trimStart().replace(copies, ''))
  const text = withoutSpacing(tidy(printed))
  if (text.length > 200) return undefined
  if (blankField.test(printed) || isRowOfFields(printed)) return 'editing'
  if (editingLine.test(text)) return 'editing'
  const reached = contactLine.exec(text)
  if (!reached) return undefined
  return reached[1] === undefined ? 'contact' : 'editing'
}

/** 编辑委员会, on a line of its own above its members. */
export function isColophonHeading(line: string): boolean {
  return /^(?:《[^》]{2,20}》)?(?:本刊|本期)?(?:编辑委员会|編輯委員會|编委会|編委會|编辑部|編輯部|编辑组|編輯組)(?:成员|名单)?$/u.test(
    tidy(line),
  )
}

/** 版权页: over all that a magazine says of itself at its end, whatever the lines below look like. */
export function isImprintHeading(line: string): boolean {
  return /^[【〔[]?(?:版权页|版权信息|版权声明|出版信息)[】〕\]]?$/u.test(bare(line))
}

/** 主编、责编：甲: two keys with one list of names; what stands behind the list has blanks before it. */
const twoKeys = new RegExp(`(${editing})[、/／兼暨](${editing})\\s*[：:]\\s*([^\\s\\u3000：:]{2,40})`, 'gu')

/** Fields with their colons, where print has wide blanks for them, and a key each. */
function withColons(printed: string): string {
  const line = withPlainKey(printed).replace(twoKeys, '$1：$3 $2：$3')
  const text = withoutSpacing(tidy(line))
  return blankField.test(line) || isRowOfFields(line)
    ? text.replace(new RegExp(`(${editing})\\s+`, 'gu'), '$1：')
    : text
}

export interface Colophon {
  readonly editors: string[]
  readonly responsibleEditor: string | null
}

const latinName = /^[A-Z][A-Za-z]+$/u

/** 本期印420份, 本报编辑部, 每月15日出版, 内部资料·准印证045号: the periodical itself is nobody, nor is what is said of it behind the names. */
const ofIssue =
  /(?:^|[\s\u3000，,；;])(?:本[期刊报]|(?:每|逢)[单双]?[年季月旬周]|内部(?:资料|刊物|交流|发行)|准印|非[卖賣]品|免费|赠阅)(?!.*[：:]).*$/su

/** 甲某　刻写 乙某: where a field has no colon, the next begins at a key between blanks. */
const anotherTask = new RegExp(`[\\s\\u3000](?:${editing}|${trades.join('|')})[\\s\\u3000].*$`, 'su')

/** Names in a row. 沈 鲤: a blank inside a two-character name is letter-spacing, so single characters go together. */
function names(list: string): string[] {
  const persons = list
    .replace(ofIssue, '')
    .replace(anotherTask, '')
    .replace(/。\s*$/u, '')
    .replace(/[（(]?共?印[\d０-９]+[份册][）)]?/u, '')
    // 甲某（辅导员）: what else he is
    .replace(/(?<=\p{Script=Han})[（(]\p{Script=Han}{2,8}[）)]/gu, '')
    .trim()
  const separated = persons.split(/[、，,；;／/]+/u)
  if (separated.length > 1) return separated.map(name => name.replace(/[\s\u3000]+/gu, '')).filter(Boolean)
  const found: string[] = []
  for (const part of persons.split(/[\s\u3000]+/u).filter(Boolean)) {
    const last = found.at(-1)
    if (part.length === 1 && last?.length === 1) found[found.length - 1] = last + part
    // Mia 沈, Helen Shen: a given name in Latin letters before the surname
    else if ((part.length === 1 || latinName.test(part)) && last !== undefined && latinName.test(last))
      found[found.length - 1] = `${last} ${part}`
    else found.push(part)
  }
  return found
}

/** 刻印：, 签　发：: any other key behind a blank ends the names before it. */
const anyKey = '(?:\\p{Script=Han}{2,6}|\\p{Script=Han}[\\s\\u3000]+\\p{Script=Han})'

/** 主编：甲（责任编辑）: one who has two tasks. */
const alsoResponsible = /^([^（(）)]+)[（(](?:责任编辑|責任編輯|责编)[）)]$/u

/** Reads 编辑：甲、乙 and 责任编辑：丙, several on one line too. */
export function readColophon(lines: readonly string[]): Colophon {
  const editors: string[] = []
  const chiefs: string[] = []
  const committee: string[] = []
  let responsibleEditor: string | null = null
  const field = new RegExp(
    `(${editing}|${contact})\\s*[：:]\\s*(.*?)(?=(?<![\\s\\u3000])(?:[\\s\\u3000]*(?:${editing}|${contact})\\s*[：:]|[\\s\\u3000，,；;。]+${anyKey}[：:])|$)`,
    'giu',
  )
  for (const line of lines)
    for (const [, key = '', list = ''] of withColons(line).matchAll(field)) {
      const [, answers] = alsoResponsible.exec(list) ?? []
      if (/^(?:本期)?(?:责任编辑|責任編輯|责编)$/u.test(key) || answers !== undefined)
        responsibleEditor ??= names(answers ?? list).join('、') || null
      else if (/^(?:本期编辑|执行编辑|执编|采编|编辑组|编辑|编者)$/u.test(key)) editors.push(...names(list))
      else if (/^(?:执行|副)?主编$/u.test(key)) chiefs.push(...names(list))
      else if (/^(?:编辑委员|编委)$/u.test(key)) committee.push(...names(list))
    }
  // a small periodical has no other editors than its 主编 and 副主编, or than its committee
  const others = chiefs.length > 1 ? chiefs : chiefs.length === 0 && !responsibleEditor ? committee : []
  return {editors: [...new Set(editors.length > 0 ? editors : others)], responsibleEditor}
}
