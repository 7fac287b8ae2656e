import {isOurs} from '../print/byline.ts'
import {isAffiliation} from '../print/credit.ts'
import {isPersonName, nameWords} from '../print/person-name.ts'
import {withoutKind} from '../print/wording.ts'
import {bare, isBlank} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import type {BodyIndex} from './body-index.ts'
import {type EntryLine, type EntryReader, readWithoutPage} from './entry.ts'

/**
 * An entry without a page that names its author, where the body prints the title by itself, on a line or on two.
 *
 * @param inBrackets - do names in brackets stand behind the entries of this list, however the body words their titles?
 */
export function signedEntry(
  value: string,
  start: number,
  body: BodyIndex,
  wrapped: ReadonlySet<string>,
  inBrackets = false,
): EntryLine | undefined {
  const read = readWithoutPage(value)
  const entry = withAuthorBeside(read && {...read, start}, value, body)
  if (!entry?.author) return undefined
  if (inBrackets && personInBrackets(value)) return entry
  const title = value.slice(entry.start, entry.titleEnd)
  const known = body.at(title).length > 0 || wrapped.has(bare(title))
  return known || body.at(withoutKind(title)).length > 0 ? entry : undefined
}

/**
 * An entry with its author, wherever wide blanks or a sign set him apart.
 *
 * @param namesFirst - do names stand before the titles of this list?
 */
export function withAuthorBeside(
  entry: EntryLine | undefined,
  value: string,
  body: BodyIndex,
  namesFirst = false,
): EntryLine | undefined {
  const whole = withWholeTitle(entry, value, body)
  return withAuthorBehind(withAuthorBefore(whole, value, body, namesFirst), value, body)
}

/** Fewer entries show no habit. */
const fewestFirst = 2

/** Do names of persons in brackets, 题名（甲某）, stand behind the entries, two at least that the body does not print so? */
export function namesInBrackets(lines: readonly Line[], body: BodyIndex): boolean {
  const signed = lines.filter(({value}) => personInBrackets(value) && body.at(value).length === 0)
  return signed.length >= fewestFirst
}

function personInBrackets(value: string): boolean {
  const name = /[（(]([^（()）]{2,8})[）)]\s*$/u.exec(value)?.[1]
  return name !== undefined && isPersonName(bare(name))
}

/** Do names of persons stand before the titles, in two entries at least that the body prints without them? */
export function namesStandFirst(lines: readonly Line[], read: EntryReader, body: BodyIndex): boolean {
  const first = lines.filter(({value}) => {
    const entry = read(value, 0)
    const signed = entry?.author ? undefined : withAuthorBefore(entry, value, body, false)
    return signed?.author !== undefined
  })
  return first.length >= fewestFirst
}

/** 政策 | 认定有变化: a stroke within a title that the body prints whole parts no author off. */
function withWholeTitle(entry: EntryLine | undefined, value: string, body: BodyIndex): EntryLine | undefined {
  if (!entry?.author || entry.author.to <= entry.start) return entry
  const parted = body.at(value.slice(entry.start, entry.titleEnd)).length > 0
  const whole = body.at(value.slice(entry.start, entry.author.to)).length > 0
  return whole && !parted ? {...entry, titleEnd: entry.author.to, author: undefined} : entry
}

/** How many blanks and signs may stand among the names before a title, and between the two. */
const mostSeparators = 6
/** Characters that such names take at most. */
const longestNames = 30

/** 集体, 佚名: who is no one person. */
const several = /^(?:集体|佚名|无名氏|编者)$/u

/**
 * 甲某　登云龙山, 甲某：登云龙山: a society of poets lists who wrote a piece before what it is called, where names and nothing else stand before
 * what the body prints as a line of its own.
 */
