import {mayBeBlank, tidy} from '../text/characters.ts'
import {remembered} from '../text/remembered.ts'
import {asksReaders} from './asks-readers.ts'
import {namesPersons} from './credit.ts'
import {isPersonName} from './person-name.ts'

/** A line that is the mark of a section (栏目) and nothing else. */
export interface SectionMark {
  readonly name: string
  /** The sign that sets it off (【, ◆, —); one newsletter keeps to one. */
  readonly form: string
}

const name = '(?!\\s)[^。；，！？：:;,!?]{1,20}?'
/** A half in Latin letters behind a name: ▌术语与问答 Terms & Queries. */
const latinHalf = "(?:(?<=\\p{Script=Han})(?: | ?[|｜/／·] ?)[A-Za-z][A-Za-z&'’ .-]{1,40})?"
/** Between brackets a name may have a half in Latin letters: 【会长寄语 A WORD FROM THE CHAIRMAN】. */
const bracketedName = '(?!\\s)[^。；，！？：:;,!?【】〖〗]{1,60}?'
/** Brackets that also enclose one word of a text, the dynasty before an author's name, need two characters: 〔简　讯〕, 〈试验研究〉. */
const enclosedName = '(?!\\s)(?=[^〔〕〈〉］\\]】〗]{2})[^。；，！？：:;,!?〔〕〈〉］\\]】〗]{2,60}?'
/** Signs that close again behind the name: in such a line nothing else can stand. */
export const bracketSign = /^[【〖［[『「〔〈]$/u
/** Blocks, geometric shapes and dingbats, numbers in circles apart. */
const bullets = '\\u2580-\\u2775\\u2794-\\u27BF※§'
/** Signs that stand on both sides of a name, several together. */
const strokes = '—－─━―═=＝≡~～·•*＊〓∷#＃-'
const forms: readonly RegExp[] = [
  new RegExp(`^([【〖［\\[『「])\\s*(${bracketedName})\\s*[】〗］\\]』」]$`, 'u'),
  // 〔湖风〕（副刊）: what kind of page the section is
  new RegExp(
    `^([【〖［〔])\\s*(${enclosedName})\\s*[】〗］〕][（(](?:文艺)?(?:副刊|专版|专栏|专页)[）)]$`,
    'u',
  ),
  // 【教学随笔: one half of the pair is lost
  /^([【〖])\s*([\p{Script=Han}·、 ]{2,12})$/u,
  /^(?=[\p{Script=Han}·、 ]{2,12}([】〗])$)([\p{Script=Han}·、 ]{2,12})/u,
  // 鸟讯 |: the stroke that parts it from the title
  /^(?=[\p{Script=Han}·、 ]{2,10}([|｜∣丨])$)((?:(?!丨)[\p{Script=Han}·、 ]){2,9}?) ?[|｜∣丨]$/u,
  // 〔工作动态］: the other half of a pair set wrong
  new RegExp(`^([〔〈])\\s*(${enclosedName})\\s*[〕〉］\\]】〗]$`, 'u'),
  new RegExp(`^([${strokes}])[${strokes}]{0,5}\\s*(${name})\\s*[${strokes}]{1,6}$`, 'u'),
  new RegExp(`^([${bullets}])[${bullets}]{0,2}\\uFE0F?\\s*(${name}${latinHalf})\\s*[${bullets}]{0,3}$`, 'u'),
  // ┃团里的事: a thick stroke before the name, and no frame of a table, which has more of them
  /^([┃║])\s*((?!\s)[^。；，！？：:;,!?┃║│]{1,20}?)$/u,
  // 📢 要闻: each section may have a picture of its own
  new RegExp(`^(?=(\\p{Extended_Pictographic}))\\p{Extended_Pictographic}\\uFE0F?\\s*(${name})$`, 'u'),
  // NEWS / 协会新闻: the name in capitals before it
  /^[A-Z][A-Z &'’]{2,30} ?([/／|｜·]) ?([\p{Script=Han}·、 ]{2,12})$/u,
  // PART 01 花艺资讯, Part.2｜人物: the number of the part before it
  /^(?=(PART|Part))(?:PART|Part)[ .．]{0,2}\d{1,2}[ :：|｜丨·]{1,3}([\p{Script=Han}·、 ]{2,12})$/u,
  // 第二版·会员天地: behind the dot stands the section that the page is given to
  /^第[一二三四五六七八九十\d]{1,2}(版) ?[·•・] ?([^。；，！？：:;,!? ]{1,12})$/u,
  // 栏目：行业动态
  /^(栏目)[：:] ?([^。；，！？：:;,!?]{2,20})$/u,
  // a paper's pages are its sections: 第一版, 第三版　副刊, 第一版　　要　闻
  /^(?=第[一二三四五六七八九十\d]{1,2}(版))(第.{1,2}版(?: (?:[^。；，！？：:;,!? ]{1,10}|\p{Script=Han}(?: \p{Script=Han}){1,5}))?)$/u,
]

/** Signs of text itself, not set around a name: quotes, round brackets, marks of titles, stops, what belongs to numbers. */
const ofText = /[“”‘’"'《》（）()、。，；：！？…!?.,:;%‰℃°￥$&@+\\]/u
const framed = /^([\p{P}\p{S}]{1,6})\s*((?!\s)[^。；，！？：:;,!?]{1,20}?)\s*([\p{P}\p{S}]{1,6})$/u
const mirrored: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['＜', '＞'],
  ['«', '»'],
  ['‹', '›'],
  ['{', '}'],
  ['｛', '｝'],
  ['\u25B6', '\u25C0'],
  ['►', '◄'],
])

/** <<卷首语>>, / 校友文苑 /: a name between signs of one kind, whatever they are. Its sign is the first. */
function between(text: string): readonly [form?: string, name?: string] {
  const [, opening = '', name = '', closing = ''] = framed.exec(text) ?? []
  const [form = ''] = opening
  if (!/\p{Script=Han}/u.test(name) || ofText.test(opening + closing)) return []
  return (mirrored.get(form) ?? form) === [...closing].at(-1) ? [form, name] : []
}

const readings: ReadonlyArray<(text: string) => readonly [form?: string, name?: string]> = [
  ...forms.map(pattern => (text: string) => {
    const [, form, named] = pattern.exec(text) ?? []
    return [form, named] as const
  }),
  between,
]

/** The half of a pair that is lost. */
const opened: ReadonlyMap<string, string> = new Map([
  ['】', '【'],
  ['〗', '〖'],
])

/** The form of a section that any picture sets off. */
const picture = '📢'

/** Never a section, whatever the 目录 lists: what a page sells, and that the issue is over. */
const noName = /^(?:广告|END|THEEND|FIN|完|(?:全文|本文|本期|正文)完)$/iu
const longestName = 20
/** Words that stand in such signs within an article and open no section. */
const labels =
  /^(?:编者按|编者的话|编后|按语|导读|摘要|提要|背景|链接|相关链接|延伸阅读|提示|注释?|附注?|资料|小贴士|关键词)$/u

/**
 * Reads a printed line as a section mark. A name may be letter-spaced: 【行 业 动 态】.
 *
 * @param listed - the line stands in the 目录, or names what stands there; then words such as 附注 may be a section's
 */
export function readSectionMark(line: string, listed = false): SectionMark | undefined {
  // asked of every line many times: nearly all of them are told by their ends
  if (beginsInText(line) && !line.startsWith('栏') && !mayBeBlank.test(line.slice(-1))) return undefined
  return listed ? readListed(line) : readUnlisted(line)
}

const readListed = remembered(line => markOn(line, true))
const readUnlisted = remembered(line => markOn(line, false))

function markOn(line: string, listed: boolean): SectionMark | undefined {
  const printed = tidy(line)
  if (beginsInText(printed)) return undefined
  const text = shortened(printed)
  for (const read of readings) {
    const [form, named] = read(text)
    if (form === undefined || named === undefined || !/[\p{Script=Han}A-Za-z]/u.test(named)) continue
    // □讳伯玉字□璞阳人也□: what stands within the name too stands for characters
    if (!/\p{L}/u.test(form) && named.includes(form)) continue
    // □ 城西网点 甲某: where the author works, and his name
    if (/^\p{Script=Han}{2,12} \p{Script=Han}{2,4}$/u.test(named) && isPersonName(named.split(' ')[1] ?? ''))
      continue
    const compact = unspaced(named)
    if (compact.replace(/[^\p{Script=Han}]/gu, '').length > longestName) continue
    if (noName.test(compact) || asksReaders(compact)) return undefined
    if (listed || !labels.test(compact))
      return {
        name: compact,
        form: /^[\u{1F000}-\u{1FAFF}]/u.test(form) ? picture : (opened.get(form) ?? form),
      }
  }
  return undefined
}

/** Nearly every line begins with a Han character, as no sign does, nor any page but 第一版, nor any key but 栏目, nor a mark but one that has lost its first half. */
function beginsInText(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first < 0x4e00 || first > 0x9fff || text.startsWith('第') || text.startsWith('栏目')) return false
  return !/[】〗|｜∣丨]$/u.test(text)
}

