import type {EntryView, MessageView, Settlement} from '../shared/view.ts'
import {settlementsOfAll} from './alike.ts'
import type {Question} from './questions.ts'

/** What is known of the line that a key is to settle. */
export interface Unsettled {
  readonly number: number
  /** Is there a message that doubts something of it? */
  readonly isTold: boolean
  readonly questions: readonly Question[]
  /** What editors decided of the issue. */
  readonly entries: readonly EntryView[]
  /** What 撤销 would take back; null where there is nothing. */
  readonly undo: string | null
}

/**
 * How a key settles a line: the question that keys answer, or a sentence where it answers none. A key that is pressed again after a
 * decision does no harm, and the sentence says that the decision stands.
 *
 * @param checked - whether all is said to be right as it is
 */
export function settling(
  {number, isTold, questions, entries, undo}: Unsettled,
  checked: boolean,
): Settlement | string {
  const keyed = questions.find(question => question.keyed)
  const settlement = keyed?.settlements.find(({answers}) => answers === checked)
  if (settlement) return settlement
  if (keyed) return '这一条提示没有现成的改法；请改判，或按 C 更正文字；看过无误，按 V。'
  if (isTold) return '这一条不是在这里定的，请照左边说的做；按 N 看下一条。'
  if (!entries.some(({line}) => line === number)) return '这一行没有待核的；按 N 看下一条。'
  const back = undo === null ? '要收回，点左边“已有的决定”里的“撤去这一条”' : '要收回刚才的一条，按 U'
  return `第 ${number} 行已经定了，不用再按；按 N 看下一条。${back}。`
}

/** The same where a key settles all that is asked alike. */
export function settlingAll(
  {questions}: Pick<Unsettled, 'questions'>,
  checked: boolean,
): Settlement | string {
  const keyed = questions.find(question => question.keyed)
  const settlement = settlementsOfAll(keyed?.alike ?? []).find(({answers}) => answers === checked)
  if (settlement) return settlement
  const own = keyed?.settlements.find(({answers}) => answers === checked)
  const why = own?.action.do === 'correct' ? '改字的要逐条对照印刷版' : '问法、改法都一样的不到三处'
  return `${why}，不能一次定几处；只定这一条，按 ${checked ? 'V' : 'X'}。`
}

/**
 * What is said where X does another thing of a line than of the one before, though the same is asked: whoever presses it time after time
 * looks at the lines, not at the buttons.
 *
 * @param before - what was asked last; `undefined` where nothing was
 */
export function turnOfKey(before: MessageView | undefined, now: MessageView | undefined): string | undefined {
  const [was, is] = [before, now].map(message => message?.settlements.find(({answers}) => !answers))
  if (!was || !is || before?.rule !== now?.rule || roleOf(was) === roleOf(is)) return undefined
  return `从这一条起，X 是“${withoutPlace(is)}”；刚才的是“${withoutPlace(was)}”。`
}

function roleOf({action}: Settlement): string | undefined {
  return action.do === 'decide' ? action.decided.is : action.do
}

function withoutPlace({label}: Settlement): string {
  return label.replace(/^第 [\d—]+ 行/u, '')
}
