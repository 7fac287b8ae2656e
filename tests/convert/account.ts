import type {Root, RootContent} from 'mdast'
import {parse} from 'yaml'
import type {Conversion} from '../../src/convert/convert.ts'
import {parseMdx} from '../../src/convert/mdx/serialise.ts'
import {isTraditional} from '../../src/convert/text/look-alikes.ts'
import type {Drop, DropReason} from '../../src/convert/tree.ts'
import {articleSchema} from '../../src/schemas/article.ts'
import {issueSchema} from '../../src/schemas/issue.ts'

/**
 * A second account of an issue, by other means than src/convert/ledger.ts: it reads the files that convert wrote and
 * its list of drops, never the tree, and lays them over the text in order.
 */

/** White space, control characters, and characters that print nothing at all (soft hyphen, joiners, marks of direction). */
const blank = /[\s\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+/gu

/** The print of a text: everything but blanks. */
export function printOf(text: string): string {
  return text.replace(blank, '')
}

/**
 * One character of source.txt as a reader will have it. Two count as the same where a font draws them alike: a radical or compatibility ideograph
 * and the character that it shows, a ligature and its letters. Kept apart from src/convert/text: Unicode's own compatibility mappings and
 * its list of equivalent ideographs are asked.
 */
function folded(char: string, beginsLine: boolean, traditional: boolean): string {
  if (char === '⼾') return traditional ? '戶' : '户'
  if (char === '⾭') return '青'
  if (/[\u2E80-\u2FD5\uF900-\uFAFF\uFB00-\uFB06\u{2F800}-\u{2FA1F}]/u.test(char))
    return shownByRadical(char) ?? char.normalize('NFKC')
  if (char === '\uE5E5' || char === '\uF020') return ' '
  return beginsLine && bulletOfSymbols.test(char) ? '●' : char
}

/** What U+2E81 to U+2E99 and U+2E9B to U+2EF3 show, in order (EquivalentUnifiedIdeograph.txt of Unicode). */
const shownBySupplement = Array.from(
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑' +
    '艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
)

function shownByRadical(char: string): string | undefined {
  const code = char.codePointAt(0) ?? 0
  return code < 0x2e9a
    ? shownBySupplement[code - 0x2e81]
    : code > 0x2e9a
      ? shownBySupplement[code - 0x2e82]
      : undefined
}

const bulletOfSymbols =
  /[\uF02D\uF046\uF06C-\uF077\uF09E-\uF0A8\uF0AA-\uF0B2\uF0B7\uF0D8\uF0DC\uF0E0\uF0E8\uF0F0\uF0FB-\uF0FE]/

/** A line as a reader will have it, and for each of its code units the offset in the line from which it comes. */
function readerLine(line: string, traditional: boolean): {text: string; from: number[]} {
  const parts: string[] = []
  const from: number[] = []
  let at = 0
  let begins = true
  for (const char of line) {
    const shown = folded(char, begins, traditional)
    parts.push(shown)
    for (let unit = 0; unit < shown.length; unit++) from.push(at)
    at += char.length
    begins &&= /\s/.test(char)
  }
  return {text: parts.join(''), from}
}

/** One article as its file has it. Texts are without blanks. */
interface Filed {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly title: string
  /** Several are joined by 、, and so are issuers. */
  readonly documentNumber: string[]
  readonly issuer: string[]
  /** The source lines; a blank may stand between two. */
  readonly credit: string[]
  readonly body: string
}

/** The print of source.txt in order, with the line of each code unit. */
interface Print {
  readonly text: string
  readonly lines: readonly number[]
}

/** How an article's body shows its text: from its MDX, or from what is made of it. */
export type ReadBody = (mdx: string, name: string) => string

/**
 * Holds what convert wrote against the text. Returns what is wrong, in words; `undefined` where every character of the
 * print stands in a file or in a list of drops, once and in order, and the files hold nothing else.
 */
export function faultOf(
  text: string,
  {files, drops}: Conversion,
  readBody: ReadBody = bodyText,
): string | undefined {
  const issue = issueSchema.parse(parse(files.get('issue.yaml') ?? ''))
  const articles: Filed[] = []
  for (const [name, mdx] of files) if (name !== 'issue.yaml') articles.push(filed(name, mdx, readBody))
  articles.sort((a, b) => a.from - b.from)
  const dropped = withoutDrops(text, drops)
  if (typeof dropped === 'string') return dropped
  const masthead = printOf(issue.masthead.join(''))
  const faults: string[] = []
  for (const [print, colophon] of imprintsCut(dropped.print, issue.colophon.map(printOf))) {
    const fault = faultWithin(print, {masthead, colophon}, issue.contents, articles, drops)
    if (fault === undefined) return undefined
    faults.push(fault)
  }
  return faults[0]
}

/**
 * A paper names who edited a page at its foot: the print as it is, then without the first of the colophon's lines, one more each time; where a line
 * stands more than once, an article may have the others.
 */
function* imprintsCut(print: Print, colophon: readonly string[]): Generator<[Print, string]> {
  yield [print, colophon.join('')]
  for (const which of [0, -1]) {
    let rest = print
    for (const [index, line] of colophon.entries()) {
      const from = lineStarts(rest, line).at(which)
      if (from === undefined) break
      rest = cutOut(rest, from, from + line.length)
      yield [rest, colophon.slice(index + 1).join('')]
    }
  }
}

/** Where whole lines of the print read so. */
function lineStarts({text, lines}: Print, line: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
    const end = at + line.length
    if (lines[at - 1] !== lines[at] && lines[end - 1] !== lines[end]) starts.push(at)
  }
  return starts
}

