import {authorBeside} from '../print/author-beside.ts'
import {isByline} from '../print/byline.ts'
import {namesPersons} from '../print/credit.ts'
import {signOf} from '../print/title-signs.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {tidy} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {isNaming, isRow} from './head-block.ts'

/** A line that may be a title, with what stands above and below it. */
export interface Look extends TitlePlace {
  readonly body: readonly BodyLine[]
  readonly wrap: number | null
  /** The lines right above it, right below it, and behind that. */
  readonly above: BodyLine
  readonly first: BodyLine
  readonly below: BodyLine
  readonly behind: BodyLine | undefined
  /** The sign before titles, where only they have it. */
  readonly sign: string | undefined
  /** Does the title of no other article stand below? The last pages are filled when the 目录 is made up. */
  readonly isLast: boolean
  /** Does another line print the same? 【案情】 and 具体安排 head parts of several pieces; no two titles are the same. */
  readonly isRepeated: boolean
}

export function lookAt(
  body: readonly BodyLine[],
  titles: ReadonlyMap<number, TitlePlace>,
  place: TitlePlace,
  issue: Pick<Look, 'wrap' | 'sign' | 'isLast' | 'isRepeated'>,
): Look | undefined {
  const {index, count} = place
  const [above, first, below] = [body[index - 1], body[index], body[index + count]]
  // a name with a title below it signs what stands above
  const behind = titles.has(index + count + 1) ? undefined : body[index + count + 1]
  return above && first && below ? {...place, ...issue, body, above, first, below, behind} : undefined
}

export function isTableRow(value: string): boolean {
  return value.trim().includes('\t') || isRow(value) || authorBeside(value) !== undefined
}

/** Characters of whom a letter or a notice is addressed to. */
const longestSalutation = 20

export function isSalutation(value: string): boolean {
  const text = value.trim()
  return /[：:]$/u.test(text) && text.length <= longestSalutation
}

/** Is the line the name of an author, with a text below it? */
export function namesAuthor({line, opens, closes}: BodyLine, text: BodyLine): boolean {
  if (opens !== undefined || closes || text.opens !== undefined) return false
  if (line.credited) return true
  const credit = creditOf(line)
  if (credit?.authors !== undefined && credit.bare !== true) return true
  // names below names are a list
  return isByline(line, undefined, text.line) && !namesPersons(text.line.value)
}

/** ▲89级某某考取大学，…: an item of short news, with its sign or number. */
function isItem(value: string): boolean {
  return signOf(value) !== undefined && /[，。；：]/u.test(value)
}

/** Do pieces with titles and authors of their own stand below a title: does it say so, or stand right over the first of them? */
export function headsParts(
  body: readonly BodyLine[],
  {index, count}: TitlePlace,
  wrap: number | null,
): boolean {
  const [first, author, text] = body.slice(index + count, index + count + 3)
  // 动态八则 right over the first of eight sentences: they have no titles
  const several = body.slice(index, index + count).some(({line}) => holdsSeveral(line.value))
  if (several && !(first && isItem(first.line.value))) return true
  return (
    first?.titleLike === true &&
    isNaming(tidy(first.line.value), wrap) &&
    author !== undefined &&
    text !== undefined &&
    !namesPersons(first.line.value) &&
    creditOf(first.line) === undefined &&
    namesAuthor(author, text)
  )
}
