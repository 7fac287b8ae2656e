import {beginningOf} from '../../convert/roles/entry.ts'
import type {ReadLine} from '../../convert/text/read-line.ts'
import {readAs} from '../../convert/text/reading.ts'
import {boundaryAfter} from '../../graphemes.ts'
import type {Decision, LineRole} from '../../schemas/structure.ts'
import {Refusal} from './refusal.ts'

type Rest = NonNullable<Decision['rest']>

/**
 * What stands on a line behind its first part, with one more part or with another word on one.
 *
 * @param at - where that begins, offset in the print
 * @throws {Refusal} where nothing stands before or behind it
 */
export function restWith(line: ReadLine, rest: Rest, at: number, is: LineRole): Rest {
  const {value, places} = line
  const behind = places ? places.from.findIndex(from => from >= at) : at
  const blank = /^\s*/u.exec(value.slice(behind))?.[0].length ?? 0
  const start = behind + blank
  if (behind < 0 || start >= value.length || value.slice(0, start).trim() === '')
    throw new Refusal('断开的地方前面、后面都要有字；请把光标移到两样之间。')
  const others = startsOf(value, rest).filter(each => each.start !== start)
  const parts = [...others, {start, part: {text: wordsFrom(value, start), is}}]
  return parts.toSorted((a, b) => a.start - b.start).map(({part}) => part)
}

/** Where the parts begin that are named already. */
function startsOf(value: string, rest: Rest): Array<{start: number; part: Rest[number]}> {
  let from = firstOf(value)
  return rest.map(part => {
    const start = value.indexOf(readAs(part.text), from + 1)
    from = Math.max(from, start)
    return {start: from, part}
  })
}

function firstOf(value: string): number {
  return value.length - value.trimStart().length
}

/** The words that a part begins with, so many that they stand nowhere before it. */
function wordsFrom(value: string, start: number): string {
  let end = start + beginningOf(value.slice(start)).length
  const isFirst = () => value.indexOf(value.slice(start, end), firstOf(value) + 1) === start
  while (!isFirst() && end < value.length) end = boundaryAfter(value, end + 1)
  if (!isFirst()) throw new Refusal('断开处后面的字前面也有，认不出来；请在 structure.yaml 里写明。')
  return value.slice(start, end).trimEnd()
}
