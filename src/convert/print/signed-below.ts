import {tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {authorsOn, namesPersonAndPlace, withWholeName} from './contributors.ts'
import {type Credit, namesPersons} from './credit.ts'
import {leastFarRight} from './workplaces.ts'

/** Cells that a signature is set in, at least: the first line of a paragraph has two. */
const leastSetRight = 4

/** Who signs a text below its last line. */
export interface SignedBelow {
  readonly credit: Credit
  /** Does ——, □ or another sign stand before the name? */
  readonly marked: boolean
  /** Is the line set right? */
  readonly right: boolean
}

/** ——卫　东, □ 卫　东（协会考察组）, or only 协会考察组　卫　东 far to the right: whom the line signs, if it stands below a text. */
export function signedBelow({value}: Line): SignedBelow | undefined {
  const printed = tidy(value)
  if (printed.length > longestSignature) return undefined
  const mark = /^(?:[—－─]{1,2}|[□■○◎●◇◆△▲☆★]|[/／]) ?(?=[^—－─])/u.exec(printed)?.[0] ?? ''
  const names = withWholeName(printed.slice(mark.length))
  const indent = width(value.slice(0, value.length - value.trimStart().length))
  if (mark === '' && indent < leastFarRight) return undefined
  if (!namesPersons(names) && !namesPersonAndPlace(names)) return undefined
  return {
    credit: {printed, authors: authorsOn(names)},
    marked: mark !== '',
    right: indent >= leastSetRight,
  }
}

/** Characters of such a line. */
const longestSignature = 40
