import type {ArticleFields} from '../../schemas/structure.ts'
import {assemble} from '../blocks/blocks.ts'
import {outline} from '../blocks/outline.ts'
import {readPieces} from '../blocks/paragraphs.ts'
import {withPictures} from '../blocks/pictures.ts'
import type {Habits} from '../blocks/pieces.ts'
import {findSignatures, inSignatures} from '../blocks/signature.ts'
import type {TableReading} from '../blocks/tables.ts'
import {findVerse} from '../blocks/verse.ts'
import type {PrintedContents} from '../contents/contents.ts'
import {type Credit, mayBeName, namesPersons} from '../print/credit.ts'
import {signedBelow} from '../print/signed-below.ts'
import {isOfficeAboveSignature, leastFarRight} from '../print/workplaces.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, isClosed, tidy, width} from '../text/characters.ts'
import {similarity} from '../text/similarity.ts'
import type {Apparatus, Article, Drop, Line, Metadata, Text} from '../tree.ts'
import {positionOf, wholeLine} from '../tree.ts'
import {type Head, listedAuthor, readHead} from './article-head.ts'
import type {BodyLine} from './body-lines.ts'
import type {BylineHabits} from './byline-habits.ts'
import {creditOf} from './credit-of.ts'
import {kindOf} from './kind.ts'
import {official} from './official-document.ts'
import type {Segment} from './segments.ts'

export interface ArticleReading {
  readonly article: Article
  readonly uneven: TableReading['uneven']
}

/**
 * Reads the lines of one segment as an article. What stands nowhere goes into `drops`.
 *
 * @param bylines - how the issue signs its pieces
 */
export function readArticle(
  segment: Segment,
  body: readonly BodyLine[],
  contents: PrintedContents | undefined,
  habits: Habits,
  bylines: BylineHabits,
  drops: Drop[],
): ArticleReading {
  const lines = body.slice(segment.from, segment.to).map(({line}) => line)
  const entry = segment.entry ? contents?.entries[segment.entry.index] : undefined
  const head = readHead(segment, body, entry, bylines, drops)
  const tail = readTail(body, head, segment.to, bylines)
  const between = partCredits(body.slice(head.bodyFrom, tail.bodyTo).map(({line}) => line))
  const main = [...head.preface, ...(head.dated ? [head.dated] : []), ...between.prose]
  const pieces = readPieces(main, habits, drops)
  const signatures = findSignatures(pieces)
  const roles = outline(pieces, head.title.value, signatures, new Set(head.preface))
  const verses = findVerse(
    pieces,
    roles,
    inSignatures(signatures),
    `${entry?.title.value ?? ''} ${head.title.value}`.trim(),
    habits,
  )
  const {blocks, uneven} = assemble(pieces, roles, signatures, verses, drops)
  const apparatus = [...head.apparatus, ...between.apparatus, ...tail.apparatus]
  const above = [head.title, ...head.apparatus]
  const credits = [...head.credits, ...between.credits, ...tail.credits]
  const metadata = {...listedAuthor(entry, main), ...head.metadata, ...mergeCredits(credits)}
  const signed = signatures.map(({from, to}) =>
    pieces.slice(from, to).flatMap(piece => (piece.type === 'text' ? [piece.text.value] : [])),
  )
  const text = main.map(({value}) => value).join('\n')
  const {
    section = segment.section,
    page,
    tocTitle,
    kind: told,
    withdrawn,
    ...fields
  } = toldFields(segment, body)
  const kind =
    told === undefined ? kindOf({title: head.title.value, text, metadata, signed: signed.length > 0}) : told
  const article: Article = {
    type: 'article',
    // a note that was moved behind its paragraph may stand last
    position: positionOf(lines.toSorted((a, b) => a.number - b.number).map(wholeLine)),
    section,
    entry: segment.entry,
    metadata: {
      ...metadata,
      ...official(kind, metadata, signed, head.title.value, text),
      ...metadataOf(fields),
      kind,
    },
    told: {page, tocTitle, withdrawn},
    children: [
      {
        type: 'title',
        ...head.title,
        ...(head.title.spans.length > 0 ? {position: positionOf(head.title.spans)} : {}),
      },
      ...apparatus.map((text): Apparatus => ({type: 'apparatus', ...text, position: positionOf(text.spans)})),
      ...withPictures(blocks, above),
    ],
    corrections: [],
  }
  return {article, uneven}
}

/** What the editor says of the article on the lines of its title. */
function toldFields({title}: Segment, body: readonly BodyLine[]): ArticleFields {
  const lines = title ? body.slice(title.index, title.index + title.count) : []
  const said: ArticleFields = {}
  for (const {line} of lines) Object.assign(said, line.stated?.set)
  return said
}

/** What the editor says that the article has not is left out. */
function metadataOf(fields: ArticleFields): Partial<Metadata> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? undefined]))
}

/** Source lines and bylines within the text, which only the editor tells: in print they stand above it or below. */
function partCredits(lines: readonly Line[]): {credits: Credit[]; apparatus: Text[]; prose: Line[]} {
  const told = lines.flatMap(line => {
    const credit = statedRole(line) === undefined ? undefined : creditOf(line)
    return credit ? [{line, credit}] : []
  })
  const taken = new Set(told.map(({line}) => line))
  return {
    credits: told.map(({credit}) => credit),
    apparatus: told.map(({line, credit}) => ({value: credit.printed, spans: [wholeLine(line)]})),
    prose: lines.filter(line => !taken.has(line)),
  }
}

