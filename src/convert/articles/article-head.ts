import type {PrintedEntry} from '../contents/contents.ts'
import {withoutMark} from '../contents/numbers.ts'
import {authorBeside} from '../print/author-beside.ts'
import {isByline, isOurs, isPenNameOverVerse} from '../print/byline.ts'
import {authorsOn, bylineCredit, namesTranslators} from '../print/contributors.ts'
import {type Credit, creditsPictures, isAffiliation, namesPersons} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {
  type DocumentNumberLine,
  readBodies,
  readDocumentNumberLine,
  readLeadingDocumentNumber,
  readLetterhead,
  readNumberBehind,
} from '../print/document-number.ts'
import {type Mark, readMark} from '../print/marks.ts'
import {readOrderHead} from '../print/order.ts'
import {isPersonName} from '../print/person-name.ts'
import {readSectionMark, withoutLetterSpacing} from '../print/section-marks.ts'
import {signBefore, withoutFrame} from '../print/title-signs.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {
  deep,
  isOfficeBelowTitle,
  isOfficeBelowWholeTitle,
  isOfficeOverName,
  isWorkplaceOverText,
  namesWorkplace,
} from '../print/workplaces.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, han, isBlank, tidy} from '../text/characters.ts'
import {titleWords} from '../text/similarity.ts'
import type {Drop, Line, Metadata, Span, Text} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import type {BylineHabits} from './byline-habits.ts'
import {counting} from './counted-titles.ts'
import {creditOf} from './credit-of.ts'
import type {Segment} from './segments.ts'
import {opensProse} from './title-slots.ts'

/** Several bodies, 令 and the number. */
const longestOrderHead = 8

export interface Head {
  title: Text
  metadata: Partial<Metadata>
  apparatus: Text[]
  credits: Credit[]
  /** Index of the first line of the body proper. */
  bodyFrom: number
  /** The text of an order that stands above the title of what it puts into force. */
  preface: Line[]
  /** The day of a speech, printed between its title and the speaker's name. */
  dated?: Line
}

/**
 * Document numbers, title and bylines at the beginning.
 *
 * @param bylines - how the issue signs its pieces
 */
