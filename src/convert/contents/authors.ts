import {isOurs} from '../print/byline.ts'
import {isAffiliation} from '../print/credit.ts'
import {isPersonName} from '../print/person-name.ts'
import {bare, isBlank} from '../text/characters.ts'
import {type EntryLine, readWithoutPage} from './entry.ts'
import type {BodyIndex} from './sections.ts'

/** An entry without a page that names its author, where the body prints the title by itself. */
export function signedEntry(value: string, start: number, body: BodyIndex): EntryLine | undefined {
  const read = readWithoutPage(value)
  const entry = withAuthorBehind(read && {...read, start}, value, body)
  if (!entry?.author) return undefined
  return body.at(value.slice(start, entry.titleEnd)).length > 0 ? entry : undefined
}

/** Characters of a pen name that the body prints nowhere by itself. */
const longestName = 4

/**
 * 题名　　甲某: what wide blanks set apart at the end of an entry is its author where it is a person's name, or where the
 * body prints it on a line of its own (a pen name, 会史组); another half of the title is neither.
 */
export function withAuthorBehind(
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
  // 祁　舒: a name of two characters, spread
  const words = /^\S(?:[ \u3000]+\S)+$/u.test(author) ? [bare(author)] : author.split(/[ \u3000]+/u)
  const named =
    isOurs(author) ||
    (words.some(isPersonName) && words.every(word => isPersonName(word) || isAffiliation(word)))
  // 题名　　听雨: as short as a name, and the body prints the title without it
  const apart =
    body.at(title).length > 0 && body.at(printed).length === 0 && bare(author).length <= longestName
  if (!named && !apart && body.at(author).length === 0) return entry
  const to = entry.titleEnd
  return {...entry, titleEnd: entry.start + title.trimEnd().length, author: {from: to - author.length, to}}
}
