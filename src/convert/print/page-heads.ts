import {readNumeral} from '../../chinese-numerals.ts'
import {fold, tidy} from '../text/characters.ts'
import {isColophonLine} from './colophon.ts'

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

/** 第2版 会员天地, 会员天地 · 第二版, 【2版：会员天地】, 2012年5月28日 第2版 会员天地 责编：甲. `undefined` where the line says anything else. */
export function readPageHead(line: string): PageHead | undefined {
  if (line.length > longestHead) return undefined
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
  return start >= 0 && isColophonLine(rest.slice(start).trim()) === 'editing' ? rest.slice(0, start) : rest
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

/** The heads of a paper's pages, by the index of their lines: from the first page on, each number higher than the one above. */
export function pageHeads(lines: readonly string[]): ReadonlyMap<number, PageHead> {
  const found = lines.flatMap((line, index) => {
    const head = readPageHead(line)
    return head ? [[index, head] as const] : []
  })
  const rising = found.every(([, {page}], at) => page > (found[at - 1]?.[1].page ?? 0))
  return new Map(rising && found.length >= fewest ? found : [])
}