export function readHead(
  segment: Segment,
  body: readonly BodyLine[],
  entry: PrintedEntry | undefined,
  bylines: BylineHabits,
  drops: Drop[],
): Head {
  const head: Head = {
    title: {value: '', spans: []},
    metadata: {},
    apparatus: [],
    credits: [],
    preface: [],
    bodyFrom: segment.from,
  }
  const {title} = segment
  if (!title) return head
  for (let index = segment.from; index < title.index; index++) {
    const ordered = takeOrder(head, body, index, title.index)
    if (ordered > 0) index += ordered - 1
    else if (body[index]?.documentNumber && takeNumber(head, body[index]?.line, drops)) continue
    else head.preface.push(...body.slice(index, index + 1).map(({line}) => line))
  }
  const {because} = title
  const spans: Span[] = body
    .slice(title.index, title.index + title.count)
    .map(({line}) => ({...wholeLine(line), ...(because === undefined ? {} : {why: {because}})}))
  const section = markOf(body[title.index])
  if (section) {
    const {line, start, end} = section
    head.title = {value: line.value.slice(start, end), spans: [{...spans[0], ...section}]}
    for (const around of [
      {line, start: 0, end: start},
      {line, start: end, end: line.value.length},
    ])
      if (!isBlank(line.value.slice(around.start, around.end))) drops.push({span: around, reason: '栏目标记'})
    head.bodyFrom = segment.from
    return head
  }
  const first = spans[0]
  if (first) {
    const leading = readLeadingDocumentNumber(first.line.value.trim())
    if (leading) {
      const start = first.line.value.indexOf(first.line.value.trim()) + leading.length
      also(head.metadata, 'documentNumber', leading.number)
      head.apparatus.push({value: leading.number, spans: [{line: first.line, start: 0, end: start}]})
      spans[0] = {...first, start}
    }
  }
  const ordered = readOrderHead(
    spans.map(({line}) => line),
    0,
  )
  // the order itself is what the 目录 lists
  if (ordered?.count === spans.length) {
    head.metadata.documentNumber = ordered.number
    head.metadata.issuer = ordered.issuer
  }
  // above ——副题 the author stands beside the first line
  const dashed = spans.findIndex(({line}, at) => at > 0 && /^[—－─]/u.test(line.value.trim()))
  const lastAt = (dashed > 0 ? dashed : spans.length) - 1
  const last = spans[lastAt]
  const beside = last && authorBeside(last.line.value)
  if (last && beside !== undefined) {
    const {line, end} = last
    spans[lastAt] = {...last, end: beside}
    const value = tidy(line.value.slice(beside))
    head.credits.push(bylineCredit(value))
    head.apparatus.push({value, spans: [{line, start: beside, end}]})
  }
  const printed = unframed({value: titleOf(spans, entry?.title.value), spans}, drops)
  const mark = markBefore(printed.value, title, entry)
  head.title = (mark && withoutMark(printed, mark, drops)) ?? printed
  const behind = readNumberBehind(head.title.value)
  if (behind !== undefined && head.metadata.documentNumber === undefined)
    head.metadata.documentNumber = behind
  head.bodyFrom = title.index + title.count
  while (head.bodyFrom < segment.to) {
    const line = body[head.bodyFrom]?.line
    if (!line) break
    const credit = creditOf(line)
    const next = body[head.bodyFrom + 1]?.line
    const said = statedRole(line)
    const isRightBelow = head.bodyFrom === title.index + title.count && line.gap === 0
    const isRightBelowName =
      head.bodyFrom === title.index + title.count + 1 && head.credits[0]?.authors?.length === 1
    const ordered = takeOrder(head, body, head.bodyFrom, segment.to)
    if (ordered > 0) {
      head.bodyFrom += ordered
      continue
    }
    const numbered =
      said === undefined ? readDocumentNumberLine(line.value) !== undefined : said === 'document-number'
    if (numbered && head.metadata.documentNumber === undefined) takeNumber(head, line, drops)
    else if (
      credit &&
      (!credit.bare || said !== undefined || signsBelow(credit, line, next, bylines, head.credits)) &&
      head.credits.length < 2 &&
      head.bodyFrom + 1 < segment.to
    ) {
      head.credits.push(credit)
      head.apparatus.push({value: credit.printed, spans: [wholeLine(line)]})
    } else if (
      said === undefined &&
      head.credits.length === 0 &&
      next &&
      head.bodyFrom + 1 < segment.to &&
      statedRole(next) === undefined &&
      isOfficeOverName(line, next)
    ) {
      const [office, name] = [tidy(line.value), tidy(next.value)]
      head.credits.push({printed: office}, bylineCredit(name))
      head.apparatus.push({value: office, spans: [wholeLine(line)]}, {value: name, spans: [wholeLine(next)]})
      head.bodyFrom++
    } else if (said === undefined && head.credits.length === 0 && isListedPenName(line, entry)) {
      const printed = tidy(line.value)
      head.credits.push({printed, authors: [bare(entry?.author ?? '')]})
      head.apparatus.push({value: printed, spans: [wholeLine(line)]})
    } else if (
      said === undefined &&
      head.credits.length === 0 &&
      (entry?.author || !listsPersons.test(bare(head.title.value))) &&
      !(holdsSeveral(head.title.value) && headsOneOf(body.slice(head.bodyFrom, segment.to))) &&
      (isByline(line, entry?.author, next) ||
        (isRightBelow &&
          (isNameAsElsewhere(line, next, bylines) ||
            (!holdsSeveral(head.title.value) && isPenNameOverVerse(line, next)))))
    ) {
      const printed = tidy(line.value)
      head.credits.push(bylineCredit(printed))
      head.apparatus.push({value: printed, spans: [wholeLine(line)]})
    } else if (
      said === undefined &&
      head.credits.length === 0 &&
      (isOfficeBelowTitle(line, next) ||
        (isRightBelow && listsWhole(entry, printed) && isOfficeBelowWholeTitle(line, next)))
    ) {
      const printed = tidy(line.value)
      head.credits.push({printed, source: printed})
      head.apparatus.push({value: printed, spans: [wholeLine(line)]})
    } else if (
      said === undefined &&
      head.credits.length === 1 &&
      line.gap === 0 &&
      (namesWorkplace(line.value) || (isRightBelowName && isWorkplaceOverText(line, next)))
    ) {
      // （东屿县图书馆） below his name: where the author works
      const printed = tidy(line.value)
      head.credits.push({printed})
      head.apparatus.push({value: printed, spans: [wholeLine(line)]})
    } else if (
      said === undefined &&
      head.credits.length === 1 &&
      line.gap === 0 &&
      namesTranslators(tidy(line.value))
    ) {
      const printed = tidy(line.value)
      head.credits.push(bylineCredit(printed))
      head.apparatus.push({value: printed, spans: [wholeLine(line)]})
    } else if (
      said === undefined &&
      head.credits.length > 0 &&
      line.gap === 0 &&
      creditsPictures(line.value)
    ) {
      const printed = tidy(line.value)
      head.credits.push({printed})
      head.apparatus.push({value: printed, spans: [wholeLine(line)]})
    } else if (
      head.dated === undefined &&
      (said === 'date' ||
        (said === undefined && isDateLine(line.value) && isByline(next, entry?.author, undefined)))
    )
      head.dated = line
    else break
    head.bodyFrom++
  }
  return head
}

