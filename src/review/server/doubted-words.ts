import {boundaryAfter} from '../../graphemes.ts'
import type {MessageView, Settlement, Stretch} from '../shared/view.ts'

/** What messages put between quotation marks, or name as a title. */
const quotedParts = /“([^“”]{1,120})”|(《[^《》]{1,120}》)/gu

/**
 * Which words of a printed line a message doubts: what it quotes and stands at its column, as often as that comes there in a row, or
 * what it offers to mend, whichever is shorter; or else the character there.
 *
 * @param column - from 1
 */
export function doubtedWords(
  printed: string,
  {
    line,
    column,
    reason,
    settlements,
  }: Pick<MessageView, 'reason' | 'settlements'> & {line: number; column: number},
): Stretch {
  const start = Math.min(column - 1, printed.length)
  const mended = settlements.flatMap(settlement => mendedOn(settlement, line) ?? [])
  return (
    shortest([...quotedAt(printed, start, reason), ...mended]) ?? {
      start,
      end: boundaryAfter(printed, start + 1),
    }
  )
}

/** What a message quotes and stands at a place. */
function quotedAt(printed: string, start: number, reason: string): Stretch[] {
  const [quoted] = [...reason.matchAll(quotedParts)]
    .map(([, words = '', title = '']) => words || title)
    .filter(words => printed.startsWith(words, start))
    .sort((a, b) => b.length - a.length)
  if (quoted === undefined) return []
  let end = start + quoted.length
  while (printed.startsWith(quoted, end)) end += quoted.length
  return [{start, end}]
}

function shortest(stretches: readonly Stretch[]): Stretch | undefined {
  return [...stretches].sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}

function mendedOn({action}: Settlement, line: number): Stretch | undefined {
  return action.do === 'correct' && action.line === line && action.end > action.start
    ? {start: action.start, end: action.end}
    : undefined
}
