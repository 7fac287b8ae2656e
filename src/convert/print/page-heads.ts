import {readNumeral} from '../../chinese-numerals.ts'
import {fold, tidy} from '../text/characters.ts'
import {isColophonLine} from './colophon.ts'
import {isPersonName} from './person-name.ts'

/** The line at the head of a page of a paper. */
export interface PageHead {
  readonly page: number
  /** The section that the page is given to, where the line names one. */
  readonly name: string | undefined
}

/** Characters of such a line with its day and its editors. */
const longestHead = 60
/** Signs around the parts of the line. */
const signs = '·•・:|｜/／—－─~～◆■□●▲▼△▽★☆※【】〖〗〔〕\\[\\]()<>《》〈〉\\s-'
/** 第1版, 3版, A02版, between signs; with 第 first on the line a name may stand right behind it. */
const edition = new RegExp(
  `(?<=^|[${signs}])(?:第 ?[A-Z]?0?(\\d{1,2}|[一二三四五六七八九十]{1,3}) ?版(?=[${signs}]|$)|[A-Z]?0?(\\d{1,2}|[一二三四五六七八九十]{1,3})版(?=[${signs}]|$))|^第 ?(\\d{1,2}|[一二三四五六七八九十]{1,3}) ?版(?=\\p{Script=Han})`,
  'u',
)
const day =
  /(?:(?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?!\d)/u
const weekday = /星期[一二三四五六日天]/u
/** 责编：甲　版式：乙: from the first key to the end. */
const firstField = /(?:^|\s)\p{Script=Han}{2,6}:/u
/** A section's name; letter-spaced perhaps. */
const sectionName = /^[^。；，！？:;,!?\d\s]{1,12}$|^\p{Script=Han}(?: \p{Script=Han}){1,5}$/u

function mayHead(line: string): boolean {
  return line.length <= longestHead && line.includes('版')
}

/** 第3版 behind whatever it is: the number of the page, where the line is short enough to head one. */
export function pageOf(line: string): number | undefined {
  const found = mayHead(line) ? edition.exec(fold(tidy(line))) : null
  return readNumeral(found?.slice(1).find(group => group !== undefined) ?? '') ?? undefined
}

/** 第2版 会员天地, 会员天地 · 第二版, 【2版：会员天地】, 2012年5月28日 第2版 会员天地 责编：甲. `undefined` where the line says anything else. */
export function readPageHead(line: string): PageHead | undefined {
  if (!mayHead(line)) return undefined
  const text = fold(tidy(line))
  const found = edition.exec(text)
  const page = readNumeral(found?.slice(1).find(group => group !== undefined) ?? '')
  if (!found || page === null || page < 1) return undefined
  const parts = [text.slice(0, found.index), text.slice(found.index + found[0].length)].map(part =>
    withoutSigns(withoutFields(part)),
  )
  const named = parts.filter(part => part !== '')
  const [name] = named
  if (named.length > 1 || (name !== undefined && !sectionName.test(name))) return undefined
  return {page, name: name?.replaceAll(' ', '')}
}

function withoutSigns(text: string): string {
  return text.replace(new RegExp(`^[${signs}]+|(?<![${signs}])[${signs}]+$`, 'gu'), '')
}

/** Without the day of the issue and who made the page. */
function withoutFields(text: string): string {
  const rest = text.replace(day, ' ').replace(weekday, ' ')
  const start = firstField.exec(rest)?.index ?? -1
  if (start >= 0 && isColophonLine(rest.slice(start).trim()) === 'editing') return rest.slice(0, start)
  const words = rest.split(' ')
  const key = words.findIndex((word, at) => nameStands(word, words[at + 1]))
  return key < 0 ? rest : words.slice(0, key).join(' ')
}

/** 责任编辑　甲某: blanks stand for the colon. */
function nameStands(key: string, name = ''): boolean {
  return isPersonName(name) && isColophonLine(`${key}:${name}`) === 'editing'
}

/** Nothing but the day of the issue and who made the page, as they stand below its head: 2012年5月28日　责编：甲. */
export function isBelowPageHead(line: string): boolean {
  if (line.length > longestHead + 20) return false
  const text = fold(tidy(line))
  const rest = withoutSigns(withoutFields(` ${text}`))
  return rest === ''
}

/** Fewer pages are no paper's. */
const fewest = 2

/** What parts the words of such a line: wide blanks, or a stroke. */
const between = /\u3000+|\s{2,}|\t|[|｜]/u
/** Of the heads so many of a hundred have the paper's own name, which names no section. */
const mostOwn = 75

/** 第一版　要闻　某某简讯　1993年5月10日: the words that stand beside another on most of the heads. */
function ownWords(lines: readonly string[]): ReadonlySet<string> {
  const rows = lines.flatMap(line => {
    const words =
      pageOf(line) === undefined
        ? []
        : partsOf(line).filter((word, at, parts) => saysName(word, parts[at + 1]))
    return words.length > 1 ? [new Set(words)] : []
  })
  const times = new Map<string, number>()
  for (const word of rows.flatMap(row => [...row])) times.set(word, (times.get(word) ?? 0) + 1)
  const isOwn = (count: number) => count >= fewest && count * 100 >= rows.length * mostOwn
  return new Set([...times].flatMap(([word, count]) => (isOwn(count) ? [word] : [])))
}

function partsOf(line: string): string[] {
  return line.split(between).map(part => tidy(part))
}

/** Neither 第一版 nor a day, nor 责任编辑 before a name. */
function saysName(word: string, next?: string): boolean {
  return (
    /\p{L}/u.test(word) &&
    pageOf(word) === undefined &&
    !nameStands(word, next) &&
    withoutSigns(withoutFields(fold(word))) !== ''
  )
}

/** The heads of a paper's pages, by the index of their lines: from the first page on, each number higher than the one above. */
export function pageHeads(lines: readonly string[]): ReadonlyMap<number, PageHead> {
  const own = ownWords(lines)
  const found = lines.flatMap((line, index) => {
    const isOwn = own.size > 0 && pageOf(line) !== undefined && partsOf(line).some(part => own.has(part))
    const head = readPageHead(
      isOwn
        ? partsOf(line)
            .filter(part => !own.has(part))
            .join('\u3000')
        : line,
    )
    return head ? [[index, head] as const] : []
  })
  // a list of what the pages hold leads to them: 题名（第二版）
  const heads = areRising(found) ? found : found.filter(([index]) => !leadsToPage.test(lines[index] ?? ''))
  return new Map(areRising(heads) && heads.length >= fewest ? heads : [])
}

/** The number of a page in round brackets behind a text. */
const leadsToPage = /[^\s\u3000（(][（(][^（()）]{2,6}版[）)][\s\u3000]*$/u

function areRising(heads: ReadonlyArray<readonly [number, PageHead]>): boolean {
  return heads.every(([, {page}], at) => page > (heads[at - 1]?.[1].page ?? 0))
}
