import {bare, tidy} from '../text/characters.ts'
import {remembered} from '../text/remembered.ts'
import {type CreditField, creditKeys} from './credit-keys.ts'
import {officeEndings, organisationEndings, unitEndings} from './organisation-words.ts'
import {isPersonName, nameWords, withoutLatinName, withSpreadNames} from './person-name.ts'

/** What a source line or byline says. `printed` is the line as printed. */
export interface Credit {
  readonly printed: string
  source?: string
  compiledBy?: string
  authors?: string[]
  /** Who put it into Chinese: no author of it. */
  translators?: string[]
  excerptedFrom?: string
  webEditor?: string
  /** （某某公司）: no key, only a name. */
  bare?: boolean
}

const fieldsByKey: ReadonlyMap<string, CreditField> = new Map(
  creditKeys.flatMap(([field, keys]) => keys.map(key => [key, field] as const)),
)
const allKeys = [...fieldsByKey.keys()]

/** 责任编辑, 摄影: what stands before who did it, without its sign. */
export function isCreditKey(text: string): boolean {
  return fieldsByKey.has(bare(text))
}

const sign = '[：:/／|｜_＿]'
/** 文/甲, 图/乙, 译/丙 and 诗/丁 need their sign; the longer keys do with a blank or a title behind them: 摘自《经济日报》. */
const key = `((?:${allKeys.join('|')})(?=\\s*${sign}|[\\s\\u3000]|《|(?<=[摘转选译辑抄]自)\\p{Script=Han}{1,8}《|(?<=[自载据])(?:19|20)\\d\\d年)|[文图译诗词曲](?=\\s*${sign}))\\s*${sign}?\\s*`
/** （来源：晨报编选：资料室）: a key with its colon begins a field without a blank before it too. */
const closeUp = `(?<=\\p{Script=Han})(?=(?:${allKeys.filter(word => word.length >= 2).join('|')})[：:_＿])`
const field = new RegExp(`(?:^|(?<=[；;，,。\\s\\u3000|｜])|${closeUp})${key}`, 'gu')
const opening = new RegExp(`^${key}`, 'u')
/** 时间：2016-03-21 10:22 | 来源：…, [2016-03-21] 来源：…: when a site put a piece up stands before the first key. */
const putUp = new RegExp(
  `^(?:\\p{Script=Han}{2,5}[：:] ?)?[[【（(]?(?:19|20)\\d\\d[-./年]\\d{1,2}[-./月]\\d{1,2}日?(?: \\d{1,2}[：:]\\d\\d(?:[：:]\\d\\d)?)?[\\]】）)]?[ |｜]+(?=(?:${allKeys.join('|')})[：:])`,
  'u',
)
/** 人气：412, behind a value: a field of a key that is none of these. */
const anotherField = /(?: ?[|｜] ?| )\p{Script=Han}{2,5}[：:].*$/su
/** Brackets that are part of a text and name nobody. */
const notes =
  /^(?:[（(]?此件|作者[系为单是]|笔者|附件|完$|待续|未完|全文完|略|续|上接|下转|注|本文|编者|限于|以上|均为|单位|草案|试行|暂行|征求意见|修订|送审|节选|摘要|[一二三四五六七八九十\d]+$)/u
const organisation = new RegExp(`(?:${organisationEndings.join('|')})$`, 'u')
const affiliationEndings = [...organisationEndings, ...unitEndings, ...officeEndings]
const affiliation = new RegExp(
  `(?:${affiliationEndings.join('|')})$|\\p{Script=Han}{2}员$|^\\d{1,3}号?[楼栋幢]$`,
  'u',
)
/** Code units at the end of a text that tell it, more than 301号楼 has, which must be the whole of it, and than 研究员 with characters beyond 16 bits. */
const longestAffiliation = Math.max(6, ...affiliationEndings.map(ending => ending.length))

/** 炼铁厂, 语文组, 八（3）班: where somebody works, or 校长, 记者: what they are. */
export function isAffiliation(text: string): boolean {
  return affiliation.test(text.length > longestAffiliation ? text.slice(-longestAffiliation) : text)
}

/** 沙河小学五年级, 湖滨二小四年级: what a pupil signs behind; 五年级 alone heads a list. */
export function namesYearAtSchool(text: string): boolean {
  return /[小中学校][高初]?[一二三四五六七八九]年级$/u.test(text)
}

const ownOffice =
  /^(?:本[刊报会]\p{Script=Han}{0,8}|(?:协会|商会|学会|总会|联合会|研究会)?(?:秘书处|编辑部|办公室)|(?:协会|商会|学会|总会|联合会|研究会)\p{Script=Han}{1,6}[部组室处])$/u

/** 学员在听讲　甲某/摄, 学员在听讲　甲某摄, 学员在听讲（甲某 摄）: what a picture shows, and who took it. */
export function creditsPhoto(line: string): boolean {
  return (
    line.length <= 80 &&
    /(?:\s\p{Script=Han}{2,4} ?[/／]? ?(?:摄|攝|供图)|[（(]\p{Script=Han}{2,4} ?[/／]? ?(?:摄影?|攝影?|供图)[）)])$/u.test(
      tidy(line),
    )
  )
}

/** 本报讯(通讯员 甲)“五一”: so a report begins, wherever its column cuts the line. */
export function opensDispatch(line: string): boolean {
  return /^本[报刊网会]讯(?:[\s（(]|$)/u.test(line.trimStart())
}

/** Brackets around the whole line; the first must close only at its end. */
function unwrap(text: string): string | undefined {
  if (!/^[（([［【〔]/u.test(text) || !/[）)\]］】〕]$/u.test(text)) return undefined
  let depth = 0
  for (const [index, char] of [...text].entries()) {
    if (/[（([［【〔]/u.test(char)) depth++
    else if (/[）)\]］】〕]/u.test(char) && --depth === 0 && index < [...text].length - 1) return undefined
  }
  return text.slice(1, -1).trim()
}

/** Is the line one bracket from its first character to its last? */
export function isOneBracket(line: string): boolean {
  return unwrap(tidy(line)) !== undefined
}

function clean(value: string): string {
  return value
    .replace(/[\s\u3000]{0,4}[|｜][\s\u3000]{0,4}(?:阅读|查看|点击)(?:原文|全文)[>＞»›]{0,3}$/u, '')
    .replace(/^[\s\u3000：:/／_＿]+|(?<![\s\u3000；;，,。|｜])[\s\u3000；;，,。|｜]+$/gu, '')
}

/** 甲某，市教育局原局长，本会顾问: what somebody is may stand behind the name. */
function withoutOffices(list: string): string {
  const [first = '', ...others] = list.split(/[，,]/u)
  const offices = others.length > 0 && others.every(other => bare(other).length > 3 && !namesPersons(other))
  return offices && namesPersons(first) ? first : list
}

/** Who took the pictures, behind who wrote: 祁望舒　摄影 陶砚白, 本刊记者 祁望舒　图 陶砚白. */
const tookPictures = /[\s\u3000](?:摄影|摄像|图片|配图|插图|绘图|制图|图|摄)[\s\u3000：:/／｜|]/u

/** What stands before the photographer on a byline; the whole line where none does. */
export function withoutPhotographer(text: string): string {
  const at = text.search(tookPictures)
  const names = at < 0 ? '' : text.slice(at).replace(tookPictures, '').trim()
  return at > 0 && namesPersons(names) ? text.slice(0, at).trimEnd() : text
}

/** Names in a row; what an author belongs to stands in brackets behind, or before (院办 潘某), and is no name. */
function names(list: string): string[] {
  // Wendy Liu
  if (/^[A-Z][a-z.’'-]*(?: [A-Z][a-z.’'-]*){1,3}$/u.test(list.trim())) return [list.trim()]
  const value = withoutOffices(withoutPhotographer(list))
  const alone = value
    // 四（1）班 李诗涵: whose brackets hold a number
    .replace(/(?:\p{Script=Han}{1,4})?[（(]\d{1,2}[）)]班/gu, ' ')
    .replace(/[（(][^（()）]*[）)]/gu, ' ')
  const words = withSpreadNames(
    withoutLatinName(alone)
      .split(/[、，,；;\s\u3000]+/u)
      .map(name => name.trim())
      // 通讯员　甲某　摄影报道
      .filter(word => word !== '' && !/^(?:摄影|文字|图文)?报[道导]$/u.test(word)),
  )
  // 应急办 looks like a name, but beside one it is where he works
  const persons = words.filter(word => isPersonName(word) && !isAffiliation(word))
  if (persons.length === 0) {
    // 三年级二班　乐乐爸爸
    const others = words.filter(word => !isAffiliation(word))
    return others.length > 0 ? others : words
  }
  return words.filter(word => persons.includes(word) || (word.length <= 4 && !isAffiliation(word)))
}

/** 《蜂讯》第3期　甲某选编, 《蜂讯》，甲某/荐: a work, and behind it who took the text from it. */
const takenBy =
  /^(\S.*?[》”\p{L}\p{N}])[\s，,；;/／]+(\p{Script=Han}(?: ?\p{Script=Han}){1,3})[\s/／]*(?:选编|摘编|编选|编写|编译|改编|整理|推荐|荐|摘录|摘抄|摘选|摘|辑录|辑|选|供稿)$/u
/** 甲某摘自《蜂讯》, 甲某据《蜂讯》整理: who took the text, and behind it where from. */
const tookFrom =
  /^(\p{Script=Han}(?: ?\p{Script=Han}){1,3}?)[\s/／]*(摘自|摘编自|节选自|选自|转自|转载自|辑自|抄自|据)[\s：:]*([《“].{2,60}?)(?:整理|编写|改编|编译)?$/u

/** Where a text was taken from, and who took it, where the two stand side by side in one field. */
function partTaker(value: string): {readonly work: string; readonly taker?: string} {
  const [, work, taker] = takenBy.exec(value) ?? []
  return work !== undefined && taker !== undefined && isPersonName(taker)
    ? {work, taker: bare(taker)}
    : {work: value}
}

function readTaken(inner: string, printed: string): Credit | undefined {
  const [, taker, how, work] = tookFrom.exec(inner) ?? []
  if (taker === undefined || work === undefined || !isPersonName(taker)) return undefined
  const source = undated(work)
  return how?.startsWith('摘')
    ? {printed, compiledBy: bare(taker), excerptedFrom: source}
    : {printed, compiledBy: bare(taker), source}
}

/** Deeds of those who wrote, and of those who wrote down or put in order what others said. */
const wrote =
  /^(?:口述|讲述|撰文|撰稿|执笔|文[/／、·]?图|图[/／、·]?文|文字|文|辑录|著|摄影报道|摄影报导|评注|评析)$/u
const arranged = /^(?:(?:搜集|收集|采录)?整理|辑|记录|笔录|编写|选编|摘编|编选|编译|搜集)$/u
const tookPhotos = /^(?:摄影?|图|供图)$/u
const deeds =
  '口述|讲述|撰文|撰稿|执笔|文[/／、·]?图|图[/／、·]?文|文字|辑录|辑|评注|评析|摄影报道|摄影报导|搜集整理|收集整理|采录整理|整理|记录|笔录|编写|选编|摘编|编选|编译|搜集|摄影|供图'
/** 甲某口述　乙某整理, 甲某　文, 通讯员 甲某　摄影报道: each name with what its bearer did; one character alone may be the name's last. */
const didWhat = new RegExp(
  `(?:(?:特约|实习)?(?:记者|通讯员) ?)?(\\p{Script=Han} ?\\p{Script=Han}{1,3}?)(?:[ /／]{0,2}(${deeds})|[ /／]{1,2}([文图摄辑著]))(?:[ ，,；;]{1,2}|$)`,
  'uy',
)

function readDeeds(text: string, printed: string): Credit | undefined {
  const found: Array<{name: string; did: string}> = []
  for (let at = 0; at < text.length; at = didWhat.lastIndex) {
    didWhat.lastIndex = at
    const [, name, long, did = long] = didWhat.exec(text) ?? []
    // 小鲁整理: whoever took down what another told may be named as his colleagues call him
    const known = name !== undefined && found.length > 0 && /^[小老阿]\p{Script=Han}$/u.test(name)
    if (name === undefined || did === undefined || !(known || isPersonName(name))) return undefined
    found.push({name: bare(name), did})
  }
  const who = (deeds: RegExp) => found.flatMap(({name, did}) => (deeds.test(did) ? [name] : []))
  const [authors, compilers] = [who(wrote), who(arranged)]
  if (found.length === who(tookPhotos).length) return undefined
  return {
    printed,
    ...(authors.length > 0 ? {authors} : {}),
    ...(compilers.length > 0 ? {compiledBy: compilers.join('、')} : {}),
  }
}

/** （校办供稿）, （市定额站解答）, （何望舒/摄 文）: who, and what they did, behind. */
const contributed =
  /^(.{2,24}?)[\s\u3000]*(?:[/／][\s\u3000]*)?(供稿|供文|来稿|提供|统计|汇总|解答|答复|撰稿|撰文|撰写|报道|报导|摄影报道|整理|编译|摘编|选编|编选|采写|执笔)$/u

/** 市中心血站提供　甲某整理: who gave what another put in order. */
const provided = /^(.{2,20}?)(?:提供|供稿)[ 、，](\p{Script=Han}(?: ?\p{Script=Han}){1,3})$/u

function readContributed(inner: string, printed: string): Credit | undefined {
  const [, named, did] = contributed.exec(inner) ?? []
  // 协会秘书处　2013年10月25日整理: on which day says nothing of whom
  const who = named?.replace(/ (?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?$/u, '')
  // 根据录音整理 says how, not who
  if (!who || !did || /[。；，：！？]|^(?:根据|依据|据)|由/u.test(who)) return undefined
  const [, giver, taker] = provided.exec(who) ?? []
  if (giver !== undefined && taker !== undefined && /整理|编/u.test(did))
    return {printed, source: giver, compiledBy: bare(taker)}
  if (isAffiliation(who)) return {printed, source: who}
  if (/整理|编/u.test(did)) return {printed, compiledBy: who}
  if (who.length <= 4 && isPersonName(who)) return {printed, authors: [who]}
  return /\p{Script=Han}/u.test(who) ? {printed, source: who} : undefined
}

/** （老窑　辑）, （甲某译）: who took a text from elsewhere, or put it into Chinese, his deed in one character. */
const tookOrPut = /^(\p{Script=Han}(?: ?\p{Script=Han}){1,2}) ?(辑|摘|编|译)$/u

function readTookOrPut(inner: string, printed: string): Credit | undefined {
  const [, name, did] = tookOrPut.exec(inner) ?? []
  if (name === undefined || did === undefined || isAffiliation(name)) return undefined
  if (did === '译') return {printed, translators: [bare(name)]}
  // （老邢编）: he took it from elsewhere, or made it up
  return did === '编' ? {printed, bare: true} : {printed, compiledBy: bare(name)}
}

/** 图｜甲某, 摄影_某馆: who made the pictures of a piece, on a line of its own below who wrote it. */
export function creditsPictures(line: string): boolean {
  return /^(?:图|图片|摄影|供图|插图|配图|绘图|制图)\s*[：:/／|｜_＿]\s*[^，。；：]{2,16}$/u.test(line.trim())
}

/** （辅导老师　甲某）: who helped a child write is no author. */
const advises = /^(?:辅导|指导)(?:老师|教师|员)/u

/**
 * Reads a source line or byline: （来源：甲 编选：乙）, 来源：甲, （摘自《经济日报》）, 文/甲 乙, （某某公司）.
 * `undefined` where the line is none.
 */
export const readCredit = remembered((line: string): Credit | undefined => {
  const printed = tidy(line)
  if (printed.length > 120 || printed.length < 2) return undefined
  const inner = unwrap(printed)
  const text = (inner ?? printed.replace(/^[□■◇◆○●◎—－─-]+\s*/u, '')).replace(putUp, '')
  const english = /^By((?:\s+[A-Z][\w.’'-]*){1,5})$/.exec(text)?.[1]
  if (english) return {printed, authors: [english.trim()]}
  const row = knownOfRow(text)
  if (row !== undefined) return readFields(row, printed, inner !== undefined)
  if (opening.test(text) && !/。./u.test(text)) return readFields(text, printed, inner !== undefined)
  // 本刊调研组　执笔：甲某
  const [, office, written] =
    /^(\p{Script=Han}{2,12}) ((?:执笔|撰稿|撰文|采写|整理|文字)[：:].{2,40})$/u.exec(text) ?? []
  if (office !== undefined && written !== undefined && isAffiliation(office))
    return readFields(written, printed, inner !== undefined)
  if (inner !== undefined) {
    const contribution =
      readTaken(inner, printed) ??
      readDeeds(inner, printed) ??
      readContributed(inner, printed) ??
      readTookOrPut(inner, printed)
    if (contribution) return contribution
  }
  // 【查证】 heads a part of a text; who wrote it stands in round brackets
  const persons = inner === undefined || /^【/u.test(printed) ? [] : contributorsIn(inner)
  if (persons.length > 0)
    return advises.test(inner ?? '') ? {printed, bare: true} : {printed, authors: persons, bare: true}
  return inner !== undefined && isName(inner) ? {printed, source: inner, bare: true} : undefined
})

/** 某某公司　厉某: behind a workplace and a blank stands a name, however rare the surname. */
const workplaceAndName = /^(\p{Script=Han}{4,30})\s(\p{Script=Han}{3}|\p{Script=Han}\s\p{Script=Han})$/u

/** （苏某）, （炼铁厂　唐某）: who sent the report in, and from where. */
function contributorsIn(printed: string): string[] {
  // 本刊记者祁望舒, 祁望舒 2016年9月: what he is may stand close before the name, and when he wrote behind it
  const inner = printed
    .replace(/^本[刊报会](?:特约)?(?:记者|通讯员|评论员) ?/u, '')
    .replace(/ (?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?$/u, '')
  if (isPersonName(inner)) return [bare(inner)]
  // 钟启元，石坑中学退休教师
  const named = withoutOffices(inner)
  if (named !== inner && isPersonName(named)) return [bare(named)]
  const [, office = '', person] = workplaceAndName.exec(inner) ?? []
  const isPlace = isAffiliation(office) || namesYearAtSchool(office)
  if (person !== undefined && isPlace && !isAffiliation(person)) return [bare(person)]
  return namesPersons(inner)
    ? nameWords(inner).filter(word => isPersonName(word) && !isAffiliation(word))
    : []
}

/** 日期：2003-5-14　作者：甲　点击：31: of a row of fields, two at least, those whose keys credit somebody; the others say when or how often. */
function knownOfRow(text: string): string | undefined {
  if (/。./u.test(text)) return undefined
  const parts = text.split(/(?<![ ；;|｜])[ ；;|｜]{1,3}(?=\p{Script=Han}{1,5} ?[：:])/u)
  const [known, others] = [
    parts.filter(part => opening.test(part)),
    parts.filter(part => !opening.test(part)),
  ]
  const counts = others.every(part => /^\p{Script=Han}{1,5} ?[：:] ?(?:\d|$)/u.test(part))
  return known.length > 0 && others.length > 0 && counts ? known.join(' ') : undefined
}

/** 一九八一届, 1967届, 八四级: with whom somebody left school. */
const graduated =
  /^(?:(?:19|20)?\d\d|[一二][〇零○一二三四五六七八九]{3}|[一二三四五六七八九零〇]{2})(?:届|级)$/u

/** Names of persons and where they work, and nothing else: a byline has no sign but its place. */
export const namesPersons = remembered((text: string): boolean => {
  if (isPersonName(text)) return true
  const printed = tidy(text)
  // nearly every text is prose, whose first words tell it
  const [, first] = firstWord.exec(printed) ?? []
  if (first !== undefined && !isOfName(withoutHonour(first))) return false
  const words = nameWords(printed).map(withoutHonour)
  return words.every(isOfName) && words.some(isPersonName)
})

/** Of a text between blanks and commas, the first word, if what stands behind it cannot be a part of it. */
const firstWord = /^[、，,\s]*([^、，,\sA-Z][^、，,\s]+)/u

function isOfName(word: string): boolean {
  return isPersonName(word) || isAffiliation(word) || graduated.test(word)
}

function withoutHonour(word: string): string {
  return word.replace(/(?<=.{2})(?:神父|牧师|法师|道长|先生|女士|院士)$/u, '')
}

function isName(inner: string): boolean {
  return (
    inner.length <= 40 &&
    !/[。；！？：:，,、]/u.test(inner) &&
    !notes.test(inner) &&
    (organisation.test(inner) || /^\p{Script=Han}{2,6}[组班馆队]$/u.test(inner))
  )
}

/** 来源：协会秘书处　2002-6-20: a site sets the day behind, which stands in the credit. */
const dayBehind = /(?<=\S)\s+(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?$/u

/** 《潮汐报》8月19日: the paper is the source, its day stands in the credit. */
function undated(printed: string): string {
  const value = printed.replace(/(?:[，,、]|(?<!\s))\s*(?:有|略有|作了)?(?:删节|删改|改动|删减)$/u, '')
  return value.replace(
    /(?<=》)\s*(?:(?:19|20)\d{2}\s*[年.-]\s*)?\d{1,2}\s*[月.-]\s*\d{1,2}\s*日?(?:第.{1,3}版)?$/u,
    '',
  )
}

/** Who contributes is a source where it is an organisation, an author where it is a person. */
function fieldOf(
  printedKey: string,
  value: string,
): Exclude<CreditField, 'contributor' | 'other' | 'published'> | undefined {
  if (/^[文诗词曲]$/u.test(printedKey)) return 'authors'
  if (printedKey === '译') return 'translators'
  const name = fieldsByKey.get(printedKey.trim())
  if (name === 'contributor')
    return organisation.test(value) || (isAffiliation(value) && !/[\s、]/u.test(value)) ? 'source' : 'authors'
  return name === 'other' || name === 'published' ? undefined : name
}

/** 记者：秦总，当初接下来的时候，公司里: a line of an interview that the page cut before its sentence came to a stop. */
function speaks(value: string): boolean {
  // 申某（五年级2班家长，儿科医生）: what somebody is may have a comma
  const [first, ...clauses] = value.replace(/[（(][^（()）]*[）)]$/u, '').split(/[，,]/u)
  return (
    first !== undefined &&
    clauses.length > 0 &&
    clauses.some(clause => clause.length > 4 && !namesPersons(clause))
  )
}

/** 口述｜我做了四十年的手工茶 is a title, with its kind before it: words that no name has in it. */
function isClause(value: string): boolean {
  return value.length >= shortestClause && /^\p{Script=Han}+$/u.test(value) && /[我你了的是]/u.test(value)
}
/** Characters of such a title, at least: a pen name may read like words too. */
const shortestClause = 6

/** 发布时间：2016-09-12　浏览次数：128: what a page of the web says below a title, a number behind each key. */
function isPublished({1: printedKey = '', index, 0: {length}, input}: RegExpExecArray): boolean {
  return (
    fieldsByKey.get(printedKey.trim()) === 'published' && /^[\s\u3000]*\d/u.test(input.slice(index + length))
  )
}

/** 蒲德昌, 岩　罕: two or three characters, which a name has in print whoever is called so. What stands around must say the rest. */
export function mayBeName(text: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(bare(text)) && !notes.test(bare(text)) && !isAffiliation(bare(text))
}

/** Keys that also stand before an answer, or before the name of a poem's form. */
const answersOrNames = /^(?:解答|答疑|[诗词曲])$/u

/** 贝晓, 甲某　乙某: names, and pen names of two or three characters. */
function isSomebody(value: string): boolean {
  return namesPersons(value) || mayBeName(value)
}

function readFields(text: string, printed: string, bracketed: boolean): Credit | undefined {
  const credit: Credit = {printed}
  const found = [...text.matchAll(field)]
  if (!found.length) return undefined
  for (const [index, match] of found.entries()) {
    const upTo = found[index + 1]?.index ?? text.length
    const value = clean(text.slice(match.index + match[0].length, upTo).replace(anotherField, '')).replace(
      dayBehind,
      '',
    )
    if (!value) continue
    const name = fieldOf(match[1] ?? '', value)
    // 解答：可以，但要先登记 answers, 词：一剪梅 names a tune
    if (answersOrNames.test(match[1] ?? '') && !isAffiliation(value) && !isSomebody(value)) return undefined
    // 记者：第一次是什么情形？ is somebody speaking
    if (
      (name === 'authors' || name === 'translators') &&
      (/[？！?!。]/u.test(value) ||
        value.length > 40 ||
        (!bracketed && (speaks(value) || (isClause(value) && !isSomebody(value)))))
    )
      return undefined
    // 作者：秘书处
    if (name === 'authors' && ownOffice.test(value)) credit.source ??= value
    else if (name === 'authors' || name === 'translators')
      credit[name] = [...(credit[name] ?? []), ...names(value)]
    else if (name === 'source' || name === 'excerptedFrom') {
      const {work, taker} = partTaker(value)
      credit[name] = credit[name] ? `${credit[name]}、${undated(work)}` : undated(work)
      if (taker !== undefined) credit.compiledBy ??= taker
    } else if (name) credit[name] = credit[name] ? `${credit[name]}、${value}` : value
  }
  // 摄影：甲 alone credits a photo, not the article; 翻译：乙 alone an office of the issue, beside 打字 and 校对
  if (Object.keys(credit).length === 1) return found.every(isPublished) ? credit : undefined
  // nor does 主讲：丙 alone, as an invitation has it, write a piece
  if (found.length === 1 && /^(?:翻[译譯]|主讲|讲述)/u.test(found[0]?.[1] ?? '')) return undefined
  if (!bracketed && /[。！？]$/u.test(text)) return undefined
  // a sentence that begins with 据 or 记者 and was not set apart by brackets is prose
  if (!bracketed && !/[：:/／|｜]/u.test(text) && text.length > 40) return undefined
  return credit
}