/** Source lines at the end; one that only names somebody counts where it is the very last. */
function readTail(
  body: readonly BodyLine[],
  {bodyFrom: from, title, credits: above}: Head,
  to: number,
  bylines: BylineHabits,
): {credits: Credit[]; apparatus: Text[]; bodyTo: number} {
  const credits: Credit[] = []
  const apparatus: Text[] = []
  let bodyTo = to
  while (bodyTo > from && credits.length < 3) {
    const line = body[bodyTo - 1]?.line
    const named = line && statedRole(line) === undefined ? namesTitle(line.value, title.value) : undefined
    const isSigned = [...above, ...credits].some(namesWriter)
    const signs = isSigned ? undefined : signatureAt(body, from, bodyTo - 1, bylines)
    const credit = line
      ? (signs ??
        creditOf(line) ??
        named ??
        penNameIn(line, bylines) ??
        officeAtEnd(body[bodyTo - 2]?.line, line))
      : undefined
    if (!line || line.behindSign === true || !credit || (credit.bare && credits.some(namesWriter))) break
    credits.unshift(credit)
    apparatus.unshift({value: credit.printed, spans: [wholeLine(line)]})
    bodyTo--
    // 协会考察组 and below it 卫　东
    const office = signs && bodyTo > from ? body[bodyTo - 1]?.line : undefined
    if (!office || statedRole(office) !== undefined || !isOfficeAboveSignature(office)) continue
    credits.unshift({printed: tidy(office.value)})
    apparatus.unshift({value: tidy(office.value), spans: [wholeLine(office)]})
    bodyTo--
  }
  return {credits, apparatus, bodyTo}
}

/**
 * ——卫　东 below the last line signs the piece where others of the issue have the same, or where a sentence ends above it and no such line stands
 * before: below a quotation it names whose words those are. Without the stroke others must have the same.
 */
function signatureAt(
  body: readonly BodyLine[],
  from: number,
  at: number,
  {marked, signed}: BylineHabits,
): Credit | undefined {
  const [above, line] = [body[at - 1]?.line, body[at]?.line]
  const signs = line && statedRole(line) === undefined ? signedBelow(line) : undefined
  if (!signs || !above || at <= from || namesPersons(above.value)) return undefined
  if (!signs.marked) return signed ? signs.credit : undefined
  const only = () =>
    signs.right &&
    /[。！？…]$/u.test(above.value.trimEnd()) &&
    body.slice(from, at).every(each => signedBelow(each.line) === undefined)
  return marked || only() ? signs.credit : undefined
}

/** 责编：甲 below （乙） says nothing of who wrote the piece. */
function namesWriter({authors, source, compiledBy, excerptedFrom, bare}: Credit): boolean {
  return bare === true || [authors, source, compiledBy, excerptedFrom].some(each => each !== undefined)
}

/** （听雨） below the last line, where other pieces have their authors so: a name, whoever is called so. */
function penNameIn(line: Line, {closed}: BylineHabits): Credit | undefined {
  const printed = tidy(line.value)
  const inner = closed && statedRole(line) === undefined ? bracketed(printed) : undefined
  return inner !== undefined && mayBeName(inner) ? {printed, authors: [bare(inner)], bare: true} : undefined
}

/** （石门竹海景区） far to the right and below a sentence that has ended: who sent the piece, whatever the name ends in; （掌声） and （待续） are none. */
function officeAtEnd(above: Line | undefined, line: Line): Credit | undefined {
  const printed = tidy(line.value)
  const source = bracketed(printed)
  const indent = width(line.value.slice(0, line.value.length - line.value.trimStart().length))
  const isFar = indent >= leastFarRight && above !== undefined && isClosed(above.value)
  if (!isFar || source === undefined || statedRole(line) !== undefined) return undefined
  return officeName.test(source) && !remark.test(source) ? {printed, source, bare: true} : undefined
}

/** Characters of an office that no ending tells. */
const officeName = /^[\p{Script=Han}·]{4,16}$/u
/** （未完待续）, （此处略）, （热烈鼓掌）, （答案见下期）: what is said of the text; （资料组辑录）: what somebody did with it. */
const remark =
  /^[未待全本]|[完续略录理稿编写摘译]$|掌|见|图|谜|答案|下[期页文转]|上[期页文接]|以上|打一|[盖公签]章/u

/** （某某联盟）: a member's profile is signed with the name that is its title. */
function namesTitle(line: string, title: string): Credit | undefined {
  const printed = tidy(line)
  const inner = bracketed(printed)
  return inner !== undefined && similarity(inner, title) >= 0.8
    ? {printed, source: inner, bare: true}
    : undefined
}

function bracketed(printed: string): string | undefined {
  return /^[（(](.{2,40})[）)]$/u.exec(printed)?.[1]
}

function mergeCredits(credits: readonly Credit[]): Partial<Metadata> {
  if (!credits.length) return {}
  const merged: Partial<Metadata> = {credit: credits.map(({printed}) => printed).join(' ')}
  for (const credit of credits) {
    if (credit.source) merged.source ??= credit.source
    if (credit.compiledBy) merged.compiledBy ??= credit.compiledBy
    if (credit.excerptedFrom) merged.excerptedFrom ??= credit.excerptedFrom
    if (credit.webEditor) merged.webEditor ??= credit.webEditor
    if (credit.authors) merged.authors = [...new Set([...(merged.authors ?? []), ...credit.authors])]
    if (credit.translators) merged.translators = [...(merged.translators ?? []), ...credit.translators]
  }
  return merged
}