/** 请　客, and further down 开　会: short lines over prose, none of which is a name, are the titles of what 笑话两则 holds. */
function headsOneOf(lines: readonly BodyLine[]): boolean {
  const heads = lines.filter(({line}, at) => {
    const below = lines[at + 1]?.line.value.trim() ?? ''
    return shortName.test(line.value.trim()) && /[，。！？：”]/u.test(below)
  })
  const names = heads.map(({line}) => tidy(line.value))
  // 甲某辑 names one too
  const namesOne = (name: string) => isPersonName(name) || isPersonName(name.replace(/ ?[辑编选译]$/u, ''))
  return heads[0] === lines[0] && names.length > 1 && !names.some(namesOne)
}

/** As short as a name, and spread as one perhaps. */
const shortName = /^\p{Script=Han}(?:[ \u3000]*\p{Script=Han}){1,5}$/u

/** 优秀会员名单, 捐款光荣榜（二）: the first of those whom the text names did not write it. */
const listsPersons =
  /(?:名单|名录|名册|光荣榜|红榜|金榜|捐款榜|功德榜|值班表|值日表|通讯录)(?:[（(].{1,16}[）)])?$/u

/** Bold type as tools write it, around the whole line. */
const bold = /^\s*\*\*(?![\s*])[^*]+\*\*\s*$/u

/** 协会召开年会 of **协会召开年会**, on one line or several: no sign of the print. */
function withoutBold(title: Text, drops: Drop[]): Text {
  if (!title.spans.every(({line, start, end}) => bold.test(line.value.slice(start, end)))) return title
  const spans = title.spans.map(({line, start, end}) => {
    const printed = line.value.slice(start, end)
    const inner = {
      line,
      start: start + printed.indexOf('**') + 2,
      end: start + printed.lastIndexOf('**'),
    }
    drops.push({span: {line, start, end: inner.start}, reason: '篇名前后的标记'})
    drops.push({span: {line, start: inner.end, end}, reason: '篇名前后的标记'})
    return inner
  })
  return {value: title.value.replaceAll('**', ''), spans}
}

/** 协会召开年会 of 【协会召开年会】; what stands on further lines, brackets and all, stands behind it. */
function unframed(title: Text, drops: Drop[]): Text {
  const [first, ...rest] = title.spans
  const printed = first?.line.value.slice(first.start, first.end) ?? ''
  if (!first || statedRole(first.line) !== undefined) return title
  if (bold.test(printed)) return withoutBold(title, drops)
  if (withoutFrame(printed) === undefined)
    return betweenSigns(title, drops) ?? (rest.length === 0 ? unmarked(title, first, printed, drops) : title)
  const start = first.start + printed.search(/[【〖]/u) + 1
  const end = first.start + printed.search(/[】〗]/u)
  drops.push({span: {...first, end: start}, reason: '篇名前后的标记'})
  drops.push({span: {...first, start: end}, reason: '篇名前后的标记'})
  // the name has no bracket within: the first that closes is the frame's
  const value = title.value
    .replace(/^[【〖]/u, '')
    .replace(/[】〗]/u, '')
    .trim()
  return {value, spans: [{...first, start, end}, ...rest]}
}

/** A sign that may stand on both sides of a title, and how often at most. */
const aroundTitle = /^[\u2580-\u2775\u2794-\u27BF※＊*]$/u
const mostAround = 3

/** ※ “高炉杯”双人赛结束 ※, with a subtitle on the next line perhaps: a sign that comes again at the end of the line and nowhere within. */
function betweenSigns(title: Text, drops: Drop[]): Text | undefined {
  const [first, ...rest] = title.spans
  const printed = first?.line.value.slice(first.start, first.end) ?? ''
  const text = printed.trim()
  const sign = text[0] ?? ''
  if (!first || !aroundTitle.test(sign) || !text.endsWith(sign)) return undefined
  let [opens, closes] = [0, text.length]
  while (opens < mostAround && text[opens] === sign) opens++
  while (text.length - closes < mostAround && text[closes - 1] === sign) closes--
  const name = text.slice(opens, closes).trim()
  if (name.includes(sign) || !/\p{L}/u.test(name)) return undefined
  const start = first.start + printed.indexOf(name)
  const end = start + name.length
  drops.push({span: {...first, end: start}, reason: '篇名前后的标记'})
  drops.push({span: {...first, start: end}, reason: '篇名前后的标记'})
  const value = withoutLetterSpacing(title.value.replaceAll(sign, '').trim())
  return {value, spans: [{...first, start, end}, ...rest]}
}

