import {assemble} from './blocks.ts'
import type {BodyLine} from './body-lines.ts'
import {bare, han, tidy, width} from './characters.ts'
import type {PrintedContents, PrintedEntry} from './contents.ts'
import {type Credit, readCredit} from './credit.ts'
import {isDateLine, readDate, readDateBefore} from './dates.ts'
import {readDocumentNumberLine, readLeadingDocumentNumber, readLetterhead} from './document-number.ts'
import {kindOf} from './kind.ts'
import {outline} from './outline.ts'
import {type Habits, readPieces} from './paragraphs.ts'
import {isPersonName} from './person-name.ts'
import type {Segment} from './segments.ts'
import {findSignatures} from './signature.ts'
import {similarity} from './similarity.ts'
import type {TableReading} from './tables.ts'
import type {Article, Drop, Line, Metadata, Span, Text} from './tree.ts'
import {positionOf, wholeLine} from './tree.ts'

export interface ArticleReading {
  readonly article: Article
  readonly uneven: TableReading['uneven']
}

interface Head {
  title: Text
  metadata: Partial<Metadata>
  apparatus: Text[]
  credits: Credit[]
  /** Index of the first line of the body proper. */
  bodyFrom: number
  /** The day of a speech, printed between its title and the speaker's name. */
  dated?: Line
}

/** Reads the lines of one segment as an article. What stands nowhere goes into `drops`. */
export function readArticle(
  segment: Segment,
  body: readonly BodyLine[],
  contents: PrintedContents | undefined,
  habits: Habits,
  drops: Drop[],
): ArticleReading {
  const lines = body.slice(segment.from, segment.to).map(({line}) => line)
  const entry = segment.entry ? contents?.entries[segment.entry.index] : undefined
  const head = readHead(segment, body, entry, drops)
  const tail = readTail(body, head.bodyFrom, segment.to, head.title.value)
  const main = [
    ...(head.dated ? [head.dated] : []),
    ...body.slice(head.bodyFrom, tail.bodyTo).map(({line}) => line),
  ]
  const pieces = readPieces(main, habits, drops)
  const signatures = findSignatures(pieces)
  const roles = outline(pieces, head.title.value, signatures)
  const {blocks, uneven} = assemble(pieces, roles, signatures, drops)
  const credits = [...head.credits, ...tail.credits]
  const metadata = {...listedAuthor(entry), ...head.metadata, ...mergeCredits(credits)}
  const signed = signatures.map(({from, to}) =>
    pieces.slice(from, to).flatMap(piece => (piece.type === 'text' ? [piece.text.value] : [])),
  )
  const text = main.map(({value}) => value).join('\n')
  const kind = kindOf({title: head.title.value, text, metadata, signed: signed.length > 0})
  const article: Article = {
    type: 'article',
    position: positionOf(lines.map(wholeLine)),
    title: head.title,
    section: segment.section,
    entry: segment.entry,
    metadata: {...metadata, ...official(kind, metadata, signed, head.title.value, text), kind},
    apparatus: [...head.apparatus, ...(tail.credits.length ? tail.apparatus : [])],
    children: blocks,
    corrections: [],
  }
  return {article, uneven}
}

/** Document numbers, title and bylines at the beginning. */
function readHead(
  segment: Segment,
  body: readonly BodyLine[],
  entry: PrintedEntry | undefined,
  drops: Drop[],
): Head {
  const head: Head = {
    title: {value: '', spans: []},
    metadata: {},
    apparatus: [],
    credits: [],
    bodyFrom: segment.from,
  }
  const {title} = segment
  if (!title) return head
  for (let index = segment.from; index < title.index; index++) takeNumber(head, body[index]?.line, drops)
  const spans: Span[] = body.slice(title.index, title.index + title.count).map(({line}) => wholeLine(line))
  const first = spans[0]
  if (first) {
    const leading = readLeadingDocumentNumber(first.line.value.trim())
    if (leading) {
      const start = first.line.value.indexOf(first.line.value.trim()) + leading.length
      head.metadata.documentNumber ??= leading.number
      head.apparatus.push({value: leading.number, spans: [{line: first.line, start: 0, end: start}]})
      spans[0] = {...first, start}
    }
  }
  head.title = {value: titleOf(spans, entry?.title.value), spans}
  head.bodyFrom = title.index + title.count
  while (head.bodyFrom < segment.to) {
    const line = body[head.bodyFrom]?.line
    if (!line) break
    const credit = readCredit(line.value)
    if (readDocumentNumberLine(line.value) && head.metadata.documentNumber === undefined)
      takeNumber(head, line, drops)
    else if (credit && !credit.bare && head.credits.length < 2 && head.bodyFrom + 1 < segment.to) {
      head.credits.push(credit)
      head.apparatus.push({value: credit.printed, spans: [wholeLine(line)]})
    } else if (head.credits.length === 0 && isByline(line, entry, body[head.bodyFrom + 1]?.line)) {
      const printed = tidy(line.value)
      head.credits.push({printed, authors: personsIn(printed)})
      head.apparatus.push({value: printed, spans: [wholeLine(line)]})
    } else if (
      head.dated === undefined &&
      isDateLine(line.value) &&
      isByline(body[head.bodyFrom + 1]?.line, entry, undefined)
    )
      head.dated = line
    else break
    head.bodyFrom++
  }
  return head
}

/** Whom the 目录 names as the author, where that is a person or a reporter. */
function listedAuthor(entry: PrintedEntry | undefined): Partial<Metadata> {
  const author = entry?.author
  if (!author || !(isPersonName(author) || /记者$/u.test(author))) return {}
  return {authors: personsIn(author)}
}

