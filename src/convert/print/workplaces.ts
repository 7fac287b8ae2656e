import {bare, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {isAffiliation, namesPersons} from './credit.ts'
import {isDateLine} from './dates.ts'
import {isPersonName} from './person-name.ts'

/** 本刊, 本会秘书处, 协会信息部: the periodical's own office. */
const ownHouse =
  /^(?:本[刊报会社站](?:\p{Script=Han}{0,6}[部处室组会])?|(?:协会|商会|学会|总会|联合会|研究会)?(?:秘书处|编辑部|办公室)|(?:协会|商会|学会|总会|联合会|研究会)\p{Script=Han}{1,6}[部组室处])$/u

/** 本刊, set right below a title, 城东医院护理部 in the middle: an office that signs where a person does, over the text. */
export function isOfficeBelowTitle(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !opensText(next)) return false
  const text = bare(line.value)
  return ownHouse.test(text) || (deep.test(line.value) && text.length <= longestOffice && isAffiliation(text))
}

/** 市医院药学质量控制中心 right below a title that the 目录 lists whole, and over prose, or over the unit of a table (单位：元): who reports. */
export function isOfficeBelowWholeTitle(line: Line, next: Line | undefined): boolean {
  const text = line.value.trim()
  const opens = opensText(next) || /^[（(]?单位[：:]/u.test(next?.value.trim() ?? '')
  return text.length <= longestOffice && namesOffice(text) && line.gap === 0 && opens
}

/** 协会考察组 right above 卫　东, below a title: where the author works, on a line of its own. */
export function isOfficeOverName(line: Line | undefined, name: Line | undefined): boolean {
  if (!line || name?.gap !== 0) return false
  const text = bare(line.value)
  return isOfficeAlone(text) && namesPersons(name.value)
}

/** Characters of an office on a line of its own: a title is longer. */
const longestOfficeAlone = 10

/** 协会考察组; 12名律师走进5所中学 ends as the name of a school does, and tells what was done there. */
export function isOfficeAlone(text: string): boolean {
  return text.length <= longestOfficeAlone && namesOffice(text)
}

function namesOffice(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text) && !doings.test(text) && isAffiliation(text)
}

const doings = /走进|来到|入驻|落户|[赴访与为在向了的将被把致给]/u

/** 协会考察组, far to the right and above the name that signs a text. */
export function isOfficeAboveSignature({value}: Line): boolean {
  const text = bare(value)
  const indent = width(value.slice(0, value.length - value.trimStart().length))
  return indent >= leastFarRight && text.length <= longestOffice && isAffiliation(text)
}

/** Without any sign before it, a name must stand farther in. */
export const leastFarRight = 8

/** （东屿县图书馆）, 单位：东屿县图书馆 below an author's name: where he works. */
export function namesWorkplace(line: string): boolean {
  const printed = tidy(line)
  const inner = /^[（(]([^（()）]{2,24})[）)]$/u.exec(printed)?.[1]
  return (
    (inner !== undefined && isAffiliation(inner)) ||
    (workplaceField.test(printed) && !unitOfTable.test(printed))
  )
}

const workplaceField = /^(?:作者|工作)?单位[：:] ?[^。；：:]{2,40}$/u
/** 单位：万元, 单位：元/百公斤 above a table. */
const unitOfTable =
  /^单位[：:] ?(?:[百千万亿]{0,2}(?:[元吨斤克米亩人次只头个件套台箱支根条双株户家]|美元|港元|公[斤里顷]|平方米|立方米|千瓦时?)|[%％‰])(?:$|[\s/／、，,])/u

/** The same without brackets: 协会考察组 below 卫　东 and over the text. */
export function isWorkplaceOverText(line: Line, next: Line | undefined): boolean {
  const text = bare(line.value)
  return isOfficeAlone(text) && !isPersonName(text) && opensText(next)
}

/** 云屏区残联 for 云屏区残疾人联合会, 市民政局 for 古州市民政局: a 目录 names the office that wrote the piece in short. */
export function isShortFor(listed: string, printed: string): boolean {
  if (printed.length > longestOffice || !isAffiliation(printed) || listed.length < 3) return false
  let at = 0
  for (const char of printed) if (char === listed[at]) at++
  return at === listed.length
}

/** Characters of the name of an office. */
export const longestOffice = 24

/** A list of names has neither long lines nor sentences; prose has, and a verse is short but stops. A speech's day may come first. */
export function opensText(next: Line | undefined): boolean {
  if (next === undefined) return true
  const text = next.value.trim()
  const inner = /^[（(]([^（()）]{2,24})[）)]$/u.exec(text)?.[1]
  return (
    // （某某公司）: where the author works
    (inner !== undefined && isAffiliation(inner.replace(/[，,\s]?\d{6}$/u, ''))) ||
    width(text) > 12 ||
    /[，。！？；：]$/u.test(text) ||
    isDateLine(text.replace(/^[（(](.*)[）)]$/u, '$1'))
  )
}

/** As far in as a title in the middle. */
export const deep = /^[\s\u3000]{6,}/u
