import {isAffiliation} from '../print/credit.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, tidy} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {isNaming, namesOrDates} from './head-block.ts'

/** What begins a phrase, and what a speech or a letter that it belongs to is called, its occasion in brackets behind it perhaps. */
const begun = /^(?:在|对|就|致|向|给)\p{Script=Han}{4,}$/u
const ends =
  /的(?:讲话|发言|致辞|致词|报告|汇报|演讲|信|公开信|答复|回复|建议|慰问信|贺信|倡议)(?:[（(][^（()）]{1,16}[）)])?\s*$/u

/** Characters of the name of who issues an official document. */
const longestBody = 30

/**
 * 某市某协会, and below it 关于…的决定: the body that decides stands in its document's title, on a line of its own and letter-spaced perhaps. 在某市某协会,
 * and below it 第三次会员大会上的讲话: a phrase that such a title begins with ends on its second line.
 */
export function withBodyAbove<Place extends TitlePlace>(body: readonly BodyLine[], place: Place): Place {
  const [above, title] = [body[place.index - 1], body[place.index]]
  if (!above || !title || title.line.gap > 0 || place.from !== undefined) return place
  if (
    above.opens !== undefined ||
    above.closes ||
    above.documentNumber ||
    statedRole(above.line) !== undefined
  )
    return place
  const name = bare(above.line.value)
  const issues = /^\p{Script=Han}{5,}$/u.test(name) && name.length <= longestBody && isAffiliation(name)
  const official = /^(?:关于|印发|转发|批转|公布|发布|颁布)/u.test(bare(title.line.value))
  const begins =
    above.line.gap > 0 && begun.test(name) && name.length <= longestBody && ends.test(title.line.value)
  return (issues && official) || begins ? {...place, index: place.index - 1, count: place.count + 1} : place
}

/**
 * 看园区　谈转型 right above a title, apart from what stands before it: words that lead up to the title (引题) belong to its article. Between the two
 * nothing is blank, unless the words stand alone between the mark of a section and its first title.
 */
export function withKickerAbove<Place extends TitlePlace>(
  body: readonly BodyLine[],
  place: Place,
  wrap: number | null,
): Place {
  const [before, above, title] = [body[place.index - 2], body[place.index - 1], body[place.index]]
  // nothing but such words can stand between the mark of a section and its first title
  const isBetween = before?.opens !== undefined && title?.line.gap === above?.line.gap
  if (!above || !title || place.from !== undefined || above.opens !== undefined) return place
  if (title.line.gap > 0 && !isBetween) return place
  if (!above.titleLike || above.closes || above.documentNumber || statedRole(above.line) !== undefined)
    return place
  const apart = before === undefined || before.opens !== undefined || before.closes || above.line.gap > 0
  const named = isNaming(tidy(above.line.value), wrap) && !namesOrDates(body, place.index - 1)
  return apart && named && above.line.pageBreak !== true ? {...place, from: place.index - 1} : place
}