/** 短波 of ＊短　波＊: signs on both sides, set around titles as other issues set them around their sections. */
function unmarked(title: Text, first: Span, printed: string, drops: Drop[]): Text {
  const name = readSectionMark(printed)?.name
  const opens = printed.search(/[\p{L}\p{N}]/u)
  let closes = printed.length
  while (closes > opens && /[^\p{L}\p{N}）)]/u.test(printed[closes - 1] ?? '')) closes--
  const within = printed.slice(Math.max(opens, 0), closes)
  if (name === undefined || opens < 1 || closes === printed.length || bare(name) !== bare(within))
    return title
  const [start, end] = [first.start + opens, first.start + closes]
  drops.push({span: {...first, end: start}, reason: '篇名前后的标记'})
  drops.push({span: {...first, start: end}, reason: '篇名前后的标记'})
  return {value: name, spans: [{...first, start, end}]}
}

/** The number that only counts the piece, or the sign that the issue sets before its titles: none of the title's words. */
function markBefore(
  printed: string,
  title: TitlePlace,
  entry: PrintedEntry | undefined,
): Pick<Mark, 'printed'> | undefined {
  const mark = readMark(printed)
  const counts =
    entry?.numbered ||
    title.numbered ||
    (mark && entry && titleWords(entry.title.value) === titleWords(printed.slice(mark.printed.length))) ||
    // the list, which words the title otherwise, has no number there
    (mark && entry && counting.test(mark.system) && readMark(entry.title.value) === undefined)
  return mark && counts ? mark : signBefore(printed)
}

/** The name in the mark of a section, where that is the title of the only piece below it. */
function markOf(body: BodyLine | undefined): Span | undefined {
  if (body?.opens === undefined) return undefined
  const {line} = body
  const name = readSectionMark(line.value, true)?.name ?? ''
  const start = name === '' ? -1 : line.value.indexOf(name)
  return start < 0 ? wholeLine(line) : {line, start, end: start + name.length}
}

/** （一九八一届　吴某） right below a title and over prose, or over whatever where other pieces of the issue have the same: nothing ends there that he could have signed. */
function signsBelow(
  credit: Credit,
  line: Line,
  next: Line | undefined,
  {brackets}: BylineHabits,
  above: readonly Credit[],
): boolean {
  // （东屿县图书馆） below a name is where its bearer works
  const names = credit.authors !== undefined || (credit.source !== undefined && above.length === 0)
  // in the middle, below a title that stands there
  const isSetSo = credit.authors !== undefined && deep.test(line.value)
  return names && line.gap === 0 && !!next && (brackets || isSetSo || opensProse(next.value))
}

/** 丁韵楼 right below a title, as other pieces of the issue have their authors: over a day, or over the title of the first of several poems. */
function isNameAsElsewhere(line: Line, next: Line | undefined, {names}: BylineHabits): boolean {
  return names && !!next && isPersonName(tidy(line.value)) && !namesPersons(next.value)
}

function isPenName(author: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(bare(author)) && !isAffiliation(bare(author)) && !isOurs(author)
}

/** （小厨娘） below a title whose author the 目录 calls so. */
function isListedPenName(line: Line, entry: PrintedEntry | undefined): boolean {
  const [, name] = /^[（(]([^（()）]{2,8})[）)]$/u.exec(line.value.replaceAll('\uFEFF', '').trim()) ?? []
  const author = entry?.author
  return name !== undefined && !!author && isPenName(author) && bare(author) === bare(name)
}

/** Has the title all that the 目录 gives it, so that what stands below is none of it? */
function listsWhole(entry: PrintedEntry | undefined, title: Text): boolean {
  return entry !== undefined && bare(title.value).length >= bare(entry.title.value).length
}

/** Whom the 目录 names as the author, where that is a person or a reporter. */
export function listedAuthor(entry: PrintedEntry | undefined, lines: readonly Line[]): Partial<Metadata> {
  const author = entry?.author
  if (!author) return {}
  // 听雨: a pen name that signs the text
  const signs = isPenName(author) && lines.some(({value}) => bare(value) === bare(author))
  if (signs) return {authors: [bare(author)]}
  const persons = authorsOn(author)
  return persons.every(person => isPersonName(person) || /记者$/u.test(person)) ? {authors: persons} : {}
}

