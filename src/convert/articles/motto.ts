import {namesPersons} from '../print/credit.ts'
import {statedRole} from '../roles/stated.ts'
import {isClosed, width} from '../text/characters.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import type {Parts} from './front.ts'

/** How many lines a motto has, at most, and cells a line of it. */
const mostLines = 2
const longest = 30

/**
 * How many lines at the head of the body are a motto of the periodical's, 火警请拨119，我们是最近的那一支, or say something else of it, 刊名题字：甲某: short,
 * without a text below them before the mark of the first section or a listed title that stands apart. Who wrote something is none.
 *
 * @param isListed - does the 目录 list a piece so?
 */
export function linesOfMotto(body: readonly BodyLine[], isListed: (value: string) => boolean): number {
  const count = body
    .slice(0, mostLines + 1)
    .findIndex(({opens, line}) => opens !== undefined || (line.gap > 0 && isListed(line.value)))
  const isMotto = ({line, documentNumber}: BodyLine) =>
    statedRole(line) === undefined &&
    !documentNumber &&
    width(line.value.trim()) <= longest &&
    !isClosed(line.value) &&
    creditOf(line) === undefined &&
    !namesPersons(line.value) &&
    !isListed(line.value)
  return count > 0 && body.slice(0, count).every(isMotto) ? count : 0
}

/** The parts with so many lines of the body's head in the masthead. */
export function withMotto(parts: Parts, count: number): Parts {
  if (count === 0) return parts
  const {masthead, body} = parts
  return {...parts, masthead: [...masthead, ...body.slice(0, count)], body: body.slice(count)}
}
