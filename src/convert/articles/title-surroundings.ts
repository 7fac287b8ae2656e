import {readMark} from '../print/marks.ts'
import {tidy} from '../text/characters.ts'
import type {BodyLine} from './body-lines.ts'
import {isNaming, isProse, namesOrDates} from './head-block.ts'

/** The lines of an issue of which no 目录 tells the titles. */
export interface Untold {
  readonly body: readonly BodyLine[]
  readonly wrap: number | null
  /** Blank lines between paragraphs, as a rule. */
  readonly usualGap: number
}

/** Is the line set apart from what is above by more blank lines than that, or is nothing above? */
export function isApart(body: readonly BodyLine[], index: number, usualGap: number): boolean {
  const before = body[index - 1]
  return before === undefined || before.opens !== undefined || (body[index]?.line.gap ?? 0) > usualGap
}

/** 看园区　谈转型 right above the title, set apart instead of it: where such a line stands (引题), an index; `undefined` where none does. */
export function kickerAbove(
  body: readonly BodyLine[],
  index: number,
  usualGap: number,
  wrap: number | null,
): number | undefined {
  const [above, title] = [body[index - 1], body[index]]
  if (!above || !title || title.line.gap > 0 || !isApart(body, index - 1, usualGap)) return undefined
  const named = above.opens === undefined && !above.closes && isNaming(tidy(above.line.value), wrap)
  return named && !namesOrDates(body, index - 1) ? index - 1 : undefined
}

/** What stands below a title: a sentence, or what only a title can stand over, a name below it perhaps. */
export function overText(
  body: readonly BodyLine[],
  {end, signed}: {readonly end: number; readonly signed: boolean},
  wrap: number | null,
): boolean {
  const text = body[end]
  if (!text || text.opens !== undefined) return false
  const mark = readMark(text.line.value.trim())
  return signed || isProse(text.line.value, wrap) || (mark !== undefined && division.test(mark.system))
}

/** A law begins with the name of its first part. */
const division = /^(?:part|chapter|section|clause)$/