function withAuthorBefore(
  entry: EntryLine | undefined,
  value: string,
  body: BodyIndex,
  namesFirst: boolean,
): EntryLine | undefined {
  if (!entry || entry.author) return entry
  const printed = value.slice(entry.start, entry.titleEnd)
  if (body.at(printed).length > 0) return entry
  const separators = [...printed.slice(0, longestNames).matchAll(/[ \u3000\t：:/／|｜—]+/gu)]
  for (const {index, 0: separator} of separators.slice(0, mostSeparators)) {
    const names = printed.slice(0, index)
    const title = printed.slice(index + separator.length)
    // 白　桦　站台（外二首）, 甲某　题名——副题, on two lines in the body
    const subtitle = title.search(/[—－─]{2}/u)
    const main = (subtitle < 0 ? title : title.slice(0, subtitle)).trim()
    const places = body.at(main.replace(/[（(]外.{1,3}[首章题][）)]$/u, ''))
    // of a title that the body words otherwise the habit of the list tells
    const worded = namesFirst && /[：:]/u.test(separator) && isAuthors(names)
    if (places.length === 0 && !worded) continue
    const short = namesFirst && /^\p{Script=Han}{2,4}$/u.test(bare(names))
    if (!(worded || short || isAuthors(names) || isPenName(names, places))) continue
    const from = entry.start + names.length - names.trimStart().length
    const author = {from, to: entry.start + names.length}
    return {...entry, start: entry.start + index + separator.length, author}
  }
  return entry
}

/** 听　雨: as short as a name, and the body prints it below the title, or below how many poems there are. */
function isPenName(text: string, places: ReturnType<BodyIndex['at']>): boolean {
  const name = bare(text)
  return (
    /^\p{Script=Han}{2,4}$/u.test(name) &&
    places.some(
      ({next}) => next === name || next.startsWith(`${name}（`) || /^[（(]外.{1,3}[首章题][）)]$/u.test(next),
    )
  )
}

function isAuthors(text: string): boolean {
  if (several.test(bare(text)) || isOurs(text)) return true
  const names = nameWords(text.trim())
  return names.length > 0 && names.every(name => isPersonName(name.replace(/等$/u, '')))
}

/** Characters of a pen name that the body prints nowhere by itself. */
export const longestName = 4

/**
 * 题名　　甲某: what wide blanks set apart at the end of an entry is its author where it is a person's name, or where the
 * body prints it on a line of its own (a pen name, 会史组); another half of the title is neither.
 */
function withAuthorBehind(
  entry: EntryLine | undefined,
  value: string,
  body: BodyIndex,
): EntryLine | undefined {
  if (!entry || entry.author) return entry
  const printed = value.slice(entry.start, entry.titleEnd)
  const [, title, author] =
    /^(.*?[^\s/／|｜])(?:[ \u3000]{2,}|\u3000|[ \u3000]*[\t/／|｜][ \u3000]*)([\p{Script=Han}·（）\d \u3000]{2,24})$/u.exec(
      printed,
    ) ?? []
  if (title === undefined || author === undefined || isBlank(title)) return entry
  // 题名　　听雨: as short as a name, and the body prints the title without it
  const apart =
    body.at(title).length > 0 && body.at(printed).length === 0 && bare(author).length <= longestName
  if (!namesAuthors(author) && !apart && body.at(author).length === 0) return entry
  const to = entry.titleEnd
  return {...entry, titleEnd: entry.start + title.trimEnd().length, author: {from: to - author.length, to}}
}

/** 甲某口述　乙某整理: what each had to do with it. */
const deed = /(?<=\p{Script=Han}{2})(?:口述|整理|执笔|记录|采写|撰文|编译|翻译|摄影)$/u

/** 祁　舒, or 祁　舒　陶　白: names of two characters, spread; what is no longer than one name is one. */
function spreadNames(letters: string): string[] {
  return letters.length > 3 && letters.length % 2 === 0 ? (letters.match(/../gu) ?? []) : [letters]
}

/** Persons, the editors, or persons with where they work: what an entry says of who wrote it. */
export function namesAuthors(text: string): boolean {
  const printed = /^\S(?:[ \u3000]+\S)+$/u.test(text) ? spreadNames(bare(text)) : text.split(/[ \u3000]+/u)
  const words = printed.map(word => word.replace(deed, ''))
  const persons = words.some(isPersonName) && words.every(word => isPersonName(word) || isAffiliation(word))
  return isOurs(text) || persons
}
