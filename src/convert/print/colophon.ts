import {bare, tidy} from '../text/characters.ts'

/** Keys of the fields that are read; several may stand on one line. */
const editing =
  '本期责任编辑|本期责编|责任编辑|責任編輯|执行编辑|本期编辑|美术编辑|特约编辑|编辑|編輯|主编|主編|副主编|执行主编|责编|美编|编审|审核|审校|校对|校對|编委|编委会|编辑部|编印|主办|主办单位|主管|承办|协办|出版|出品|出品单位|排版|设计|印刷|印刷单位|承印|印制|印製|发行|准印证|准印证号|准印号|印数|顾问'
/** Any key that names the trade of who made the issue: 编辑出版, 文字编校, 出版日期. Keys of print are short; 编辑部讯： opens a report. */
const trade =
  '\\p{Script=Han}{0,4}(?:编辑|編輯|主编|主編|编审|编校|责编|美编|编委|编印|编排|排版|设计|审核|审校|审定|校对|校對|主办|主管|承办|协办|出版|出品|监制|总编|刻写|刻印|打字|誊印|缮印|油印|制版|印刷|承印|印制|印製|发行|准印|印数|顾问)\\p{Script=Han}{0,3}(?<![讯訊电電])'
const contact =
  '通讯地址|通信地址|联系地址|地址|社址|会址|电话|电 话|联系电话|传真|邮编|邮政编码|邮箱|电子邮箱|电子邮件|投稿邮箱|E-?mail|网址|网站|发送对象|发送范围|印刷日期|出版日期|投稿信箱|信箱|投稿|欢迎投稿|欢迎来稿|欢迎赐稿|来稿|来稿邮箱|赐稿|稿件邮箱|投稿热线|通讯处|通信处|联系我们|联系方式|联系人|报送|印送|Tel|Fax|抄报|抄送|报|送|发|微信|微信公众号|公众号|工本费|定价'
/** 编委会主任 and 编辑部电子信箱 say whose they are. */
const bodyOf = '(?:编委会|编辑委员会|編輯委員會|编辑部|編輯部|本刊|名誉|总|常务)'
const editingLine = new RegExp(
  `^[（(【]?\\s*(${bodyOf}?(?:${trade})|${bodyOf}(?:名誉|副)?主任(?:委员)?)(?:[（(][^）)]*[）)])?\\s*[：:]\\s*(.*)$`,
  'iu',
)
const contactLine = new RegExp(`^[（(]?\\s*(${bodyOf})?(?:电子)?(?:${contact})\\s*[：:]`, 'iu')

const tradeKey = new RegExp(`^${trade}$`, 'u')
const keys: ReadonlySet<string> = new Set([...editing.split('|'), ...contact.split('|')])
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
    if (keys.has(key)) return withColonForStroke(key + text.slice(printed.length))
  }
  return withColonForStroke(text)
}

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

/** Does the line name somebody who made the issue, or where to reach the editors? */
export function isColophonLine(line: string): 'editing' | 'contact' | undefined {
  if (line.length > 400) return undefined
  const printed = withPlainKey(line)
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
  return /^(?:《[^》]{2,20}》)?(?:本刊|本期)?(?:编辑委员会|編輯委員會|编委会|編委會|编辑部|編輯部)(?:成员|名单)?$/u.test(
    tidy(line),
  )
}

/** 版权页: over all that a magazine says of itself at its end, whatever the lines below look like. */
export function isImprintHeading(line: string): boolean {
  return /^[【〔[]?(?:版权页|版权信息|版权声明|出版信息)[】〕\]]?$/u.test(bare(line))
}

/** Fields with their colons, where print has wide blanks for them. */
function withColons(printed: string): string {
  const line = withPlainKey(printed)
  const text = withoutSpacing(tidy(line))
  return blankField.test(line) || isRowOfFields(line)
    ? text.replace(new RegExp(`(${editing})\\s+`, 'gu'), '$1：')
    : text
}

export interface Colophon {
  readonly editors: string[]
  readonly responsibleEditor: string | null
}

/** Names in a row. 沈 鲤: a blank inside a two-character name is letter-spacing, so single characters go together. */
function names(list: string): string[] {
  const persons = list.replace(/共?印[\d０-９]+[份册]/u, '').trim()
  const separated = persons.split(/[、，,；;／/]+/u)
  if (separated.length > 1) return separated.map(name => name.replace(/[\s\u3000]+/gu, '')).filter(Boolean)
  const found: string[] = []
  for (const part of persons.split(/[\s\u3000]+/u).filter(Boolean)) {
    const last = found.at(-1)
    if (part.length === 1 && last?.length === 1) found[found.length - 1] = last + part
    // Mia 沈: a given name in Latin letters before the surname
    else if (part.length === 1 && last !== undefined && /^[A-Z][A-Za-z]+$/u.test(last))
      found[found.length - 1] = `${last} ${part}`
    else found.push(part)
  }
  return found
}

/** 刻印：, 签　发：: any other key behind a blank ends the names before it. */
const anyKey = '(?:\\p{Script=Han}{2,6}|\\p{Script=Han}[\\s\\u3000]+\\p{Script=Han})'

/** Reads 编辑：甲、乙 and 责任编辑：丙, several on one line too. */
export function readColophon(lines: readonly string[]): Colophon {
  const editors: string[] = []
  const chiefs: string[] = []
  let responsibleEditor: string | null = null
  const field = new RegExp(
    `(${editing}|${contact})\\s*[：:]\\s*(.*?)(?=(?<![\\s\\u3000])(?:[\\s\\u3000]*(?:${editing}|${contact})\\s*[：:]|[\\s\\u3000]+${anyKey}[：:])|$)`,
    'giu',
  )
  for (const line of lines)
    for (const [, key = '', list = ''] of withColons(line).matchAll(field)) {
      if (/^(?:本期)?(?:责任编辑|責任編輯|责编)$/u.test(key))
        responsibleEditor ??= names(list).join('、') || null
      else if (/^(?:本期编辑|执行编辑|编辑|編輯)$/u.test(key)) editors.push(...names(list))
      else if (/^(?:执行|副)?主编$/u.test(key)) chiefs.push(...names(list))
    }
  // a small periodical has no other editors than its 主编 and 副主编
  return {
    editors: [...new Set(editors.length > 0 || chiefs.length < 2 ? editors : chiefs)],
    responsibleEditor,
  }
}
