import {isPersonName} from '../print/person-name.ts'
import {signedBelow} from '../print/signed-below.ts'
import {statedRole} from '../roles/stated.ts'
import {tidy} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import type {Segment} from './segments.ts'

/** How an issue signs its pieces: forms that one piece alone would leave in doubt, and several show. */
export interface BylineHabits {
  /** 卫　东 right below a title. */
  readonly names: boolean
  /** （卫　东） right below a title. */
  readonly brackets: boolean
  /** （卫　东） below the last line. */
  readonly closed: boolean
  /** ——卫　东, □ 卫　东 below the last line. */
  readonly marked: boolean
  /** 卫　东 far to the right below the last line. */
  readonly signed: boolean
}

/** Pieces that are signed in one form, at least. */
const fewest = {names: 3, brackets: 2, closed: 2, marked: 2, signed: 2}

/** Which forms several pieces of an issue have. */
export function learnBylines(body: readonly BodyLine[], segments: readonly Segment[]): BylineHabits {
  const found = {names: 0, brackets: 0, closed: 0, marked: 0, signed: 0}
  for (const {title, to} of segments) {
    if (!title) continue
    const [below, last] = [body[title.index + title.count]?.line, body[to - 1]?.line]
    if (below && below.gap === 0 && statedRole(below) === undefined) {
      if (isPersonName(tidy(below.value))) found.names++
      if (isNameInBrackets(below)) found.brackets++
    }
    if (last && isNameInBrackets(last)) found.closed++
    const signs = last && signedBelow(last)
    if (signs?.marked) found.marked++
    else if (signs) found.signed++
  }
  return {
    names: found.names >= fewest.names,
    brackets: found.brackets >= fewest.brackets,
    closed: found.closed >= fewest.closed,
    marked: found.marked >= fewest.marked,
    signed: found.signed >= fewest.signed,
  }
}

/** （卫　东）, （炼铁厂　唐某）. */
function isNameInBrackets(line: Line): boolean {
  const credit = creditOf(line)
  return credit?.bare === true && credit.authors !== undefined
}
