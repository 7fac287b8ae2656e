import {isPersonName, nameWords} from '../print/person-name.ts'
import {withoutLatinName} from '../print/wording.ts'
import {bare, fold, isBlank, tidy} from '../text/characters.ts'
import {remembered} from '../text/remembered.ts'
import {wordsOf} from '../text/words.ts'
import type {Span, Text} from '../tree.ts'
import {monthAndDay, withDigitPage} from './page-numeral.ts'

/** What a 目录 is called, 本期 or 今日 before it or not. */
const names = wordsOf(`
目录
目錄
目次
总目
篇目
要目
导读
導讀
内容提要
提要
看点
要览
导览
導覽
导航
CONTENTS
`)

/** What it is called in whole: 内容 alone heads a column of a table. */
const wholeNames = wordsOf(`
本期内容
本期主要内容
本期索引
本辑索引
篇目索引
推文索引
本期推文索引
本辑推文索引
本季推文索引
本期文章
主要文章
文章导读
要闻导读
新闻导读
各版导读
MAINCONTENTS
TABLEOFCONTENTS
`)

/** 本期看什么, 这一期里有——, 您将读到：: it may ask what it answers. */
const asks =
  '(?:(?:本|这一?)[期号辑卷册集]|今天)(?:里头?|我们)?[都会能]?(?:看|有|读|讲|写|登|说)[了些]{0,2}(?:什么|哪些|啥)|(?:本|这一?)[期号辑卷册集](?:里头?|(?:里头?|您?[将会])?(?:有|看到|读到))|您[将会](?:看到|读到)'

const heading = new RegExp(
  [
    '^(?:CONTENTS[|｜/／·]?)?',
    `(?:${wholeNames.join('|')}|${asks}|内容(?=[|｜/／·]?CONTENTS)|(?:[本今这此][期日刊报号辑卷册集])?(?:${names.join('|')}))`,
    '(?:[|｜/／·]?CONTENTS|[（(]?续[）)]?|[（(][^（()）]{2,20}[期号號辑][）)])?$',
  ].join(''),
  'iu',
)
const leaderSign = '[.．·…‥⋯・•‧∙_—－─━═―\\-]'
/** No page is page 0. */
const number = '(?![0０]+(?![\\d０-９]))[\\d０-９]{1,4}'
/** Whatever brackets enclose the page: （12）, [12], 〔12〕, <12>. */
const opening = '[（(\\[［【〔〖〈<＜]'
const closing = '[）)\\]］】〕〗〉>＞]'
const page = `(?:第|[Pp]\\.?|${opening})?[\\s\\u3000]*(${number})(?:[\\s\\u3000]*[-－–—~～至][\\s\\u3000]*${number})?[\\s\\u3000]*(?:页|頁|版|${closing})?`
/** Dots, rules or a tab lead to the page. */
const ledEntry = new RegExp(
  `^(.*?[A-Za-z]\\.(?=[…‥⋯])|.*?\\S)(?:[\\s\\u3000]*(?:(?<!${leaderSign})|(?<=[A-Za-z]\\.)(?=…))${leaderSign}{2,}[\\s\\u3000.．·…]*|[ \\u3000]*\\t\\s*|[ \\u3000]*…[\\s\\u3000]*)${page}\\s*$`,
  'u',
)
/** Dots, a tab or an ellipsis lead to what stands in the page's place. */
const led = `(?:[\\s\\u3000]*(?<!${leaderSign})${leaderSign}{2,}[\\s\\u3000]*|[ \\u3000]*\\t\\s*|[ \\u3000]*…[\\s\\u3000]*)`
/** 封二, a leaf apart, the Roman numerals of front matter. */
const noNumber = '(?:封[面底一二三四]|[扉插彩]页|[Ⅰ-Ⅻ]|[ivx]{1,4})'
/** What may stand in the page's place, or nothing behind Word's tab. */
const pagelessEntry = new RegExp(
  `^(.*?\\S)(?:${led}${opening}?${noNumber}${closing}?|[ \\u3000]*\\t)\\s*$`,
  'u',
)
/** Wide blanks before the page. */
const spacedEntry = new RegExp(`^(.*?\\S)(?:[ ]{2,}|[ ]*\\u3000[ \\u3000]*)${page}\\s*$`, 'u')
/** A page that is marked as one needs no leader: P12, 第12页, (12), [12]. */
const markedEntry = new RegExp(
  `^(.*?\\S)[\\s\\u3000]*(?:[Pp]\\.?\\s*(${number})|第\\s*(${number})\\s*[页頁版]|${opening}\\s*(?:第|[Pp]\\.?)?\\s*(${number})\\s*[页頁版]?\\s*${closing})(?:\\s*[-–—~～]\\s*${number})?\\s*$`,
  'u',
)
/** 题名/12: a stroke before the page. */
const strokeEntry = new RegExp(`^(.*?\\S)[\\s\\u3000]*[/／|｜]\\s*(${number})\\s*$`, 'u')
const looseEntry = new RegExp(`^(.*?\\S)[ \\u3000](${number})\\s*$`, 'u')
/** 12 标题: the page stands first. */
const leadingPage = new RegExp(
  `^[\\s\\u3000]*(?:[Pp]\\.?|第|[［[【〔])?(${number})(?:页|頁|[］\\]】〕])?(?:[\\s\\u3000]+|(?<=[］\\]】〕])|[\\s\\u3000]*[|｜丨/／][\\s\\u3000]*)(?=\\S*\\p{Script=Han})`,
  'u',
)
/** ▶2版　题名: a paper points so to what stands on its other pages. */
const leadingEdition =
  /^[\s\u3000]*[▶►▷▸▹→☞◆■●★]?[\s\u3000]*([1-9１-９]\d?)版[\s\u3000]{1,8}(?=\S*\p{Script=Han})/u
