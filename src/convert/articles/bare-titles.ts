import {isByline} from '../print/byline.ts'
import {namesPersons} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {isPersonName} from '../print/person-name.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {isStatedOther} from '../roles/stated.ts'
import {bare, isClosed, tidy, width} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {centredIndent, indentOf, isNaming, isProse} from './head-block.ts'
import {isAnnounced} from './title-slots.ts'

/** A title has three lines at most. */
const mostTitleLines = 3
/**
 * Titles that stand bare between the end of one text and the name of the author of the next, where nothing is set apart by
 * blank lines: one to three short lines, the author below them, and a text below that.
 *
 * @param known - where titles begin that say themselves what they are, rising
 */
export function bareTitles(
  body: readonly BodyLine[],
  wrap: number | null,
  known: ReadonlySet<number>,
): TitlePlace[] {
  const found: TitlePlace[] = []
  const centred = areCentred(body, known)
  let above = ''
  for (const index of body.keys()) {
    const line = body[index]
    if (!line) continue
    const named = line.titleLike && holdsSeveral(line.line.value)
    if (known.has(index) || named) above = bare(line.line.value)
    else if (line.opens !== undefined) above = ''
    else if (!holdsSeveral(above)) {
      const count = titleLinesOver(body, index, wrap, known)
      const first = body[index - count]
      if (count === 0 || !first || (centred && indentOf(first.line.value) < centredIndent)) continue
      found.push({
        index: index - count,
        count,
        because: '短行不成句，下面是作者和正文：通篇不空行，题名便这样立着',
      })
      above = bare(first.line.value)
    }
  }
  return found
}

/** Fewer titles show no form. */
const fewestKnown = 2

/** Do those titles that are known stand in the middle of the line, all of them? */
function areCentred(body: readonly BodyLine[], known: ReadonlySet<number>): boolean {
  const titles = [...known].flatMap(index => body[index] ?? [])
  return titles.length >= fewestKnown && titles.every(({line}) => indentOf(line.value) >= centredIndent)
}

/** How many lines above an index are a title, whose author stands on that line, with prose or verses below; 0 where none are. */
function titleLinesOver(
  body: readonly BodyLine[],
  index: number,
  wrap: number | null,
  known: ReadonlySet<number>,
): number {
  const [author, text, third] = body.slice(index, index + 3)
  if (!author || !text || author.opens !== undefined || author.closes || text.opens !== undefined) return 0
  if (author.line.value.length > longestAuthor) return 0
  const prose = isProse(text.line.value, wrap)
  const verses = isVerse(text) && isVerse(third)
  const credit = creditOf(author.line)
  const named =
    (credit?.authors !== undefined && credit.bare !== true) ||
    isByline(author.line, undefined, prose ? text.line : third?.line)
  if (!(prose ? named : verses && (named || isPersonName(author.line.value)))) return 0
  const count = linesAbove(body, index, wrap, known)
  const before = body[index - count - 1]
  if (count === 0 || before === undefined || before.opens !== undefined) return 0
  // more short lines are verses: the lowest, with what goes on behind a dash, is the title below them
  if (count > mostTitleLines)
    return named ? (/^[—－─]/u.test(tidy(body[index - 1]?.line.value ?? '')) ? 2 : 1) : 0
  return before.closes || isClosed(before.line.value) || isDateLine(before.line.value.trim()) ? count : 0
}

/** Characters of a line with the name of an author, and where he works. */
const longestAuthor = 60
/** Cells of a line of verse, at most. */
const longestVerse = 14

function isVerse(line: BodyLine | undefined): boolean {
  const text = line?.line.value.trim() ?? ''
  return (
    line?.opens === undefined &&
    width(text) <= longestVerse &&
    /^[\p{Script=Han}，、。！？“”—…]+$/u.test(text) &&
    !namesPersons(text)
  )
}

/** How many lines right above an index could be a title; one more than a title has where more could, 0 where one is known to begin there. */
function linesAbove(
  body: readonly BodyLine[],
  index: number,
  wrap: number | null,
  known: ReadonlySet<number>,
): number {
  let count = 0
  while (count <= mostTitleLines && couldTitle(body, index - count - 1, wrap)) {
    if (known.has(index - count - 1)) return 0
    count++
  }
  return count
}

function couldTitle(body: readonly BodyLine[], index: number, wrap: number | null): boolean {
  const line = body[index]
  if (!line?.titleLike || line.opens !== undefined || line.closes || line.documentNumber) return false
  const text = tidy(line.line.value)
  return (
    isNaming(text, wrap) &&
    !namesPersons(text) &&
    creditOf(line.line) === undefined &&
    !/[！!]$/u.test(text) &&
    !isStatedOther(line.line, 'title', 'subtitle') &&
    !isAnnounced(body, index)
  )
}