const rule = new RegExp(`([${strokes}])\\1{5,}`, 'gu')
/** Characters of a line with rules in it. */
const longestRule = 300

/** ——————— 会员风采 ———————: a rule as wide as the page with the name in its middle. */
function shortened(text: string): string {
  return text.length > longestRule ? text : text.replace(rule, '$1$1$1')
}

/** 行 业 动 态 is letter-spaced; 第三版　浪花 is two words. */
function unspaced(name: string): string {
  const [, edition = '', words = ''] = /^(第.{1,2}版 )?(.*)$/su.exec(name) ?? []
  return edition + withoutLetterSpacing(words)
}

/** 行业动态 for 行 业 动 态, 棋艺ＡＢＣ for 棋 艺 Ａ Ｂ Ｃ. */
export function withoutLetterSpacing(name: string): string {
  return /^\p{Script=Han}(?:\s+[\p{Script=Han}A-ZＡ-Ｚ])+$/u.test(name) ? name.replace(/\s+/gu, '') : name
}

/**
 * The signs of sections that stand within others: ●要闻 right below ◎商会纵横, twice at least, and never the other way.
 *
 * @param lines - print in order; a line that is no mark parts what stands around it
 */
export function lowerForms(lines: readonly string[]): ReadonlySet<string> {
  const below = new Map<string, number>()
  const forms = lines.map(line => (line.length > 60 ? undefined : readSectionMark(line, true)?.form))
  const key = (upper: string, lower: string) => `${upper} ${lower}`
  for (const [at, lower] of forms.entries()) {
    const upper = forms[at - 1]
    if (upper === undefined || lower === undefined || upper === lower) continue
    // below PART 01｜要闻 stands a title, with its sign perhaps
    if (/^part$/iu.test(upper)) continue
    if (!namesPart(lines, at)) continue
    below.set(key(upper, lower), (below.get(key(upper, lower)) ?? 0) + 1)
  }
  const first = forms.find(form => form !== undefined) ?? ''
  const lower = [...new Set(forms)].filter(
    form => form !== undefined && (below.get(key(first, form)) ?? 0) >= 2 && !below.has(key(form, first)),
  )
  return new Set(lower.flatMap(form => form ?? []))
}

/** A section's name is short, and stands above a title; a title behind a sign has its subtitle, its author or its text below it. */
function namesPart(lines: readonly string[], at: number): boolean {
  const name = readSectionMark(lines[at] ?? '', true)?.name ?? ''
  const below = tidy(lines[at + 1] ?? '')
  return (
    name.length <= longestPart &&
    below.length <= 60 &&
    !/^[—－─]|[。：；]$/u.test(below) &&
    !namesPersons(below)
  )
}

/** Characters of the name of a section within another. */
const longestPart = 8