/** Two numbers over one title both stand in the frontmatter. */
function also(metadata: Partial<Metadata>, field: 'documentNumber' | 'issuer', value: string): void {
  const known = metadata[field]
  metadata[field] = known === undefined ? value : `${known}、${value}`
}

/** The head of an order at an index, before `to`: its number, and who issued it. Returns how many lines it takes. */
function takeOrder(head: Head, body: readonly BodyLine[], index: number, to: number): number {
  if (!body[index]?.documentNumber || head.metadata.documentNumber !== undefined) return 0
  const lines = body.slice(index, Math.min(index + longestOrderHead, to)).map(({line}) => line)
  const order = readOrderHead(lines, 0)
  if (!order) return 0
  head.metadata.documentNumber = order.number
  head.metadata.issuer = order.issuer
  head.apparatus.push({value: order.number, spans: lines.slice(0, order.count).map(wholeLine)})
  return order.count
}

/** A number of whatever form, since the editor says that the line is one. */
function wholeNumber(line: string): DocumentNumberLine {
  const printed = line.trim()
  const start = line.indexOf(printed)
  return {number: {value: bare(printed), start, end: start + printed.length}}
}

/**
 * 国家某局文件 某字〔2014〕106号: the number, and the issuer where a letterhead names it. What is around them is dropped. Does the line have either? The
 * head of a second order has none that could be read alone.
 */
function takeNumber(head: Head, line: Line | undefined, drops: Drop[]): boolean {
  if (!line) return false
  const told = statedRole(line) === 'document-number' ? wholeNumber(line.value) : undefined
  const read = readDocumentNumberLine(line.value) ?? readLetterhead(line.value) ?? told
  const bodies = read === undefined ? readBodies(line.value) : []
  const parts = [read?.issuer, read?.number, ...bodies].filter(part => part !== undefined)
  if (read?.number) also(head.metadata, 'documentNumber', read.number.value)
  for (const issuer of [read?.issuer, ...bodies]) if (issuer) also(head.metadata, 'issuer', issuer.value)
  if (parts.length === 0) return false
  let at = 0
  for (const {value, start, end} of parts) {
    if (start > at) drops.push({span: {line, start: at, end: start}, reason: '文件版头'})
    head.apparatus.push({value, spans: [{line, start, end}]})
    at = end
  }
  if (at < line.value.length)
    drops.push({span: {line, start: at, end: line.value.length}, reason: '文件版头'})
  return true
}

/**
 * The title as one line. Blanks between Han characters and digits or letters go, and so do those that a wrapped line
 * left; a blank that sets two names apart stays where the 目录 has it too, or where there is no 目录 to ask.
 */
export function titleOf(spans: readonly Span[], listed: string | undefined): string {
  const parts = spans.map(({line, start, end}) => tidy(line.value.slice(start, end)))
  // a half in Latin letters is set apart, other blanks between the scripts are the typesetter's
  const last = parts.findLastIndex(part => han.test(part) || !/[A-Za-z] ?[A-Za-z]/.test(part)) + 1
  const halves = last > 0 ? parts.slice(last) : []
  if (halves.length > 0)
    return [withoutBlanks(joinWords(parts.slice(0, last)), listed), joinWords(halves)].join(' ')
  const half = /^(.*[\p{Script=Han}”》）]) ([A-Za-z][\w.,&'’:!?-]*(?: [\w.,&'’:!?-]+)+)$/u.exec(
    joinWords(parts),
  )
  return half?.[1] && half[2]
    ? `${withoutBlanks(half[1], listed)} ${half[2]}`
    : withoutBlanks(joinWords(parts), listed)
}

/** Blanks only where Latin words meet. */
function joinWords(parts: readonly string[]): string {
  return parts.reduce(
    (left, right) => left + (/[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? ' ' : '') + right,
    '',
  )
}

function withoutBlanks(joined: string, listed: string | undefined): string {
  const listedBlanks =
    listed === undefined
      ? undefined
      : new Set(
          [...tidy(listed).matchAll(/(?<=\p{Script=Han}) (\p{Script=Han}{2})/gu)].map(([, behind]) => behind),
        )
  return joined.replace(/ /g, (_blank, at: number) => {
    const [before = '', after = ''] = [joined[at - 1], joined[at + 1]]
    if (/[A-Za-z0-9,.&:;'’]/.test(before) && /[A-Za-z0-9]/.test(after)) return ' '
    if (!han.test(before) || !han.test(after)) return ''
    return listedBlanks === undefined || listedBlanks.has(joined.slice(at + 1, at + 3)) ? ' ' : ''
  })
}
