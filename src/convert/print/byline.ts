import {bare, tidy, width} from '../text/characters.ts'
import {remembered} from '../text/remembered.ts'
import type {Line} from '../tree.ts'
import {type Credit, isAffiliation, namesPersons} from './credit.ts'
import {isDateLine} from './dates.ts'
import {isPersonName, latinName, nameWords} from './person-name.ts'

/** □ 农某, 内分泌科　许某: a sign, or where the author works, may stand before the name. */
const introduced =
  /^(?:([□■◎●○◇◆△▲☆★])\s*(?:([\p{Script=Han}（）\d]{2,16})\s+)?|([\p{Script=Han}（）\d]{2,16})\s+)(\p{Script=Han}{2,4}?)(?:神父|牧师|法师|道长)?$/u
/** 本刊编辑部, 本报评论员: no person, and yet a byline. */
const ours = /^本[刊报会](?:编辑部|编者|评论员|记者|通讯员|特约评论员)$/u
/** Does the periodical itself sign so? */
export function isOurs(text: string): boolean {
  return ours.test(bare(text))
}

/** As far in as a title in the middle. */
const deep = /^[\s\u3000]{6,}/u
/** 孟某（机电学院1998级）: what the author is may stand behind the name. */
const explained = /^(.{2,4}?)\s*[（(]([^（()）]{2,20})[）)]$/u

/** What somebody did for an article, behind the name: 祁望舒口述　陶砚白整理, 〔清〕柏问渠撰, 资料组辑录, 彼得·哈里森著. */
const deeds =
  '口述|整理|评注|评析|评点|点评|讲评|解说|讲解|讲述|原著|著|撰文|撰稿|撰|点校|校点|校注|注释|辑录|辑|搜集|采录|记录|笔录|翻译|编译|译编|译|改编|编著|编写|执笔|采写|供稿|摄影|摄'
const contribution = new RegExp(
  `([〔［[（(]\\p{Script=Han}{1,2}[〕］\\]）)])?\\s*([\\p{Script=Han}·]\\s?[\\p{Script=Han}·]{1,8}?)(?:\\s?(${deeds})|\\s?[/／]\\s?(文|图文|文图)|\\s(文))?(?:[\\s、，]+|$)`,
  'uy',
)

/** Who did what, where the line says nothing else: names of persons, or of the office that did it. A deed is that of the names before it. */
function contributorsOn(text: string): Array<{readonly name: string; readonly deed: string}> {
  const found: Array<{name: string; deed: string}> = []
  let names: string[] = []
  let at = 0
  while (at < text.length) {
    contribution.lastIndex = at
    const [printed = '', nation, name = '', done, wrote, deed = done ?? wrote ?? ''] =
      contribution.exec(text) ?? []
    const isForeign = nation !== undefined || /.·./u.test(name)
    if (printed === '' || !(isForeign || isPersonName(name) || isAffiliation(name))) return []
    names.push(bare(name))
    if (deed !== '') {
      found.push(...names.map(name => ({name, deed})))
      names = []
    }
    at += printed.length
  }
  return names.length > 0 ? [] : found
}

/** ——祁望舒, ·祁望舒·, 祁望舒/陶砚白, 港务局/祁望舒, 港务局（祁望舒）: the same with blanks between where they work and their names. */
function withoutSigns(text: string): string {
  const alone = /^(?:[—－─]{1,2} ?(?=\p{Script=Han})(.+)|[·•] ?([^·•]+?) ?[·•])$/u.exec(text)
  const named = alone?.[1] ?? alone?.[2] ?? text
  const [, office = '', beside, within] =
    /^(\p{Script=Han}{2,20}) ?(?:[/／·] ?(\p{Script=Han}[\p{Script=Han} ]{1,6})|[（(](\p{Script=Han}[\p{Script=Han} ]{1,6})[）)])$/u.exec(
      named,
    ) ?? []
  const name = beside ?? within ?? ''
  if (isPersonName(name) && (isAffiliation(office) || (beside !== undefined && isPersonName(office))))
    return `${office} ${bare(name)}`
  return named
}

