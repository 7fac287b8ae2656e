import {bare, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {isAffiliation, namesPersons} from './credit.ts'
import {isDateLine} from './dates.ts'
import {isPersonName, nameWords} from './person-name.ts'

/** □ 农某, 内分泌科　许某: a sign, or where the author works, may stand before the name. */
const introduced =
  /^(?:([□■◎●○◇◆△▲☆★])\s*(?:([\p{Script=Han}（）\d]{2,16})\s+)?|([\p{Script=Han}（）\d]{2,16})\s+)(\p{Script=Han}{2,4}?)(?:神父|牧师|法师|道长)?$/u
/** 本刊编辑部, 本报评论员: no person, and yet a byline. */
const ours = /^本[刊报会](?:编辑部|编者|评论员|记者|通讯员|特约评论员)$/u
/** 甲某口述　乙某整理: what each of them did stands behind the name. */
const deed = /^(\S{2,4}?)(?:口述|整理|记录|执笔|撰文|撰稿|采写|编译|翻译|摄影|供稿)$/u
/** Does the periodical itself sign so? */
export function isOurs(text: string): boolean {
  return ours.test(bare(text))
}

/** As far in as a title in the middle. */
const deep = /^[\s\u3000]{6,}/u
/** 孟某（机电学院1998级）: what the author is may stand behind the name. */
const explained = /^(.{2,4}?)\s*[（(][^（()）]{2,20}[）)]$/u

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
  if (!line) return false
  const text = withoutLatinName(tidy(line.value))
  if (listed && bare(text) === bare(listed)) return true
  if (isOurs(text) || namesPersonAndPlace(text)) return true
  // 宋　梅　林　知, 甲、乙: several names, set in the middle or over prose
  const several = nameWords(text)
  if (several.length >= 2 && several.every(isPersonName) && (opensText(next) || deep.test(line.value)))
    return true
  if (namesDeeds(text)) return true
  const [, sign, role, place, name] = introduced.exec(text) ?? []
  if (name !== undefined && sign !== undefined && (role === undefined || isAffiliation(role))) return true
  if (
    name !== undefined &&
    place !== undefined &&
    isPersonName(name) &&
    (isAffiliation(place) || opensText(next))
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
  // set in the middle like the title above it
  return isPersonName(text) && (opensText(next) || deep.test(line.value))
}

function namesDeeds(text: string): boolean {
  const words = nameWords(text)
  return words.length > 0 && words.every(word => isPersonName(deed.exec(word)?.[1] ?? ''))
}

function namesPersonAndPlace(text: string): boolean {
  const name = explained.exec(text)?.[1]
  return name !== undefined && isPersonName(name)
}

/** A list of names has neither long lines nor sentences; prose has, and a verse is short but stops. A speech's day may come first. */
function opensText(next: Line | undefined): boolean {
  if (next === undefined) return true
  const text = next.value.trim()
  return (
    width(text) > 12 || /[，。！？；：]$/u.test(text) || isDateLine(text.replace(/^[（(](.*)[）)]$/u, '$1'))
  )
}

/** 方敏行　Fang Minxing: the same name in Latin letters behind it. */
function withoutLatinName(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) [A-Z][a-z'’-]+(?: [A-Z][A-Za-z'’-]+){1,2}$/u, '')
}

/** The authors on a byline. Where they work or what they are (本刊记者, 语文组) is no name. */
export function authorsOn(bilingual: string): string[] {
  const printed = withoutLatinName(bilingual)
  const alone = printed.replace(/[（(][^（()）]*[）)]$/u, '')
  if (isPersonName(alone)) return [bare(alone)]
  const words = nameWords(printed.replace(/[（(][^（()）]*[）)](?!班)|[□■◎●○◇◆△▲☆★]/gu, ' '))
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  if (namesDeeds(printed)) return words.map(word => deed.exec(word)?.[1] ?? word)
  // 董事长 段某: only the second of two is a name
  if (words.length === 2 && isPersonName(last) && !isPersonName(first) && !namesPersons(first)) return [last]
  const persons = words.filter(word => isPersonName(word) || !isAffiliation(word))
  return persons.length > 0 ? persons : words
}