function faultWithin(
  print: Print,
  ends: {readonly masthead: string; readonly colophon: string},
  contents: readonly Entry[],
  articles: readonly Filed[],
  drops: readonly Drop[],
): string | undefined {
  // the 目录 stands behind the masthead, or behind prose that belongs to the first article
  const lay = (laid: Print) =>
    laidOver(laid, ends, articles) && laidOver(notesMoved(laid, ends, articles), ends, articles)
  const wheres = contentsIn(print.text, contents, ends.masthead.length)
  const faults: string[] = []
  for (const [from, to] of wheres) {
    const fault = lay(cutOut(print, from, to))
    if (fault === undefined) return undefined
    faults.push(fault)
    const settled = notesSettled(cutOut(print, from, to), pageEnds(drops))
    if (settled && lay(settled) === undefined) return undefined
  }
  return faults[0] ?? difference('目录', contents.map(({title}) => printOf(title)).join(''), print.text)
}

/** The print with what stands behind the colophon, notes of the last article, before that article's source line. */
function notesMoved(
  print: Print,
  {colophon}: {readonly colophon: string},
  articles: readonly Filed[],
): Print {
  const from = colophon === '' ? -1 : print.text.lastIndexOf(colophon)
  const credits = articles.at(-1)?.credit ?? []
  const before = print.text.slice(0, Math.max(from, 0))
  const source = credits.map((_, at) => credits.slice(at).join('')).find(tail => before.endsWith(tail)) ?? ''
  const to = from - source.length
  const behind = from + colophon.length
  if (from < 0 || !/^(?:\d|[①-⑳]|[［[（(]\d)/u.test(print.text.slice(behind))) return print
  return {
    text: print.text.slice(0, to) + print.text.slice(behind) + print.text.slice(to, behind),
    lines: [...print.lines.slice(0, to), ...print.lines.slice(behind), ...print.lines.slice(to, behind)],
  }
}

/** The lines of running heads and page numbers: a page ends there. */
function pageEnds(drops: readonly Drop[]): Set<number> {
  return new Set(drops.flatMap(({span, reason}) => (reason === '页码与书眉' ? [span.line.number] : [])))
}

/**
 * The print with the notes at the foot of a page, ① and what follows, behind the paragraph that the page cuts: up to the
 * next line that ends a sentence. `undefined` where no page has any.
 */
function notesSettled({text, lines}: Print, ends: ReadonlySet<number>): Print | undefined {
  const rows = new Map<number, string>()
  for (const [at, number] of lines.entries()) rows.set(number, (rows.get(number) ?? '') + text[at])
  const order = [...rows.keys()]
  let moved = false
  for (let at = 1; at < order.length; at++) {
    const [last = 0, next = 0] = [order[at - 1], order[at]]
    const cut = Array.from({length: next - last - 1}, (_, step) => last + step + 1).some(line =>
      ends.has(line),
    )
    if (!cut) continue
    let from = at
    while (from > 0 && at - from < 8 && !/^[①-⑳]/u.test(rows.get(order[from] ?? 0) ?? '')) from--
    while (/^[①-⑳]/u.test(rows.get(order[from - 1] ?? 0) ?? '')) from--
    if (from === at || !/^[①-⑳]/u.test(rows.get(order[from] ?? 0) ?? '')) continue
    // what a sentence has ended no page cuts
    if (/[。！？”）]$/u.test(rows.get(order[from - 1] ?? 0) ?? '')) continue
    const end = order.findIndex((line, index) => index >= at && /[。！？”）]$/u.test(rows.get(line) ?? ''))
    if (end < 0) continue
    order.splice(end + 1 - (at - from), 0, ...order.splice(from, at - from))
    moved = true
  }
  if (!moved) return undefined
  return {
    text: order.map(line => rows.get(line) ?? '').join(''),
    lines: order.flatMap(line => Array.from({length: rows.get(line)?.length ?? 0}, () => line)),
  }
}

function filed(name: string, mdx: string, readBody: ReadBody): Filed {
  const end = mdx.indexOf('\n---\n')
  const data = articleSchema.parse(parse(mdx.slice(4, end + 1)))
  return {
    name,
    from: data.lines[0],
    to: data.lines[1],
    title: data.title === '（无题）' ? '' : printOf(data.title),
    documentNumber: partsOf(data.documentNumber, '、'),
    issuer: partsOf(data.issuer, '、'),
    credit: partsOf(data.credit, ' '),
    body: printOf(readBody(mdx, name)),
  }
}

function partsOf(field: string | null | undefined, separator: string): string[] {
  return (field ?? '').split(separator).map(printOf).filter(Boolean)
}

/** Text that a reader sees in the body of an MDX file. */
function bodyText(mdx: string): string {
  const parts: string[] = []
  const walk = (node: Root | RootContent) => {
    if (node.type === 'yaml') return
    if (node.type === 'list' && node.ordered)
      for (const [index, item] of node.children.entries()) {
        parts.push(`${(node.start ?? 1) + index}.`)
        walk(item)
      }
    else if ('children' in node) for (const child of node.children) walk(child)
    if (node.type === 'text') parts.push(node.value)
    if (node.type === 'mdxJsxFlowElement')
      for (const attribute of node.attributes)
        if (typeof attribute.value === 'string') parts.push(attribute.value)
    const allowed =
      /^(?:root|paragraph|heading|text|strong|break|list|listItem|table|tableRow|tableCell|link|mdxJsxFlowElement)$/u
    if (!allowed.test(node.type)) parts.push(`<${node.type}>`)
  }
  walk(parseMdx(mdx))
  return parts.join('')
}

/** What a reason may be given for. A drop is print that nobody will read again, so each is held to its name. */
const droppable: Partial<Record<DropReason, RegExp>> = {
  目录引导符:
    /^(?:[\u2500-\u2775\u2794-\u27BF①-⑳←-⇿*＊=＝＿※•|｜/／.．·…‥⋯・•‧∙_—－─―\-\s\d０-９一二三四五六七八九十百〇零第页頁版Pp（()）[\]［］【】〔〕〖〗〈〉<>＜＞–~～至]|文(?=[/／]))*$/u,
  目录的外文译文: /^\P{Script=Han}*$/u,
  篇末的标记:
    /^[^\p{L}\p{N}]*(?:(?:The ?)?(?:END|FIN|全文完|本文完|完)|(?:返回|回到)(?:目录|目次|顶部|首页)|(?:分享[到至]|一键分享)\s*[：:][^。，；]{0,40})[^\p{L}\p{N}]*$/iu,
  表格线:
    /^[\u2500-\u257F.．·…‥⋯・•‧∙_＿—－─━═―\-\s=＝*＊\d０-９第页頁Pp（()）–~～至✁-✄❀❁❖✿★☆◆◇○●◎※■□▲△❤♥×✕]*$/u,
  文件版头: /^(?:文件|[（(）)])?\s*$/u,
  标题末句号: /^。$/u,
  不能保存的字符: /^[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]$/u,
  'Word 的域代码': /^(?:(?:PAGEREF|HYPERLINK|TOC|REF|SEQ)\s[\s\S]*|错误[！!]\s*未\S+|Error! [A-Za-z ]+\.?)$/u,
  抽取时留下的标记:
    /^[*[\]()#<>\-\s]+$|^\s*[[【［](?:图片?|照片|配图|插图)[\]】］]\s*$|^\s*<!--\s*(?:page|image|figure|picture|formula|table)[\w\s:.,#-]*-->\s*$|^\s*\{\d+\}-+\s*$/u,
  项目符号: /^[lØnuüŸ§qv-]$/u,
  // no text without an editor's word is accounted for here
  编辑定为不属正文: /^$/u,
}

/** 题名，作者, 作者：题名: a comma or a colon between the two is a stroke; one that begins or ends a line is text. */
const partsEntry = (line: string, start: number, end: number) =>
  /^[，,：:]\s*$/u.test(line.slice(start, end)) &&
  line.slice(0, start).trim() !== '' &&
  line.slice(end).trim() !== ''

/** The print without the drops; a fault where two drops overlap or one is not what its reason says. */
function withoutDrops(text: string, drops: readonly Drop[]): {print: Print} | string {
  const lines = text.split(/\r\n|\n|\r/)
  const traditional = text.includes('⼾') && isTraditional(text)
  const kept = lines.map(line => [...Array(line.length).keys()].map(() => true))
  for (const [at, {span, reason}] of drops.entries()) {
    const {start, end} = span
    const line = kept[span.line.number - 1]
    const printed = lines[span.line.number - 1]?.slice(start, end) ?? ''
    if (!line || start < 0 || end > line.length) return `第 ${span.line.number} 行：${reason}超出了这一行`
    const shown = readerLine(wholeDrop(lines, drops, at), traditional).text
    const parts = reason === '目录引导符' && partsEntry(lines[span.line.number - 1] ?? '', start, end)
    if (printOf(printed) !== '' && !parts && !(droppable[reason]?.test(shown) ?? true))
      return `第 ${span.line.number} 行：“${printed}”不能算作${reason}`
    for (let at = start; at < end; at++) {
      if (!line[at] && printOf(lines[span.line.number - 1]?.[at] ?? '') !== '')
        return `第 ${span.line.number} 行第 ${at + 1} 字删了两次（${reason}）`
      line[at] = false
    }
  }
  const parts: string[] = []
  const numbers: number[] = []
  for (const [index, line] of lines.entries()) {
    const flags = kept[index] ?? []
    const {text: shown, from} = readerLine(line, traditional)
    const printed = printOf(
      shown
        .split('')
        .filter((_, at) => flags[from[at] ?? 0] !== false)
        .join(''),
    )
    parts.push(printed)
    for (let at = 0; at < printed.length; at++) numbers.push(index + 1)
  }
  return {print: {text: parts.join(''), lines: numbers}}
}

/** What was dropped in one piece, but for characters within that no file can hold, which are drops of their own. */
function wholeDrop(lines: readonly string[], drops: readonly Drop[], at: number): string {
  const reason = drops[at]?.reason
  if (reason === '不能保存的字符') return textOf(lines, drops[at])
  const goesOn = (left: Drop | undefined, right: Drop | undefined) =>
    left?.span.line.number === right?.span.line.number &&
    left?.span.end === right?.span.start &&
    [left, right].every(drop => drop?.reason === reason || drop?.reason === '不能保存的字符')
  let [from, to] = [at, at]
  while (from > 0 && goesOn(drops[from - 1], drops[from])) from--
  while (goesOn(drops[to], drops[to + 1])) to++
  return drops
    .slice(from, to + 1)
    .filter(drop => drop.reason === reason)
    .map(drop => textOf(lines, drop))
    .join('')
}

function textOf(lines: readonly string[], drop: Drop | undefined): string {
  return drop ? (lines[drop.span.line.number - 1]?.slice(drop.span.start, drop.span.end) ?? '') : ''
}

interface Entry {
  readonly title: string
  readonly author?: string | null | undefined
  readonly page: number | null
}

/** Characters of the first entry by which a 目录 is looked for: its page may stand within it. */
const shortestOpening = 4

/** Where the 目录 can stand: the likeliest place first. */
function contentsIn(text: string, contents: readonly Entry[], likely: number): Array<[number, number]> {
  const [opening] = contents
  if (opening === undefined || printOf(opening.title) === '') return [[0, 0]]
  const starts: number[] = []
  for (const first of printedAs(opening).map(printed => printed.slice(0, shortestOpening)))
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1))
      for (let digits = 0; digits <= 4; digits++)
        if (/^[\d０-９]*$/u.test(text.slice(at - digits, at))) starts.push(at - digits)
  return starts
    .sort((a, b) => Math.abs(a - likely) - Math.abs(b - likely))
    .flatMap(from => [...contentsFrom(text, from, contents)].map((to): [number, number] => [from, to]))
}

function cutOut({text, lines}: Print, from: number, to: number): Print {
  return {text: text.slice(0, from) + text.slice(to), lines: [...lines.slice(0, from), ...lines.slice(to)]}
}

/** Masthead, articles in order, colophon, and nothing between them. */
function laidOver(
  print: Print,
  {masthead, colophon}: {readonly masthead: string; readonly colophon: string},
  articles: readonly Filed[],
): string | undefined {
  const {text} = print
  if (!text.startsWith(masthead)) return difference('刊头', masthead, text)
  if (!text.endsWith(colophon))
    return difference('版权页', colophon, text.slice(text.length - colophon.length))
  return articlesFrom(print, masthead.length, text.length - colophon.length, articles)
}

/** Title and author of an entry in one: who wrote it stands behind the title, or before it. */
function printedAs({title, author}: Entry): string[] {
  if (!author) return [printOf(title)]
  return [printOf(title + author), printOf(author + title)]
}

/** Places where the 目录 can end that begins at `from`. A page stands before its entry or behind it. */
function contentsFrom(text: string, from: number, contents: readonly Entry[]): Set<number> {
  let places = new Set([from])
  for (const entry of contents) {
    const next = new Set<number>()
    for (const place of places)
      for (const start of behindPage(text, place, entry.page))
        for (const printed of printedAs(entry)) {
          if (text.startsWith(printed, start))
            for (const end of behindPage(text, start + printed.length, entry.page)) next.add(end)
          const wrapped = endOfWrapped(text, start, printed, entry.page)
          if (wrapped !== undefined) next.add(wrapped)
        }
    places = next
  }
  return places
}

/** Where an entry ends of two lines, the page at the end of the first; `undefined` where it is not so printed. */
function endOfWrapped(text: string, start: number, printed: string, page: number | null): number | undefined {
  let same = 0
  while (same < printed.length && text[start + same] === printed[same]) same++
  if (same === 0 || same === printed.length) return undefined
  return behindPage(text, start + same, page)
    .slice(1)
    .map(end => (text.startsWith(printed.slice(same), end) ? end + printed.length - same : undefined))
    .find(end => end !== undefined)
}

/** A place, and where the page ends if that stands there. */
function behindPage(text: string, at: number, page: number | null): number[] {
  const digits = /^[\d０-９]{1,4}/u.exec(text.slice(at, at + 4))?.[0] ?? ''
  const lengths = [...digits].map((_, index) => index + 1)
  return [
    at,
    ...lengths
      .filter(length => Number(digits.slice(0, length).normalize('NFKC')) === page)
      .map(length => at + length),
  ]
}

function articlesFrom(
  print: Print,
  from: number,
  to: number,
  articles: readonly Filed[],
): string | undefined {
  let places = new Set([from])
  for (const article of articles) {
    const ends = new Set<number>()
    for (const place of places) for (const end of articleFrom(print.text, place, article)) ends.add(end)
    const within = [...ends].filter(end => {
      const [first, last] = [print.lines[Math.min(...places)], print.lines[end - 1]]
      return (
        end <= from ||
        (first !== undefined && last !== undefined && first >= article.from && last <= article.to)
      )
    })
    if (within.length === 0) {
      const place = Math.min(...places)
      return `${article.name}（第 ${article.from}～${article.to} 行）：${nearest(article, print.text.slice(place, place + article.body.length + 400))}`
    }
    places = new Set(within)
  }
  return places.has(to)
    ? undefined
    : `多出：“${print.text.slice(Math.max(...places), Math.max(...places) + 40)}”`
}

/**
 * Places where an article can end that begins at `from`: its title, numbers and source lines stand before or behind its
 * body, those of one kind in order.
 */
function articleFrom(text: string, from: number, article: Filed): Set<number> {
  // （望协〔2014〕8号） behind a title is told there, and in its field; it may have been printed above the title too
  const {title, documentNumber} = article
  const apart = documentNumber.filter(number => !title.includes(number))
  const told = apart.length < documentNumber.length ? [documentNumber, apart] : [documentNumber]
  return new Set(told.flatMap(numbers => [...articleWith(numbers, text, from, article)]))
}

const aDay =
  /^[（(]?[\d〇○零一二三四五六七八九十]{2,4}[年.\-/][\d一二三四五六七八九十]{1,2}[月.\-/][\d一二三四五六七八九十]{1,3}日?[）)]?$/u

function articleWith(numbers: readonly string[], text: string, from: number, article: Filed): Set<number> {
  const {title, issuer, credit, body} = article
  const queues = [[title], numbers, issuer, credit, [body]].map(queue => queue.filter(Boolean))
  const ends = new Set<number>()
  const seen = new Set<string>()
  const go = (at: number, taken: readonly number[]) => {
    const key = `${at} ${taken.join(' ')}`
    if (seen.has(key)) return
    seen.add(key)
    // an issuer may be known from a signature in the body; the rest must have been printed here
    if (
      queues.every(
        (queue, which) =>
          taken[which] === (which === 4 ? body.length : queue.length) ||
          (queue === queues[2] && !taken[which]),
      )
    )
      ends.add(at)
    for (const [which, queue] of queues.entries()) {
      const begun = taken[which] ?? 0
      const next = which === 4 ? body.slice(begun) : queue[begun]
      if (next && text.startsWith(next, at))
        go(at + next.length, taken.with(which, which === 4 ? body.length : begun + 1))
    }
    // the day of a speech stands between its title and the name of the speaker
    const [speaker] = (queues[3] ?? []).slice(taken[3])
    const day = speaker === undefined ? '' : text.slice(at, text.indexOf(speaker, at))
    if (taken[0] === queues[0]?.length && taken[4] === 0 && aDay.test(day) && body.startsWith(day))
      go(at + day.length, taken.with(4, day.length))
    // an order, or a note of the editor's, stands above the title and its number; the rest of the body below it
    const begun = taken[4] ?? 0
    if (title === '' || taken[0] !== 0 || begun !== 0) return
    for (const head of [title, (queues[1] ?? [])[taken[1] ?? 0] ?? title])
      for (let inside = text.indexOf(head, at + 1); inside > at; inside = text.indexOf(head, inside + 1)) {
        const above = text.slice(at, inside)
        if (!body.startsWith(above)) break
        if (above !== body) go(inside, taken.with(4, above.length))
      }
  }
  go(
    from,
    queues.map(() => 0),
  )
  return ends
}

/** Where an article's body parts from the print, its beginning found by its first characters. */
function nearest({title, body}: Filed, text: string): string {
  const start = text.indexOf(body.slice(0, 8))
  return start < 0 || body === ''
    ? difference('标题', title, text)
    : difference('正文', body, text.slice(start))
}

function difference(what: string, written: string, printed: string): string {
  let at = 0
  while (at < written.length && written[at] === printed[at]) at++
  const near = (text: string) => text.slice(Math.max(0, at - 12), at + 28)
  return `${what}：写出“${near(written)}”，原文“${near(printed)}”`
}