/** Offices that sent a report in: a source, and no author. */
function contributingOffice(text: string): string | undefined {
  const all = contributorsOn(text)
  const [one] = all
  return one && all.length === 1 && /供稿$/u.test(one.deed) && isAffiliation(one.name) ? one.name : undefined
}

/** 祁望舒1　陶砚白2,*: marks behind the names of a paper's authors point at where they work. */
function withoutMarks(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han}) ?[[［〔][\d*＊]{1,3}[\]］〕](?=[\s、，]|$)/gu, '')
    .replace(/(?<=\p{Script=Han})[\d*＊①-⑨¹²³⁴]+(?:[,，][\d*＊①-⑨¹²³⁴]+)*(?=[\s、，]|$)/gu, '')
}

/**
 * Is the line below a title the name of its author and nothing else? No sign says so but its place, and what follows.
 *
 * @param listed - the author whom the 目录 names
 * @param next - the line below
 */
export function isByline(
  line: Line | undefined,
  listed: string | null | undefined,
  next: Line | undefined,
): boolean {
  if (!line || isDateLine(line.value)) return false
  const text = withWholeName(withoutMarks(tidy(line.value).replace(latinName, '')))
  if (listed && (bare(text) === bare(listed) || isShortFor(bare(listed), bare(text)))) return true
  if (contributorsOn(text).length > 0) return true
  const unsigned = withoutSigns(text)
  if (unsigned !== text && namesPersons(unsigned) && (opensText(next) || deep.test(line.value))) return true
  if (isOurs(text) || namesPersonAndPlace(text.replace(/^[□■◎●○◇◆△▲☆★]\s*/u, ''))) return true
  // （温哥华）陈某: where the author lives stands before the name
  const abroad = /^[（(〔［[]\p{Script=Han}{1,8}[）)〕］\]]\s*(\S.*)$/su.exec(text)?.[1]
  if (abroad !== undefined && isPersonName(abroad) && (opensText(next) || deep.test(line.value))) return true
  // 宋　梅　林　知, 甲、乙, 植保所　丙　丁: several names, or where they work too, set in the middle or over prose
  if (nameWords(text).length >= 2 && namesPersons(text) && (opensText(next) || deep.test(line.value)))
    return true
  const [, sign, role, place, name] = introduced.exec(text) ?? []
  // □ stands before who wrote a piece, whoever is called so; ◆案情 is a heading
  const named = name !== undefined && (sign === '□' || role !== undefined || isPersonName(name))
  if (named && sign !== undefined && (role === undefined || isAffiliation(role))) return true
  if (
    name !== undefined &&
    place !== undefined &&
    (isPersonName(name) || (isAffiliation(place) && isSpreadBelow(line))) &&
    // 题名　　　　甲某 with wide blanks between is a title and its author
    (isAffiliation(place) ||
      ((opensText(next) || deep.test(line.value)) && authorBeside(line.value) === undefined))
  )
    return true
  // 东屿街道办事处 above （2010年9月3日）: who reports, and when
  if (
    /^\p{Script=Han}/u.test(text) &&
    isAffiliation(text) &&
    /^[（(].*[）)]$/u.test(next?.value.trim() ?? '') &&
    isDateLine(next?.value ?? '')
  )
    return true
  if (isNameOverVerse(text, next)) return true
  // set in the middle like the title above it
  return isPersonName(text) && (opensText(next) || deep.test(line.value))
}

/** 铸工车间　小　丁, in the middle: two characters spread behind where he works, whoever is called so. */
function isSpreadBelow({value}: Line): boolean {
  return deep.test(value) && /[ \u3000]\p{Script=Han}[ \u3000]+\p{Script=Han}[ \u3000]*$/u.test(value)
}

/** 本刊, 本会秘书处, 编辑部: the periodical's own office. */
const ownHouse =
  /^(?:本[刊报会社站](?:\p{Script=Han}{0,6}[部处室组会])?|(?:协会|商会|学会|总会|联合会|研究会)?(?:秘书处|编辑部|办公室))$/u