export const onlyRule = new RegExp(`^(?:${leaderSign}|[\\s\\u3000=＝*＊])+$`, 'u')
export const onlyLed = new RegExp(
  `^(?:[\\s\\u3000]*${leaderSign}{2,}|[^\\S\\t]*\\t)[\\s\\u3000]*(${number})\\s*$`,
  'u',
)
/** A name or several, one of two characters set apart too. */
const persons =
  '[\\p{Script=Han}·]{2,8}(?:[\\s\\u3000、]+[\\p{Script=Han}·]{2,8}){0,3}|\\p{Script=Han}[ \\u3000]+\\p{Script=Han}'
/** 标题……作者 and 标题 / 作者, the page taken off. */
const authored = new RegExp(
  `^(.*?\\S)[\\s\\u3000]*(?:[.．·…‥⋯・•‧∙]{2,}|…|[/／])[\\s\\u3000]*(${persons})[\\s\\u3000]*${leaderSign}*[\\s\\u3000]*$`,
  'u',
)

/** 标题……本刊记者 作者12: author and page behind the leader, the page close up to the name or in brackets. */
const ledAuthor = new RegExp(
  `^(.*?\\S)[\\s\\u3000]*${leaderSign}{2,}[\\s\\u3000]*(\\p{Script=Han}[\\p{Script=Han}·\\s\\u3000、]{0,20}[\\p{Script=Han}])[\\s\\u3000]*${page}\\s*$`,
  'u',
)

/** The same where the page stands before the title: 4 外婆的竹椅……八（3）班 文某, 01 题名 / 何某. */
const authorBehindLeader =
  /^(.*?\S)(?:[\s\u3000]*(?:[.．·…‥⋯・]{2,}|…)[\s\u3000]*|[\s\u3000]+[/／|｜][\s\u3000]*)(\p{Script=Han}[^.．·…。，：；/／]{0,22}\p{Script=Han})$/u

/** 题名 (甲某): the author in brackets, where those hold names of persons and nothing else. */
const inBrackets = /^(.*?\S)[\s\u3000]*[（(]([^（()）]{2,20})[）)]$/u

function authorInBrackets(text: string): {title: string; from: number; to: number} | undefined {
  const [, title, names] = inBrackets.exec(text) ?? []
  if (title === undefined || names === undefined) return undefined
  const persons = nameWords(names)
  if (persons.length === 0 || !persons.every(isPersonName)) return undefined
  const from = text.length - 1 - names.length
  return {title, from, to: text.length - 1}
}

/** What a line of the 目录 prints: code units of the title, of the author and of the page. */
export interface EntryLine {
  readonly start: number
  readonly titleEnd: number
  readonly author: {readonly from: number; readonly to: number} | undefined
  /** `null` where what stands in its place is no number. */
  readonly page: number | null
}

/** 题名　07-05: the day on which it was put up, where a page would stand. */
const datedEntry = new RegExp(`^(.*\\S)[ \\u3000\\t]+${monthAndDay}$`, 'u')

/** An entry is a line or two of print, leader and all; the patterns would take time in the square of a longer one. */
const longestEntry = 300

export function readTrailingPage(printed: string, lastPage: number): EntryLine | undefined {
  if (printed.length > longestEntry) return undefined
  const value = withDigitPage(printed)
  const dated = datedEntry.exec(value)?.[1]
  if (dated) return withAuthor(dated, null)
  const led = ledAuthor.exec(value)
  if (led?.[1] && led[2] && led[3] && !isBlank(led[1])) {
    const from = value.indexOf(led[2], led[1].length)
    const author = {from, to: from + led[2].length}
    return {start: 0, titleEnd: led[1].length, author, page: Number(fold(led[3]))}
  }
  for (const pattern of [ledEntry, strokeEntry, spacedEntry, markedEntry]) {
    const match = pattern.exec(value)
    const page = match?.slice(2).find(group => group !== undefined)
    if (match?.[1] && page) return withAuthor(match[1], Number(fold(page)))
  }
  const pageless = pagelessEntry.exec(value)
  if (pageless?.[1]) return withAuthor(pageless[1], null)
  const loose = looseEntry.exec(value)
  if (loose?.[1] && loose[2]) {
    const page = Number(fold(loose[2]))
    if (page >= lastPage && page <= lastPage + 60) return withAuthor(loose[1], page)
  }
  return undefined
}

