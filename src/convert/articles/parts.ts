import {isByline} from '../print/byline.ts'
import {namesPersons} from '../print/credit.ts'
import {readMark} from '../print/marks.ts'
import {withoutFrame} from '../print/title-signs.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {statedRole} from '../roles/stated.ts'
import {tidy} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {centredIndent, indentOf, isNaming, namesOrDates} from './head-block.ts'
import {middleOf, tolerance} from './title-settings.ts'
import {namesNotice} from './title-slots.ts'

/**
 * Is a line the name of a part of the piece that the 目录 lists above it? 三位会员的心里话 has a heading right below its title, and a name in brackets
 * at the end of each part; 咏竹诗词选 a poem with its poet. A line that is set as the first of those is the next of them.
 *
 * @param bound - titles that the 目录 lists, rising
 * @param told - does the 目录 list all pieces?
 */
export function partsOf(
  body: readonly BodyLine[],
  bound: readonly TitlePlace[],
  told: boolean,
): (index: number) => boolean {
  const firstParts = new Map(bound.map(({index, count}) => [index, firstPart(body, index + count)]))
  const titleOf: Array<TitlePlace | undefined> = []
  let title: TitlePlace | undefined
  const titles = new Map(bound.map(place => [place.index, place]))
  for (const [index, {opens}] of body.entries()) {
    title = titles.get(index) ?? (opens === undefined ? title : undefined)
    titleOf.push(title)
  }
  return index => {
    const [above, line, before] = [titleOf[index], body[index], body[index - 1]]
    const first = above && firstParts.get(above.index)
    if (!line || !before || !above || first === undefined || index < first) return false
    const head = body[first]
    if (!head || line.line.counted === true || statedRole(line.line) !== undefined) return false
    if (!setAlike(head, line) || namesNotice(line.line.value)) return false
    const titleLine = body[above.index]
    if (!told && titleLine && setAlike(titleLine, line)) return false
    const closed = before.closes && creditOf(before.line)?.bare !== true
    if (closed) return false
    const printed = body.slice(above.index, above.index + above.count)
    return before.closes || printed.some(({line: {value}}) => holdsSeveral(value))
  }
}

/** Where a line stands right below a title and its bylines that names a part; `undefined` where text stands there. */
function firstPart(body: readonly BodyLine[], below: number): number | undefined {
  for (let at = below; ; at++) {
    const [line, next] = [body[at], body[at + 1]]
    if (!line || !next || line.opens !== undefined || next.opens !== undefined) return undefined
    const framed = withoutFrame(line.line.value.trim())
    if (framed !== undefined) return isNaming(framed, null) ? at : undefined
    // 春笋 over 丁韵楼 is a poem's name, whoever may be called so
    const isOverName = isByline(next.line, undefined, body[at + 2]?.line) && !namesPersons(line.line.value)
    const signs = creditOf(line.line) || isByline(line.line, undefined, next.line) || namesOrDates(body, at)
    if (signs && !isOverName) continue
    return isNaming(tidy(line.line.value), null) ? at : undefined
  }
}

/** Are two lines set in one way: the same sign or kind of number before them, as far in, or both in the middle? */
function setAlike({line: one}: BodyLine, {line: other}: BodyLine): boolean {
  if (formOf(one.value) !== formOf(other.value)) return false
  if (indentOf(one.value) === indentOf(other.value)) return true
  const inMiddle = indentOf(one.value) >= centredIndent && indentOf(other.value) >= centredIndent
  return inMiddle && Math.abs(middleOf(one.value) - middleOf(other.value)) <= tolerance
}

/** The sign, the brackets or the kind of number that a line bears. */
function formOf(value: string): string {
  const text = value.trim()
  return readMark(text)?.system ?? /^[^\p{L}\p{N}“‘（(]/u.exec(text)?.[0] ?? ''
}