/** 本刊, set right below a title, 城东医院护理部 in the middle: an office that signs where a person does, over the text. */
export function isOfficeBelowTitle(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !opensText(next)) return false
  const text = bare(line.value)
  return ownHouse.test(text) || (deep.test(line.value) && text.length <= longestOffice && isAffiliation(text))
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
function isOfficeAlone(text: string): boolean {
  return (
    text.length <= longestOfficeAlone &&
    /^\p{Script=Han}+$/u.test(text) &&
    !doings.test(text) &&
    isAffiliation(text)
  )
}

const doings = /走进|来到|入驻|落户|[赴访与为在向了的将被把致给]/u

/** Cells that a signature is set in, at least: the first line of a paragraph has two. */
const leastSetRight = 4
/** Without any sign before it, a name must stand farther in. */
const leastFarRight = 8

/** Who signs a text below its last line. */
export interface SignedBelow {
  readonly credit: Credit
  /** Does ——, □ or another sign stand before the name? */
  readonly marked: boolean
  /** Is the line set right? */
  readonly right: boolean
}

/** ——卫　东, □ 卫　东（协会考察组）, or only 协会考察组　卫　东 far to the right: whom the line signs, if it stands below a text. */
export function signedBelow({value}: Line): SignedBelow | undefined {
  const printed = tidy(value)
  if (printed.length > longestSignature) return undefined
  const mark = /^(?:[—－─]{1,2}|[□■○◎●◇◆△▲☆★]|[/／]) ?(?=[^—－─])/u.exec(printed)?.[0] ?? ''
  const names = withWholeName(printed.slice(mark.length))
  const indent = width(value.slice(0, value.length - value.trimStart().length))
  if (mark === '' && indent < leastFarRight) return undefined
  if (!namesPersons(names) && !namesPersonAndPlace(names)) return undefined
  return {
    credit: {printed, authors: authorsOn(names)},
    marked: mark !== '',
    right: indent >= leastSetRight,
  }
}

/** Characters of such a line. */
const longestSignature = 40

/** 协会考察组, far to the right and above the name that signs a text. */
export function isOfficeAboveSignature({value}: Line): boolean {
  const text = bare(value)
  const indent = width(value.slice(0, value.length - value.trimStart().length))
  return indent >= leastFarRight && text.length <= longestOffice && isAffiliation(text)
}

/** （东屿县图书馆） below an author's name: where he works. */
export function namesWorkplace(line: string): boolean {
  const inner = /^[（(]([^（()）]{2,24})[）)]$/u.exec(tidy(line))?.[1]
  return inner !== undefined && isAffiliation(inner)
}

/** The same without brackets: 协会考察组 below 卫　东 and over the text. */
export function isWorkplaceOverText(line: Line, next: Line | undefined): boolean {
  const text = bare(line.value)
  return isOfficeAlone(text) && !isPersonName(text) && opensText(next)
}

/** 云屏区残联 for 云屏区残疾人联合会, 市民政局 for 古州市民政局: a 目录 names the office that wrote the piece in short. */
function isShortFor(listed: string, printed: string): boolean {
  if (printed.length > longestOffice || !isAffiliation(printed) || listed.length < 3) return false
  let at = 0
  for (const char of printed) if (char === listed[at]) at++
  return at === listed.length
}

/** Characters of the name of an office. */
const longestOffice = 24

/**
 * 陶砚白, 流　水: a name, or two characters that are spread as names are, whoever is called so, apart from the verse below. 前　言 and
 * 总　则 head prose, and a name over a name is the first of a list.
 */
function isNameOverVerse(text: string, next: Line | undefined): boolean {
  const verse = next?.value.trim() ?? ''
  return (
    (isPersonName(text) || /^\p{Script=Han} \p{Script=Han}$/u.test(text)) &&
    !/^[前引序导结尾后总附][ ].$|^. [言语录则词后]$/u.test(text) &&
    !namesPersons(verse) &&
    (next?.gap ?? 0) > 0 &&
    width(verse) >= 3 &&
    width(verse) <= longestVerse &&
    /^[\p{Script=Han}，、]+$/u.test(verse)
  )
}

/** Cells of a line of verse, at most. */
const longestVerse = 14