/** A line under the title that names the author: as the 目录 does, or one person's name alone with the text behind it. */
function isByline(line: Line | undefined, entry: PrintedEntry | undefined, next: Line | undefined): boolean {
  if (!line) return false
  const printed = bare(line.value)
  if (entry?.author && printed === bare(entry.author)) return true
  return isPersonName(line.value) && (next === undefined || width(next.value) > 12)
}

/** 甲 乙: names with blanks between; 沈 鲤 is one. */
function personsIn(printed: string): string[] {
  return isPersonName(printed) ? [bare(printed)] : printed.split(/[、，,\s]+/u).filter(Boolean)
}

/** 国家某局文件 某字〔2014〕106号: the number, and the issuer where a letterhead names it. What is around them is dropped. */
function takeNumber(head: Head, line: Line | undefined, drops: Drop[]): void {
  if (!line) return
  const read = readDocumentNumberLine(line.value) ?? readLetterhead(line.value)
  const parts = [read?.issuer, read?.number].filter(part => part !== undefined)
  if (read?.number) head.metadata.documentNumber = read.number.value
  if (read?.issuer) head.metadata.issuer = read.issuer.value
  let at = 0
  for (const {value, start, end} of parts) {
    if (start > at) drops.push({span: {line, start: at, end: start}, reason: '文件版头'})
    head.apparatus.push({value, spans: [{line, start, end}]})
    at = end
  }
  if (at < line.value.length)
    drops.push({span: {line, start: at, end: line.value.length}, reason: '文件版头'})
}

/**
 * The title as one line. Blanks between Han characters and digits or letters go, and so do those that a wrapped line
 * left; a blank that sets two names apart stays where the 目录 has it too, or where there is no 目录 to ask.
 */
export function titleOf(spans: readonly Span[], listed: string | undefined): string {
  const parts = spans.map(({line, start, end}) => tidy(line.value.slice(start, end)))
  const joined = parts.reduce(
    (left, right) => left + (/[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? ' ' : '') + right,
    '',
  )
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

/** Source lines at the end; one that only names somebody counts where it is the very last. */
function readTail(
  body: readonly BodyLine[],
  from: number,
  to: number,
  title: string,
): {credits: Credit[]; apparatus: Text[]; bodyTo: number} {
  const credits: Credit[] = []
  const apparatus: Text[] = []
  let bodyTo = to
  while (bodyTo > from && credits.length < 3) {
    const line = body[bodyTo - 1]?.line
    const credit = line ? (readCredit(line.value) ?? namesTitle(line.value, title)) : undefined
    if (!line || !credit || (credit.bare && credits.length > 0)) break
    credits.unshift(credit)
    apparatus.unshift({value: credit.printed, spans: [wholeLine(line)]})
    bodyTo--
  }
  return {credits, apparatus, bodyTo}
}

/** （某某联盟）: a member's profile is signed with the name that is its title. */
function namesTitle(line: string, title: string): Credit | undefined {
  const printed = tidy(line)
  const inner = /^[（(](.{2,40})[）)]$/u.exec(printed)?.[1]
  return inner !== undefined && similarity(inner, title) >= 0.8
    ? {printed, source: inner, bare: true}
    : undefined
}

function mergeCredits(credits: readonly Credit[]): Partial<Metadata> {
  if (!credits.length) return {}
  const merged: Partial<Metadata> = {credit: credits.map(({printed}) => printed).join(' ')}
  for (const credit of credits) {
    if (credit.source) merged.source ??= credit.source
    if (credit.compiledBy) merged.compiledBy ??= credit.compiledBy
    if (credit.excerptedFrom) merged.excerptedFrom ??= credit.excerptedFrom
    if (credit.webEditor) merged.webEditor ??= credit.webEditor
    if (credit.authors) merged.authors = [...(merged.authors ?? []), ...credit.authors]
  }
  return merged
}

/** Issuer and dates of an official document: from its signature, or from what its text says. */
function official(
  kind: Metadata['kind'],
  metadata: Partial<Metadata>,
  signatures: readonly string[][],
  title: string,
  text: string,
): Partial<Metadata> {
  if (
    kind !== 'policy' &&
    kind !== 'regulation' &&
    kind !== 'judicial' &&
    metadata.documentNumber === undefined
  )
    return {}
  const signature = signatures.find(lines => lines.length > 1) ?? signatures[0]
  const signers =
    signature
      ?.filter(line => !isDateLine(line))
      .flatMap(line =>
        line.replace(/[（(](?:盖章|公章|印章|章|代章|签字|签章)[）)]/gu, '').split(/[、\s\u3000]+/u),
      ) ?? []
  const named = /^《?([^《》]{2,30}?(?:法院|检察院))/u.exec(title)?.[1]
  const found: Partial<Metadata> = {}
  const issuer =
    metadata.issuer ?? (signers.filter(Boolean).join('、') || (kind === 'judicial' ? named : undefined))
  if (issuer) found.issuer = issuer
  const date = signature?.findLast(isDateLine)
  const issued = date ? readDate(date) : undefined
  if (issued) found.issuedDate = issued
  const adopted = readDateBefore(text, '[^。；，]{0,40}(?:会议)?(?:审议)?通过')
  if (adopted) found.adoptedDate = adopted
  const effective = /自((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)起(?:施行|实施|执行|生效)/u.exec(
    text.replace(/\s+/gu, ''),
  )?.[1]
  const inForce = effective ? readDate(effective) : undefined
  if (inForce) found.effectiveDate = inForce
  return found
}