/** What is left of a leader, or a stroke or an arrow before the page. */
const strayEnd = new RegExp(`[\\s\\u3000]*(?:${leaderSign}{2,}|[/／|｜→])$`, 'u')

/** The entry before a page: what is left of it without its leader is its title, and an author perhaps. */
function withAuthor(printed: string, pageNumber: number | null): EntryLine | undefined {
  const trimmed = printed.replace(strayEnd, '')
  const bracketed = authorInBrackets(trimmed)
  if (bracketed) {
    const {title, from, to} = bracketed
    return {start: 0, titleEnd: title.length, author: {from, to}, page: pageNumber}
  }
  const [, title = '', name = ''] = authored.exec(trimmed) ?? []
  const titleEnd = title === '' ? trimmed.length : title.length
  if (isBlank(trimmed.slice(0, titleEnd))) return undefined
  const from = trimmed.indexOf(name, titleEnd)
  const author = name === '' ? undefined : {from, to: from + name.length}
  return {start: 0, titleEnd, author, page: pageNumber}
}

/** 题名　　甲某, 题名 / 甲某, 题名（甲某）: an entry without a page, whose author is told by a sign or stands in brackets. */
export function readWithoutPage(value: string): EntryLine | undefined {
  if (value.length > longestEntry) return undefined
  return withAuthor(value.trimEnd(), null)
}

export function readLeadingPage(value: string): EntryLine | undefined {
  const match = value.length > longestEntry ? null : (leadingPage.exec(value) ?? leadingEdition.exec(value))
  if (!match?.[1]) return undefined
  const start = match[0].length
  const page = Number(fold(match[1]))
  const bracketed = authorInBrackets(value.slice(start).trimEnd())
  if (bracketed) {
    const {title, from, to} = bracketed
    return {start, titleEnd: start + title.length, author: {from: start + from, to: start + to}, page}
  }
  const [, title, name] = authorBehindLeader.exec(value.slice(start).trimEnd()) ?? []
  if (title === undefined || name === undefined || isBlank(title))
    return {start, titleEnd: value.trimEnd().length, author: undefined, page}
  const to = value.trimEnd().length
  return {start, titleEnd: start + title.length, author: {from: to - name.length, to}, page}
}

/** Does the line end in a page, be it behind wide blanks or marked as one? */
export function endsInPage(printed: string): boolean {
  if (printed.length > longestEntry) return false
  const value = withDigitPage(printed)
  return spacedEntry.test(value) || markedEntry.test(value)
}

export function hasLeader(printed: string): boolean {
  const value = printed.length > longestEntry ? '' : withDigitPage(printed)
  return (ledEntry.test(value) || ledAuthor.test(value)) && (value.match(/\t/g)?.length ?? 0) <= 1
}

/** Signs that may stand around the heading, whatever they are: 【目录】, ════ 目录 ════, ◎ 本期看点, 📖 本期导读. */
function withoutSigns(text: string): string {
  let end = text.length
  while (end > 0 && /[^\p{L}\p{N}）)：:]/u.test(text[end - 1] ?? '')) end--
  return text.slice(0, end).replace(/^[^\p{L}\p{N}]+/u, '')
}

export const isContentsHeading = remembered((value: string): boolean => {
  if (value.length > longestEntry) return false
  const single = /CONTENTS/iu.test(value)
    ? value.replace(/(?<=[录錄次读讀容目])\s*[|｜丨/／·]\s*(?=CONTENTS)/giu, '')
    : value
  // 本期导读 INSIDE, 本期看点 IN THIS ISSUE
  return isHeading(bare(single)) || isHeading(bare(withoutLatinName(single)))
})

function isHeading(printed: string): boolean {
  return heading.test(
    withoutSigns(printed).replace(
      /(?<=[录錄次读讀容目点览到有么些啥里头])(?:[，,]?共[\d一二三四五六七八九十]{1,3}[篇条则件])?[：:]?$/u,
      '',
    ),
  )
}

/** Reads a line as an entry; `lastPage` is the page before, since pages rise. */
export type EntryReader = (value: string, lastPage: number) => EntryLine | undefined

/** Lines of a wrapped entry are joined without a blank where Han characters meet. */
export function joinedTitle(spans: readonly Span[]): Text {
  const value = spans
    .map(({line, start, end}) => tidy(line.value.slice(start, end)))
    .reduce((left, right) => left + (/[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? ' ' : '') + right)
  return {value, spans}
}

/** 封三 冬季运动会剪影: pages of the cover have no number. */
const onCover = /^[\s\u3000]*(?:封[面底一二三四]|彩页|插页|彩插)[\s\u3000]+/u

/** How much of the line says so, before a title; 0 where none does. */
export function coverBefore(value: string): number {
  const length = onCover.exec(value)?.[0].length ?? 0
  return isBlank(value.slice(length)) ? 0 : length
}

/** 本期要目, 导读: does the heading announce the main articles only? */
export function listsMainOnly(heading: string): boolean {
  return /要目|导读|導讀|提要/u.test(bare(heading))
}
