import {bare, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {authorBeside} from './author-beside.ts'
import {
  contributorsOn,
  namesForeigner,
  namesPersonAndPlace,
  withoutMarks,
  withoutSigns,
  withWholeName,
} from './contributors.ts'
import {isAffiliation, mayBeName, namesPersons, namesYearAtSchool, withoutPhotographer} from './credit.ts'
import {isDateLine} from './dates.ts'
import {isPersonName, nameWords, withoutLatinName} from './person-name.ts'
import {namesPrize} from './prizes.ts'
import {deep, isShortFor, namesWorkplace, opensText} from './workplaces.ts'

/** □ 农某, 内分泌科　许某: a sign, or where the author works, may stand before the name. */
const introduced =
  /^(?:([□■◎●○◇◆△▲☆★])\s*(?:([\p{Script=Han}（）\d]{2,16})\s+)?|([\p{Script=Han}（）\d]{2,16})\s+)(\p{Script=Han}{2,4}?)(?:神父|牧师|法师|道长)?$/u

/** 本刊编辑部, 本报评论员: no person, and yet a byline. */
const ours = /^本[刊报会](?:编辑部|编者|评论员|记者|通讯员|特约评论员)$/u

/** Does the periodical itself sign so? */
export function isOurs(text: string): boolean {
  return ours.test(bare(text))
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
  const printed = tidy(line.value)
  // 一等奖　汤某某 tells who won it
  if (namesPrize(printed.split(' ', 1)[0] ?? '')) return false
  const text = withWholeName(withoutPhotographer(withoutMarks(withoutLatinName(withoutPenNameMark(printed)))))
  if (listed && (bare(text) === bare(listed) || isShortFor(bare(listed), bare(text)))) return true
  if (contributorsOn(text).length > 0) return true
  const unsigned = withoutSigns(text)
  if (unsigned !== text && namesPersons(unsigned) && (opensText(next) || deep.test(line.value))) return true
  if (mayBeName(text) && next?.gap === 0 && namesWorkplace(next.value)) return true
  if (isOurs(text) || namesPersonAndPlace(text.replace(/^[□■◎●○◇◆△▲☆★]\s*/u, ''))) return true
  if (namesForeigner(text)) return true
  // （温哥华）陈某: where the author lives stands before the name
  const abroad = /^[（(〔［[]\p{Script=Han}{1,8}[）)〕］\]]\s*(\S.*)$/su.exec(text)?.[1]
  if (abroad !== undefined && isPersonName(abroad) && (opensText(next) || deep.test(line.value))) return true
  // 宋　梅　林　知, 甲、乙, 植保所　丙　丁: several names, or where they work too, set in the middle or over prose
  if (namesPersons(text) && nameWords(text).length >= 2 && (opensText(next) || deep.test(line.value)))
    return true
  const [, sign, role, place, name] = introduced.exec(text) ?? []
  const isPlace = place !== undefined && (isAffiliation(place) || namesYearAtSchool(place))
  // □ stands before who wrote a piece, whoever is called so; ◆案情 is a heading
  const named = name !== undefined && (sign === '□' || role !== undefined || isPersonName(name))
  if (named && sign !== undefined && (role === undefined || isAffiliation(role))) return true
  if (
    name !== undefined &&
    place !== undefined &&
    (isPersonName(name) || (isPlace && (isSpreadBelow(line) || isWholeName(line, name, next)))) &&
    // 题名　　　　甲某 with wide blanks between is a title and its author
    (isPlace || ((opensText(next) || deep.test(line.value)) && authorBeside(line.value) === undefined))
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
  if (isNameOverVerse(text, next, /^\S/u.test(line.value))) return true
  if (line.gap === 0 && isSpreadOverProse(line, next)) return true
  // 阿　秀, in the middle: no heading begins so
  if (familiar.test(text) && deep.test(line.value)) return true
  // 麦老师, in the middle: whom children know so
  if (calledBy.test(text) && deep.test(line.value) && opensText(next)) return true
  // set in the middle like the title above it
  return isPersonName(text) && (opensText(next) || deep.test(line.value))
}

/** 江石（笔名）: what kind of name it is. */
function withoutPenNameMark(text: string): string {
  return text.replace(/ ?[（(](?:笔名|化名|网名|艺名)[）)]$/u, '')
}

const familiar = /^[阿小老] (?![结序引调传路])\p{Script=Han}$/u

const calledBy = /^\p{Script=Han}{1,3}(?:老师|叔叔|阿姨|爷爷|奶奶|伯伯|姐姐|医生|大夫|师傅)$/u

/** 轻工学校　区某某, right below a title and right over prose: a name of three characters, whoever is called so. */
function isWholeName({value, gap}: Line, name: string, next: Line | undefined): boolean {
  return gap === 0 && name.length === 3 && !isAffiliation(name) && /^\S/u.test(value) && opensText(next)
}

/** 铸工车间　小　丁, in the middle: two characters spread behind where he works, whoever is called so. */
function isSpreadBelow({value}: Line): boolean {
  return deep.test(value) && /[ \u3000]\p{Script=Han}[ \u3000]+\p{Script=Han}[ \u3000]*$/u.test(value)
}

/**
 * 陶砚白, 流　水: a name, or two characters that are spread as names are, whoever is called so, apart from the verse below or flush over verse set in. 前　言 and
 * 总　则 head prose, and a name over a name is the first of a list.
 */
function isNameOverVerse(text: string, next: Line | undefined, isFlush: boolean): boolean {
  const verse = next?.value.trim() ?? ''
  const isDeeper = isPersonName(text) && /^(?:\u3000{2}|[ ]{4})\S/u.test(next?.value ?? '') && isFlush
  return (
    (isPersonName(text) || /^\p{Script=Han} \p{Script=Han}$/u.test(text)) &&
    !spreadHeadings.test(text) &&
    !namesPersons(verse) &&
    ((next?.gap ?? 0) > 0 || isDeeper) &&
    width(verse) >= 3 &&
    width(verse) <= longestVerse &&
    /^[\p{Script=Han}，、]+$/u.test(verse)
  )
}

/** 前　言, 总　则, 后　记: they are spread and head prose too. */
const spreadHeadings =
  /^[前引序导结尾后总附通启简快讣正补][ ].$|^. [言语录则词后告讯事记章文]$|^(?:更 正|勘 误|致 歉|声 明|鸣 谢|要 闻|短 波|动 态|花 絮|消 息|谜 底)$/u

/**
 * ○海　生, and flush 阿　凤, right below a title and right over prose: two characters that are spread as names are, whoever is called so. In the
 * middle 造　句 may head what stands below.
 */
function isSpreadOverProse({value}: Line, next: Line | undefined): boolean {
  const [, sign, spread] = /^([□■◎●○◇◆△▲☆★]?) ?(\p{Script=Han} \p{Script=Han})$/u.exec(tidy(value)) ?? []
  if (spread === undefined || spreadHeadings.test(spread) || next?.gap !== 0) return false
  return (sign !== '' || /^\S/u.test(value)) && width(next.value.trim()) > longestVerse && opensText(next)
}

/** 云　生, in the middle below a title and right over verses less far in: two characters that are spread, whoever is called so. */
export function isPenNameOverVerse(line: Line | undefined, next: Line | undefined): boolean {
  const verse = next?.value.trim() ?? ''
  const blanks = (value: string) => value.length - value.trimStart().length
  return (
    line !== undefined &&
    next?.gap === 0 &&
    deep.test(line.value) &&
    blanks(next.value) < blanks(line.value) &&
    /^\p{Script=Han}[ \u3000]\p{Script=Han}$/u.test(line.value.trim()) &&
    width(verse) <= longestVerse &&
    /^[\p{Script=Han}，、]+[，；]$/u.test(verse)
  )
}

/** Cells of a line of verse, at most. */
const longestVerse = 14