/** 某医院烧伤科　苏　红, ○ 苏　红: where the author works or a sign, and a name of two characters that is spread. */
function withWholeName(text: string): string {
  return text.replace(/(?<=\p{Script=Han}{2} |^[□■◎●○◇◆△▲☆★] ?)(\p{Script=Han}) (\p{Script=Han})$/u, '$1$2')
}

/** 孟某（机电学院1998级), 利国华（岚山大学法学院）: where somebody works says that what stands before it is a name, whoever is called so. */
function namesPersonAndPlace(text: string): boolean {
  const [, name, place] = explained.exec(text) ?? []
  return (
    name !== undefined &&
    (isPersonName(name) || (/^\p{Script=Han}{2,3}$/u.test(name) && isAffiliation(place ?? '')))
  )
}

/** Cells of a wide blank, at least. */
const leastWideBlank = 2
/** How many wide blanks of a line are looked at. */
const mostWideBlanks = 8

/**
 * 母亲的竹篮　　　　唐小满: where the names begin that wide blanks set apart at the end of a title's line, an offset; `undefined` where there are
 * none, or nothing but names.
 */
export const authorBeside = remembered((value: string): number | undefined => {
  if (value.length > longestHeadLine) return undefined
  const blanks = [...value.trimEnd().matchAll(/[ \t\u3000]+/gu)]
  const gaps = blanks.filter(
    ({index, 0: blank}) => index > 0 && (blank.includes('\t') || width(blank) >= leastWideBlank),
  )
  for (const {index, 0: blank} of gaps.slice(0, mostWideBlanks)) {
    const [title, names] = [value.slice(0, index), value.slice(index + blank.length)]
    if (!namesPersons(names) && !isOurs(names)) continue
    return bare(title).length >= 2 && !namesPersons(title) ? index + blank.length : undefined
  }
  return undefined
})

/** Characters of such a line. */
const longestHeadLine = 80

/** A list of names has neither long lines nor sentences; prose has, and a verse is short but stops. A speech's day may come first. */
function opensText(next: Line | undefined): boolean {
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

/** 石门镇, 白云县: what the names of places end in, and few of persons. */
const place = /[镇乡县市区]$/u

/** What a byline says: who wrote the piece, and who put it into Chinese. */
export function bylineCredit(printed: string): Credit {
  const translators = contributorsOn(withoutMarks(printed.replace(latinName, '')))
    .filter(({deed}) => isTranslation(deed))
    .map(({name}) => name)
  const office = contributingOffice(printed)
  if (office !== undefined) return {printed, source: office}
  const authors = authorsOn(printed)
  return {
    printed,
    ...(authors.length > 0 ? {authors} : {}),
    ...(translators.length > 0 ? {translators} : {}),
  }
}

/** 编译 is as much the work of who does it as that of the author. */
function isTranslation(deed: string): boolean {
  return deed === '译' || deed === '翻译'
}

/** The authors on a byline. Where they work or what they are (本刊记者, 语文组) is no name. */
export function authorsOn(bilingual: string): string[] {
  const printed = withoutSigns(withoutMarks(bilingual.replace(latinName, '')))
  const alone = printed.replace(/[（(][^（()）]*[）)]$/u, '')
  if (isPersonName(alone)) return [bare(alone)]
  const contributors = contributorsOn(printed)
  if (contributors.length > 0) {
    const wrote = contributors.filter(({deed}) => !deed.startsWith('摄') && !isTranslation(deed))
    const named = wrote.filter(({name}) => !isAffiliation(name))
    return (named.length > 0 ? named : wrote).map(({name}) => name)
  }
  const words = nameWords(withoutMarks(printed).replace(/[（(][^（()）]*[）)](?!班)|[□■◎●○◇◆△▲☆★]/gu, ' '))
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  // 董事长 段某: only the second of two is a name
  if (words.length === 2 && isPersonName(last) && !isPersonName(first) && !namesPersons(first)) return [last]
  // 石门镇 夏语冰: a place that begins as names do, and whom it stands before
  if (words.length === 2 && place.test(first) && isPersonName(last) && !isAffiliation(last)) return [last]
  const persons = words.filter(word => isPersonName(word) || !isAffiliation(word))
  return persons.length > 0 ? persons : words
}
