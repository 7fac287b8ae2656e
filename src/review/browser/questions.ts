import type {LineView, MessageView, Settlement, VariantView} from '../shared/view.ts'
import {alike} from './alike.ts'
import type {Series} from './doubt-walk.ts'
import {isUnsure, readRight} from './unsure-lines.ts'

/** A question about a line; the keys X and V answer the one that is `keyed`. */
export interface Question {
  readonly name: string
  readonly settlements: readonly Settlement[]
  readonly keyed: boolean
  /** The messages that ask the same; none where they are not several. */
  readonly alike: readonly MessageView[]
}

/**
 * What is asked of a line: its messages, and what other printings have there. The keys answer the first question of the list that is gone
 * through, and none of the other list: whoever settles what is uncertain means no correction after another printing. Of a line of which
 * nothing is asked, but which was read less surely than others, it is asked whether it was read right.
 *
 * @param line - undefined where there is none
 * @param all - messages of the issue, of which several may ask the same
 */
export function asked(
  line: LineView | undefined,
  messages: readonly MessageView[],
  variants: readonly VariantView[],
  series: Series,
  all: readonly MessageView[],
): readonly Question[] {
  const told = messages
    .filter(({settlements}) => settlements.length > 0)
    .map((message, index) => ({
      name: message.name,
      settlements: message.settlements,
      keyed: series === '待核' && index === 0,
      alike: alike(message, all),
    }))
  const printings = variants.map(({was, now, other, settlements}, index) => ({
    name: `${was === '' ? '' : `“${was}”`}${other}${now === '' ? '没有' : `作“${now}”`}`,
    settlements,
    keyed: series === '两刊互异' && index === 0,
    alike: [],
  }))
  if (told.length + printings.length === 0 && line && isUnsure(line)) return [rightOrNot(line)]
  return series === '待核' ? [...told, ...printings] : [...printings, ...told]
}

function rightOrNot(line: LineView): Question {
  const settlement = {
    label: '已核对',
    action: {do: 'decide', decided: readRight(line)},
    answers: true,
  } as const
  return {name: '把握不大', settlements: [settlement], keyed: true, alike: []}
}
