import {readNumeral} from '../../chinese-numerals.ts'
import {withPlainKey} from '../print/colophon.ts'
import {isAffiliation} from '../print/credit.ts'
import {isDateLine, withPlainZeros} from '../print/dates.ts'
import {withoutLatinHalf} from '../print/wording.ts'
import {fold, han, tidy, width} from '../text/characters.ts'

/** What an issue line says (2014年11、12月合刊第9期总第140期); `null` for what it does not say. */
export interface IssueLine {
  readonly year: number | null
  readonly months: number[]
  readonly combined: boolean
  readonly number: number | null
  readonly total: number | null
  readonly volume: number | null
}

const hanDigits = '〇零○一二三四五六七八九十'
const n = `(\\d{1,5}|[${hanDigits}百]{1,6})`

function value(printed: string | undefined): number | null {
  return printed === undefined ? null : (readNumeral(printed.replaceAll('○', '〇')) ?? null)
}

function first(text: string, ...patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    const found = value(pattern.exec(text)?.[1])
    if (found !== null) return found
  }
  return null
}

/** 11、12 → [11, 12]; 7-8 → [7, 8]; 1至3 → [1, 2, 3]. */
function readMonths(text: string): number[] {
  const match = new RegExp(`(${n}(?:\\s*[、,，\\-—–~～至/]\\s*${n})*)\\s*月`).exec(text)
  const printed = match?.[1] ?? /(?:19|20)\d{2}\s*[.\-/]\s*(\d{1,2})(?!\d)/.exec(text)?.[1]
  if (!printed) return []
  const months = printed.split(/[、,，\-—–~～至/]/).map(part => value(part.trim()))
  const valid = months.filter((month): month is number => month !== null && month >= 1 && month <= 12)
  const [from, to] = valid
  if (valid.length === 2 && from !== undefined && to !== undefined && /[-—–~～至]/.test(printed) && from < to)
    return Array.from({length: to - from + 1}, (_, index) => from + index)
  return valid
}

/** 准印证号：某内资准字（2018）第009号 counts permits, not issues. */
const permit = /(?<!\S)\S*(?:准印|准字|许可证|登记证|刊号|ISSN|\bCN\b)\S*(?:\s+(?:\(\d{4}\))?第?\d+号)?/gu

/** 2008年冬, 2015年·秋季号, 2018年第三季·秋卷: a quarterly is dated by its season. */
const season =
  /^(?:19|20)\d{2}\s?[·•・]\s?[春夏秋冬]$|年[·\s]*(?:第[一二三四]季度?[·\s]*)?[春夏秋冬](?:季|之)?[号刊卷]?(?!\p{Script=Han})|年[·\s]*第[一二三四]季度?(?!\p{Script=Han})|(?:19|20)\d{2}\s*[·•・]\s*[春夏秋冬]季?[号刊卷]/u

/** Does the line date an issue by its season? */
export function isOfSeason(line: string): boolean {
  return season.test(fold(tidy(line)))
}

/** Characters of an issue line that has a comma. */
const longestWithComma = 30

/** Fewer characters before 第4号 are the name of a periodical. */
const shortestTitle = 5

/** Reads one printed line as an issue line; `undefined` where it says neither number nor date. */
export function readIssueLine(line: string): IssueLine | undefined {
  const text = withPlainZeros(fold(tidy(line)).replace(permit, ''))
  if (text.length > 60 || /[。；]/.test(text)) return undefined
  // 4月18日，由青年委员会发起的第九期活动在新城举: a line that the page cuts out of a sentence
  if (text.length > longestWithComma && /[，,].*[^\d\s]/u.test(text) && !/[刊报訊讯]/u.test(text))
    return undefined
  const year = first(
    text,
    new RegExp(`((?:19|20)\\d{2}|[${hanDigits}]{4})\\s*年`),
    /((?:19|20)\d{2})\s*[.\-/]\s*\d{1,2}(?!\d)/,
    // 2021 春季号, 2016·秋季号
    /((?:19|20)\d{2})\s?[·•・]?\s?(?=[春夏秋冬](?:(?:季|之)?[号刊卷]|$))/u,
    // 2001 No.3, 2019（总第4卷）
    /^((?:19|20)\d{2})\s?(?=No\.?\s?\d|[（(]?[总總])/iu,
  )
  const months = readMonths(text)
  const withoutTotal = text
    .replace(new RegExp(`(?:总|總)\\s*(?:第\\s*)?${n}\\s*[期号號辑輯卷]`), ' ')
    .trimEnd()
  const reading = {
    year,
    months,
    combined: /合刊/.test(text) || months.length > 1,
    number: first(
      withoutTotal,
      new RegExp(`第\\s*${n}(?:\\s*[-—–~～、]\\s*${n})?\\s*[期刊号號]`),
      // 第四辑, on a line of its own or behind the year: a series of materials
      new RegExp(`(?:^|[年月]\\s*)第\\s*${n}\\s*[辑輯集]$`),
      /No\.?\s*(\d+)/i,
    ),
    total: first(
      text,
      new RegExp(`(?:总|總)\\s*(?:第\\s*)?${n}\\s*[期号號辑輯卷]`),
      new RegExp(`[总總][号號期](?:数)? ?[：:]? ?(?:第 ?)?${n}(?! ?[年月])`),
      // 2001 No.3 总 59
      new RegExp(`(?:No\\.?\\s?\\d+|[期号號])\\s?[（(]?[总總] ?(?:第 ?)?${n}[)）]?$`, 'iu'),
    ),
    volume: first(text, new RegExp(`第\\s*${n}\\s*卷`), /Vol(?:ume)?\.?\s*(\d+)/i),
  }
  // 校庆公告（第一号）, 市政府令第58号: what the number counts stands before it, and is no periodical
  const counts = /第\s*[\d〇零○一二三四五六七八九十百]+\s*[号號]/u.exec(text)
  const another =
    counts !== null &&
    year === null &&
    reading.total === null &&
    reading.volume === null &&
    text.slice(0, counts.index).replace(/[^\p{Script=Han}]/gu, '').length >= shortestTitle &&
    !/[刊报訊讯]/u.test(text)
  if (another) return undefined
  const says =
    reading.number !== null ||
    reading.total !== null ||
    reading.volume !== null ||
    (year !== null && (months.length > 0 || season.test(text) || yearbook.test(text)))
  return says ? reading : undefined
}

/** 2012 年报, 2019年刊: one issue a year. */
const yearbook = /^(?:19|20)\d{2} ?(?:年度?)?(?:年?报|年?刊|年鉴|报告|特刊)$/u

/** 某某街道办公室　　　2022年6月28日: below the name of a bulletin stands who issues it, and the day. */
const issues =
  /^\p{Script=Han}{3,28}(?:协会|学会|商会|办公室|办|局|委|委员会|府|厅|处|部|中心|院|会|工会|团委)$/u

/** 主办, wide blanks on either side. */
const onlyPublishes =
  /^(?:主管主办|联合主办|主办|主辦|编印|編印|合编|合办|编辑出版|出版|出品|编)(?:单位|單位)?$/u

/** 甲市学会编; 商会信息摘编 and 企业政策法规选编 are names of periodicals: who publishes is a body. */
export function isBody(name: string): boolean {
  return isAffiliation(name) || /[会會府委）]$/u.test(name)
}

/** 九月三十日出版, 逢双月　出版: what says when names nobody. */
function mayPublish(name: string): boolean {
  return !/[\d：:，。]|[年月日期季]$/u.test(name)
}

/**
 * 某某学会编 一九九一年五月十五日（农历四月初二）, 1991年第3期 某某学会编: the day or the number of the issue beside who publishes it, one
 * blank between.
 */
function withoutDay(printed: string): string {
  const line = printed.slice(0, longestPublisher).trim()
  const [, first, behind = ''] = /^(\S+)[\s\u3000]+(.*)$/su.exec(line) ?? []
  const [, before = '', last] = /^(.*\S)[\s\u3000]+(\S+)$/su.exec(line) ?? []
  const publishes = /(?:办|辦|编|印|版|品)$/u
  if (last !== undefined && saysWhen(last) && publishes.test(before)) return before
  return first !== undefined && saysWhen(first) && publishes.test(behind) ? behind : printed
}

/** A day, in both calendars perhaps, or the number of the issue. */
function saysWhen(word: string): boolean {
  return isDateLine(word.replace(/[（(][^（()）]*[）)]$/u, '')) || readIssueLine(word) !== undefined
}

/** 某某协会会刊, 某某联谊会会讯, 某某艺术团会员通讯, 某某联合会会员电子月刊: whose a periodical is that is for its members. */
const ofItsMembers =
  /^(.{2,36}?(?:[会會盟]|(?<!会)[团團社院]))(?:会[刊讯]|會[刊訊]|(?:会员|會員)?(?:内部|电子)(?:会[讯刊]|通讯|简报|刊物?)|(?:会员|會員)(?:内部)?(?:电子)?(?:通讯|通訊|会讯|会刊|(?:双?月|季|年|半年)刊|简报|刊物))(?=$|[，,、])/u

/** Characters of a line that names who publishes. */
const longestPublisher = 120

/** 某某书画院（甲市文庙街一号）: where it is found is no part of its name. */
const remark = /[（(][^（()）]*[）)]$/u
const address = /[路街道巷弄里号楼室]/u

/** 某某协会主办; 主办：某某协会; 主办单位 某某协会. Other statements may stand beside it, a wide blank between. */
export function readPublisher(printed: string): string | undefined {
  return publisherOn(printed)?.replace(remark, behind => (address.test(behind) ? '' : behind))
}

function publisherOn(printed: string): string | undefined {
  const line = withPlainKey(withoutDay(printed))
  for (const part of line.trim().split(/\u3000+|\s{2,}|\t/u)) {
    const text = tidy(part)
    const behind =
      /^(?:主办|主辦|编印|編印|出版|出品)(?:单位|單位|方)?\s*(?:[：:|｜/／]\s*)?(\S.{2,40})$/u.exec(text)
    const match = behind ?? /^(.{3,40}?)\s*(主管主办|主办|主辦|编印|編印|编辑出版|出版|出品|编)$/u.exec(text)
    const name = match?.[1]?.trim()
    const told = match?.[2] !== '编' || (name !== undefined && isBody(name))
    if (name !== undefined && told && mayPublish(name)) return name
  }
  const parts = line.trim().split(/\u3000+|\s{2,}/u)
  const named = parts.findIndex(part => onlyPublishes.test(part))
  // 某某学会　编印　　　2014年5月: the name stands before its key, or behind one that stands first
  const name = named < 0 ? '' : named === 0 ? tidy(parts[1] ?? '') : parts.slice(0, named).map(tidy).join(' ')
  const edits = tidy(parts[named] ?? '') === '编'
  if (/^.{3,40}$/u.test(name) && mayPublish(name) && (!edits || isBody(name))) return name
  const [body = '', day = '', ...more] = parts
  if (more.length === 0 && isDateLine(day) && issues.test(body)) return body
  const words = tidy(line)
  // 某某互助会 · 电子刊
  const journal = ofItsMembers.exec(withoutLatinHalf(words).replace(/ ?[·•|｜] ?/u, ''))?.[1]
  if (journal !== undefined && isBody(journal)) return journal
  // 某县合作社联合社公众号文章选编
  const account = /^(.{3,36}?) ?(?:微信)?公众号(?:文章|推文|图文)?(?:选编|精选|合集|汇编|选)$/u.exec(
    words,
  )?.[1]
  if (account !== undefined && isBody(account)) return account
  const apart =
    /^(.{3,40}?) (?:主管主办|联合主办|主办|主辦|合办|联合编印|合编|编印|編印|编辑出版|出版)$/u.exec(
      words,
    )?.[1]
  return apart !== undefined && mayPublish(apart) ? apart : undefined
}

/** 会员资料 注意保存; 内部资料 免费交流: what a masthead says of its use. */
export function isNotice(line: string): boolean {
  return (
    /(?:资料|資料|内部|內部|保存|交流|赠阅|贈閱|参考|參考|传阅|傳閱)/u.test(line) &&
    !/[。：:]/u.test(line) &&
    tidy(line).length <= 24
  )
}

/** 某某联谊会 Moumou Friendship Association: a body in both languages on one line. */
export function readBodyInTwo(line: string): {line: string; body: string; english: string} | undefined {
  const [, body, english] = /^(\p{Script=Han}{5,30}) ([A-Z][^\p{Script=Han}]{7,120})$/u.exec(tidy(line)) ?? []
  return body !== undefined && english !== undefined && isBody(body) && isEnglishName(english)
    ? {line: tidy(line), body, english}
    : undefined
}

/** A name in Latin letters: two words at least, no Han character. */
export function isEnglishName(line: string): boolean {
  const text = tidy(line)
  const words = text.split(' ')
  return (
    !han.test(text) &&
    /^[A-Za-z][\w&.,'’() -]+$/.test(text) &&
    words
      .slice(words.findIndex(word => /[A-Za-z]{2}/.test(word)) + 1)
      .some(word => /^[A-Za-z]{2}/.test(word)) &&
    !readIssueLine(text)
  )
}

/** A masthead line may be any of the above, or short and without a sentence's punctuation. */
export function isMastheadLike(line: string): boolean {
  const text = tidy(line)
  return width(text) <= 60 && !/[。；！？!?]$/u.test(text)
}
